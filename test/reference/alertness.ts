/** How alert the checks of the reference model are: every crew asked team by team, every queue lorry by lorry. */
import type { Draws } from '../../src/kernel/draws.ts'
import { runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import type { Clock } from './figures.ts'
import { type Place, type Station, type StationLane, waitingAt } from './place.ts'
import { secondsAtWork, teamsOf, turnsOfTeam } from './rota.ts'
import { weatherAt } from './weather.ts'

/** Whether fatigue, haste or heat can weaken the checks of a station at any time of the run. */
export function isEverWeakened(port: Port, id: string): boolean {
  return periodsOf(port).some(({ port: { stations, staff, technologies, weather } }) => {
    const file = stations[id]
    if (file?.kind !== 'screening' && file?.kind !== 'search') return false
    const pools = Object.values(file.lanes).map((group) => group.staff?.pool)
    const { haste, heat } = technologies[file.technology]
    return (
      pools.some((pool) => pool !== undefined && staff[pool].fatigue !== undefined) ||
      haste !== undefined ||
      (heat !== undefined && weather !== undefined)
    )
  })
}

export class Alertness {
  private readonly port: Port
  private readonly draws: Draws
  private readonly places: readonly Place[]
  private readonly clock: Clock
  /** By pool, how alert those at work are from each moment on. */
  private readonly levels = new Map<string, { readonly at: number; readonly level: number }[]>()

  constructor(port: Port, draws: Draws, places: readonly Place[], clock: Clock) {
    this.port = port
    this.draws = draws
    this.places = places
    this.clock = clock
    for (const { port: present } of periodsOf(port))
      for (const [id, { fatigue }] of Object.entries(present.staff))
        if (fatigue && !this.levels.has(id)) this.levels.set(id, this.levelsOf(id))
  }

  /** Whether the checks of a station can be less than fully alert, at any time of the run. */
  matters({ id }: Station): boolean {
    return isEverWeakened(this.port, id)
  }

  /** How alert all that follows an alarm would be now, each station in its first lane. */
  ofAnswer({ file }: Station): number {
    if (file.kind !== 'screening') return 1
    const answer = this.places.find(({ id }) => id === file.onAlarm) as Station
    return this.level(answer.lanes[0]) * this.ofAnswer(answer)
  }

  /** Of a service in this lane that begins now. */
  level({ place, group }: StationLane): number {
    const { file, port } = place
    const { now } = this.clock
    const waiting = waitingAt(place)
    if (file.kind !== 'screening' && file.kind !== 'search') return 1
    const pool = file.lanes[group]?.staff?.pool ?? ''
    const crew = port.staff[pool]?.fatigue && this.levels.get(pool)
    const fresh = crew?.findLast(({ at }) => at <= now)?.level ?? 1
    const { haste, heat } = port.technologies[file.technology]
    const tooMany = haste ? Math.max(0, waiting - haste.fromQueue.value) : 0
    const calm =
      haste && tooMany > 0 ? Math.max(haste.atLeast.value, 1 - haste.lossPerLorry.value * tooMany) : 1
    const weather = weatherAt(this.port, this.draws, now)
    const tooHot = heat && weather ? Math.max(0, weather.celsius - heat.fromCelsius.value) : 0
    const cool = heat && tooHot > 0 ? Math.max(heat.atLeast.value, 1 - heat.lossPerDegree.value * tooHot) : 1
    return fresh * calm * cool
  }

  private levelsOf(id: string) {
    const { firstDay, beginsSeconds, endsSeconds } = runTimes(this.port.run)
    let level = 1
    return periodsOf(this.port).flatMap(({ fromSeconds, untilSeconds, port: { staff } }) => {
      const begins = Math.max(beginsSeconds, fromSeconds)
      const ends = Math.min(endsSeconds, untilSeconds)
      const pool = staff[id]
      if (pool?.fatigue === undefined) {
        level = 1
        return [{ at: begins, level }]
      }
      const { afterHours, lossPerHour, atLeast } = pool.fatigue
      const teams = teamsOf(firstDay, pool, begins, ends)
      const moments = new Set([begins, ...teams.flatMap(turnsOfTeam)])
      for (let quarter = Math.floor(begins / 900); quarter * 900 < ends; quarter++) moments.add(quarter * 900)
      return [...moments]
        .filter((at) => at >= begins && at < ends)
        .sort((a, b) => a - b)
        .map((at) => {
          const atWork = teams.flatMap((team) => {
            const seconds = secondsAtWork(team, at)
            return seconds === undefined ? [] : [{ people: team.people, hours: seconds / 3600 }]
          })
          const people = atWork.reduce((sum, team) => sum + team.people, 0)
          const levels = atWork.reduce((sum, team) => {
            const tired = Math.max(0, team.hours - afterHours.value)
            return sum + team.people * Math.max(atLeast.value, 1 - lossPerHour.value * tired)
          }, 0)
          // Without anyone, as tired as the last were.
          if (people > 0) level = Math.round((levels / people) * 1_048_576) / 1_048_576
          return { at, level }
        })
    })
  }
}
