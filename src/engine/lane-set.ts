/** A set of lanes of one station, by their number in it, that knows its lowest member at once. */
export class LaneSet {
  private readonly words: StaticArray<i32>
  private count: i32 = 0

  constructor(lanes: i32) {
    this.words = new StaticArray<i32>((lanes + 31) >> 5)
  }

  has(lane: i32): bool {
    return (this.words[lane >> 5] & (1 << (lane & 31))) !== 0
  }

  add(lane: i32): void {
    if (this.has(lane)) return
    this.words[lane >> 5] |= 1 << (lane & 31)
    this.count++
  }

  remove(lane: i32): void {
    if (!this.has(lane)) return
    this.words[lane >> 5] &= ~(1 << (lane & 31))
    this.count--
  }

  /** The lowest member, or -1. */
  lowest(): i32 {
    if (this.count === 0) return -1
    let word: i32 = 0
    while (this.words[word] === 0) word++
    return 32 * word + ctz(this.words[word])
  }
}
