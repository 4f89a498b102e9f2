/**
 * Random numbers that belong to things. A draw is a function of seed, replication, thing (such as a lorry), purpose
 * (such as its service at a station) and visit, never of what was drawn before: two layouts meet the same lorries.
 * Within a replication two draws with the same visit but another thing or purpose never share their 64 bits.
 */
import seedrandom from 'seedrandom'
import { threefry } from './threefry.ts'

/** Two 32-bit words. */
export interface DrawKey {
  readonly high: number
  readonly low: number
}

/** Separates the keys of replications from draws made with the seed's own key. */
const replicationPurpose = 0x7265706c

/** The key of a seed given as text. Any text will do; texts that differ give keys that differ, bar chance (2^-64). */
export function seedKey(seed: string): DrawKey {
  // seedrandom looks at the low byte of each character only: hand it UTF-8. Its key schedule repeats a short text, so
  // that '1' and '11' are one seed: the length in front tells them apart.
  const bytes = new TextEncoder().encode(seed)
  const generator = seedrandom(
    `${bytes.length}:${Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')}`,
  )
  return { high: generator.int32(), low: generator.int32() }
}

/** The key of one replication; replications of the same seed never share a key. */
export function replicationKey(seed: DrawKey, replication: number): DrawKey {
  const words = new Int32Array(2)
  threefry(seed.high, seed.low, replication, replicationPurpose, words)
  return { high: words[0], low: words[1] }
}

/** A stable number for a purpose named by text, such as `service:uk-entry-control`. @see FNV-1a, MurmurHash3 finaliser */
export function purposeNumber(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** Odd, with no pattern in its bits (2^32 over the golden ratio): spreads small visit numbers over the whole word. */
const visitStep = 0x9e3779b9

/** 2^-32 and 2^-52; the power operator is not the same everywhere. */
const unit32 = 1 / 4_294_967_296
const unit52 = 1 / 4_503_599_627_370_496

export class Draws {
  /** In a typed array because a field that holds all 32 bits would be boxed. */
  private readonly key = new Int32Array(2)
  private readonly words = new Int32Array(2)

  constructor(key: DrawKey) {
    this.key[0] = key.high
    this.key[1] = key.low
  }

  /**
   * Uniform strictly between 0 and 1: odd multiples of 2^-53, so u and 1 − u are equally likely and both exact.
   * @param thing @param purpose @param visit 32-bit integers
   */
  uniform(thing: number, purpose: number, visit = 0): number {
    // The visit goes into the key: with two words of counter, mixing it into either could meet a neighbour's counter.
    const words = this.words
    threefry(this.key[0], this.key[1] ^ Math.imul(visit, visitStep), thing, purpose, words)
    return words[0] * unit32 + ((words[1] >>> 12) + 0.5) * unit52 + 0.5
  }
}
