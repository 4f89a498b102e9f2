import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { ledgerCsv, ledgerJson } from '../../src/cli/ledger-files.ts'
import { ledgerTable } from '../../src/cli/ledger-table.ts'
import { languages } from '../../src/language/language.ts'
import { optionsOf, smallBaseline, smallMeasure, smallOption } from '../scenario/small-port.ts'

async function options() {
  const fund = { euroPerYear: 5_000_000, from: '2014-09-20', years: 3 }
  const cost = { capitalEuro: 7_000_000, lifeYears: 20, runningEuroPerYear: 250_000, priceYear: 2014 }
  return optionsOf({
    'wall.json': { ...smallOption('m'), name: 'Wall, "long"' },
    'm.json': smallMeasure({}, { cost }),
    'port.json': { ...smallBaseline(), money: { discountRatePerYear: 0, fund } },
  })
}

test('the table has a column for each year and one for all, and says in words what goes above the fund', async () => {
  const text = ledgerTable(await options(), languages.en, 120)
  expect(text).toMatch(/^ +Year 1, from 20 Sept +Year 2, from 20 Sept +Year 3, from 20 Sept +All years$/m)
  expect(text).toMatch(/^Capital spent +€7,000,000 +€0 +€0 +€7,000,000$/m)
  expect(text).toMatch(/^Capital, spread over its life +€350,000 +€350,000 +€350,000 +€1,050,000$/m)
  expect(text).toMatch(/^The fund pays +€5,000,000 +€5,000,000 +€5,000,000 +€15,000,000$/m)
  expect(text).toMatch(/^Above the fund +▲ €2,250,000 +€0 +€0 +▲ €2,250,000$/m)
  expect(text).toContain('“Wall, "long"” goes above the fund by €2,250,000 in year 1 (from 20 Sept 2014).')
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
})

test('the table speaks French', async () => {
  const text = ledgerTable(await options(), languages.fr, 120)
  expect(text).toMatch(/dépasse le fonds de 2\s250\s000\s€ en année 1 \(depuis le 20 sept\. 2014\)/)
})

test('a terminal too narrow for the columns gets them whole', async () => {
  expect(ledgerTable(await options(), languages.en, 30)).toContain('▲ €2,250,000')
})

test('CSV and JSON hold the same amounts in full', async () => {
  const rows = parse(ledgerCsv(await options(), 'en'), { columns: true }) as Record<string, string>[]
  expect(rows.map(({ year, chargedEuro }) => [year, chargedEuro])).toEqual([
    ['1', '7250000'],
    ['2', '250000'],
    ['3', '250000'],
    ['total', '7750000'],
  ])
  expect(rows[0]).toMatchObject({ optionName: 'Wall, "long"', from: '2014-09-20', until: '2015-09-20' })
  const json = JSON.parse(ledgerJson(await options()))
  expect(json.format).toBe('rocade-ledger/1')
  expect(json.options[0].ledger.total.chargedEuro).toBe(7_750_000)
  expect(json.options[0].measures.m.annualCostEuro).toBe(600_000)
})
