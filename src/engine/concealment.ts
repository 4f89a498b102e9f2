/** How well parties are hidden: a quality that every check sees, so that their misses go together. See `src/port/concealment.ts`. */
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'

/** Sensitivity to a party of a drawn quality: given by the host. Parties are rare. */
declare function sensitivityTo(sensitivity: f64, correlation: f64, drawn: f64): f64

export class Concealment {
  private readonly correlation: f64
  private readonly purpose: i32
  /** How many parties are of each quality that the estimate reckons with; none where quality plays no part. */
  readonly weights: StaticArray<f64>

  constructor(correlation: f64, purpose: i32, weights: StaticArray<f64>) {
    this.correlation = correlation
    this.purpose = purpose
    this.weights = weights
  }

  /** Probability that a check detects the party in this lorry. @param sensitivity over all parties */
  sensitivityTo(lorry: Lorry, sensitivity: f64, draws: LorryDraws): f64 {
    if (this.weights.length === 0) return sensitivity
    return sensitivityTo(sensitivity, this.correlation, draws.at(-1, lorry, this.purpose))
  }
}
