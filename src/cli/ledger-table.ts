/** Ledgers as text: for each option a column for each year of the fund and one for all of them, and what goes above the fund. */

import { formatDate, formatEuro, formatNumber } from '../language/format.ts'
import type { Language } from '../language/language.ts'
import { overspendingText } from '../language/ledger-text.ts'
import type { Ledger, LedgerAmounts } from '../scenario/ledger.ts'
import type { Option } from '../scenario/option.ts'
import { grid, wrap } from './grid.ts'

/** Columns that labels may take. */
const labelWidth = 32

/** @param width columns of the terminal */
export function ledgerTable(options: readonly Option[], language: Language, width: number): string {
  const blocks = options.flatMap(({ name, ledger }) =>
    ledger ? [ledgerGrid(name[language.code], ledger, language, width)] : [],
  )
  const over = options.flatMap(({ name, ledger }) =>
    ledger ? overspendingText(language.messages.answer.quoted(name[language.code]), ledger, language) : [],
  )
  return [blocks.join('\n\n\n'), '', ...over.flatMap((sentence) => [...wrap(sentence, width), ''])].join('\n')
}

function ledgerGrid(title: string, { years, total }: Ledger, language: Language, width: number): string {
  const words = language.messages.ledger
  const columns: LedgerAmounts[] = [...years, total]
  const headings = [
    ...years.map(({ from }, index) =>
      words.yearFrom(formatNumber(index + 1, language), formatDate(from, language)),
    ),
    words.total,
  ]
  const row = (label: string, key: keyof LedgerAmounts) => ({
    label,
    cells: columns.map((amounts) => [formatEuro(amounts[key], language)]),
  })
  const overspent = {
    label: words.overspent,
    cells: columns.map(({ overspentEuro }) => [
      overspentEuro > 0 ? `▲ ${formatEuro(overspentEuro, language)}` : formatEuro(0, language),
    ]),
  }
  const rows = [
    row(words.capitalSpent, 'capitalSpentEuro'),
    row(words.capitalAnnualised, 'capitalAnnualisedEuro'),
    row(words.running, 'runningEuro'),
    row(words.staff, 'staffEuro'),
    row(words.charged, 'chargedEuro'),
    row(words.fund, 'fundEuro'),
    overspent,
  ]
  const sections = [{ title, rows }]
  return grid(headings, sections, labelWidth, width) ?? grid(headings, sections, labelWidth, Infinity)!
}
