/** Who stops at a screening, and how many came by. */
import { Condition } from './condition.ts'
import { isCounting } from './gauge.ts'
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'

/**
 * To whom something happens: the lorry as it is, and the parties expected in it. They part where a lorry with a party is
 * likelier to be selected than the same lorry without.
 */
export const toNobody: i32 = 0
export const toLorry: i32 = 1
export const toParties: i32 = 2
const toBoth: i32 = 3

export class Selection {
  private readonly condition: Condition
  private readonly purpose: i32
  private readonly share: f64
  private readonly busyFrom: i32
  private readonly busyShare: f64
  private readonly whileQueueBelow: i32
  private readonly whileOpen: bool
  private readonly lift: f64
  /** Counters of the checks that spare a lorry this one. */
  private readonly sparedBy: StaticArray<i32>

  /** Lorries that came by in the window, and that stopped. */
  cameBy: f64 = 0.0
  selected: f64 = 0.0

  constructor(
    condition: Condition,
    purpose: i32,
    share: f64,
    busyFrom: i32,
    busyShare: f64,
    whileQueueBelow: i32,
    whileOpen: bool,
    lift: f64,
    sparedBy: StaticArray<i32>,
  ) {
    this.condition = condition
    this.purpose = purpose
    this.share = share
    this.busyFrom = busyFrom
    this.busyShare = busyShare
    this.whileQueueBelow = whileQueueBelow
    this.whileOpen = whileOpen
    this.lift = lift
    this.sparedBy = sparedBy
  }

  /** Takes over what has been counted under other rules. */
  countOn(before: Selection): void {
    this.cameBy = before.cameBy
    this.selected = before.selected
  }

  /**
   * Who is stopped.
   * @param present lorries at the station  @param openLanes of it  @param counter the station's visit counter, or -1
   */
  stops(lorry: Lorry, present: i32, openLanes: i32, counter: i32, draws: LorryDraws): i32 {
    const isShut: bool = this.whileOpen && openLanes === 0
    const stopped = isShut ? toNobody : this.decide(lorry, present, counter, draws)
    if (isCounting()) {
      this.cameBy += 1.0
      if ((stopped & toLorry) !== 0) this.selected += 1.0
    }
    return stopped
  }

  private decide(lorry: Lorry, present: i32, counter: i32, draws: LorryDraws): i32 {
    if (!this.condition.meets(lorry) || present >= this.whileQueueBelow) return toNobody
    const share: f64 = present < this.busyFrom ? this.share : this.busyShare
    let stopped: i32 = toBoth
    if (share < 1.0) {
      const u: f64 = draws.at(counter, lorry, this.purpose)
      const targeted: bool = u < this.lift * share
      const isStopped: bool = lorry.people > 0 ? targeted : u < share
      stopped = (isStopped ? toLorry : toNobody) | (targeted ? toParties : toNobody)
    }
    const sparedBy = this.sparedBy
    for (let i: i32 = 0; i < sparedBy.length; i++) stopped &= ~lorry.visits[sparedBy[i]]
    return stopped
  }
}
