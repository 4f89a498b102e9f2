/**
 * A lorry inside the port. Times are seconds since the start of the window. What every event asks for stands first, in
 * one or two lines of the processor's cache: with very many lorries inside, fetching those is most of an event.
 */
export class Lorry {
  /** Running number of the lorry in the run, the key of all its draws; -1 when it has left. */
  ordinal: i32 = -1
  /** Where it goes next: a place, `outside` or `undecided`. */
  target: i32 = 0
  /** The next lorry in the same queue. */
  behind: Lorry | null = null
  /** People hidden in it now; 0 when none or when they were found. */
  people: i32 = 0
  /** When it joined the queue it stands in, or will reach the end of its link. */
  since: f64 = 0.0
  /** How long its next service takes, drawn when it comes to the station. */
  serviceSeconds: f64 = 0.0
  /** When it arrived at the entry. */
  arrivedAt: f64 = 0.0
  /** Expected parties that have been in it, whatever became of them; the next two are parts of it. */
  expectedParties: f64 = 0.0
  /** Road that it takes when it stands. */
  lengthMetres: f64 = 0.0
  /** Earlier visits, by counted place; and who has been checked, by remembered check. */
  readonly visits: StaticArray<i32>
  /** Index of its vehicle type and of its driver's document class. */
  vehicleType: i32 = 0
  documents: i32 = 0
  /** Index of the booked sailing, their number when it departs after the run; -1 without one. */
  booking: i32 = 0
  /** Those of the undiscovered parties below, were all of one quality: by quality; none where quality plays no part. */
  readonly undiscoveredByQuality: StaticArray<f64>
  isLoaded: bool = false
  /** On its way from an alarm to the search that resolves it. */
  isAlarmed: bool = false
  /** What passport control has decided about its driver: see `passport-control.ts`. */
  passportCheck: u8 = 0
  /** On its way to a screening that would have let it pass, had it carried a party. */
  isSpared: bool = false
  /** How long its drives and services take, up to the one under way: all that it does but wait. */
  pathSeconds: f64 = 0.0
  /** Those that have met every check so far without an alarm that led to them. */
  undiscovered: f64 = 0.0
  /** Those that have come through a search unfound, and meet no later check. */
  escaped: f64 = 0.0
  /** When it finished check-in; NaN before. */
  checkedInAt: f64 = 0.0
  /** When it raised the alarm that it is on its way from. */
  alarmedAt: f64 = 0.0
  /** Where the last party that hid in it stands in the party book; -1 when none did or no book is kept. */
  party: i32 = -1
  /** Parties hidden in it now, and those of its people who boarded it in the port. */
  parties: i32 = 0
  boarded: i32 = 0
  /** Hazard of boarding when it began to stand where it stands: see `Exposure`. */
  hazardBefore: f64 = 0.0

  /** @param visits by counted place, all 0  @param undiscoveredByQuality all 0 */
  constructor(visits: StaticArray<i32>, undiscoveredByQuality: StaticArray<f64>) {
    this.visits = visits
    this.undiscoveredByQuality = undiscoveredByQuality
  }

  enter(ordinal: i32, now: f64): void {
    this.ordinal = ordinal
    this.arrivedAt = now
    this.since = now
    this.checkedInAt = NaN
    this.party = -1
    this.loseParties()
    this.booking = -1
    this.expectedParties = 0.0
    this.undiscovered = 0.0
    this.escaped = 0.0
    this.pathSeconds = 0.0
    this.isAlarmed = false
    this.isSpared = false
    this.behind = null
    if (this.visits.length > 0) this.visits.fill(0)
    if (this.undiscoveredByQuality.length > 0) this.undiscoveredByQuality.fill(0.0)
  }

  /** A party boards it in the port. */
  board(people: i32): void {
    this.people += people
    this.boarded += people
    this.parties++
  }

  /** No one is hidden in it. */
  loseParties(): void {
    this.people = 0
    this.boarded = 0
    this.parties = 0
  }

  /** So many more parties are expected to be in it from now on. */
  expectParties(parties: f64): void {
    this.expectedParties += parties
    this.undiscovered += parties
    const byQuality = this.undiscoveredByQuality
    for (let i: i32 = 0; i < byQuality.length; i++) byQuality[i] += parties
  }
}
