/**
 * What a comparison keeps of one option: running estimates, curves and sums, never the replications themselves.
 * Replications are added in the order of their numbers, so that the summary does not depend on which came first.
 */
import { Digest } from '../kernel/digest.ts'
import type { OutcomeKind } from '../port/outcome.ts'
import { outcomesOf } from '../port/outcome.ts'
import { placesOf } from '../port/place.ts'
import {
  balanceColumns,
  type ReplicationResult,
  type ResultTable,
  timeInPortBinCount,
} from '../port/replication.ts'
import type { Option } from '../scenario/option.ts'
import type { OptionSummary } from './comparison.ts'
import { Correlation } from './correlation.ts'
import { CurveTally } from './curve.ts'
import { EstimateRow } from './estimate.ts'
import { TableTally } from './table-tally.ts'

export class OptionTally {
  private readonly option: Option
  private readonly rows: readonly string[]
  private replications = 0
  private readonly lengths: ResultLengths
  private readonly cellOf: ReadonlyMap<string, number>
  private readonly outcomes: EstimateRow
  private readonly publicRoadQueue: CurveTally
  private readonly survival = new CurveTally(timeInPortBinCount)
  private readonly standing: Float64Array
  private readonly tables: TableTally
  private readonly balance = new EstimateRow(balanceColumns.length)
  private readonly trafficDetection = new Correlation()
  private readonly digest = new Digest()

  /**
   * @param rows ids of the comparison's outcomes, which may be more than this port has
   * @param baseline absent for the baseline itself
   */
  constructor(option: Option, rows: readonly string[], baseline: Option | undefined) {
    this.option = option
    this.rows = rows
    const cells = outcomesOf(option.port).map(({ id }) => id)
    this.cellOf = new Map(cells.map((id, cell) => [id, cell]))
    this.tables = new TableTally(option.port, baseline?.port)
    this.lengths = { ...resultLengths(option, cells.length), ...this.tables.lengths }
    this.outcomes = new EstimateRow(rows.length)
    this.publicRoadQueue = new CurveTally(this.lengths.publicRoadQueueMetres)
    this.standing = new Float64Array(this.lengths.standingByPlace)
  }

  /** Throws when a result is not of this port: programs that disagree on the order of its numbers would go unseen. */
  check(result: ReplicationResult): void {
    for (const [column, length] of Object.entries(this.lengths) as [keyof ResultLengths, number][])
      if (result[column].length !== length)
        throw new Error(
          `${this.option.id}, replication ${result.replication}: ${column} holds ${result[column].length} numbers, but this port has ${length}`,
        )
  }

  /** One value for each row of the comparison; NaN where this port has no such outcome. */
  outcomesOf(result: ReplicationResult): Float64Array {
    return Float64Array.from(this.rows, (id) => result.outcomes[this.cellOf.get(id) ?? -1] ?? Number.NaN)
  }

  /** @param baseline the same replication of the baseline */
  add(result: ReplicationResult, baseline: ReplicationResult): void {
    this.replications++
    this.outcomes.add(this.outcomesOf(result))
    this.publicRoadQueue.add(result.publicRoadQueueMetres)
    this.survival.add(survivalOf(result.timeInPortBins))
    for (let cell = 0; cell < this.standing.length; cell++)
      this.standing[cell] += result.standingByPlace[cell]
    this.tables.add(result, baseline)
    this.balance.add(result.balance)
    this.trafficDetection.add(
      result.outcomes[this.cell('shippedOnTime')],
      result.outcomes[this.cell('detectionRate')],
    )
    this.digest.text(result.digest)
  }

  summary(): Omit<OptionSummary, 'differences'> {
    return {
      optionId: this.option.id,
      estimates: this.outcomes.estimates(),
      publicRoadQueueMetres: this.publicRoadQueue.curve(),
      timeInPortSurvival: this.survival.curve(),
      standingByPlace: this.standing.map((sum) => sum / this.replications),
      tables: this.tables.estimates(),
      tableDifferences: this.tables.differences(),
      balance: this.balance.estimates(),
      trafficDetectionCorrelation: this.trafficDetection.value,
      digest: this.digest.hex(),
    }
  }

  private cell(kind: OutcomeKind): number {
    return this.cellOf.get(kind)!
  }
}

/** How many numbers each column of a result holds. */
interface ResultLengths extends Readonly<Record<ResultTable, number>> {
  readonly outcomes: number
  readonly publicRoadQueueMetres: number
  readonly timeInPortBins: number
  readonly standingByPlace: number
  readonly balance: number
}

function resultLengths({ port }: Option, outcomes: number): Omit<ResultLengths, ResultTable> {
  const hours = port.run.days * 24
  return {
    outcomes,
    publicRoadQueueMetres: hours,
    timeInPortBins: timeInPortBinCount,
    standingByPlace: placesOf(port).length * hours,
    balance: balanceColumns.length,
  }
}

/** Share of lorries at or beyond the start of each bin; NaN when there were none. */
export function survivalOf(bins: Float64Array): Float64Array {
  const survival = new Float64Array(bins.length)
  let beyond = 0
  for (let bin = bins.length - 1; bin >= 0; bin--) survival[bin] = beyond += bins[bin]
  return survival.map((lorries) => lorries / beyond)
}
