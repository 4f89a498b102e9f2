/**
 * Which lanes of a station are open at an hour, as the engine's roster opens them: half way through the hour. Lanes
 * are counted from the left in the order of their groups. A port that changes is drawn as it is at the start.
 */
import { type LaneChange, laneChanges, stationLanes } from '../../src/port/roster.ts'
import type { Port } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'

interface Roster {
  /** Station of each lane. */
  readonly stations: readonly string[]
  readonly changes: readonly LaneChange[]
}

const rosters = new WeakMap<Port, Roster>()

export function openLanesAt(port: Port, stationId: string, hour: number): number[] {
  const roster = rosters.get(port) ?? rosterOf(port)
  rosters.set(port, roster)
  const first = roster.stations.indexOf(stationId)
  const open = new Set<number>()
  for (const change of roster.changes) {
    if (change.atSeconds > (hour + 0.5) * 3600) break
    if (roster.stations[change.lane] !== stationId) continue
    if (change.open) open.add(change.lane - first)
    else open.delete(change.lane - first)
  }
  return [...open].sort((a, b) => a - b)
}

function rosterOf(port: Port): Roster {
  const [{ port: start }] = periodsOf(port)
  return { stations: stationLanes(start).map(({ station }) => station), changes: laneChanges(start) }
}
