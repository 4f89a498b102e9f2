/**
 * First-in, first-out queues of lorries, threaded through the `behind` column of the lorry table: a lorry stands in
 * one queue at a time, and joining or leaving one costs the same at any length.
 */
import type { LorryTable } from './lorry-table.ts'

export class LaneQueues {
  /** First and last lorry of each queue, or -1. */
  readonly head: Int32Array
  readonly tail: Int32Array
  /** Lorries in each queue. */
  readonly length: Int32Array
  private readonly lorries: LorryTable

  constructor(queues: number, lorries: LorryTable) {
    this.head = new Int32Array(queues).fill(-1)
    this.tail = new Int32Array(queues).fill(-1)
    this.length = new Int32Array(queues)
    this.lorries = lorries
  }

  join(queue: number, lorry: number): void {
    this.lorries.behind[lorry] = -1
    if (this.head[queue] < 0) this.head[queue] = lorry
    else this.lorries.behind[this.tail[queue]] = lorry
    this.tail[queue] = lorry
    this.length[queue]++
  }

  /** Takes the first lorry out. The queue must not be empty. */
  takeFirst(queue: number): number {
    const lorry = this.head[queue]
    this.head[queue] = this.lorries.behind[lorry]
    if (this.head[queue] < 0) this.tail[queue] = -1
    this.length[queue]--
    return lorry
  }

  /** Takes out the lorry behind `ahead`, or the first when `ahead` is -1. */
  takeBehind(queue: number, ahead: number): number {
    if (ahead < 0) return this.takeFirst(queue)
    const behind = this.lorries.behind
    const lorry = behind[ahead]
    behind[ahead] = behind[lorry]
    if (this.tail[queue] === lorry) this.tail[queue] = ahead
    this.length[queue]--
    return lorry
  }
}
