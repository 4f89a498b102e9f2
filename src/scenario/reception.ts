/**
 * The reception: what happens after a find. Teams take people over from the search bay, look after their health, talk
 * to each of them, and refer those who are vulnerable.
 */
import * as z from 'zod'
import { runTimes } from './calendar.ts'
import { duration } from './duration.ts'
import { entryOf, type Findings } from './findings.ts'
import { id } from './name.ts'
import { nearestName } from './nearest.ts'
import type { Port } from './option.ts'
import { shortJson } from './problem.ts'
import { quantity, share } from './quantity.ts'
import { dutiesOf } from './staffing.ts'

export const reception = z.strictObject({
  teams: z
    .strictObject({
      count: quantity({ min: 1, max: 1000, integer: true }).describe(
        'Teams; each sees to one party at a time.',
      ),
      officersPerTeam: quantity({ above: 0, max: 100 }).describe('People that one team takes.'),
      pool: id
        .optional()
        .describe(
          'Staff pool of the reception alone: as many teams are on duty as its people make up, up to `count`. Always on duty when absent.',
        ),
    })
    .describe('Who sees to the people found.'),
  places: z
    .union([z.int().min(1).max(100_000), z.literal('unlimited')])
    .describe(
      'People who can be looked after at a time. A party waits in its search bay until there is room for all of it; one that is larger than the reception, until no one else is there.',
    ),
  medicalCheck: duration.describe('Of a whole party.'),
  interview: duration.describe('Of each person of the party, one after the other.'),
  vulnerableShare: share().describe(
    'Share of the people found who must be referred: children, victims, the sick.',
  ),
  referral: z
    .strictObject({
      peoplePerDay: quantity({ above: 0, max: 100_000 }).describe('How many can be referred in a day.'),
      withinHours: quantity({ min: 0, max: 8760 }).describe(
        'Referred in time means within so long after the interviews.',
      ),
    })
    .describe('Where the vulnerable are taken on, in the order in which their interviews end.'),
})

export function checkReception(port: Port, unread: ReadonlySet<string>, findings: Findings): void {
  const { reception, staff, stations } = port
  if (!reception) return
  if (!Object.values(stations).some(({ kind }) => kind === 'search'))
    findings.problem(['reception'], 'there is no search station, so nobody would ever be brought to it')
  const { pool } = reception.teams
  if (pool === undefined) return
  const path = ['reception', 'teams', 'pool']
  const found = shortJson(pool)
  const given = entryOf(staff, pool)
  if (!given) {
    const pools = Object.keys(staff)
    findings.problem(path, `there is no staff pool ${found}`, {
      found,
      expected: pools.join(', ') || 'one of staff, which is empty',
      nearest: nearestName(pool, pools),
    })
    return
  }
  for (const [station, { lanes }] of Object.entries(stations))
    for (const [group, { staff: user }] of Object.entries(lanes))
      if (user?.pool === pool)
        findings.problem(
          path,
          `the pool ${pool} already staffs stations.${station}.lanes.${group}: the reception needs one of its own`,
          { found },
        )
  const { firstDay, endsSeconds } = runTimes(port.run)
  const { officersPerTeam } = reception.teams
  const most = Math.max(0, ...dutiesOf(given, firstDay, 0, endsSeconds).map(({ people }) => people))
  if (!unread.has(`staff.${pool}`) && most < officersPerTeam.value)
    findings.problem(
      path,
      `a team takes ${officersPerTeam.value} of its people, and at most ${most} are on duty in the whole run`,
      { found },
    )
}
