/** Scenario files as the benchmarks use them: through the product's own loader, with a few figures changed. */
import { fileURLToPath } from 'node:url'
import { Disk } from '../src/cli/disk.ts'
import type { FileSource } from '../src/scenario/file-source.ts'
import { loadOptions } from '../src/scenario/load.ts'
import { type JsonObject, mergePatch } from '../src/scenario/merge-patch.ts'
import type { Port } from '../src/scenario/option.ts'

/**
 * @param file path from the root of the repository  @param patch JSON Merge Patch laid over the file
 * @returns the port and the text of every warning  @throws on any problem
 */
export async function loadScenario(
  file: string,
  patch: JsonObject = {},
): Promise<{ port: Port; warnings: string[] }> {
  const disk = new Disk()
  const path = disk.pathOf(fileURLToPath(new URL(`../${file}`, import.meta.url)))
  const patched: FileSource = {
    async read(asked, maximumBytes) {
      const text = await disk.read(asked, maximumBytes)
      if (asked !== path || !('text' in text)) return text
      return { text: JSON.stringify(mergePatch(JSON.parse(text.text), patch)) }
    },
  }
  const loaded = await loadOptions(patched, [path])
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return { port: loaded.options[0].port, warnings: loaded.warnings.map(({ message }) => message) }
}
