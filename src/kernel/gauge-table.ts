/**
 * Gauges: values that stay constant between changes, such as queue lengths, many side by side. Of each the table keeps
 * the integral over time, period by period, and the greatest value that lasted; values that pass within one instant are
 * not seen. Struct of arrays; times in any unit, never running back.
 */
export class GaugeTable {
  /** What each gauge shows now. */
  readonly value: Float64Array
  /** Integral over time, `gauge × periods + period`. */
  readonly area: Float64Array
  /** Greatest value that lasted in any period, 0 at least. */
  readonly greatest: Float64Array
  private readonly since: Float64Array
  private readonly periods: number
  /** Period under way, or -1 when nothing is counted. */
  private period = -1

  constructor(gauges: number, periods: number) {
    this.value = new Float64Array(gauges)
    this.area = new Float64Array(gauges * periods)
    this.greatest = new Float64Array(gauges)
    this.since = new Float64Array(gauges)
    this.periods = periods
  }

  /** What has been since the last change goes to the period under way; what follows, to `period`, or nowhere (-1). */
  startPeriod(period: number, now: number): void {
    for (let gauge = 0; gauge < this.value.length; gauge++) this.observe(gauge, now)
    this.period = period
  }

  set(gauge: number, value: number, now: number): void {
    this.observe(gauge, now)
    this.value[gauge] = value
  }

  change(gauge: number, by: number, now: number): void {
    this.observe(gauge, now)
    this.value[gauge] += by
  }

  private observe(gauge: number, now: number): void {
    const lasted = now - this.since[gauge]
    if (this.period >= 0 && lasted > 0) {
      const value = this.value[gauge]
      this.area[gauge * this.periods + this.period] += value * lasted
      if (value > this.greatest[gauge]) this.greatest[gauge] = value
    }
    this.since[gauge] = now
  }
}
