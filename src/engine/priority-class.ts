/** Lorries that go before others in a queue that lanes share. */
import { Condition } from './condition.ts'
import { LorryQueue } from './lorry-queue.ts'

export class PriorityClass {
  readonly condition: Condition
  readonly queue: LorryQueue = new LorryQueue()

  constructor(condition: Condition) {
    this.condition = condition
  }
}
