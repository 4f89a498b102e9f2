/**
 * What the table shows of parts of the port: time in port by vehicle type, waits by priority class, links that fill up,
 * what checks there are of how many lorries, and what they find.
 * One line each; all their figures, and the differences, are in the files.
 */
import type { Comparison, Estimate } from '../experiment/comparison.ts'
import type { Language } from '../language/language.ts'
import { noClass } from '../port/priority-class.ts'
import { type ResultTable, resultTables } from '../port/replication.ts'
import { type ResultRows, resultRowsOf, rowName } from '../port/result-row.ts'
import type { Option, Port } from '../scenario/option.ts'
import { everLaid } from '../scenario/periods.ts'
import { estimateText } from './estimate-text.ts'
import type { GridRow } from './grid.ts'

interface Compared {
  readonly comparison: Comparison
  readonly options: readonly Option[]
}

/** Mean time in port of every type; none where there is but one. @param shown indices of the options with a column */
export function vehicleTypeRows(compared: Compared, shown: readonly number[], language: Language): GridRow[] {
  const parts = partsOf(compared, 'timeInPort', 'meanMinutes')
  if (parts.length < 2) return []
  return parts.map(({ row: { vehicleType }, port, estimates }) => ({
    label: `  ${port.vehicleTypes[vehicleType].name[language.code]}`,
    cells: shown.map((option) => [estimateText(estimates[option] ?? nothing, 'minutes', language)]),
  }))
}

/** Mean wait of every class, station by station. @param shown as above */
export function classRows(compared: Compared, shown: readonly number[], language: Language): GridRow[] {
  const { code, messages } = language
  return partsOf(compared, 'classes', 'waitMeanSeconds').map(
    ({ row: { station, priorityClass }, port, estimates }) => {
      const words = priorityClass === noClass ? messages.cli.table.noClass : priorityClass
      return {
        label: messages.cli.table.classAt(words, everLaid(port, 'stations')[station].name[code]),
        cells: shown.map((option) => [
          estimateText(scaled(estimates[option] ?? nothing, 1 / 60), 'minutes', language),
        ]),
      }
    },
  )
}

/** Share of the time in which a lorry waited for room, of links where it is worth showing. @param shown as above */
export function fullLinkRows(compared: Compared, shown: readonly number[], language: Language): GridRow[] {
  return partsOf(compared, 'links', 'fullShare')
    .filter(({ estimates }) => estimates.some((estimate) => estimate && estimate.mean >= leastShown))
    .map(({ row: { link }, port, estimates }) => ({
      label: everLaid(port, 'links')[link].name[language.code],
      cells: shown.map((option) => [estimateText(estimates[option] ?? nothing, 'share', language)]),
    }))
}

/** Share of the lorries that come by a screening and are checked, where it is not everyone. @param shown as above */
export function coverageRows(compared: Compared, shown: readonly number[], language: Language): GridRow[] {
  return partsOf(compared, 'checks', 'coverage')
    .filter(({ estimates }) => estimates.some((estimate) => estimate && estimate.mean < 1))
    .map(({ row: { station }, port, estimates }) => ({
      label: everLaid(port, 'stations')[station].name[language.code],
      cells: shown.map((option) => [estimateText(estimates[option] ?? nothing, 'share', language)]),
    }))
}

/** Parties that each check is expected to find, or to lead to, a day. @param shown as above */
export function foundRows(compared: Compared, shown: readonly number[], language: Language): GridRow[] {
  return partsOf(compared, 'checks', 'expectedFound')
    .filter(({ estimates }) => estimates.some((estimate) => estimate && estimate.mean > 0))
    .map(({ row: { station }, port, estimates }) => ({
      label: everLaid(port, 'stations')[station].name[language.code],
      cells: shown.map((option) => [
        estimateText(scaled(estimates[option] ?? nothing, 1 / port.run.days), 'per day', language),
      ]),
    }))
}

/** A link that is full for less than this share of the time is no one's trouble. */
const leastShown = 0.005

/** Of an option that has no such part. */
const nothing: Estimate = { mean: Number.NaN, halfWidth: Number.NaN, replications: 0 }

const scaled = ({ mean, halfWidth, replications }: Estimate, factor: number): Estimate => ({
  mean: mean * factor,
  halfWidth: halfWidth * factor,
  replications,
})

interface Part<Table extends ResultTable> {
  readonly row: ResultRows[Table][number]
  /** The first port that has it: there it has a name. */
  readonly port: Port
  /** Of one figure, by option. */
  readonly estimates: (Estimate | undefined)[]
}

/** Every part that any option has. */
function partsOf<Table extends ResultTable>(
  { comparison, options }: Compared,
  table: Table,
  figure: (typeof resultTables)[Table][number],
): Part<Table>[] {
  const columns: readonly string[] = resultTables[table]
  const parts = new Map<string, Part<Table>>()
  options.forEach(({ port }, option) => {
    const rows: readonly ResultRows[Table][number][] = resultRowsOf(port)[table]
    rows.forEach((row, index) => {
      const part = parts.get(rowName(row)) ?? { row, port, estimates: [] }
      part.estimates[option] =
        comparison.options[option].tables[table][index * columns.length + columns.indexOf(figure)]
      parts.set(rowName(row), part)
    })
  })
  return [...parts.values()]
}
