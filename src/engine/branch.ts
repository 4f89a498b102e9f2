/** One way on from a place. */
import { Condition } from './condition.ts'

export class Branch {
  readonly to: i32
  readonly condition: Condition
  /** Share of the lorries that meet the condition; NaN takes all that are left. */
  readonly share: f64

  constructor(to: i32, condition: Condition, share: f64) {
    this.to = to
    this.condition = condition
    this.share = share
  }
}
