/**
 * The weather of a run, hour by hour: as recorded, or day by day from the climate of the months. A day's draws belong to
 * the day, by its date, so all options have the same weather in a replication.
 */
import { type Distribution, gammaFromMean, quantile } from '../kernel/distribution.ts'
import { type DrawKey, Draws, purposeNumber } from '../kernel/draws.ts'
import { normalQuantile } from '../kernel/normal.ts'
import { dateText, hourSeconds, runTimes } from '../scenario/calendar.ts'
import type { Port } from '../scenario/option.ts'
import { type Climate, months } from '../scenario/weather.ts'

/** Every hour that has a part in a run. */
export interface HourlyWeather {
  readonly windMetresPerSecond: Float64Array
  readonly temperatureCelsius: Float64Array
}

interface Month {
  /** Daily means. */
  readonly wind: Distribution
  readonly celsius: number
  readonly spreadCelsius: number
  readonly dayNightCelsius: number
}

/** What weather is made of: plain data that can cross to another thread. */
export type WeatherImage =
  | ({ readonly from: 'file' } & HourlyWeather)
  | {
      readonly from: 'climate'
      /** First hour from 00:00 of the first day of the window, and their number. */
      readonly fromHour: number
      readonly hours: number
      /** Day number of that first day. */
      readonly firstDay: number
      readonly months: readonly Month[]
      /** Month of each day, from the one of the first hour on. */
      readonly monthOfDay: readonly number[]
    }

/** Undefined for a port without weather. */
export function weatherImage({ weather, run }: Port): WeatherImage | undefined {
  if (weather === undefined) return undefined
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(run)
  const fromHour = Math.floor(beginsSeconds / hourSeconds)
  const hours = Math.floor(endsSeconds / hourSeconds) + 1 - fromHour
  if (weather.from === 'file') {
    const laidOver = (recorded: readonly number[]) =>
      Float64Array.from({ length: hours }, (_, hour) => recorded[remainder(fromHour + hour, recorded.length)])
    return {
      from: 'file',
      windMetresPerSecond: laidOver(weather.windMetresPerSecond),
      temperatureCelsius: laidOver(weather.temperatureCelsius),
    }
  }
  const days = Math.floor((fromHour + hours - 1) / 24) - Math.floor(fromHour / 24) + 1
  return {
    from: 'climate',
    fromHour,
    hours,
    firstDay,
    months: months.map((id) => monthOf(weather.months[id])),
    monthOfDay: Array.from(
      { length: days },
      (_, day) => Number(dateText(firstDay + Math.floor(fromHour / 24) + day).slice(5, 7)) - 1,
    ),
  }
}

function monthOf(given: Climate['months'][(typeof months)[number]]): Month {
  const mean = given.windMetresPerSecond.value
  const spread = given.windSpreadMetresPerSecond?.value ?? 0
  return {
    wind: spread > 0 ? gammaFromMean(mean, spread / mean) : { kind: 'constant', value: mean },
    celsius: given.temperatureCelsius.value,
    spreadCelsius: given.temperatureSpreadCelsius?.value ?? 0,
    dayNightCelsius: given.dayNightCelsius?.value ?? 0,
  }
}

const windPurpose = purposeNumber('day:wind')
const temperaturePurpose = purposeNumber('day:temperature')

export function hourlyWeather(image: WeatherImage, key: DrawKey): HourlyWeather {
  if (image.from === 'file') return image
  const { fromHour, hours, firstDay, monthOfDay } = image
  const draws = new Draws(key)
  const firstOfDays = Math.floor(fromHour / 24)
  const days = monthOfDay.map((month, index) => {
    const { wind, celsius, spreadCelsius, dayNightCelsius } = image.months[month]
    const day = firstDay + firstOfDays + index
    return {
      wind: quantile(wind, draws.uniform(day, windPurpose)),
      celsius: celsius + spreadCelsius * normalQuantile(draws.uniform(day, temperaturePurpose)),
      dayNightCelsius,
    }
  })
  const dayAt = (hour: number) => days[Math.floor((fromHour + hour) / 24) - firstOfDays]
  return {
    windMetresPerSecond: Float64Array.from({ length: hours }, (_, hour) => dayAt(hour).wind),
    temperatureCelsius: Float64Array.from({ length: hours }, (_, hour) => {
      const { celsius, dayNightCelsius } = dayAt(hour)
      return celsius + dayNightCelsius * warmth(remainder(fromHour + hour, 24))
    }),
  }
}

/** How much warmer than its mean an hour of the day is, in parts of the difference between day and night. */
function warmth(hour: number): number {
  const fromWarmest = Math.abs(hour - 15)
  return 0.5 - Math.min(fromWarmest, 24 - fromWarmest) / 12
}

const remainder = (dividend: number, divisor: number) => ((dividend % divisor) + divisor) % divisor
