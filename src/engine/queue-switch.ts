/** What holds while a queue is long: from one length on, until it has fallen to another. It counts how long that lasts. */
import { Gauge } from './gauge.ts'

export class QueueSwitch {
  isOn: bool = false
  private readonly gauge: Gauge = new Gauge()

  /** The queue has become longer or shorter. @param from at this length it begins @param until at this one it ends */
  see(waiting: i32, from: i32, until: i32, now: f64): void {
    if (this.isOn ? waiting > until : waiting < from) return
    this.isOn = !this.isOn
    this.gauge.set(this.isOn ? 1.0 : 0.0, now)
  }

  observe(now: f64): void {
    this.gauge.observe(now)
  }

  /** Of the window. */
  get seconds(): f64 {
    return this.gauge.area
  }
}
