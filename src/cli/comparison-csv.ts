/**
 * A comparison as CSV (RFC 4180) for spreadsheets and scripts: one line per option and outcome, then
 * one per option, station and figure of that station; figures in full with a
 * decimal point whatever the language, shares as fractions of one; what was not measured, or is unbounded, is empty.
 */
import { placesOf } from '../port/place.ts'
import { stationColumns } from '../port/replication.ts'
import type { ComparedOptions } from './table.ts'

const columns = [
  'option',
  'optionName',
  'outcome',
  'vehicleType',
  'station',
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

/** What a figure of a station counts, in the words of docs/command-line.md. */
const stationUnits: Record<(typeof stationColumns)[number], string> = {
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
}

type Row = Partial<Record<(typeof columns)[number], string | number | undefined>>

/** @param language names of options are written in this language */
export function comparisonCsv({ comparison, options }: ComparedOptions, language: 'en' | 'fr'): string {
  const rows = options.flatMap((option, index) => {
    const { estimates, differences, stations } = comparison.options[index]
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
    const ids = placesOf(option.port).flatMap(({ kind, id }) => (kind === 'station' ? [id] : []))
    const ofStations = stations.map((estimate, cell): Row => {
      const figure = stationColumns[cell % stationColumns.length]
      return {
        ...named,
        outcome: figure,
        station: ids[Math.floor(cell / stationColumns.length)],
        unit: stationUnits[figure],
        replications: estimate.replications,
        mean: estimate.mean,
        halfWidth95: estimate.halfWidth,
      }
    })
    return [...ofPort, ...ofStations]
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
