/** A first-in, first-out queue of lorries. A lorry stands in one queue at a time, linked to the one behind it. */
import { Lorry } from './lorry.ts'

export class LorryQueue {
  first: Lorry | null = null
  length: i32 = 0
  private last: Lorry | null = null

  join(lorry: Lorry): void {
    lorry.behind = null
    const last = this.last
    if (last === null) this.first = lorry
    else last.behind = lorry
    this.last = lorry
    this.length++
  }

  /** Takes the first lorry out. The queue must not be empty. */
  takeFirst(): Lorry {
    const lorry = this.first!
    this.first = lorry.behind
    if (lorry.behind === null) this.last = null
    this.length--
    return lorry
  }

  /** Takes out the lorry behind another, or the first. */
  takeBehind(ahead: Lorry | null): void {
    if (ahead === null) {
      this.takeFirst()
      return
    }
    const lorry = ahead.behind!
    ahead.behind = lorry.behind
    if (lorry.behind === null) this.last = ahead
    this.length--
  }
}
