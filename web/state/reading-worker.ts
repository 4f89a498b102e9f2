/** Entry of the worker that reads scenarios: it loads, checks and compiles them. */
import { expose } from 'comlink/dist/esm/comlink.mjs'
import { portEngine } from '../../src/runtime/port-engine.ts'
import type { FileSource } from '../../src/scenario/file-source.ts'
import { type Loaded, loadOptions } from '../../src/scenario/load.ts'
import type { Option, Port } from '../../src/scenario/option.ts'

type Read =
  | Exclude<Loaded, { options: readonly Option[] }>
  | (Extract<Loaded, { options: readonly Option[] }> & {
      /** What each option's port is compiled to, or why it can't be. */
      readonly images: readonly unknown[]
    })

const reader = {
  async read(source: FileSource, paths: readonly string[]): Promise<Read> {
    const loaded = await loadOptions(source, paths)
    return 'problems' in loaded
      ? loaded
      : { ...loaded, images: loaded.options.map(({ port }) => compiled(port)) }
  },
}
export type ScenarioReader = typeof reader

function compiled(port: Port): unknown {
  try {
    return portEngine.compile(port)
  } catch (error) {
    return error
  }
}

expose(reader)
