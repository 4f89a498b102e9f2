/** Which lanes of a station are open at an hour, by the rota: a lane is open while its people are on duty. */
import type { Port, Shift } from '../../src/scenario/option.ts'
import { weekdays } from '../../src/scenario/traffic.ts'

/** Lanes counted from the left in the order of their groups, half way through the hour. */
export function openLanesAt(port: Port, stationId: string, hour: number): number[] {
  const seconds = (hour + 0.5) * 3600
  const free = new Map(Object.keys(port.staff).map((pool) => [pool, peopleOnDuty(port, pool, seconds)]))
  // Stations that share a pool are staffed in the order of their ids.
  for (const id of Object.keys(port.stations).sort()) {
    const open: number[] = []
    let lane = 0
    const groups = Object.values(port.stations[id].lanes).sort((a, b) => a.order - b.order)
    for (const { count, staff } of groups)
      for (let i = 0; i < count.value; i++, lane++) {
        if (staff) {
          const left = (free.get(staff.pool) ?? 0) - staff.peoplePerLane.value
          if (left < -1e-9) continue
          free.set(staff.pool, left)
        }
        open.push(lane)
      }
    if (id === stationId) return open
  }
  return []
}

/** People of a pool on duty, `seconds` after the start of the window. */
export function peopleOnDuty(port: Port, pool: string, seconds: number): number {
  const first = new Date(`${port.run.from}T00:00:00Z`).getUTCDay()
  const day = Math.floor(seconds / 86_400)
  const clock = seconds - day * 86_400
  // Monday is the first of `weekdays`, Sunday the first of `getUTCDay`.
  const weekday = (daysOn: number) => weekdays[(((first + daysOn - 1) % 7) + 7) % 7]
  let people = 0
  for (const shift of port.staff[pool]?.shifts ?? []) {
    const from = secondsOf(shift.from)
    const to = secondsOf(shift.to)
    const startsOn = (name: string) => startsOnDay(shift, name)
    if (from < to) {
      if (clock >= from && clock < to && startsOn(weekday(day))) people += shift.people.value
    } else if (clock >= from ? startsOn(weekday(day)) : clock < to && startsOn(weekday(day - 1)))
      people += shift.people.value
  }
  return people
}

const startsOnDay = (shift: Shift, name: string) => shift.days?.some((day) => day === name) ?? true
const secondsOf = (time: string) => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60
