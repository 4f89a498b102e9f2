/**
 * A comparison as JSON for other programs, format `rocade-comparison/1`: figures in full, in the unit that each outcome
 * names, shares as fractions of one. What was not measured, or is unbounded, is null.
 */
import type { Estimate } from '../experiment/comparison.ts'
import { placesOf } from '../port/place.ts'
import { balanceColumns, stationColumns } from '../port/replication.ts'
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
      const stations = placesOf(option.port).filter(({ kind }) => kind === 'station')
      return {
        id: option.id,
        name: option.name,
        annualCostEuro: option.annualCostEuro,
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
        stations: byId(stations, stations, (_, station) =>
          Object.fromEntries(
            stationColumns.map((column, position) => [
              column,
              estimateOf(summary.stations[station * stationColumns.length + position]),
            ]),
          ),
        ),
      }
    }),
  }
  // JSON.stringify writes NaN and Infinity as null.
  return `${JSON.stringify(document, null, 2)}\n`
}

const estimateOf = ({ mean, halfWidth, replications }: Estimate) => ({ mean, halfWidth, replications })

function byId<Row, Shown>(
  ids: readonly { readonly id: string }[],
  rows: readonly Row[],
  show: (row: Row, index: number) => Shown,
): Record<string, Shown> {
  return Object.fromEntries(ids.map(({ id }, index) => [id, show(rows[index], index)]))
}
