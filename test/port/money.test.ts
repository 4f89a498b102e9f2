import { expect, test } from 'vitest'
import { type Body, portOf, road, run, serviceStation, steady } from './port-of.ts'

const constant = (seconds: number) => ({ distribution: 'constant' as const, seconds })
const money = (terms: Partial<NonNullable<Body['money']>>) => ({ discountRatePerYear: 0.04, ...terms })
const twoTypes = {
  box: { name: 'Box', order: 1, share: 0.5, lengthMetres: 17 },
  tanker: { name: 'Tanker', order: 2, share: 0.5, lengthMetres: 17 },
}

test('delay is all that a lorry does but drive and be served, at the value of time of its type', () => {
  // Three lorries at once, 36 s of road each, then one desk of 600 s: the first does not wait, the tanker behind it
  // waits 600 s and the last box 1,200 s. 600 s at EUR 60 an hour are EUR 10, 1,200 s at EUR 30 too.
  const port = portOf({
    entry: 'road',
    vehicleTypes: twoTypes,
    money: money({ delayEuroPerHour: { box: 30, tanker: 60 } }),
    trace: ['box', 'tanker', 'box'].map((vehicleType) => ({ arrivesSeconds: 0, vehicleType })),
    links: { road: road('desk', { travelSeconds: 36 }) },
    stations: { desk: serviceStation(constant(600), 'out') },
  })
  const { outcomes } = run(port)
  expect(outcomes.lorryDelay).toBeCloseTo(1800 / 3600, 12)
  expect(outcomes.delayCost).toBeCloseTo(20, 12)
})

test('a day of two is half of what the run counts', () => {
  const port = portOf({
    entry: 'desk',
    days: 2,
    money: money({ delayEuroPerHour: { lorry: 36 } }),
    trace: [{ arrivesSeconds: 0 }, { arrivesSeconds: 0 }],
    stations: { desk: serviceStation(constant(400), 'out') },
  })
  expect(run(port).outcomes.delayCost).toBeCloseTo(2, 12)
})

test('waiting for the ship is delay, and a lorry alone in the port has no other', () => {
  // Drives 100 s from 34,000 s on, sails at 36,000 s.
  const port = portOf({
    entry: 'road',
    money: money({ delayEuroPerHour: { lorry: 36 } }),
    trace: [{ arrivesSeconds: 34_000 }],
    links: { road: road('quay', { travelSeconds: 100 }) },
    quay: {
      name: 'Quay',
      marshalling: { name: 'Lanes', position: [0, 0], lanes: 1, laneMetres: 100 },
      berths: { one: { name: 'One', position: [0, 0] } },
      timetable: {},
    },
    sailings: [
      {
        departsSeconds: 36_000,
        ship: 'A',
        berth: 'one',
        laneMetres: 100,
        checkInClosesSeconds: 35_000,
        loadsSeconds: 35_500,
      },
    ],
  })
  expect(run(port).outcomes.lorryDelay).toBeCloseTo(1900 / 3600, 12)
})

test('the waits of all lorries are the lorries standing over time, less those being served', () => {
  // Everyone comes and goes within the window: both ways of counting see the same waits.
  const port = portOf({
    entry: 'road',
    vehicleTypes: twoTypes,
    money: money({ delayEuroPerHour: { box: 30, tanker: 60 } }),
    trace: Array.from({ length: 300 }, (_, lorry) => ({ arrivesSeconds: 60 * lorry })),
    links: { road: road('first', { lengthMetres: 60 }) },
    stations: {
      first: serviceStation({ distribution: 'exponential', meanSeconds: 60 }, 'second', { places: 2 }),
      second: serviceStation({ distribution: 'exponential', meanSeconds: 55 }, 'out', { places: 1 }),
    },
  })
  const { outcomes, result, stations, balance } = run(port)
  expect(balance.lorriesInside).toBe(0)
  const standing = result.standingByPlace.reduce((sum, lorries) => sum + lorries, 0)
  const served = (stations.first.utilisation + stations.second.utilisation) * 24
  expect(outcomes.lorryDelay).toBeGreaterThan(5)
  expect(Math.abs(outcomes.lorryDelay - (standing - served))).toBeLessThan(1e-3)
})

test('a lorry still inside counts with what it has waited, and no less than nothing', () => {
  // The run ends at 24 h. One is driving; of two at the desk for ten hours since 23 h, one has waited an hour.
  const port = portOf({
    entry: 'desk',
    money: money({ delayEuroPerHour: { lorry: 1 } }),
    trace: [{ arrivesSeconds: 82_800 }, { arrivesSeconds: 82_800 }],
    stations: { desk: serviceStation(constant(36_000), 'out') },
  })
  expect(run(port).outcomes.lorryDelay).toBe(1)
})

test('hours of staff are those of the rota, lanes or no lanes, each pool at its rate', () => {
  // Mondays only, 10 people for 8 hours, in a week: 80 hours. Two people round the clock: 336 hours.
  const port = portOf({
    entry: 'desk',
    days: 7,
    money: money({ poundInEuro: 1.25, staffEuroPerHour: { police: 30 }, staffPoundPerHour: { search: 40 } }),
    arrivals: steady(0),
    staff: {
      police: {
        name: 'Police',
        rota: { monday: { from: '08:00', to: '16:00', days: ['mon'], people: 10 } },
      },
      search: { name: 'Search', rota: { always: { from: '00:00', to: '00:00', people: 2 } } },
    },
    stations: { desk: serviceStation(constant(1), 'out') },
  })
  const { outcomes } = run(port)
  expect(outcomes.staffHours).toBeCloseTo((80 + 336) / 7, 10)
  expect(outcomes.staffCost).toBeCloseTo((80 * 30 + 336 * 50) / 7, 10)
  expect(outcomes.lorryDelay).toBeUndefined()
})

test('people found are counted with the penalty for each, parties with their worth, delay as a loss', () => {
  // Ten lorries with a party each, all found, one after another at a search of 360 s: delay 0 + … + 9 times 0.1 h.
  const port = portOf({
    entry: 'search',
    money: money({
      delayEuroPerHour: { lorry: 100 },
      penaltyEuroPerPerson: 2000,
      partyFoundEuro: 500,
      benefits: ['delay', 'penalties', 'parties'],
    }),
    trace: Array.from({ length: 10 }, () => ({ arrivesSeconds: 0 })),
    hiddenParties: { prevalence: 1, people: { mean: 5, max: 12 } },
    technologies: {
      opening: {
        name: 'Opening',
        detection: { lorry: 1 },
        falseAlarm: { lorry: 0 },
        time: constant(360),
      },
    },
    stations: {
      search: {
        kind: 'search',
        name: 'Search',
        position: [0, 0],
        technology: 'opening',
        lanes: { bay: { order: 1, count: 1 } },
        queue: { kind: 'shared', places: 'unlimited' },
        next: 'out',
      },
    },
  })
  const { outcomes, balance } = run(port)
  expect(balance.partiesFound).toBe(10)
  expect(outcomes.partiesFoundExpected).toBeCloseTo(10, 9)
  expect(outcomes.delayCost).toBeCloseTo(4.5 * 100, 9)
  expect(outcomes.penalties).toBe(2000 * balance.peopleFound)
  expect(outcomes.benefits).toBeCloseTo(2000 * balance.peopleFound + 10 * 500 - 450, 6)
})

test('a port whose money asks for none of it shows none of it', () => {
  const stations = { desk: serviceStation(constant(1), 'out') }
  const plain = portOf({ entry: 'desk', arrivals: steady(10), stations })
  const priced = portOf({ entry: 'desk', arrivals: steady(10), stations, money: money({}) })
  expect(Object.keys(run(priced).outcomes)).toEqual(Object.keys(run(plain).outcomes))
  expect(run(priced).result.digest).toBe(run(plain).result.digest)
})

test('those who rest are on duty, and paid', () => {
  const hoursWith = (rest: NonNullable<Body['staff']>[string]['rest']) =>
    run(
      portOf({
        entry: 'desk',
        money: money({ staffEuroPerHour: { officers: 40 } }),
        staff: {
          officers: { name: 'Officers', rota: { day: { from: '06:00', to: '14:00', people: 3 } }, rest },
        },
        stations: { desk: serviceStation(constant(60), 'out', { pool: 'officers' }) },
      }),
    ).outcomes
  const { staffHours, staffCost } = hoursWith({ afterHours: 2, forMinutes: 60 })
  expect([staffHours, staffCost]).toEqual([24, 960])
  expect(hoursWith(undefined)).toMatchObject({ staffHours, staffCost })
})
