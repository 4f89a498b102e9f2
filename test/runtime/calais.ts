/** The project's own scenarios, for tests that must run the real thing. */
import { readdirSync } from 'node:fs'
import { Disk } from '../../src/cli/disk.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import type { Option } from '../../src/scenario/option.ts'

const folder = new URL('../../scenarios/', import.meta.url).pathname

/** Files under `scenarios/` that can be run: baselines and options. */
export const shipped = readdirSync(folder).filter((name) => name.endsWith('.json'))

/** @param names of files under `scenarios/` */
export async function calais(...names: readonly string[]): Promise<readonly Option[]> {
  const disk = new Disk()
  const loaded = await loadOptions(
    disk,
    names.map((name) => disk.pathOf(`${folder}${name}`)),
  )
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.options
}
