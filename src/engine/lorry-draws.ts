/**
 * Draws that belong to a lorry at a place: the same lorry draws the same there in every option, whatever happened on
 * the way. Where it can come by more than once, each visit has draws of its own.
 */
import { Draws } from './draws.ts'
import { Lorry } from './lorry.ts'

export class LorryDraws {
  private readonly draws: Draws

  constructor(draws: Draws) {
    this.draws = draws
  }

  /** A uniform number strictly between 0 and 1. @param counter the place's visit counter, or -1 */
  at(counter: i32, lorry: Lorry, purpose: i32): f64 {
    return this.draws.uniform(lorry.ordinal, purpose, counter < 0 ? 0 : lorry.visits[counter])
  }

  /** The same draw as bits: see `Draws`. */
  bitsAt(counter: i32, lorry: Lorry, purpose: i32): i64 {
    return this.draws.bits(lorry.ordinal, purpose, counter < 0 ? 0 : lorry.visits[counter])
  }

  /** The lorry has finished with a place, or passed it. */
  endVisit(counter: i32, lorry: Lorry): void {
    if (counter >= 0) lorry.visits[counter]++
  }
}
