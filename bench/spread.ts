/** A figure measured several times. The median stands for it, the quartiles say how much the machine let it vary. */
import { quantile } from 'd3-array'

export interface Spread {
  readonly median: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  /** In the order they were measured. */
  readonly values: readonly number[]
}

/** @param values at least one  @throws RangeError on none */
export function spreadOf(values: readonly number[]): Spread {
  const at = (share: number) => {
    const value = quantile(values, share)
    if (value === undefined) throw new RangeError('a spread of no values')
    return value
  }
  return { median: at(0.5), lowerQuartile: at(0.25), upperQuartile: at(0.75), values }
}

/**
 * What two contestants' figures have to each other, round by round: what slows the machine down for a while slows both,
 * so their ratio varies far less than either figure.
 */
export function ratioOf(figures: readonly number[], others: readonly number[]): Spread {
  if (figures.length !== others.length) throw new RangeError('a ratio of figures from different rounds')
  return spreadOf(figures.map((figure, round) => figure / others[round]))
}
