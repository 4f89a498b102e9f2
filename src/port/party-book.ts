/**
 * The party book of a run, as the engine keeps it: one row for each hidden party, from the moment it is in a lorry until
 * its time there ends. Times are seconds from the start of the window; NaN where there is nothing to tell. Of several
 * parties found in one lorry the last to hide stands for the time that the reception and the bay give to all: the others are
 * seen from and until the end of it, and hold the bay for no time.
 */

/** How a party's time in its lorry ended, by number. */
export const partyFates = ['inside', 'found', 'sailed', 'out', 'turnedBack'] as const

/** Columns of one row of `ReplicationResult.parties`. */
export const partyColumns = [
  /** Running number of the lorry in the run. */ 'lorry',
  /** How many parties had been in the same lorry before. */ 'number',
  /** Index among the vehicle types as shown. */ 'vehicleType',
  'people',
  /** Where they hid, as in `placesOf(port)`; -1 before the lorry came to the port. */ 'boardedPlace',
  /** When they did or, if before, when the lorry arrived. */ 'boardedAt',
  /** Index in `partyFates`; `inside` when the run ended first. */ 'fate',
  /** Where they were found; -1 when they were not. */ 'endedPlace',
  'endedAt',
  /** When the lorry left the port, with or without them. */ 'lorryLeftAt',
  /** When the reception took them over from the search bay; Infinity when it never could. */ 'takenOverAt',
  /** Begin and end of their medical check and interviews. */ 'seenFrom',
  'seenUntil',
  /** When the search bay could go on. */ 'bayFreeAt',
] as const

export type Party = Readonly<Record<(typeof partyColumns)[number], number>>

/** The rows as objects. */
export function* partiesOf(rows: Float64Array): Generator<Party> {
  for (let row = 0; row < rows.length; row += partyColumns.length)
    yield Object.fromEntries(partyColumns.map((column, index) => [column, rows[row + index]])) as Party
}
