/**
 * What reads scenarios for the page: a worker, so that neither checking nor compiling a port of ten thousand stations
 * holds up the page.
 */
import type { Remote } from 'comlink'
import { proxy, wrap } from 'comlink/dist/esm/comlink.mjs'
import type { FileSource } from '../../src/scenario/file-source.ts'
import type { Loaded } from '../../src/scenario/load.ts'
import type { Port } from '../../src/scenario/option.ts'
import type { ScenarioReader } from './reading-worker.ts'

const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
const reader: Remote<ScenarioReader> = wrap(worker)
const images = new WeakMap<Port, unknown>()

/** As `loadOptions`. */
export async function readOptions(source: FileSource, paths: readonly string[]): Promise<Loaded> {
  const loaded = await reader.read(proxy(source), paths)
  if ('problems' in loaded) return loaded
  for (const [index, { port }] of loaded.options.entries()) images.set(port, loaded.images[index])
  return loaded
}

/** What a port that was read is compiled to. @throws what the compiler threw */
export function imageOf(port: Port): unknown {
  const image = images.get(port)
  if (image instanceof Error) throw image
  return image
}
