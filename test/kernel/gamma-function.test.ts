import { expect, test } from 'vitest'
import {
  gammaDensity,
  gammaLower,
  gammaQuantile,
  gammaUpper,
  lnGamma,
} from '../../src/kernel/gamma-function.ts'

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

test('the density agrees with values worked out to 60 digits, for shapes from ½ to 10^9, in the middle and far out', () => {
  // x^(a−1) e^−x / Γ(a) by mpmath, rounded to doubles: shape, x, density.
  const known: [number, number, number][] = [
    [0.5, 0.001, 17.823408838013968],
    [3, 2, 0.2706705664732254],
    [12, 30, 4.152824966082277e-5],
    [20, 10, 0.0037321626279975192],
    [20, 36, 0.000708029812905575],
    [20, 220, 7.518830521308924e-69],
    [400, 410.5, 0.016971194589248704],
    [1e6, 1000900.25, 0.0002658506871414899],
    [1e9, 999950000.5, 3.6145683377951402e-6],
    [1e9, 1000100000, 8.502350082069768e-8],
  ]
  for (const [shape, x, density] of known)
    expect(relativeError(gammaDensity(shape, x), density), `${shape}, ${x}`).toBeLessThan(3e-14)
})

test('for large shapes P and Q agree with values worked out to 60 digits, far out too', () => {
  // The series and the continued fraction by mpmath, rounded to doubles: shape, x, the smaller of P and Q.
  const known: [number, number, number][] = [
    [10_000, 8000, 6.135448501090494e-103],
    [10_000, 8800, 3.1565482757806724e-36],
    [10_000, 9400, 4.64852460812127e-10],
    [10_000, 9900, 0.15865119219356466],
    [10_000, 10_100, 0.15865124955282037],
    [10_000, 10_600, 1.962192482133047e-9],
    [10_000, 11_000, 1.6928531496469328e-22],
    [10_000, 11_500, 9.105470643361029e-47],
    [10_000, 12_000, 3.3272024923451615e-79],
    [10_000, 13_900, 2.564300221773875e-266],
    [1e6, 997_000, 0.0013381041673135997],
    [1e6, 1_003_000, 0.0013617406462175915],
  ]
  for (const [shape, x, smaller] of known)
    expect(
      relativeError((x < shape ? gammaLower : gammaUpper)(shape, x), smaller),
      `${shape}, ${x}`,
    ).toBeLessThan(1e-13)
})

test('however large the shape a, P(a, a) is ½ + 1/(3 √(2πa)) and its median a − ⅓', () => {
  // DLMF 8.11.12, up to terms of a^−3/2; K. P. Choi, On the medians of gamma distributions, Proc. AMS 121 (1994).
  for (const shape of [1e9, 1e12, 1e18, 1e30]) {
    const beyondHalf = 1 / (3 * Math.sqrt(2 * Math.PI * shape))
    expect(Math.abs(gammaLower(shape, shape) - 0.5 - beyondHalf)).toBeLessThan(2e-16)
    expect(Math.abs(gammaUpper(shape, shape) - 0.5 + beyondHalf)).toBeLessThan(2e-16)
    expect(relativeError(gammaQuantile(shape, 0.5, 0.5), shape - 1 / 3)).toBeLessThan(1e-15)
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

test('for small shapes a, of which most draws are next to nothing, P(a, x) is x^a / Γ(a + 1) there', () => {
  // P(½, x) = erf √x = 2 √(x/π) while x is negligible beside 1, so x = π p²/4.
  for (const p of [1e-6, 1e-9, 1e-100])
    expect(relativeError(gammaQuantile(0.5, p, 1 - p), (Math.PI * p * p) / 4)).toBeLessThan(1e-11)
  // 10^−12 to the power 100 is less than any double.
  expect(gammaQuantile(0.01, 1e-12, 1 - 1e-12)).toBe(0)
  for (const upper of [0.45, 0.4, 0.3, 0.01, 1e-9, 1e-30])
    expect(relativeError(gammaUpper(0.01, gammaQuantile(0.01, 1 - upper, upper)), upper)).toBeLessThan(1e-12)
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
  expect([gammaLower(2, -1), gammaUpper(2, -1)]).toEqual([0, 1])
  expect([gammaQuantile(2, -0.1, 1.1), gammaQuantile(2, NaN, NaN), gammaQuantile(2, 0.5, NaN)]).toEqual([
    NaN,
    NaN,
    NaN,
  ])
})
