/**
 * P(X ≤ h, Y ≤ k) of standard normals with correlation r, by integrating its derivative with respect to the correlation from
 * the independent case on: Simpson's rule in θ = asin r, in steps so small that the error is below 1e-12.
 * @see Drezner & Wesolowsky, On the computation of the bivariate normal integral, J. Stat. Comput. Simul. 35 (1990)
 */
import { normalProbability } from '../../src/kernel/normal.ts'

export function bivariateNormal(h: number, k: number, r: number): number {
  const steps = 2000
  const width = Math.asin(r) / steps
  let sum = 0
  for (let step = 0; step <= steps; step++) {
    const theta = step * width
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2
    sum += weight * Math.exp((2 * h * k * Math.sin(theta) - h * h - k * k) / (2 * Math.cos(theta) ** 2))
  }
  return normalProbability(h) * normalProbability(k) + (sum * width) / 3 / (2 * Math.PI)
}
