/**
 * Probability distributions of durations and sizes, as plain data, with the inverse of the distribution function:
 * one uniform number gives one value, the larger the larger, so common random numbers stay paired.
 */
import { exp, expMinusOne, ln, lnOnePlus, sqrt } from './elementary.ts'
import { gammaQuantile } from './gamma-function.ts'
import { normalQuantile } from './normal.ts'

export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  /** Exponential: a share of the draws with one mean, the rest with another. */
  | {
      readonly kind: 'hyperexponential'
      readonly share: number
      readonly mean: number
      readonly otherMean: number
    }
  /** Standard deviation = mean / √shape. A whole shape is Erlang's distribution with that many phases. */
  | { readonly kind: 'gamma'; readonly mean: number; readonly shape: number }
  /** Its logarithm is normal with this mean and standard deviation. */
  | { readonly kind: 'lognormal'; readonly logMean: number; readonly logSd: number }
  /** Ascending values at equally spaced probabilities from 0 to 1, joined by straight lines. */
  | { readonly kind: 'empirical'; readonly quantiles: readonly number[] }

/** The value that a share `u` of all draws stays below. Relative error about 1e-13 for u from 0 to 1. */
export function quantile(d: Distribution, u: number): number {
  switch (d.kind) {
    case 'constant':
      return d.value
    case 'uniform':
      return u < 0.5 ? d.low + u * (d.high - d.low) : d.high - (1 - u) * (d.high - d.low)
    case 'triangular': {
      const width = d.high - d.low
      return u * width < d.mode - d.low
        ? d.low + sqrt(u * width * (d.mode - d.low))
        : d.high - sqrt((1 - u) * width * (d.high - d.mode))
    }
    case 'exponential':
      return -d.mean * (u < 0.5 ? lnOnePlus(-u) : ln(1 - u))
    case 'hyperexponential':
      return hyperexponentialQuantile(d, u)
    case 'gamma':
      return (d.mean / d.shape) * gammaQuantile(d.shape, u, 1 - u)
    case 'lognormal':
      return exp(d.logMean + d.logSd * normalQuantile(u))
    case 'empirical': {
      const position = u * (d.quantiles.length - 1)
      const cell = Math.min(Math.floor(position), d.quantiles.length - 2)
      return d.quantiles[cell] + (position - cell) * (d.quantiles[cell + 1] - d.quantiles[cell])
    }
  }
}

type Hyperexponential = Extract<Distribution, { kind: 'hyperexponential' }>

/**
 * The logarithm of the share of draws that exceed x falls and is convex, so Newton's steps never pass the solution; they
 * begin where one of the two exponentials alone would reach it.
 */
function hyperexponentialQuantile(d: Hyperexponential, u: number): number {
  const { share, mean, otherMean } = d
  const target = u < 0.5 ? lnOnePlus(-u) : ln(1 - u)
  let x = 0
  if (share > 0) x = Math.max(x, mean * (ln(share) - target))
  if (share < 1) x = Math.max(x, otherMean * (ln(1 - share) - target))
  for (let step = 0; step < 200; step++) {
    const below = -(share * expMinusOne(-x / mean) + (1 - share) * expMinusOne(-x / otherMean))
    const above = share * exp(-x / mean) + (1 - share) * exp(-x / otherMean)
    const excess = (below < 0.5 ? lnOnePlus(-below) : ln(above)) - target
    const next = x + (excess * above) / hyperexponentialDensity(d, x)
    if (!(next > x)) break
    x = next
  }
  return x
}

export function hyperexponentialDensity({ share, mean, otherMean }: Hyperexponential, x: number): number {
  return (share / mean) * exp(-x / mean) + ((1 - share) / otherMean) * exp(-x / otherMean)
}

export function meanOf(d: Distribution): number {
  switch (d.kind) {
    case 'constant':
      return d.value
    case 'uniform':
      return (d.low + d.high) / 2
    case 'triangular':
      return (d.low + d.mode + d.high) / 3
    case 'exponential':
    case 'gamma':
      return d.mean
    case 'hyperexponential':
      return d.share * d.mean + (1 - d.share) * d.otherMean
    case 'lognormal':
      return exp(d.logMean + (d.logSd * d.logSd) / 2)
    case 'empirical': {
      const { quantiles } = d
      let sum = (quantiles[0] + quantiles[quantiles.length - 1]) / 2
      for (let i = 1; i < quantiles.length - 1; i++) sum += quantiles[i]
      return sum / (quantiles.length - 1)
    }
  }
}

export function varianceOf(d: Distribution): number {
  switch (d.kind) {
    case 'constant':
      return 0
    case 'uniform':
      return ((d.high - d.low) * (d.high - d.low)) / 12
    case 'triangular': {
      const left = d.mode - d.low
      const right = d.high - d.mode
      return (left * left + left * right + right * right) / 18
    }
    case 'exponential':
      return d.mean * d.mean
    case 'hyperexponential': {
      const mean = meanOf(d)
      return 2 * (d.share * d.mean * d.mean + (1 - d.share) * d.otherMean * d.otherMean) - mean * mean
    }
    case 'gamma':
      return (d.mean * d.mean) / d.shape
    case 'lognormal':
      return exp(2 * d.logMean + d.logSd * d.logSd) * expMinusOne(d.logSd * d.logSd)
    case 'empirical': {
      // Each cell is uniform between its ends a and b: E(x − mean)² = (a² + ab + b²)/3, a and b taken from the mean.
      const mean = meanOf(d)
      const { quantiles } = d
      let sum = 0
      for (let i = 1; i < quantiles.length; i++) {
        const a = quantiles[i - 1] - mean
        const b = quantiles[i] - mean
        sum += a * a + a * b + b * b
      }
      return sum / (3 * (quantiles.length - 1))
    }
  }
}

/** @param coefficientOfVariation standard deviation over mean, above 0 */
export function lognormalFromMean(mean: number, coefficientOfVariation: number): Distribution {
  const logVariance = lnOnePlus(coefficientOfVariation * coefficientOfVariation)
  return { kind: 'lognormal', logMean: ln(mean) - logVariance / 2, logSd: sqrt(logVariance) }
}

/** @param p95 the value that one draw in twenty exceeds, at least the median */
export function lognormalFromQuantiles(median: number, p95: number): Distribution {
  const logMean = ln(median)
  return { kind: 'lognormal', logMean, logSd: (ln(p95) - logMean) / normalQuantile(0.95) }
}

/** @param coefficientOfVariation standard deviation over mean, above 0 */
export function gammaFromMean(mean: number, coefficientOfVariation: number): Distribution {
  return { kind: 'gamma', mean, shape: 1 / (coefficientOfVariation * coefficientOfVariation) }
}

/** @throws when the parameters describe no distribution */
export function assertDistribution(d: Distribution): void {
  if (!isValid(d)) throw new Error(`distribution: ${JSON.stringify(d)} has impossible parameters`)
}

function isValid(d: Distribution): boolean {
  switch (d.kind) {
    case 'constant':
      return Number.isFinite(d.value)
    case 'uniform':
      return Number.isFinite(d.low) && Number.isFinite(d.high) && d.low <= d.high
    case 'triangular':
      return Number.isFinite(d.low) && Number.isFinite(d.high) && d.low <= d.mode && d.mode <= d.high
    case 'exponential':
      return d.mean > 0 && Number.isFinite(d.mean)
    case 'hyperexponential':
      return (
        d.share >= 0 &&
        d.share <= 1 &&
        d.mean > 0 &&
        Number.isFinite(d.mean) &&
        d.otherMean > 0 &&
        Number.isFinite(d.otherMean)
      )
    case 'gamma':
      return d.mean > 0 && Number.isFinite(d.mean) && d.shape > 0 && Number.isFinite(d.shape)
    case 'lognormal':
      return Number.isFinite(d.logMean) && d.logSd >= 0 && Number.isFinite(d.logSd)
    case 'empirical':
      return (
        d.quantiles.length >= 2 &&
        d.quantiles.every((value, i) => Number.isFinite(value) && (i === 0 || value >= d.quantiles[i - 1]))
      )
  }
}
