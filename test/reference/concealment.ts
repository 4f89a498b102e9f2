/** How well parties of the reference model are hidden, by the formula of docs/model.md: one normal number that every check sees. */
import { type Draws, purposeNumber } from '../../src/kernel/draws.ts'
import { normalProbability, normalQuantile } from '../../src/kernel/normal.ts'
import { concealmentOf } from '../../src/port/concealment.ts'
import type { Port } from '../../src/scenario/option.ts'
import type { Lorry } from './lorry.ts'

export class Concealment {
  /** Qualities that the estimate reckons with, and how many parties are of each; one that is no matter when all are alike. */
  readonly qualities: readonly { readonly quality: number; readonly weight: number }[]
  private readonly correlation: number
  private readonly draws: Draws

  constructor(port: Port, draws: Draws) {
    const { correlation, qualities, weights } = concealmentOf(port)
    this.correlation = correlation
    this.draws = draws
    this.qualities = qualities.map((quality, index) => ({ quality, weight: weights[index] }))
    if (correlation === 0) this.qualities = [{ quality: 0, weight: 1 }]
  }

  /** @param u the uniform draw of the sensor: what remains to chance */
  detects(lorry: Lorry, sensitivity: number, u: number): boolean {
    if (this.correlation === 0) return u < sensitivity
    const hidden =
      Math.sqrt(this.correlation) * this.qualityOf(lorry) +
      Math.sqrt(1 - this.correlation) * normalQuantile(u)
    return hidden < normalQuantile(sensitivity)
  }

  /** Sensitivity to the party in a lorry. */
  towards(lorry: Lorry, sensitivity: number): number {
    return this.given(this.qualityOf(lorry), sensitivity)
  }

  /** Sensitivity to parties of one quality. */
  given(quality: number, sensitivity: number): number {
    if (this.correlation === 0) return sensitivity
    const threshold = normalQuantile(sensitivity) - Math.sqrt(this.correlation) * quality
    return normalProbability(threshold / Math.sqrt(1 - this.correlation))
  }

  private qualityOf({ ordinal }: Lorry): number {
    return normalQuantile(this.draws.uniform(ordinal, purposeNumber('lorry:concealment')))
  }
}
