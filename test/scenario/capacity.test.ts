import { describe, expect, test } from 'vitest'
import { lorriesPerDay } from '../../src/scenario/capacity.ts'
import { meanSeconds } from '../../src/scenario/service-time.ts'
import { changed, type Loose, load, optionsOf } from './small-port.ts'

const value = (number: number) => ({ value: number })
const perDay = async (arrivals: Loose, files: Record<string, string> = {}, run: Loose = {}) => {
  const port = changed((p) => {
    p.demand.arrivals = arrivals
    Object.assign(p.run, run)
  })
  return lorriesPerDay((await optionsOf({ 'port.json': port, ...files }))[0]!.port)
}

test('means of distributions', () => {
  expect(meanSeconds({ distribution: 'uniform', minSeconds: value(10), maxSeconds: value(30) })).toBe(20)
  const triangle = { minSeconds: value(0), modeSeconds: value(30), maxSeconds: value(60) }
  expect(meanSeconds({ distribution: 'triangular', ...triangle })).toBe(30)
  // Straight lines 0–10 and 10–40, each taken half the time: (5 + 25) / 2.
  expect(meanSeconds({ distribution: 'empirical', quantilesSeconds: [0, 10, 40] })).toBe(15)
  // Median 60, and σ = 1: p95 = 60 e^1.64485 = 310.83, mean = 60 e^0.5 = 98.923.
  const quantiles = { medianSeconds: value(60), p95Seconds: value(310.8295) }
  expect(meanSeconds({ distribution: 'lognormal-quantiles', ...quantiles })).toBeCloseTo(98.923, 2)
})

test('a profile counts growth, peak and the days of the window', async () => {
  const weekdayShare = { mon: 0.1, tue: 0.1, wed: 0.2, thu: 0.2, fri: 0.2, sat: 0.1, sun: 0.1 }
  const profile = { from: 'profile', lorriesPerDay: 500, trafficGrowth: 0.1, peakFactor: 1.2, weekdayShare }
  // Monday and Tuesday of 2014-09-15: 500 × 1.1 × 1.2 × 7 × 0.1 = 462 a day.
  expect(await perDay(profile, {}, { days: 2 })).toBeCloseTo(462, 9)
})

test('rates repeat over the window', async () => {
  const hours = Array.from({ length: 24 }, (_, hour) => `${hour},${hour < 12 ? 10 : 30}`).join('\n')
  const files = { 'rates.csv': `hour,lorriesPerHour\n${hours}\n` }
  // 12 × 10 + 12 × 30 = 480 a day, and a quarter more.
  expect(await perDay({ from: 'rates', file: 'rates.csv', trafficGrowth: 0.25 }, files, { days: 2 })).toBe(
    600,
  )
})

test('a trace counts the lorries of the window', async () => {
  const moments = ['2014-09-14 23:30:00', '2014-09-15 01:00:00', '2014-09-15 02:00:00', '2014-09-16 01:00:00']
  const files = { 'trace.csv': ['arrivesAt', ...moments].join('\n') }
  expect(await perDay({ from: 'trace', file: 'trace.csv' }, files)).toBe(2)
})

describe('demand against capacity', () => {
  const hour = 1 / 24
  const exponential = (meanSeconds: number) => ({ distribution: 'exponential', meanSeconds })
  const station = (meanSeconds: number, next: Loose, more: Loose = {}): Loose => ({
    kind: 'service',
    name: 'Desk',
    position: [0, 0],
    lanes: { desks: { order: 1, count: 1 } },
    queue: { kind: 'shared', places: 'unlimited' },
    time: exponential(meanSeconds),
    next,
    ...more,
  })
  const warnings = async (lorriesPerHour: number, stations: Loose, rest: Loose = {}) => {
    const port = changed((p) => {
      p.demand = { entry: 'first', arrivals: { from: 'profile', lorriesPerDay: lorriesPerHour / hour } }
      for (const part of ['technologies', 'links', 'quay', 'staff']) delete p[part]
      Object.assign(p, { stations, ...rest })
    })
    const loaded = await load({ 'port.json': port })
    if ('problems' in loaded) throw new Error(loaded.problems[0]!.message)
    return loaded.warnings.map(({ path, message }) => ({ path, message }))
  }

  test('a station that is exactly full is told with its load', async () => {
    expect(await warnings(59, { first: station(60, 'out') })).toEqual([])
    expect(await warnings(60, { first: station(60, 'out') })).toEqual([
      {
        path: 'stations.first',
        message: expect.stringMatching(
          /at capacity all day: lorries bring 24 hours of service a day, and the open lanes have 24 \(load 1\)/,
        ),
      },
    ])
  })

  test('rounds count: nine in ten come back, so each comes ten times', async () => {
    // 5/h, ten times 60 s each: load 0.83; at 6/h it is 1.
    const again = station(60, { first: { order: 1, share: 0.9 }, out: { order: 2 } })
    expect(await warnings(5, { first: again })).toEqual([])
    expect(await warnings(6.1, { first: again })).toMatchObject([{ path: 'stations.first' }])
  })

  test('the last of a chain of three hundred', async () => {
    const stations: Loose = { first: station(1, 'desk-1') }
    for (let at = 1; at < 300; at++) stations[`desk-${at}`] = station(1, `desk-${at + 1}`)
    stations['desk-300'] = station(61, 'out')
    expect(await warnings(60, stations)).toMatchObject([{ path: 'stations.desk-300' }])
  })

  test('a branch, and the time of the type that takes it', async () => {
    // Of 60/h three in ten are tankers: 18/h, 100 s each, load 0.5; 210 s each make it 1.05.
    const stations = (seconds: number) => ({
      first: station(1, { tanks: { order: 1, vehicleTypes: ['tanker'] }, out: { order: 2 } }),
      tanks: station(3000, 'out', { timeByVehicleType: { tanker: exponential(seconds) } }),
    })
    expect(await warnings(60, stations(100))).toEqual([])
    expect(await warnings(60, stations(210))).toMatchObject([{ path: 'stations.tanks' }])
  })

  test('two branches to one place are both followed', async () => {
    // Half of the curtain-siders and all tankers: 0.7 × 0.5 + 0.3 = 0.65 of 60/h, 90 s each: load 0.975; 95 s: 1.03.
    const stations = (seconds: number) => ({
      first: station(1, {
        'tankers-in': { order: 1, to: 'desk', vehicleTypes: ['tanker'] },
        'half-in': { order: 2, to: 'desk', share: 0.5 },
        out: { order: 3 },
      }),
      desk: station(seconds, 'out'),
    })
    expect(await warnings(60, stations(90))).toEqual([])
    expect(await warnings(60, stations(95))).toMatchObject([{ path: 'stations.desk' }])
  })

  test('lanes count while their rota has people, over the days of the run', async () => {
    // Two people from 06:00 to 18:00, Monday to Friday, over ten days from Monday 15 September: 5 + 3 days of 24 h.
    const staff = {
      crew: {
        name: 'Crew',
        rota: {
          day: { from: '06:00', to: '18:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'], people: 2 },
        },
      },
    }
    const lanes = { desks: { order: 1, count: 2, staff: { pool: 'crew', peoplePerLane: 1 } } }
    const run = {
      name: 'r',
      from: '2014-09-15',
      days: 10,
      warmUpHours: 0,
      coolDownHours: 0,
      replications: 2,
      seed: 's',
    }
    // 192 h in ten days are 19.2 a day; 18.9/h, 150 s each, bring 24 × 18.9 × 150 s = 18.9 h, and 19.3/h bring 19.3 h.
    const first = station(150, 'out', { lanes })
    expect(await warnings(18.9, { first }, { staff, run })).toEqual([])
    expect((await warnings(19.3, { first }, { staff, run }))[0]?.message).toMatch(/the open lanes have 19\.2/)
  })

  test('a station that turns lorries back has no endless queue, and relieves those after it', async () => {
    // Of 120/h it can take 60/h; the desk behind it has room for 65/h.
    const turning = { whenFull: 'turn-back', queue: { kind: 'shared', places: 3 } }
    const stations = { first: station(60, 'desk', turning), desk: station(55, 'out') }
    expect(await warnings(120, stations)).toEqual([])
    expect(await warnings(120, { ...stations, first: station(60, 'desk') })).toHaveLength(2)
  })
})
