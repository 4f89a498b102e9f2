/** The day of the window on which most lorries are expected: the one that peak figures and curves speak of. */
import { daySeconds, hourSeconds, runTimes } from '../scenario/calendar.ts'
import type { Port } from '../scenario/option.ts'
import { arrivalRates } from './arrival-rates.ts'

/** @returns days from the first of the window; the earliest of equals */
export function busiestDay(port: Port): number {
  const { windowEndsSeconds } = runTimes(port.run)
  const { fromSeconds, perHour } = arrivalRates(port, 0, windowEndsSeconds)
  const perDay = new Float64Array(port.run.days)
  perHour.forEach((expected, index) => {
    perDay[Math.floor((fromSeconds + index * hourSeconds) / daySeconds)] += expected
  })
  return perDay.indexOf(Math.max(...perDay))
}
