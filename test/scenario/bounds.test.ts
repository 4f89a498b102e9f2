/** Figures too large to be simulated are problems of the file, never an error of the engine. */
import { describe, expect, test } from 'vitest'
import {
  addChain,
  changed,
  type Loose,
  load,
  problemsAfter,
  problemsOf,
  smallMeasure,
  smallOption,
} from './small-port.ts'

const year = 365 * 24 * 3600
const time = (time: Loose) => (p: Loose) => (p.stations['check-in'].time = time)

describe('a figure beyond its bound is refused, the bound itself is not', () => {
  const cases: [string, number, (value: number) => (p: Loose) => void][] = [
    ['constant', year, (seconds) => time({ distribution: 'constant', seconds })],
    ['exponential', year, (meanSeconds) => time({ distribution: 'exponential', meanSeconds })],
    ['uniform', year, (maxSeconds) => time({ distribution: 'uniform', minSeconds: 0, maxSeconds })],
    ['empirical', year, (last) => time({ distribution: 'empirical', quantilesSeconds: [0, last] })],
    ['move up', year, (seconds) => (p) => (p.stations.probing.moveUpSeconds = seconds)],
    ['travel', year, (seconds) => (p) => (p.links['ring-road'].travelSeconds = seconds)],
    ['link', 1e6, (metres) => (p) => (p.links['ring-road'].lengthMetres = metres)],
    ['marshalling', 1e6, (metres) => (p) => (p.quay.marshalling.laneMetres = metres)],
    ['sailing', 1e6, (metres) => (p) => (p.quay.timetable.noon.laneMetres = metres)],
    ['check-in', year / 60, (minutes) => (p) => (p.quay.timetable.noon.checkInCloseMinutes = minutes)],
    ['growth', 1000, (value) => (p) => (p.demand.arrivals.trafficGrowth = value)],
    ['people', 100_000, (people) => (p) => (p.staff.officers.rota.day.people = people)],
  ]
  test.each(cases)('%s', async (_, most, put) => {
    expect(await load({ 'port.json': changed(put(most)) })).toHaveProperty('options')
    for (const more of [most * 1.0001, 1e308])
      expect((await problemsAfter(put(more)))[0]?.message).toMatch(/ is not a .*\d/)
  })

  test('money', async () => {
    const files = (capitalEuro: number) => ({
      'option.json': smallOption('a'),
      'port.json': changed(() => {}),
      'a.json': smallMeasure({}, { cost: { capitalEuro, lifeYears: 1, runningEuroPerYear: 0 } }),
    })
    expect(await load(files(1e12))).toHaveProperty('options')
    expect((await problemsOf(files(1.1e12))).map(({ path }) => path)).toEqual(['cost.capitalEuro'])
  })

  test('a coefficient of variation so small that nothing varies', async () => {
    const gamma = (coefficientOfVariation: number) =>
      time({ distribution: 'gamma', meanSeconds: 45, coefficientOfVariation })
    expect(await load({ 'port.json': changed(gamma(0.001)) })).toHaveProperty('options')
    expect((await problemsAfter(gamma(1e-300)))[0]?.message).toMatch(
      /1e-300 is not a number from 0\.001 to 10/,
    )
  })

  test('a lognormal whose 95% quantile is out of all proportion', async () => {
    const problems = await problemsAfter(
      time({ distribution: 'lognormal-quantiles', medianSeconds: 1e-300, p95Seconds: 60 }),
    )
    expect(problems.map(({ path }) => path)).toEqual(['stations.check-in.time.p95Seconds'])
    expect(problems[0]?.message).toMatch(/60 is more than 1,000 times medianSeconds/)
  })
})

test('a hyperexponential whose means are out of all proportion', async () => {
  const means = (meanSeconds: number, otherMeanSeconds: number) =>
    time({ distribution: 'hyperexponential', share: 0.9, meanSeconds, otherMeanSeconds })
  expect(await load({ 'port.json': changed(means(0.5, 500)) })).toHaveProperty('options')
  for (const [mean, other] of [
    [0.5, 501],
    [501, 0.5],
  ] as const)
    expect((await problemsAfter(means(mean, other))).map(({ path }) => path)).toEqual([
      'stations.check-in.time.otherMeanSeconds',
    ])
})

describe('more lorries than can be simulated', () => {
  // The small port runs for a day, after 2 hours of warm-up and before 6 of cool-down: 32 hours.
  const perDay =
    (lorries: number, rest: Loose = {}) =>
    (p: Loose) =>
      (p.demand.arrivals = { from: 'profile', lorriesPerDay: lorries, ...rest })

  test('50 million in 32 hours are, 37.5 million a day, and one a day more are not', async () => {
    expect(await load({ 'port.json': changed(perDay(37_500_000)) })).toHaveProperty('options')
    const [problem, ...others] = await problemsAfter(perDay(37_500_003))
    expect(others).toEqual([])
    expect(problem?.path).toBe('demand.arrivals.lorriesPerDay')
    expect(problem?.message).toMatch(/50,000,004 lorries would come in one run, and at most 50,000,000 can/)
  })

  test('growth, peak and days count', async () => {
    const [problem] = await problemsAfter(perDay(1e6, { trafficGrowth: 9, peakFactor: 10 }))
    expect(problem?.message).toMatch(/133,333,333 lorries would come/)
    const week = { mon: 1, tue: 0, wed: 0, thu: 0, fri: 0, sat: 0, sun: 0 }
    // 15 September 2014 was a Monday: all seven days' lorries come on it, and none before or after.
    const [monday] = await problemsAfter(perDay(8e6, { weekdayShare: week }))
    expect(monday?.message).toMatch(/56,000,000 lorries would come/)
  })

  test('1e308 a day are said as they are, and none at a peak factor of 0', async () => {
    expect((await problemsAfter(perDay(1e308)))[0]?.message).toMatch(/1\.33e\+308 lorries would come/)
    expect((await problemsAfter(perDay(1e308, { peakFactor: 1000 })))[0]?.message).toMatch(
      /endlessly many lorries would come/,
    )
    expect(await load({ 'port.json': changed(perDay(1e308, { peakFactor: 0 })) })).toHaveProperty('options')
  })

  test('hourly rates are added up over the run, repeated where it is longer', async () => {
    // 2 hours before the window fall on the last two rows; then all 24, then the first six: 32 rows in all.
    const rows = Array.from({ length: 24 }, (_, hour) => `${hour},${hour < 6 ? 4.1e6 : 1e5}`)
    const files = {
      'port.json': changed((p) => (p.demand.arrivals = { from: 'rates', file: 'rates.csv' })),
      'rates.csv': ['hour,lorriesPerHour', ...rows].join('\n'),
    }
    const [problem] = await problemsOf(files)
    // 12 × 4,100,000 + 20 × 100,000
    expect(problem?.path).toBe('demand.arrivals.file')
    expect(problem?.message).toMatch(/51,200,000 lorries would come/)
  })
})

describe('a port larger than can be simulated', () => {
  test('figures by place and hour that fill the memory are refused', async () => {
    const ten = (count: number) => (p: Loose) => {
      addChain(p, count)
      Object.assign(p.run, { days: 3660, warmUpHours: 0 })
      p.demand.arrivals.lorriesPerDay = 1
    }
    // With the ring road and four stations, 227 places in ten years of 24-hour days are 19,939,680.
    expect(await load({ 'port.json': changed(ten(222)) })).toHaveProperty('options')
    const [problem, ...others] = await problemsAfter(ten(223))
    expect(others).toEqual([])
    expect(problem?.path).toBe('run.days')
    expect(problem?.message).toMatch(/20,027,520 figures by place and hour .*at most 20,000,000/)
  })

  test('100,000 lanes are, and one more is not', async () => {
    // The small port has three booths, two bays, two bays and two booths.
    const lanes = (last: number) => (p: Loose) => {
      addChain(p, 200, 500)
      p.stations['desk-199'].lanes.desks.count = last
    }
    expect(await load({ 'port.json': changed(lanes(491)) })).toHaveProperty('options')
    expect((await problemsAfter(lanes(492))).map(({ path }) => path)).toEqual(['stations'])
  })

  test('32 vehicle types are, and 33 are not', async () => {
    const types = (count: number) => (p: Loose) => {
      for (let at = 2; at < count; at++) {
        p.vehicleTypes[`type-${at}`] = { name: 'Type', order: at, share: 0, lengthMetres: 10 }
        p.technologies.probe.detection[`type-${at}`] = 0
        p.technologies.probe.falseAlarm[`type-${at}`] = 0
        p.technologies.opening.detection[`type-${at}`] = 0
        p.technologies.opening.falseAlarm[`type-${at}`] = 0
      }
    }
    expect(await load({ 'port.json': changed(types(32)) })).toHaveProperty('options')
    expect((await problemsAfter(types(33))).map(({ path }) => path)).toEqual(['vehicleTypes'])
  })
})

test('a window of no day, of a thousand years, and a mean without end', async () => {
  for (const days of [0, 365_000])
    expect((await problemsAfter((p) => (p.run.days = days)))[0]?.message).toMatch(
      new RegExp(`run.days: ${days} is not a whole number from 1 to 3660`),
    )
  const text = JSON.stringify(changed(time({ distribution: 'exponential', meanSeconds: 45 })))
  for (const mean of ['1e999', '-45'])
    expect(
      (await problemsOf({ 'port.json': text.replace('Seconds":45}', `Seconds":${mean}}`) }))[0]?.message,
    ).toMatch(new RegExp(`meanSeconds: ${mean} is not a number above 0 and at most 31536000`))
})
