/**
 * What a measure does to the people who wait, or to what they do: a factor that takes hold after a delay, grows in a straight line to
 * its full size, and fades when the measure ends.
 */
export class Effect {
  /** What it acts on: see `pressure-rules.ts`. */
  readonly on: i32
  private readonly factor: f64
  private readonly delayDays: f64
  private readonly rampDays: f64
  private readonly fadeDays: f64
  /** The measure is in force. */
  isInForce: bool
  private daysInForce: f64 = 0.0
  /** From 0, none of it, to 1. */
  private level: f64 = 0.0

  constructor(on: i32, factor: f64, delayDays: f64, rampDays: f64, fadeDays: f64, isInForce: bool) {
    this.on = on
    this.factor = factor
    this.delayDays = delayDays
    this.rampDays = rampDays
    this.fadeDays = fadeDays
    this.isInForce = isInForce
  }

  /** Goes on from where the same effect stood under other rules. */
  continueFrom(before: Effect): void {
    this.daysInForce = before.daysInForce
    this.level = before.level
  }

  /** So many days have gone by in which the measure was in force, or was not. */
  advance(days: f64): void {
    if (!this.isInForce) {
      this.daysInForce = 0.0
      this.level = this.fadeDays === 0.0 ? 0.0 : Math.max(0.0, this.level - days / this.fadeDays)
      return
    }
    this.daysInForce += days
    const growing: f64 = this.daysInForce - this.delayDays
    if (growing < 0.0) return
    this.level =
      this.rampDays === 0.0 ? 1.0 : Math.min(1.0, this.level + Math.min(days, growing) / this.rampDays)
  }

  /** What it multiplies by now. */
  get multiplier(): f64 {
    return 1.0 + (this.factor - 1.0) * this.level
  }
}
