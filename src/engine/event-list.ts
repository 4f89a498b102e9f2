/**
 * The event list: what happens next. Events leave in order of time, then kind, then insertion, so a run never depends
 * on how the list is built. It is a heap of all events or, where there are many, of the near ones. That it is one, and
 * does not have one, saves a step at every event: some hundredths of a run.
 */
import { EventHeap } from './event-heap.ts'
import { FarEvents } from './far-events.ts'

/** What an event is, in one word: kind, insertion number (34 bits), subject (24 bits), the first in front. */
const subjectBits: i64 = 24
const kindShift: i64 = 58
const subjectMask: i64 = 0xffffff

/** With more events than this the far ones stand apart; with fewer than half of it near and none far, no longer. */
const many: i32 = 256

export class EventList extends EventHeap {
  private readonly far: FarEvents = new FarEvents()
  /** Whether the far events stand apart. */
  private isParted: bool = false
  private insertions: i64 = 0

  constructor() {
    super(many)
  }

  /** Of the event popped last, like `time`. */
  get kind(): i32 {
    return i32(this.word >> kindShift)
  }

  get subject(): i32 {
    return i32(this.word & subjectMask)
  }

  /**
   * @param time finite, not before the event popped last
   * @param kind from 0 to 31; of events at one time the lowest goes first
   * @param subject from 0 to below 2^24
   */
  push(time: f64, kind: i32, subject: i32): void {
    const word: i64 = (i64(kind) << kindShift) | (this.insertions << subjectBits) | i64(subject)
    this.insertions++
    if (!this.isParted || !this.far.take(time, word)) this.insert(time, word)
  }

  /** Whether the next event comes before one of this time and kind would, of which none is pending. */
  goesBefore(time: f64, kind: i32): bool {
    if (this.isParted && this.times[1] === Infinity) this.approach()
    const next: f64 = this.times[1]
    return next < time || (next === time && i32(this.words[1] >> kindShift) < kind)
  }

  /** Takes the next event into `time`, `kind` and `subject`. @returns false when none is pending */
  pop(): bool {
    if (this.entries > many && !this.isParted) this.part()
    while (!this.takeFirst()) if (!this.approach()) return false
    return true
  }

  /** Sets the far events apart. */
  private part(): void {
    this.far.takeAll(this)
    this.isParted = true
  }

  /** The next of the far events come near. @returns false when there are none */
  private approach(): bool {
    if (this.far.length === 0) return false
    this.far.giveNext(this)
    this.isParted = this.far.length > 0 || 2 * this.entries > many
    return true
  }
}
