/** How many lorries are expected in every hour of a run; the engine turns them into arrivals (`src/engine/arrivals.ts`). */
import { dayNumber, hourSeconds, weekdayOf } from '../scenario/calendar.ts'
import type { Port } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'

export interface ArrivalRates {
  /** Start of the first hour: a full clock hour, at or before the start of the run. */
  readonly fromSeconds: number
  readonly startSeconds: number
  readonly endSeconds: number
  /** Expected arrivals in each hour from `fromSeconds`, at full length. */
  readonly perHour: Float64Array
}

/** Expected arrivals by clock hour, in every hour those of the period in force; of a trace, the recorded number. */
export function arrivalRates(port: Port, startSeconds: number, endSeconds: number): ArrivalRates {
  const [first, ...later] = periodsOf(port)
  const rates = steadyRates(first.port, startSeconds, endSeconds)
  for (const { fromSeconds, port } of later) {
    // A period begins with a day, so with an hour.
    const hour = Math.max(0, (fromSeconds - rates.fromSeconds) / hourSeconds)
    const { perHour } = steadyRates(port, startSeconds, endSeconds)
    if (hour < perHour.length) rates.perHour.set(perHour.subarray(hour), hour)
  }
  return rates
}

/** The same of one period, as though it lasted for the whole run. */
export function steadyRates(port: Port, startSeconds: number, endSeconds: number): ArrivalRates {
  const { arrivals } = port.demand
  const firstHour = Math.floor(startSeconds / hourSeconds)
  const hours = Math.max(0, Math.ceil(endSeconds / hourSeconds) - firstHour)
  const perHour = new Float64Array(hours)
  const hourOf = (index: number) => firstHour + index
  if (arrivals.from === 'profile') {
    const growth = 1 + (arrivals.trafficGrowth?.value ?? 0)
    const perWeek = arrivals.lorriesPerDay.value * 7 * growth * (arrivals.peakFactor?.value ?? 1)
    const multiplier = arrivals.hourMultiplier ?? new Array<number>(24).fill(1)
    const sum = multiplier.reduce((total, value) => total + value, 0)
    const firstDay = dayNumber(port.run.from)
    for (let index = 0; index < hours; index++) {
      const day = Math.floor(hourOf(index) / 24)
      const dayShare = arrivals.weekdayShare?.[weekdayOf(firstDay + day)].value ?? 1 / 7
      perHour[index] = sum === 0 ? 0 : (perWeek * dayShare * multiplier[hourOf(index) - day * 24]) / sum
    }
  } else if (arrivals.from === 'rates') {
    const growth = 1 + (arrivals.trafficGrowth?.value ?? 0)
    const { lorriesPerHour } = arrivals
    for (let index = 0; index < hours; index++) {
      const row = ((hourOf(index) % lorriesPerHour.length) + lorriesPerHour.length) % lorriesPerHour.length
      perHour[index] = lorriesPerHour[row] * growth
    }
  } else {
    for (const { arrivesSeconds } of arrivals.lorries)
      if (arrivesSeconds >= startSeconds && arrivesSeconds < endSeconds)
        perHour[Math.floor(arrivesSeconds / hourSeconds) - firstHour]++
  }
  return { fromSeconds: firstHour * hourSeconds, startSeconds, endSeconds, perHour }
}
