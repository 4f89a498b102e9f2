/**
 * The quay: marshalling lanes where lorries wait in order of arrival, and sailings that take them. A sailing takes
 * those that had checked in when its check-in closed, in that order, until the first that has no room; those left
 * behind take the next one.
 */
import { Books } from './books.ts'
import { Lorries } from './lorries.ts'
import { Lorry } from './lorry.ts'
import { LorryLog, sails } from './lorry-log.ts'
import { LorryQueue } from './lorry-queue.ts'
import { metresTolerance } from './metres.ts'
import { Place } from './place.ts'
import { Sailing } from './sailing.ts'

export class Quay {
  private readonly place: Place
  /** Room in the marshalling lanes. */
  roomMetres: f64
  private readonly endSeconds: f64
  private readonly queue: LorryQueue = new LorryQueue()
  private metres: f64 = 0.0

  constructor(place: Place, roomMetres: f64, endSeconds: f64) {
    this.place = place
    this.roomMetres = roomMetres
    this.endSeconds = endSeconds
  }

  hasRoom(lorry: Lorry): bool {
    return this.metres + lorry.lengthMetres <= this.roomMetres + metresTolerance
  }

  enter(lorry: Lorry, now: f64): void {
    this.metres += lorry.lengthMetres
    // Without a check-in station on its way, a lorry is checked in when it reaches the quay.
    if (Number.isNaN(lorry.checkedInAt)) lorry.checkedInAt = now
    this.queue.join(lorry)
    this.place.standing.change(1.0, now)
  }

  /** Loads one sailing. Lorries that sail before the run ends leave the books; the others stay aboard. */
  load(sailing: Sailing, now: f64, lorries: Lorries, books: Books, log: LorryLog): void {
    let room: f64 = sailing.laneMetres
    let ahead: Lorry | null = null
    let lorry: Lorry | null = this.queue.first
    while (lorry !== null) {
      const next: Lorry | null = lorry.behind
      if (lorry.checkedInAt > sailing.checkInClosesSeconds) ahead = lorry
      else {
        if (lorry.lengthMetres > room + metresTolerance) break
        room -= lorry.lengthMetres
        this.queue.takeBehind(ahead)
        this.metres = this.queue.length === 0 ? 0.0 : this.metres - lorry.lengthMetres
        this.place.standing.change(-1.0, now)
        if (sailing.departsSeconds <= this.endSeconds) {
          books.sail(lorry, sailing.departsSeconds)
          if (log.isKept) log.write(sails, lorry.ordinal, this.place.index, sailing.departsSeconds)
          lorries.leave(lorry)
        }
      }
      lorry = next
    }
  }
}
