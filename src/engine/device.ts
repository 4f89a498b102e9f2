/**
 * A device in a lane of a station, that works for a while, breaks down and is repaired, by the clock and whatever the
 * lane does. Its draws belong to the lane and to the number of the breakdown, so options meet the same breakdowns. How it
 * breaks down may change at dates, between which there may also be no such device.
 */
import { Draws } from './draws.ts'
import { Table } from './table.ts'

export class Device {
  /** Among all lanes. */
  readonly lane: i32
  private readonly number: i32
  private readonly upPurpose: i32
  private readonly repairPurpose: i32
  /** From these moments on; the first is the start of the run. Null while it can't break down. */
  private readonly fromSeconds: StaticArray<f64>
  private readonly up: StaticArray<Table | null>
  private readonly repair: StaticArray<Table | null>
  private phase: i32 = 0
  /** Breakdowns, and changes of how it breaks down. */
  private turns: i32 = 0
  /** Its next event is a breakdown. */
  private isFailing: bool = false
  isDown: bool = false

  /** @param number of the lane in its group */
  constructor(
    lane: i32,
    number: i32,
    upPurpose: i32,
    repairPurpose: i32,
    fromSeconds: StaticArray<f64>,
    up: StaticArray<Table | null>,
    repair: StaticArray<Table | null>,
  ) {
    this.lane = lane
    this.number = number
    this.upPurpose = upPurpose
    this.repairPurpose = repairPurpose
    this.fromSeconds = fromSeconds
    this.up = up
    this.repair = repair
  }

  /** Whether there is a device that can break down, or has. */
  get isThere(): bool {
    return this.isDown || this.up[this.phase] !== null
  }

  /** It breaks down, is repaired, or breaks down in another way from now on. */
  turn(now: f64): void {
    if (this.isFailing && !this.isDown) {
      this.isDown = true
      this.turns++
      return
    }
    if (this.isDown) this.isDown = false
    else this.turns++
    while (this.phase + 1 < this.fromSeconds.length && this.fromSeconds[this.phase + 1] <= now) this.phase++
  }

  /** The moment of its next turn. @param now at which it last turned, or the start of the run */
  next(now: f64, draws: Draws): f64 {
    const up = this.up[this.phase]
    if (this.isDown)
      return now + this.repair[this.phase]!.draw(draws.bits(this.number, this.repairPurpose, this.turns))
    const next: i32 = this.phase + 1
    const changes: f64 = next < this.fromSeconds.length ? this.fromSeconds[next] : Infinity
    const fails: f64 =
      up === null ? Infinity : now + up.draw(draws.bits(this.number, this.upPurpose, this.turns))
    this.isFailing = fails < changes
    return Math.min(fails, changes)
  }
}
