/**
 * The Gaussian copula with one factor: events that each happen with a probability of their own, and tend to fail
 * together. Event s happens when √ρ Z + √(1−ρ) ε_s ≤ Φ⁻¹(p_s); Z ~ N(0, 1) is common to all, the ε_s ~ N(0, 1) are not.
 * @see Vasicek, The distribution of loan portfolio value, Risk 15 (2002)
 */
import { sqrt } from './elementary.ts'
import { normalProbability, normalQuantile } from './normal.ts'

/**
 * Probability of an event given the factor; given it, events are independent.
 * @param probability over all values of the factor  @param correlation ρ, from 0 to below 1
 */
export function givenFactor(probability: number, correlation: number, factor: number): number {
  return normalProbability((normalQuantile(probability) - sqrt(correlation) * factor) / sqrt(1 - correlation))
}
