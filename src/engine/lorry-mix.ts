/**
 * What a lorry is: its kind, its driver's documents, load, booking and, rarely, a hidden party. Every attribute is a
 * draw that belongs to the lorry, so the same lorry comes to every option; what is certain is not drawn.
 */
import { Draws } from './draws.ts'
import { Lorry } from './lorry.ts'
import { Sailing } from './sailing.ts'
import { Table } from './table.ts'

const daySeconds: f64 = 86400.0
/** Of an attribute that was not recorded. */
const unknown: i32 = -1

/** What a trace says of its lorries, by running number. */
export class Recorded {
  vehicleType: StaticArray<i32> = new StaticArray<i32>(0)
  documents: StaticArray<i32> = new StaticArray<i32>(0)
  loaded: StaticArray<i32> = new StaticArray<i32>(0)
  booked: StaticArray<i32> = new StaticArray<i32>(0)
}

export class LorryMix {
  vehicleTypePurpose: i32 = 0
  documentsPurpose: i32 = 0
  loadedPurpose: i32 = 0
  bookedPurpose: i32 = 0
  bookingLeadPurpose: i32 = 0
  partyPurpose: i32 = 0
  peoplePurpose: i32 = 0
  /** Cumulative shares; the last is 1. */
  typeUpTo: StaticArray<f64> = new StaticArray<f64>(0)
  documentsUpTo: StaticArray<f64> = new StaticArray<f64>(0)
  /** By vehicle type. */
  loadedShare: StaticArray<f64> = new StaticArray<f64>(0)
  lengthMetres: StaticArray<f64> = new StaticArray<f64>(0)
  bookedShare: f64 = 0.0
  /** Time between arrival and the earliest sailing a lorry books. */
  bookingLead: Table
  /** Probability of a hidden party by vehicle type, by day and in the night. */
  prevalence: StaticArray<f64> = new StaticArray<f64>(0)
  nightPrevalence: StaticArray<f64> = new StaticArray<f64>(0)
  nightFromSeconds: f64 = 0.0
  nightToSeconds: f64 = 0.0
  /** Probability that a party has at most i + 1 people. */
  peopleUpTo: StaticArray<f64> = new StaticArray<f64>(0)
  /** What the prevalence is multiplied by at present. */
  upstream: f64 = 1.0
  sailings: StaticArray<Sailing> = new StaticArray<Sailing>(0)
  /** Null without a trace. */
  recorded: Recorded | null = null

  /** All lorries are alike, so that there is nothing to draw: see `allAlike`. */
  isCertain: bool = false

  constructor(bookingLead: Table) {
    this.bookingLead = bookingLead
  }

  /** Draws everything that a lorry brings with it. */
  describe(lorry: Lorry, draws: Draws): void {
    if (this.isCertain) {
      lorry.lengthMetres = this.lengthMetres[0]
      lorry.isLoaded = this.loadedShare[0] === 1.0
      return
    }
    const ordinal = lorry.ordinal
    const recorded = this.recorded
    let type: i32 = unknown
    let documents: i32 = unknown
    let loaded: i32 = unknown
    let booked: i32 = unknown
    if (recorded !== null) {
      type = recorded.vehicleType[ordinal]
      documents = recorded.documents[ordinal]
      loaded = recorded.loaded[ordinal]
      booked = recorded.booked[ordinal]
    }
    if (type === unknown) type = pick(this.typeUpTo, ordinal, this.vehicleTypePurpose, draws)
    if (documents === unknown) documents = pick(this.documentsUpTo, ordinal, this.documentsPurpose, draws)
    if (loaded === unknown) loaded = decide(this.loadedShare[type], ordinal, this.loadedPurpose, draws)
    if (booked === unknown) booked = decide(this.bookedShare, ordinal, this.bookedPurpose, draws)
    lorry.vehicleType = type
    lorry.lengthMetres = this.lengthMetres[type]
    lorry.documents = documents
    lorry.isLoaded = loaded === 1
    if (booked === 1) {
      const lead: f64 = this.bookingLead.draw(draws.bits(ordinal, this.bookingLeadPurpose, 0))
      lorry.booking = this.firstSailingFrom(lorry.arrivedAt + lead)
    }
    const prevalence: f64 = this.prevalenceOf(type, lorry.arrivedAt)
    lorry.expectParties(prevalence)
    if (prevalence > 0.0 && draws.uniform(ordinal, this.partyPurpose, 0) < prevalence) {
      lorry.people = this.partySize(draws.uniform(ordinal, this.peoplePurpose, 0))
      lorry.parties = 1
    }
  }

  /** People in a party. @param u uniform */
  partySize(u: f64): i32 {
    return 1 + indexUpTo(this.peopleUpTo, u)
  }

  /** Whether nothing about a lorry is left to chance or to a trace. */
  allAlike(): bool {
    const loadedShare: f64 = this.loadedShare[0]
    return (
      this.recorded === null &&
      this.typeUpTo.length === 1 &&
      this.documentsUpTo.length === 1 &&
      (loadedShare === 0.0 || loadedShare === 1.0) &&
      this.bookedShare === 0.0 &&
      this.prevalence[0] === 0.0 &&
      this.nightPrevalence[0] === 0.0
    )
  }

  /** First sailing that departs at or after a moment; their number when all depart before. */
  private firstSailingFrom(seconds: f64): i32 {
    let low: i32 = 0
    let high: i32 = this.sailings.length
    while (low < high) {
      const middle: i32 = (low + high) >> 1
      if (this.sailings[middle].departsSeconds < seconds) low = middle + 1
      else high = middle
    }
    return low
  }

  private prevalenceOf(type: i32, now: f64): f64 {
    const prevalence: f64 = this.isNight(now) ? this.nightPrevalence[type] : this.prevalence[type]
    return Math.min(1.0, prevalence * this.upstream)
  }

  private isNight(seconds: f64): bool {
    const from = this.nightFromSeconds
    const to = this.nightToSeconds
    if (from === to) return false
    const clock: f64 = seconds - Math.floor(seconds / daySeconds) * daySeconds
    return from < to ? clock >= from && clock < to : clock >= from || clock < to
  }
}

/** One of several kinds. */
function pick(upTo: StaticArray<f64>, ordinal: i32, purpose: i32, draws: Draws): i32 {
  return upTo.length === 1 ? 0 : indexUpTo(upTo, draws.uniform(ordinal, purpose, 0))
}

/** Whether something is so: 1 or 0. */
function decide(share: f64, ordinal: i32, purpose: i32, draws: Draws): i32 {
  if (share <= 0.0) return 0
  return share >= 1.0 ? 1 : i32(draws.uniform(ordinal, purpose, 0) < share)
}

function indexUpTo(upTo: StaticArray<f64>, u: f64): i32 {
  let index: i32 = 0
  while (u >= upTo[index]) index++
  return index
}
