import { expect, test } from 'vitest'
import { chiSquareP, evenP, kolmogorovP, normalP, poissonP } from './p-value.ts'

test('p-values agree with printed tables, in both tails', () => {
  expect(normalP(1.959964)).toBeCloseTo(0.05, 7)
  // Abramowitz & Stegun, table 26.8: ten degrees are above 18.307 in 5 %, below 3.94030 in 5 %.
  expect(chiSquareP(18.307, 10)).toBeCloseTo(0.1, 5)
  expect(chiSquareP(3.9403, 10)).toBeCloseTo(0.1, 5)
  // Kolmogorov's limit: above 1.3581 in 5 %, 1.6276 in 1 %, below 0.5711 in 10 % (Smirnov 1948).
  const n = 1e12
  for (const [x, tail] of [
    [1.3581, 0.05],
    [1.6276, 0.01],
    [0.5711, 0.1],
  ])
    expect(kolmogorovP(x / Math.sqrt(n), n)).toBeCloseTo(2 * tail, 3)
  // By hand: P(N = 0) = e^-3 = 0.0498, P(N ≥ 7) = 1 − e^-3 (1 + 3 + 9/2 + 27/6 + 81/24 + 243/120 + 729/720) = 0.0335.
  expect(poissonP(0, 3)).toBeCloseTo(2 * 0.0498, 4)
  expect(poissonP(7, 3)).toBeCloseTo(2 * 0.0335, 4)
  expect(poissonP(3, 3)).toBe(1)
  // 20 in four cells of 2, 4, 6, 8: χ² = (9 + 1 + 1 + 9)/5 = 4 with three degrees, above in 0.26146.
  expect(evenP(Float64Array.of(2, 4, 6, 8))).toBeCloseTo(0.52293, 4)
})
