/** How alert the crews of a staff pool are: a step function of time, reckoned beforehand by `src/port/alertness.ts`. */
export class Crew {
  private readonly atSeconds: StaticArray<f64>
  private readonly levels: StaticArray<f64>
  private steps: i32 = 0

  constructor(atSeconds: StaticArray<f64>, levels: StaticArray<f64>) {
    this.atSeconds = atSeconds
    this.levels = levels
  }

  /** @param now not before that of the last call */
  level(now: f64): f64 {
    let steps = this.steps
    while (steps < this.atSeconds.length && this.atSeconds[steps] <= now) steps++
    this.steps = steps
    return steps === 0 ? 1.0 : this.levels[steps - 1]
  }
}
