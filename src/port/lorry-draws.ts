/**
 * Draws that belong to a lorry at a place: the same lorry draws the same there in every option, whatever happened
 * on the way. Where it can come by more than once, each visit has draws of its own.
 */
import type { Draws } from '../kernel/draws.ts'
import type { LorryTable } from './lorry-table.ts'
import type { Network } from './network.ts'

export class LorryDraws {
  private readonly network: Network
  private readonly lorries: LorryTable
  private readonly draws: Draws

  constructor(network: Network, lorries: LorryTable, draws: Draws) {
    this.network = network
    this.lorries = lorries
    this.draws = draws
  }

  /** A uniform number strictly between 0 and 1. */
  at(place: number, lorry: number, purpose: number): number {
    const counter = this.network.visitCounter[place]
    const visit = counter < 0 ? 0 : this.lorries.visits[lorry * this.network.visitCounters + counter]
    return this.draws.uniform(this.lorries.ordinal[lorry], purpose, visit)
  }

  /** The lorry has finished with a place, or passed it. */
  endVisit(place: number, lorry: number): void {
    const counter = this.network.visitCounter[place]
    if (counter >= 0) this.lorries.visits[lorry * this.network.visitCounters + counter]++
  }
}
