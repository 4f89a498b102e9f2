/**
 * The reception compiled, and its figures: how long the people found waited to be taken over, who was referred and when,
 * and what that took of officers and search bays.
 */

import type { InverseTables } from '../kernel/inverse-table.ts'
import { runTimes } from '../scenario/calendar.ts'
import type { Port } from '../scenario/option.ts'
import { type Period, periodsOf } from '../scenario/periods.ts'
import { serviceTime } from '../scenario/service-time.ts'
import { dutiesOf } from '../scenario/staffing.ts'
import { type Party, partiesOf } from './party-book.ts'

/** Plain data that can cross to another thread. */
export interface Reception {
  /** From these moments on so many teams are on duty; the first at the start of the run. */
  readonly changesAt: readonly number[]
  readonly teams: readonly number[]
  /** Infinity without a limit. */
  readonly places: number
  /** Indices into `Network.tables`. */
  readonly medicalCheck: number
  readonly interview: number
  readonly officersPerTeam: number
  readonly vulnerableShare: number
  readonly referredPerDay: number
  readonly withinHours: number
}

/** How many teams are on duty from when on, in one period. */
function teamsOnDuty({ fromSeconds, untilSeconds, port }: Period): { atSeconds: number; teams: number }[] {
  const { run, staff, reception } = port
  if (reception === undefined) return []
  const { pool, count, officersPerTeam } = reception.teams
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(run)
  const begins = Math.max(beginsSeconds, fromSeconds)
  const duties =
    pool === undefined
      ? [{ fromSeconds: begins, people: Number.POSITIVE_INFINITY }]
      : dutiesOf(staff[pool], firstDay, begins, Math.min(endsSeconds, untilSeconds))
  return duties.map(({ fromSeconds, people }) => ({
    atSeconds: fromSeconds,
    // Rounding must not cost a team that exact division allows.
    teams: Math.min(count.value, Math.floor(people / officersPerTeam.value + 1e-9)),
  }))
}

export function compileReception(port: Port, tables: InverseTables): Reception | undefined {
  const { reception } = port
  if (reception === undefined) return undefined
  const { teams, places, medicalCheck, interview, vulnerableShare, referral } = reception
  const changes = periodsOf(port).flatMap(teamsOnDuty)
  return {
    changesAt: changes.map(({ atSeconds }) => atSeconds),
    teams: changes.map((change) => change.teams),
    places: places === 'unlimited' ? Number.POSITIVE_INFINITY : places,
    medicalCheck: tables.add(serviceTime(medicalCheck)),
    interview: tables.add(serviceTime(interview)),
    officersPerTeam: teams.officersPerTeam.value,
    vulnerableShare: vulnerableShare.value,
    referredPerDay: referral.peoplePerDay.value,
    withinHours: referral.withinHours.value,
  }
}

/** In the units of the outcomes of the same names. */
export interface ReceptionFigures {
  /** Minutes from the find until the reception takes a party over; NaN when nobody was found. */
  readonly handOverWaitMean: number
  readonly handOverWaitP95: number
  /** Vulnerable people a day whose interviews ended in the window; of those the share referred in time. */
  readonly peopleReferred: number
  readonly referredInTime: number
  /** Hours a day. */
  readonly receptionHours: number
  readonly bayHeldHours: number
}

/** Of a port without a reception. */
export const noFinds: ReceptionFigures = {
  handOverWaitMean: Number.NaN,
  handOverWaitP95: Number.NaN,
  peopleReferred: 0,
  referredInTime: Number.NaN,
  receptionHours: 0,
  bayHeldHours: 0,
}

const secondsPerHour = 3600
const secondsPerDay = 86_400

/**
 * The figures of the parties found in the window. What had not come to its end when the run did counts as far as it had
 * come.
 */
export function receptionFigures(
  reception: Reception,
  rows: Float64Array,
  windowSeconds: number,
  endSeconds: number,
): ReceptionFigures {
  const isInWindow = (seconds: number) => seconds >= 0 && seconds < windowSeconds
  // Rows stand in the order in which parties hid; the reception takes them in the order of the finds.
  const found = [...partiesOf(rows)]
    .filter(({ takenOverAt }) => !Number.isNaN(takenOverAt))
    .sort((one, other) => one.endedAt - other.endedAt)
  const counted = found.filter(({ endedAt }) => isInWindow(endedAt))
  const byEnd = (seconds: number) => Math.min(seconds, endSeconds)
  const waits = counted.map(({ endedAt, takenOverAt }) => byEnd(takenOverAt) - endedAt).sort((a, b) => a - b)
  const total = (seconds: (party: Party) => number) => counted.reduce((sum, party) => sum + seconds(party), 0)
  const teamSeconds = total(({ seenFrom, seenUntil }) => byEnd(seenUntil) - byEnd(seenFrom))
  const heldSeconds = total(({ endedAt, bayFreeAt }) => byEnd(bayFreeAt) - endedAt)
  const { referred, inTime } = referrals(reception, found, isInWindow)
  const days = windowSeconds / secondsPerDay
  return {
    handOverWaitMean: waits.reduce((sum, wait) => sum + wait, 0) / waits.length / 60,
    // The smallest wait that 95 in 100 do not exceed.
    handOverWaitP95: (waits[Math.ceil(0.95 * waits.length) - 1] ?? Number.NaN) / 60,
    peopleReferred: referred / days,
    referredInTime: inTime / referred,
    receptionHours: (reception.officersPerTeam * teamSeconds) / secondsPerHour / days,
    bayHeldHours: heldSeconds / secondsPerHour / days,
  }
}

/**
 * Referral as a line in which the expected number of vulnerable people of each party stands after its interviews, and
 * which moves on at an even rate.
 */
function referrals(
  { vulnerableShare, referredPerDay, withinHours }: Reception,
  found: readonly Party[],
  isInWindow: (seconds: number) => boolean,
): { referred: number; inTime: number } {
  const secondsEach = secondsPerDay / referredPerDay
  let lineEndsAt = Number.NEGATIVE_INFINITY
  let referred = 0
  let inTime = 0
  for (const { people, seenUntil } of [...found].sort((one, other) => one.seenUntil - other.seenUntil)) {
    if (seenUntil === Number.POSITIVE_INFINITY) break
    const vulnerable = people * vulnerableShare
    const begins = Math.max(lineEndsAt, seenUntil)
    lineEndsAt = begins + vulnerable * secondsEach
    if (!isInWindow(seenUntil)) continue
    referred += vulnerable
    const reached = (seenUntil + withinHours * secondsPerHour - begins) / secondsEach
    inTime += Math.min(vulnerable, Math.max(0, reached))
  }
  return { referred, inTime }
}
