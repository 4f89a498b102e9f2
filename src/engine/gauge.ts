/**
 * A gauge shows a value that stays constant between changes, such as a queue length, and keeps its integral over time
 * and the greatest value that lasted; values that pass within one instant are not seen.
 */

/** Whether the window is under way: what lies outside is not counted. */
let counting: bool = false

export function startCounting(): void {
  counting = true
}

export function stopCounting(): void {
  counting = false
}

export function isCounting(): bool {
  return counting
}

export class Gauge {
  value: f64 = 0.0
  /** Integral of the value over the seconds counted since the last `takeArea`. */
  area: f64 = 0.0
  /** Greatest value that lasted, 0 at least. */
  greatest: f64 = 0.0
  private since: f64 = 0.0

  set(value: f64, now: f64): void {
    this.observe(now)
    this.value = value
  }

  change(by: f64, now: f64): void {
    this.observe(now)
    this.value += by
  }

  /** Takes in the time since the last change. */
  observe(now: f64): void {
    const lasted: f64 = now - this.since
    if (counting && lasted > 0.0) {
      const value = this.value
      this.area += value * lasted
      if (value > this.greatest) this.greatest = value
    }
    this.since = now
  }

  /** The area so far; counts from zero again. */
  takeArea(): f64 {
    const area = this.area
    this.area = 0.0
    return area
  }
}
