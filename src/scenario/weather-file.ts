/** Recorded weather from a CSV file, hour by hour. */
import type { Read } from './arrivals-file.ts'
import type { RunTimes } from './calendar.ts'
import { numberCell } from './cell.ts'
import { readTable } from './csv-table.ts'
import { hourByHour } from './hourly-table.ts'
import { mostWind, type RecordedWeather, temperatureBounds } from './weather.ts'

const columns = {
  hour: numberCell({ min: 0, integer: true }),
  windMetresPerSecond: numberCell({ min: 0, max: mostWind }),
  temperatureCelsius: numberCell(temperatureBounds),
}

export function readWeather(file: string, text: string, times: RunTimes): Read<RecordedWeather> {
  const { value, ...findings } = hourByHour(file, readTable(file, text, columns), times)
  return {
    ...findings,
    value: value && {
      from: 'file',
      windMetresPerSecond: value.map((row) => row.windMetresPerSecond),
      temperatureCelsius: value.map((row) => row.temperatureCelsius),
    },
  }
}
