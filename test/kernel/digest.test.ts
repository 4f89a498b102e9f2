import { expect, test } from 'vitest'
import { Digest } from '../../src/kernel/digest.ts'

test('digests are what they always were: worked out apart from this code, from the definition', () => {
  expect(new Digest().hex()).toBe('f135a69724cf5862')
  expect(new Digest().text('Calais').hex()).toBe('f9bfdc45621869a1')
  const parts = new Digest().bytes(Float64Array.of(1, 2.5, -3e300)).bytes(Uint8Array.of(1, 2, 3, 4, 5))
  expect(parts.text('Douvres é').hex()).toBe('7258797a32dfa9a5')
})

test('one bit changed anywhere changes each bit of the digest every other time', () => {
  const bits = (hex: string) => BigInt(`0x${hex}`)
  const flips = new Float64Array(64)
  let messages = 0
  for (let message = 0; message < 20; message++) {
    const bytes = Uint8Array.from({ length: 37 }, (_, i) => (i * 7 * (message + 1)) & 0xff)
    const before = bits(new Digest().bytes(bytes).hex())
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      bytes[bit >> 3] ^= 1 << (bit & 7)
      const changed = before ^ bits(new Digest().bytes(bytes).hex())
      bytes[bit >> 3] ^= 1 << (bit & 7)
      expect(changed).not.toBe(0n)
      for (let out = 0; out < 64; out++) if ((changed >> BigInt(out)) & 1n) flips[out]++
      messages++
    }
  }
  // Binomial: standard deviation √(n/4); four of them for the worst of 64 bits is once in 250.
  for (const flipped of flips)
    expect(Math.abs(flipped - messages / 2)).toBeLessThan(4 * Math.sqrt(messages / 4))
})

test('parts do not run into one another, and kinds, lengths and order count', () => {
  const digests = [
    new Digest(),
    new Digest().text(''),
    new Digest().bytes(new Uint8Array(0)),
    new Digest().bytes(new Uint8Array(1)),
    new Digest().bytes(new Uint8Array(8)),
    new Digest().bytes(new Uint8Array(9)),
    new Digest().text('ab').text('c'),
    new Digest().text('a').text('bc'),
    new Digest().text('abc'),
    new Digest().bytes(new TextEncoder().encode('abc')),
    new Digest().text('c').text('ab'),
    new Digest().bytes(Float64Array.of(0)).bytes(Float64Array.of(-0)),
    new Digest().bytes(Float64Array.of(-0)).bytes(Float64Array.of(0)),
  ]
  expect(new Set(digests.map((digest) => digest.hex())).size).toBe(digests.length)
})

test('every NaN counts as the same, so engines that make different ones agree', () => {
  const doubles = new Float64Array(1)
  const bits = new Uint32Array(doubles.buffer)
  const hexOf = (high: number) => {
    bits[0] = 1
    bits[1] = high
    return new Digest().bytes(doubles).hex()
  }
  expect(hexOf(0x7ff80000)).toBe(hexOf(0xfff00000))
  expect(hexOf(0x7ff80000)).toBe(new Digest().bytes(Float64Array.of(Number.NaN)).hex())
  expect(new Digest().bytes(Float64Array.of(Infinity)).hex()).not.toBe(hexOf(0x7ff80000))
  const singles = (word: number) =>
    new Digest().bytes(new Float32Array(Uint32Array.of(1, word, word).buffer)).hex()
  expect(singles(0x7fc00000)).toBe(singles(0xff800001))
  expect(singles(0x7f800000)).not.toBe(singles(0x7fc00000))
  // 1.5 and 1.25, which have bits behind the point as NaN has.
  expect(singles(0x3fc00000)).not.toBe(singles(0x3fa00000))
})

test('a view into the middle of a buffer counts what it shows, and a digest can be read and continued', () => {
  const buffer = Float64Array.of(9, 1, 2, 9).buffer
  const view = new Float64Array(buffer, 8, 2)
  expect(new Digest().bytes(view).hex()).toBe(new Digest().bytes(Float64Array.of(1, 2)).hex())
  const digest = new Digest().text('a')
  digest.hex()
  expect(digest.text('b').hex()).toBe(new Digest().text('a').text('b').hex())
})

test('a digest has sixteen digits, leading zeros included', () => {
  const digests = Array.from({ length: 200 }, (_, i) => new Digest().text(`${i}`).hex())
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{16}$/)
  expect(digests.some((digest) => digest.startsWith('0') || digest[8] === '0')).toBe(true)
})
