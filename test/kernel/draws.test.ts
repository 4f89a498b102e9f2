import { expect, test } from 'vitest'
import { Draws, purposeNumber, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { threefry } from '../../src/kernel/threefry.ts'

const draws = new Draws(replicationKey(seedKey('Calais'), 1))
const service = purposeNumber('service:uk-entry-control')

test('the generator gives the known answers published with Random123 for Threefry2x32 of 13 rounds', () => {
  // kat_vectors: counter, key, answer
  const known = [
    [0, 0, 0, 0, 0x9d1c5ec6, 0x8bd50731],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xfd36d048, 0x2d17272c],
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xba3e4725, 0xf27d669e],
  ]
  const words = new Int32Array(2)
  for (const [counter0, counter1, key0, key1, high, low] of known) {
    threefry(key0, key1, counter0, counter1, words)
    expect([...new Uint32Array(words.buffer)]).toEqual([high, low])
  }
})

test('a draw depends on key, thing, purpose and visit alone, not on what was drawn before', () => {
  const first = draws.uniform(4711, service, 2)
  for (let i = 0; i < 100; i++) draws.uniform(i, service)
  expect(draws.uniform(4711, service, 2)).toBe(first)
  expect(new Draws(replicationKey(seedKey('Calais'), 1)).uniform(4711, service, 2)).toBe(first)
  expect(draws.uniform(4711, service)).toBe(draws.uniform(4711, service, 0))
})

test('draws are uniform: 1,000 cells of 10^6 draws, by things, by visits and by purposes', () => {
  // Chi-square with 999 degrees of freedom exceeds 1143.92 once in 1,000 (Wilson and Hilferty: 1144).
  const cells = 1000
  const count = 1_000_000
  const streams = [
    (i: number) => draws.uniform(i, service),
    (i: number) => draws.uniform(17, service, i),
    (i: number) => draws.uniform(17, i),
    (i: number) => draws.uniform(i, service) * 4096 - Math.floor(draws.uniform(i, service) * 4096),
  ]
  for (const stream of streams) {
    const seen = new Float64Array(cells)
    for (let i = 0; i < count; i++) seen[Math.floor(stream(i) * cells)]++
    let chiSquare = 0
    for (const number of seen) chiSquare += (number - count / cells) ** 2 / (count / cells)
    expect(chiSquare).toBeLessThan(1144)
    expect(chiSquare).toBeGreaterThan(860) // once in 1,000 from below
  }
})

test('neighbouring things, purposes, visits, replications and seeds are uncorrelated', () => {
  const n = 200_000
  const next = new Draws(replicationKey(seedKey('Calais'), 2))
  const otherSeed = new Draws(replicationKey(seedKey('Calaia'), 1))
  const pairs: ((i: number) => [number, number])[] = [
    (i) => [draws.uniform(i, service), draws.uniform(i + 1, service)],
    (i) => [draws.uniform(i, service), draws.uniform(i, service + 1)],
    (i) => [draws.uniform(i, service), draws.uniform(i + 1, service - 1)],
    (i) => [draws.uniform(i, service, 0), draws.uniform(i, service, 1)],
    (i) => [draws.uniform(i, service, 1), draws.uniform(i + 1, service, 0)],
    (i) => [draws.uniform(i, service), draws.uniform(i, purposeNumber('service:uk-entry-contrpl'))],
    (i) => [draws.uniform(i, service), next.uniform(i, service)],
    (i) => [draws.uniform(i, service), otherSeed.uniform(i, service)],
  ]
  for (const pair of pairs) {
    let sum = 0
    for (let i = 0; i < n; i++) {
      const [a, b] = pair(i)
      sum += (a - 0.5) * (b - 0.5)
    }
    // The product of two independent uniforms about ½ has standard deviation 1/12; 3.5 standard errors: once in 2,000.
    expect(Math.abs(sum)).toBeLessThan((3.5 * Math.sqrt(n)) / 12)
  }
})

test('the first draws of replications 1, 2, 3 … are themselves uniform', () => {
  const seed = seedKey('2015')
  const n = 20_000
  let sum = 0
  let sumOfSquares = 0
  for (let r = 0; r < n; r++) {
    const u = new Draws(replicationKey(seed, r)).uniform(0, service)
    sum += u
    sumOfSquares += u * u
  }
  // Standard errors: √(1/12 n) of the mean, √(4/45 n) of the mean square.
  expect(Math.abs(sum / n - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / n))
  expect(Math.abs(sumOfSquares / n - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / n))
})

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
