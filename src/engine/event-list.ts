/**
 * The event list: what happens next. Events leave in order of time, then kind, then insertion, so a run never depends
 * on how the list is built. A binary heap; a pop leaves a hole, which moves down to a leaf at once, whatever comes next,
 * and which the next push fills: most events cause another.
 */

/** What an event is, in one word: kind, insertion number (34 bits), subject (24 bits), the first in front. */
const subjectBits: i64 = 24
const kindShift: i64 = 58
const subjectMask: i64 = 0xffffff
const vacant: i64 = i64.MAX_VALUE

export class EventList {
  /** The event popped last. */
  time: f64 = -Infinity
  kind: i32 = 0
  subject: i32 = 0

  /** From 1 on; the children of entry i are 2i and 2i + 1. Vacant entries hold Infinity, two behind the last at least. */
  private times: StaticArray<f64>
  private words: StaticArray<i64>
  /** Entries of the heap, the hole included. */
  private entries: i32 = 0
  /** A vacant leaf, or 0. */
  private hole: i32 = 0
  private insertions: i64 = 0

  /** @param capacity events pending before the list first grows */
  constructor(capacity: i32) {
    this.times = new StaticArray<f64>(capacity + 4).fill(Infinity)
    this.words = new StaticArray<i64>(capacity + 4).fill(vacant)
  }

  /**
   * @param time not before the event popped last
   * @param kind from 0 to 31; of events at one time the lowest goes first
   * @param subject from 0 to below 2^24
   */
  push(time: f64, kind: i32, subject: i32): void {
    const word: i64 = (i64(kind) << kindShift) | (this.insertions << subjectBits) | i64(subject)
    this.insertions++
    let at = this.hole
    if (at > 0) this.hole = 0
    else {
      at = ++this.entries
      if (at + 3 > this.times.length) this.grow()
    }
    this.rise(at, time, word)
  }

  /** Whether the next event comes before one of this time and kind would, of which none is pending. */
  goesBefore(time: f64, kind: i32): bool {
    const next: f64 = this.times[1]
    return next < time || (next === time && i32(this.words[1] >> kindShift) < kind)
  }

  /** Takes the next event into `time`, `kind` and `subject`. @returns false when none is pending */
  pop(): bool {
    if (this.hole > 0) this.fillHole()
    if (this.entries === 0) return false
    const times = this.times
    const words = this.words
    const word: i64 = words[1]
    this.time = times[1]
    this.kind = i32(word >> kindShift)
    this.subject = i32(word & subjectMask)
    const entries = this.entries
    let at: i32 = 1
    let child: i32 = 2
    while (child <= entries) {
      const left: f64 = times[child]
      const right: f64 = times[child + 1]
      // Added, not branched on: which child is earlier can't be guessed, and a wrong guess costs more than the rest.
      if (left !== right) child += i32(right < left)
      else child += i32(words[child + 1] < words[child])
      times[at] = times[child]
      words[at] = words[child]
      at = child
      child = 2 * at
    }
    times[at] = Infinity
    words[at] = vacant
    this.hole = at
    return true
  }

  /** Puts the last entry where the hole is. */
  private fillHole(): void {
    const hole = this.hole
    const last = this.entries--
    this.hole = 0
    if (hole === last) return
    const time: f64 = this.times[last]
    const word: i64 = this.words[last]
    this.times[last] = Infinity
    this.words[last] = vacant
    this.rise(hole, time, word)
  }

  /** Moves a vacant entry up until the event can stand in it. */
  private rise(from: i32, time: f64, word: i64): void {
    const times = this.times
    const words = this.words
    let at = from
    while (at > 1) {
      const parent: i32 = at >> 1
      const parentTime: f64 = times[parent]
      if (parentTime < time || (parentTime === time && words[parent] < word)) break
      times[at] = parentTime
      words[at] = words[parent]
      at = parent
    }
    times[at] = time
    words[at] = word
  }

  private grow(): void {
    const before = this.times.length
    const times = new StaticArray<f64>(2 * before)
    const words = new StaticArray<i64>(2 * before)
    for (let i: i32 = 0; i < before; i++) {
      times[i] = this.times[i]
      words[i] = this.words[i]
    }
    for (let i = before; i < 2 * before; i++) {
      times[i] = Infinity
      words[i] = vacant
    }
    this.times = times
    this.words = words
  }
}
