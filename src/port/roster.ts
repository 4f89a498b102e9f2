/**
 * The roster says when each lane of each station is open: a lane with staff while its people are on duty, one without
 * always. Lanes of stations are numbered station by station, group by group.
 */
import { runTimes } from '../scenario/calendar.ts'
import type { Port } from '../scenario/option.ts'
import { dutiesOf, groupsByPool, openLanes } from '../scenario/staffing.ts'
import { placesOf } from './place.ts'

type Group = Port['stations'][string]['lanes'][string]

/** One lane of a station; its number is its position in `stationLanes`. */
export interface StationLane {
  readonly station: string
  readonly groupId: string
  readonly group: Group
}

/** A lane opens or closes. */
export interface LaneChange {
  readonly atSeconds: number
  readonly lane: number
  readonly open: boolean
}

/** All lanes of all stations, stations as in `placesOf`, groups by `order`, then id. */
export function stationLanes(port: Port): StationLane[] {
  return placesOf(port).flatMap(({ kind, id }) => (kind === 'station' ? lanesOf(port, id) : []))
}

/** The lanes of one station. */
export function lanesOf({ stations }: Port, station: string): StationLane[] {
  return Object.entries(stations[station].lanes)
    .sort(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1))
    .flatMap(([groupId, group]) =>
      new Array<StationLane>(group.count.value).fill({ station, groupId, group }),
    )
}

/** Every opening and closing of every lane over the run, in order of time; lanes begin closed. */
export function laneChanges(port: Port): LaneChange[] {
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(port.run)
  const lanes = stationLanes(port)
  const changes: LaneChange[] = []
  const firstLane = new Map<string, number>()
  lanes.forEach(({ station, groupId, group }, lane) => {
    const key = `${station} ${groupId}`
    if (!firstLane.has(key)) firstLane.set(key, lane)
    if (group.staff === undefined) changes.push({ atSeconds: beginsSeconds, lane, open: true })
  })
  for (const [id, groups] of groupsByPool(port.stations)) {
    const pool = port.staff[id]
    const first = groups.map(({ station, group }) => firstLane.get(`${station} ${group}`) as number)
    let before = groups.map(() => 0)
    for (const { fromSeconds, people } of dutiesOf(pool, firstDay, beginsSeconds, endsSeconds)) {
      const now = openLanes(groups, people)
      now.forEach((open, index) => {
        for (let lane = before[index]; lane < open; lane++)
          changes.push({ atSeconds: fromSeconds, lane: first[index] + lane, open: true })
        for (let lane = open; lane < before[index]; lane++)
          changes.push({ atSeconds: fromSeconds, lane: first[index] + lane, open: false })
      })
      before = now
    }
  }
  return changes.sort((a, b) => a.atSeconds - b.atSeconds || a.lane - b.lane)
}
