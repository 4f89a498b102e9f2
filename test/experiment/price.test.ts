import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { EstimateRow, halfWidth } from '../../src/experiment/estimate.ts'
import { priceOf } from '../../src/experiment/price.ts'
import { normal } from './stand-in.ts'

test('the price is the cost over the gain, and its ends are the cost over the ends of the gain', () => {
  // EUR 100,000 for 20 ± 5: 5,000, and from 100,000 / 25 to 100,000 / 15.
  expect(priceOf(100_000, { mean: 20, halfWidth: 5 })).toEqual({
    kind: 'price',
    euro: 5000,
    low: 4000,
    high: 100_000 / 15,
  })
})

test('no price is told where the gain is not shown, and none for a loss', () => {
  expect(priceOf(1, { mean: 5, halfWidth: 5 })).toEqual({ kind: 'unknown' })
  expect(priceOf(1, { mean: -2, halfWidth: 3 })).toEqual({ kind: 'unknown' })
  expect(priceOf(1, { mean: 5, halfWidth: Number.POSITIVE_INFINITY })).toEqual({ kind: 'unknown' })
  expect(priceOf(1, { mean: -5, halfWidth: 4.9 })).toEqual({ kind: 'noGain' })
})

test('a gain that costs nothing, or saves, is free', () => {
  expect(priceOf(0, { mean: 5, halfWidth: 1 })).toEqual({ kind: 'free' })
  expect(priceOf(-10, { mean: 5, halfWidth: 1 })).toEqual({ kind: 'free' })
  expect(priceOf(-10, { mean: 5, halfWidth: 6 })).toEqual({ kind: 'unknown' })
})

/** Prices of experiments with ten paired replications, differences drawn from a normal about `gain` with deviation 1. */
function experiments(gain: number, count: number) {
  const uniform = seedrandom(`price ${gain}`)
  return Array.from({ length: count }, () => {
    const row = new EstimateRow(1)
    for (let pair = 0; pair < 10; pair++) row.add([gain + normal(uniform)])
    const sample = row.sample(0)
    return priceOf(1000, { mean: sample.mean, halfWidth: halfWidth(sample) })
  })
}

// 4,000 experiments: of a coverage of 95 % four standard errors are 4 √(0.95 × 0.05 / 4000) = 1.4 points.
const count = 4000
const fourErrors = 4 * Math.sqrt((0.95 * 0.05) / count)

test('where the gain is always shown, the interval holds the true price in 95 % of experiments', () => {
  // Ten times its standard error of 0.32 from zero.
  const gain = 3.2
  const prices = experiments(gain, count)
  expect(prices.every(({ kind }) => kind === 'price')).toBe(true)
  const covered = prices.filter(
    (price) => price.kind === 'price' && price.low <= 1000 / gain && 1000 / gain <= price.high,
  ).length
  expect(Math.abs(covered / count - 0.95)).toBeLessThan(fourErrors)
})

test('where the gain is often not shown, what is said is wrong in no more than 5 % of experiments', () => {
  // Two standard errors from zero: about half of the intervals contain it.
  const gain = 0.64
  const prices = experiments(gain, count)
  const silent = prices.filter(({ kind }) => kind === 'unknown').length
  expect(silent / count).toBeGreaterThan(0.3)
  expect(silent / count).toBeLessThan(0.8)
  const wrong = prices.filter(
    (price) =>
      price.kind === 'noGain' ||
      (price.kind === 'price' && !(price.low <= 1000 / gain && 1000 / gain <= price.high)),
  ).length
  expect(wrong / count).toBeLessThan(0.05 + fourErrors)
})

test('where there is nothing to gain, a gain or a loss is told in 5 % of experiments', () => {
  const told = experiments(0, count).filter(({ kind }) => kind !== 'unknown').length
  expect(Math.abs(told / count - 0.05)).toBeLessThan(fourErrors)
})
