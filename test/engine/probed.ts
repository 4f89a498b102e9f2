/** The engine's parts compiled with every check of bounds, nulls and casts: what they may not do throws. */
import { fileURLToPath } from 'node:url'
import { compileChecked } from '../../bin/engine.mjs'
import type * as source from './probe/index.ts'

const folder = fileURLToPath(new URL('probe', import.meta.url))

/** What `probe/index.ts` exports, as WebAssembly: an object is its address, null and false are 0. */
export type Probe = {
  [Name in keyof typeof source]: (...values: (number | boolean)[]) => number
} & { memory: WebAssembly.Memory }

/** @param exactQuantile answers what the tables leave to the host */
export async function probed(
  exactQuantile: (table: number, u: number) => number = () => Number.NaN,
): Promise<Probe> {
  const module = new WebAssembly.Module(await compileChecked(folder))
  const functions: Record<string, WebAssembly.ImportValue> = {
    exactQuantile,
    abort: () => {
      throw new Error('a check of the engine failed')
    },
  }
  const imports: WebAssembly.Imports = {}
  for (const { module: from, name } of WebAssembly.Module.imports(module))
    imports[from] = { ...imports[from], [name]: functions[name] }
  return new WebAssembly.Instance(module, imports).exports as unknown as Probe
}
