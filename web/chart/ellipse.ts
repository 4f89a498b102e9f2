/**
 * The region in the plane that holds the true pair of means with 95 % confidence: an ellipse about the estimated pair,
 * by Hotelling's T² from the two half-widths and the correlation between the two outcomes across replications.
 */
import type { Estimate } from '../../src/experiment/comparison.ts'
import { studentCritical } from '../../src/experiment/student.ts'

export interface Ellipse {
  /** Points around it in the units of the two estimates, first not repeated. */
  readonly points: readonly (readonly [number, number])[]
  /** How far it reaches from its middle along each axis. */
  readonly reach: readonly [number, number]
}

/**
 * Quantile of Fisher's F with 2 and `df` degrees of freedom. For two degrees in the numerator the distribution
 * function is 1 − (1 + 2x/df)^(−df/2), which turns round in closed form.
 */
export function fisher2Quantile(probability: number, df: number): number {
  return (df / 2) * ((1 - probability) ** (-2 / df) - 1)
}

/** Undefined below three replications, where no such region exists. */
export function confidenceEllipse(
  x: Estimate,
  y: Estimate,
  correlation: number,
  count = 72,
): Ellipse | undefined {
  const replications = Math.min(x.replications, y.replications)
  if (replications < 3 || ![x.mean, y.mean, x.halfWidth, y.halfWidth].every(Number.isFinite)) return undefined
  // Half-widths are Student's t times the standard error of each mean alone.
  const t = studentCritical(0.025, replications - 1)
  const radius = Math.sqrt(
    ((2 * (replications - 1)) / (replications - 2)) * fisher2Quantile(0.95, replications - 2),
  )
  const reach: [number, number] = [(x.halfWidth / t) * radius, (y.halfWidth / t) * radius]
  const lean = Math.max(-1, Math.min(1, correlation))
  const across = Math.sqrt(1 - lean * lean)
  const points = Array.from({ length: count }, (_, step): [number, number] => {
    const angle = (2 * Math.PI * step) / count
    return [
      x.mean + reach[0] * Math.cos(angle),
      y.mean + reach[1] * (lean * Math.cos(angle) + across * Math.sin(angle)),
    ]
  })
  return { points, reach }
}
