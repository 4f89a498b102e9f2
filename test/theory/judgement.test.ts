/** How the theory suite judges: its probabilities against tables, its levels against the sum of all it asks. */
import { expect, test } from 'vitest'
import {
  criticalValue,
  kolmogorovDistance,
  kolmogorovTail,
  pearson,
  pearsonProbability,
} from './goodness-of-fit.ts'
import { holmRejections } from './holm.ts'
import { judge, written } from './statement.ts'

test('the distance between a sample and a distribution is taken on both sides of every step', () => {
  // Uniform on (0, 1): steps at 0.2 and 0.9 leave 0.4 between ½ and 0.9.
  expect(kolmogorovDistance([0.9, 0.2], (x) => x)).toBeCloseTo(0.4, 12)
})

test('the limits of Kolmogorov and Pearson are those of the tables', () => {
  expect(criticalValue(kolmogorovTail, 0.05)).toBeCloseTo(1.3581, 4)
  expect(criticalValue(kolmogorovTail, 0.01)).toBeCloseTo(1.6276, 4)
  // Both series of the limit meet.
  expect(kolmogorovTail(1.18 - 1e-9)).toBeCloseTo(kolmogorovTail(1.18 + 1e-9), 8)
  expect(criticalValue((x) => pearsonProbability(x, 1), 0.05)).toBeCloseTo(3.8415, 4)
  expect(criticalValue((x) => pearsonProbability(x, 10), 0.01)).toBeCloseTo(23.2093, 4)
  // A die thrown 60 times: 1 + 1 + 4 squared misses over ten.
  expect(pearson([11, 9, 12, 8, 10, 10], new Array(6).fill(1 / 6))).toBeCloseTo(1, 12)
})

test('Holm rejects in order, until one stands', () => {
  // At 5 % of four: .01 ≤ .0125, .013 ≤ .0167, .03 > .025, so the rest stands too.
  expect(holmRejections([0.03, 0.01, 0.026, 0.013], 0.05)).toEqual([1, 3])
  expect(holmRejections([0.5, 0.02], 0.05)).toEqual([1])
  expect(holmRejections([0.2, 0.2], 0.05)).toEqual([])
  expect(holmRejections([0.001, 0.002], 0.05)).toEqual([0, 1])
})

test('a mean is judged by Student, and a bound on one side only', () => {
  // 1, 2, 3, 4, 5: mean 3, standard error √(2.5/5) = 0.70711; t = 2.77645 with 4 degrees is the 5 % limit.
  const values = [1, 2, 3, 4, 5]
  const of = () => 0
  const away = judge({ kind: 'mean', what: '', theory: 3 - 2.77645 * Math.SQRT1_2, of }, values, 0.05)
  expect(away.probability).toBeCloseTo(0.05, 5)
  expect(away.z).toBeCloseTo(2.77645, 5)
  const above = judge({ kind: 'atMost', what: '', theory: 3 - 2.13185 * Math.SQRT1_2, of }, values, 0.05)
  expect(above.probability).toBeCloseTo(0.05, 5)
  const below = judge({ kind: 'atLeast', what: '', theory: 3 - 2.13185 * Math.SQRT1_2, of }, values, 0.05)
  expect(below.probability).toBeCloseTo(0.95, 5)
})

test('figures are written with as many digits as asked', () => {
  expect([123.456, 0.0012345678, 5, 0].map((value) => written(value))).toEqual([
    '123.46',
    '0.0012346',
    '5.0000',
    '0.0000',
  ])
  expect(written(0.0123, 2)).toBe('0.012')
  expect(written(123.4, 2)).toBe('123')
})
