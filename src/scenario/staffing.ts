/**
 * Who is on duty when, and which lanes that opens. At every moment the people of a pool go to the lanes that need them
 * in one order: the `order` of the group, then the ids of station and group, then lane by lane. So the same rota always
 * opens the same lanes.
 */
import type { Port, StaffPool } from './option.ts'
import { stintsOf } from './stint.ts'

/** A stretch of time with the same number of people at work. Seconds from the start of the window. */
export interface Duty {
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly people: number
}

/** Duties of a pool from one moment to another, without a gap. @param firstDay day number of the window's first day */
export function dutiesOf(pool: StaffPool, firstDay: number, fromSeconds: number, toSeconds: number): Duty[] {
  const changes = new Map<number, number>([[fromSeconds, 0]])
  const change = (at: number, people: number) => changes.set(at, (changes.get(at) ?? 0) + people)
  for (const stint of stintsOf(pool, firstDay, fromSeconds, toSeconds)) {
    change(Math.max(fromSeconds, stint.fromSeconds), stint.people)
    change(Math.min(toSeconds, stint.toSeconds), -stint.people)
  }
  const moments = [...changes.keys()].sort((a, b) => a - b)
  const duties: Duty[] = []
  let people = 0
  moments.forEach((start, i) => {
    people += changes.get(start) ?? 0
    const end = moments[i + 1] ?? toSeconds
    if (end > start) duties.push({ fromSeconds: start, toSeconds: end, people })
  })
  return duties
}

/** Lanes of one group that need people of a pool. */
export interface StaffedGroup {
  readonly station: string
  readonly group: string
  readonly lanes: number
  readonly peoplePerLane: number
}

/** The groups that draw on each pool, in the order in which they are staffed. */
export function groupsByPool(stations: Port['stations']): Map<string, StaffedGroup[]> {
  const ordered = Object.entries(stations).flatMap(([station, { lanes }]) =>
    Object.entries(lanes).flatMap(([group, { order, count, staff }]) =>
      staff
        ? [
            {
              pool: staff.pool,
              station,
              group,
              order,
              lanes: count.value,
              peoplePerLane: staff.peoplePerLane.value,
            },
          ]
        : [],
    ),
  )
  ordered.sort((a, b) => a.order - b.order || compare(a.station, b.station) || compare(a.group, b.group))
  const byPool = new Map<string, StaffedGroup[]>()
  for (const { pool, ...group } of ordered) {
    const others = byPool.get(pool)
    if (others) others.push(group)
    else byPool.set(pool, [group])
  }
  return byPool
}

/** How many lanes of each group are open with these people on duty; the first lanes of a group come first. */
export function openLanes(groups: readonly StaffedGroup[], people: number): number[] {
  let left = people
  return groups.map(({ lanes, peoplePerLane }) => {
    // Rounding must not cost a lane that exact division allows.
    const open = Math.min(lanes, Math.floor(left / peoplePerLane + 1e-9))
    left -= open * peoplePerLane
    return open
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
