/**
 * When lorries arrive. With rates, a Poisson process whose rate is constant within each clock hour, by inversion:
 * lorry n comes when the expected number of arrivals reaches the sum of n + 1 unit exponential draws of its own, so
 * options with the same demand meet the same lorries at the same moments. With a trace, at the recorded moments.
 */
import type { Draws } from '../kernel/draws.ts'
import type { InverseTables } from '../kernel/inverse-table.ts'
import { dayNumber, hourSeconds, weekdayOf } from '../scenario/calendar.ts'
import type { Port, RecordedArrival } from '../scenario/option.ts'

export interface ArrivalRates {
  /** Start of the first hour: a full clock hour, at or before the start of the run. */
  readonly fromSeconds: number
  readonly startSeconds: number
  readonly endSeconds: number
  /** Expected arrivals in each hour from `fromSeconds`, at full length. */
  readonly perHour: Float64Array
}

/** Expected arrivals by clock hour over the run; of a trace, the recorded number in each hour. */
export function arrivalRates(port: Port, startSeconds: number, endSeconds: number): ArrivalRates {
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

/** One pass over the arrivals of a replication. */
export interface ArrivalProcess {
  /** Moment of the next arrival in seconds, or Infinity when no more come before the end of the run. */
  next(): number
  /** What is recorded of the lorry that `next` announced last. */
  readonly recorded: RecordedArrival | undefined
}

export class PoissonArrivals implements ArrivalProcess {
  readonly recorded = undefined
  private readonly rates: ArrivalRates
  private readonly tables: InverseTables
  private readonly unit: number
  private readonly draws: Draws
  private readonly purpose: number
  private ordinal = 0
  private hour = 0
  /** Moment reached, within `hour`. */
  private now: number

  /** @param unit table of the exponential distribution with mean 1 */
  constructor(rates: ArrivalRates, tables: InverseTables, unit: number, draws: Draws, purpose: number) {
    this.rates = rates
    this.tables = tables
    this.unit = unit
    this.draws = draws
    this.purpose = purpose
    this.now = rates.startSeconds
  }

  next(): number {
    const { perHour, fromSeconds, endSeconds } = this.rates
    let expected = this.tables.draw(this.unit, this.draws.uniform(this.ordinal++, this.purpose))
    while (this.hour < perHour.length) {
      const ends = fromSeconds + (this.hour + 1) * hourSeconds
      const rate = perHour[this.hour] / hourSeconds
      const wait = expected / rate
      if (this.now + wait < ends) {
        this.now += wait
        return this.now < endSeconds ? this.now : Number.POSITIVE_INFINITY
      }
      // Rounding must not leave less than nothing.
      expected = Math.max(0, expected - rate * (ends - this.now))
      this.now = ends
      this.hour++
    }
    return Number.POSITIVE_INFINITY
  }
}

export class RecordedArrivals implements ArrivalProcess {
  recorded: RecordedArrival | undefined
  private readonly lorries: readonly RecordedArrival[]
  private index = 0

  /** @param lorries in order of arrival */
  constructor(lorries: readonly RecordedArrival[], startSeconds: number, endSeconds: number) {
    this.lorries = lorries.filter(({ arrivesSeconds: at }) => at >= startSeconds && at < endSeconds)
  }

  next(): number {
    this.recorded = this.lorries[this.index++]
    return this.recorded?.arrivesSeconds ?? Number.POSITIVE_INFINITY
  }
}
