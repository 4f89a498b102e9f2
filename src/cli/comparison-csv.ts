/**
 * A comparison as CSV (RFC 4180) for spreadsheets and scripts: one line per option and outcome, figures in full with a
 * decimal point whatever the language, shares as fractions of one; what was not measured, or is unbounded, is empty.
 */
import type { ComparedOptions } from './table.ts'

const columns = [
  'option',
  'optionName',
  'outcome',
  'vehicleType',
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

type Row = Record<(typeof columns)[number], string | number | undefined>

/** @param language names of options are written in this language */
export function comparisonCsv({ comparison, options }: ComparedOptions, language: 'en' | 'fr'): string {
  const rows = options.flatMap((option, index) => {
    const { estimates, differences } = comparison.options[index]
    return comparison.outcomes.map((outcome, position): Row => {
      const estimate = estimates[position]
      const difference = differences?.[position]
      return {
        option: option.id,
        optionName: option.name[language],
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
