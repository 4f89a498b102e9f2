/** How alert the crews of a pool are over a run, and what that does to the checks of a station. */
import type { Fatigue } from '../scenario/alertness.ts'
import { hourSeconds, runTimes } from '../scenario/calendar.ts'
import { entryOf } from '../scenario/findings.ts'
import type { Port, StaffPool } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'
import { type Stint, stintsOf } from '../scenario/stint.ts'
import type { StationLane } from './roster.ts'

type Station = Port['stations'][string]

/** Mean alertness of the people of a pool who are at work, from each moment on until the next. */
export interface Crew {
  readonly atSeconds: readonly number[]
  readonly level: readonly number[]
}

/** What the sensitivity of a screening or a search depends on. */
export interface Alertness {
  /** Number of the crew of each lane, or -1. */
  readonly crews: readonly number[]
  readonly fromQueue: number
  readonly lossPerLorry: number
  readonly atLeast: number
  readonly heat: Heat | undefined
}

/** What heat takes of the sensitivity. */
export interface Heat {
  readonly fromCelsius: number
  readonly lossPerDegree: number
  readonly atLeast: number
}

/** Pools that tire at any time of the run, in the order in which their crews are numbered. */
export function tiringPoolsOf(port: Port): string[] {
  const pools = periodsOf(port).flatMap(({ port: { staff } }) =>
    Object.keys(staff).filter((id) => staff[id].fatigue !== undefined),
  )
  return [...new Set(pools)]
}

/** Undefined where nothing weakens the checks. @param port of one period  @param lanes of the station, of all periods */
export function alertnessOf(
  port: Port,
  id: string,
  lanes: readonly StationLane[],
  tiringPools: readonly string[],
): Alertness | undefined {
  const station = port.stations[id]
  if (!isWeakened(port, station)) return undefined
  const { haste, heat: ofTechnology } =
    port.technologies[(station as Extract<Station, { technology: string }>).technology]
  const heat = port.weather && ofTechnology
  return {
    crews: lanes.map(({ groupId }) => {
      const pool = entryOf(station.lanes, groupId)?.staff?.pool ?? ''
      return entryOf(port.staff, pool)?.fatigue ? tiringPools.indexOf(pool) : -1
    }),
    fromQueue: haste?.fromQueue.value ?? 0,
    lossPerLorry: haste?.lossPerLorry.value ?? 0,
    atLeast: haste?.atLeast.value ?? 1,
    heat: heat && {
      fromCelsius: heat.fromCelsius.value,
      lossPerDegree: heat.lossPerDegree.value,
      atLeast: heat.atLeast.value,
    },
  }
}

/** Whether anything weakens the checks of a station at any time of the run. */
export function isEverWeakened(port: Port, id: string): boolean {
  return periodsOf(port).some(({ port: present }) => {
    const station = entryOf(present.stations, id)
    return station !== undefined && isWeakened(present, station)
  })
}

/** Whether fatigue, haste or heat may weaken the checks of a station. */
function isWeakened({ staff, technologies, weather }: Port, station: Station): boolean {
  if (station.kind !== 'screening' && station.kind !== 'search') return false
  const tires = Object.values(station.lanes).some(
    (group) => group.staff && entryOf(staff, group.staff.pool)?.fatigue !== undefined,
  )
  const { haste, heat } = technologies[station.technology]
  return tires || haste !== undefined || (weather !== undefined && heat !== undefined)
}

const quarterSeconds = 900
/** Alertness is a multiple of 2^-20: sums in another order round to the same. */
const grain = 1_048_576

/**
 * Reckoned anew every quarter of an hour, and whenever people take up or leave their work; without anyone, as tired as the
 * last were.
 */
export function crewOf(port: Port, id: string): Crew {
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(port.run)
  const crew = { atSeconds: [] as number[], level: [] as number[] }
  let before = 1
  for (const { fromSeconds, untilSeconds, port: present } of periodsOf(port)) {
    const begins = Math.max(beginsSeconds, fromSeconds)
    const pool = entryOf(present.staff, id)
    for (const [at, level] of pool?.fatigue
      ? levelsOf(pool, pool.fatigue, firstDay, begins, Math.min(endsSeconds, untilSeconds))
      : [[begins, 1] as const]) {
      const now = level ?? before
      if (now === before) continue
      crew.atSeconds.push(at)
      crew.level.push(now)
      before = now
    }
  }
  return crew
}

/** Alertness from each moment on; undefined while nobody is at work. */
function* levelsOf(
  pool: StaffPool,
  fatigue: Fatigue,
  firstDay: number,
  begins: number,
  ends: number,
): Generator<readonly [at: number, level: number | undefined]> {
  const coming = [...stintsOf(pool, firstDay, begins, ends)].sort((a, b) => a.fromSeconds - b.fromSeconds)
  const moments = new Set<number>([begins])
  for (let at = Math.ceil(begins / quarterSeconds) * quarterSeconds; at < ends; at += quarterSeconds)
    moments.add(at)
  for (const { fromSeconds, toSeconds } of coming)
    for (const at of [fromSeconds, toSeconds]) if (at >= begins && at < ends) moments.add(at)
  let atWork: Stint[] = []
  let next = 0
  for (const at of [...moments].sort((a, b) => a - b)) {
    while (next < coming.length && coming[next].fromSeconds <= at) atWork.push(coming[next++])
    atWork = atWork.filter(({ toSeconds }) => toSeconds > at)
    yield [at, meanLevel(atWork, at, fatigue)]
  }
}

function meanLevel(atWork: readonly Stint[], at: number, fatigue: Fatigue): number | undefined {
  let people = 0
  let levels = 0
  for (const stint of atWork) {
    const tiredHours = Math.max(0, (at - stint.fromSeconds) / hourSeconds - fatigue.afterHours.value)
    people += stint.people
    levels += stint.people * Math.max(fatigue.atLeast.value, 1 - fatigue.lossPerHour.value * tiredHours)
  }
  return people === 0 ? undefined : Math.round((levels / people) * grain) / grain
}
