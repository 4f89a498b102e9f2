/** The weather of the reference model, asked moment by moment. */
import { gammaFromMean, quantile } from '../../src/kernel/distribution.ts'
import { type Draws, purposeNumber } from '../../src/kernel/draws.ts'
import { normalQuantile } from '../../src/kernel/normal.ts'
import { dateText, dayNumber, daySeconds, hourSeconds } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { months } from '../../src/scenario/weather.ts'

interface Weather {
  readonly metresPerSecond: number
  readonly celsius: number
}

/** Undefined in a port without weather. */
export function weatherAt({ weather, run }: Port, draws: Draws, seconds: number): Weather | undefined {
  if (weather === undefined) return undefined
  const hour = Math.floor(seconds / hourSeconds)
  if (weather.from === 'file') {
    const hours = weather.windMetresPerSecond.length
    // Backwards, too, in the warm-up.
    const row = ((hour % hours) + hours) % hours
    return { metresPerSecond: weather.windMetresPerSecond[row], celsius: weather.temperatureCelsius[row] }
  }
  const day = dayNumber(run.from) + Math.floor(seconds / daySeconds)
  const month = weather.months[months[Number(dateText(day).slice(5, 7)) - 1]]
  const wind = month.windMetresPerSecond.value
  const windSpread = month.windSpreadMetresPerSecond?.value ?? 0
  const windDraw = draws.uniform(day, purposeNumber('day:wind'))
  const z = normalQuantile(draws.uniform(day, purposeNumber('day:temperature')))
  const ofDay = month.temperatureCelsius.value + (month.temperatureSpreadCelsius?.value ?? 0) * z
  // Half a difference below the mean at 3 o'clock, half above it at 15, by twelfths in between.
  const clock = ((hour % 24) + 24) % 24
  const fromWarmest = Math.min(Math.abs(clock - 15), 24 - Math.abs(clock - 15))
  return {
    metresPerSecond: windSpread === 0 ? wind : quantile(gammaFromMean(wind, windSpread / wind), windDraw),
    celsius: ofDay + (month.dayNightCelsius?.value ?? 0) * (0.5 - fromWarmest / 12),
  }
}
