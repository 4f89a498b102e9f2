/** What heat does to the sensitivity of a technology, such as dogs. */
import { Weather } from './weather.ts'

export class Heat {
  private readonly weather: Weather
  private readonly fromCelsius: f64
  private readonly lossPerDegree: f64
  private readonly atLeast: f64

  constructor(weather: Weather, fromCelsius: f64, lossPerDegree: f64, atLeast: f64) {
    this.weather = weather
    this.fromCelsius = fromCelsius
    this.lossPerDegree = lossPerDegree
    this.atLeast = atLeast
  }

  /** Part of the sensitivity that is left. */
  level(now: f64): f64 {
    const above: f64 = this.weather.temperatureCelsius(now) - this.fromCelsius
    return above <= 0.0 ? 1.0 : Math.max(this.atLeast, 1.0 - this.lossPerDegree * above)
  }
}
