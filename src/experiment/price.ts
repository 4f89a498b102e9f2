/**
 * The price of a gain: a known cost over an estimated difference, such as euros for each further party found. Its interval
 * is that of the difference turned over.
 */
import type { Estimate } from './comparison.ts'

/**
 * `price`: what one unit of the gain costs, with the ends of its interval. `free`: the gain is shown and costs nothing.
 * `noGain`: it is shown that there is none, but a loss. `unknown`: the interval of the difference contains zero.
 */
export type Price =
  | { readonly kind: 'price'; readonly euro: number; readonly low: number; readonly high: number }
  | { readonly kind: 'free' | 'noGain' | 'unknown' }

/**
 * @param costEuro above that of the reference  @param gain to the reference, with its interval; more is better
 * @see Fieller 1954, Some problems in interval estimation: for a numerator without error his set is cost / gain over the
 * interval of the gain, at the same confidence; where that contains zero the set has no end, and no price is told
 */
export function priceOf(costEuro: number, { mean, halfWidth }: Pick<Estimate, 'mean' | 'halfWidth'>): Price {
  const least = mean - halfWidth
  const most = mean + halfWidth
  if (most < 0) return { kind: 'noGain' }
  if (!(least > 0)) return { kind: 'unknown' }
  if (costEuro <= 0) return { kind: 'free' }
  return { kind: 'price', euro: costEuro / mean, low: costEuro / most, high: costEuro / least }
}
