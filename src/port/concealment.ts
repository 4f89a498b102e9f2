/**
 * How well parties are hidden, as the engine needs it. Whether a check detects the party in a lorry depends on the quality
 * of its concealment, drawn once; the exact-probability estimate takes its mean over all qualities at the nodes of a
 * quadrature (docs/model.md).
 */
import { sqrt } from '../kernel/elementary.ts'
import { givenFactor } from '../kernel/gaussian-copula.ts'
import { normalQuantile } from '../kernel/normal.ts'
import { normalQuadrature } from '../kernel/normal-quadrature.ts'
import type { Port } from '../scenario/option.ts'

export interface Concealment {
  /** From 0 to below 1. */
  readonly correlation: number
  /** Qualities that the estimate reckons with, and how many parties are of each; none where it plays no part. */
  readonly qualities: readonly number[]
  readonly weights: readonly number[]
}

/**
 * Spacing of the nodes, in units of √(1 − ρ), which is how wide the step of a steep sensor is. With it the sensitivity of a
 * chain of checks errs by less than 0.00005 at any correlation (test/port/concealment.test.ts).
 */
const spacing = 0.9
/** Beyond it the nodes get no closer: 133 are enough for all that a scenario can mean. */
const steepest = 0.995

export function concealmentOf({ hiddenParties }: Port): Concealment {
  const correlation = hiddenParties?.concealment?.correlation.value ?? 0
  if (correlation === 0) return { correlation, qualities: [], weights: [] }
  const { nodes, weights } = normalQuadrature(spacing * sqrt(1 - Math.min(correlation, steepest)))
  return { correlation, qualities: [...nodes], weights: [...weights] }
}

/** @param sensitivity over all parties  @param drawn quality as a uniform number, from the best found to the best hidden */
export function sensitivityTo(sensitivity: number, correlation: number, drawn: number): number {
  return givenFactor(sensitivity, correlation, normalQuantile(drawn))
}
