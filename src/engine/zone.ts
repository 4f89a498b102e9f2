/** A place where people can board the lorries that stand there. */
import { Exposure } from './exposure.ts'
import { Lorry } from './lorry.ts'

export class Zone {
  /** Of a lorry that stands here, of a type with attractiveness 1: the exposure that the barrier leaves. */
  weight: f64
  private readonly exposure: Exposure

  constructor(weight: f64, exposure: Exposure) {
    this.weight = weight
    this.exposure = exposure
  }

  weightOf(lorry: Lorry): f64 {
    return this.weight * this.exposure.attractiveness[lorry.vehicleType]
  }

  beginStanding(lorry: Lorry, now: f64): void {
    const weight: f64 = this.weightOf(lorry)
    if (weight === 0.0) return
    this.exposure.add(weight, now)
    lorry.hazardBefore = this.exposure.hazard
  }

  endStanding(lorry: Lorry, now: f64): void {
    const weight: f64 = this.weightOf(lorry)
    if (weight === 0.0) return
    this.exposure.remove(weight, now)
    lorry.expectParties(weight * (this.exposure.hazard - lorry.hazardBefore))
  }
}
