import { expect, test } from 'vitest'
import { lorriesPerDay, meanSeconds } from '../../src/scenario/capacity.ts'
import { changed, type Loose, optionsOf } from './small-port.ts'

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
