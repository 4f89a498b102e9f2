/** Ledgers for other programs: JSON, format `rocade-ledger/1`, and CSV with a line for each option, year, and total. Amounts are in euros, in full. */
import type { Option } from '../scenario/option.ts'
import { csvText } from './csv.ts'

export function ledgerJson(options: readonly Option[]): string {
  const document = {
    format: 'rocade-ledger/1',
    options: options.map(({ id, name, annualCostEuro, measures, ledger }) => ({
      id,
      name,
      annualCostEuro,
      measures: Object.fromEntries(
        measures.map(({ id, annualCostEuro, from, until }) => [id, { annualCostEuro, from, until }]),
      ),
      ledger,
    })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

const columns = [
  'option',
  'optionName',
  'year',
  'from',
  'until',
  'capitalSpentEuro',
  'capitalAnnualisedEuro',
  'runningEuro',
  'staffEuro',
  'chargedEuro',
  'fundEuro',
  'overspentEuro',
] as const

/** @param language names of options are written in this language */
export function ledgerCsv(options: readonly Option[], language: 'en' | 'fr'): string {
  const rows = options.flatMap(({ id, name, ledger }) => {
    const named = { option: id, optionName: name[language] }
    return ledger
      ? [
          ...ledger.years.map((year, index) => ({ ...named, ...year, year: index + 1 })),
          { ...named, ...ledger.total, year: 'total' },
        ]
      : []
  })
  return csvText(columns, rows)
}
