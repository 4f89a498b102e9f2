/**
 * Who waits for room, and where room may have come up. Before every place there is a line of lanes in the order in
 * which their lorries began to wait; a lane stands in one line at a time. Places that may have got room queue up to be
 * looked at, each at most once.
 */
import { Lane } from './lane.ts'

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

  first(place: i32): Lane | null {
    return this.lines[place].first
  }

  last(place: i32): Lane | null {
    return this.lines[place].last
  }

  join(place: i32, lane: Lane): void {
    const line = this.lines[place]
    const last = line.last
    if (last === null) line.first = lane
    else last.behind = lane
    line.last = lane
  }

  /** @param ahead the lane before it in the line, or null when it is the first */
  leave(place: i32, lane: Lane, ahead: Lane | null): void {
    const line = this.lines[place]
    if (ahead === null) line.first = lane.behind
    else ahead.behind = lane.behind
    if (line.last === lane) line.last = ahead
    lane.behind = null
  }

  /** Room may have come up at a place: it is looked at if someone waits for it. */
  free(place: i32): void {
    const line = this.lines[place]
    if (line.first === null || line.isFreed) return
    line.isFreed = true
    let at: i32 = this.freedFrom + this.freedCount++
    if (at >= this.freed.length) at -= this.freed.length
    this.freed[at] = place
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
