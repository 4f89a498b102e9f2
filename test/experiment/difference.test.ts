import seedrandom from 'seedrandom'
import { describe, expect, test } from 'vitest'
import { differenceOf, verdictOf } from '../../src/experiment/difference.ts'
import { EstimateRow, halfWidth } from '../../src/experiment/estimate.ts'
import type { Outcome } from '../../src/port/outcome.ts'
import { normal } from './stand-in.ts'

function sampleOf(values: readonly number[]) {
  const row = new EstimateRow(1)
  for (const value of values) row.add([value])
  return row.sample(0)
}

const minutes: Outcome = {
  id: 'timeInPortMean',
  kind: 'timeInPortMean',
  aim: 'traffic',
  unit: 'minutes',
  better: 'lower',
  smallestDifference: 2,
}

describe('an estimate', () => {
  test('of 1, 2, 3, 4 is 2.5 with a half-width of 3.182 · √(5/3) / 2', () => {
    const row = new EstimateRow(1)
    for (const value of [1, 2, 3, 4]) row.add([value])
    const [estimate] = row.estimates()
    expect(estimate.mean).toBe(2.5)
    // t(0.975, 3) = 3.182446; the squared deviations 2.25 + 0.25 + 0.25 + 2.25 over 3 are 5/3.
    expect(estimate.halfWidth).toBeCloseTo((3.182446 * Math.sqrt(5 / 3)) / 2, 6)
    expect(estimate.replications).toBe(4)
  })

  test('says nothing of its precision below two replications, and nothing at all without any', () => {
    const row = new EstimateRow(1)
    expect(row.estimates()).toEqual([
      { mean: Number.NaN, halfWidth: Number.POSITIVE_INFINITY, replications: 0 },
    ])
    row.add([7])
    expect(row.estimates()).toEqual([{ mean: 7, halfWidth: Number.POSITIVE_INFINITY, replications: 1 }])
  })

  test('passes over replications without a value', () => {
    expect(sampleOf([1, Number.NaN, 3])).toEqual(sampleOf([1, 3]))
  })

  test('covers the true mean in 95 of 100 studies', () => {
    const uniform = seedrandom('coverage of one interval')
    const studies = 4000
    let covered = 0
    for (let study = 0; study < studies; study++) {
      const sample = sampleOf(Array.from({ length: 8 }, () => 50 + 9 * normal(uniform)))
      if (Math.abs(sample.mean - 50) <= halfWidth(sample)) covered++
    }
    // Binomial: standard error √(0.95 · 0.05 / 4000) = 0.0034; four of them either way.
    expect(Math.abs(covered / studies - 0.95)).toBeLessThan(4 * 0.0034)
  })
})

describe('a paired difference', () => {
  test('intervals of a family of ten hold together in at least 95 of 100 studies, each alone far more often', () => {
    const uniform = seedrandom('coverage of a family')
    const studies = 3000
    let together = 0
    let unadjusted = 0
    for (let study = 0; study < studies; study++) {
      const samples = Array.from({ length: 10 }, () =>
        sampleOf(Array.from({ length: 10 }, () => normal(uniform))),
      )
      const covers = (half: number, mean: number) => Math.abs(mean) <= half
      if (samples.every((s) => covers(differenceOf(s, minutes, 10).halfWidth, s.mean))) together++
      if (samples.every((s) => covers(halfWidth(s), s.mean))) unadjusted++
    }
    // Independent: (1 − 0.05/10)^10 = 0.9511 together, 0.95^10 = 0.599 without; standard errors 0.0039 and 0.0089.
    expect(Math.abs(together / studies - 0.9511)).toBeLessThan(4 * 0.0039)
    expect(Math.abs(unadjusted / studies - 0.599)).toBeLessThan(4 * 0.0089)
  })

  test('of correlated options is known far better than that of independent ones', () => {
    const uniform = seedrandom('pairs')
    const days = Array.from({ length: 200 }, () => 10 * normal(uniform))
    const baseline = days.map((day) => day + normal(uniform))
    const option = days.map((day) => day + 3 + normal(uniform))
    const paired = sampleOf(option.map((value, i) => value - baseline[i]))
    const unpaired = sampleOf(option.map((value, i) => value - baseline[(i + 100) % 200]))
    // Variances: 1 + 1 = 2 with the shared day gone, 2 · (100 + 1) = 202 without; a ratio of about 10 in the spread.
    expect(unpaired.standardDeviation / paired.standardDeviation).toBeGreaterThan(7)
    expect(differenceOf(paired, minutes, 1).verdict).toBe('worse')
    expect(Math.abs(paired.mean - 3)).toBeLessThan(4 * Math.sqrt(2 / 200))
  })

  test('between identical options is zero without doubt', () => {
    expect(differenceOf(sampleOf([0, 0, 0]), minutes, 30)).toEqual({
      mean: 0,
      halfWidth: 0,
      replications: 3,
      verdict: 'noMatter',
      moreReplications: 0,
    })
  })

  test.each([
    ['lower is better and the whole interval is below zero', 'lower', -5, 2, 'better'],
    ['lower is better and the whole interval is above zero', 'lower', 5, 2, 'worse'],
    ['higher is better and the whole interval is above zero', 'higher', 5, 2, 'better'],
    ['higher is better and the whole interval is below zero', 'higher', -5, 2, 'worse'],
    ['neither is better', 'neither', -5, 2, 'changed'],
    ['the interval reaches zero', 'lower', -5, 5, 'unknown'],
    ['the interval holds zero', 'lower', -5, 6, 'unknown'],
    ['the interval excludes zero, but the difference is too small to matter', 'lower', -1.5, 1, 'noMatter'],
    ['the difference is too small to matter, but the interval reaches zero', 'lower', -1.5, 1.5, 'unknown'],
    ['the difference is exactly the smallest that matters', 'lower', -2, 0, 'better'],
    ['the whole interval is too small to matter', 'lower', 0.5, 1, 'noMatter'],
    ['the interval excludes zero, but all of it is too small to matter', 'lower', -1, 0.5, 'noMatter'],
    ['there is a single replication', 'lower', -50, Number.POSITIVE_INFINITY, 'unknown'],
    ['there is none', 'lower', Number.NaN, Number.POSITIVE_INFINITY, 'unknown'],
  ] as const)('when %s (%s, %f ± %f): %s', (_, better, mean, halfWidth, verdict) => {
    expect(verdictOf({ mean, halfWidth }, { better, smallestDifference: 2 })).toBe(verdict)
  })

  test('that cannot be told yet is told after about as many more replications as said', () => {
    // Mean 4, standard deviation 10: shown when t(n−1) · 10 / √n ≤ 4. From a t table: n = 26 gives 2.0595 · 10 / √26
    // = 4.039, n = 27 gives 2.0555 · 10 / √27 = 3.956. Ten are there.
    const sample = { replications: 10, mean: -4, standardDeviation: 10 }
    expect(differenceOf(sample, minutes, 1)).toMatchObject({ verdict: 'unknown', moreReplications: 17 })
  })

  test.each([
    ['that leaves much room up to the smallest that matters', 0.5],
    ['that leaves little of it, but is farther from zero', 1.5],
  ])('too small to matter, %s, is told by the wider of the two', (_, mean) => {
    // Smallest 2, so 1.5 wide in both cases; standard deviation 3: t(n−1) · 3 / √n ≤ 1.5, that is t(n−1) / √n ≤ 0.5.
    // n = 17: 2.1199 / √17 = 0.5141; n = 18: 2.1098 / √18 = 0.4973. Five are there.
    const sample = { replications: 5, mean, standardDeviation: 3 }
    expect(differenceOf(sample, minutes, 1)).toMatchObject({ verdict: 'unknown', moreReplications: 13 })
  })

  test('of none at all matters to no one, even where any difference would', () => {
    expect(verdictOf({ mean: 0, halfWidth: 0 }, { better: 'lower', smallestDifference: 0 })).toBe('noMatter')
  })

  test('of two pairs can say how many more it needs', () => {
    // Mean 4, standard deviation 20, so about (1.984 · 20 / 4)² = 98.4 in all: n = 99 gives 1.9845 · 20 / √99 = 3.989.
    const sample = { replications: 2, mean: 4, standardDeviation: 20 }
    expect(differenceOf(sample, minutes, 1).moreReplications).toBe(97)
    // Standard deviation 3: n = 4 gives 3.182 · 3 / √4 = 4.77, n = 5 gives 2.776 · 3 / √5 = 3.72.
    expect(differenceOf({ ...sample, standardDeviation: 3 }, minutes, 1).moreReplications).toBe(3)
  })

  test('of nothing on average is not told by any number of replications, where any difference would matter', () => {
    const sample = { replications: 5, mean: 0, standardDeviation: 3 }
    expect(differenceOf(sample, { ...minutes, smallestDifference: 0 }, 1)).toMatchObject({
      verdict: 'unknown',
      moreReplications: Number.POSITIVE_INFINITY,
    })
  })

  test('of one pair or none cannot say how many more it needs', () => {
    const one = { replications: 1, mean: 4, standardDeviation: Number.NaN }
    expect(differenceOf(one, minutes, 1).moreReplications).toBe(Number.POSITIVE_INFINITY)
  })
})
