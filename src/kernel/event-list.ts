/**
 * The event list: what happens next. Events leave in order of time, then priority (lower first), then insertion,
 * so a run never depends on how the list is built. A pop leaves a hole at the root, which the next push fills:
 * most events cause another, and the heap is then sifted once instead of twice.
 */

/** Priorities and insertion numbers share one double: 48 bits of insertions, the priority above them. */
const insertionsPerPriority = 281_474_976_710_656
const largestPriority = 31

export class EventList {
  /** The event popped last. Time in the unit of the pushes; −Infinity before the first pop. */
  time = Number.NEGATIVE_INFINITY
  kind = 0
  subject = 0

  /**
   * Two per entry of the binary heap: time, and rank = priority × 2^48 + insertion number. Vacant entries hold
   * Infinity, and one is always kept behind the last, so that every entry with a child can be taken to have two.
   */
  private keys: Float64Array
  /** Two per entry: kind, subject. */
  private loads: Int32Array
  /** Entries of the heap, the hole included. */
  private entries = 0
  /** 1 while the root is vacant. */
  private hole = 0
  private insertions = 0

  /** @param capacity events pending before the list first grows */
  constructor(capacity = 1024) {
    this.keys = new Float64Array(2 * Math.max(2, capacity + 1)).fill(Number.POSITIVE_INFINITY)
    this.loads = new Int32Array(this.keys.length)
  }

  /** Events pending. */
  get size(): number {
    return this.entries - this.hole
  }

  /** Time of the next event; Infinity when none is pending. */
  get nextTime(): number {
    const { keys, entries } = this
    if (this.hole === 0) return entries === 0 ? Number.POSITIVE_INFINITY : keys[0]
    // The hole's children are the only candidates; vacant entries hold Infinity.
    const left = entries > 1 ? keys[2] : Number.POSITIVE_INFINITY
    const right = entries > 2 ? keys[4] : Number.POSITIVE_INFINITY
    return Math.min(left, right)
  }

  /**
   * Schedules an event.
   * @param time finite and not before the event popped last
   * @param priority whole number from −31 to 31; of events at the same time the lowest goes first
   * @param kind @param subject 32-bit integers, handed back by `pop`
   */
  push(time: number, priority: number, kind: number, subject: number): void {
    if (!(time >= this.time && time < Number.POSITIVE_INFINITY))
      throw new Error(`event list: an event at ${time} cannot be scheduled at ${this.time}`)
    if (!(priority >= -largestPriority && priority <= largestPriority))
      throw new Error(`event list: priority ${priority} is outside −31 to 31`)
    const rank = priority * insertionsPerPriority + this.insertions++
    if (this.hole === 1) {
      this.hole = 0
      this.sinkFromRoot(time, rank, kind, subject)
    } else {
      if (2 * (this.entries + 1) === this.keys.length) this.grow()
      this.rise(this.entries++, time, rank, kind, subject)
    }
  }

  /** Takes the next event into `time`, `kind` and `subject`. @returns false when none is pending */
  pop(): boolean {
    if (this.hole === 1) this.closeHole()
    if (this.entries === 0) return false
    this.time = this.keys[0]
    this.kind = this.loads[0]
    this.subject = this.loads[1]
    this.hole = 1
    return true
  }

  /** Forgets every event and the time of the last. */
  clear(): void {
    this.keys.fill(Number.POSITIVE_INFINITY, 0, 2 * this.entries)
    this.entries = 0
    this.hole = 0
    this.insertions = 0
    this.time = Number.NEGATIVE_INFINITY
    this.kind = 0
    this.subject = 0
  }

  /** Fills the root with the last entry. */
  private closeHole(): void {
    this.hole = 0
    const last = --this.entries
    const { keys, loads } = this
    const time = keys[2 * last]
    const rank = keys[2 * last + 1]
    keys[2 * last] = Number.POSITIVE_INFINITY
    keys[2 * last + 1] = Number.POSITIVE_INFINITY
    if (last > 0) this.sinkFromRoot(time, rank, loads[2 * last], loads[2 * last + 1])
  }

  private sinkFromRoot(time: number, rank: number, kind: number, subject: number): void {
    const keys = this.keys
    const loads = this.loads
    // Offsets, not entry numbers: entry i lies at 2i, its children at 4i + 2 and 4i + 4.
    const end = 2 * this.entries
    let at = 0
    let child = 2
    while (child < end) {
      const leftTime = keys[child]
      const rightTime = keys[child + 2]
      // Added, not branched on: which child is earlier can't be guessed, and a wrong guess costs more than the rest.
      if (leftTime !== rightTime) child += 2 * Number(rightTime < leftTime)
      else if (keys[child + 3] < keys[child + 1]) child += 2
      const childTime = keys[child]
      if (time < childTime || (time === childTime && rank < keys[child + 1])) break
      keys[at] = childTime
      keys[at + 1] = keys[child + 1]
      loads[at] = loads[child]
      loads[at + 1] = loads[child + 1]
      at = child
      child = 2 * child + 2
    }
    keys[at] = time
    keys[at + 1] = rank
    loads[at] = kind
    loads[at + 1] = subject
  }

  private rise(entry: number, time: number, rank: number, kind: number, subject: number): void {
    const keys = this.keys
    const loads = this.loads
    let at = entry
    while (at > 0) {
      const parent = (at - 1) >> 1
      const parentTime = keys[2 * parent]
      if (parentTime < time || (parentTime === time && keys[2 * parent + 1] < rank)) break
      keys[2 * at] = parentTime
      keys[2 * at + 1] = keys[2 * parent + 1]
      loads[2 * at] = loads[2 * parent]
      loads[2 * at + 1] = loads[2 * parent + 1]
      at = parent
    }
    keys[2 * at] = time
    keys[2 * at + 1] = rank
    loads[2 * at] = kind
    loads[2 * at + 1] = subject
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.keys.length).fill(Number.POSITIVE_INFINITY)
    keys.set(this.keys)
    this.keys = keys
    const loads = new Int32Array(keys.length)
    loads.set(this.loads)
    this.loads = loads
  }
}
