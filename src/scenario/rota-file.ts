/** A staff pool's shifts from a CSV file. */
import type { Read } from './arrivals-file.ts'
import { clockCell, numberCell, weekdaysCell } from './cell.ts'
import { readTable } from './csv-table.ts'
import type { Shift } from './option.ts'

const columns = {
  from: clockCell,
  to: clockCell,
  days: weekdaysCell,
  people: numberCell({ min: 0, max: 100_000, integer: true }),
}

export function readRota(file: string, text: string): Read<readonly Shift[]> {
  const { rows, problems } = readTable(file, text, columns)
  const value =
    problems.length > 0 ? undefined : rows.map((row): Shift => ({ ...row, people: { value: row.people } }))
  return { value, problems, warnings: [] }
}
