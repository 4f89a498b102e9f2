/** The part `scenarios/parts/pressure-2014.json`, laid over the 2014 baseline: what it gives, and what moves it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesInMemory } from '../../src/scenario/file-source.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import type { Port } from '../../src/scenario/option.ts'
import { run } from './port-of.ts'

const part = 'parts/pressure-2014.json'
const campaign = 'campaign.json'

const measure = (changes: object) =>
  JSON.stringify({
    format: 'rocade/1',
    kind: 'measure',
    name: 'A measure',
    answers: 'deterrence',
    cost: { capitalEuro: 0, lifeYears: 1, runningEuroPerYear: 0 },
    changes,
  })

/** The baseline with measures laid over it. */
async function portWith(...measures: readonly string[]): Promise<Port> {
  const files: Record<string, string> = {
    [campaign]: measure({ pressure: { effects: { campaign: { on: 'asylum', factor: 4 } } } }),
    'option.json': JSON.stringify({
      format: 'rocade/1',
      kind: 'option',
      name: 'An option',
      baseline: 'calais-2014.json',
      measures: Object.fromEntries(measures.map((file, index) => [`m${index}`, { file }])),
    }),
  }
  for (const file of ['calais-2014.json', 'data/timetable-2014.csv', part])
    files[file] = readFileSync(new URL(`../../scenarios/${file}`, import.meta.url), 'utf8')
  const loaded = await loadOptions(filesInMemory(files), ['option.json'])
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.options[0].port
}

const mean = (port: Port, outcome: string) =>
  [0, 1, 2].reduce((sum, replication) => sum + run(port, replication, 'calais').outcomes[outcome] / 3, 0)

test('in the peak week finds stay what they were, and success what people reckon with', async () => {
  const port = await portWith(part)
  // 8.5 a day in docs/calibration.md, where all parties come from upstream.
  expect(mean(port, 'partiesFound')).toBeGreaterThan(7)
  expect(mean(port, 'partiesFound')).toBeLessThan(10)
  expect(mean(port, 'boardings')).toBeGreaterThan(1)
  expect(mean(port, 'boardings')).toBeLessThan(5)
  const { reference } = port.pressure!.perceivedSuccess
  expect(Math.abs(mean(port, 'perceivedSuccess') - reference.value)).toBeLessThan(0.02)
})

test('a fence along the ring road takes boardings away, and none of those from upstream', async () => {
  const before = await portWith(part)
  const road = before.links['ring-road']
  const boarding = { ...road.boarding!, barrier: { value: 0.8 } }
  const after = { ...before, links: { ...before.links, 'ring-road': { ...road, boarding } } }
  expect(mean(after, 'boardings')).toBeLessThan(0.8 * mean(before, 'boardings'))
  expect(mean(after, 'partiesFromUpstream')).toBeCloseTo(mean(before, 'partiesFromUpstream'), 9)
})

test('requests for asylum lower the number of those who wait', async () => {
  expect(mean(await portWith(part, campaign), 'peopleWaitingAtEnd')).toBeLessThan(
    mean(await portWith(part), 'peopleWaitingAtEnd'),
  )
})
