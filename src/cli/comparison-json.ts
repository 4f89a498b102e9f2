/**
 * A comparison as JSON for other programs, format `rocade-comparison/1`: figures in full, in the unit that each outcome
 * names, shares as fractions of one. What was not measured, or is unbounded, is null.
 */
import type { Estimate, OptionSummary } from '../experiment/comparison.ts'
import { valueForMoney } from '../experiment/value-for-money.ts'
import { balanceColumns, type ResultTable, resultTables } from '../port/replication.ts'
import { resultRowsOf } from '../port/result-row.ts'
import type { Port } from '../scenario/option.ts'
import type { ComparedOptions } from './table.ts'

export function comparisonJson({ comparison, options, seed }: ComparedOptions): string {
  const { run } = options[0].port
  const document = {
    format: 'rocade-comparison/1',
    run: { name: run.name, from: run.from, days: run.days },
    seed,
    replications: comparison.replications,
    planned: comparison.planned,
    level: comparison.level,
    outcomes: comparison.outcomes,
    options: options.map((option, index) => {
      const summary = comparison.options[index]
      return {
        id: option.id,
        name: option.name,
        annualCostEuro: option.annualCostEuro,
        ledger: option.ledger,
        valueForMoney: valueForMoney(comparison, options, index),
        digest: summary.digest,
        estimates: byId(comparison.outcomes, summary.estimates, estimateOf),
        ...(summary.differences && {
          differences: byId(comparison.outcomes, summary.differences, (difference) => ({
            ...estimateOf(difference),
            verdict: difference.verdict,
            moreReplications: difference.moreReplications,
          })),
        }),
        balance: Object.fromEntries(
          balanceColumns.map((column, position) => [column, estimateOf(summary.balance[position])]),
        ),
        ...partsOf(option.port, summary),
      }
    }),
  }
  // JSON.stringify writes NaN and Infinity as null.
  return `${JSON.stringify(document, null, 2)}\n`
}

const estimateOf = ({ mean, halfWidth, replications }: Estimate) => ({ mean, halfWidth, replications })

/** The figures of every station and its priority classes, of every vehicle type, link and check, by id, and of days. */
function partsOf(port: Port, { tables, tableDifferences }: OptionSummary) {
  const figuresOf = (table: ResultTable, row: number) =>
    Object.fromEntries(
      resultTables[table].map((column, position) => {
        const cell = row * resultTables[table].length + position
        const difference = tableDifferences?.[table][cell]
        const estimate = estimateOf(tables[table][cell])
        return [column, difference ? { ...estimate, difference: estimateOf(difference) } : estimate]
      }),
    )
  const { stations, classes, timeInPort, links, passports, checks, peopleByDay, readiness } =
    resultRowsOf(port)
  const passportsOf = new Map(
    passports.map(({ station }, row) => [station, figuresOf('passports', row)] as const),
  )
  const classesOf = new Map<string, Record<string, object>>()
  classes.forEach(({ station, priorityClass }, row) => {
    classesOf.set(station, { ...classesOf.get(station), [priorityClass]: figuresOf('classes', row) })
  })
  const readinessOf = new Map(readiness.map(({ station }, row) => [station, figuresOf('readiness', row)]))
  return {
    stations: Object.fromEntries(
      stations.map(({ station }, row) => {
        const ofClasses = classesOf.get(station)
        const ofPassports = passportsOf.get(station)
        return [
          station,
          {
            ...figuresOf('stations', row),
            ...readinessOf.get(station),
            ...(ofClasses && { classes: ofClasses }),
            ...(ofPassports && { passports: ofPassports }),
          },
        ]
      }),
    ),
    timeInPort: Object.fromEntries(
      timeInPort.map(({ vehicleType }, row) => [vehicleType, figuresOf('timeInPort', row)]),
    ),
    links: Object.fromEntries(links.map(({ link }, row) => [link, figuresOf('links', row)])),
    checks: Object.fromEntries(checks.map(({ station }, row) => [station, figuresOf('checks', row)])),
    ...(peopleByDay.length > 0 && {
      peopleByDay: Object.fromEntries(
        peopleByDay.map(({ day }, row) => [day, figuresOf('peopleByDay', row)]),
      ),
    }),
  }
}

function byId<Row, Shown>(
  ids: readonly { readonly id: string }[],
  rows: readonly Row[],
  show: (row: Row, index: number) => Shown,
): Record<string, Shown> {
  return Object.fromEntries(ids.map(({ id }, index) => [id, show(rows[index], index)]))
}
