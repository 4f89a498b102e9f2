/**
 * Which lanes of a station are open at an hour, as the engine's roster opens them: half way through the hour. Lanes
 * are counted from the left in the order of their groups.
 */
import { placesOf } from '../../src/port/place.ts'
import { type LaneChange, laneChanges, type StaffedLane, weekdayOf } from '../../src/port/roster.ts'
import type { Port } from '../../src/scenario/option.ts'
import { hoursOf } from './hour.ts'

interface Roster {
  /** First lane of each station, and how many it has, in the list that the roster counts by. */
  readonly lanes: ReadonlyMap<string, readonly [first: number, count: number]>
  readonly changes: readonly LaneChange[]
}

const rosters = new WeakMap<Port, Roster>()

export function openLanesAt(port: Port, stationId: string, hour: number): number[] {
  const roster = rosters.get(port) ?? rosterOf(port)
  rosters.set(port, roster)
  const [first, count] = roster.lanes.get(stationId) ?? [0, 0]
  const open = new Set<number>()
  for (const change of roster.changes) {
    if (change.atSeconds > (hour + 0.5) * 3600) break
    const lane = change.lane - first
    if (lane < 0 || lane >= count) continue
    if (change.open) open.add(lane)
    else open.delete(lane)
  }
  return [...open].sort((a, b) => a - b)
}

function rosterOf(port: Port): Roster {
  const staffed: StaffedLane[] = []
  const lanes = new Map<string, readonly [number, number]>()
  for (const { kind, id } of placesOf(port)) {
    if (kind !== 'station') continue
    const first = staffed.length
    const groups = Object.entries(port.stations[id].lanes).sort(
      ([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1),
    )
    for (const [, { count, staff, order }] of groups)
      for (let lane = 0; lane < count.value; lane++)
        staffed.push({ pool: staff?.pool, people: staff?.peoplePerLane.value ?? 0, rank: order })
    lanes.set(id, [first, staffed.length - first])
  }
  return {
    lanes,
    changes: laneChanges(staffed, port.staff, weekdayOf(port.run.from), 0, hoursOf(port) * 3600),
  }
}
