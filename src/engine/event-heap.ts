/**
 * Events in order, in a binary heap. A pop leaves a hole, which moves down to a leaf at once, whatever comes next, and
 * which the next push fills: most events cause another.
 */
import { enlarged } from './enlarged.ts'

const vacant: i64 = i64.MAX_VALUE

export class EventHeap {
  /** The event taken last. */
  time: f64 = -Infinity
  word: i64 = 0
  /** Entries of the heap, the hole included. */
  protected entries: i32 = 0

  /** From 1 on; the children of entry i are 2i and 2i + 1. Vacant entries hold Infinity, two behind the last at least. */
  protected times: StaticArray<f64>
  protected words: StaticArray<i64>
  /** A vacant leaf, or 0. */
  private hole: i32 = 0

  /** @param capacity events pending before the heap first grows */
  constructor(capacity: i32) {
    this.times = new StaticArray<f64>(capacity + 4).fill(Infinity)
    this.words = new StaticArray<i64>(capacity + 4).fill(vacant)
  }

  /** @param word tells events of the same time apart; the lowest goes first */
  insert(time: f64, word: i64): void {
    let at = this.hole
    if (at > 0) this.hole = 0
    else {
      at = ++this.entries
      if (at + 3 > this.times.length) this.grow()
    }
    this.rise(at, time, word)
  }

  /** Takes the first event into `time` and `word`. @returns false when there is none */
  takeFirst(): bool {
    if (this.hole > 0) this.fillHole()
    if (this.entries === 0) return false
    const times = this.times
    const words = this.words
    this.time = times[1]
    this.word = words[1]
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
    this.times = enlarged(this.times).fill(Infinity, before)
    this.words = enlarged(this.words).fill(vacant, before)
  }
}
