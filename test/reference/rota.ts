/** The rotas of the reference model: how many people of a pool are at work, asked moment by moment. */
import { clockSeconds, daySeconds, weekdayOf } from '../../src/scenario/calendar.ts'
import type { StaffPool } from '../../src/scenario/option.ts'

/** A team of a shift, as it stands in for one day's shift. */
interface Team {
  readonly people: number
  readonly shiftFrom: number
  readonly shiftTo: number
  /** Work and rest by turns; the team is `ahead` seconds into its first cycle when the shift begins. */
  readonly workSeconds: number
  readonly cycleSeconds: number
  readonly ahead: number
}

/** The teams of every shift that has a part between two moments. @param firstDay of the window */
export function teamsOf(
  firstDay: number,
  { shifts, rest }: StaffPool,
  beginsSeconds: number,
  endsSeconds: number,
): Team[] {
  return shifts.flatMap(({ from, to, days, people: { value: people } }) => {
    const teamSize = rest ? (rest.together?.value ?? 1) : people
    const teams = people === 0 ? 0 : Math.ceil(people / teamSize)
    const workSeconds = rest ? Math.round(rest.afterHours.value * 3600) : Number.POSITIVE_INFINITY
    const cycleSeconds = workSeconds + (rest ? Math.round(rest.forMinutes.value * 60) : 0)
    const shiftsOfDays: Team[] = []
    for (let day = Math.floor(beginsSeconds / daySeconds) - 1; day * daySeconds <= endsSeconds; day++) {
      if (days && !days.includes(weekdayOf(firstDay + day))) continue
      const shiftFrom = day * daySeconds + clockSeconds(from)
      const sameDay = day * daySeconds + clockSeconds(to)
      const shiftTo = sameDay > shiftFrom ? sameDay : sameDay + daySeconds
      for (let team = 0; team < teams; team++)
        shiftsOfDays.push({
          people: Math.min(teamSize, people - team * teamSize),
          shiftFrom,
          shiftTo,
          workSeconds,
          cycleSeconds,
          ahead: rest ? Math.round((cycleSeconds * team) / teams) : 0,
        })
    }
    return shiftsOfDays.filter(({ shiftFrom, shiftTo }) => shiftTo > beginsSeconds && shiftFrom < endsSeconds)
  })
}

/** Seconds since a team took up work; undefined while it rests or has no shift. */
export function secondsAtWork({ shiftFrom, shiftTo, workSeconds, cycleSeconds, ahead }: Team, at: number) {
  if (at < shiftFrom || at >= shiftTo) return undefined
  if (workSeconds === Number.POSITIVE_INFINITY) return at - shiftFrom
  const intoCycle = (at - shiftFrom + ahead) % cycleSeconds
  // The first stint may have begun with the shift, in the midst of the cycle.
  return intoCycle < workSeconds ? Math.min(intoCycle, at - shiftFrom) : undefined
}

/** Moments of the run at which a team takes up or leaves its work. */
export function turnsOfTeam(team: Team): number[] {
  const { shiftFrom, shiftTo, workSeconds, cycleSeconds, ahead } = team
  if (workSeconds === Number.POSITIVE_INFINITY) return [shiftFrom, shiftTo]
  const turns: number[] = []
  for (let from = shiftFrom - ahead; from < shiftTo; from += cycleSeconds) {
    // Who rests when the shift begins or ends neither comes nor goes then.
    const begins = Math.max(shiftFrom, from)
    if (secondsAtWork(team, begins) !== undefined) turns.push(begins, Math.min(shiftTo, from + workSeconds))
  }
  return turns
}

/** People at work from each moment on at which their number may change, in order of time. @param firstDay of the window */
export function peopleAtWork(
  firstDay: number,
  pool: StaffPool,
  begins: number,
  ends: number,
): { readonly at: number; readonly people: number }[] {
  const teams = teamsOf(firstDay, pool, begins, ends)
  const moments = new Set([begins, ...teams.flatMap(turnsOfTeam)])
  return [...moments]
    .filter((at) => at >= begins && at < ends)
    .sort((a, b) => a - b)
    .map((at) => ({
      at,
      people: teams.reduce((sum, team) => sum + (secondsAtWork(team, at) === undefined ? 0 : team.people), 0),
    }))
}
