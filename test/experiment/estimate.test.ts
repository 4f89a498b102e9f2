import { expect, test } from 'vitest'
import { EstimateRow, halfWidth } from '../../src/experiment/estimate.ts'

const rowOf = (...replications: number[][]) => {
  const row = new EstimateRow(replications[0].length)
  for (const values of replications) row.add(values)
  return row
}

test('2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and standard deviation √(32/7), in every cell on its own', () => {
  const row = rowOf(...[2, 4, 4, 4, 5, 5, 7, 9].map((x) => [x, 1e9 + x]))
  expect(row.sample(0).mean).toBeCloseTo(5, 14)
  expect(row.sample(0).standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 14)
  // Sums of squares would lose it: 10^18 leaves no room for 32.
  expect(row.sample(1).standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 6)
})

test('one observation has no spread, none has no mean either, and neither has an interval', () => {
  const row = rowOf([3, Number.NaN], [Number.NaN, Number.NaN])
  expect(row.sample(0)).toEqual({ replications: 1, mean: 3, standardDeviation: Number.NaN })
  expect(row.sample(1)).toEqual({ replications: 0, mean: Number.NaN, standardDeviation: Number.NaN })
  expect(row.estimates()).toEqual([
    { mean: 3, halfWidth: Infinity, replications: 1 },
    { mean: Number.NaN, halfWidth: Infinity, replications: 0 },
  ])
})

test('two observations 1 and 3 are 2 ± 12.706: t with one degree exceeds that in 2.5 %, and √2 / √2 is 1', () => {
  const [estimate] = rowOf([1], [3]).estimates()
  expect(estimate).toMatchObject({ mean: 2, replications: 2 })
  expect(estimate.halfWidth).toBeCloseTo(12.706, 3)
  // One tail of 5 %: 6.314 (NIST e-Handbook §1.3.6.7.2).
  expect(halfWidth(rowOf([1], [3]).sample(0), 0.05)).toBeCloseTo(6.314, 3)
})
