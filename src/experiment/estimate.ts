/**
 * A row of running estimates: count, mean and spread of each cell over the replications added so far, in constant
 * memory. A replication without a value in a cell (NaN) does not count there. The bytes depend on the order of adding,
 * so replications are always added in the order of their numbers.
 */
import type { Estimate } from './comparison.ts'
import { studentCritical } from './student.ts'

/** Confidence of every interval. */
export const level = 0.95

/** What a sample says of its population. */
export interface Sample {
  readonly replications: number
  /** NaN for an empty sample. */
  readonly mean: number
  /** Of one replication; NaN below two. */
  readonly standardDeviation: number
}

export class EstimateRow {
  readonly cells: number
  private readonly counts: Uint32Array
  private readonly means: Float64Array
  /** Sums of squared deviations from the mean. */
  private readonly squares: Float64Array

  constructor(cells: number) {
    this.cells = cells
    this.counts = new Uint32Array(cells)
    this.means = new Float64Array(cells)
    this.squares = new Float64Array(cells)
  }

  /** @see Welford 1962: the mean and the squares move together, so nothing cancels */
  add(values: ArrayLike<number>): void {
    for (let cell = 0; cell < this.cells; cell++) {
      const value = values[cell]
      if (Number.isNaN(value)) continue
      const before = value - this.means[cell]
      this.means[cell] += before / ++this.counts[cell]
      this.squares[cell] += before * (value - this.means[cell])
    }
  }

  sample(cell: number): Sample {
    const replications = this.counts[cell]
    return {
      replications,
      mean: replications === 0 ? Number.NaN : this.means[cell],
      standardDeviation: replications < 2 ? Number.NaN : Math.sqrt(this.squares[cell] / (replications - 1)),
    }
  }

  estimates(): Estimate[] {
    return Array.from({ length: this.cells }, (_, cell) => {
      const sample = this.sample(cell)
      return { mean: sample.mean, halfWidth: halfWidth(sample), replications: sample.replications }
    })
  }
}

/**
 * Half the width of the confidence interval of the mean; Infinity below two replications.
 * @param tail the probability left above the interval
 */
export function halfWidth(sample: Sample, tail = (1 - level) / 2): number {
  if (sample.replications < 2) return Number.POSITIVE_INFINITY
  return (
    (studentCritical(tail, sample.replications - 1) * sample.standardDeviation) /
    Math.sqrt(sample.replications)
  )
}
