import { expect, test } from 'vitest'
import {
  normalDensity,
  normalProbability,
  normalQuantile,
  normalUpperProbability,
} from '../../src/kernel/normal.ts'

const relativeError = (found: number, right: number) => Math.abs(found / right - 1)

test('Φ agrees with values worked out to 40 digits from the far lower tail to the far upper', () => {
  // mpmath's ncdf, 40 digits, rounded to doubles.
  const known: [number, number][] = [
    [-37, 5.725571222524577e-300],
    [-36.7, 3.651529302803418e-295],
    [-20.3, 6.429244467698346e-92],
    [-20, 2.7536241186062337e-89],
    [-8.3, 5.205569744890254e-17],
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-1.96, 0.024997895148220435],
    [-0.5, 0.3085375387259869],
    [-0.1, 0.460172162722971],
    [-0.01, 0.4960106436853684],
    [0, 0.5],
  ]
  for (const [x, probability] of known) {
    expect(relativeError(normalProbability(x), probability)).toBeLessThan(1e-15)
    expect(relativeError(normalUpperProbability(-x), probability)).toBeLessThan(1e-15)
    expect(relativeError(normalProbability(-x), 1 - probability)).toBeLessThan(1e-15)
  }
  expect([normalProbability(-Infinity), normalProbability(Infinity), normalProbability(NaN)]).toEqual([
    0,
    1,
    NaN,
  ])
})

test('Φ⁻¹ agrees with the printed tables and with the test values of AS 241', () => {
  expect(relativeError(normalQuantile(0.975), 1.9599639845400543)).toBeLessThan(1e-15)
  expect(relativeError(normalQuantile(0.95), 1.6448536269514726)).toBeLessThan(1e-15)
  // Wichura (1988): PPND16 at 0.25, 0.001 and 1e-20.
  expect(relativeError(normalQuantile(0.25), -0.6744897501960817)).toBeLessThan(1e-15)
  expect(relativeError(normalQuantile(0.001), -3.090232306167814)).toBeLessThan(1e-15)
  expect(relativeError(normalQuantile(1e-20), -9.262340089798409)).toBeLessThan(1e-15)
  expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity])
  for (const noProbability of [-0.1, 1.1, NaN]) expect(normalQuantile(noProbability)).toBeNaN()
})

test('the density is e^(−x²/2) / √(2π)', () => {
  for (const x of [-9, -1, -0.3, 0, 0.3, 1, 2.7, 9])
    expect(relativeError(normalDensity(x), Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI))).toBeLessThan(
      1e-15,
    )
})

test('Φ undoes Φ⁻¹ wherever a double can tell', () => {
  for (let exponent = 1; exponent <= 300; exponent++) {
    const p = 0.7 * 10 ** -exponent
    // An error of 5e-16 in x is one of x² 5e-16 in the probability's logarithm.
    const x = normalQuantile(p)
    expect(relativeError(normalProbability(x), p)).toBeLessThan(1e-15 * (2 + x * x))
  }
})
