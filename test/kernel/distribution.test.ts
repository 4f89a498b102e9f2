import { expect, test } from 'vitest'
import {
  assertDistribution,
  type Distribution,
  gammaFromMean,
  hyperexponentialDensity,
  lognormalFromMean,
  lognormalFromQuantiles,
  meanOf,
  quantile,
  varianceOf,
} from '../../src/kernel/distribution.ts'
import { normalDensity, normalProbability } from '../../src/kernel/normal.ts'

const examples: Distribution[] = [
  { kind: 'constant', value: 40 },
  { kind: 'uniform', low: -2, high: 5 },
  { kind: 'triangular', low: 10, mode: 12, high: 30 },
  { kind: 'triangular', low: 0, mode: 9, high: 9 },
  { kind: 'exponential', mean: 90 },
  { kind: 'hyperexponential', share: 0.8, mean: 20, otherMean: 150 },
  { kind: 'gamma', mean: 30, shape: 4 },
  gammaFromMean(30, 1.5),
  lognormalFromMean(40, 0.5),
  { kind: 'empirical', quantiles: [5, 8, 8, 20, 60] },
]

/** ∫ f(quantile(u)) du, with u = Φ(z): the trapezoid rule on z is as precise as the tails it leaves out. */
function expectation(d: Distribution, f: (x: number) => number): number {
  let sum = 0
  const step = 1 / 512
  for (let i = -8 * 512; i <= 8 * 512; i++)
    sum += f(quantile(d, normalProbability(i * step))) * normalDensity(i * step) * step
  return sum
}

test('mean and variance are those of the quantile function', () => {
  for (const d of examples) {
    const mean = meanOf(d)
    // Kinks (triangular, empirical) leave an error of the order of step².
    expect(Math.abs(expectation(d, (x) => x) - mean)).toBeLessThan(1e-6 * Math.abs(mean))
    expect(Math.abs(expectation(d, (x) => (x - mean) ** 2) - varianceOf(d))).toBeLessThan(
      2e-6 * (varianceOf(d) + 1),
    )
  }
})

test('closed forms at chosen points', () => {
  expect(quantile({ kind: 'exponential', mean: 10 }, 1 - Math.exp(-2))).toBeCloseTo(20, 12)
  // −ln(1 − u) = u + u²/2 + …: precise near 0 too.
  expect(quantile({ kind: 'exponential', mean: 1 }, 1e-12) / (1e-12 + 0.5e-24)).toBeCloseTo(1, 15)
  // Triangle on 0 to 1 with mode 1 has distribution function x².
  expect(quantile({ kind: 'triangular', low: 0, mode: 1, high: 1 }, 0.49)).toBeCloseTo(0.7, 15)
  expect(quantile({ kind: 'triangular', low: 0, mode: 0, high: 1 }, 0.51)).toBeCloseTo(0.3, 15)
  expect(quantile({ kind: 'triangular', low: 3, mode: 3, high: 3 }, 0.4)).toBe(3)
  // Erlang with two phases of mean 1: 1 − F = (1 + x) e^−x, so its quantile at 1 − 2/e is 1.
  expect(quantile({ kind: 'gamma', mean: 2, shape: 2 }, 1 - 2 / Math.E)).toBeCloseTo(1, 13)
  expect(quantile({ kind: 'empirical', quantiles: [0, 10, 30] }, 0.75)).toBe(20)
  expect(quantile({ kind: 'empirical', quantiles: [0, 10, 30] }, 1)).toBe(30)
})

test('a hyperexponential is two exponentials', () => {
  for (const otherMean of [0.04, 3, 40, 40_000])
    for (const share of [0, 0.001, 0.5, 1])
      for (const u of [1e-9, 0.01, 0.5, 0.99, 0.999999]) {
        const x = quantile({ kind: 'hyperexponential', share, mean: 40, otherMean }, u)
        // Survival by the definition; near 0 by what stays below, so that nothing cancels.
        const below = -share * Math.expm1(-x / 40) - (1 - share) * Math.expm1(-x / otherMean)
        const above = share * Math.exp(-x / 40) + (1 - share) * Math.exp(-x / otherMean)
        expect(Math.abs((u < 0.5 ? below / u : above / (1 - u)) - 1)).toBeLessThan(1e-12)
      }
})

test('the density of a hyperexponential is that of its two exponentials by their shares', () => {
  const d = { kind: 'hyperexponential', share: 0.25, mean: 2, otherMean: 1 } as const
  // ¼ · ½ e^(−x/2) + ¾ e^−x, at 0 and where e^−x is ¼.
  expect(hyperexponentialDensity(d, 0)).toBe(0.875)
  expect(hyperexponentialDensity(d, 2 * Math.LN2)).toBeCloseTo(0.25, 15)
})

test('a uniform is as exact next to its greatest value as next to its least', () => {
  for (const u of [2 ** -53, 2 ** -40, 0.1, 0.4, 0.6, 0.9])
    expect(quantile({ kind: 'uniform', low: -7, high: 0 }, 1 - u)).toBe(
      -quantile({ kind: 'uniform', low: 0, high: 7 }, 1 - (1 - u)),
    )
  expect(quantile({ kind: 'uniform', low: 0, high: 7 }, 2 ** -53)).toBe(7 * 2 ** -53)
})

test('a gamma of shape 1 is exponential', () => {
  for (const u of [1e-9, 0.01, 0.3, 0.5, 0.9, 0.999999])
    expect(
      Math.abs(
        quantile({ kind: 'gamma', mean: 7, shape: 1 }, u) / quantile({ kind: 'exponential', mean: 7 }, u) - 1,
      ),
    ).toBeLessThan(1e-13)
})

test('mean and coefficient of variation asked for are those obtained', () => {
  for (const variation of [1e-4, 0.3, 1, 4]) {
    for (const d of [lognormalFromMean(50, variation), gammaFromMean(50, variation)]) {
      expect(meanOf(d) / 50).toBeCloseTo(1, 12)
      expect(varianceOf(d) / (50 * variation) ** 2).toBeCloseTo(1, 11)
    }
  }
})

test('a lognormal given by its median and its 95th percentile has them', () => {
  const d = lognormalFromQuantiles(40, 110)
  expect(quantile(d, 0.5)).toBeCloseTo(40, 12)
  expect(quantile(d, 0.95)).toBeCloseTo(110, 11)
})

test('quantiles never fall as u rises', () => {
  for (const d of examples) {
    let before = -Infinity
    for (let i = 1; i < 2000; i++) {
      const x = quantile(d, i / 2000)
      expect(x).toBeGreaterThanOrEqual(before)
      before = x
    }
  }
})

test('parameters that describe no distribution are refused', () => {
  const impossible: Distribution[] = [
    { kind: 'constant', value: Number.NaN },
    { kind: 'uniform', low: 2, high: 1 },
    { kind: 'uniform', low: -Infinity, high: 1 },
    { kind: 'uniform', low: 2, high: Infinity },
    { kind: 'triangular', low: 0, mode: 5, high: 4 },
    { kind: 'triangular', low: 3, mode: 2, high: 4 },
    { kind: 'triangular', low: -Infinity, mode: 2, high: 4 },
    { kind: 'triangular', low: 0, mode: 2, high: Infinity },
    { kind: 'exponential', mean: 0 },
    { kind: 'hyperexponential', share: -0.1, mean: 1, otherMean: 2 },
    { kind: 'hyperexponential', share: 0.5, mean: 0, otherMean: 2 },
    { kind: 'hyperexponential', share: 1.1, mean: 1, otherMean: 2 },
    { kind: 'hyperexponential', share: 0.5, mean: 1, otherMean: 0 },
    { kind: 'gamma', mean: 0, shape: 1 },
    { kind: 'gamma', mean: Infinity, shape: 1 },
    { kind: 'gamma', mean: 1, shape: 0 },
    { kind: 'lognormal', logMean: 0, logSd: -1 },
    { kind: 'empirical', quantiles: [1] },
    { kind: 'empirical', quantiles: [1, 3, 2] },
  ]
  for (const d of impossible) expect(() => assertDistribution(d)).toThrow(d.kind)
})

test('what does not vary, has one of its two parts, or one cell, is a distribution too', () => {
  const limiting: Distribution[] = [
    { kind: 'uniform', low: 2, high: 2 },
    { kind: 'triangular', low: 0, mode: 0, high: 4 },
    { kind: 'triangular', low: 4, mode: 4, high: 4 },
    { kind: 'hyperexponential', share: 0, mean: 1, otherMean: 2 },
    { kind: 'hyperexponential', share: 1, mean: 1, otherMean: 2 },
    { kind: 'lognormal', logMean: 0, logSd: 0 },
    { kind: 'empirical', quantiles: [1, 1] },
  ]
  for (const d of [...examples, ...limiting]) expect(() => assertDistribution(d)).not.toThrow()
})
