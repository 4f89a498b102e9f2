/**
 * Who is on duty when, and how many lanes of a station that opens. Within a station, groups of lanes that draw on
 * one pool are staffed in their `order` (then by id), each with as many lanes as the people left can fill.
 */
import { clockSeconds, daySeconds, type RunTimes, runTimes, weekdayOf } from './calendar.ts'
import { entryOf, type Findings } from './findings.ts'
import type { Port, StaffPool } from './option.ts'

/** A stretch of time with the same number of people on duty. Seconds from the start of the window. */
export interface Duty {
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly people: number
}

/** Over the window of the run, or its first week: rotas repeat every week. */
export function dutiesOf({ shifts }: StaffPool, times: RunTimes): Duty[] {
  const ends = Math.min(times.windowEndsSeconds, 7 * daySeconds)
  const changes = new Map<number, number>([[0, 0]])
  const change = (at: number, people: number) => changes.set(at, (changes.get(at) ?? 0) + people)
  for (const shift of shifts) {
    const from = clockSeconds(shift.from)
    const to = clockSeconds(shift.to)
    const length = to > from ? to - from : to - from + daySeconds
    // From the evening before: its night shift may reach into the window.
    for (let day = -1; day * daySeconds < ends; day++) {
      if (shift.days && !shift.days.includes(weekdayOf(times.firstDay + day))) continue
      const start = Math.max(0, day * daySeconds + from)
      const end = Math.min(ends, day * daySeconds + from + length)
      if (start >= end) continue
      change(start, shift.people.value)
      change(end, -shift.people.value)
    }
  }
  const moments = [...changes.keys()].sort((a, b) => a - b)
  const duties: Duty[] = []
  let people = 0
  moments.forEach((fromSeconds, i) => {
    people += changes.get(fromSeconds) ?? 0
    const toSeconds = moments[i + 1] ?? ends
    if (toSeconds > fromSeconds) duties.push({ fromSeconds, toSeconds, people })
  })
  return duties
}

type Groups = Port['stations'][string]['lanes']

/** Lanes that are open in each group of a station, with these people on duty in each pool. */
export function openLanes(lanes: Groups, people: (pool: string) => number): Map<string, number> {
  const left = new Map<string, number>()
  const open = new Map<string, number>()
  const groups = Object.entries(lanes).sort(
    ([a, { order: first }], [b, { order: second }]) => first - second || (a < b ? -1 : 1),
  )
  for (const [id, { count, staff }] of groups) {
    if (!staff) {
      open.set(id, count.value)
      continue
    }
    const { pool, peoplePerLane } = staff
    const available = left.get(pool) ?? people(pool)
    // A lane more than exact division allows would need a part of a person.
    const filled = Math.min(count.value, Math.floor(available / peoplePerLane.value + 1e-9))
    left.set(pool, available - filled * peoplePerLane.value)
    open.set(id, filled)
  }
  return open
}

/** @param unread pools whose rota could not be read, as `staff.<id>`: they are taken to suffice */
export function checkStaffing(port: Port, unread: ReadonlySet<string>, findings: Findings): void {
  const times = runTimes(port.run)
  const levels = new Map<string, readonly number[]>()
  for (const [id, pool] of Object.entries(port.staff)) {
    const duties = unread.has(`staff.${id}`) ? [] : dutiesOf(pool, times).map(({ people }) => people)
    levels.set(id, unread.has(`staff.${id}`) ? [Number.POSITIVE_INFINITY] : [...new Set(duties)])
  }
  for (const [id, station] of Object.entries(port.stations)) {
    for (const [group, { count, staff }] of Object.entries(station.lanes)) {
      if (!staff || !entryOf(port.staff, staff.pool)) continue
      // All levels, not only the highest: two people more can fill a lane of an earlier group and leave this one short.
      const known = levels.get(staff.pool) ?? []
      const lanes = known.map((people) => openLanes(station.lanes, () => people).get(group) ?? 0)
      const most = Math.max(0, ...lanes)
      if (most === count.value) continue
      const path = ['stations', id, 'lanes', group]
      const people = `the pool ${staff.pool} has at most ${Math.max(0, ...known)} people on duty`
      if (most === 0) {
        const what = `lanes that no one staffs in the whole run: a lane takes ${staff.peoplePerLane.value} of its people, and ${people}, shared with the groups before this one`
        findings.problem([...path, 'staff'], what)
      } else
        findings.warning(
          [...path, 'count'],
          `only ${most} of the ${count.value} lanes are ever staffed: ${people}`,
        )
    }
  }
}
