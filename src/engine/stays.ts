/**
 * How long hidden parties stay in the port, as expected numbers along the path of every lorry: by vehicle type and by the
 * time since the lorry arrived, for those found and for those who leave with it. Kept only where the port asks for it;
 * `src/port/stays.ts` says how the table is read.
 */
import { Lorry } from './lorry.ts'

/** Distance of the nodes of the table, and how many each row has: two days. */
const nodeSeconds: f64 = 600.0
const nodes: i32 = 289

/** Parts of the table: found by the search that an alarm leads to, at the time of the alarm; by a search without one. */
export const foundByAlarm: i32 = 0
export const foundBySearch: i32 = 1
/** At departure: those who leave with the lorry, and those who would have if they had not been found. */
export const leftWithLorry: i32 = 2
export const wouldHaveLeft: i32 = 3
const parts: i32 = 4

export class Stays {
  readonly isKept: bool
  private readonly windowSeconds: f64
  private readonly vehicleTypes: i32
  /** Part by part, type by type, node by node; then the seconds from alarm to end of search, and the alarms. */
  readonly table: StaticArray<f64>

  constructor(isKept: bool, windowSeconds: f64, vehicleTypes: i32) {
    this.isKept = isKept
    this.windowSeconds = windowSeconds
    this.vehicleTypes = vehicleTypes
    this.table = new StaticArray<f64>(isKept ? parts * vehicleTypes * nodes + 2 : 0)
  }

  /** So many parties come to the end of their stay; the two nodes next to its length share them. */
  end(part: i32, lorry: Lorry, parties: f64, now: f64): void {
    if (!this.isKept || parties === 0.0 || !this.counts(lorry)) return
    const position: f64 = Math.min((now - lorry.arrivedAt) / nodeSeconds, f64(nodes - 1))
    const before: i32 = min(i32(position), nodes - 2)
    const share: f64 = position - f64(before)
    const at: i32 = (part * this.vehicleTypes + lorry.vehicleType) * nodes + before
    this.table[at] += parties * (1.0 - share)
    this.table[at + 1] += parties * share
  }

  /** A search that an alarm led to is over. */
  resolveAlarm(lorry: Lorry, now: f64): void {
    if (!this.isKept || !this.counts(lorry)) return
    const last: i32 = this.table.length - 1
    this.table[last - 1] += now - lorry.alarmedAt
    this.table[last] += 1.0
  }

  private counts(lorry: Lorry): bool {
    return lorry.arrivedAt >= 0.0 && lorry.arrivedAt < this.windowSeconds
  }
}
