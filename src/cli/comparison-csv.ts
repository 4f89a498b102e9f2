/**
 * A comparison as CSV for spreadsheets and scripts: for each option one line per outcome, then what the option gives for
 * its cost, then one per figure of each station, priority class, vehicle type, link and day; shares as fractions of one.
 */
import type { Price } from '../experiment/price.ts'
import { type ValueForMoney, valueForMoney } from '../experiment/value-for-money.ts'
import { type ResultTable, resultTables } from '../port/replication.ts'
import { resultRowsOf } from '../port/result-row.ts'
import { type CsvRow, csvText } from './csv.ts'
import type { ComparedOptions } from './table.ts'

const columns = [
  'option',
  'optionName',
  'outcome',
  'vehicleType',
  'station',
  'priorityClass',
  'link',
  'day',
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
  fullChecks: 'checks',
  relaxedChecks: 'checks',
  documentChecks: 'checks',
  thoroughDue: 'drivers',
  thoroughGiven: 'drivers',
  stampsDue: 'drivers',
  stampsGiven: 'drivers',
  databaseDue: 'drivers',
  databaseGiven: 'drivers',
  relaxedSeconds: 'seconds',
  targetedSeconds: 'seconds',
  misrouted: 'drivers',
  referred: 'drivers',
  secondaryThere: 'drivers',
  breakdowns: 'breakdowns',
  downHours: 'hours',
  availability: 'share',
  alertness: 'share',
  cameBy: 'lorries',
  selected: 'lorries',
  coverage: 'share',
  expectedFound: 'parties',
  waiting: 'people',
  inLorries: 'people',
  inProcedure: 'people',
  perceivedSuccess: 'share',
  attempts: 'people',
  boardings: 'parties',
  boarded: 'people',
  fromUpstream: 'people',
  found: 'people',
  triedAgain: 'people',
  gotOff: 'people',
  across: 'people',
  acrossFromUpstream: 'people',
  arrived: 'people',
  asylum: 'people',
  returned: 'people',
  elsewhere: 'people',
  displaced: 'people',
}

type Row = CsvRow<(typeof columns)[number]>

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
    const { replications } = comparison
    const ofMoney = valueRows(valueForMoney(comparison, options, index)).map(
      (row): Row => ({ ...named, replications, ...row }),
    )
    return [...ofPort, ...ofMoney, ...ofParts]
  })
  return csvText(columns, rows)
}

/** Prices have ends that are not equally far off: each has a line of its own. */
function valueRows(value: ValueForMoney | undefined): Row[] {
  if (!value) return []
  const worth = value.netPresentValue
  return [
    ...priceRows('euroPerPartyFound', value.perPartyFound),
    ...priceRows('euroPerDelayHour', value.perDelayHour),
    ...(worth
      ? [{ outcome: 'netPresentValue', unit: 'euro', mean: worth.mean, halfWidth95: worth.halfWidth }]
      : []),
  ]
}

function priceRows(outcome: string, price: Price | undefined): Row[] {
  if (!price) return []
  const { euro, low, high } = price.kind === 'price' ? price : {}
  return [
    { outcome, unit: 'euro', mean: euro, verdict: price.kind },
    { outcome: `${outcome}Low`, unit: 'euro', mean: low },
    { outcome: `${outcome}High`, unit: 'euro', mean: high },
  ]
}
