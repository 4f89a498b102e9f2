/**
 * Alertness: the part of its sensitivity that a check has when crews are tired or in haste, 1 at rest. What is lost, is
 * lost whoever hides in the lorry: the check misses whatever it would have sensed.
 */
import * as z from 'zod'
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'
import { quantity, share } from './quantity.ts'

const atLeast = () => share().describe('It never falls below this part of the full sensitivity.')

export const fatigue = z
  .strictObject({
    afterHours: quantity({ min: 0, max: 168 }).describe(
      'Hours at work, from the beginning of the shift or the last rest, after which sensitivity begins to fall.',
    ),
    lossPerHour: share().describe('Part of the full sensitivity lost with each further hour.'),
    atLeast: atLeast(),
  })
  .describe('Checks by tired people find less: screenings and searches whose lanes draw on the pool.')

export const haste = z
  .strictObject({
    fromQueue: quantity({ min: 0, max: 1_000_000, integer: true }).describe(
      'Lorries that wait at the station, all lanes together, before sensitivity begins to fall.',
    ),
    lossPerLorry: share().describe('Part of the full sensitivity lost with each further lorry that waits.'),
    atLeast: atLeast(),
  })
  .describe('Checks in haste find less: the longer the queue when a service begins, the more.')

export type Fatigue = z.output<typeof fatigue>

export function checkFatigue({ staff, stations }: Port, findings: Findings): void {
  const checking = new Set(
    Object.values(stations)
      .filter(({ kind }) => kind === 'screening' || kind === 'search')
      .flatMap(({ lanes }) => Object.values(lanes).map((group) => group.staff?.pool)),
  )
  for (const [id, pool] of Object.entries(staff))
    if (pool.fatigue && !checking.has(id))
      findings.warning(
        ['staff', id, 'fatigue'],
        'no lanes of a screening or a search draw on this pool, so its fatigue has no effect',
      )
}
