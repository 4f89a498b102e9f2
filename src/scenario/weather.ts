/** The weather of a port: wind and temperature by the hour, as recorded, or drawn day by day from the climate of the months. */
import * as z from 'zod'
import type { Findings } from './findings.ts'
import { byId } from './name.ts'
import type { Port } from './option.ts'
import { quantity, share } from './quantity.ts'

export const mostWind = 100
export const temperatureBounds = { min: -60, max: 60 }

const spread = quantity({ min: 0, max: 60 })

const month = z.strictObject({
  windMetresPerSecond: quantity({ above: 0, max: mostWind }).describe('Mean of the month.'),
  windSpreadMetresPerSecond: spread
    .optional()
    .describe('Standard deviation of the daily means, which are gamma; 0 when absent.'),
  temperatureCelsius: quantity(temperatureBounds).describe('Mean of the month.'),
  temperatureSpreadCelsius: spread
    .optional()
    .describe('Standard deviation of the daily means, which are normal; 0 when absent.'),
  dayNightCelsius: spread
    .optional()
    .describe('From 03:00, the coldest, to 15:00, the warmest; 0 when absent.'),
})

export const months = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
] as const
type Month = (typeof months)[number]

const climate = z
  .strictObject({
    from: z.literal('climate'),
    months: z.strictObject(
      Object.fromEntries(months.map((id) => [id, month])) as Record<Month, typeof month>,
    ),
  })
  .describe('Every day is drawn by itself, the same in all options.')

const recorded = z
  .strictObject({
    from: z.literal('file'),
    file: z.string().describe('Path of the CSV file, from this file.'),
  })
  .describe(
    'CSV with columns hour (0, 1, … from 00:00 of the first day), windMetresPerSecond and temperatureCelsius; repeats when shorter than the run.',
  )

export const weather = z.discriminatedUnion('from', [climate, recorded])

export type Climate = z.output<typeof climate>

/** Hour by hour from 00:00 of the first day, repeated when the run is longer. */
export interface RecordedWeather {
  readonly from: 'file'
  readonly windMetresPerSecond: readonly number[]
  readonly temperatureCelsius: readonly number[]
}

export type Weather = Climate | RecordedWeather

export const wind = z
  .strictObject({
    fromMetresPerSecond: quantity({ min: 0, max: mostWind }).describe('In wind from this strength on.'),
    falseAlarm: byId(share()).describe(
      'Probability of an alarm, by vehicle type, when nobody is inside, in place of the other.',
    ),
  })
  .describe('What wind does to the sensor, at stations that are not `sheltered`; nothing when absent.')

export const heat = z
  .strictObject({
    fromCelsius: quantity(temperatureBounds).describe('Temperature from which on sensitivity falls.'),
    lossPerDegree: share().describe('Part of the full sensitivity lost with each further degree Celsius.'),
    atLeast: share().describe('It never falls below this part of the full sensitivity.'),
  })
  .describe('What heat does to sensitivity, as to that of dogs; nothing when absent.')

export function checkWeather({ technologies, weather }: Port, findings: Findings): void {
  if (weather !== undefined) return
  for (const [id, technology] of Object.entries(technologies))
    for (const key of ['wind', 'heat'] as const)
      if (technology[key])
        findings.warning(['technologies', id, key], `the port has no weather, so this ${key} has no effect`)
}
