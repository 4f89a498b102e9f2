/**
 * The roster says when each lane is open. People on duty follow the rota; at every moment a pool's people go to the
 * lanes that need them in order (group order, then station and group id, then lane), so the same rota always opens
 * the same lanes.
 */
import type { Port, Shift, StaffPool } from '../scenario/option.ts'
import { weekdays } from '../scenario/traffic.ts'

const daySeconds = 86_400

/** A lane opens or closes. */
export interface LaneChange {
  readonly atSeconds: number
  readonly lane: number
  readonly open: boolean
}

/** What the roster needs to know of one lane; lanes are numbered by their position in the list. */
export interface StaffedLane {
  readonly pool: string | undefined
  readonly people: number
  /** Lanes of one pool are staffed by ascending rank; equal ranks in the order of the list. */
  readonly rank: number
}

/** People of a pool on duty from a moment until the next entry. */
export interface DutyStep {
  readonly fromSeconds: number
  readonly people: number
}

/** Day of the week of the first day of the window: 0 is Monday. */
export function weekdayOf(isoDate: string): number {
  const [year, month, day] = isoDate.split('-').map(Number)
  // Zeller's congruence with the year starting in March; 0 is Monday after the shift.
  const y = month < 3 ? year - 1 : year
  const m = month < 3 ? month + 12 : month
  const zeller =
    (day +
      Math.floor((13 * (m + 1)) / 5) +
      y +
      Math.floor(y / 4) -
      Math.floor(y / 100) +
      Math.floor(y / 400)) %
    7
  return (zeller + 5) % 7
}

/** Seconds from 00:00 of a clock time `HH:MM`. */
export function clockSeconds(clock: string): number {
  return Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3, 5)) * 60
}

/** People of one pool on duty over the run, as steps; the first is at `startSeconds`. */
export function dutySteps(
  pool: StaffPool,
  firstWeekday: number,
  startSeconds: number,
  endSeconds: number,
): DutyStep[] {
  const change = new Map<number, number>([[startSeconds, 0]])
  const add = (at: number, people: number) => change.set(at, (change.get(at) ?? 0) + people)
  const firstDay = Math.floor(startSeconds / daySeconds) - 1
  const lastDay = Math.ceil(endSeconds / daySeconds)
  for (const shift of pool.shifts)
    for (let day = firstDay; day <= lastDay; day++) {
      if (!startsOn(shift, (((firstWeekday + day) % 7) + 7) % 7)) continue
      const from = day * daySeconds + clockSeconds(shift.from)
      const length =
        (clockSeconds(shift.to) - clockSeconds(shift.from) + daySeconds) % daySeconds || daySeconds
      if (from + length <= startSeconds || from >= endSeconds) continue
      add(Math.max(from, startSeconds), shift.people.value)
      if (from + length < endSeconds) add(from + length, -shift.people.value)
    }
  let people = 0
  return [...change]
    .sort(([a], [b]) => a - b)
    .map(([fromSeconds, delta]) => {
      people += delta
      return { fromSeconds, people }
    })
}

function startsOn(shift: Shift, weekday: number): boolean {
  return shift.days === undefined || shift.days.includes(weekdays[weekday])
}

/** Every opening and closing of every lane in `[startSeconds, endSeconds)`, in order of time; lanes begin closed. */
export function laneChanges(
  lanes: readonly StaffedLane[],
  staff: Port['staff'],
  firstWeekday: number,
  startSeconds: number,
  endSeconds: number,
): LaneChange[] {
  const changes: LaneChange[] = []
  const byPool = new Map<string, number[]>()
  lanes.forEach(({ pool }, lane) => {
    if (pool === undefined) changes.push({ atSeconds: startSeconds, lane, open: true })
    else byPool.set(pool, [...(byPool.get(pool) ?? []), lane])
  })
  for (const [poolId, members] of byPool) {
    const inOrder = members.sort((a, b) => lanes[a].rank - lanes[b].rank || a - b)
    const open = new Set<number>()
    for (const step of dutySteps(staff[poolId], firstWeekday, startSeconds, endSeconds)) {
      let left = step.people
      for (const lane of inOrder) {
        const staffed = left >= lanes[lane].people
        if (staffed) left -= lanes[lane].people
        if (staffed === open.has(lane)) continue
        if (staffed) open.add(lane)
        else open.delete(lane)
        changes.push({ atSeconds: step.fromSeconds, lane, open: staffed })
      }
    }
  }
  return changes.sort((a, b) => a.atSeconds - b.atSeconds || a.lane - b.lane)
}
