import { expect, test } from 'vitest'
import { type Expense, ledgerOf } from '../../src/scenario/ledger.ts'
import type { Fund, Money } from '../../src/scenario/money.ts'
import { type Loose, optionsOf, smallBaseline, smallMeasure, smallOption } from './small-port.ts'

type Parts = Partial<Omit<Expense, 'cost'>> & { readonly cost?: Partial<Expense['cost']> }

function expense(parts: Parts): Expense {
  const { cost, ...rest } = parts
  return {
    id: 'm',
    name: { en: 'm', fr: 'm' },
    answers: 'fences',
    eligibleLines: undefined,
    from: undefined,
    until: undefined,
    ...rest,
    cost: { capitalEuro: 0, lifeYears: 10, runningEuroPerYear: 0, staffEuroPerYear: 0, ...cost },
  }
}

/** EUR 5 million a year for three years from the declaration on, as agreed on 20 September 2014. */
function moneyWith(fund: Partial<Fund> = {}, discountRatePerYear = 0): Money {
  const declared = { euroPerYear: { value: 5e6 }, from: '2014-09-20', years: 3 }
  return { discountRatePerYear: { value: discountRatePerYear }, fund: { ...declared, ...fund } }
}

const ledger = (expenses: Expense[], money = moneyWith()) => ledgerOf(expenses, money)!

test('fund years run from the day of the agreement to its anniversaries', () => {
  expect(ledger([]).years.map(({ from, until }) => [from, until])).toEqual([
    ['2014-09-20', '2015-09-20'],
    ['2015-09-20', '2016-09-20'],
    ['2016-09-20', '2017-09-20'],
  ])
})

test('capital is spent on the day a measure begins; running cost and work are by the day', () => {
  // From 20 March 2015: 184 of the 365 days of the first fund year, and no more after 20 September 2016.
  const fence = expense({
    from: '2015-03-20',
    until: '2016-09-20',
    cost: { capitalEuro: 1.4e6, runningEuroPerYear: 365_000, staffEuroPerYear: 36_500 },
  })
  const { years, total } = ledger([fence])
  expect(years.map((year) => year.capitalSpentEuro)).toEqual([1.4e6, 0, 0])
  expect(years.map((year) => year.runningEuro)).toEqual([184_000, 365_000, 0])
  expect(years.map((year) => year.staffEuro)).toEqual([18_400, 36_500, 0])
  expect(total.runningEuro).toBe(549_000)
  expect(total.chargedEuro).toBe(1.4e6 + 549_000 + 54_900)
})

test('a measure without a date begins with the fund; one that began before it has no capital to spend', () => {
  expect(ledger([expense({ cost: { capitalEuro: 7 } })]).years.map((y) => y.capitalSpentEuro)).toEqual([
    7, 0, 0,
  ])
  const older = expense({ from: '2012-01-01', cost: { capitalEuro: 7, runningEuroPerYear: 3 } })
  expect(ledger([older]).total).toMatchObject({ capitalSpentEuro: 0, runningEuro: 9 })
})

test('capital is spent again at the end of each life, as long as the measure stands', () => {
  const probes = expense({ cost: { capitalEuro: 100, lifeYears: 1 } })
  expect(ledger([probes]).years.map((year) => year.capitalSpentEuro)).toEqual([100, 100, 100])
  const ending = expense({ until: '2016-01-01', cost: { capitalEuro: 100, lifeYears: 1 } })
  expect(ledger([ending]).years.map((year) => year.capitalSpentEuro)).toEqual([100, 100, 0])
})

test('annualised capital is the annuity of the days on which the measure stands', () => {
  // 1,000,000 over ten years at 4 % is 123,290.94 a year; half of the second year's 366 days.
  const park = expense({ from: '2016-03-21', cost: { capitalEuro: 1e6 } })
  const { years } = ledger([park], moneyWith({}, 0.04))
  expect(years[0].capitalAnnualisedEuro).toBe(0)
  expect(years[1].capitalAnnualisedEuro).toBeCloseTo(123_290.94 / 2, 1)
  expect(years[2].capitalAnnualisedEuro).toBeCloseTo(123_290.94, 2)
})

test('what is charged above the fund is named year by year; what is left of one year helps no other', () => {
  const measures = [
    expense({ from: '2014-10-01', cost: { capitalEuro: 2e6 } }),
    expense({ from: '2015-10-01', cost: { capitalEuro: 6e6 } }),
  ]
  const { years, total } = ledger(measures)
  expect(years.map((year) => year.overspentEuro)).toEqual([0, 1e6, 0])
  expect(total).toMatchObject({ fundEuro: 15e6, chargedEuro: 8e6, overspentEuro: 1e6 })
})

test('a fund that is charged as capital wears off is charged the annuity', () => {
  const measures = [expense({ cost: { capitalEuro: 20e6, lifeYears: 10 } })]
  expect(ledger(measures).years[0].overspentEuro).toBe(15e6)
  const spread = ledger(measures, moneyWith({ charges: 'annualised' }))
  expect(spread.years.map((year) => year.chargedEuro)).toEqual([2e6, 2e6, 2e6])
  expect(spread.years[0].overspentEuro).toBe(0)
})

test('the fund pays for its paragraphs and lines alone, and for no line that a measure rules out', () => {
  const cost = { capitalEuro: 1, runningEuroPerYear: 10, staffEuroPerYear: 100 }
  const charged = (measure: Parts, fund: Partial<Fund>) =>
    ledger([expense({ cost, ...measure })], moneyWith(fund)).years[0].chargedEuro
  expect(charged({}, {})).toBe(111)
  expect(charged({}, { eligibleParagraphs: ['detection'] })).toBe(0)
  expect(charged({}, { eligibleParagraphs: ['detection', 'fences'] })).toBe(111)
  expect(charged({}, { eligibleLines: ['capital', 'staff'] })).toBe(101)
  expect(charged({ eligibleLines: ['capital', 'running'] }, { eligibleLines: ['capital', 'staff'] })).toBe(1)
  expect(charged({ eligibleLines: [] }, {})).toBe(0)
})

test('without a fund there is no ledger', () => {
  expect(ledgerOf([expense({})], undefined)).toBeUndefined()
  expect(ledgerOf([expense({})], { discountRatePerYear: { value: 0.04 } })).toBeUndefined()
})

test('the ledger of an option holds its measures at their dates, whether they are in the run or not', async () => {
  const option: Loose = smallOption('now', 'later')
  option.measures.later.from = '2016-01-01'
  const priced = (capitalEuro: number) =>
    smallMeasure({}, { cost: { capitalEuro, lifeYears: 10, runningEuroPerYear: 0, priceYear: 2014 } })
  const [loaded] = await optionsOf({
    'o.json': option,
    'now.json': priced(3),
    'later.json': priced(5),
    'port.json': {
      ...smallBaseline(),
      money: { discountRatePerYear: 0, fund: { euroPerYear: 5e6, from: '2014-09-20', years: 3 } },
    },
  })
  expect(loaded!.measures.map(({ id }) => id)).toEqual(['now'])
  expect(loaded!.ledger?.years.map((year) => year.capitalSpentEuro)).toEqual([3, 5, 0])
})
