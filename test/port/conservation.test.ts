import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Body, portOf, run } from './port-of.ts'

type Stations = NonNullable<Body['stations']>
type Links = NonNullable<Body['links']>

const vehicleTypes = {
  soft: { name: 'Soft', order: 1, share: 0.6, lengthMetres: 17 },
  tank: { name: 'Tank', order: 2, share: 0.4, lengthMetres: 12 },
}
const perType = (soft: number, tank: number) => ({ soft, tank })

/** A random small port: up to five links and six stations, every place leads to `out` or `quay` in the end. */
const smallPort = fc
  .record({
    links: fc.array(
      fc.record({
        lanes: fc.integer({ min: 1, max: 3 }),
        metres: fc.integer({ min: 18, max: 200 }),
        seconds: fc.integer({ min: 0, max: 120 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    stations: fc.array(
      fc.record({
        kind: fc.constantFrom('service', 'screening', 'check-in'),
        shared: fc.boolean(),
        lanes: fc.integer({ min: 1, max: 3 }),
        places: fc.option(fc.integer({ min: 0, max: 4 }), { nil: 'unlimited' as const }),
        turnBack: fc.boolean(),
        seconds: fc.integer({ min: 5, max: 200 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        staffed: fc.boolean(),
        back: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    perHour: fc.integer({ min: 0, max: 120 }),
    prevalence: fc.double({ min: 0, max: 0.5, noNaN: true }),
    ferry: fc.boolean(),
    seed: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .map(({ links, stations, perHour, prevalence, ferry, seed }) => {
    const end = ferry ? 'quay' : 'out'
    // Places alternate: link 0, station 0, link 1, … and each leads to the next; some stations send a share back.
    const order: string[] = []
    for (let index = 0; index < Math.max(links.length, stations.length); index++) {
      if (index < links.length) order.push(`link-${index}`)
      if (index < stations.length) order.push(`station-${index}`)
    }
    const after = (id: string) => order[order.indexOf(id) + 1] ?? end
    const linkFiles: Links = Object.fromEntries(
      links.map(({ lanes, metres, seconds }, index) => [
        `link-${index}`,
        {
          name: 'link',
          lanes,
          lengthMetres: metres,
          travelSeconds: seconds,
          publicRoad: index === 0,
          route: [
            [0, 0],
            [1, 1],
          ],
          next: after(`link-${index}`),
        },
      ]),
    )
    const stationFiles: Stations = {
      search: {
        kind: 'search',
        name: 'search',
        position: [0, 0],
        lanes: { bays: { order: 1, count: 1 } },
        queue: { kind: 'shared', places: 1 },
        technology: 'opening',
        next: end,
      },
    }
    stations.forEach(({ kind, shared, lanes, places, turnBack, seconds, share, staffed, back }, index) => {
      const id = `station-${index}`
      const base = {
        name: id,
        position: [0, 0] as [number, number],
        lanes: {
          lanes: {
            order: index,
            count: lanes,
            ...(staffed ? { staff: { pool: 'pool', peoplePerLane: 1 } } : {}),
          },
        },
        queue: { kind: shared ? ('shared' as const) : ('perLane' as const), places },
        whenFull: turnBack ? ('turn-back' as const) : ('wait' as const),
        next: back ? { [order[0]]: { order: 1, share: 0.1 }, [after(id)]: { order: 2 } } : after(id),
      }
      const time = { distribution: 'exponential' as const, meanSeconds: seconds }
      stationFiles[id] =
        kind === 'screening'
          ? {
              ...base,
              kind,
              technology: 'sensor',
              onAlarm: 'search',
              selection: { share, whileQueueBelow: 3 },
            }
          : { ...base, kind: kind as 'service' | 'check-in', time }
    })
    const port = portOf({
      entry: order[0],
      vehicleTypes,
      arrivals: { from: 'profile', lorriesPerDay: perHour * 24 },
      days: 1,
      warmUpHours: 2,
      coolDownHours: 1,
      hiddenParties: { prevalence, people: { mean: 3, max: 10 } },
      technologies: {
        sensor: {
          name: 'sensor',
          detection: perType(0.7, 0.4),
          falseAlarm: perType(0.1, 0.2),
          time: { distribution: 'constant', seconds: 30 },
        },
        opening: {
          name: 'opening',
          detection: perType(0.9, 0.8),
          falseAlarm: perType(0, 0),
          time: { distribution: 'exponential', meanSeconds: 300 },
        },
      },
      staff: { pool: { name: 'pool', rota: { day: { from: '05:00', to: '20:00', people: 4 } } } },
      links: linkFiles,
      stations: stationFiles,
      ...(ferry
        ? {
            quay: {
              name: 'quay',
              marshalling: { name: 'lanes', position: [0, 0], lanes: 3, laneMetres: 100 },
              berths: { one: { name: 'one', position: [0, 0] } },
              timetable: {},
            },
            sailings: Array.from({ length: 30 }, (_, index) => ({
              departsSeconds: index * 3600,
              ship: 'ship',
              berth: 'one',
              laneMetres: 400,
              checkInClosesSeconds: index * 3600 - 1800,
              loadsSeconds: index * 3600 - 900,
            })),
          }
        : {}),
    })
    return { port, seed }
  })

test('lorries, parties and people balance on random small layouts, and no figure leaves its bounds', () => {
  fc.assert(
    fc.property(smallPort, ({ port, seed }) => {
      const { balance: b, stations, result, outcomes } = run(port, 0, seed)
      expect(b.lorriesSailed + b.lorriesOut + b.lorriesTurnedBack + b.lorriesInside).toBe(b.lorriesArrived)
      expect(b.partiesFound + b.partiesSailed + b.partiesOut + b.partiesTurnedBack + b.partiesInside).toBe(
        b.partiesArrived,
      )
      expect(b.peopleFound + b.peopleSailed + b.peopleOut + b.peopleTurnedBack + b.peopleInside).toBe(
        b.peopleArrived,
      )
      for (const count of result.balance) expect(count).toBeGreaterThanOrEqual(0)
      for (const [id, station] of Object.entries(stations)) {
        const { queue } = port.stations[id]
        const lanes = Object.values(port.stations[id].lanes)[0].count.value
        const most =
          queue.places === 'unlimited'
            ? Number.POSITIVE_INFINITY
            : queue.places * (queue.kind === 'shared' ? 1 : lanes)
        expect(station.queueMax).toBeLessThanOrEqual(most)
        if (!Number.isNaN(station.utilisation))
          expect(station.utilisation + station.blockedShare).toBeLessThanOrEqual(1 + 1e-9)
      }
      for (const standing of result.standingByPlace) expect(standing).toBeGreaterThanOrEqual(0)
      if (!Number.isNaN(outcomes.detectionRate)) {
        expect(outcomes.detectionRate).toBeGreaterThanOrEqual(0)
        expect(outcomes.detectionRate).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 150, seed: 2014 },
  )
})

test('the same seed and replication give the same digest, another replication another', () => {
  fc.assert(
    fc.property(smallPort, ({ port, seed }) => {
      const once = run(port, 3, seed)
      expect(run(port, 3, seed).result.digest).toBe(once.result.digest)
      if (once.balance.lorriesArrived > 10)
        expect(run(port, 4, seed).result.digest).not.toBe(once.result.digest)
    }),
    { numRuns: 30, seed: 2014 },
  )
})
