/** A chapter of the benchmarks: measures one thing and says it in tables. `npm run bench -- --only ID` runs it alone. */
import type { Table } from './table.ts'

/** Few small rounds, for a look; or all. */
export type Effort = 'quick' | 'full'

export interface Chapter {
  readonly id: string
  readonly what: string
  /** Each table as soon as it is measured. */
  readonly tables: (effort: Effort) => AsyncIterable<Table>
}
