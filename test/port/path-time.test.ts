import { expect, test } from 'vitest'
import { compilePort } from '../../src/port/compile-port.ts'
import { type Body, portOf, road, run, serviceStation, steady } from './port-of.ts'

const constant = (seconds: number) => ({ distribution: 'constant' as const, seconds })

test('one lorry takes exactly its travel and service times, by hand', () => {
  // 100 s on the road + (5 s to pull up + 20 s) + 40 s on the second road + 60 s = 225 s = 3.75 min
  const port = portOf({
    entry: 'ring-road',
    trace: [{ arrivesSeconds: 1000 }],
    links: {
      'ring-road': road('control', { travelSeconds: 100 }),
      apron: road('desk', { travelSeconds: 40 }),
    },
    stations: {
      control: { ...serviceStation(constant(20), 'apron'), moveUpSeconds: 5 },
      desk: serviceStation(constant(60), 'out'),
    },
  })
  const { outcomes, balance } = run(port)
  expect(outcomes.timeInPortMean).toBe(225 / 60)
  expect(balance.lorriesOut).toBe(1)
})

test('a lorry sails when its ship departs, and the one that checks in too late takes the next', () => {
  // Check-in ends 30 s after arrival. The 10:00 ship closes at 09:30 = 34,200 s: a lorry that arrives at 34,160 s is
  // checked in at 34,190 s and sails at 36,000 s; one that arrives at 34,180 s at 34,220 s (10 s wait behind the
  // first) is too late and sails at 43,200 s.
  const port = portOf({
    entry: 'desk',
    trace: [
      { arrivesSeconds: 34_160, booked: true },
      { arrivesSeconds: 34_180, booked: true },
    ],
    stations: { desk: { ...checkIn, time: constant(30) } },
    quay: quay(10, 20),
    sailings: [sailing(36_000, 1000), sailing(43_200, 1000)],
  })
  const { outcomes, balance } = run(port)
  expect(balance.lorriesSailed).toBe(2)
  expect(outcomes.timeInPortMean).toBeCloseTo((36_000 - 34_160 + 43_200 - 34_180) / 2 / 60, 9)
  expect(outcomes.missedSailings).toBe(50)
})

test('a full ship leaves lorries behind in their order, and the next one takes them first', () => {
  // Three lorries of 20 m for a ship with 50 m: two sail at 36,000 s, the third at 43,200 s.
  const port = portOf({
    entry: 'desk',
    trace: [{ arrivesSeconds: 1000 }, { arrivesSeconds: 2000 }, { arrivesSeconds: 3000 }],
    stations: { desk: { ...checkIn, time: constant(30) } },
    quay: quay(10, 20),
    sailings: [sailing(36_000, 50), sailing(43_200, 50)],
  })
  const { outcomes } = run(port)
  expect(outcomes.timeInPortMean).toBeCloseTo((35_000 + 34_000 + 40_200) / 3 / 60, 9)
})

test('a booked lorry that its ship left behind has missed it, though no other takes it before the run ends', () => {
  const port = portOf({
    entry: 'desk',
    trace: [
      { arrivesSeconds: 1000, booked: true },
      { arrivesSeconds: 2000, booked: true },
    ],
    stations: { desk: { ...checkIn, time: constant(30) } },
    quay: quay(10, 20),
    sailings: [sailing(36_000, 20)],
  })
  const { outcomes, balance } = run(port)
  expect(balance.lorriesInside).toBe(1)
  expect(outcomes.missedSailings).toBe(50)
})

test('a lorry is booked though its sailing departs after the run, and may use the lanes of the booked', () => {
  const desk = serviceStation(constant(30), 'out', { shared: false })
  const port = portOf({
    entry: 'desk',
    bookedShare: 1,
    trace: [{ arrivesSeconds: 1000 }],
    stations: { desk: { ...desk, lanes: { booked: { order: 1, count: 1, accepts: { booked: true } } } } },
  })
  expect(run(port).balance.lorriesOut).toBe(1)
})

test('whether a lorry is checked first is decided when it can leave the road before, not when it joins its tail', () => {
  // Checks take only those who find no one there, 30 s each; the desk behind takes 1,000 s each and has no places.
  // a is checked from 0 s and waits for the desk, which b took at 1 s; c and d pass a at 1,001 s and 3,001 s, a
  // goes to the desk at 2,001 s; then e finds no one at the checks: a and e are checked.
  const table = { lorry: 0 }
  const port = portOf({
    entry: 'checks',
    trace: [0, 1, 2, 3, 4].map((arrivesSeconds) => ({ arrivesSeconds })),
    technologies: {
      sensor: { name: 's', detection: table, falseAlarm: table, time: constant(30) },
    },
    stations: {
      checks: {
        kind: 'screening',
        name: 'checks',
        position: [0, 0],
        lanes: { lanes: { order: 1, count: 1 } },
        queue: { kind: 'shared', places: 0 },
        technology: 'sensor',
        selection: { whileQueueBelow: 1 },
        onAlarm: 'search',
        next: 'desk',
      },
      search: {
        kind: 'search',
        name: 'search',
        position: [0, 0],
        lanes: { lanes: { order: 1, count: 1 } },
        queue: { kind: 'shared', places: 0 },
        technology: 'sensor',
        next: 'desk',
      },
      desk: serviceStation(constant(1000), 'out', { places: 0 }),
    },
  })
  expect(run(port).stations.checks.served).toBe(2)
})

test('under common draws a way back that no lorry takes changes nothing', () => {
  const withNext = (next: Parameters<typeof serviceStation>[1]) =>
    run(
      portOf({
        entry: 'desk',
        arrivals: steady(20),
        stations: { desk: serviceStation({ distribution: 'exponential', meanSeconds: 60 }, next) },
      }),
    ).result.digest
  expect(withNext({ desk: { order: 1, share: 0 }, out: { order: 2 } })).toBe(withNext('out'))
})

test('a lorry blocked by a full link keeps its lane until the link has room', () => {
  // The road behind the control holds one lorry of 20 m, and the desk takes 100 s. Lorries a, b, c arrive at 0 s:
  // the control serves a to 10 s; a drives to 11 s, at the desk to 111 s, out. b is served to 20 s, stands on the road
  // from 21 s to 111 s, at the desk to 211 s. c is served to 30 s and keeps the lane to 111 s, drives to 112 s, waits
  // on the road to 211 s, out at 311 s. Blocked: b not at all, c 81 s.
  const port = portOf({
    entry: 'control',
    trace: [{ arrivesSeconds: 0 }, { arrivesSeconds: 0 }, { arrivesSeconds: 0 }],
    links: { short: road('desk', { lengthMetres: 25, travelSeconds: 1 }) },
    stations: {
      control: serviceStation(constant(10), 'short'),
      desk: serviceStation(constant(100), 'out', { places: 0 }),
    },
  })
  const { outcomes, stations } = run(port)
  expect(outcomes.timeInPortMean).toBeCloseTo((111 + 211 + 311) / 3 / 60, 9)
  expect(stations.control.blockedShare).toBeCloseTo(81 / 86_400, 9)
  expect(stations.control.utilisation).toBeCloseTo(30 / 86_400, 9)
})

test('a queue spills back over the link and onto the road before the entry, and is measured in metres of road', () => {
  // One desk, 1,000 s each. Ten lorries of 20 m come at 0 s to a public road of two lanes with 60 m in each: six fit,
  // one goes to the desk, so three wait before the entry: 9 lorries × 20 m over two lanes = 90 m.
  const port = portOf({
    entry: 'ring-road',
    trace: Array.from({ length: 10 }, () => ({ arrivesSeconds: 0 })),
    links: { 'ring-road': road('desk', { lanes: 2, lengthMetres: 60, travelSeconds: 1, publicRoad: true }) },
    stations: { desk: serviceStation(constant(1000), 'out', { places: 0 }) },
  })
  const { outcomes, balance } = run(port)
  expect(outcomes.publicRoadQueueMax).toBeCloseTo(90, 9)
  expect(balance.lorriesOut).toBe(10)
})

test('a lane opens and closes with its people and clears its own queue first', () => {
  // Staffed 06:00-07:00. Two lorries come at 05:00 and wait until 06:00; two more at 06:59:30 queue in the open lane
  // (100 s each), which closes to newcomers at 07:00 but serves them; one at 07:10 waits until 06:00 next day.
  const port = portOf({
    entry: 'desk',
    days: 2,
    trace: [18_000, 18_000, 25_170, 25_170, 25_800].map((arrivesSeconds) => ({ arrivesSeconds })),
    staff: { pool: { name: 'pool', rota: { early: { from: '06:00', to: '07:00', people: 1 } } } },
    stations: { desk: serviceStation(constant(100), 'out', { shared: false, pool: 'pool' }) },
  })
  const { outcomes } = run(port)
  const ends = [21_700, 21_800, 25_270, 25_370, 108_100]
  const starts = [18_000, 18_000, 25_170, 25_170, 25_800]
  const total = ends.reduce((sum, end, index) => sum + end - starts[index], 0)
  expect(outcomes.timeInPortMean).toBeCloseTo(total / 5 / 60, 9)
})

test('where two roads meet, lorries go on in the order in which they came to stand at the end of their road', () => {
  // Three lorries of type a come at 0 s, and three of b at 1 s, over roads of their own, to a desk of 1,000 s without
  // places: a to 1,000 s; then the second a stands first since 0 s, b since 1 s, the third a since 1,000 s, and so on:
  // a, a, b, a, b, b are served to 1,000, 2,000, … 6,000 s.
  const like = { share: 0.5, lengthMetres: 20 }
  const port = portOf({
    entry: 'fork',
    vehicleTypes: { a: { name: 'A', order: 1, ...like }, b: { name: 'B', order: 2, ...like } },
    trace: [
      ...Array.from({ length: 3 }, () => ({ arrivesSeconds: 0, vehicleType: 'a' })),
      ...Array.from({ length: 3 }, () => ({ arrivesSeconds: 1, vehicleType: 'b' })),
    ],
    links: {
      fork: road(
        { 'road-a': { order: 1, vehicleTypes: ['a'] }, 'road-b': { order: 2 } },
        { travelSeconds: 0 },
      ),
      'road-a': road('desk', { travelSeconds: 0 }),
      'road-b': road('desk', { travelSeconds: 0 }),
    },
    stations: { desk: serviceStation(constant(1000), 'out', { places: 0 }) },
  })
  const { result } = run(port)
  const { places } = compilePort(port)
  const standing = (id: string, hour: number) =>
    result.standingByPlace[places.findIndex((place) => place.id === id) * 24 + hour]
  // In the first hour: road a holds two to 1,000 s and one to 3,000 s; road b three from 1 s to 2,000 s, two to 3,600 s.
  expect(standing('road-a', 0)).toBeCloseTo((2 * 1000 + 2000) / 3600, 4)
  expect(standing('road-b', 0)).toBeCloseTo((3 * 1999 + 2 * 1600) / 3600, 4)
})

test.each([
  ['shared', true, 'unlimited'],
  ['shared', true, 1],
  ['shared', true, 0],
  ['of its own', false, 'unlimited'],
  ['of its own', false, 1],
  ['of its own', false, 0],
] as const)(
  'lorries sent round to the station they are in are served again: queue %s, %s %s',
  (_, shared, places) => {
    // An M/G/1 queue with feedback: 20 lorries an hour × 60 s ÷ (1 − 0.3) keep the lane busy 48 % of the time.
    const { balance } = run(
      portOf({
        entry: 'desk',
        arrivals: steady(20),
        coolDownHours: 6,
        stations: {
          desk: serviceStation(
            constant(60),
            { desk: { order: 1, share: 0.3 }, out: { order: 2 } },
            { shared, places },
          ),
        },
      }),
    )
    expect(balance.lorriesArrived).toBeGreaterThan(400)
    expect(balance.lorriesInside).toBeLessThan(10)
  },
)

test('lorries still inside at the end are counted with the time they have spent so far, never dropped', () => {
  const port = portOf({
    entry: 'desk',
    trace: [{ arrivesSeconds: 86_000 }, { arrivesSeconds: 86_100 }],
    stations: { desk: serviceStation(constant(350), 'out') },
  })
  const { balance, outcomes } = run(port)
  expect(balance.lorriesInside).toBe(1)
  expect(balance.windowLorriesUnfinished).toBe(1)
  expect(outcomes.timeInPortMean).toBeCloseTo((350 + 300) / 2 / 60, 9)
})

test('no demand makes no events but the hours', () => {
  const { result, balance } = run(
    portOf({ entry: 'desk', stations: { desk: serviceStation(constant(1), 'out') } }),
  )
  expect(balance.lorriesArrived).toBe(0)
  expect(result.events).toBe(25 + 1) // 24 hours, the end of the last, and the lane that opens
})

const checkIn = {
  kind: 'check-in' as const,
  name: 'desk',
  position: [0, 0] as [number, number],
  lanes: { desks: { order: 1, count: 1 } },
  queue: { kind: 'perLane' as const, places: 'unlimited' as const },
  next: 'quay',
}

function quay(lanes: number, laneMetres: number) {
  const berth = { name: 'berth', position: [0, 0] as [number, number] }
  return {
    name: 'quay',
    marshalling: { name: 'lanes', position: [0, 0] as [number, number], lanes, laneMetres },
    berths: { one: berth },
    timetable: {},
  }
}

function sailing(departsSeconds: number, laneMetres: number) {
  return {
    departsSeconds,
    laneMetres,
    ship: 'ship',
    berth: 'one',
    checkInClosesSeconds: departsSeconds - 1800,
    loadsSeconds: departsSeconds - 1200,
  }
}

test('a lorry whose type has a service time of its own takes that', () => {
  // The tanker 90 s, the box 30 s: on average one minute.
  const desk = serviceStation(constant(30), 'out') as Extract<
    NonNullable<Body['stations']>[string],
    { kind: 'service' }
  >
  const port = portOf({
    entry: 'desk',
    vehicleTypes: {
      box: { name: 'Box', order: 1, share: 0.5, lengthMetres: 20 },
      tanker: { name: 'Tanker', order: 2, share: 0.5, lengthMetres: 20 },
    },
    trace: [
      { arrivesSeconds: 1000, vehicleType: 'tanker' },
      { arrivesSeconds: 2000, vehicleType: 'box' },
    ],
    stations: {
      desk: { ...desk, timeByVehicleType: { tanker: constant(90) } },
    },
  })
  expect(run(port).outcomes.timeInPortMean).toBe(1)
})

test('two branches may lead to one place, and each type be shared out in its own way', () => {
  // Boxes: a quarter slow. Tankers: three quarters slow. Half are boxes, so half of 2,400 are slow, give or take 4 σ = 98.
  const vehicleTypes = {
    box: { name: 'Box', order: 1, share: 0.5, lengthMetres: 20 },
    tanker: { name: 'Tanker', order: 2, share: 0.5, lengthMetres: 20 },
  }
  const trace = Array.from({ length: 2400 }, (_, at) => ({
    arrivesSeconds: 30 * at,
    vehicleType: at % 2 === 0 ? 'box' : 'tanker',
  }))
  const port = portOf({
    entry: 'road',
    vehicleTypes,
    trace,
    links: {
      road: road({
        'boxes-slow': { order: 1, to: 'slow', vehicleTypes: ['box'], share: 0.25 },
        'tankers-slow': { order: 2, to: 'slow', vehicleTypes: ['tanker'], share: 0.75 },
        fast: { order: 3 },
      }),
    },
    stations: {
      slow: serviceStation(constant(20), 'out'),
      fast: serviceStation(constant(10), 'out'),
    },
  })
  const { stations } = run(port)
  expect(Math.abs(stations.slow.served - 1200)).toBeLessThan(98)
  expect(stations.slow.served + stations.fast.served).toBe(2400)
})
