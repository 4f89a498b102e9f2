/** The devices of a port that can break down: one in each lane of a group that says so, at any time of the run. */
import { purposeNumber } from '../kernel/draws.ts'
import type { InverseTables } from '../kernel/inverse-table.ts'
import { type Breakdown, breakdownOf } from '../scenario/breakdown.ts'
import { hourSeconds } from '../scenario/calendar.ts'
import { entryOf } from '../scenario/findings.ts'
import type { Port } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'
import { serviceTime } from '../scenario/service-time.ts'
import { stationLanes } from './roster.ts'

export interface Device {
  /** Among the lanes of stations. */
  readonly lane: number
  /** In its group: with the purposes below, what its draws belong to. */
  readonly number: number
  readonly upPurpose: number
  readonly repairPurpose: number
  /** How it breaks down from when on. */
  readonly phases: readonly Phase[]
}

interface Phase {
  readonly fromSeconds: number
  /** Tables of the time until it breaks down, and until it is repaired; undefined while there is no such device. */
  readonly tables: { readonly up: number; readonly repair: number } | undefined
}

/** In order of lanes. */
export function devicesOf(port: Port, tables: InverseTables): Device[] {
  const devices: Device[] = []
  const lanesOf = new Map<string, number>()
  const tablesOf = ({ meanHoursBetween, repair }: Breakdown) => ({
    up: tables.add({ kind: 'exponential', mean: meanHoursBetween.value * hourSeconds }),
    repair: tables.add(serviceTime(repair)),
  })
  stationLanes(port).forEach(({ station, groupId }, lane) => {
    const name = `${station}:${groupId}`
    const number = lanesOf.get(name) ?? 0
    lanesOf.set(name, number + 1)
    const phases: Phase[] = []
    for (const { fromSeconds, breakdown } of breakdownsOf(port, station, groupId, number)) {
      const now = breakdown && tablesOf(breakdown)
      const before = phases.at(-1)
      if (before && before.tables?.up === now?.up && before.tables?.repair === now?.repair) continue
      phases.push({ fromSeconds, tables: now })
    }
    if (phases.every((phase) => phase.tables === undefined)) return
    const purposes = {
      upPurpose: purposeNumber(`up:${name}`),
      repairPurpose: purposeNumber(`repair:${name}`),
    }
    devices.push({ lane, number, ...purposes, phases })
  })
  return devices
}

/** How the device of a lane breaks down, period by period; one of a station that has gone goes on as it did. */
function breakdownsOf(port: Port, id: string, groupId: string, number: number) {
  let breakdown: Breakdown | undefined
  return periodsOf(port).map(({ fromSeconds, port: present }) => {
    const station = entryOf(present.stations, id)
    const group = station && entryOf(station.lanes, groupId)
    if (station)
      breakdown = group && number < group.count.value ? breakdownOf(present, station, group) : undefined
    return { fromSeconds, breakdown }
  })
}
