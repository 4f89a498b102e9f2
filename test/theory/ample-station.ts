/**
 * M(t)/G/∞: a station with so many lanes that none waits, under a rate that is constant within each hour. The number
 * present is Poisson at every moment, with mean ∫ λ(t − u) P(S > u) du.
 * @see S. G. Eick, W. A. Massey & W. Whitt, Operations Research 41 (1993)
 */
import { exp, ln, sqrt } from '../../src/kernel/elementary.ts'
import { normalProbability } from '../../src/kernel/normal.ts'

/** E min(S, x) = ∫₀ˣ P(S > u) du, the time that a service takes up to `x`. */
export type TimeUpTo = (x: number) => number

export const constantUpTo =
  (seconds: number): TimeUpTo =>
  (x) =>
    Math.min(seconds, Math.max(0, x))

export const exponentialUpTo =
  (mean: number): TimeUpTo =>
  (x) =>
    x <= 0 ? 0 : mean * (1 - exp(-x / mean))

export function lognormalUpTo(mean: number, coefficientOfVariation: number): TimeUpTo {
  const variance = ln(1 + coefficientOfVariation * coefficientOfVariation)
  const sigma = sqrt(variance)
  const mu = ln(mean) - variance / 2
  return (x) => {
    if (x <= 0) return 0
    const z = (ln(x) - mu) / sigma
    return mean * normalProbability(z - sigma) + x * normalProbability(-z)
  }
}

/**
 * Mean number present at a moment.
 * @param perHour lorries in each hour from second 0; none before and after
 */
export function meanPresent(perHour: readonly number[], upTo: TimeUpTo, seconds: number): number {
  return perHour.reduce((sum, lorries, hour) => {
    const since = (at: number) => upTo(seconds - at)
    return sum + (lorries / 3600) * (since(3600 * hour) - since(3600 * (hour + 1)))
  }, 0)
}

/** The same over an hour, by Simpson's rule. */
export function meanPresentInHour(perHour: readonly number[], upTo: TimeUpTo, hour: number): number {
  const steps = 120
  let sum = 0
  for (let step = 0; step <= steps; step++) {
    const weight = step === 0 || step === steps ? 1 : 2 + 2 * (step % 2)
    sum += weight * meanPresent(perHour, upTo, 3600 * (hour + step / steps))
  }
  return sum / (3 * steps)
}
