/** The weather of the run, hour by hour, as the host has recorded or drawn it (`src/port/weather.ts`). */
const hourSeconds: f64 = 3600.0

export class Weather {
  /** Wind of every hour in metres per second, then temperature of every hour in degrees Celsius. */
  private readonly hourly: StaticArray<f64>
  private readonly hours: i32
  private readonly fromHour: i32

  /** @param startSeconds of the run: in the first hour */
  constructor(hourly: StaticArray<f64>, startSeconds: f64) {
    this.hourly = hourly
    this.hours = hourly.length / 2
    this.fromHour = i32(Math.floor(startSeconds / hourSeconds))
  }

  windMetresPerSecond(now: f64): f64 {
    return this.hourly[this.hourOf(now)]
  }

  temperatureCelsius(now: f64): f64 {
    return this.hourly[this.hours + this.hourOf(now)]
  }

  private hourOf(now: f64): i32 {
    return i32(Math.floor(now / hourSeconds)) - this.fromHour
  }
}
