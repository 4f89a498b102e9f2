/** Measures that begin or end during a run, at length: three years of Calais, and thousands of random ports that change. */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePort } from '../../src/port/compile-port.ts'
import { placesOf } from '../../src/port/place.ts'
import { replicate } from '../../src/port/replicate.ts'
import { balanceColumns } from '../../src/port/replication.ts'
import { dayNumber } from '../../src/scenario/calendar.ts'
import { disagreement } from '../reference/agreement.ts'
import { datedPort } from '../reference/random-port.ts'
import { optionsOf } from '../scenario/small-port.ts'
import { portOf } from './port-of.ts'

const read = (path: string) => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8')

/** Calais for so many days from 7 July 2014, with these measures on these dates. */
function calaisWith(
  days: number,
  measures: Record<string, { changes?: object; from?: string; until?: string }>,
) {
  const port = JSON.parse(read('calais-2014.json'))
  const files: Record<string, unknown> = {
    'option.json': {
      ...JSON.parse(read('both.json')),
      baseline: 'calais-2014.json',
      measures: Object.fromEntries(
        Object.entries(measures).map(([id, { from, until }]) => [
          id,
          { file: `measures/${id}.json`, from, until },
        ]),
      ),
    },
    'calais-2014.json': { ...port, run: { ...port.run, days } },
    'data/timetable-2014.csv': read('data/timetable-2014.csv'),
  }
  for (const [id, { changes }] of Object.entries(measures)) {
    const shipped = JSON.parse(read('measures/new-layout.json'))
    files[`measures/${id}.json`] = changes ? { ...shipped, changes } : read(`measures/${id}.json`)
  }
  return optionsOf(files, ['option.json', 'calais-2014.json'])
}

const works = {
  'new-detection': { from: '2015-03-01' },
  'new-layout': { from: '2015-06-01' },
  'summer-officers': {
    from: '2015-07-01',
    until: '2015-09-01',
    changes: { staff: { 'search-team': { rota: { summer: { from: '08:00', to: '20:00', people: 6 } } } } },
  },
  strike: {
    from: '2016-06-20',
    until: '2016-06-22',
    changes: { demand: { arrivals: { trafficGrowth: -0.6 } } },
  },
  'one-ship-less': {
    from: '2016-01-04',
    until: '2016-03-01',
    changes: { quay: { marshalling: { lanes: 36 } } },
  },
}

test('three years of Calais with all measures dated run to their end, and everything changes on its day', async () => {
  const days = 1096
  const [option, untouched] = await calaisWith(days, works)
  expect(option.measures).toHaveLength(5)
  const ports = [option.port, untouched.port]
  const [result, plain] = ports.map((port) => replicate(compilePort(port), 'three years', 0))
  const places = ports.map((port) => placesOf(port).map(({ id }) => id))
  const book = (name: (typeof balanceColumns)[number]) => result.balance[balanceColumns.indexOf(name)]
  expect(book('lorriesArrived')).toBe(book('lorriesSailed') + book('lorriesInside'))
  expect(book('peopleArrived')).toBe(book('peopleSailed') + book('peopleFound') + book('peopleInside'))
  expect(book('lorriesSailed')).toBeGreaterThan(3_000_000)

  /** Hours of the window from one date to another. */
  const hoursOf = (from: string, until: string) =>
    [from, until].map((date) => 24 * (dayNumber(date) - dayNumber('2014-07-07'))) as [number, number]
  const standing = (of: number, id: string, from: string, until: string) => {
    const at = places[of].indexOf(id) * days * 24
    const [first, last] = hoursOf(from, until)
    return [result, plain][of].standingByPlace.slice(at + first, at + last)
  }
  const everHeld = (id: string, from: string, until: string) =>
    standing(0, id, from, until).some((lorries) => lorries > 0)

  // Until the first measure comes into force, hour by hour the same as without any.
  for (const id of places[1])
    expect(standing(0, id, '2014-07-07', '2015-03-01')).toEqual(standing(1, id, '2014-07-07', '2015-03-01'))
  // Places are used from the day on which they come, and for so long as they are there.
  expect(everHeld('reefer-sheds', '2014-07-07', '2015-03-01')).toBe(false)
  expect(everHeld('reefer-sheds', '2015-03-01', '2015-03-02')).toBe(true)
  const ofLayout = places[0].filter((id) => !places[1].includes(id) && id !== 'reefer-sheds')
  expect(ofLayout.length).toBeGreaterThan(1)
  expect(ofLayout.filter((id) => everHeld(id, '2014-07-07', '2015-06-01'))).toEqual([])
  expect(ofLayout.filter((id) => everHeld(id, '2015-06-01', '2017-07-07'))).not.toEqual([])
  // On the two days of the strike four lorries in ten come: those before and after are of the same weekdays.
  const mean = (from: string, until: string) => {
    const hours = standing(0, 'quay', from, until)
    return hours.reduce((sum, lorries) => sum + lorries, 0) / hours.length
  }
  const strike = mean('2016-06-20', '2016-06-22')
  for (const [from, until] of [
    ['2016-06-13', '2016-06-15'],
    ['2016-06-27', '2016-06-29'],
  ])
    expect(strike).toBeLessThan(0.6 * mean(from, until))
})

test.each([1, 2, 3])(
  'the engine runs a thousand random ports that change as the reference does, batch %i',
  (seed) => {
    fc.assert(
      fc.property(datedPort, fc.nat({ max: 3 }), ({ parts, seed }, replication) => {
        expect(disagreement(portOf(parts), seed, replication)).toBeUndefined()
      }),
      { numRuns: 1000, seed },
    )
  },
)

test('three days of Calais with measures in the middle run as the reference does', async () => {
  const [{ port }] = await calaisWith(3, {
    'new-detection': { from: '2014-07-08', until: '2014-07-09' },
    'new-layout': { from: '2014-07-09' },
  })
  expect(disagreement(port, 'three days')).toBeUndefined()
})
