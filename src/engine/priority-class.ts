/**
 * A priority class of a queue that lanes share: the lorries that wait in it, and what is counted of them. Those of one
 * class go before those of the next; the last class of a station takes those who are in no other.
 */
import { Condition } from './condition.ts'
import { Gauge, isCounting } from './gauge.ts'
import { Lorry } from './lorry.ts'
import { LorryQueue } from './lorry-queue.ts'

export class PriorityClass {
  condition: Condition
  readonly queue: LorryQueue = new LorryQueue()
  private readonly waiting: Gauge = new Gauge()
  private served: f64 = 0.0
  private waitSeconds: f64 = 0.0
  private waitMaxSeconds: f64 = 0.0

  constructor(condition: Condition) {
    this.condition = condition
  }

  takes(lorry: Lorry): bool {
    return this.condition.meets(lorry)
  }

  get isEmpty(): bool {
    return this.queue.length === 0
  }

  join(lorry: Lorry, now: f64): void {
    this.queue.join(lorry)
    this.waiting.change(1.0, now)
  }

  /** The first lorry begins service. The queue must not be empty. */
  callIn(now: f64): Lorry {
    const lorry = this.queue.takeFirst()
    this.waiting.change(-1.0, now)
    this.countWait(now - lorry.since)
    return lorry
  }

  /** A lorry begins service, after waiting or at once. */
  countWait(seconds: f64): void {
    if (!isCounting()) return
    this.served += 1.0
    this.waitSeconds += seconds
    if (seconds > this.waitMaxSeconds) this.waitMaxSeconds = seconds
  }

  observe(now: f64): void {
    this.waiting.observe(now)
  }

  /** Writes `classColumns` numbers from `at` on. @param windowSeconds length of the window */
  write(results: StaticArray<f64>, at: i32, windowSeconds: f64): void {
    results[at] = this.served
    results[at + 1] = this.waitSeconds / this.served
    results[at + 2] = this.waitMaxSeconds
    results[at + 3] = this.waiting.area / windowSeconds
    results[at + 4] = this.waiting.greatest
  }
}

/** As many as `classColumns` of `src/port/replication.ts` names, in its order. */
export const classColumns: i32 = 5
