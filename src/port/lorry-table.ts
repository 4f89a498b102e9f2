/**
 * The lorries inside the port, one row each, struct of arrays. A row is reused once its lorry has left, so memory
 * follows the number inside, not the number that ever came. Times are seconds since the start of the window.
 */

/** Metres that rounding may make of nothing when lengths are added and taken away. */
export const metresTolerance = 1e-6

export class LorryTable {
  /** Rows in use. */
  inside = 0

  /** Running number of the lorry in the run: the key of all its draws. */ ordinal: Float64Array
  /** When it arrived at the entry. */ arrivedAt: Float64Array
  /** When it joined the queue it stands in, or will reach the end of its link. */ since: Float64Array
  /** When it finished check-in; NaN before. */ checkedInAt: Float64Array
  /** Index of its vehicle type and of its driver's document class. */ vehicleType: Uint8Array
  documents: Uint8Array
  loaded: Uint8Array
  /** Index of the booked sailing, their number when it departs after the run; -1 without one. */ booking: Int32Array
  /** People hidden in it now; 0 when none or when they were found. */ people: Int32Array
  /** Probability that it arrived with a party. */ prevalence: Float64Array
  /** Probability that a party in it would have met every check so far without an alarm that led to it. */
  missProbability: Float64Array
  /** Probability that a party in it would have come through a search unfound, and meet no later check. */
  escapeProbability: Float64Array
  /** 1 on its way from an alarm to the search that resolves it. */ alarmed: Uint8Array
  /** Where it goes next: a place, or `out`. */ target: Int32Array
  /** Next lorry in the same queue, or -1. */ behind: Int32Array
  /** Earlier visits, by counted place: `row × countedPlaces + counter`. */ visits: Uint16Array

  private readonly countedPlaces: number
  private readonly lengthByType: Float64Array
  private capacity: number
  private free: Int32Array
  private freeCount = 0

  /**
   * @param countedPlaces places that a lorry can pass more than once
   * @param lengthByType metres of road that a standing lorry of each type takes
   */
  constructor(countedPlaces: number, lengthByType: Float64Array, capacity = 1024) {
    this.countedPlaces = countedPlaces
    this.lengthByType = lengthByType
    this.capacity = capacity
    this.ordinal = new Float64Array(capacity)
    this.arrivedAt = new Float64Array(capacity)
    this.since = new Float64Array(capacity)
    this.checkedInAt = new Float64Array(capacity)
    this.vehicleType = new Uint8Array(capacity)
    this.documents = new Uint8Array(capacity)
    this.loaded = new Uint8Array(capacity)
    this.booking = new Int32Array(capacity)
    this.people = new Int32Array(capacity)
    this.prevalence = new Float64Array(capacity)
    this.missProbability = new Float64Array(capacity)
    this.escapeProbability = new Float64Array(capacity)
    this.alarmed = new Uint8Array(capacity)
    this.target = new Int32Array(capacity)
    this.behind = new Int32Array(capacity)
    this.visits = new Uint16Array(capacity * countedPlaces)
    this.free = new Int32Array(capacity)
    this.release(0, capacity)
  }

  /** A cleared row for a new lorry. */
  take(ordinal: number, arrivedAt: number): number {
    if (this.freeCount === 0) this.grow()
    const lorry = this.free[--this.freeCount]
    this.inside++
    this.ordinal[lorry] = ordinal
    this.arrivedAt[lorry] = arrivedAt
    this.since[lorry] = arrivedAt
    this.checkedInAt[lorry] = Number.NaN
    this.people[lorry] = 0
    this.prevalence[lorry] = 0
    this.missProbability[lorry] = 1
    this.escapeProbability[lorry] = 0
    this.alarmed[lorry] = 0
    this.booking[lorry] = -1
    this.behind[lorry] = -1
    if (this.countedPlaces > 0)
      this.visits.fill(0, lorry * this.countedPlaces, (lorry + 1) * this.countedPlaces)
    return lorry
  }

  /** Road that a lorry takes when it stands. */
  lengthMetres(lorry: number): number {
    return this.lengthByType[this.vehicleType[lorry]]
  }

  leave(lorry: number): void {
    this.inside--
    this.ordinal[lorry] = -1
    this.free[this.freeCount++] = lorry
  }

  /** Rows in use, in order of arrival. */
  rows(): number[] {
    const rows: number[] = []
    for (let lorry = 0; lorry < this.capacity; lorry++) if (this.ordinal[lorry] >= 0) rows.push(lorry)
    return rows.sort((a, b) => this.ordinal[a] - this.ordinal[b])
  }

  private release(from: number, to: number): void {
    for (let lorry = to - 1; lorry >= from; lorry--) {
      this.ordinal[lorry] = -1
      this.free[this.freeCount++] = lorry
    }
  }

  private grow(): void {
    const before = this.capacity
    const capacity = before * 2
    this.capacity = capacity
    this.ordinal = enlarged(this.ordinal, new Float64Array(capacity))
    this.arrivedAt = enlarged(this.arrivedAt, new Float64Array(capacity))
    this.since = enlarged(this.since, new Float64Array(capacity))
    this.checkedInAt = enlarged(this.checkedInAt, new Float64Array(capacity))
    this.vehicleType = enlarged(this.vehicleType, new Uint8Array(capacity))
    this.documents = enlarged(this.documents, new Uint8Array(capacity))
    this.loaded = enlarged(this.loaded, new Uint8Array(capacity))
    this.booking = enlarged(this.booking, new Int32Array(capacity))
    this.people = enlarged(this.people, new Int32Array(capacity))
    this.prevalence = enlarged(this.prevalence, new Float64Array(capacity))
    this.missProbability = enlarged(this.missProbability, new Float64Array(capacity))
    this.escapeProbability = enlarged(this.escapeProbability, new Float64Array(capacity))
    this.alarmed = enlarged(this.alarmed, new Uint8Array(capacity))
    this.target = enlarged(this.target, new Int32Array(capacity))
    this.behind = enlarged(this.behind, new Int32Array(capacity))
    this.visits = enlarged(this.visits, new Uint16Array(capacity * this.countedPlaces))
    this.free = new Int32Array(capacity)
    this.release(before, capacity)
  }
}

function enlarged<Column extends Float64Array | Int32Array | Uint16Array | Uint8Array>(
  from: Column,
  to: Column,
): Column {
  to.set(from)
  return to
}
