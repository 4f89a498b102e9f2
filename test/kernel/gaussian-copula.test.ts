import { expect, test } from 'vitest'
import { givenFactor } from '../../src/kernel/gaussian-copula.ts'
import { normalDensity, normalQuantile } from '../../src/kernel/normal.ts'
import { bivariateNormal } from './bivariate-normal.ts'

/** The mean over the factor by brute force. */
function mean(of: (factor: number) => number): number {
  const step = 0.002
  let sum = 0
  for (let factor = -9; factor <= 9; factor += step) sum += step * normalDensity(factor) * of(factor)
  return sum
}

const probabilities = [0.01, 0.3, 0.6, 0.98]
const correlations = [0, 0.1, 0.5, 0.9]

test('the quadrant probability of the tests is right where it is known: Sheppard 1/4 + asin r/2π, and r → 1', () => {
  for (const r of [0.1, 0.5, 0.9])
    expect(bivariateNormal(0, 0, r)).toBeCloseTo(0.25 + Math.asin(r) / (2 * Math.PI), 12)
  expect(bivariateNormal(0, 0, 0.5)).toBeCloseTo(1 / 3, 12)
  expect(bivariateNormal(0.5, 1.3, 0)).toBeCloseTo(0.6914624612740131 * 0.9031995154143897, 12)
})

test('whatever the correlation, an event keeps its own probability', () => {
  for (const p of probabilities)
    for (const r of correlations) expect(mean((factor) => givenFactor(p, r, factor))).toBeCloseTo(p, 10)
})

test('two events fail together as often as two correlated normals exceed their thresholds', () => {
  for (const one of probabilities)
    for (const other of probabilities)
      for (const r of correlations) {
        const bothFail = mean(
          (factor) => (1 - givenFactor(one, r, factor)) * (1 - givenFactor(other, r, factor)),
        )
        expect(bothFail).toBeCloseTo(bivariateNormal(-normalQuantile(one), -normalQuantile(other), r), 9)
      }
})

test('the higher the factor, the less likely the event; what is certain or impossible stays so', () => {
  for (const r of [0.1, 0.9]) {
    let before = 1
    for (let factor = -1.5; factor <= 3; factor += 0.5) {
      const now = givenFactor(0.6, r, factor)
      expect(now).toBeLessThan(before)
      before = now
      expect(givenFactor(1, r, factor)).toBe(1)
      expect(givenFactor(0, r, factor)).toBe(0)
    }
  }
})
