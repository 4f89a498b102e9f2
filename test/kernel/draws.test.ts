import fc from 'fast-check'
import seedrandom from 'seedrandom'
import { expect, test } from 'vitest'
import { Draws, purposeNumber, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { threefry } from '../../src/kernel/threefry.ts'
import { chiSquareP } from './p-value.ts'
import {
  agreeingBits,
  birthdaySpacings,
  bits,
  correlation,
  distance,
  frequencies,
  square,
} from './randomness.ts'
import { suspicions } from './streams.ts'

const draws = new Draws(replicationKey(seedKey('Calais'), 1))
const service = purposeNumber('service:uk-entry-control')

/** Threefry2x32 of any number of rounds, as its authors define it: two words mixed, the key added every four rounds. */
function threefryOf(rounds: number, [key0, key1]: Iterable<number>, [counter0, counter1]: Iterable<number>) {
  const rotations = [13, 15, 26, 6, 17, 29, 16, 24]
  const keys = [key0, key1, 0x1bd11bda ^ key0 ^ key1]
  let [a, b] = [counter0 + key0, counter1 + key1]
  for (let round = 1; round <= rounds; round++) {
    const by = rotations[(round - 1) % 8]
    a = (a + b) | 0
    b = ((b << by) | (b >>> (32 - by))) ^ a
    const added = round / 4
    if (round % 4 !== 0) continue
    a = (a + keys[added % 3]) | 0
    b = (b + keys[(added + 1) % 3] + added) | 0
  }
  return [a >>> 0, b >>> 0]
}

const enciphered = ([key0, key1]: Iterable<number>, [counter0, counter1]: Iterable<number>) => {
  const words = new Int32Array(2)
  threefry(key0, key1, counter0, counter1, words)
  return [...new Uint32Array(words.buffer)]
}

test('the generator gives the known answers published with Random123 for Threefry2x32', () => {
  // kat_vectors: key, counter, answer of 13 rounds, answer of 20 rounds
  const known = [
    [
      [0, 0],
      [0, 0],
      [0x9d1c5ec6, 0x8bd50731],
      [0x6b200159, 0x99ba4efe],
    ],
    [
      [-1, -1],
      [-1, -1],
      [0xfd36d048, 0x2d17272c],
      [0x1cb996fc, 0xbb002be7],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      [0xba3e4725, 0xf27d669e],
      [0xc4923a9c, 0x483df7a0],
    ],
  ]
  for (const [key, counter, thirteen, twenty] of known) {
    expect(enciphered(key, counter)).toEqual(thirteen)
    expect(threefryOf(13, key, counter)).toEqual(thirteen)
    expect(threefryOf(20, key, counter)).toEqual(twenty)
  }
})

test('written out, the generator is what its definition says', () => {
  const word = fc.tuple(fc.integer(), fc.integer())
  fc.assert(
    fc.property(word, word, (key, counter) => {
      expect(enciphered(key, counter)).toEqual(threefryOf(13, key, counter))
    }),
    { numRuns: 2000, seed: 13 },
  )
})

test('one bit changed in key or counter changes each of the 64 bits every other time', () => {
  const counts = new Float64Array(128 * 64)
  const messages = 400
  for (let message = 0; message < messages; message++) {
    const input = Int32Array.of(message, 1, 2, message + 3)
    const before = enciphered(input.slice(0, 2), input.slice(2))
    for (let bit = 0; bit < 128; bit++) {
      const changed = input.slice()
      changed[bit >> 5] ^= 1 << (bit & 31)
      const after = enciphered(changed.slice(0, 2), changed.slice(2))
      for (let out = 0; out < 64; out++)
        counts[bit * 64 + out] += ((before[out >> 5] ^ after[out >> 5]) >>> (out & 31)) & 1
    }
  }
  // Each is binomial with variance n/4.
  const statistic = counts.reduce((sum, flips) => sum + (flips - messages / 2) ** 2 / (messages / 4), 0)
  expect(chiSquareP(statistic, counts.length)).toBeGreaterThan(0.001)
})

test('a draw is made of both words, and a seed of its length and bytes', () => {
  // Words 0x9d1c5ec6 and 0x8bd50731 (above): the first, from its lowest value on, then the upper 20 bits of the second.
  const u = new Draws({ high: 0, low: 0 }).uniform(0, 0)
  expect(u).toBe((0x9d1c5ec6 - 2 ** 31) / 2 ** 32 + (0x8bd50 + 0.5) / 2 ** 52)
  const generator = seedrandom('7:Calais!')
  expect(seedKey('Calais!')).toEqual({ high: generator.int32(), low: generator.int32() })
})

test('a draw depends on key, thing, purpose and visit alone, not on what was drawn before', () => {
  const first = draws.uniform(4711, service, 2)
  for (let i = 0; i < 100; i++) draws.uniform(i, service)
  expect(draws.uniform(4711, service, 2)).toBe(first)
  expect(new Draws(replicationKey(seedKey('Calais'), 1)).uniform(4711, service, 2)).toBe(first)
  expect(draws.uniform(4711, service)).toBe(draws.uniform(4711, service, 0))
})

// Every test is told apart from chance at 0.1 % for all of them together (Bonferroni).
const all = suspicions(65_536)
test.each(all)('$of: $test as by chance', ({ p }) => {
  expect(p()).toBeGreaterThan(0.001 / all.length)
})

test.each([
  [
    'a generator of 32 bits, in its lower bits',
    (i: number) => (Math.imul(i, 1_664_525) >>> 0) / 2 ** 32,
    bits,
  ],
  [
    'multiples of the golden ratio, which are too even',
    (i: number) => (i * 0.6180339887498949) % 1,
    frequencies,
  ],
  ['multiples of the golden ratio, by their distance', (i: number) => (i * 0.6180339887498949) % 1, distance],
  [
    'draws of which one in a hundred is drawn again',
    (i: number) => draws.uniform(i % 100 === 0 ? i + 1 : i, service),
    birthdaySpacings,
  ],
] as const)('the tests find out %s', (_, sequence, test) => {
  expect(test(sequence, 65_536)).toBeLessThan(0.001 / all.length)
})

test.each([
  ['a share of 3 %', (i: number) => draws.uniform(i % 33 === 0 ? i : i + 65_536, service), correlation],
  ['a cell', (i: number) => Math.max(draws.uniform(i, service) - 0.5, 0) + 0.01, square],
  ['a single bit', (i: number) => oneBitOf(draws.uniform(i, service), i), agreeingBits],
] as const)('the tests find out pairs that share %s', (_, second, test) => {
  expect(test((i) => [draws.uniform(i, service), second(i)], 65_536)).toBeLessThan(0.001 / all.length)
})

/** Another draw, but for its lowest bit. */
const oneBitOf = (u: number, i: number) => {
  const other = draws.uniform(i, service, 9)
  const low = (x: number) => Math.floor(x * 2 ** 52) % 2
  return low(u) === low(other) ? other : low(u) === 1 ? other + 2 ** -52 : other - 2 ** -52
}

test('a draw is an odd multiple of 2^-53, hence never 0 or 1 and mirrored exactly', () => {
  let wrong = 0
  for (let i = 0; i < 1_000_000; i++) {
    const u = draws.uniform(i, service)
    if ((u * 2 ** 53) % 2 !== 1 || 1 - (1 - u) !== u) wrong++
  }
  expect(wrong).toBe(0)
})

test('with the same visit, 300,000 neighbouring things and purposes give different draws', () => {
  const seen = new Set<number>()
  for (let thing = 0; thing < 3000; thing++)
    for (let purpose = 0; purpose < 100; purpose++) seen.add(draws.uniform(thing, purpose))
  // 52 of 64 bits show: about n²/2 / 2^52 = 1e-5 chance of a coincidence.
  expect(seen.size).toBe(300_000)
})

test('replications of a seed never share a key, and seeds of any script are told apart', () => {
  const keys = new Set<string>()
  for (let r = 0; r < 10_000; r++) keys.add(JSON.stringify(replicationKey(seedKey('a'), r)))
  expect(keys.size).toBe(10_000)
  const seeds = ['', 'a', 'b', 'aa', 'A', 'Ł', 'é', 'e', '1', '11', '111', '01', '加莱']
  expect(new Set(seeds.map((seed) => JSON.stringify(seedKey(seed)))).size).toBe(seeds.length)
})

test('purposes have the numbers they always had, and names of one port do not meet', () => {
  const names: string[] = []
  for (const what of ['service', 'select', 'alarm', 'route', 'availability', 'party'])
    for (let i = 0; i < 500; i++) names.push(`${what}:station-${i}`)
  expect(new Set(names.map(purposeNumber)).size).toBe(names.length)
  // FNV-1a by bytes, low byte of each character first, then the finaliser, worked out apart from this code.
  expect(service).toBe(-716482598)
  expect(purposeNumber('')).toBe(-1421968373)
})
