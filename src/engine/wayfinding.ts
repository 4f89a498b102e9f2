/**
 * Which way a lorry goes: the branch it takes out of a place, and past any screening station for which it isn't
 * selected. Decided once, when the lorry is first able to leave.
 */
import { Books } from './books.ts'
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'
import { Place } from './place.ts'
import { screeningService } from './service.ts'
import { Station } from './station.ts'

export class Wayfinding {
  private readonly places: StaticArray<Place>
  private readonly draws: LorryDraws
  private readonly books: Books

  constructor(places: StaticArray<Place>, draws: LorryDraws, books: Books) {
    this.places = places
    this.draws = draws
    this.books = books
  }

  /** Where a lorry goes from a place it has finished with. */
  onwardFrom(place: Place, lorry: Lorry, now: f64): i32 {
    const to = this.branch(place, lorry)
    this.draws.endVisit(place.visitCounter, lorry)
    return this.pastUnselected(to, lorry, now)
  }

  /** A place, or the first one beyond it where the lorry has to stop. */
  pastUnselected(to: i32, lorry: Lorry, now: f64): i32 {
    let at = to
    for (let passed: i32 = 0; at >= 0; passed++) {
      const place = this.places[at]
      const station = place.station
      if (station === null || station.service.kind !== screeningService) return at
      if (this.stops(station, lorry, now)) return at
      if (passed > this.places.length)
        throw new Error('invariant: no lorry passes station after station without end')
      at = this.branch(place, lorry)
      this.draws.endVisit(place.visitCounter, lorry)
    }
    return at
  }

  private stops(station: Station, lorry: Lorry, now: f64): bool {
    return station.service.selects(
      lorry,
      station.present,
      station.openLanes,
      station.service.levelNow(0, station.waiting, now),
      station.answerLevel(now),
      now,
      this.draws,
      this.books,
    )
  }

  private branch(place: Place, lorry: Lorry): i32 {
    const branches = place.branches
    const last: i32 = branches.length - 1
    if (last === 0 && Number.isNaN(branches[0].share)) return branches[0].to
    let upTo: f64 = 0.0
    let u: f64 = -1.0
    let to: i32 = branches[last].to
    for (let i: i32 = 0; i <= last; i++) {
      const branch = branches[i]
      if (!branch.condition.meets(lorry)) continue
      if (Number.isNaN(branch.share)) return branch.to
      if (u < 0.0) u = this.draws.at(place.visitCounter, lorry, place.routePurpose)
      upTo += branch.share
      if (u < upTo) return branch.to
      if (branch.share > 0.0) to = branch.to
    }
    // Shares that add up to one may fall short by rounding, and the last branch met takes the rest; a way on for every
    // lorry has been checked.
    return to
  }
}
