/** The party book of the reference model: parties as objects, found by their lorry. */
import { type Party, partyColumns, partyFates } from '../../src/port/party-book.ts'
import type { Port } from '../../src/scenario/option.ts'
import { inOrder } from './demand.ts'
import type { Lorry } from './lorry.ts'

type Row = { -readonly [Column in keyof Party]: Party[Column] }

export class PartyBook {
  private readonly types: readonly string[]
  private readonly rows: Row[] = []
  private readonly isKept: boolean

  constructor(port: Port) {
    this.types = inOrder(port.vehicleTypes)
    this.isKept = port.lifeRisk !== undefined || port.reception !== undefined
  }

  begin(lorry: Lorry, people: number, now: number, boardedPlace = -1): void {
    if (!this.isKept) return
    const never = Number.NaN
    this.rows.push({
      lorry: lorry.ordinal,
      number: this.partiesOf(lorry).length,
      vehicleType: this.types.indexOf(lorry.vehicleType),
      people,
      boardedPlace,
      boardedAt: now,
      fate: partyFates.indexOf('inside'),
      endedPlace: -1,
      endedAt: never,
      lorryLeftAt: never,
      takenOverAt: never,
      seenFrom: never,
      seenUntil: never,
      bayFreeAt: never,
    })
  }

  /** The parties that are in a lorry, in the order in which they hid. */
  insideOf(lorry: Lorry): Row[] {
    return lorry.parties === 0 ? [] : this.partiesOf(lorry).slice(-lorry.parties)
  }

  end(lorry: Lorry, fate: (typeof partyFates)[number], now: number, place = -1): void {
    for (const row of this.insideOf(lorry))
      Object.assign(row, { fate: partyFates.indexOf(fate), endedPlace: place, endedAt: now })
  }

  leave(lorry: Lorry, now: number): void {
    for (const row of this.partiesOf(lorry)) row.lorryLeftAt = now
  }

  table(): Float64Array {
    return Float64Array.from(this.rows.flatMap((row) => partyColumns.map((column) => row[column])))
  }

  private partiesOf(lorry: Lorry): Row[] {
    return this.rows.filter((row) => row.lorry === lorry.ordinal)
  }
}
