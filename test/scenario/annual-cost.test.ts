import { expect, test } from 'vitest'
import { annualCostEuro } from '../../src/scenario/annual-cost.ts'
import { optionsOf, smallBaseline, smallMeasure, smallOption } from './small-port.ts'

const cost = (capitalEuro: number, lifeYears: number, runningEuroPerYear = 0, staffEuroPerYear = 0) => ({
  capitalEuro,
  lifeYears,
  runningEuroPerYear,
  staffEuroPerYear,
})

test('a loan of one million over ten years at 4 % costs 123,290.94 a year, as annuity tables say', () => {
  // Annuity factor for ten years at 4 %: 0.12329094.
  expect(annualCostEuro(cost(1e6, 10), 0.04)).toBeCloseTo(123_290.94, 2)
})

test('capital for one year is paid back with one year of interest', () => {
  expect(annualCostEuro(cost(1000, 1), 0.05)).toBeCloseTo(1050, 9)
})

test('without interest the capital is spread evenly, and a tiny rate makes no jump', () => {
  expect(annualCostEuro(cost(1000, 8), 0)).toBe(125)
  expect(annualCostEuro(cost(1000, 8), 1e-17)).toBe(125)
})

test('running cost and work are added as they are', () => {
  expect(annualCostEuro(cost(0, 10, 5000, 700), 0.04)).toBe(5700)
})

test('an option costs what its measures cost, at 4 % unless the scenario says otherwise', async () => {
  const files = { 'o.json': smallOption('m', 'n'), 'm.json': smallMeasure({}), 'n.json': smallMeasure({}) }
  // Each: 100,000 over 10 years, and 5,000 running.
  const [atFour] = await optionsOf({ ...files, 'port.json': smallBaseline() })
  expect(atFour?.measures[0]?.annualCostEuro).toBeCloseTo(12_329.094 + 5_000, 2)
  expect(atFour?.annualCostEuro).toBeCloseTo(2 * (12_329.094 + 5_000), 2)
  const [atZero] = await optionsOf({
    ...files,
    'port.json': { ...smallBaseline(), money: { discountRatePerYear: 0 } },
  })
  expect(atZero?.annualCostEuro).toBe(30_000)
})
