import { describe, expect, test } from 'vitest'
import { Correlation } from '../../src/experiment/correlation.ts'
import { CurveTally } from '../../src/experiment/curve.ts'
import { survivalOf } from '../../src/experiment/option-tally.ts'

describe('a curve', () => {
  test('has at each point the mean and the 10 % and 90 % quantiles of its replications', () => {
    const tally = new CurveTally(2)
    // At point 0 the numbers 0 to 100 in a shuffled order (37 and 101 have no common factor); at point 1 always 5.
    for (let i = 0; i <= 100; i++) tally.add([(i * 37) % 101, 5])
    expect(tally.curve()).toEqual({
      mean: Float64Array.of(50, 5),
      low: Float64Array.of(10, 5),
      high: Float64Array.of(90, 5),
    })
  })

  test('lies between its neighbours where a quantile falls between two replications', () => {
    const tally = new CurveTally(1)
    for (const value of [4, 1, 3, 2]) tally.add([value])
    // Ranks 0.1 · 3 = 0.3 and 0.9 · 3 = 2.7 among 1, 2, 3, 4.
    expect(tally.curve().low[0]).toBeCloseTo(1.3, 12)
    expect(tally.curve().high[0]).toBeCloseTo(3.7, 12)
  })

  test('passes over replications without a value, and has none without any', () => {
    const tally = new CurveTally(2)
    tally.add([Number.NaN, 1])
    tally.add([Number.NaN, Number.NaN])
    expect(tally.curve()).toEqual({
      mean: Float64Array.of(Number.NaN, 1),
      low: Float64Array.of(Number.NaN, 1),
      high: Float64Array.of(Number.NaN, 1),
    })
  })

  test('takes its band from the first thousand replications and its mean from all', () => {
    const tally = new CurveTally(1)
    for (let i = 0; i < 1000; i++) tally.add([1])
    for (let i = 0; i < 1000; i++) tally.add([3])
    expect(tally.curve()).toEqual({
      mean: Float64Array.of(2),
      low: Float64Array.of(1),
      high: Float64Array.of(1),
    })
  })

  test('of survival starts at one and counts those at or beyond each bin', () => {
    expect([...survivalOf(Float64Array.of(5, 0, 3, 2))]).toEqual([1, 0.5, 0.5, 0.2])
    expect([...survivalOf(Float64Array.of(0, 0))]).toEqual([Number.NaN, Number.NaN])
  })
})

describe('a correlation', () => {
  test('is that of the pairs that have both values', () => {
    const correlation = new Correlation()
    // Deviations −1, 0, 1 and −1, 1, 0: products 1 + 0 + 0 = 1 over √2 · √2.
    for (const [x, y] of [
      [1, 10],
      [Number.NaN, 99],
      [2, 12],
      [3, 11],
    ] as const)
      correlation.add(x, y)
    expect(correlation.value).toBeCloseTo(0.5, 12)
  })

  test('is zero when undefined', () => {
    const correlation = new Correlation()
    expect(correlation.value).toBe(0)
    correlation.add(1, 4)
    correlation.add(2, 4)
    expect(correlation.value).toBe(0)
  })
})
