import { expect, test } from 'vitest'
import { gammaLower, gammaQuantile, gammaUpper, lnGamma } from '../../src/kernel/gamma-function.ts'

const relativeError = (found: number, right: number) => Math.abs(found / right - 1)

test('ln Γ gives factorials and Γ(½) = √π', () => {
  let lnFactorial = 0
  for (let n = 1; n <= 170; n++) {
    lnFactorial += Math.log(n)
    expect(Math.abs(lnGamma(n + 1) - lnFactorial)).toBeLessThan(1e-14 * Math.max(1, lnFactorial))
  }
  expect(Math.abs(lnGamma(0.5) - Math.log(Math.PI) / 2)).toBeLessThan(3e-15)
  expect(relativeError(lnGamma(0.01), 4.599479878042022)).toBeLessThan(1e-15)
})

test('for whole shapes Q is the Poisson sum e^−x Σ x^k / k!, k below the shape', () => {
  for (const shape of [1, 2, 3, 5, 12]) {
    for (const x of [0.01, 0.3, 1, 4, 11, 30]) {
      let term = Math.exp(-x)
      let sum = term
      for (let k = 1; k < shape; k++) {
        term *= x / k
        sum += term
      }
      expect(relativeError(gammaUpper(shape, x), sum)).toBeLessThan(3e-14)
      expect(Math.abs(gammaLower(shape, x) + gammaUpper(shape, x) - 1)).toBeLessThan(1e-15)
    }
  }
})

test('chi-square percentage points of the printed tables', () => {
  // Abramowitz & Stegun table 26.8, to the six figures printed there: degrees of freedom, upper probability, point.
  const table: [number, number, number][] = [
    [1, 0.05, 3.84146],
    [1, 0.995, 3.92704e-5],
    [2, 0.01, 9.21034],
    [5, 0.5, 4.35146],
    [10, 0.05, 18.307],
    [10, 0.001, 29.5883],
    [30, 0.99, 14.9535],
    [100, 0.025, 129.561],
  ]
  for (const [degrees, upper, point] of table)
    expect(relativeError(2 * gammaQuantile(degrees / 2, 1 - upper, upper), point)).toBeLessThan(5e-6)
  // Where a common library errs: 1,999 degrees, 97.5 %, is 2124.81.
  expect(2 * gammaQuantile(1999 / 2, 0.975, 0.025)).toBeCloseTo(2124.81, 2)
})

test('the inverse meets its probability, in both tails, for shapes from 0.04 to 10^9', () => {
  for (const shape of [0.04, 0.3, 1, 1.7, 4, 15, 400, 9999, 10_001, 1e6, 1e9]) {
    for (const tail of [1e-12, 1e-6, 0.001, 0.1, 0.4, 0.5]) {
      // x itself is rounded, and the probability's logarithm changes up to 8 √shape times as fast as that of x.
      const tolerance = 1e-12 + 1e-14 * Math.sqrt(shape)
      const low = gammaQuantile(shape, tail, 1 - tail)
      expect(relativeError(gammaLower(shape, low), tail)).toBeLessThan(tolerance)
      const high = gammaQuantile(shape, 1 - tail, tail)
      expect(relativeError(gammaUpper(shape, high), tail)).toBeLessThan(tolerance)
    }
  }
})

test('where the expansion for large shapes takes over, it continues the fraction and the series', () => {
  for (const z of [-6, -2, -0.1, 0.1, 2, 6]) {
    const x = 9999.9 + 100 * z
    // P at the shapes a ∓ 1 and a = 9999.9, 10000.9: P(a + 1, x) = P(a, x) − x^a e^−x / Γ(a + 1), DLMF 8.8.5.
    const step = Math.exp(9999.9 * Math.log(x) - x - lnGamma(10_000.9))
    expect(Math.abs(gammaLower(9999.9, x) - step - gammaLower(10_000.9, x))).toBeLessThan(1e-12)
    expect(Math.abs(gammaUpper(9999.9, x) + step - gammaUpper(10_000.9, x))).toBeLessThan(1e-12)
  }
})

test('the ends of the range', () => {
  expect([gammaQuantile(2, 0, 1), gammaQuantile(2, 1, 0)]).toEqual([0, Infinity])
  expect([gammaLower(2, 0), gammaUpper(2, 0), gammaLower(2, Infinity), gammaUpper(2, Infinity)]).toEqual([
    0, 1, 1, 0,
  ])
})
