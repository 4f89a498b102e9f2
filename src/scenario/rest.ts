/** How the people of a pool rest during their shift: in teams, by turns, so that most of them are at work at any moment. */
import * as z from 'zod'
import { daySeconds, hourSeconds, runTimes } from './calendar.ts'
import { counted } from './count.ts'
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'
import { quantity } from './quantity.ts'
import { shiftSeconds } from './stint.ts'

export const rest = z
  .strictObject({
    afterHours: quantity({ min: 0.05, max: 168 }).describe(
      'A team works so long and then rests, to the second.',
    ),
    forMinutes: quantity({ min: 1, max: 1440 }).describe('So long.'),
    together: quantity({ min: 1, max: 100_000, integer: true })
      .optional()
      .describe('People in a team, who rest together: a dog and its handler are 2. 1 when absent.'),
  })
  .describe(
    'Rests by turns: the teams of a shift are spread evenly over the cycle of work and rest. Nobody rests when absent.',
  )

export type Rest = z.output<typeof rest>

/** Each may open or close lanes. */
const mostRests = 1_000_000

export function checkRests(port: Port, findings: Findings): void {
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  const days = (endsSeconds - beginsSeconds) / daySeconds
  for (const [id, { shifts, rest }] of Object.entries(port.staff)) {
    if (rest === undefined) continue
    const cycleSeconds = rest.afterHours.value * hourSeconds + rest.forMinutes.value * 60
    const rests = shifts.reduce((sum, shift) => {
      const teams = Math.ceil(shift.people.value / (rest.together?.value ?? 1))
      return sum + (teams * days * shiftSeconds(shift)) / cycleSeconds
    }, 0)
    if (rests <= mostRests) continue
    const what = `the teams of this pool rest some ${counted(Math.round(rests), 'time')} in one run, and at most ${mostRests.toLocaleString('en')} can be simulated; let more people rest together`
    findings.problem(['staff', id, 'rest'], what)
  }
}
