import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp, expMinusOne, ln, lnOnePlus, power, sqrt } from '../../src/kernel/elementary.ts'

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('ln and exp agree with the engine’s own within two units in the last place', () => {
  fc.assert(
    fc.property(double(1e-300, 1e300), double(-700, 700), (x, y) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(2 ** -51 * Math.abs(Math.log(x)))
      expect(Math.abs(exp(y) - Math.exp(y))).toBeLessThanOrEqual(2 ** -51 * Math.exp(y))
    }),
    { numRuns: 2000, seed: 5 },
  )
  expect([ln(1), ln(0), ln(-1), exp(0), exp(-Infinity), sqrt(2)]).toEqual([
    0,
    -Infinity,
    NaN,
    1,
    0,
    Math.SQRT2,
  ])
})

test('ln(1 + x) and e^x − 1 keep their precision near 0, where the plain formulas lose it', () => {
  fc.assert(
    fc.property(double(-0.5, 0.5), double(1e-18, 1e-3), (wide, small) => {
      for (const x of [wide, small, -small]) {
        expect(Math.abs(lnOnePlus(x) - Math.log1p(x))).toBeLessThanOrEqual(2 ** -50 * Math.abs(Math.log1p(x)))
        expect(Math.abs(expMinusOne(x) - Math.expm1(x))).toBeLessThanOrEqual(
          2 ** -50 * Math.abs(Math.expm1(x)),
        )
      }
    }),
    { numRuns: 1000, seed: 6 },
  )
  expect([lnOnePlus(0), expMinusOne(0), expMinusOne(-Infinity), expMinusOne(Infinity)]).toEqual([
    0,
    0,
    -1,
    Infinity,
  ])
})

test('powers agree with the engine’s own but for the rounding of the exponent, and are exact at 0 and for 0', () => {
  for (let i = 1; i <= 200; i++)
    for (const exponent of [0.3, 0.5, 1, 2, 7]) {
      const expected = (i / 20) ** exponent
      expect(Math.abs(power(i / 20, exponent) - expected)).toBeLessThan(1e-14 * expected)
    }
  expect([power(0, 0), power(5, 0), power(0, 2), power(0, -1), power(1, 3)]).toEqual([1, 1, 0, Infinity, 1])
})
