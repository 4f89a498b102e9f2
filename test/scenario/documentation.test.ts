/** The examples of docs/scenario-files.md: they load without a warning. What they give is held against the page in `test/port/documented-networks.long.test.ts`. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cost as costSchema } from '../../src/scenario/cost.ts'
import { filesInMemory } from '../../src/scenario/file-source.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import type { Option } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import { portBody } from '../../src/scenario/port-file.ts'
import { baselineBody } from '../../src/scenario/scenario-file.ts'
import { selection } from '../../src/scenario/selection.ts'
import { smallBaseline, smallMeasure, smallOption } from './small-port.ts'

const page = readFileSync(new URL('../../docs/scenario-files.md', import.meta.url), 'utf8')
const examples = (text: string) => [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json!)
const [beforeMoney, money] = page.split('\n## Money\n')
const [, afterMoney] = page.split('\n## Who is checked, and how well people are hidden\n')
const [sensing, waiting] = afterMoney!.split('\n## People who wait to cross\n')
const [baseline, measure, option, dated, ...networks] = examples(beforeMoney!)

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

test('so is the one with dates: the temporary booth gives way to the permanent ones', async () => {
  const files = {
    'three-booths.json': baseline!,
    'a-fourth-booth.json': measure!,
    'six-booths.json': measure!.replace('"count": 4', '"count": 6'),
    'works-first.json': dated!,
  }
  const [{ port }] = (await loaded(files, ['works-first.json'])) as [Option]
  const booths = periodsOf(port).map((period) => period.port.stations.control!.lanes.booths!.count.value)
  expect(booths).toEqual([3, 4, 6])
})

test('so is the passport control, with its rules', async () => {
  const parts = [...page.matchAll(/```jsonc\n([\s\S]*?)```/g)].map(([, part]) => part!)
  const text = parts.find((part) => part.includes('"rules"'))
  const { rules, stations } = JSON.parse(`{${text!.replace(/\/\/.*$/gm, '')}}`)
  expect(portBody.shape.rules.safeParse(rules).error).toBeUndefined()
  const control = { name: 'Exit control', position: [0, 0], ...stations['exit-control'] }
  expect(portBody.shape.stations.safeParse({ 'exit-control': control }).error).toBeUndefined()
})

test('so are the networks', async () => {
  expect(networks.length).toBe(4)
  for (const network of networks) await loaded({ 'port.json': network }, ['port.json'])
})

test('the example of a selection and of concealment loads, with every key told', async () => {
  const [given] = examples(sensing!).map((text) => JSON.parse(text))
  const port = smallBaseline()
  port.hiddenParties = { prevalence: 0.01, people: { mean: 3, max: 20 }, ...given.hiddenParties }
  port.stations.probing.selection = given.stations.co2.selection
  await loaded({ 'port.json': JSON.stringify(port) }, ['port.json'])
  const rows = [...sensing!.matchAll(/^\| (`.*?`) +\|/gm)].flatMap(([, keys]) => [
    ...keys!.matchAll(/`(\w+)/g),
  ])
  expect(rows.map(([, key]) => key).sort()).toEqual(['correlation', ...Object.keys(selection.shape)].sort())
})

test('the campaign of the example lays itself over a port with people who wait, and every key is told', async () => {
  const [campaign] = examples(waiting!)
  const port = smallBaseline()
  port.hiddenParties = { prevalence: 0.01, people: { mean: 3, max: 20 } }
  port.links['ring-road'].boarding = { exposure: 1 }
  port.pressure = {
    waitingPeople: 100,
    arrivingPerDay: 1,
    leavingSharePerDay: { asylum: 0.01, return: 0, elsewhere: 0.02 },
    attemptsPerPersonPerDay: 0.1,
    saturationLorries: 10,
    perceivedSuccess: { reference: 0.1, memoryDays: 20, elasticity: 0.5 },
    afterFind: { triesAgain: 0.9, delayHours: 6, asylum: 0.5, return: 0.5 },
    displacement: 0.5,
  }
  const files = {
    'port.json': JSON.stringify(port),
    'o.json': JSON.stringify(smallOption('m')),
    'm.json': campaign!,
  }
  const [option] = (await loaded(files, ['o.json'])) as [Option]
  expect(Object.keys(option.port.pressure?.effects ?? {})).toEqual(['campaign-attempts', 'campaign-asylum'])
  for (const key of Object.keys(portBody.shape.pressure.unwrap().shape))
    expect(waiting).toContain(`\`${key}\``)
})

test('the money of the example and its cost go together, and every key is told', async () => {
  const [given, cost] = examples(money!).map((text) => JSON.parse(text))
  const port = smallBaseline()
  port.staff['search-team'] = port.staff.officers
  port.money = { ...given, delayEuroPerHour: { curtain: 45, tanker: 52 } }
  const texts = {
    'o.json': smallOption('m'),
    'm.json': smallMeasure({}, { cost }),
    'port.json': port,
  }
  const files = Object.fromEntries(Object.entries(texts).map(([name, json]) => [name, JSON.stringify(json)]))
  const [{ ledger } = { ledger: undefined }] = await loaded(files, ['o.json'])
  // 1.9 million pounds of 2016, two years back at 1.5 %.
  expect(ledger?.years[0]?.capitalSpentEuro).toBeCloseTo((1.9e6 * 1.24) / 1.015 ** 2, 3)
  expect(ledger?.total.staffEuro).toBeCloseTo(3 * 8760 * 28, 6)
  const keys = [...Object.keys(baselineBody.money.unwrap().shape), ...Object.keys(costSchema.shape)]
  for (const key of keys) expect(money).toContain(key)
})
