/**
 * The party book: one row for each hidden party of the run, from the moment it is in a lorry until its time there ends,
 * and what happened to it when it was found. Kept only where a part of the port asks for it. The columns are named and
 * explained in `src/port/party-book.ts`.
 */
import { enlarged } from './enlarged.ts'
import { Lorry } from './lorry.ts'

const columns: i32 = 14
const lorryColumn: i32 = 0
const numberColumn: i32 = 1
const fateColumn: i32 = 6
const endedPlaceColumn: i32 = 7
const endedAtColumn: i32 = 8
const lorryLeftAtColumn: i32 = 9
const takenOverAtColumn: i32 = 10

/** How a party's time in a lorry ended, as `partyFates` of `src/port/party-book.ts` numbers them. */
export const stillInside: i32 = 0
export const wasFound: i32 = 1
export const hasSailed: i32 = 2
export const wentOut: i32 = 3
export const wasTurnedBack: i32 = 4

/** In place of a place: came with the lorry; gone with it. */
const nowhere: i32 = -1

export class PartyBook {
  private readonly isKept: bool
  private rows: StaticArray<f64>
  private count: i32 = 0

  constructor(isKept: bool) {
    this.isKept = isKept
    this.rows = new StaticArray<f64>(isKept ? 64 * columns : 0)
  }

  /** People have hidden in a lorry. @param place where it stood; -1 before it came to the port */
  begin(lorry: Lorry, people: i32, now: f64, place: i32): void {
    if (!this.isKept) return
    if ((this.count + 1) * columns > this.rows.length) this.rows = enlarged(this.rows)
    const row: i32 = this.count * columns
    const rows = this.rows
    rows.fill(NaN, row, row + columns)
    rows[row + lorryColumn] = f64(lorry.ordinal)
    rows[row + numberColumn] = lorry.party < 0 ? 0.0 : rows[lorry.party + numberColumn] + 1.0
    rows[row + 2] = f64(lorry.vehicleType)
    rows[row + 3] = f64(people)
    rows[row + 4] = f64(place)
    rows[row + 5] = now
    rows[row + fateColumn] = f64(stillInside)
    rows[row + endedPlaceColumn] = f64(nowhere)
    lorry.party = row
    this.count++
  }

  /** The parties in a lorry are no longer there. @param place of the find, or -1 */
  end(lorry: Lorry, fate: i32, now: f64, place: i32): void {
    const rows = this.rows
    let row = lorry.party
    for (let left = lorry.parties; left > 0 && row >= 0; left--) {
      rows[row + fateColumn] = f64(fate)
      rows[row + endedPlaceColumn] = f64(place)
      rows[row + endedAtColumn] = now
      row = this.before(row)
    }
  }

  /** The row of the party that hid in the same lorry before; -1 when it is the first. */
  private before(row: i32): i32 {
    const rows = this.rows
    if (rows[row + numberColumn] === 0.0) return nowhere
    const lorry: f64 = rows[row + lorryColumn]
    let at = row - columns
    while (rows[at + lorryColumn] !== lorry) at -= columns
    return at
  }

  /** How many parties have been found, or have left, in this lorry before the one in it. */
  numberOf(lorry: Lorry): i32 {
    return lorry.party < 0 ? 0 : i32(this.rows[lorry.party + numberColumn])
  }

  /**
   * The reception takes over those found in a lorry. Of parties found together the last to hide stands for the time that
   * team and bay give to all.
   */
  handOver(lorry: Lorry, takenOverAt: f64, from: f64, until: f64, bayFreeAt: f64): void {
    const rows = this.rows
    let row = lorry.party
    for (let left = lorry.parties; left > 0 && row >= 0; left--) {
      const isLast: bool = row === lorry.party
      rows[row + takenOverAtColumn] = takenOverAt
      rows[row + takenOverAtColumn + 1] = isLast ? from : until
      rows[row + takenOverAtColumn + 2] = until
      rows[row + takenOverAtColumn + 3] = isLast ? bayFreeAt : rows[row + endedAtColumn]
      row = this.before(row)
    }
  }

  /** A lorry has left the port, with those in it if there are any. */
  leave(lorry: Lorry, fate: i32, now: f64): void {
    if (lorry.party < 0) return
    if (lorry.people > 0) this.end(lorry, fate, now, nowhere)
    // Also for those who were found in it before: it tells when they would have left.
    for (let row = lorry.party; row >= 0; row = this.before(row)) this.rows[row + lorryLeftAtColumn] = now
  }

  /** All rows, one after the other, in the order in which the parties began. */
  table(): StaticArray<f64> {
    const table = new StaticArray<f64>(this.count * columns)
    for (let i: i32 = 0; i < table.length; i++) table[i] = this.rows[i]
    return table
  }
}
