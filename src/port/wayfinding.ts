/**
 * Which way a lorry goes: the branch it takes out of a place, and past any screening station for which it isn't
 * selected. Decided once, when the lorry is first able to leave.
 */
import type { LorryDraws } from './lorry-draws.ts'
import type { LorryTable } from './lorry-table.ts'
import type { Network, Station } from './network.ts'
import type { Condition } from './onward.ts'

/** Whether a lorry meets every condition. */
export function meets(lorry: number, lorries: LorryTable, condition: Condition): boolean {
  return (
    (condition.vehicleTypes & (1 << lorries.vehicleType[lorry])) !== 0 &&
    (condition.documents & (1 << lorries.documents[lorry])) !== 0 &&
    (condition.loaded < 0 || condition.loaded === lorries.loaded[lorry]) &&
    (condition.booked < 0 || condition.booked === Number(lorries.booking[lorry] >= 0))
  )
}

export class Wayfinding {
  private readonly network: Network
  private readonly lorries: LorryTable
  private readonly draws: LorryDraws
  /** Lorries waiting or in a lane, by place. */
  private readonly present: Int32Array

  constructor(network: Network, lorries: LorryTable, draws: LorryDraws, present: Int32Array) {
    this.network = network
    this.lorries = lorries
    this.draws = draws
    this.present = present
  }

  /** Where a lorry goes from a place it has finished with. */
  onwardFrom(place: number, lorry: number): number {
    const to = this.branch(place, lorry)
    this.draws.endVisit(place, lorry)
    return this.pastUnselected(to, lorry)
  }

  /** A place, or the first one beyond it where the lorry has to stop. */
  pastUnselected(place: number, lorry: number): number {
    let at = place
    for (let passed = 0; at >= 0; passed++) {
      const node = this.network.nodes[at]
      if (node.kind !== 'screening' || this.isSelected(node, at, lorry)) return at
      if (passed > this.network.nodes.length)
        throw new Error(
          `invariant: no lorry passes station after station without end (at ${this.network.places[at].id})`,
        )
      const to = this.branch(at, lorry)
      this.draws.endVisit(at, lorry)
      at = to
    }
    return at
  }

  private branch(place: number, lorry: number): number {
    const branches = this.network.branches[place]
    if (branches.length === 1 && Number.isNaN(branches[0].share)) return branches[0].to
    let upTo = 0
    let u = -1
    for (const branch of branches) {
      if (!meets(lorry, this.lorries, branch)) continue
      if (Number.isNaN(branch.share)) return branch.to
      if (u < 0) u = this.draws.at(place, lorry, this.network.routePurpose[place])
      upTo += branch.share
      if (u < upTo) return branch.to
    }
    // Shares that add up to one may fall short by rounding; a way on for every lorry has been checked.
    return branches[branches.length - 1].to
  }

  private isSelected(
    station: Extract<Station, { kind: 'screening' }>,
    place: number,
    lorry: number,
  ): boolean {
    return (
      meets(lorry, this.lorries, station.selected) &&
      (station.selectedShare >= 1 ||
        this.draws.at(place, lorry, station.selectionPurpose) < station.selectedShare) &&
      this.present[place] < station.whileQueueBelow
    )
  }
}
