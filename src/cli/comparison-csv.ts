/**
 * A comparison as CSV (RFC 4180) for spreadsheets and scripts: for each option one line per outcome, then one per figure
 * of each station, priority class, vehicle type and link; figures in full with a decimal point whatever the language,
 * shares as fractions of one; what was not measured, or is unbounded, is empty.
 */
import { type ResultTable, resultTables } from '../port/replication.ts'
import { resultRowsOf } from '../port/result-row.ts'
import type { ComparedOptions } from './table.ts'

const columns = [
  'option',
  'optionName',
  'outcome',
  'vehicleType',
  'station',
  'priorityClass',
  'link',
  'unit',
  'better',
  'replications',
  'mean',
  'halfWidth95',
  'difference',
  'differenceHalfWidth95',
  'verdict',
  'moreReplications',
] as const

/** What a figure of a table counts, in the words of docs/command-line.md. */
const units: Record<(typeof resultTables)[ResultTable][number], string> = {
  served: 'lorries',
  waitMeanSeconds: 'seconds',
  waitMaxSeconds: 'seconds',
  queueMean: 'lorries',
  queueMax: 'lorries',
  utilisation: 'share',
  blockedShare: 'share',
  turnedBack: 'lorries',
  minimumChecks: 'checks',
  thoroughChecks: 'checks',
  alarms: 'alarms',
  partiesFound: 'parties',
  lorries: 'lorries',
  meanMinutes: 'minutes',
  p50Minutes: 'minutes',
  p95Minutes: 'minutes',
  p99Minutes: 'minutes',
  entered: 'lorries',
  lorriesMean: 'lorries',
  lorriesMax: 'lorries',
  standingMean: 'lorries',
  standingMax: 'lorries',
  metresMax: 'metres',
  fullShare: 'share',
}

type Row = Partial<Record<(typeof columns)[number], string | number | undefined>>

/** @param language names of options are written in this language */
export function comparisonCsv({ comparison, options }: ComparedOptions, language: 'en' | 'fr'): string {
  const rows = options.flatMap((option, index) => {
    const { estimates, differences, tables, tableDifferences } = comparison.options[index]
    const named = { option: option.id, optionName: option.name[language] }
    const ofPort = comparison.outcomes.map((outcome, position): Row => {
      const estimate = estimates[position]
      const difference = differences?.[position]
      return {
        ...named,
        outcome: outcome.kind,
        vehicleType: outcome.vehicleType,
        unit: outcome.unit,
        better: outcome.better,
        replications: estimate.replications,
        mean: estimate.mean,
        halfWidth95: estimate.halfWidth,
        difference: difference?.mean,
        differenceHalfWidth95: difference?.halfWidth,
        verdict: difference?.verdict,
        moreReplications: difference?.moreReplications,
      }
    })
    const rowsOf = resultRowsOf(option.port)
    const ofParts = (Object.keys(resultTables) as ResultTable[]).flatMap((table) =>
      tables[table].map((estimate, cell): Row => {
        const figures = resultTables[table]
        const figure = figures[cell % figures.length]
        const difference = tableDifferences?.[table][cell]
        return {
          ...named,
          outcome: figure,
          ...rowsOf[table][Math.floor(cell / figures.length)],
          unit: units[figure],
          replications: estimate.replications,
          mean: estimate.mean,
          halfWidth95: estimate.halfWidth,
          difference: difference?.mean,
          differenceHalfWidth95: difference?.halfWidth,
        }
      }),
    )
    return [...ofPort, ...ofParts]
  })
  const lines = [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => field(row[column])).join(',')),
  ]
  return lines.map((line) => `${line}\r\n`).join('')
}

function field(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
