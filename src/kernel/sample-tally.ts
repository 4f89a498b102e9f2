/**
 * A tally of observations: how many, their mean, variance, least and greatest, in constant memory and without the
 * cancellation of sums of squares. Where there is nothing to say the answer is NaN.
 */
export class SampleTally {
  private observations = 0
  private average = 0
  /** Sum of squared deviations from the mean. */
  private squares = 0
  private least = Number.POSITIVE_INFINITY
  private greatest = Number.NEGATIVE_INFINITY

  /** @see B. P. Welford, Technometrics 4 (1962) */
  add(observation: number): void {
    if (Number.isNaN(observation)) throw new Error('sample tally: NaN is no observation')
    this.observations++
    const gap = observation - this.average
    this.average += gap / this.observations
    this.squares += gap * (observation - this.average)
    if (observation < this.least) this.least = observation
    if (observation > this.greatest) this.greatest = observation
  }

  /** Adds what another tally holds. @see Chan, Golub & LeVeque, COMPSTAT 1982; equal to adding one by one up to rounding */
  merge(other: SampleTally): void {
    if (other.observations === 0) return
    const observations = this.observations + other.observations
    const gap = other.average - this.average
    const share = other.observations / observations
    this.average += gap * share
    this.squares += other.squares + gap * gap * share * this.observations
    this.observations = observations
    this.least = Math.min(this.least, other.least)
    this.greatest = Math.max(this.greatest, other.greatest)
  }

  get count(): number {
    return this.observations
  }

  get mean(): number {
    return this.observations > 0 ? this.average : Number.NaN
  }

  /** Unbiased sample variance; NaN below two observations. */
  get variance(): number {
    return this.observations > 1 ? this.squares / (this.observations - 1) : Number.NaN
  }

  get min(): number {
    return this.observations > 0 ? this.least : Number.NaN
  }

  get max(): number {
    return this.observations > 0 ? this.greatest : Number.NaN
  }
}
