/**
 * The reception: teams that see to the people found in lorries, first come, first served. A party is taken over from
 * the bay when there is a place for each of its people; it keeps the places until its medical check and interviews are
 * over. As no one overtakes, all that will happen to a party is known when it is found.
 */
import { Draws } from './draws.ts'
import { enlarged } from './enlarged.ts'
import { Lorry } from './lorry.ts'
import { PartyBook } from './party-book.ts'
import { Table } from './table.ts'

export class Reception {
  private readonly draws: Draws
  /** From these moments on so many teams are on duty; the first at the start of the run. */
  private readonly changesAt: StaticArray<f64>
  private readonly teams: StaticArray<i32>
  /** Change of teams that holds at the start of the last interview. */
  private change: i32 = 0
  private readonly places: i32
  private readonly medicalPurpose: i32
  private readonly medicalCheck: Table
  private readonly interviewPurpose: i32
  private readonly interview: Table

  /** Those taken over, or to be: how many people, and when they leave. Those who have left are dropped. */
  private people: StaticArray<i32> = new StaticArray<i32>(8)
  private until: StaticArray<f64> = new StaticArray<f64>(8)
  private parties: i32 = 0
  private lastTakenOverAt: f64 = -Infinity
  private lastFrom: f64 = -Infinity

  constructor(
    draws: Draws,
    changesAt: StaticArray<f64>,
    teams: StaticArray<i32>,
    places: i32,
    medicalPurpose: i32,
    medicalCheck: Table,
    interviewPurpose: i32,
    interview: Table,
  ) {
    this.draws = draws
    this.changesAt = changesAt
    this.teams = teams
    this.places = places
    this.medicalPurpose = medicalPurpose
    this.medicalCheck = medicalCheck
    this.interviewPurpose = interviewPurpose
    this.interview = interview
  }

  /**
   * A party is found. @param handOverSeconds that the bay is held after the party is taken over
   * @returns when the bay is free of it; Infinity when no team ever comes
   */
  receive(lorry: Lorry, handOverSeconds: f64, now: f64, book: PartyBook): f64 {
    this.forget(now)
    const size = lorry.people
    const takenOverAt: f64 = this.firstRoom(size, Math.max(now, this.lastTakenOverAt))
    const from: f64 = this.firstTeam(Math.max(takenOverAt, this.lastFrom))
    const until: f64 = from + this.seconds(lorry, book.numberOf(lorry))
    this.lastTakenOverAt = takenOverAt
    this.lastFrom = from
    if (this.parties === this.people.length) {
      this.people = enlarged(this.people)
      this.until = enlarged(this.until)
    }
    const last = this.parties++
    this.people[last] = size
    this.until[last] = until
    const bayFreeAt: f64 = takenOverAt + handOverSeconds
    book.handOver(lorry, takenOverAt, from, until, bayFreeAt)
    return bayFreeAt
  }

  private seconds(lorry: Lorry, number: i32): f64 {
    const each: f64 = this.interview.draw(this.draws.bits(lorry.ordinal, this.interviewPurpose, number))
    return (
      this.medicalCheck.draw(this.draws.bits(lorry.ordinal, this.medicalPurpose, number)) +
      f64(lorry.people) * each
    )
  }

  /** The first moment with room for so many; a party larger than the reception comes when no one else is there. */
  private firstRoom(size: i32, earliest: f64): f64 {
    let at = earliest
    while (at < Infinity) {
      let present: i32 = 0
      let next: f64 = Infinity
      for (let i: i32 = 0; i < this.parties; i++) {
        if (this.until[i] <= at) continue
        present += this.people[i]
        next = Math.min(next, this.until[i])
      }
      if (present === 0 || present + size <= this.places) return at
      at = next
    }
    return at
  }

  /** The first moment at which a team on duty is free. */
  private firstTeam(earliest: f64): f64 {
    let at = earliest
    while (at < Infinity) {
      while (this.change + 1 < this.changesAt.length && this.changesAt[this.change + 1] <= at) this.change++
      let occupied: i32 = 0
      let next: f64 = this.change + 1 < this.changesAt.length ? this.changesAt[this.change + 1] : Infinity
      for (let i: i32 = 0; i < this.parties; i++) {
        // Those who came before have all begun by now.
        if (this.until[i] <= at) continue
        occupied++
        next = Math.min(next, this.until[i])
      }
      if (occupied < this.teams[this.change]) return at
      at = next
    }
    return at
  }

  /** Drops those who have left. */
  private forget(now: f64): void {
    let kept: i32 = 0
    for (let i: i32 = 0; i < this.parties; i++) {
      if (this.until[i] <= now) continue
      this.people[kept] = this.people[i]
      this.until[kept] = this.until[i]
      kept++
    }
    this.parties = kept
  }
}
