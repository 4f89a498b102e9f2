/** Rows of the table that say what each option gives for its cost above that of the reference, which has no such figure itself. */
import { valueForMoney } from '../experiment/value-for-money.ts'
import type { Language } from '../language/language.ts'
import { valueLines } from '../language/value-text.ts'
import type { GridRow } from './grid.ts'
import type { ComparedOptions } from './table.ts'

/** @param shown indices of the options that have a column */
export function valueRows(
  { comparison, options }: ComparedOptions,
  shown: readonly number[],
  language: Language,
): GridRow[] {
  const lines = options.map((_, index) => {
    const value = valueForMoney(comparison, options, index)
    return value ? valueLines(value, language) : []
  })
  const some = lines.find((ofOption) => ofOption.length > 0) ?? []
  return some.map(({ id, label }) => ({
    label,
    cells: shown.map((index) => {
      const line = lines[index].find((other) => other.id === id)
      return line === undefined ? ['–'] : line.range === undefined ? [line.text] : [line.text, line.range]
    }),
  }))
}
