/** The days of those who wait to cross, in the files of a comparison. */
import { expect, test } from 'vitest'
import { comparisonCsv } from '../../src/cli/comparison-csv.ts'
import { comparisonJson } from '../../src/cli/comparison-json.ts'
import { comparisonTable } from '../../src/cli/table.ts'
import { ComparisonBuilder } from '../../src/experiment/comparison-builder.ts'
import { languages } from '../../src/language/language.ts'
import { compilePort } from '../../src/port/compile-port.ts'
import { replicate } from '../../src/port/replicate.ts'
import { optionsOf, smallBaseline } from '../scenario/small-port.ts'

async function compared() {
  const today = smallBaseline()
  today.run.days = 2
  today.hiddenParties = { prevalence: 0.01, people: { mean: 3, max: 9 } }
  today.links['ring-road'].boarding = { exposure: 1 }
  today.pressure = {
    waitingPeople: 500,
    arrivingPerDay: 20,
    leavingSharePerDay: { asylum: 0.01, return: 0, elsewhere: 0.02 },
    attemptsPerPersonPerDay: 0.5,
    saturationLorries: 1,
    perceivedSuccess: { reference: 0.1, memoryDays: 20, elasticity: 0.5 },
    afterFind: { triesAgain: 0.9, delayHours: 6, asylum: 0.5, return: 0.5 },
    displacement: 0.5,
  }
  const more = structuredClone(today)
  more.pressure.waitingPeople = 900
  const without = structuredClone(today)
  without.pressure.active = false
  const options = await optionsOf({ 'today.json': today, 'more.json': more, 'without.json': without }, [
    'today.json',
    'more.json',
    'without.json',
  ])
  const builder = new ComparisonBuilder(options)
  for (let replication = 0; replication < 3; replication++)
    builder.add(options.map(({ port }) => replicate(compilePort(port), 's', replication)))
  return { comparison: builder.comparison(3), options, seed: 's' }
}

test('the JSON has every figure of every day and of the run, each with its difference; a port without, none', async () => {
  const [today, more, without] = JSON.parse(comparisonJson(await compared())).options
  expect(Object.keys(today.peopleByDay)).toEqual(['2014-09-15', '2014-09-16', '(run)'])
  const { waiting, arrived } = more.peopleByDay['2014-09-15']
  expect(waiting.difference.mean).toBeCloseTo(waiting.mean - today.peopleByDay['2014-09-15'].waiting.mean, 9)
  expect(arrived).toMatchObject({ mean: 20, halfWidth: 0, replications: 3 })
  expect(today.estimates.peopleWaiting.mean).toBeGreaterThan(400)
  expect(without.peopleByDay).toBeUndefined()
  expect(without.estimates.peopleWaiting.mean).toBeNull()
})

test('the CSV has a line for each of them, with the day', async () => {
  const [head, ...lines] = comparisonCsv(await compared(), 'en')
    .trim()
    .split('\r\n')
  const columns = head.split(',')
  const rows = lines.map((line) =>
    Object.fromEntries(line.split(',').map((field, at) => [columns[at], field])),
  )
  const ofDay = rows.filter(({ option, day }) => option === 'more' && day === '2014-09-16')
  expect(ofDay.length).toBe(18)
  expect(ofDay.find(({ outcome }) => outcome === 'arrived')).toMatchObject({
    mean: '20',
    unit: 'people',
    difference: '0',
  })
  expect(rows.filter(({ option, day }) => option === 'without' && day !== '')).toEqual([])
})

test('the table has a section of its own for what moves the pressure, in both languages', async () => {
  const shown = await compared()
  expect(comparisonTable(shown, languages.en, 200)).toMatch(/PRESSURE[\s\S]*People waiting to cross/)
  expect(comparisonTable(shown, languages.fr, 200)).toMatch(/PRESSION[\s\S]*Personnes qui attendent/)
})
