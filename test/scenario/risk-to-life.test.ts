/** docs/risk-to-life.md says what holds where a scenario is silent, and the parts shipped with it fit the port. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outcomeKinds } from '../../src/port/outcome.ts'
import { filesInMemory } from '../../src/scenario/file-source.ts'
import { lifeRiskDefaults } from '../../src/scenario/life-risk.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import type { Quantity } from '../../src/scenario/quantity.ts'

const page = readFileSync(new URL('../../docs/risk-to-life.md', import.meta.url), 'utf8')
const number = (text: string) => Number(text.replaceAll(',', ''))

test('every default stands in the documentation, with its value and range', () => {
  const { thresholds, doseResponse, ...others } = lifeRiskDefaults
  const { carbonDioxide, cold, heat } = doseResponse
  const { slope, ...loads } = carbonDioxide
  const prefixed = (prefix: string, response: Readonly<Record<string, Quantity>>) =>
    Object.fromEntries(Object.entries(response).map(([key, given]) => [`${prefix}.${key}`, given]))
  const expected: Record<string, Quantity> = {
    ...others,
    ...thresholds,
    ...loads,
    'carbonDioxide.slope': slope,
    ...prefixed('cold', cold),
    ...prefixed('heat', heat),
  }
  const rows = [...page.matchAll(/^\| `([\w.]+)` +\| ([\d,.]+) +\| ([\d,.]+)–([\d,.]+) +\| .{9,}\|$/gm)]
  const documented = Object.fromEntries(
    rows.map(([, key, value, low, high]) => [key, [number(value!), number(low!), number(high!)]]),
  )
  expect(documented).toEqual(
    Object.fromEntries(Object.entries(expected).map(([key, { value, range }]) => [key, [value, ...range!]])),
  )
})

test('so does every outcome, with the smallest difference that matters', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` +\| .{20,} \| [\w ]+ +\| ([\d.]+) +\|$/gm)]
  const expected = Object.entries(outcomeKinds).filter(
    ([, { aim }]) => aim === 'life' || aim === 'vulnerable',
  )
  expect(rows.map(([, id, least]) => [id, Number(least)])).toEqual(
    expected.map(([id, { smallestDifference }]) => [id, smallestDifference]),
  )
})

test('the parts shipped can be laid over the port, without a word from the loader', async () => {
  const names = [
    'calais-2014.json',
    'data/timetable-2014.csv',
    'parts/life-risk.json',
    'parts/reception.json',
  ]
  const folder = new URL('../../scenarios/', import.meta.url)
  const texts = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
  const option = {
    format: 'rocade/1',
    kind: 'option',
    name: 'With both parts',
    baseline: 'calais-2014.json',
    measures: {
      life: { file: 'parts/life-risk.json' },
      reception: { file: 'parts/reception.json' },
    },
  }
  const files = filesInMemory({ ...texts, 'both-parts.json': JSON.stringify(option) })
  const loaded = await loadOptions(files, ['both-parts.json'])
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  expect(loaded.warnings).toEqual([])
})
