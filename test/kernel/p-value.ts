/**
 * Two-sided p-values of the statistics that tests of random numbers come to: twice the probability of the nearer tail,
 * so that what is too even to be random is as suspect as what is too uneven.
 */
import { gammaLower, gammaUpper } from '../../src/kernel/gamma-function.ts'
import { normalUpperProbability } from '../../src/kernel/normal.ts'

const twoSided = (below: number, above: number) => Math.min(1, 2 * Math.min(below, above))

/** Of a statistic that is standard normal by chance. */
export const normalP = (z: number) => 2 * normalUpperProbability(Math.abs(z))

/** Of a statistic with Pearson's χ² distribution by chance. */
export const chiSquareP = (statistic: number, degrees: number) =>
  twoSided(gammaLower(degrees / 2, statistic / 2), gammaUpper(degrees / 2, statistic / 2))

/** Of a count with a Poisson distribution by chance. @see P(N ≤ k) = Q(k + 1, mean) */
export const poissonP = (count: number, mean: number) =>
  twoSided(gammaUpper(count + 1, mean), count === 0 ? 1 : gammaLower(count, mean))

/** χ² of counts that should all be alike. */
export function evenP(counts: Float64Array): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const statistic = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return chiSquareP(statistic, counts.length - 1)
}

/**
 * Of the greatest distance between the distribution function of `n` draws and the true one.
 * @see Kolmogorov's limit in both of its series; Stephens (1970) for the correction √n + 0.12 + 0.11/√n
 */
export function kolmogorovP(distance: number, n: number): number {
  const x = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n))
  let below = 0
  for (let k = 1; k <= 20; k++) below += Math.exp((-((2 * k - 1) ** 2) * Math.PI ** 2) / (8 * x * x))
  below *= Math.sqrt(2 * Math.PI) / x
  let above = 0
  for (let k = 1; k <= 20; k++) above += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * k * k * x * x)
  // The first series loses the upper tail to rounding, the second does not converge near zero.
  return twoSided(below, x < 0.5 ? 1 - below : above)
}
