/**
 * When lorries arrive. With rates, a Poisson process whose rate is constant within each clock hour, by inversion: lorry
 * n comes when the expected number of arrivals reaches the sum of n + 1 unit exponential draws of its own, so options
 * with the same demand meet the same lorries at the same moments. With a trace, at the recorded moments.
 */
import { Draws } from './draws.ts'
import { InverseTables } from './inverse-tables.ts'

const hourSeconds: f64 = 3600.0

export class Arrivals {
  private readonly fromSeconds: f64
  private readonly endSeconds: f64
  /** Expected arrivals in each hour from `fromSeconds`. */
  private readonly perHour: StaticArray<f64>
  private readonly gapPurpose: i32
  /** Exponential with mean 1. */
  private readonly gapTable: i32
  /** Recorded moments, where lorries are recorded. */
  private readonly trace: StaticArray<f64>
  private readonly isTrace: bool
  private readonly draws: Draws
  private readonly tables: InverseTables
  private ordinal: i32 = 0
  private hour: i32 = 0
  /** End of the hour, and expected arrivals in a second of it. */
  private hourEnds: f64 = 0.0
  private perSecond: f64 = 0.0
  /** Moment of the next arrival: found one lorry ahead, so that whoever asks need not wait for it. */
  private upcoming: f64

  constructor(
    fromSeconds: f64,
    startSeconds: f64,
    endSeconds: f64,
    perHour: StaticArray<f64>,
    gapPurpose: i32,
    gapTable: i32,
    trace: StaticArray<f64>,
    isTrace: bool,
    draws: Draws,
    tables: InverseTables,
  ) {
    this.fromSeconds = fromSeconds
    this.endSeconds = endSeconds
    this.perHour = perHour
    this.gapPurpose = gapPurpose
    this.gapTable = gapTable
    this.trace = trace
    this.isTrace = isTrace
    this.draws = draws
    this.tables = tables
    this.upcoming = startSeconds
    this.startHour(0)
    this.upcoming = this.momentAfter(startSeconds)
  }

  /** Moment of the next arrival in seconds, or Infinity when no more come before the end of the run. */
  next(): f64 {
    const moment = this.upcoming
    if (moment < Infinity) this.upcoming = this.momentAfter(moment)
    return moment
  }

  private momentAfter(before: f64): f64 {
    const ordinal = this.ordinal++
    if (this.isTrace) return ordinal < this.trace.length ? this.trace[ordinal] : Infinity
    let now = before
    let expected: f64 = this.tables.draw(this.gapTable, this.draws.centred(ordinal, this.gapPurpose, 0))
    while (this.hour < this.perHour.length) {
      const moment: f64 = now + expected / this.perSecond
      if (moment < this.hourEnds) return moment < this.endSeconds ? moment : Infinity
      // Rounding must not leave less than nothing.
      expected = Math.max(0.0, expected - this.perSecond * (this.hourEnds - now))
      now = this.hourEnds
      this.startHour(this.hour + 1)
    }
    return Infinity
  }

  private startHour(hour: i32): void {
    this.hour = hour
    this.hourEnds = this.fromSeconds + f64(hour + 1) * hourSeconds
    this.perSecond = hour < this.perHour.length ? this.perHour[hour] / hourSeconds : 0.0
  }
}
