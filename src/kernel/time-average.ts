/**
 * The time-weighted mean and the maximum of a value that stays constant between changes, such as a queue's length.
 * Times in any unit, never running back.
 */
export class TimeAverage {
  private current: number
  private changed: number
  private started: number
  /** Integral of the value over time, up to the last change. */
  private area = 0
  private greatest: number

  /** @param time when observation begins  @param value at that time */
  constructor(time: number, value = 0) {
    this.current = value
    this.changed = time
    this.started = time
    this.greatest = value
  }

  /** The value is `value` from `time` on. */
  set(time: number, value: number): void {
    if (!(time >= this.changed)) throw new Error(`time average: ${time} is before ${this.changed}`)
    this.area += this.current * (time - this.changed)
    this.changed = time
    this.current = value
    if (value > this.greatest) this.greatest = value
  }

  /** Forgets what was before `time`, as when the warm-up ends; the current value stays. */
  reset(time: number): void {
    this.set(time, this.current)
    this.started = time
    this.area = 0
    this.greatest = this.current
  }

  get value(): number {
    return this.current
  }

  /** Since the beginning or the last reset; values held for no time count too. */
  get max(): number {
    return this.greatest
  }

  /** Integral from the beginning or the last reset to `time`. */
  areaUntil(time: number): number {
    if (!(time >= this.changed)) throw new Error(`time average: ${time} is before ${this.changed}`)
    return this.area + this.current * (time - this.changed)
  }

  /** Mean from the beginning or the last reset to `time`; the current value when no time has passed. */
  meanUntil(time: number): number {
    const area = this.areaUntil(time)
    return time > this.started ? area / (time - this.started) : this.current
  }
}
