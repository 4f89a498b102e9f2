/**
 * The elementary functions of the engine. `Math.log`, `Math.exp`, `**` and their kin differ in the last bit between
 * engines; these are made of + − × ÷ alone, so the same input gives the same bytes everywhere.
 */
import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibLn from '@stdlib/math-base-special-ln'

/** Natural logarithm; −Infinity at 0, NaN below. Error below one unit in the last place. */
export const ln: (x: number) => number = stdlibLn

/** e to the power x. Error below one unit in the last place. */
export const exp: (x: number) => number = stdlibExp

/** Correctly rounded by IEEE 754, hence the same everywhere. */
export const sqrt = Math.sqrt

/** ln(1 + x), precise for small x too, for x > −1. @see Kahan's correction of the rounding of 1 + x */
export function lnOnePlus(x: number): number {
  const rounded = 1 + x
  return rounded === 1 ? x : (ln(rounded) * x) / (rounded - 1)
}

/** e^x − 1, precise for small x too. @see Kahan, as above */
export function expMinusOne(x: number): number {
  const grown = exp(x)
  if (grown === 1) return x
  const change = grown - 1
  return change === -1 || grown === Number.POSITIVE_INFINITY ? change : (change * x) / ln(grown)
}

/** base to the power exponent, for a base of 0 or more; 1 for an exponent of 0, whatever the base. */
export function power(base: number, exponent: number): number {
  if (exponent === 0) return 1
  return base === 0 ? (exponent > 0 ? 0 : Number.POSITIVE_INFINITY) : exp(exponent * ln(base))
}
