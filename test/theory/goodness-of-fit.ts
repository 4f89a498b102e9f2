/** Whole distributions held against theory: the tests of Kolmogorov and Smirnov, and of Pearson. */
import { exp, sqrt } from '../../src/kernel/elementary.ts'
import { gammaUpper } from '../../src/kernel/gamma-function.ts'

/** Greatest distance between the distribution of independent values and a continuous one. */
export function kolmogorovDistance(values: readonly number[], cdf: (value: number) => number): number {
  const sorted = Float64Array.from(values).sort()
  let distance = 0
  sorted.forEach((value, below) => {
    const theory = cdf(value)
    distance = Math.max(distance, theory - below / sorted.length, (below + 1) / sorted.length - theory)
  })
  return distance
}

/** Probability of so great a distance by chance. @see M. A. Stephens, J. Royal Stat. Soc. B 32 (1970): exact to .001 */
export function kolmogorovProbability(distance: number, count: number): number {
  const root = sqrt(count)
  return kolmogorovTail((root + 0.12 + 0.11 / root) * distance)
}

/** P(K > x), Kolmogorov's limit. Both series of his theta function, each where it is quick. */
export function kolmogorovTail(x: number): number {
  if (x < 0.2) return 1
  let sum = 0
  if (x < 1.18) {
    for (let k = 1; k < 40; k += 2) sum += exp((-k * k * Math.PI * Math.PI) / (8 * x * x))
    return 1 - (sqrt(2 * Math.PI) / x) * sum
  }
  for (let k = 1; k < 20; k++) sum += (k % 2 === 1 ? 2 : -2) * exp(-2 * k * k * x * x)
  return sum
}

/** Pearson's χ² of counts against probabilities. */
export function pearson(counts: readonly number[], probabilities: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.reduce((sum, count, cell) => {
    const expected = total * probabilities[cell]
    return sum + ((count - expected) * (count - expected)) / expected
  }, 0)
}

/** P(χ² > x) with so many degrees of freedom. */
export function pearsonProbability(chiSquared: number, degrees: number): number {
  return gammaUpper(degrees / 2, chiSquared / 2)
}

/** The x at which a falling probability is `level`, by halving. */
export function criticalValue(tail: (x: number) => number, level: number): number {
  let low = 0
  let high = 1
  while (tail(high) > level) high *= 2
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (tail(middle) > level) low = middle
    else high = middle
  }
  return high
}
