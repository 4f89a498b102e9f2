/**
 * The roster says when each lane of each station is open: a lane with staff while its people are on duty, one without
 * always. Lanes of stations are numbered station by station, group by group.
 */
import { runTimes } from '../scenario/calendar.ts'
import { entryOf } from '../scenario/findings.ts'
import type { Port } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'
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

/** All lanes of all stations, stations as in `placesOf`, groups by `order`, then id; of a group that grows, all it ever has. */
export function stationLanes(port: Port): StationLane[] {
  const periods = periodsOf(port)
  return placesOf(port).flatMap(({ kind, id: station }) => {
    if (kind !== 'station') return []
    const groups = new Map<string, { readonly group: Group; count: number }>()
    for (const { port } of periods)
      for (const [id, group] of Object.entries(entryOf(port.stations, station)?.lanes ?? {})) {
        const known = groups.get(id)
        if (known) known.count = Math.max(known.count, group.count.value)
        else groups.set(id, { group, count: group.count.value })
      }
    return [...groups]
      .sort(([a, { group: one }], [b, { group: other }]) => one.order - other.order || (a < b ? -1 : 1))
      .flatMap(([groupId, { group, count }]) =>
        new Array<StationLane>(count).fill({ station, groupId, group }),
      )
  })
}

/** Every opening and closing of every lane over the run, in order of time; lanes begin closed. */
export function laneChanges(port: Port): LaneChange[] {
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  const firstLane = new Map<string, number>()
  stationLanes(port).forEach(({ station, groupId }, lane) => {
    const key = keyOf(station, groupId)
    if (!firstLane.has(key)) firstLane.set(key, lane)
  })
  const changes: LaneChange[] = []
  const open = new Set<number>()
  let stations: Port['stations'] = {}
  for (const { fromSeconds, untilSeconds, port: present } of periodsOf(port)) {
    const from = Math.max(beginsSeconds, fromSeconds)
    const gone = Object.entries(stations).filter(([id]) => !Object.hasOwn(present.stations, id))
    stations = { ...stations, ...present.stations }
    const roster = [
      ...rosterOf(present, firstLane, from, Math.min(endsSeconds, untilSeconds)),
      // A station that has gone serves whom it still has, without staff.
      ...gone.flatMap(([id, { lanes }]) =>
        Object.entries(lanes).flatMap(([group, { count }]) =>
          opened(from, firstLane.get(keyOf(id, group)) as number, count.value),
        ),
      ),
    ]
    // Lanes that are open at the change and stay so don't change.
    const opening = new Set(roster.filter(({ atSeconds }) => atSeconds === from).map(({ lane }) => lane))
    for (const lane of open) if (!opening.has(lane)) changes.push({ atSeconds: from, lane, open: false })
    for (const change of roster) if (change.atSeconds > from || !open.has(change.lane)) changes.push(change)
    for (const lane of [...open]) if (!opening.has(lane)) open.delete(lane)
    for (const change of roster.sort(byTime)) {
      if (change.open) open.add(change.lane)
      else open.delete(change.lane)
    }
  }
  return changes.sort(byTime)
}

const keyOf = (station: string, group: string) => `${station} ${group}`
const byTime = (a: LaneChange, b: LaneChange) => a.atSeconds - b.atSeconds || a.lane - b.lane

function opened(atSeconds: number, first: number, count: number): LaneChange[] {
  return Array.from({ length: count }, (_, lane) => ({ atSeconds, lane: first + lane, open: true }))
}

/** Openings and closings in one period, at whose beginning all lanes are taken to be closed. */
function rosterOf(
  port: Port,
  firstLane: ReadonlyMap<string, number>,
  beginsSeconds: number,
  endsSeconds: number,
): LaneChange[] {
  const { firstDay } = runTimes(port.run)
  const changes: LaneChange[] = []
  const first = (station: string, group: string) => firstLane.get(keyOf(station, group)) as number
  for (const [station, { lanes }] of Object.entries(port.stations))
    for (const [group, { staff, count }] of Object.entries(lanes))
      if (staff === undefined) changes.push(...opened(beginsSeconds, first(station, group), count.value))
  for (const [id, groups] of groupsByPool(port.stations)) {
    const pool = port.staff[id]
    let before = groups.map(() => 0)
    for (const { fromSeconds, people } of dutiesOf(pool, firstDay, beginsSeconds, endsSeconds)) {
      const now = openLanes(groups, people)
      now.forEach((open, index) => {
        const { station, group } = groups[index]
        for (let lane = before[index]; lane < open; lane++)
          changes.push({ atSeconds: fromSeconds, lane: first(station, group) + lane, open: true })
        for (let lane = open; lane < before[index]; lane++)
          changes.push({ atSeconds: fromSeconds, lane: first(station, group) + lane, open: false })
      })
      before = now
    }
  }
  return changes
}
