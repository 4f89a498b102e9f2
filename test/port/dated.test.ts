/** Measures that begin or end during a run: what changes at its moment, what stays, and the engine against the reference model. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placesOf } from '../../src/port/place.ts'
import type { Port } from '../../src/scenario/option.ts'
import { disagreement, runOf } from '../reference/agreement.ts'
import { brokenInvariants } from '../reference/invariants.ts'
import { datedPort, randomPort } from '../reference/random-port.ts'
import type { LogLine } from '../reference/simulate.ts'
import { type PortParts, portOf, road, run, serviceStation } from './port-of.ts'

const seconds = (value: number) => ({ distribution: 'constant' as const, seconds: value })
const arrivingAt = (...moments: number[]) => moments.map((arrivesSeconds) => ({ arrivesSeconds }))

/** A port that becomes another after so many seconds. */
function dated(start: PortParts, fromSeconds: number, changes: Partial<PortParts>): Port {
  return portOf({ ...start, later: [{ fromSeconds, parts: { ...start, ...changes } }] })
}

/** What happens, with the names of places: `90 begins 2 desk`. */
function story(port: Port, kinds?: readonly LogLine['kind'][]): string[] {
  const places = placesOf(port)
  return runOf(port, 'test')
    .log.filter(({ kind }) => !kinds || kinds.includes(kind))
    .map(({ time, kind, lorry, place }) => `${time} ${kind} ${lorry} ${places[place]?.id ?? '-'}`)
}

test('a lane that opens at the date takes the next in the queue at once', () => {
  const desk = (lanes: number) => ({ desk: serviceStation(seconds(100), 'out', { lanes }) })
  const port = dated({ entry: 'desk', stations: desk(1), trace: arrivingAt(0, 1, 2, 3) }, 150, {
    stations: desk(2),
  })
  expect(story(port, ['begins'])).toEqual([
    '0 begins 0 desk',
    '100 begins 1 desk',
    '150 begins 2 desk',
    '200 begins 3 desk',
  ])
})

test('lanes that close at the date finish their lorry and take no other from a queue they share', () => {
  const desk = (lanes: number) => ({ desk: serviceStation(seconds(100), 'out', { lanes }) })
  const port = dated({ entry: 'desk', stations: desk(2), trace: arrivingAt(0, 1, 2, 3) }, 50, {
    stations: desk(1),
  })
  expect(story(port, ['begins', 'ends'])).toEqual([
    '0 begins 0 desk',
    '1 begins 1 desk',
    '100 ends 0 desk',
    '100 begins 2 desk',
    '101 ends 1 desk',
    '200 ends 2 desk',
    '200 begins 3 desk',
    '300 ends 3 desk',
  ])
})

test('a service under way keeps its time; those who wait are served by the new one', () => {
  const port = dated(
    { entry: 'desk', stations: { desk: serviceStation(seconds(100), 'out') }, trace: arrivingAt(0, 1, 2) },
    50,
    { stations: { desk: serviceStation(seconds(10), 'out') } },
  )
  expect(story(port, ['ends'])).toEqual(['100 ends 0 desk', '110 ends 1 desk', '120 ends 2 desk'])
})

test('lorries past the fork go on to a station that has gone, which serves them all; the others go elsewhere', () => {
  const links = (to: string) => ({ fork: road(to, { travelSeconds: 10 }) })
  const approach = { approach: road('old', { travelSeconds: 100 }) }
  const port = dated(
    {
      entry: 'fork',
      links: { ...links('approach'), ...approach },
      staff: { crew: { name: 'Crew', rota: { night: { from: '12:00', to: '13:00', people: 1 } } } },
      stations: { old: serviceStation(seconds(60), 'out', { pool: 'crew' }) },
      trace: arrivingAt(0, 20, 40, 60),
    },
    45,
    { links: links('new'), stations: { new: serviceStation(seconds(60), 'out') } },
  )
  // Lorry 2 is on the fork at 45, and lorry 3 comes later; nobody is on duty at the old station before 12:00.
  expect(story(port, ['begins'])).toEqual([
    '50 begins 2 new',
    '110 begins 3 new',
    '110 begins 0 old',
    '170 begins 1 old',
  ])
})

test('a station that has gone counts as open only while it serves', () => {
  const stations = { desk: serviceStation(seconds(600), 'new'), new: serviceStation(seconds(1), 'out') }
  const port = dated({ entry: 'desk', stations, trace: arrivingAt(3000, 3000) }, 3600, {
    entry: 'new',
    stations: { new: stations.new },
  })
  // Busy from 3000 to 4200; open from 0 to 4200, of a day of 86,400.
  expect(run(port).stations.desk.utilisation).toBeCloseTo(1200 / 4200, 12)
})

test('a road has the metres and the lanes of its day', () => {
  const stations = { desk: serviceStation(seconds(1000), 'out', { places: 0 }) }
  const ring = (lanes: number, lengthMetres: number) => ({
    ring: road('desk', { lanes, lengthMetres, travelSeconds: 10, publicRoad: true }),
  })
  const start = { entry: 'ring', stations, links: ring(1, 25), trace: arrivingAt(0, 1, 2, 3, 4) }
  expect(story(dated(start, 500, { links: ring(2, 25) }), ['enters']).slice(0, 5)).toEqual([
    '0 enters 0 ring',
    '10 enters 0 desk',
    '10 enters 1 ring',
    '500 enters 2 ring',
    '1010 enters 1 desk',
  ])
  expect(story(dated(start, 500, { links: ring(1, 45) }), ['enters'])[3]).toBe('500 enters 2 ring')
  // Closed again: who stands in the second lane goes on when it is the turn.
  const shrinking = dated({ ...start, links: ring(2, 25) }, 500, { links: ring(1, 25) })
  expect(story(shrinking, ['enters']).filter((line) => line.endsWith('desk'))).toEqual([
    '10 enters 0 desk',
    '1010 enters 1 desk',
    '2010 enters 2 desk',
    '3010 enters 3 desk',
    '4010 enters 4 desk',
  ])
})

test('the queue on the public road is that of the road as it is: half as long when it gets a second lane', () => {
  const stations = { desk: serviceStation(seconds(80_000), 'out', { places: 0 }) }
  const ring = (lanes: number) => ({ ring: road('desk', { lanes, travelSeconds: 0, publicRoad: true }) })
  const port = dated({ entry: 'ring', stations, links: ring(1), trace: arrivingAt(0, 0, 0, 0, 0) }, 7200, {
    links: ring(2),
  })
  const { result } = run(port)
  expect([...result.publicRoadQueueMetres.slice(0, 4)]).toEqual([80, 80, 40, 40])
})

test('lorries enter at the entry of the day; those who wait before it still do, with their minds made up', () => {
  const stations = {
    old: serviceStation(seconds(1000), 'out', { places: 0 }),
    new: serviceStation(seconds(10), 'out', { places: 0 }),
  }
  const port = dated({ entry: 'old', stations, trace: arrivingAt(0, 1, 2, 600) }, 500, { entry: 'new' })
  expect(story(port, ['begins'])).toEqual([
    '0 begins 0 old',
    '1000 begins 1 old',
    '1000 begins 2 new',
    '1010 begins 3 new',
  ])
  const standing = (id: string, hour: number) =>
    run(port).result.standingByPlace[placesOf(port).findIndex((place) => place.id === id) * 24 + hour] * 3600
  // Before the entry 499 s and 498 s until it moves, then 500 s and 500 s, and 400 s of the last; and in service 2000 s and 20 s.
  expect(standing('old', 0)).toBeCloseTo(499 + 498 + 2000, 2)
  expect(standing('new', 0)).toBeCloseTo(500 + 500 + 410 + 20, 2)
})

test('a lorry is what lorries are on the day it arrives', () => {
  const stations = { desk: serviceStation(seconds(1), 'out') }
  const start = { entry: 'desk', stations, trace: arrivingAt(10, 20, 30, 40) }
  const everyone = { hiddenParties: { prevalence: 1, people: { mean: 1, max: 1 } } }
  expect(run(dated(start, 25, everyone)).balance.partiesArrived).toBe(2)
  expect(run(dated({ ...start, ...everyone }, 25, { hiddenParties: undefined })).balance.partiesArrived).toBe(
    2,
  )
})

test('as many lorries come as are expected in the hours of each period', () => {
  const stations = { desk: serviceStation(seconds(1), 'out', { lanes: 9 }) }
  const stream = (lorriesPerHour: number) => ({
    from: 'profile' as const,
    lorriesPerDay: 24 * lorriesPerHour,
  })
  const port = dated({ entry: 'desk', stations, arrivals: stream(3000) }, 6 * 3600, { arrivals: stream(30) })
  const first = story(port, ['arrives']).filter((line) => Number.parseFloat(line) < 6 * 3600).length
  // Poisson with means 18,000 and 540: within 4.5 standard deviations, which fails once in 150,000 seeds.
  expect(Math.abs(first - 18_000)).toBeLessThan(4.5 * Math.sqrt(18_000))
  expect(Math.abs(run(port).balance.lorriesArrived - first - 540)).toBeLessThan(4.5 * Math.sqrt(540))
})

test('sailings and staff are those of the day', () => {
  const quay = {
    name: 'Quay',
    marshalling: { name: 'Lanes', position: [0, 0] as [number, number], lanes: 9, laneMetres: 90 },
    berths: { one: { name: 'One', position: [0, 0] as [number, number] } },
    timetable: {},
  }
  const sailing = (departsSeconds: number) => ({
    departsSeconds,
    ship: 'Ship',
    berth: 'one',
    laneMetres: 100,
    checkInClosesSeconds: departsSeconds,
    loadsSeconds: departsSeconds,
  })
  const rota = (from: string, to: string) => ({
    crew: { name: 'Crew', rota: { shift: { from, to, people: 1 } } },
  })
  const port = dated(
    {
      entry: 'desk',
      stations: { desk: serviceStation(seconds(10), 'quay', { pool: 'crew' }) },
      quay,
      staff: rota('00:00', '01:30'),
      sailings: [sailing(3000), sailing(9000)],
      trace: arrivingAt(100, 5000, 10_000),
    },
    7200,
    { staff: rota('03:00', '04:00'), sailings: [sailing(3600), sailing(8000), sailing(20_000)] },
  )
  // Of either timetable, the sailings on its side of 02:00; nobody is on duty from 01:30 to 03:00.
  expect(story(port, ['begins', 'sails'])).toEqual([
    '100 begins 0 desk',
    '3000 sails 0 quay',
    '5000 begins 1 desk',
    '8000 sails 1 quay',
    '10800 begins 2 desk',
    '20000 sails 2 quay',
  ])
})

test('until the first change a run is the same, step by step, as without any', () => {
  let steps = 0
  fc.assert(
    fc.property(datedPort, ({ parts, seed }) => {
      const port = portOf(parts)
      const { later, ...untouched } = port
      // A ship that departs after the change may load up to 300 s before it.
      const until = later![0].fromSeconds - 300
      const first = ({ log }: ReturnType<typeof runOf>, of: Port) => {
        const places = placesOf(of)
        return log
          .filter(({ time }) => time < until)
          .map((line) => ({ ...line, place: places[line.place]?.id }))
      }
      const before = first(runOf(port, seed), port)
      steps += before.length
      expect(before).toEqual(first(runOf(untouched, seed), untouched))
    }),
    { numRuns: 40, seed: 3 },
  )
  expect(steps).toBeGreaterThan(500)
})

test('a change to what there was changes nothing', () => {
  fc.assert(
    fc.property(randomPort, ({ parts, seed }) => {
      const port = portOf(parts)
      const twice = { ...port, later: [{ fromSeconds: 3600, port }] }
      expect(runOf(twice, seed).log).toEqual(runOf(port, seed).log)
    }),
    { numRuns: 50, seed: 4 },
  )
})

test('the engine runs eighty random ports that change as the reference does', () => {
  fc.assert(
    fc.property(datedPort, ({ parts, seed }) => {
      expect(disagreement(portOf(parts), seed)).toBeUndefined()
    }),
    { numRuns: 80, seed: 2014 },
  )
})

test('in ports that change, too, lorries balance and nothing holds more than it ever can', () => {
  fc.assert(
    fc.property(datedPort, ({ parts, seed }) => {
      expect(brokenInvariants(portOf(parts), seed)).toEqual([])
    }),
    { numRuns: 100, seed: 7 },
  )
})
