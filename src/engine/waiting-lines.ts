/**
 * Who waits for room, and where room may have come up. Before every place there is a line of lanes in the order in
 * which their lorries began to wait; a lane stands in one line at a time. Places that may have got room queue up to be
 * looked at, each at most once.
 */
import { Lane } from './lane.ts'
import { Place } from './place.ts'

class WaitingLine {
  first: Lane | null = null
  last: Lane | null = null
  isFreed: bool = false
}

export class WaitingLines {
  private readonly lines: StaticArray<WaitingLine>
  /** A ring of places. */
  private readonly freed: StaticArray<i32>
  private freedFrom: i32 = 0
  private freedCount: i32 = 0

  constructor(places: i32) {
    this.lines = new StaticArray<WaitingLine>(places)
    this.freed = new StaticArray<i32>(places)
    for (let place: i32 = 0; place < places; place++) this.lines[place] = new WaitingLine()
  }

  first(place: Place): Lane | null {
    return this.lines[place.index].first
  }

  last(place: Place): Lane | null {
    return this.lines[place.index].last
  }

  join(place: Place, lane: Lane, now: f64): void {
    const line = this.lines[place.index]
    const last = line.last
    if (last === null) {
      line.first = lane
      place.setAwaited(true, now)
    } else last.behind = lane
    line.last = lane
  }

  /** @param ahead the lane before it in the line, or null when it is the first */
  leave(place: Place, lane: Lane, ahead: Lane | null, now: f64): void {
    const line = this.lines[place.index]
    if (ahead === null) line.first = lane.behind
    else ahead.behind = lane.behind
    if (line.last === lane) line.last = ahead
    lane.behind = null
    if (line.first === null) place.setAwaited(false, now)
  }

  /** Room may have come up at a place: it is looked at if someone waits for it. */
  free(place: Place): void {
    if (!place.isAwaited) return
    const line = this.lines[place.index]
    if (line.isFreed) return
    line.isFreed = true
    let at: i32 = this.freedFrom + this.freedCount++
    if (at >= this.freed.length) at -= this.freed.length
    this.freed[at] = place.index
  }

  /** The next place to look at, or -1. */
  takeFreed(): i32 {
    if (this.freedCount === 0) return -1
    const place = this.freed[this.freedFrom++]
    if (this.freedFrom === this.freed.length) this.freedFrom = 0
    this.freedCount--
    this.lines[place].isFreed = false
    return place
  }
}
