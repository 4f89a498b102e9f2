/** The examples of docs/scenario-files.md: they load without a warning. What they give is held against the page in `test/port/documented-networks.long.test.ts`. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesInMemory } from '../../src/scenario/file-source.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import type { Option } from '../../src/scenario/option.ts'

const page = readFileSync(new URL('../../docs/scenario-files.md', import.meta.url), 'utf8')
const [baseline, measure, option, ...networks] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text]) => text!,
)

async function loaded(files: Record<string, string>, paths: string[]): Promise<readonly Option[]> {
  const read = await loadOptions(filesInMemory(files), paths)
  if ('problems' in read) throw new Error(read.problems.map(({ message }) => message).join('\n'))
  expect(read.warnings).toEqual([])
  return read.options
}

test('the examples of the documentation are valid, and the measure opens the fourth booth', async () => {
  const files = {
    'three-booths.json': baseline!,
    'a-fourth-booth.json': measure!,
    'four-booths.json': option!,
  }
  const options = await loaded(files, ['three-booths.json', 'four-booths.json'])
  const booths = options.map(({ port }) => port.stations.control!.lanes.booths!.count.value)
  expect(booths).toEqual([3, 4])
})

test('so are the networks', async () => {
  expect(networks.length).toBe(4)
  for (const network of networks) await loaded({ 'port.json': network }, ['port.json'])
})
