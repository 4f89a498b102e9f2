import { describe, expect, test } from 'vitest'
import {
  type Loose,
  load,
  optionsOf,
  problemsOf,
  smallBaseline,
  smallMeasure,
  smallOption,
} from './small-port.ts'

const terms = {
  discountRatePerYear: 0.04,
  poundInEuro: 1.25,
  inflationPerYear: 0.02,
  fund: {
    euroPerYear: 5_000_000,
    from: '2014-09-20',
    years: 3,
    eligibleParagraphs: ['fences', 'layout'],
    eligibleLines: ['capital', 'running'],
  },
  staffEuroPerHour: { officers: 30 },
  delayEuroPerHour: { curtain: 40, tanker: 55 },
  penaltyPoundPerPerson: 2000,
}
const cost = { capitalEuro: 1000, lifeYears: 10, runningEuroPerYear: 100, priceYear: 2014 }

function files(money: Loose, changedCost: Loose = cost, file: Loose = {}) {
  return {
    'o.json': smallOption('m'),
    'm.json': smallMeasure({}, { cost: changedCost, ...file }),
    'port.json': { ...smallBaseline(), money },
  }
}

/** `file path: what`, of every problem. */
const told = async (given: Record<string, unknown>) =>
  (await problemsOf(given)).map(({ message }) => message.replace(/:\d+:\d+/, ''))

test('pounds, prices of other years and hours of work come to euros of the year of the agreement', async () => {
  const [option] = await optionsOf(
    files(terms, {
      capitalPound: 80_000,
      lifeYears: 1,
      runningEuroPerYear: 5_000,
      staffHoursPerYear: { officers: 100 },
      priceYear: 2012,
    }),
  )
  // Two years at 2 %: × 1.0404. 80,000 pounds are 100,000 euros; work is at the rate of today.
  expect(option!.ledger?.years[0]).toMatchObject({ staffEuro: 3000 })
  expect(option!.ledger?.years[0].capitalSpentEuro).toBeCloseTo(104_040, 6)
  expect(option!.ledger?.years[0].runningEuro).toBeCloseTo(5202, 6)
  expect(option!.annualCostEuro).toBeCloseTo(104_040 * 1.04 + 5202 + 3000, 6)
})

test('prices of later years come back the same way', async () => {
  const [option] = await optionsOf(files({ ...terms, priceYear: 2013 }))
  expect(option!.ledger?.years[0].capitalSpentEuro).toBeCloseTo(1000 / 1.02, 9)
})

test('prices of another year without inflation are taken as they are, with a warning', async () => {
  const { inflationPerYear: _, ...without } = terms
  const loaded = await load(files(without, { ...cost, priceYear: 2009 }))
  expect(loaded.warnings.map(({ file, path }) => [file, path])).toContainEqual(['m.json', 'cost.priceYear'])
})

test('options that weigh costs differently are compared with a warning', async () => {
  const own = { ...files(terms), 'port.json': { ...smallBaseline(), money: terms } }
  const cheaper = smallMeasure({ money: { delayEuroPerHour: { tanker: 50 } } }, { cost })
  const loaded = await load({ ...own, 'm.json': cheaper }, ['port.json', 'o.json'])
  expect(loaded.warnings.map(({ file, message }) => [file, message])).toContainEqual([
    'o.json',
    expect.stringMatching(/money\.delayEuroPerHour is not that of port\.json/),
  ])
  const alike = await load(own, ['port.json', 'o.json'])
  expect(alike.warnings.filter(({ path }) => path.startsWith('money'))).toEqual([])
})

describe('bad input', () => {
  test('negative amounts, missing years, rates of zero and misspelt names are told all at once', async () => {
    const problems = await told(
      files({
        ...terms,
        poundInEuro: 0,
        fund: {
          euroPerYear: -1,
          from: '2014-09-20',
          eligibleParagraphs: ['fence'],
          eligibleLines: ['capitel'],
        },
        staffEuroPerHour: { officers: 0 },
        delayEuroPerHour: { curtain: -40, tanker: 55 },
        windowDaysPerYear: 400,
      }),
    )
    expect(problems).toEqual([
      'port.json: money.poundInEuro: 0 is not a number above 0 and at most 100',
      'port.json: money.fund.years: this key is missing (expected a whole number from 1 to 50)',
      'port.json: money.fund.euroPerYear: -1 is not a number above 0 and at most 1000000000000',
      expect.stringMatching(
        /money\.fund\.eligibleParagraphs\[0\]: "fence" is not one of .*did you mean fences\?/,
      ),
      expect.stringMatching(
        /money\.fund\.eligibleLines\[0\]: "capitel" is not one of .*did you mean capital\?/,
      ),
      'port.json: money.staffEuroPerHour.officers: 0 is not a number above 0 and at most 10000',
      'port.json: money.delayEuroPerHour.curtain: -40 is not a number from 0 to 10000',
      'port.json: money.windowDaysPerYear: 400 is not a number above 0 and at most 366',
    ])
  })

  test('names of pools and vehicle types must lead somewhere, and none may be left out', async () => {
    const problems = await told({
      'port.json': {
        ...smallBaseline(),
        money: {
          ...terms,
          staffEuroPerHour: { officer: 30 },
          delayEuroPerHour: { tankers: 55, curtain: 40 },
        },
      },
    })
    expect(problems.join('\n')).toMatch(
      /money\.staffEuroPerHour\.officer: there is no staff pool "officer" \(expected one of officers; did you mean officers\?\)/,
    )
    expect(problems.join('\n')).toMatch(/money\.staffEuroPerHour: every staff pool .* missing: officers/)
    expect(problems.join('\n')).toMatch(/there is no vehicle type "tankers" .*did you mean tanker\?/)
    expect(problems.join('\n')).toMatch(/money\.delayEuroPerHour: every vehicle type .* missing: tanker/)
  })

  test('a cost without a year, where there is a fund', async () => {
    const { priceYear: _, ...yearless } = cost
    const [problem, ...others] = await problemsOf(files(terms, yearless))
    expect(others).toEqual([])
    expect(problem).toMatchObject({ file: 'm.json', path: 'cost' })
    expect(problem!.message).toMatch(/a cost without a year: .*expected priceYear, for example 2014/)
    // Nothing has no price, and where there is no fund no one asks.
    await optionsOf(files(terms, { ...yearless, capitalEuro: 0, runningEuroPerYear: 0 }))
    await optionsOf(files({ discountRatePerYear: 0.04 }, yearless))
  })

  test('amounts in pounds without a rate, and in two currencies or none', async () => {
    const { poundInEuro: _, penaltyPoundPerPerson: __, ...euros } = terms
    const pounds = { capitalPound: 5, lifeYears: 1, runningEuroPerYear: 0, priceYear: 2014 }
    expect(await told(files(euros, pounds))).toEqual([
      expect.stringMatching(/^m\.json: cost\.capitalPound: an amount in pounds needs money\.poundInEuro/),
    ])
    expect(await told(files({ ...euros, penaltyPoundPerPerson: 2000 }))).toEqual([
      expect.stringMatching(/^port\.json: money\.penaltyPoundPerPerson: an amount in pounds needs/),
    ])
    expect(await told(files(terms, { ...cost, capitalPound: 5 }))).toEqual([
      'm.json: cost.capitalPound: the amount is given in euros already, as capitalEuro',
    ])
    expect(await told(files(terms, { lifeYears: 1, runningPoundPerYear: 1, priceYear: 2014 }))).toEqual([
      'm.json: cost.capitalEuro: this key is missing (expected capitalEuro, or capitalPound in its place)',
    ])
    expect(await told(files({ ...terms, staffPoundPerHour: { officers: 1 } }))).toEqual([
      'port.json: money.staffPoundPerHour.officers: officers has a rate in euros already',
    ])
  })

  test('a misspelt amount is one slip', async () => {
    const { capitalEuro: _, ...rest } = cost
    expect(await told(files(terms, { ...rest, capitalPounds: 5 }))).toEqual([
      expect.stringMatching(/^m\.json: cost\.capitalPounds: unknown key .*did you mean capitalPound\?/),
    ])
    expect(await told(files(terms, { ...rest, capitalDollars: 5 }))).toEqual([
      expect.stringMatching(
        /^m\.json: cost\.capitalDollars: dollars are not the unit here: give capitalEuro/,
      ),
    ])
  })

  test('hours of a pool that is not there, or has no price', async () => {
    expect(await told(files(terms, { ...cost, staffHoursPerYear: { oficers: 1 } }))).toEqual([
      expect.stringMatching(
        /cost\.staffHoursPerYear\.oficers: there is no staff pool .*did you mean officers\?/,
      ),
    ])
    const { staffEuroPerHour: _, ...unpriced } = terms
    expect(await told(files(unpriced, { ...cost, staffHoursPerYear: { officers: 1 } }))).toEqual([
      expect.stringMatching(/the hours of officers have no price: give money\.staffEuroPerHour\.officers/),
    ])
    expect(await told(files(terms, { ...cost, staffHoursPerYear: { officers: -1 } }))).toEqual([
      expect.stringMatching(/cost\.staffHoursPerYear\.officers: -1 is not a number from 0/),
    ])
  })

  test('a fund beyond the calendar', async () => {
    expect(await told(files({ ...terms, fund: { ...terms.fund, from: '9998-01-01' } }))).toEqual([
      'port.json: money.fund.from: the fund would end after the year 9999',
    ])
  })

  test('a benefit that is worth nothing known', async () => {
    expect(await told(files({ ...terms, benefits: ['delay', 'penalties', 'parties'] }))).toEqual([
      'port.json: money.benefits[2]: parties can count as a benefit only with money.partyFoundEuro',
    ])
  })
})
