/** Priority classes in a shared queue: who is served next, class by class, and what that does to the mean wait. */
import { expect, test } from 'vitest'
import { compilePort } from '../../src/port/compile-port.ts'
import { LorryLogWriter, logKinds } from '../../src/port/lorry-log.ts'
import { replicate } from '../../src/port/replicate.ts'
import type { RecordedArrival } from '../../src/scenario/option.ts'
import { type Body, portOf, type Run, run, serviceStation, steady } from './port-of.ts'

type Stations = NonNullable<Body['stations']>
type Priority = Extract<Stations[string]['queue'], { kind: 'shared' }>['priority']

const vehicleTypes = {
  box: { name: 'Box', order: 1, share: 0.5, lengthMetres: 20 },
  tanker: { name: 'Tanker', order: 2, share: 0.5, lengthMetres: 20 },
}
const minute = { distribution: 'constant' as const, seconds: 60 }

function withPriority(priority: Priority, places: number | 'unlimited' = 'unlimited'): Stations[string] {
  return { ...serviceStation(minute, 'out', { places }), queue: { kind: 'shared', places, priority } }
}

/** Running numbers of the lorries in the order in which their service begins. */
function orderOfService(trace: RecordedArrival[], priority: Priority): number[] {
  const port = portOf({
    entry: 'station',
    vehicleTypes,
    trace,
    stations: { station: withPriority(priority) },
  })
  const writer = new LorryLogWriter()
  replicate(compilePort(port), 'test', 0, writer)
  const { kind, lorry } = writer.log()
  return [...lorry].filter((_, line) => kind[line] === logKinds.indexOf('begins'))
}

const box = (arrivesSeconds: number) => ({ arrivesSeconds, vehicleType: 'box', loaded: true })
const tanker = (arrivesSeconds: number) => ({ arrivesSeconds, vehicleType: 'tanker', loaded: true })

test('the urgent class overtakes those who wait, first come first served within it, and breaks off no service', () => {
  const trace = [box(0), box(10), box(20), tanker(30), tanker(40)]
  expect(orderOfService(trace, { urgent: { order: 1, vehicleTypes: ['tanker'] } })).toEqual([0, 3, 4, 1, 2])
})

test('each class has figures of its own, and so have those in none', () => {
  // Service of the boxes begins at 0, 180 and 240 s, of the tankers at 60 and 120 s.
  const trace = [box(0), box(10), box(20), tanker(30), tanker(40)]
  const priority = { urgent: { order: 1, vehicleTypes: ['tanker'] } }
  const stations = { desk: withPriority(priority), other: withPriority(undefined) }
  const { classes } = run(portOf({ entry: 'desk', vehicleTypes, trace, stations }))
  const daySeconds = 86_400
  expect(classes).toEqual({
    'desk urgent': {
      served: 2,
      waitMeanSeconds: (30 + 80) / 2,
      waitMaxSeconds: 80,
      queueMean: (30 + 80) / daySeconds,
      queueMax: 2,
    },
    'desk (none)': {
      served: 3,
      waitMeanSeconds: (0 + 170 + 220) / 3,
      waitMaxSeconds: 220,
      queueMean: (170 + 220) / daySeconds,
      queueMax: 2,
    },
  })
})

test('a lorry belongs to the first class by order whose conditions it meets; those who meet none come last', () => {
  const trace = [
    box(0),
    { ...box(10), loaded: false },
    box(20),
    { ...tanker(30), loaded: false },
    tanker(40),
    tanker(50),
  ]
  const priority = {
    'any-tanker': { order: 2, vehicleTypes: ['tanker'] },
    'loaded-tanker': { order: 1, vehicleTypes: ['tanker'], loaded: true },
    empty: { order: 3, loaded: false },
  }
  // 0 finds the lane free; then the loaded tankers 4 and 5, the empty tanker 3, the empty box 1, and 2 of no class.
  expect(orderOfService(trace, priority)).toEqual([0, 4, 5, 3, 1, 2])
})

test('places count the waiting of all classes together', () => {
  const urgent = { urgent: { order: 1, vehicleTypes: ['tanker'] } }
  const station = { ...withPriority(urgent, 2), whenFull: 'turn-back' as const }
  const trace = [box(0), box(10), box(20), tanker(30), tanker(70)]
  const { balance, stations } = run(portOf({ entry: 'station', vehicleTypes, trace, stations: { station } }))
  // At 30 s both places are taken and the tanker leaves; at 60 s one is free again, and at 70 s the other tanker gets it.
  expect(balance.lorriesTurnedBack).toBe(1)
  expect(stations.station).toMatchObject({ served: 4, queueMax: 2 })
})

test('M/G/1 with the short checks first waits as Cobham says, within four standard errors', () => {
  // Half of 40/h take 30 s, half 90 s, exponential: ρ1 = 1/6, ρ = 2/3. Mean residual work
  // W0 = Σ λk E[Sk²]/2 = (20/3600)(30² + 90²) = 50 s; W1 = 50/(5/6) = 60 s, W2 = 50/(5/6 · 1/3) = 180 s: 120 s on average.
  const documentClasses = {
    eu: { name: 'EU', order: 1, share: 0.5 },
    third: { name: 'Third country', order: 2, share: 0.5 },
  }
  const check = (meanSeconds: number) =>
    ({ check: 'minimum', time: { distribution: 'exponential', meanSeconds } }) as const
  const port = portOf({
    entry: 'control',
    arrivals: steady(40),
    days: 10,
    warmUpHours: 24,
    documentClasses,
    stations: {
      control: {
        kind: 'passport',
        name: 'Control',
        position: [0, 0],
        lanes: { booths: { order: 1, count: 1 } },
        queue: {
          kind: 'shared',
          places: 'unlimited',
          priority: { quick: { order: 1, documents: ['eu'] } },
        },
        authority: 'british',
        checks: { eu: check(30), third: check(90) },
        next: 'out',
      },
    },
  })
  const runs = Array.from({ length: 30 }, (_, replication) => run(port, replication))
  const expectTheory = (theory: number, waitOf: (run: Run) => number) => {
    const waits = runs.map(waitOf)
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length
    const variance = waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / (waits.length - 1)
    const standardError = Math.sqrt(variance / waits.length)
    expect(standardError).toBeLessThan(0.05 * theory)
    expect(Math.abs(mean - theory)).toBeLessThan(4 * standardError)
  }
  // First come, first served would wait 50/(1/3) = 150 s.
  expectTheory(120, ({ stations }) => stations.control.waitMeanSeconds)
  expectTheory(60, ({ classes }) => classes['control quick'].waitMeanSeconds)
  expectTheory(180, ({ classes }) => classes['control (none)'].waitMeanSeconds)
})
