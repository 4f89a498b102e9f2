/** What a link counts: who drives in, who is on it, how much road they take, and when there is no room for the next. */
import { expect, test } from 'vitest'
import { portOf, road, run, serviceStation } from './port-of.ts'

const minute = { distribution: 'constant' as const, seconds: 60 }
const at = (...seconds: number[]) => seconds.map((arrivesSeconds) => ({ arrivesSeconds }))
const daySeconds = 86_400

test('a link counts driving and standing lorries, and the time in which one waits for room on it', () => {
  // Room for two lorries of 20 m, 10 s to drive, then a desk that takes one at a time. On the link are
  //   the first  1000-1010, the second 1001-1070, the third 1010-1130, the fourth 1070-1190 s;
  //   they stand from 10 s later on, the first not at all. The third waits for room from 1002 s on, the fourth until 1070 s.
  const { links } = run(
    portOf({
      entry: 'road',
      trace: at(1000, 1001, 1002, 1003),
      links: { road: road('desk', { lengthMetres: 40, travelSeconds: 10 }) },
      stations: { desk: serviceStation(minute, 'out', { places: 0 }) },
    }),
  )
  expect(links.road).toEqual({
    entered: 4,
    lorriesMean: (10 + 69 + 120 + 120) / daySeconds,
    lorriesMax: 2,
    standingMean: (59 + 110 + 110) / daySeconds,
    standingMax: 2,
    metresMax: 40,
    fullShare: (1070 - 1002) / daySeconds,
  })
})

test('lorries that pass within an instant drive in, but were never on a link', () => {
  const { links } = run(
    portOf({
      entry: 'fork',
      trace: at(1000, 1000, 2000),
      links: { fork: road('out', { travelSeconds: 0 }) },
    }),
  )
  expect(links.fork).toEqual({
    entered: 3,
    lorriesMean: 0,
    lorriesMax: 0,
    standingMean: 0,
    standingMax: 0,
    metresMax: 0,
    fullShare: 0,
  })
})

test('metres are those of all lanes, by the lengths of the lorries', () => {
  const { links } = run(
    portOf({
      entry: 'road',
      vehicleTypes: {
        long: { name: 'Long', order: 1, share: 0.5, lengthMetres: 18.5 },
        short: { name: 'Short', order: 2, share: 0.5, lengthMetres: 6.5 },
      },
      trace: ['long', 'short', 'short'].map((vehicleType) => ({ arrivesSeconds: 1000, vehicleType })),
      links: { road: road('out', { lanes: 2, travelSeconds: 30 }) },
    }),
  )
  expect(links.road).toMatchObject({ lorriesMax: 3, metresMax: 31.5, lorriesMean: 90 / daySeconds })
})
