/**
 * Threefry2x32 with 13 rounds: a keyed bijection of 64 bits, so a stream is a function, not a state. The authors
 * know of no statistical flaw from 13 rounds on (their default of 20 is a margin); 13 cost two thirds of 20.
 * @see Salmon, Moraes, Dror & Shaw, Parallel random numbers: as easy as 1, 2, 3, SC11; Random123 threefry.h
 */

const parity = 0x1bd11bda

/**
 * Enciphers the counter and writes the two words, as signed 32-bit integers, to `out[0]` and `out[1]`.
 * The rounds are written out: a loop over the rotations costs twice the time.
 */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Int32Array,
): void {
  const key2 = parity ^ key0 ^ key1
  let a = (counter0 + key0) | 0
  let b = (counter1 + key1) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + key1) | 0
  b = (b + key2 + 1) | 0
  a = (a + b) | 0
  b = ((b << 17) | (b >>> 15)) ^ a
  a = (a + b) | 0
  b = ((b << 29) | (b >>> 3)) ^ a
  a = (a + b) | 0
  b = ((b << 16) | (b >>> 16)) ^ a
  a = (a + b) | 0
  b = ((b << 24) | (b >>> 8)) ^ a
  a = (a + key2) | 0
  b = (b + key0 + 2) | 0
  a = (a + b) | 0
  b = ((b << 13) | (b >>> 19)) ^ a
  a = (a + b) | 0
  b = ((b << 15) | (b >>> 17)) ^ a
  a = (a + b) | 0
  b = ((b << 26) | (b >>> 6)) ^ a
  a = (a + b) | 0
  b = ((b << 6) | (b >>> 26)) ^ a
  a = (a + key0) | 0
  b = (b + key1 + 3) | 0
  a = (a + b) | 0
  out[0] = a
  out[1] = ((b << 17) | (b >>> 15)) ^ a
}
