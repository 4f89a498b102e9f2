/** The rows of a CSV file that has one for every hour from 00:00 of the first day: 0, 1, 2, … without a gap. */
import type { Read } from './arrivals-file.ts'
import type { RunTimes } from './calendar.ts'
import { counted } from './count.ts'
import type { Table } from './csv-table.ts'
import { type Problem, problemAt } from './problem.ts'

/** @returns the rows, hour by hour; a file that is shorter than the run repeats */
export function hourByHour<Row extends { readonly hour: number }>(
  file: string,
  table: Table<Row>,
  times: RunTimes,
): Read<readonly Row[]> {
  const problems = [...table.problems]
  const warnings: Problem[] = []
  if (problems.length === 0) {
    const wrong = table.rows.findIndex(({ hour }, row) => hour !== row)
    if (wrong >= 0) {
      const what = `hour ${table.rows[wrong]!.hour} stands where hour ${wrong} is expected: one row per hour, from 0, without a gap`
      problems.push(table.problem(wrong, 'hour', { what }))
    }
    const hours = table.rows.length
    if (hours % 24 !== 0 && hours * 3600 < times.endsSeconds) {
      const what = `${counted(hours, 'hour is', 'hours are')} fewer than the run and not whole days: repeated, the file starts at another hour of the day each time`
      warnings.push(problemAt(file, undefined, { path: [], what }))
    }
  }
  return { value: problems.length === 0 ? table.rows : undefined, problems, warnings }
}
