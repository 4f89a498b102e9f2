import { expect, test } from 'vitest'
import type { Comparison, Difference } from '../../src/experiment/comparison.ts'
import { netPresentValue, valueForMoney } from '../../src/experiment/value-for-money.ts'
import { type OutcomeKind, outcomeKinds } from '../../src/port/outcome.ts'
import { presentValueOfOneEuroAYear } from '../../src/scenario/annual-cost.ts'
import type { Money } from '../../src/scenario/money.ts'
import type { AppliedMeasure, Option, Port } from '../../src/scenario/option.ts'

const name = { en: 'x', fr: 'x' }

test('one euro a year for ten years is worth 8.1109 at 4 %, and for three years 2.7232 at 5 %, as tables say', () => {
  // Present value of an ordinary annuity: tables of any textbook of finance, four decimals.
  expect(presentValueOfOneEuroAYear(10, 0.04)).toBeCloseTo(8.1109, 4)
  expect(presentValueOfOneEuroAYear(3, 0.05)).toBeCloseTo(2.7232, 4)
  expect(presentValueOfOneEuroAYear(3, 0)).toBe(3)
})

test('a net present value by hand', () => {
  // 500 a year less 400 a year at 10 %: 100 / 1.1 + 100 / 1.21 + 100 / 1.331 = 90.909 + 82.645 + 75.131 = 248.685.
  const worth = netPresentValue({ mean: 500, halfWidth: 50 }, 400, 3, 0.1)
  expect(worth.mean).toBeCloseTo(248.685, 3)
  expect(worth.halfWidth).toBeCloseTo(124.343, 3)
})

/** A comparison of two options in which the second differs from the first by these amounts a day, ± a tenth. */
function comparisonOf(differences: Partial<Record<OutcomeKind, number>>): Comparison {
  const kinds = Object.keys(differences) as OutcomeKind[]
  const estimate = { mean: 0, halfWidth: 0, replications: 9 }
  const difference = (mean: number): Difference => ({
    mean,
    halfWidth: Math.abs(mean) / 10,
    replications: 9,
    verdict: 'changed',
    moreReplications: 0,
  })
  const summary = { estimates: kinds.map(() => estimate) }
  return {
    outcomes: kinds.map((kind) => ({ id: kind, kind, ...outcomeKinds[kind] })),
    options: [summary, { ...summary, differences: kinds.map((kind) => difference(differences[kind]!)) }],
  } as unknown as Comparison
}

function optionOf(terms: Partial<Money>, measures: Partial<AppliedMeasure>[] = []): Option {
  const money = { discountRatePerYear: { value: 0 }, ...terms }
  const port = { run: { from: '2015-01-01', days: 10 }, money } as unknown as Port
  const whole = {
    id: 'm',
    name,
    answers: 'fences',
    annualCostEuro: 0,
    from: undefined,
    until: undefined,
  } as const
  return {
    id: 'o',
    name,
    description: undefined,
    measures: measures.map((measure) => ({ ...whole, ...measure })),
    annualCostEuro: 0,
    port,
  }
}

const fund = { euroPerYear: { value: 1 }, from: '2014-09-20', years: 3 }

test('prices are for a year of 365 days like those of the run', () => {
  const comparison = comparisonOf({ partiesFoundExpected: 2, lorryDelay: -100, delayCost: -4000 })
  const options = [optionOf({ fund }), optionOf({ fund }, [{ annualCostEuro: 730_000 }])]
  // 730 parties and 36,500 hours a year; 1,460,000 of delay saved, less 730,000, three times over.
  expect(valueForMoney(comparison, options, 1)).toMatchObject({
    costEuroPerYear: 730_000,
    perPartyFound: { kind: 'price', euro: 1000 },
    perDelayHour: { kind: 'price', euro: 20 },
    netPresentValue: { mean: 3 * 730_000, halfWidth: 3 * 146_000, years: 3 },
  })
  expect(valueForMoney(comparison, options, 0)).toBeUndefined()
})

test('a run of a busy week may stand for part of the year', () => {
  const options = [{}, {}].map(() => optionOf({ fund, windowDaysPerYear: { value: 73 } }))
  const [reference, other] = options
  const dear = { ...other, measures: optionOf({}, [{ annualCostEuro: 73_000 }]).measures }
  const value = valueForMoney(comparisonOf({ lorryDelay: -10 }), [reference, dear], 1)
  expect(value?.perDelayHour).toMatchObject({ kind: 'price', euro: 100 })
})

test('only the cost above that of the reference counts, of each measure for its days in the run', () => {
  // Of ten days from 1 January: all, the last two, the first five, none.
  const measures = [
    { annualCostEuro: 1000 },
    { annualCostEuro: 1000, from: '2015-01-09' },
    { annualCostEuro: 1000, until: '2015-01-06' },
    { annualCostEuro: 1000, from: '2016-01-01' },
  ]
  const options = [optionOf({}, [{ annualCostEuro: 300 }]), optionOf({}, measures)]
  const value = valueForMoney(comparisonOf({ partiesFoundExpected: 1 }), options, 1)
  expect(value?.costEuroPerYear).toBeCloseTo(1000 + 200 + 500 - 300, 9)
})

test('what the scenario counts as benefits goes before the delay alone', () => {
  const options = [optionOf({ fund }), optionOf({ fund })]
  const value = valueForMoney(comparisonOf({ lorryDelay: 0, delayCost: -10, benefits: 15 }), options, 1)
  expect(value?.netPresentValue?.mean).toBeCloseTo(15 * 365 * 3, 6)
})

test('without a fund there are no years to add up, and without values nothing to weigh', () => {
  const options = [optionOf({}), optionOf({})]
  expect(valueForMoney(comparisonOf({ delayCost: -10, lorryDelay: -1 }), options, 1)?.netPresentValue).toBe(
    undefined,
  )
  expect(valueForMoney(comparisonOf({ timeInPortMean: -10 }), options, 1)).toBeUndefined()
})
