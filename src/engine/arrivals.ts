/**
 * When lorries arrive. With rates, a Poisson process whose rate is constant within each clock hour, by inversion: lorry
 * n comes when the expected number of arrivals reaches the sum of n + 1 unit exponential draws of its own, so options
 * with the same demand meet the same lorries at the same moments. With a trace, at the recorded moments.
 */
import { Draws } from './draws.ts'
import { Table } from './table.ts'

const hourSeconds: f64 = 3600.0

export class Arrivals {
  private readonly fromSeconds: f64
  private readonly endSeconds: f64
  /** Expected arrivals in each hour from `fromSeconds`. */
  private readonly perHour: StaticArray<f64>
  private readonly gapPurpose: i32
  /** Exponential with mean 1. */
  private readonly gap: Table
  /** Recorded moments, where lorries are recorded. */
  private readonly trace: StaticArray<f64>
  private readonly isTrace: bool
  private readonly draws: Draws
  private ordinal: i32 = 0
  private hour: i32 = 0
  /** End of the hour, and expected arrivals in a second of it. */
  private hourEnds: f64 = 0.0
  private perSecond: f64 = 0.0
  /** Moment of the next arrival in seconds, or Infinity when no more come before the end of the run. */
  upcoming: f64

  constructor(
    fromSeconds: f64,
    startSeconds: f64,
    endSeconds: f64,
    perHour: StaticArray<f64>,
    gapPurpose: i32,
    gap: Table,
    trace: StaticArray<f64>,
    isTrace: bool,
    draws: Draws,
  ) {
    this.fromSeconds = fromSeconds
    this.endSeconds = endSeconds
    this.perHour = perHour
    this.gapPurpose = gapPurpose
    this.gap = gap
    this.trace = trace
    this.isTrace = isTrace
    this.draws = draws
    this.upcoming = startSeconds
    this.startHour(0)
    this.upcoming = this.momentAfter(startSeconds)
  }

  /** Goes on to the arrival after the upcoming one. */
  advance(): void {
    this.upcoming = this.momentAfter(this.upcoming)
  }

  private momentAfter(before: f64): f64 {
    const ordinal = this.ordinal++
    if (this.isTrace) return ordinal < this.trace.length ? this.trace[ordinal] : Infinity
    let now = before
    let expected: f64 = this.gap.draw(this.draws.bits(ordinal, this.gapPurpose, 0))
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
