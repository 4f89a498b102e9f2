/**
 * How much surer common draws make a difference: the variance of a difference between runs that met lorries of their
 * own, over that between runs that met the same ones. It is also the number of runs that one pair with common draws is
 * worth.
 */
import { Draws, purposeNumber, seedKey } from '../kernel/draws.ts'

export interface VarianceReduction {
  /** Standard deviations of one difference, in the outcome's unit. */
  readonly independentDeviation: number
  readonly commonDeviation: number
  /** Of the variances; Infinity when common draws leave no difference to chance, NaN when there is none either way. */
  readonly ratio: number
  /** Ends of its 95 % interval. */
  readonly low: number
  readonly high: number
}

const resamples = 2000
const draws = new Draws(seedKey('variance reduction'))
const purposes = ['common', 'independent'].map(purposeNumber)

/**
 * @param common differences of pairs that shared their draws  @param independent those of pairs that did not
 * @see Efron & Tibshirani, An Introduction to the Bootstrap, 13: the interval by percentiles, for waits are far from normal
 */
export function varianceReduction(
  common: readonly number[],
  independent: readonly number[],
): VarianceReduction {
  const ratios = Float64Array.from(
    { length: resamples },
    (_, resample) =>
      resampledVariance(independent, resample, purposes[1]) /
      resampledVariance(common, resample, purposes[0]),
  ).sort()
  const commonVariance = varianceOf(common)
  const independentVariance = varianceOf(independent)
  return {
    independentDeviation: Math.sqrt(independentVariance),
    commonDeviation: Math.sqrt(commonVariance),
    ratio: independentVariance / commonVariance,
    low: ratios[Math.floor(0.025 * resamples)],
    high: ratios[Math.ceil(0.975 * resamples) - 1],
  }
}

/** The variance of as many values as there are, each drawn from all of them. */
function resampledVariance(values: readonly number[], resample: number, purpose: number): number {
  return varianceOf(
    Float64Array.from(
      values,
      (_, i) => values[Math.floor(draws.uniform(resample, purpose, i) * values.length)],
    ),
  )
}

function varianceOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]
  const mean = sum / values.length
  let squares = 0
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) * (values[i] - mean)
  return squares / (values.length - 1)
}
