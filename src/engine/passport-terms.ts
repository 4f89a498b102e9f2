/** What a passport control does and what the rules ask of it; lists go by document class. See `src/port/passport-terms.ts`. */
import { Lorry } from './lorry.ts'
import { Table } from './table.ts'

export class PassportTerms {
  /** Depth of the check, 0 for none, 1 minimum, 2 thorough; and whether the crossing is stamped. */
  checks: StaticArray<i32> = new StaticArray<i32>(0)
  stamps: StaticArray<i32> = new StaticArray<i32>(0)
  /** Due by the rules, which may not bind this control. */
  thoroughDue: StaticArray<i32> = new StaticArray<i32>(0)
  stampDue: StaticArray<i32> = new StaticArray<i32>(0)
  databaseDue: StaticArray<f64> = new StaticArray<f64>(0)
  targetedDatabaseDue: StaticArray<f64> = new StaticArray<f64>(0)

  /** Links on which lorries queue for it. */
  approach: StaticArray<i32> = new StaticArray<i32>(0)

  /** A lesser check while the queue is long. */
  relaxedFromQueue: i32 = 0
  relaxedUntilQueue: i32 = 0
  relaxedDocuments: i32 = 0
  relaxedCheck: i32 = 0
  relaxedStamps: bool = true
  readonly relaxedTime: Table

  /** Drivers looked up in databases, and fewer of them while the queue is long. */
  databasePurpose: i32 = 0
  databaseTimePurpose: i32 = 0
  readonly databaseTime: Table
  databaseShare: StaticArray<f64> = new StaticArray<f64>(0)
  targetedFromQueue: i32 = 0
  targetedUntilQueue: i32 = 0
  targetedDatabaseShare: StaticArray<f64> = new StaticArray<f64>(0)

  /** Place set aside for thorough checks, or -1. */
  secondary: i32 = -1

  signPurpose: i32 = 0
  misroutedShare: f64 = 0.0
  /** Documents that the sign over each lane names, a bit each; none where there are no signs. */
  signs: StaticArray<i32> = new StaticArray<i32>(0)

  constructor(relaxedTime: Table, databaseTime: Table) {
    this.relaxedTime = relaxedTime
    this.databaseTime = databaseTime
  }

  get hasSigns(): bool {
    return this.signs.length > 0
  }

  /** Whether the sign over a lane names the driver's documents; true where there are no signs. @param lane from 0 */
  isSignedFor(lane: i32, lorry: Lorry): bool {
    return this.signs.length === 0 || (this.signs[lane] & (1 << lorry.documents)) !== 0
  }
}
