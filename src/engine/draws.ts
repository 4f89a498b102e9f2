/**
 * Random numbers that belong to things: a function of the replication's key, the thing, the purpose and the visit.
 * Threefry2x32 with 13 rounds; the same numbers as `src/kernel/draws.ts`, which says more.
 * @see Salmon, Moraes, Dror & Shaw, Parallel random numbers: as easy as 1, 2, 3, SC11
 */
const parity: i32 = 0x1bd11bda
/** 0x9e3779b9 as a signed word. */
const visitStep: i32 = -1640531527
const topBit: i32 = 1 << 31
const lowWord: i64 = 0xffffffff
const unit53: f64 = 1.0 / 9007199254740992.0

export class Draws {
  private readonly key0: i32
  private readonly key1: i32

  constructor(high: i32, low: i32) {
    this.key0 = high
    this.key1 = low
  }

  /** Uniform strictly between 0 and 1: an odd multiple of 2^-53. */
  uniform(thing: i32, purpose: i32, visit: i32): f64 {
    return uniformOf(this.bits(thing, purpose, visit))
  }

  /** The same draw as a fraction of 2^64, without a sign: 52 random bits, a one, zeros. */
  bits(thing: i32, purpose: i32, visit: i32): i64 {
    const key0 = this.key0
    const key1: i32 = this.key1 ^ (visit * visitStep)
    const key2: i32 = parity ^ key0 ^ key1
    let a: i32 = (thing + key0) | 0
    let b: i32 = (purpose + key1) | 0
    a = (a + b) | 0
    b = rotl(b, 13) ^ a
    a = (a + b) | 0
    b = rotl(b, 15) ^ a
    a = (a + b) | 0
    b = rotl(b, 26) ^ a
    a = (a + b) | 0
    b = rotl(b, 6) ^ a
    a = (a + key1) | 0
    b = (b + key2 + 1) | 0
    a = (a + b) | 0
    b = rotl(b, 17) ^ a
    a = (a + b) | 0
    b = rotl(b, 29) ^ a
    a = (a + b) | 0
    b = rotl(b, 16) ^ a
    a = (a + b) | 0
    b = rotl(b, 24) ^ a
    a = (a + key2) | 0
    b = (b + key0 + 2) | 0
    a = (a + b) | 0
    b = rotl(b, 13) ^ a
    a = (a + b) | 0
    b = rotl(b, 15) ^ a
    a = (a + b) | 0
    b = rotl(b, 26) ^ a
    a = (a + b) | 0
    b = rotl(b, 6) ^ a
    a = (a + key0) | 0
    b = (b + key1 + 3) | 0
    a = (a + b) | 0
    b = rotl(b, 17) ^ a
    return (i64(a ^ topBit) << 32) | (i64((b & -4096) | 2048) & lowWord)
  }
}

export function uniformOf(bits: i64): f64 {
  return f64(bits >>> 11) * unit53
}
