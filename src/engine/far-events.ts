/**
 * Events that lie far ahead, kept in no better order than is needed yet, so that one more costs the same however many
 * there are. Buckets of equal width hold the nearer of them; those beyond the last bucket wait until all are empty and
 * are then divided over new ones. A bucket is found by a number that never falls as time rises, so no rounding can put
 * an event before its time, and events of one time always meet in one bucket.
 * @see Tang, Goh & Thng, Ladder queue: an O(1) priority queue structure for large-scale discrete event simulation,
 * ACM TOMACS 15, 2005: this is its first rung, with a heap below that bears whatever a bucket may hold
 */
import { enlarged } from './enlarged.ts'
import { EventHeap } from './event-heap.ts'

/** What a bucket holds when events are spread evenly. */
const eventsPerBucket: i32 = 4
/** So few are not worth dividing. */
const few: i32 = 64

/** A row of the table of events: bits of the time, word, next row of the same bucket or of those that are free. */
const rowWidth: i32 = 4
const wordAt: i32 = 1
const behindAt: i32 = 2

export class FarEvents {
  length: i32 = 0

  /** The bucket that an event falls in: seconds after `startSeconds`, times `bucketsPerSecond`, rounded down. */
  private startSeconds: f64 = 0.0
  private bucketsPerSecond: f64 = 0.0
  private buckets: i32 = 0
  /** The first bucket not yet opened: what falls before it is near. */
  private unopened: i32 = 0
  /** Where the row of the first event of each bucket begins, or 0. */
  private firsts: StaticArray<i32> = new StaticArray<i32>(256)
  /** Side by side, not in columns, so that an event is in one line of the processor's cache. */
  private rows: StaticArray<i64> = new StaticArray<i64>(256)
  /** Where the last row begins that has ever been used, and the last that became free. */
  private lastRow: i32 = 0
  private freeRow: i32 = 0

  /** Events beyond the last bucket. */
  private beyondTimes: StaticArray<f64> = new StaticArray<f64>(256)
  private beyondWords: StaticArray<i64> = new StaticArray<i64>(256)
  private beyond: i32 = 0

  /** Takes an event, unless it is near. @returns whether it does */
  take(time: f64, word: i64): bool {
    const position: f64 = (time - this.startSeconds) * this.bucketsPerSecond
    // Where all events were at one moment a second has infinitely many buckets; at that moment this is not a number.
    if (!(position >= f64(this.unopened))) return false
    if (position < f64(this.buckets)) this.putInBucket(i32(position), time, word)
    else this.putBeyond(time, word)
    return true
  }

  /** Takes all events of a heap; none may be here yet. */
  takeAll(near: EventHeap): void {
    while (near.takeFirst()) this.putBeyond(near.time, near.word)
  }

  /** Gives the events that come next. There must be some here. */
  giveNext(near: EventHeap): void {
    if (this.length === this.beyond) this.divide(near)
    if (this.length > this.beyond) this.openBucket(near)
  }

  private openBucket(near: EventHeap): void {
    let bucket = this.unopened
    while (this.firsts[bucket] === 0) bucket++
    let row = this.firsts[bucket]
    this.firsts[bucket] = 0
    this.unopened = bucket + 1
    while (row !== 0) {
      const rows = this.rows
      near.insert(reinterpret<f64>(rows[row]), rows[row + wordAt])
      this.length--
      const next: i32 = i32(rows[row + behindAt])
      rows[row + behindAt] = i64(this.freeRow)
      this.freeRow = row
      row = next
    }
  }

  /** Divides what lies beyond the buckets over new ones, as far as these reach. */
  private divide(near: EventHeap): void {
    const times = this.beyondTimes
    const words = this.beyondWords
    const count = this.beyond
    this.beyond = 0
    this.length = 0
    if (count <= few) {
      for (let i: i32 = 0; i < count; i++) near.insert(times[i], words[i])
      return
    }
    let start: f64 = Infinity
    for (let i: i32 = 0; i < count; i++) start = Math.min(start, times[i])
    let secondsAhead: f64 = 0.0
    for (let i: i32 = 0; i < count; i++) secondsAhead += times[i] - start
    // The buckets reach twice as far as the mean event: half of the events at least fall in, however they are spread.
    this.buckets = i32(count / eventsPerBucket)
    this.bucketsPerSecond = (f64(this.buckets) * f64(count)) / (2.0 * secondsAhead)
    this.startSeconds = start
    this.unopened = 0
    while (this.firsts.length < this.buckets) this.firsts = enlarged(this.firsts)
    // Those that stay beyond move forward in their columns, never past the one that is looked at.
    for (let i: i32 = 0; i < count; i++) if (!this.take(times[i], words[i])) near.insert(times[i], words[i])
  }

  private putInBucket(bucket: i32, time: f64, word: i64): void {
    let row = this.freeRow
    if (row > 0) this.freeRow = i32(this.rows[row + behindAt])
    else {
      row = this.lastRow += rowWidth
      if (row === this.rows.length) this.rows = enlarged(this.rows)
    }
    const rows = this.rows
    rows[row] = reinterpret<i64>(time)
    rows[row + wordAt] = word
    rows[row + behindAt] = i64(this.firsts[bucket])
    this.firsts[bucket] = row
    this.length++
  }

  private putBeyond(time: f64, word: i64): void {
    const at = this.beyond++
    this.length++
    if (at === this.beyondTimes.length) {
      this.beyondTimes = enlarged(this.beyondTimes)
      this.beyondWords = enlarged(this.beyondWords)
    }
    this.beyondTimes[at] = time
    this.beyondWords[at] = word
  }
}
