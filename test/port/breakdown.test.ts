/** Devices that break down and are repaired. Up times are exponential, so they are an alternating renewal process. */
import { expect, test } from 'vitest'
import { Draws, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { runOf } from '../reference/agreement.ts'
import { turnsOf } from '../reference/device.ts'
import { makePlaces } from '../reference/place.ts'
import { type Body, portOf, run, serviceStation, steady } from './port-of.ts'

type Station = NonNullable<Body['stations']>[string]
type Breakdown = NonNullable<Station['lanes'][string]['breakdown']>

const constant = (seconds: number) => ({ distribution: 'constant' as const, seconds })

function desk(lanes: number, breakdown: Breakdown | undefined, shared = true): Station {
  const station = serviceStation(constant(60), 'out', { lanes, shared })
  return { ...station, lanes: { lanes: { ...station.lanes.lanes, breakdown } } } as Station
}

/** Of a normal statistic, two-sided: one test in a thousand fails by chance. */
const z999 = 3.29

test('a device is available for up ÷ (up + down) of the time, and breaks down as often as renewal theory says', () => {
  const upHours = 20
  const repair = { distribution: 'gamma' as const, meanSeconds: 3 * 3600, coefficientOfVariation: 0.5 }
  const downHours = 3
  const lanes = 30
  const days = 400
  const port = portOf({
    entry: 'desk',
    days,
    // Far longer than a cycle: the lanes begin in working order.
    warmUpHours: 500,
    stations: { desk: desk(lanes, { meanHoursBetween: upHours, repair }) },
  })
  const { availability, breakdowns, downHours: counted } = run(port).readiness.desk
  const hours = lanes * days * 24
  const cycle = upHours + downHours
  const upVariance = upHours ** 2
  const downVariance = (0.5 * downHours) ** 2
  // Cox, Renewal Theory (1962), §7.3 and §4.5: variances of time down and of the number of cycles, each per hour.
  const downPerHour = (upHours ** 2 * downVariance + downHours ** 2 * upVariance) / cycle ** 3
  const cyclesPerHour = (upVariance + downVariance) / cycle ** 3
  expect(Math.abs(counted - (hours * downHours) / cycle)).toBeLessThan(z999 * Math.sqrt(hours * downPerHour))
  expect(Math.abs(breakdowns - hours / cycle)).toBeLessThan(z999 * Math.sqrt(hours * cyclesPerHour))
  expect(availability).toBeCloseTo(1 - counted / hours, 12)
})

test.each([
  ['one queue for all', true],
  ['a queue for each lane', false],
])('with %s no service begins while a device is down, and one under way is finished', (_, shared) => {
  const breakdown = { meanHoursBetween: 0.5, repair: constant(1200) }
  const port = portOf({
    entry: 'desk',
    arrivals: steady(30),
    stations: { desk: desk(1, breakdown, shared) },
  })
  const turns = [...turnsOf(port, makePlaces(port), new Draws(replicationKey(seedKey('down'), 0)))]
  const down = turns.flatMap((turn) => (turn.down ? [{ from: turn.at, to: turn.at + 1200 }] : []))
  const { log } = runOf(port, 'down')
  const services = log.flatMap(({ time, kind, lorry }) =>
    kind === 'begins'
      ? [{ from: time, to: log.find((line) => line.lorry === lorry && line.kind === 'ends')?.time }]
      : [],
  )
  expect(services.length).toBeGreaterThan(100)
  expect(services.filter(({ from }) => down.some((gap) => from > gap.from && from < gap.to))).toEqual([])
  // 60 s each, also those that a breakdown came upon.
  const finished = services.filter(({ to }) => to !== undefined)
  expect(finished.filter(({ from, to }) => Math.abs(to! - from - 60) > 1e-6)).toEqual([])
  const overtaken = finished.filter(({ from, to }) => down.some((gap) => from < gap.from && gap.from < to!))
  expect(overtaken.length).toBeGreaterThan(5)
})

test('a lane has the same breakdowns whoever comes, and whatever other lanes there are', () => {
  const breakdown = { meanHoursBetween: 10, repair: constant(7200) }
  const withTraffic = (perHour: number, more: Record<string, Station> = {}) =>
    run(
      portOf({
        entry: 'desk',
        arrivals: steady(perHour),
        days: 30,
        stations: { ...more, desk: desk(2, breakdown) },
      }),
    ).readiness.desk
  const quiet = withTraffic(0)
  expect(quiet.breakdowns).toBeGreaterThan(50)
  expect(withTraffic(40)).toEqual(quiet)
  expect(withTraffic(40, { 'a-desk': { ...desk(3, breakdown), next: 'desk' } })).toEqual(quiet)
})

test('lorries wait longer at a desk that breaks down, and its utilisation is of the time that it works', () => {
  const through = (breakdown: Breakdown | undefined) =>
    run(
      portOf({
        entry: 'desk',
        arrivals: steady(20),
        days: 60,
        stations: { desk: desk(1, breakdown, false) },
      }),
    ).stations.desk
  const sound = through(undefined)
  const broken = through({ meanHoursBetween: 4, repair: constant(3600) })
  expect(broken.waitMeanSeconds).toBeGreaterThan(2 * sound.waitMeanSeconds)
  // 20 an hour at 60 s are a third of the time; of the four hours in five that it works, 5/12. By Cox, as above, the
  // share of 1,440 h that it works has a standard error of 0.0094, so that of 5/12 is 0.005: within six of them.
  expect(Math.abs(sound.utilisation - 1 / 3)).toBeLessThan(0.03)
  expect(Math.abs(broken.utilisation - 5 / 12)).toBeLessThan(0.03)
})

test('the device of a technology is in each lane where it is at work; that of a group goes before it', () => {
  const technology = (breakdown?: Breakdown) => ({
    name: 'Sensor',
    detection: { lorry: 1 },
    falseAlarm: { lorry: 0 },
    time: constant(20),
    breakdown,
  })
  const screening = (lanes: Station['lanes']): Station => ({
    kind: 'screening',
    name: 'Shed',
    position: [0, 0],
    lanes,
    queue: { kind: 'shared', places: 'unlimited' },
    technology: 'sensor',
    onAlarm: 'bay',
    next: 'out',
  })
  const search: Station = { ...desk(1, undefined), kind: 'search', technology: 'opening' } as Station
  const { time: _, ...bay } = search as Station & { time?: unknown }
  const { readiness } = run(
    portOf({
      entry: 'shed',
      days: 100,
      technologies: {
        sensor: technology({ meanHoursBetween: 1, repair: constant(3600) }),
        opening: technology(),
      },
      stations: {
        shed: screening({
          old: { order: 1, count: 1, breakdown: { meanHoursBetween: 876_000, repair: constant(0) } },
          new: { order: 2, count: 1 },
        }),
        bay: bay as Station,
      },
    }),
  )
  // The old lane never fails; the new one is down half of 2,400 hours, give or take 110 (Cox, as above).
  expect(Object.keys(readiness)).toEqual(['shed'])
  expect(Math.abs(readiness.shed.downHours - 1200)).toBeLessThan(110)
})

test('where only open lanes count, lorries pass a shed that is down, and are searched in the others', () => {
  const shed = (whileOpen: boolean) => {
    const { outcomes, readiness } = run(
      portOf({
        entry: 'shed',
        arrivals: steady(20),
        days: 60,
        coolDownHours: 24,
        hiddenParties: { prevalence: 0.5, people: { mean: 2, max: 5 } },
        technologies: {
          sensor: {
            name: 'Sensor',
            detection: { lorry: 1 },
            falseAlarm: { lorry: 0 },
            time: constant(20),
            breakdown: { meanHoursBetween: 6, repair: constant(7200) },
          },
          opening: { name: 'O', detection: { lorry: 1 }, falseAlarm: { lorry: 0 }, time: constant(60) },
        },
        stations: {
          shed: {
            kind: 'screening',
            name: 'Shed',
            position: [0, 0],
            lanes: { bay: { order: 1, count: 1 } },
            queue: { kind: 'shared', places: 'unlimited' },
            technology: 'sensor',
            selection: { whileOpen },
            onAlarm: 'bays',
            next: 'out',
          },
          bays: {
            kind: 'search',
            name: 'Bays',
            position: [0, 0],
            lanes: { bay: { order: 1, count: 20 } },
            queue: { kind: 'shared', places: 'unlimited' },
            technology: 'opening',
            next: 'out',
          },
        },
      }),
    )
    return { found: outcomes.detectionRate, wait: outcomes.timeInPortMean, ...readiness.shed }
  }
  const waiting = shed(false)
  const passing = shed(true)
  expect(waiting.found).toBe(1)
  // As Poisson arrivals see time averages, the share found is the availability: within four standard errors of 28,800 lorries.
  expect(Math.abs(passing.found - passing.availability)).toBeLessThan(4 * Math.sqrt(0.1875 / 28_800))
  expect(passing.wait).toBeLessThan(waiting.wait)
})

test('a device that comes with a measure breaks down from its date on, and one that goes no longer does', () => {
  const breakdown = { meanHoursBetween: 3, repair: constant(3600) }
  const sound = { stations: { desk: desk(2, undefined) } }
  const failing = { stations: { desk: desk(2, breakdown) } }
  const base = { entry: 'desk', days: 300 }
  const day = 86_400
  const dated = portOf({
    ...base,
    ...sound,
    later: [
      { fromSeconds: 100 * day, parts: { ...base, ...failing } },
      { fromSeconds: 200 * day, parts: { ...base, ...sound } },
    ],
  })
  const turns = [...turnsOf(dated, makePlaces(dated), new Draws(replicationKey(seedKey('test'), 0)))]
  const fails = turns.filter(({ down }) => down).map(({ at }) => at / day)
  expect(Math.min(...fails)).toBeGreaterThan(100)
  expect(Math.max(...fails)).toBeLessThan(200)
  const { breakdowns, availability } = run(dated).readiness.desk
  expect(breakdowns).toBe(fails.length)
  // Of 4,800 h in which the two are there a quarter, with a standard error of 0.6 % (Cox, as above): 9·1/64 an hour.
  expect(Math.abs(availability - 3 / 4)).toBeLessThan(z999 * Math.sqrt(9 / 64 / 4800))
})
