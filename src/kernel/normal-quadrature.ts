/**
 * The mean of a function of Z ~ N(0, 1) as a weighted sum of its values at equally spaced nodes: the trapezoidal rule. For
 * smooth functions that die away at both ends its error falls faster than any power of the spacing, and steep ones, such as
 * Φ(a + bz), need only a spacing below the width of their step, where the nodes of Gauss and Hermite spread ever wider.
 * @see Trefethen & Weideman, The exponentially convergent trapezoidal rule, SIAM Review 56 (2014)
 */
import { normalDensity } from './normal.ts'

export interface Quadrature {
  /** Ascending, symmetric about 0. */
  readonly nodes: Float64Array
  /** They add up to 1. */
  readonly weights: Float64Array
}

/** Beyond it lies 1 / 37,000 of the distribution. */
const outermost = 4.2

/** @param spacing at most, above 0 */
export function normalQuadrature(spacing: number): Quadrature {
  const beside = Math.ceil(outermost / spacing)
  const nodes = Float64Array.from(
    { length: 2 * beside + 1 },
    (_, node) => ((node - beside) / beside) * outermost,
  )
  const densities = nodes.map(normalDensity)
  const sum = densities.reduce((total, density) => total + density, 0)
  return { nodes, weights: densities.map((density) => density / sum) }
}
