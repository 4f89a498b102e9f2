/**
 * The comparison of options: an estimate of every outcome of every option, its paired difference to the baseline
 * (the first option), and the curves. Built from whatever replications are complete, so it can be shown while the
 * rest still run.
 */
import type { Outcome } from '../port/outcome.ts'
import type { ResultTable } from '../port/replication.ts'

export interface Estimate {
  /** NaN when no replication yields a value. */
  readonly mean: number
  /** Half the width of the 95 % confidence interval (Student t); Infinity below two replications. */
  readonly halfWidth: number
  readonly replications: number
}

/**
 * `better` and `worse`: the interval excludes zero and the difference is at least the smallest that matters (`changed`
 * where neither direction is better); `noMatter`: it excludes zero but the difference is smaller than that, or the whole
 * interval lies within it; `unknown`: neither is shown yet.
 */
export type Verdict = 'better' | 'worse' | 'changed' | 'noMatter' | 'unknown'

/** Paired difference to the baseline. All differences of one comparison hold together with 95 % confidence (Bonferroni). */
export interface Difference extends Estimate {
  readonly verdict: Verdict
  /**
   * About how many more replications would settle the verdict, when `unknown`, should mean and spread stay as they are:
   * by showing the difference, or by showing that it is too small to matter. Infinity below two replications; 0 when
   * settled.
   */
  readonly moreReplications: number
}

/** One value per hour of the window or per bin, with the band that holds eight replications in ten. */
export interface Curve {
  readonly mean: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

export interface OptionSummary {
  readonly optionId: string
  readonly estimates: readonly Estimate[]
  /** Absent for the baseline. */
  readonly differences: readonly Difference[] | undefined
  /** Metres of queue on the public road, by hour of the window. */
  readonly publicRoadQueueMetres: Curve
  /** Share of lorries whose time in port exceeded the start of each bin. */
  readonly timeInPortSurvival: Curve
  /** Mean lorries standing by place and hour, as in `ReplicationResult.standingByPlace`. */
  readonly standingByPlace: Float64Array
  /** Estimates of the figures of every table, `row × columns + column`: rows by `resultRowsOf(port)`, columns by `resultTables`. */
  readonly tables: Readonly<Record<ResultTable, readonly Estimate[]>>
  /**
   * And of their paired differences to the same station, class, type or link of the baseline, of no replications where it
   * has none. Each interval holds by itself. Absent for the baseline.
   */
  readonly tableDifferences: Readonly<Record<ResultTable, readonly Estimate[]>> | undefined
  /** Where every lorry, party and person of the whole run ended, by column of `balanceColumns`. */
  readonly balance: readonly Estimate[]
  /** Correlation of shippedOnTime and detectionRate across replications, for an ellipse; 0 when undefined. */
  readonly trafficDetectionCorrelation: number
  /** Hash of the digests of the replications counted, in order. */
  readonly digest: string
}

export interface Comparison {
  readonly level: 0.95
  /** Replications counted: those that every option has, as have all before them. */
  readonly replications: number
  readonly planned: number
  /** Rows of `estimates` and `differences`. */
  readonly outcomes: readonly Outcome[]
  readonly options: readonly OptionSummary[]
}
