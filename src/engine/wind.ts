/** What wind does to a sensor that stands in it: false alarms. */
import { Weather } from './weather.ts'

export class Wind {
  private readonly weather: Weather
  private readonly fromMetresPerSecond: f64
  /** By vehicle type. */
  readonly falseAlarm: StaticArray<f64>

  constructor(weather: Weather, fromMetresPerSecond: f64, falseAlarm: StaticArray<f64>) {
    this.weather = weather
    this.fromMetresPerSecond = fromMetresPerSecond
    this.falseAlarm = falseAlarm
  }

  disturbs(now: f64): bool {
    return this.weather.windMetresPerSecond(now) >= this.fromMetresPerSecond
  }
}
