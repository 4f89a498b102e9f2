import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { varianceReduction } from '../../src/experiment/variance-reduction.ts'
import { normal } from './stand-in.ts'

const sample = (seed: string, size: number, deviation: number) => {
  const uniform = seedrandom(seed)
  return Array.from({ length: size }, () => 7 + deviation * normal(uniform))
}

test('deviations are those of the samples, the ratio is that of their squares', () => {
  // About 4: 9 + 1 + 1 + 9 = 20 by 3, about 4: 1 + 1 = 2 by 1.
  const found = varianceReduction([3, 5], [1, 3, 5, 7])
  expect(found.independentDeviation).toBeCloseTo(Math.sqrt(20 / 3), 14)
  expect(found.commonDeviation).toBeCloseTo(Math.sqrt(2), 14)
  expect(found.ratio).toBeCloseTo(10 / 3, 14)
})

test('differences far from zero that vary little keep their deviations', () => {
  // About ⅔: 4/9 + 1/9 + 1/9 = ⅔ by 2; about 5/3: 25/9 + 4/9 + 49/9 = 26/3 by 2. No double is the mean of either.
  const found = varianceReduction([1e9, 1e9 + 1, 1e9 + 1], [1e9, 1e9 + 1, 1e9 + 4])
  expect(found.commonDeviation).toBeCloseTo(Math.sqrt(1 / 3), 12)
  expect(found.independentDeviation).toBeCloseTo(Math.sqrt(13 / 3), 12)
})

test('two samples that happen to be equal are resampled apart, so their ratio of 1 has an interval', () => {
  const { low, ratio, high } = varianceReduction([1, 2, 4, 8, 16], [1, 2, 4, 8, 16])
  expect(ratio).toBe(1)
  expect(low).toBeLessThan(0.5)
  expect(high).toBeGreaterThan(2)
})

test('the interval holds the true ratio about as often as it says, and narrows with the root of the sample', () => {
  const trials = 100
  let held = 0
  for (let trial = 0; trial < trials; trial++) {
    const { low, high } = varianceReduction(sample(`c${trial}`, 60, 1), sample(`i${trial}`, 60, 3))
    if (low <= 9 && 9 <= high) held++
  }
  // 95 % of 100 with standard deviation 2.2; the percentile interval is known to hold a little too seldom.
  expect(held).toBeGreaterThan(95 - 4 * 2.2)
  const width = (size: number) => {
    const { low, high, ratio } = varianceReduction(sample('c', size, 1), sample('i', size, 3))
    return (high - low) / ratio
  }
  // 1/√16; the width itself is known to some 20 % for the small sample.
  expect(width(800) / width(50)).toBeGreaterThan(0.25 * 0.6)
  expect(width(800) / width(50)).toBeLessThan(0.25 * 1.6)
})

test('the ends of the interval of normal samples are those that theory gives', () => {
  // The logarithm of the ratio has variance 2/799 + 2/799: e^(±1.96 · 0.0708) = 0.870 and 1.149.
  const { low, high, ratio } = varianceReduction(sample('c', 800, 1), sample('i', 800, 3))
  expect(Math.abs(low / ratio - 0.87)).toBeLessThan(0.025)
  expect(Math.abs(high / ratio - 1.149)).toBeLessThan(0.025)
})

test('where common draws leave nothing to chance the ratio is without bound', () => {
  expect(varianceReduction([2, 2, 2], [1, 2, 3])).toMatchObject({ commonDeviation: 0, ratio: Infinity })
})
