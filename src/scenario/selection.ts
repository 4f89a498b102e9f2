/**
 * Who is checked at a screening station: by kind of lorry, at random, by how busy it is, by what is known of a lorry
 * beforehand, and by whether another check has already been made.
 */
import * as z from 'zod'
import type { Findings } from './findings.ts'
import { type LorryKind, meets } from './lorry-kind.ts'
import { id } from './name.ts'
import type { Port } from './option.ts'
import type { Path } from './problem.ts'
import { quantity, share } from './quantity.ts'

export const selection = z
  .strictObject({
    share: share().optional().describe('Random share of those that come by; 1 when absent.'),
    vehicleTypes: z.array(id).min(1).optional().describe('Only lorries of these types.'),
    loaded: z.boolean().optional().describe('Only loaded lorries, or only empty ones.'),
    whileQueueBelow: z
      .int()
      .min(1)
      .optional()
      .describe('Only while fewer than this many lorries wait or stand at the station.'),
    whileOpen: z
      .boolean()
      .optional()
      .describe('Only while a lane is open: with none, lorries pass by in place of waiting for one.'),
    whenBusy: z
      .strictObject({
        fromQueue: z.int().min(1).describe('Busy: so many lorries, or more, wait or stand at the station.'),
        share: share().describe('Share that is checked then, in place of the other.'),
      })
      .optional()
      .describe('Fewer (or more) are checked when the station is busy.'),
    targeting: z
      .strictObject({
        lift: quantity({ min: 1, max: 1e6 }).describe(
          'How many times likelier a lorry with a hidden party is selected, up to certainty; 1 is no targeting.',
        ),
      })
      .optional()
      .describe('Intelligence or a risk score that picks out lorries with a party.'),
    unlessSearchedBy: z
      .array(id)
      .min(1)
      .optional()
      .describe('Screening or search stations: a lorry already checked at one of them is not checked here.'),
  })
  .describe('Who is checked; the others pass by without stopping. Everyone when absent.')

export type Selection = z.output<typeof selection>

/** Share of a kind of lorry, without a party, that may stop at most, and that stops whatever the state of the port. */
export function stoppingShares(
  selection: Selection | undefined,
  kind: LorryKind,
): { most: number; least: number } {
  if (!selection) return { most: 1, least: 1 }
  if (!meets(kind, selection)) return { most: 0, least: 0 }
  const quiet = selection.share?.value ?? 1
  const busy = selection.whenBusy?.share.value ?? quiet
  const maySpareAll =
    selection.whileQueueBelow !== undefined ||
    selection.unlessSearchedBy !== undefined ||
    selection.whileOpen === true
  return { most: Math.max(quiet, busy), least: maySpareAll ? 0 : Math.min(quiet, busy) }
}

/** Rules of a selection that never apply. */
export function checkSelections({ stations }: Port, findings: Findings): void {
  for (const [id, station] of Object.entries(stations))
    if (station.kind === 'screening' && station.selection)
      checkSelection(['stations', id, 'selection'], station.selection, findings)
}

function checkSelection(path: Path, selection: Selection, findings: Findings): void {
  const { share, whileQueueBelow, whenBusy, targeting } = selection
  if (whenBusy && whileQueueBelow !== undefined && whenBusy.fromQueue >= whileQueueBelow) {
    const what = `this never applies: no one is checked from a queue of ${whileQueueBelow} on (whileQueueBelow)`
    findings.warning([...path, 'whenBusy', 'fromQueue'], what)
  }
  const shares = [share?.value ?? 1, whenBusy?.share.value ?? share?.value ?? 1]
  if (targeting && targeting.lift.value > 1 && shares.every((one) => one === 0 || one === 1)) {
    const what = 'this changes nothing: all lorries are selected, or none, with a party or without'
    findings.warning([...path, 'targeting', 'lift'], what)
  }
}
