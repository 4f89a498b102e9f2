import { expect, test } from 'vitest'
import {
  type Distribution,
  gammaFromMean,
  lognormalFromMean,
  meanOf,
  quantile,
  varianceOf,
} from '../../src/kernel/distribution.ts'
import { InverseTables } from '../../src/kernel/inverse-table.ts'
import { normalDensity, normalProbability } from '../../src/kernel/normal.ts'

const ordinary: Distribution[] = [
  { kind: 'constant', value: 40 },
  { kind: 'uniform', low: 20, high: 50 },
  { kind: 'uniform', low: 0, high: 7 },
  { kind: 'triangular', low: 10, mode: 12, high: 30 },
  { kind: 'triangular', low: 10, mode: 30, high: 30 },
  { kind: 'triangular', low: 10, mode: 10, high: 10 },
  { kind: 'exponential', mean: 90 },
  { kind: 'hyperexponential', share: 0.8, mean: 20, otherMean: 150 },
  { kind: 'gamma', mean: 30, shape: 1 },
  { kind: 'gamma', mean: 30, shape: 4 },
  { kind: 'gamma', mean: 30, shape: 1000 },
  gammaFromMean(30, 1.5),
  lognormalFromMean(40, 0.5),
  lognormalFromMean(40, 0.05),
  { kind: 'empirical', quantiles: [5, 8, 8, 20, 60] },
]
const extreme: Distribution[] = [
  { kind: 'hyperexponential', share: 0.001, mean: 30, otherMean: 0.03 },
  { kind: 'hyperexponential', share: 0.5, mean: 30, otherMean: 30_000 },
  gammaFromMean(30, 5),
  gammaFromMean(30, 10),
  gammaFromMean(30, 1e-6),
  lognormalFromMean(40, 10),
  { kind: 'lognormal', logMean: 2, logSd: 0 },
]

/** Both halves of (0, 1): evenly, and 40 points an octave down to 2^-53 from either end; ascending. */
function denseGrid(): number[] {
  const grid: number[] = [0.5]
  for (let i = 1; i < 20_000; i++) grid.push(i / 40_000, 1 - i / 40_000)
  for (let i = 40; i <= 53 * 40; i++) grid.push(2 ** (-i / 40), 1 - 2 ** (-i / 40))
  return grid.filter((u) => u > 0 && u < 1).sort((a, b) => a - b)
}

test('a draw is within 1e-6 of the exact quantile at every u, the tails included, and never falls as u rises', () => {
  const grid = denseGrid()
  const tables = new InverseTables()
  for (const d of [...ordinary, ...extreme]) {
    const table = tables.add(d)
    let worst = 0
    let falls = 0
    let before = 0
    for (const u of grid) {
      const draw = tables.draw(table, u)
      const exact = quantile(d, u)
      // A gamma of coefficient of variation 10 comes nearer to 0 than doubles can say.
      if (exact > 1e-270) worst = Math.max(worst, Math.abs(draw / exact - 1))
      // Neighbouring cells may differ in the last bits at the point they share.
      if (draw < before * (1 - 1e-14)) falls++
      before = draw
    }
    expect(worst, JSON.stringify(d)).toBeLessThan(1e-6)
    expect(falls, JSON.stringify(d)).toBe(0)
  }
})

test('mean and variance of the draws are those of the distribution within 1e-6', () => {
  // ∫ over u = Φ(z) by the trapezoid rule, exact but for tails and kinks.
  const step = 1 / 1024
  const tables = new InverseTables()
  for (const d of ordinary) {
    const table = tables.add(d)
    const mean = meanOf(d)
    let first = 0
    let second = 0
    for (let i = -8 * 1024; i <= 8 * 1024; i++) {
      const weight = normalDensity(i * step) * step
      const x = tables.draw(table, normalProbability(i * step))
      first += weight * x
      second += weight * (x - mean) ** 2
    }
    expect(Math.abs(first / mean - 1), JSON.stringify(d)).toBeLessThan(1e-6)
    expect(Math.abs(second - varianceOf(d)), JSON.stringify(d)).toBeLessThan(1e-6 * (varianceOf(d) + mean))
  }
})

test('the smallest, the largest and the middle u have their quantile', () => {
  const tables = new InverseTables()
  for (const d of [...ordinary, ...extreme]) {
    for (const u of [2 ** -53, 0.5 - 2 ** -54, 0.5, 0.5 + 2 ** -53, 1 - 2 ** -53]) {
      const exact = quantile(d, u)
      expect(Math.abs(tables.draw(tables.add(d), u) - exact)).toBeLessThanOrEqual(1e-12 * exact)
    }
  }
})

test('a uniform is drawn as exactly next to its greatest value as next to its least', () => {
  const tables = new InverseTables()
  const rising = tables.add({ kind: 'uniform', low: 0, high: 7 })
  const falling = tables.add({ kind: 'uniform', low: -7, high: 0 })
  for (const u of [2 ** -53, 2 ** -40, 0.125, 0.375]) {
    expect(tables.draw(rising, u)).toBe(7 * u)
    expect(tables.draw(falling, 1 - u)).toBe(-7 * u)
  }
})

test('the exact quantile of a table is that of the distribution it stands for', () => {
  const tables = new InverseTables()
  for (const d of ordinary) expect(tables.exact(tables.add(d), 0.3)).toBe(quantile(d, 0.3))
})

test('the image holds what was added and no more, and one shape once, whatever its scales', () => {
  const tables = new InverseTables()
  const distributions: Distribution[] = [
    { kind: 'empirical', quantiles: [0, 10, 30] },
    { kind: 'constant', value: 40 },
    { kind: 'empirical', quantiles: [1, 2] },
  ]
  expect(distributions.map((d) => tables.add(d))).toEqual([0, 1, 2])
  const image = tables.image()
  expect(image.distributions).toEqual(distributions)
  expect([...image.cells]).toEqual([0, 10, 30, 1, 2])
  // Four numbers a table: the cells of an empirical distribution, the value of a constant.
  expect([...image.parameters]).toEqual([2, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0])
  expect(image.layout.length).toBe(12)

  tables.add({ kind: 'exponential', mean: 1 })
  const withOne = tables.image().cells.length
  tables.add({ kind: 'exponential', mean: 50 })
  expect(withOne).toBeGreaterThan(image.cells.length)
  expect(tables.image().cells.length).toBe(withOne)
})

test('a distribution added twice is one table, and further tables leave earlier ones as they were', () => {
  const own = new InverseTables()
  const first = own.add({ kind: 'gamma', mean: 30, shape: 4 })
  const before = own.draw(first, 0.3)
  for (let mean = 1; mean <= 50; mean++) own.add({ kind: 'exponential', mean })
  const scaled = own.add({ kind: 'gamma', mean: 60, shape: 4 })
  expect(own.add({ kind: 'gamma', mean: 30, shape: 4 })).toBe(first)
  expect(own.draw(first, 0.3)).toBe(before)
  expect(own.draw(scaled, 0.3)).toBeCloseTo(2 * before, 12)
})

test('impossible parameters are refused', () => {
  expect(() => new InverseTables().add({ kind: 'exponential', mean: -1 })).toThrow('impossible')
})
