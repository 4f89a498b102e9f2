/**
 * When measures are in force, and the periods into which their dates cut a run. A measure comes into force at 00:00 of a
 * day and ends at 00:00 of another; what holds on the first day of the window holds in the warm-up, what holds on its last
 * day in the cool-down.
 */
import { dateText, dayNumber, daySeconds, type RunTimes } from './calendar.ts'
import type { ChosenMeasure } from './measures.ts'
import type { Finding } from './problem.ts'

/** Day numbers, as of `dayNumber`; infinite where a date is absent. */
export interface MeasureDates {
  /** The day from which it is paid for. */
  readonly decidedDay: number
  /** First day in force: `decidedDay`, unless it takes time to build. */
  readonly fromDay: number
  /** First day no longer in force. */
  readonly untilDay: number
}

export interface DatedMeasure extends MeasureDates {
  readonly measure: ChosenMeasure
}

/** Days of the measure's building are added to its date: before, it costs and does nothing. Without a date it has long been built. */
export function datesOf({ entry: { from, until }, file: { data } }: ChosenMeasure): MeasureDates {
  const decidedDay = from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(from)
  return {
    decidedDay,
    fromDay: decidedDay + (data?.buildDays ?? 0),
    untilDay: until === undefined ? Number.POSITIVE_INFINITY : dayNumber(until),
  }
}

/** What is wrong with the dates of one measure, in its option file: at most one problem or one warning. */
export function checkDates(
  measure: ChosenMeasure,
  times: RunTimes,
): { readonly problems: Finding[]; readonly warnings: Finding[] } {
  const { id, entry } = measure
  const { decidedDay, fromDay, untilDay } = datesOf(measure)
  const { firstDay } = times
  const lastDay = lastDayOf(times)
  const at = (key: string, what: string): Finding => ({ path: ['measures', id, key], what })
  const problem = (what: string) => ({ problems: [at('until', what)], warnings: [] })
  const warning = (key: string, what: string) => ({ problems: [], warnings: [at(key, what)] })
  if (untilDay <= decidedDay) return problem(`"${entry.until}" is not after from, "${entry.from}"`)
  if (untilDay <= fromDay)
    return problem(
      `"${entry.until}" is not after ${dateText(fromDay)}, when the measure has been built: it would never be in force`,
    )
  const run = `the run, ${dateText(firstDay)} to ${dateText(lastDay)}`
  if (untilDay <= firstDay) return warning('until', `not in force in any part of ${run}: left out`)
  if (decidedDay > lastDay) return warning('from', `not in force in any part of ${run}: left out`)
  if (fromDay > lastDay)
    return warning('from', `built on ${dateText(fromDay)}, after ${run}: it costs, and does nothing yet`)
  return { problems: [], warnings: [] }
}

/** Whether any part of a run falls between decision and end. */
export function concerns({ decidedDay, untilDay }: MeasureDates, times: RunTimes): boolean {
  return decidedDay <= lastDayOf(times) && untilDay > times.firstDay
}

/** A stretch of days with the same measures in force. */
export interface Stage {
  /** Undefined for the first, which takes in the warm-up. */
  readonly fromDay: number | undefined
  readonly measures: readonly ChosenMeasure[]
}

/** The stages of a run, in order of time; one when no measure begins or ends inside it. */
export function stagesOf(dated: readonly DatedMeasure[], times: RunTimes): Stage[] {
  const { firstDay } = times
  const lastDay = lastDayOf(times)
  const cuts = dated
    .flatMap(({ fromDay, untilDay }) => [fromDay, untilDay])
    .filter((day) => day > firstDay && day <= lastDay)
  const inForceOn = (day: number) =>
    dated.flatMap(({ fromDay, untilDay, measure }) => (fromDay <= day && day < untilDay ? [measure] : []))
  return [
    { fromDay: undefined, measures: inForceOn(firstDay) },
    ...[...new Set(cuts)].sort((a, b) => a - b).map((day) => ({ fromDay: day, measures: inForceOn(day) })),
  ]
}

const lastDayOf = ({ firstDay, windowEndsSeconds }: RunTimes) => firstDay + windowEndsSeconds / daySeconds - 1
