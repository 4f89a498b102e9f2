/**
 * How alert the checks of a station are: the part of their sensitivity that tired crews, haste and heat leave, 1 at rest.
 * It is that of the moment at which a service begins.
 */
import { Crew } from './crew.ts'
import { Heat } from './heat.ts'

export class Alertness {
  /** By lane of the station. */
  private readonly crews: StaticArray<Crew | null>
  /** Haste. */
  private readonly fromQueue: i32
  private readonly lossPerLorry: f64
  private readonly atLeast: f64
  private readonly heat: Heat | null

  constructor(
    crews: StaticArray<Crew | null>,
    fromQueue: i32,
    lossPerLorry: f64,
    atLeast: f64,
    heat: Heat | null,
  ) {
    this.crews = crews
    this.fromQueue = fromQueue
    this.lossPerLorry = lossPerLorry
    this.atLeast = atLeast
    this.heat = heat
  }

  /** @param waiting lorries that wait at the station */
  level(lane: i32, waiting: i32, now: f64): f64 {
    const crew = this.crews[lane]
    const heat = this.heat
    let level: f64 = crew === null ? 1.0 : crew.level(now)
    if (waiting > this.fromQueue)
      level *= Math.max(this.atLeast, 1.0 - this.lossPerLorry * f64(waiting - this.fromQueue))
    return heat === null ? level : level * heat.level(now)
  }
}
