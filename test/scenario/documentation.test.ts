import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesInMemory } from '../../src/scenario/file-source.ts'
import { loadOptions } from '../../src/scenario/load.ts'

const page = readFileSync(new URL('../../docs/scenario-files.md', import.meta.url), 'utf8')
const [baseline, measure, option] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!)

test('the examples of the documentation are valid, and the measure opens the fourth booth', async () => {
  const files = filesInMemory({
    'three-booths.json': baseline!,
    'a-fourth-booth.json': measure!,
    'four-booths.json': option!,
  })
  const loaded = await loadOptions(files, ['three-booths.json', 'four-booths.json'])
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  expect(loaded.warnings).toEqual([])
  const booths = loaded.options.map(({ port }) => port.stations.control!.lanes.booths!.count.value)
  expect(booths).toEqual([3, 4])
})
