/** The lorries inside the port. Those that have left are used again, so memory follows the number inside. */
import { enlarged } from './enlarged.ts'
import { Lorry } from './lorry.ts'

export class Lorries {
  /** Lorries inside. */
  inside: i32 = 0
  /** Of lorries that pass no place more than once: all share it. */
  private readonly noVisits: StaticArray<i32> = new StaticArray<i32>(0)
  private readonly countedPlaces: i32
  /** Where all parties are hidden alike: all lorries share it. */
  private readonly noQualities: StaticArray<f64> = new StaticArray<f64>(0)
  private readonly qualities: i32
  private known: StaticArray<Lorry | null> = new StaticArray<Lorry | null>(1024)
  private knownCount: i32 = 0
  /** Those that have left, the last first. */
  private free: Lorry | null = null

  /**
   * @param countedPlaces places that a lorry can pass more than once, and remembered checks
   * @param qualities of concealment that the estimate reckons with
   */
  constructor(countedPlaces: i32, qualities: i32) {
    this.countedPlaces = countedPlaces
    this.qualities = qualities
  }

  arrive(ordinal: i32, now: f64): Lorry {
    let lorry = this.free
    if (lorry !== null) this.free = lorry.behind
    else lorry = this.add()
    this.inside++
    lorry.enter(ordinal, now)
    return lorry
  }

  leave(lorry: Lorry): void {
    this.inside--
    lorry.ordinal = -1
    lorry.behind = this.free
    this.free = lorry
  }

  /** Those inside in order of arrival. */
  inOrder(): StaticArray<Lorry> {
    const lorries = new StaticArray<Lorry>(this.inside)
    let count: i32 = 0
    for (let i: i32 = 0; i < this.knownCount; i++) {
      const lorry = this.known[i]!
      if (lorry.ordinal >= 0) lorries[count++] = lorry
    }
    sortByOrdinal(lorries)
    return lorries
  }

  private add(): Lorry {
    if (this.knownCount === this.known.length) this.known = enlarged(this.known)
    const lorry = new Lorry(
      this.countedPlaces === 0 ? this.noVisits : new StaticArray<i32>(this.countedPlaces),
      this.qualities === 0 ? this.noQualities : new StaticArray<f64>(this.qualities),
    )
    this.known[this.knownCount++] = lorry
    return lorry
  }
}

/** Merge sort from the bottom up: as fast at a million as a queue that never ends makes it. */
function sortByOrdinal(lorries: StaticArray<Lorry>): void {
  const length = lorries.length
  const merged = new StaticArray<Lorry | null>(length)
  for (let width: i32 = 1; width < length; width *= 2) {
    for (let from: i32 = 0; from < length; from += 2 * width) {
      const middle: i32 = min(from + width, length)
      const to: i32 = min(middle + width, length)
      let left = from
      let right = middle
      for (let at = from; at < to; at++) {
        const takesLeft: bool =
          left < middle && (right >= to || lorries[left].ordinal < lorries[right].ordinal)
        merged[at] = takesLeft ? lorries[left++] : lorries[right++]
      }
    }
    for (let at: i32 = 0; at < length; at++) lorries[at] = merged[at]!
  }
}
