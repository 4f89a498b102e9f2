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

export class FarEvents {
  length: i32 = 0

  /** The bucket that an event falls in: seconds after `startSeconds`, times `bucketsPerSecond`, rounded down. */
  private startSeconds: f64 = 0.0
  private bucketsPerSecond: f64 = 0.0
  private buckets: i32 = 0
  /** The first bucket not yet opened: what falls before it is near. */
  private unopened: i32 = 0
  /** The first event of each bucket, as a row of the columns below, or 0. */
  private firsts: StaticArray<i32> = new StaticArray<i32>(256)
  private times: StaticArray<f64> = new StaticArray<f64>(256)
  private words: StaticArray<i64> = new StaticArray<i64>(256)
  /** The next row of the same bucket, or of those that are free. */
  private behind: StaticArray<i32> = new StaticArray<i32>(256)
  /** Rows that have been used, and the last of them that became free. */
  private rows: i32 = 0
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
      near.insert(this.times[row], this.words[row])
      this.length--
      const next = this.behind[row]
      this.behind[row] = this.freeRow
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
    if (row > 0) this.freeRow = this.behind[row]
    else {
      row = ++this.rows
      if (row === this.times.length) {
        this.times = enlarged(this.times)
        this.words = enlarged(this.words)
        this.behind = enlarged(this.behind)
      }
    }
    this.times[row] = time
    this.words[row] = word
    this.behind[row] = this.firsts[bucket]
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
