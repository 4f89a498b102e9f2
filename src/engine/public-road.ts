/** Metres of queue on the public road: on links that are public, and before the entry. */
import { Gauge } from './gauge.ts'

export class PublicRoad {
  readonly queueMetres: Gauge = new Gauge()
  private lorries: i32 = 0

  /** Counts afresh: all that stand there join again. */
  clear(now: f64): void {
    this.lorries = 0
    this.queueMetres.set(0.0, now)
  }

  join(metres: f64, now: f64): void {
    this.lorries++
    this.queueMetres.change(metres, now)
  }

  leave(metres: f64, now: f64): void {
    this.lorries--
    // Set at zero, so that rounding never adds up.
    if (this.lorries === 0) this.queueMetres.set(0.0, now)
    else this.queueMetres.change(-metres, now)
  }
}
