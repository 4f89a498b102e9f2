/**
 * Dates and clock times of a scenario as seconds from the start of its window, which is 00:00 of `run.from`. Every
 * day has 24 hours: the scenario's clock does not change with summer time.
 */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

export const hourSeconds = 3600
export const daySeconds = 86_400

/** Days since 1 January 1970. @param date `YYYY-MM-DD`, valid */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return Date.UTC(year, month - 1, day) / (daySeconds * 1000)
}

/** `YYYY-MM-DD` of a day number. */
export function dateText(day: number): string {
  return new Date(day * daySeconds * 1000).toISOString().slice(0, 10)
}

/** Day of the week of a day number; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return weekdays[(((day + 3) % 7) + 7) % 7]!
}

/** Whether the date exists: 2014-02-30 does not. */
export function isDate(date: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    !Number.isNaN(Date.parse(`${date}T00:00:00Z`)) &&
    dateText(dayNumber(date)) === date
  )
}

/** Seconds after midnight. @param time `HH:MM` or `HH:MM:SS`, valid */
export function clockSeconds(time: string): number {
  const [hours, minutes, seconds = 0] = time.split(':').map(Number) as [number, number, number?]
  return hours * 3600 + minutes * 60 + seconds
}

/** When a run begins and ends, in seconds from the start of its window, and the day its window starts. */
export interface RunTimes {
  readonly firstDay: number
  /** Zero or negative: the warm-up comes before the window. */
  readonly beginsSeconds: number
  readonly windowEndsSeconds: number
  readonly endsSeconds: number
}

export function runTimes(run: {
  readonly from: string
  readonly days: number
  readonly warmUpHours: { readonly value: number }
  readonly coolDownHours: { readonly value: number }
}): RunTimes {
  const windowEndsSeconds = run.days * daySeconds
  return {
    firstDay: dayNumber(run.from),
    beginsSeconds: -run.warmUpHours.value * 3600,
    windowEndsSeconds,
    endsSeconds: windowEndsSeconds + run.coolDownHours.value * 3600,
  }
}
