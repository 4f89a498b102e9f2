/**
 * What a comparison keeps of the tables of an option: an estimate of every figure of every station, priority class,
 * vehicle type and link, and of its paired difference to the same one of the baseline.
 */
import { type ReplicationResult, type ResultTable, resultTables } from '../port/replication.ts'
import { resultRowsOf, rowName } from '../port/result-row.ts'
import type { Port } from '../scenario/option.ts'
import type { Estimate } from './comparison.ts'
import { EstimateRow } from './estimate.ts'

type Tables<Content> = Readonly<Record<ResultTable, Content>>

export class TableTally {
  /** How many numbers each table of a result holds. */
  readonly lengths: Tables<number>
  private readonly figures: Tables<EstimateRow>
  private readonly pairs: Tables<EstimateRow> | undefined
  /** Cell of the baseline's table that each cell is held against, or -1. */
  private readonly cellsOfBaseline: Tables<Int32Array> | undefined

  /** @param baseline absent for the baseline itself */
  constructor(port: Port, baseline: Port | undefined) {
    const rows = resultRowsOf(port)
    this.lengths = forEachTable((table) => rows[table].length * resultTables[table].length)
    this.figures = forEachTable((table) => new EstimateRow(this.lengths[table]))
    if (baseline === undefined) return
    const rowsOfBaseline = resultRowsOf(baseline)
    this.pairs = forEachTable((table) => new EstimateRow(this.lengths[table]))
    this.cellsOfBaseline = forEachTable((table) =>
      matchingCells(rows[table], rowsOfBaseline[table], resultTables[table].length),
    )
  }

  /** @param baseline the same replication of the baseline */
  add(result: ReplicationResult, baseline: ReplicationResult): void {
    for (const table of tables) {
      this.figures[table].add(result[table])
      const cells = this.cellsOfBaseline?.[table]
      const differences =
        cells && result[table].map((figure, cell) => figure - (baseline[table][cells[cell]] ?? Number.NaN))
      if (differences) this.pairs![table].add(differences)
    }
  }

  estimates(): Tables<readonly Estimate[]> {
    return forEachTable((table) => this.figures[table].estimates())
  }

  /** Undefined for the baseline. */
  differences(): Tables<readonly Estimate[]> | undefined {
    const { pairs } = this
    return pairs && forEachTable((table) => pairs[table].estimates())
  }
}

const tables = Object.keys(resultTables) as ResultTable[]

function forEachTable<Content>(contentOf: (table: ResultTable) => Content): Tables<Content> {
  return Object.fromEntries(tables.map((table) => [table, contentOf(table)])) as Tables<Content>
}

/** For each cell of the rows the one of the same thing in other rows, or -1. */
function matchingCells(rows: readonly object[], others: readonly object[], columns: number): Int32Array {
  const places = new Map(others.map((row, place) => [rowName(row), place]))
  return Int32Array.from({ length: rows.length * columns }, (_, cell) => {
    const place = places.get(rowName(rows[Math.floor(cell / columns)]))
    return place === undefined ? -1 : place * columns + (cell % columns)
  })
}
