/**
 * Tests of randomness, each the p-value of a sequence of draws or of a sequence of pairs. A sequence is whatever ought
 * to be independent: the draws of one lorry after another, of one purpose after another, of one replication after
 * another. Every draw holds 52 random bits, in two halves of 26.
 */
import { chiSquareP, evenP, kolmogorovP, normalP, poissonP } from './p-value.ts'

/** The n-th draw of a sequence, strictly between 0 and 1. */
export type Sequence = (n: number) => number

/** The n-th pair of draws that ought not to know of one another. */
export type Pairs = (n: number) => readonly [number, number]

const halfBits = 26
const half = 2 ** halfBits

/** Upper and lower half of the bits of a draw, which is an odd multiple of 2^-53. */
function halves(draw: number): [number, number] {
  const upper = Math.floor(draw * half)
  return [upper, Math.floor((draw * half - upper) * half)]
}

/** @see Knuth, The Art of Computer Programming, 3.3.2 A: frequency test */
export function frequencies(sequence: Sequence, n: number): number {
  const cells = 1024
  const counts = new Float64Array(cells)
  for (let i = 0; i < n; i++) counts[Math.floor(sequence(i) * cells)]++
  return evenP(counts)
}

/** Kolmogorov-Smirnov: the greatest distance from the straight line. */
export function distance(sequence: Sequence, n: number): number {
  const sorted = Float64Array.from({ length: n }, (_, i) => sequence(i)).sort()
  let greatest = 0
  for (let i = 0; i < n; i++) greatest = Math.max(greatest, (i + 1) / n - sorted[i], sorted[i] - i / n)
  return kolmogorovP(greatest, n)
}

/** Each of the 52 bits is set every other time. */
export function bits(sequence: Sequence, n: number): number {
  return bitsOf(n, (i) => halves(sequence(i)))
}

/** Each of the 52 bits is the same in both draws of a pair every other time. */
export function agreeingBits(pairs: Pairs, n: number): number {
  return bitsOf(n, (i) => {
    const [a, b] = pairs(i)
    const [upperA, lowerA] = halves(a)
    const [upperB, lowerB] = halves(b)
    return [upperA ^ upperB, lowerA ^ lowerB]
  })
}

function bitsOf(n: number, words: (n: number) => [number, number]): number {
  const set = new Float64Array(2 * halfBits)
  for (let i = 0; i < n; i++) {
    const [upper, lower] = words(i)
    for (let bit = 0; bit < halfBits; bit++) {
      set[bit] += (lower >> bit) & 1
      set[halfBits + bit] += (upper >> bit) & 1
    }
  }
  // Binomial with variance n/4 each, and independent.
  const statistic = set.reduce((sum, count) => sum + (count - n / 2) ** 2 / (n / 4), 0)
  return chiSquareP(statistic, set.length)
}

/** A square of 32 × 32 cells is filled evenly. @see Knuth 3.3.2 B: serial test */
export function square(pairs: Pairs, n: number): number {
  const side = 32
  const counts = new Float64Array(side * side)
  for (let i = 0; i < n; i++) {
    const [a, b] = pairs(i)
    counts[Math.floor(a * side) * side + Math.floor(b * side)]++
  }
  return evenP(counts)
}

/** The product of two independent uniforms about ½ has mean 0 and standard deviation 1/12. */
export function correlation(pairs: Pairs, n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) {
    const [a, b] = pairs(i)
    sum += (a - 0.5) * (b - 0.5)
  }
  return normalP((12 * sum) / Math.sqrt(n))
}

/**
 * Birthday spacings: of n = 512 birthdays in a year of d = 2^26 days two spacings are equal with probability
 * (n − 1)/2d, so that the spacings that occur before are nearly Poisson with mean n(n − 1)²/4d. A year takes either
 * half of the bits in turn; there are as many years as the draws last.
 * @see Marsaglia 1985; L'Ecuyer & Simard 2001, On the performance of birthday spacings tests
 */
export function birthdaySpacings(sequence: Sequence, n: number): number {
  const birthdays = 512
  const years = Math.floor(n / birthdays)
  const days = new Int32Array(birthdays)
  const spacings = new Int32Array(birthdays)
  let repeated = 0
  for (let year = 0; year < years; year++) {
    for (let i = 0; i < birthdays; i++) days[i] = halves(sequence(year * birthdays + i))[year % 2]
    days.sort()
    for (let i = 1; i < birthdays; i++) spacings[i] = days[i] - days[i - 1]
    spacings[0] = days[0] + half - days[birthdays - 1]
    spacings.sort()
    for (let i = 1; i < birthdays; i++) if (spacings[i] === spacings[i - 1]) repeated++
  }
  return poissonP(repeated, (years * birthdays * (birthdays - 1) ** 2) / (4 * half))
}

export const testsOfSequence = { frequencies, distance, bits, birthdaySpacings }
export const testsOfPairs = { square, correlation, agreeingBits }
