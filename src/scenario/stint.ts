/**
 * A stint is a stretch of work without a rest, of people who begin and end it together. A shift of a pool without rests
 * is one stint; otherwise each team of it has several, spread so that the teams rest by turns.
 */
import { clockSeconds, daySeconds, hourSeconds, weekdayOf } from './calendar.ts'
import type { Shift, StaffPool } from './option.ts'

export interface Stint {
  /** Seconds from the start of the window. */
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly people: number
}

/** How long a shift lasts; until the next day where it does not end later than it begins. */
export function shiftSeconds({ from, to }: Shift): number {
  const seconds = clockSeconds(to) - clockSeconds(from)
  return seconds > 0 ? seconds : seconds + daySeconds
}

/**
 * Every stint that has a part between two moments, shift by shift.
 * @param firstDay day number of the window's first day
 */
export function* stintsOf(
  { shifts, rest }: StaffPool,
  firstDay: number,
  fromSeconds: number,
  toSeconds: number,
): Generator<Stint> {
  for (const shift of shifts) {
    const length = shiftSeconds(shift)
    const people = shift.people.value
    if (people === 0) continue
    const stints = rest
      ? stintsOfShift(rest, people, length)
      : [{ fromSeconds: 0, toSeconds: length, people }]
    // From the evening before: its night shift may reach in.
    for (let day = Math.floor(fromSeconds / daySeconds) - 1; day * daySeconds < toSeconds; day++) {
      if (shift.days && !shift.days.includes(weekdayOf(firstDay + day))) continue
      const begins = day * daySeconds + clockSeconds(shift.from)
      for (const stint of stints) {
        const from = begins + stint.fromSeconds
        const to = begins + stint.toSeconds
        if (Math.max(from, fromSeconds) < Math.min(to, toSeconds))
          yield { fromSeconds: from, toSeconds: to, people: stint.people }
      }
    }
  }
}

/** Stints of all teams of a shift, in seconds from its beginning. */
function stintsOfShift(rest: NonNullable<StaffPool['rest']>, people: number, length: number): Stint[] {
  const work = Math.round(rest.afterHours.value * hourSeconds)
  const cycle = work + Math.round(rest.forMinutes.value * 60)
  const together = rest.together?.value ?? 1
  const teams = Math.ceil(people / together)
  const stints: Stint[] = []
  for (let team = 0; team < teams; team++) {
    const size = Math.min(together, people - team * together)
    // How far into the cycle the team is when the shift begins.
    const ahead = Math.round((cycle * team) / teams)
    for (let from = -ahead; from < length; from += cycle)
      if (from + work > 0)
        stints.push({
          fromSeconds: Math.max(0, from),
          toSeconds: Math.min(length, from + work),
          people: size,
        })
  }
  return stints
}
