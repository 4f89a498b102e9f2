/** Misses that go together: what the correlation of concealment does to detection, by theory and by count. */
import { expect, test } from 'vitest'
import { givenFactor } from '../../src/kernel/gaussian-copula.ts'
import { normalDensity, normalQuantile } from '../../src/kernel/normal.ts'
import { concealmentOf } from '../../src/port/concealment.ts'
import { bivariateNormal } from '../kernel/bivariate-normal.ts'
import { checksInARow } from './checks-in-a-row.ts'
import { run } from './port-of.ts'

const rate = (...row: Parameters<typeof checksInARow>) => run(checksInARow(...row)).outcomes.detectionRate

test('without correlation the estimate is the independent product to the last bit, and costs no memory', () => {
  const checks = [{ detection: 0.6, search: 0.9 }, { detection: 0.4 }]
  const without = run(checksInARow(checks)).result.digest
  expect(run(checksInARow(checks, { correlation: 0 })).result.digest).toBe(without)
  expect(concealmentOf(checksInARow(checks, { correlation: 0 })).weights).toEqual([])
  expect(rate(checks)).toBeCloseTo(1 - (1 - 0.54) * (1 - 0.4), 12)
})

test('as the correlation goes to nothing, detection goes to the independent product, in the estimate and for every party', () => {
  const checks = [{ detection: 0.6, search: 0.9 }, { detection: 0.4 }, { detection: 0.3 }]
  const independent = run(checksInARow(checks))
  const nearly = run(checksInARow(checks, { correlation: 1e-12 }))
  expect(nearly.outcomes.detectionRate).toBeCloseTo(independent.outcomes.detectionRate, 5)
  expect(nearly.balance).toEqual(independent.balance)
})

test('two checks in a row miss together as two correlated normals exceed their thresholds, within 0.00005', () => {
  for (const one of [0.25, 0.6, 0.85])
    for (const other of [0.4, 0.75])
      for (const correlation of [0.1, 0.3, 0.6, 0.9]) {
        const missed = bivariateNormal(-normalQuantile(one), -normalQuantile(other), correlation)
        const found = rate([{ detection: one }, { detection: other }], { correlation, days: 1 })
        expect(Math.abs(found - (1 - missed))).toBeLessThan(5e-5)
      }
})

test('the sensitivity of a whole chain errs by less than 0.00005 at any correlation', () => {
  // Chains of checks, each an alarm and a search: found by at least one of them, as a mean over the quality by brute force.
  const chains = [0.02, 0.1, 0.4, 0.6, 0.85, 0.97].flatMap((detection) =>
    [0.8, 0.98, 1].flatMap((search) => [1, 2, 5].map((checks) => ({ detection, search, checks }))),
  )
  for (const correlation of [0.05, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99]) {
    const { qualities, weights } = concealmentOf(checksInARow([], { correlation }))
    const found = ({ detection, search, checks }: (typeof chains)[number], quality: number) =>
      1 -
      (1 - givenFactor(detection, correlation, quality) * givenFactor(search, correlation, quality)) ** checks
    for (const chain of chains) {
      let exact = 0
      for (let quality = -8; quality <= 8; quality += 0.005)
        exact += 0.005 * normalDensity(quality) * found(chain, quality)
      const estimate = qualities.reduce(
        (sum, quality, index) => sum + weights[index] * found(chain, quality),
        0,
      )
      expect(Math.abs(estimate - exact)).toBeLessThan(5e-5)
    }
  }
})

test('parties counted as missed by both of two checks agree with theory, within four standard errors', () => {
  const correlation = 0.6
  const { balance } = run(
    checksInARow([{ detection: 0.7 }, { detection: 0.5 }], { correlation, lorriesPerHour: 100, days: 10 }),
  )
  const missed = bivariateNormal(-normalQuantile(0.7), -normalQuantile(0.5), correlation)
  const parties = balance.partiesFound + balance.partiesOut
  expect(parties).toBeGreaterThan(6000)
  const share = balance.partiesOut / parties
  expect(Math.abs(share - missed)).toBeLessThan(4 * Math.sqrt((missed * (1 - missed)) / parties))
})

test('one check alone keeps its sensitivity, whatever the correlation', () => {
  for (const correlation of [0.1, 0.5, 0.9, 0.99])
    expect(Math.abs(rate([{ detection: 0.6 }], { correlation, days: 1 }) - 0.6)).toBeLessThan(5e-5)
})

test('perfect checks find everyone and blind ones no one, whatever the correlation', () => {
  for (const correlation of [0.3, 0.9, 0.99]) {
    const perfect = run(checksInARow([{ detection: 1 }], { correlation }))
    expect(perfect.balance.partiesOut).toBe(0)
    expect(perfect.balance.partiesFound).toBeGreaterThan(100)
    expect(perfect.outcomes.detectionRate).toBeCloseTo(1, 14)
    const blind = run(checksInARow([{ detection: 0 }], { correlation }))
    expect(blind.balance.partiesFound).toBe(0)
    expect(blind.outcomes.detectionRate).toBeCloseTo(0, 14)
  }
})

test('the higher the correlation, the less a second look adds, and the surer an alarm leads to a find', () => {
  const twice = [0, 0.1, 0.3, 0.6, 0.9].map((correlation) =>
    rate([{ detection: 0.6 }, { detection: 0.6 }], { correlation, days: 1 }),
  )
  const searched = [0, 0.1, 0.3, 0.6, 0.9].map((correlation) =>
    rate([{ detection: 0.6, search: 0.7 }], { correlation, days: 1 }),
  )
  for (let i = 1; i < twice.length; i++) {
    expect(twice[i]).toBeLessThan(twice[i - 1])
    expect(searched[i]).toBeGreaterThan(searched[i - 1])
  }
})

test('what the checks are expected to find, check by check, adds up to what is found', () => {
  const checks = [
    { detection: 0.6, search: 0.9, falseAlarm: 0.1 },
    { detection: 0.4, selection: { share: 0.5 } },
  ]
  for (const correlation of [0, 0.5]) {
    const { checks: figures, outcomes } = run(checksInARow(checks, { correlation }))
    const found = outcomes.detectionRate / (1 - outcomes.detectionRate)
    const byCheck = figures['check-0'].expectedFound + figures['check-1'].expectedFound
    // Lorries of the window that go through a check after it are the difference: a minute of two days.
    expect(Math.abs(byCheck / (2 * outcomes.partiesMissed) / found - 1)).toBeLessThan(0.005)
    expect(figures['search-0'].expectedFound).toBe(0)
    expect(figures['check-0'].coverage).toBe(1)
    expect(figures['check-1'].selected / figures['check-1'].cameBy).toBe(figures['check-1'].coverage)
  }
})
