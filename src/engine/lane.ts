/**
 * A lane: where lorries leave a place one at a time. It is a lane of a link, a lane of a station, or the one before the
 * entry, where lorries wait that have no room inside yet.
 */
import { Lorry } from './lorry.ts'
import { LorryQueue } from './lorry-queue.ts'
import { Place } from './place.ts'

export const idle: i32 = 0
export const busy: i32 = 1
/** Service is over and the lorry has nowhere to go yet. */
export const blocked: i32 = 2

/** What every event asks for stands first: with very many lanes, fetching them is much of an event. */
export class Lane {
  readonly index: i32
  /** Null for the lane before the entry. */
  readonly place: Place | null
  /** Lorries on a link, or waiting for the lane of a station, which it may share with others. */
  readonly queue: LorryQueue

  /** Of a station: the lorry in it. */
  lorry: Lorry | null = null
  state: i32 = idle
  /** Takes newcomers: its people are on duty, and its device works. */
  isOpen: bool = false
  isStaffed: bool = false
  /** Blocked for longer than an instant. */
  isStuck: bool = false

  /** Of a link: metres taken, and the first lorry still driving. */
  metres: f64 = 0.0
  driving: Lorry | null = null

  isOnDuty: bool = false
  /** Its device is out of order: no service begins. */
  isDown: bool = false
  /** The lane behind this one among those that wait for the same place. */
  behind: Lane | null = null

  constructor(index: i32, place: Place | null, queue: LorryQueue) {
    this.index = index
    this.place = place
    this.queue = queue
  }
}
