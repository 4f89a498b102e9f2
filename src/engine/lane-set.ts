/**
 * A set of lanes of one station, by their number in it, that knows its lowest member at once: a bit for each lane, and
 * where one word does not hold them all, a set of the words that have members.
 */
const wordBits: i32 = 6
const lanesInWord: i32 = 64

export class LaneSet {
  private readonly words: StaticArray<i64>
  /** Null where there is but one word. */
  private readonly membered: LaneSet | null

  constructor(lanes: i32) {
    const words: i32 = (lanes + lanesInWord - 1) >> wordBits
    this.words = new StaticArray<i64>(words)
    this.membered = words > 1 ? new LaneSet(words) : null
  }

  add(lane: i32): void {
    const word: i32 = lane >> wordBits
    const before: i64 = this.words[word]
    this.words[word] = before | bitOf(lane)
    const membered = this.membered
    if (before === 0 && membered !== null) membered.add(word)
  }

  remove(lane: i32): void {
    const word: i32 = lane >> wordBits
    const after: i64 = this.words[word] & ~bitOf(lane)
    this.words[word] = after
    const membered = this.membered
    if (after === 0 && membered !== null) membered.remove(word)
  }

  /** The lowest member, or -1. */
  lowest(): i32 {
    const membered = this.membered
    const word: i32 = membered === null ? 0 : membered.lowest()
    if (word < 0) return -1
    const members: i64 = this.words[word]
    return members === 0 ? -1 : (word << wordBits) + i32(ctz(members))
  }
}

function bitOf(lane: i32): i64 {
  return i64(1) << i64(lane & (lanesInWord - 1))
}
