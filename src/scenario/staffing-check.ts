/** Lanes that stand without people: never staffed at all, or fewer than the layout has. */
import { daySeconds, runTimes } from './calendar.ts'
import { counted } from './count.ts'
import type { Findings } from './findings.ts'
import type { Port } from './option.ts'
import { dutiesOf, groupsByPool, openLanes } from './staffing.ts'

/** @param unread pools whose rota could not be read, as `staff.<id>`: they are taken to suffice */
export function checkStaffing(port: Port, unread: ReadonlySet<string>, findings: Findings): void {
  const { firstDay, windowEndsSeconds } = runTimes(port.run)
  // Rotas repeat every week.
  const ends = Math.min(windowEndsSeconds, 7 * daySeconds)
  const groupsOf = groupsByPool(port.stations)
  for (const [id, pool] of Object.entries(port.staff)) {
    const groups = groupsOf.get(id) ?? []
    if (unread.has(`staff.${id}`) || groups.length === 0) continue
    const levels = [...new Set(dutiesOf(pool, firstDay, 0, ends).map(({ people }) => people))]
    // All levels, not only the highest: two people more can fill a lane of an earlier group and leave this one short.
    const open = levels.map((people) => openLanes(groups, people))
    groups.forEach(({ station, group, lanes, peoplePerLane }, index) => {
      const most = Math.max(0, ...open.map((lanesOpen) => lanesOpen[index]!))
      if (most === lanes) return
      const path = ['stations', station, 'lanes', group]
      const people = `the pool ${id} has at most ${counted(Math.max(0, ...levels), 'person', 'people')} on duty`
      if (most === 0) {
        const what = `lanes that no one staffs in the whole run: a lane takes ${peoplePerLane} of its people, and ${people}, shared with the groups before this one`
        findings.problem([...path, 'staff'], what)
      } else
        findings.warning(
          [...path, 'count'],
          `only ${most} of the ${lanes} lanes ${most === 1 ? 'is' : 'are'} ever staffed: ${people}`,
        )
    })
  }
}
