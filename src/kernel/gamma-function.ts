/**
 * The logarithm of the gamma function, the regularised incomplete gamma functions P and Q = 1 − P, and their inverse.
 * Relative error about 1e-13 for shapes from 0.01 to 10^9; cost bounded for any shape.
 */
import { exp, ln, lnOnePlus, sqrt } from './elementary.ts'
import { normalProbability, normalQuantile } from './normal.ts'

const halfLnTwoPi = 0.9189385332046728
const twoPi = 6.283185307179586
/** From here on Stirling's series to 1/x^13 is exact to the last bit. */
const stirlingFrom = 15
/** From this shape on, Temme's expansion replaces the series and the continued fraction, which slow down as √shape. */
const temmeFrom = 10_000

/** ln Γ(x) for x > 0; absolute error about 1e-15 below 15, relative beyond. */
export function lnGamma(x: number): number {
  let factors = 1
  let shifted = x
  while (shifted < stirlingFrom) factors *= shifted++
  return (shifted - 0.5) * ln(shifted) - shifted + halfLnTwoPi + stirlingRemainder(shifted) - ln(factors)
}

/** ln Γ(x) less its leading terms, x ≥ 15. @see DLMF 5.11.1 */
function stirlingRemainder(x: number): number {
  const s = 1 / (x * x)
  return (
    (1 / 12 -
      s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360 - s / 156)))))) /
    x
  )
}

/** μ − ln(1 + μ), without cancellation near 0. */
function excessOverLn(mu: number): number {
  if (mu < -0.4 || mu > 0.6) return mu - lnOnePlus(mu)
  // ln(1 + μ) = 2 artanh s with s = μ/(2 + μ), and μ − 2s = μs.
  const s = mu / (2 + mu)
  const square = s * s
  let power = s * square
  let sum = power / 3
  for (let n = 5; n < 60; n += 2) {
    power *= square
    const before = sum
    sum += power / n
    if (sum === before) break
  }
  return mu * s - 2 * sum
}

/** x^a e^−x / Γ(a + 1). @see C. Loader, Fast and accurate computation of binomial probabilities, 2000 */
function weight(a: number, x: number): number {
  if (a < stirlingFrom) return exp(a * ln(x) - x - lnGamma(a + 1))
  return exp(-stirlingRemainder(a) - a * excessOverLn((x - a) / a)) / sqrt(twoPi * a)
}

/** Density at x > 0 of the gamma distribution of shape `a` and scale 1. */
export function gammaDensity(a: number, x: number): number {
  return (weight(a, x) * a) / x
}

/** P(a, x): the probability that a gamma variable of shape `a` and scale 1 is at most `x`. */
export function gammaLower(a: number, x: number): number {
  if (!(x > 0)) return 0
  if (x === Number.POSITIVE_INFINITY) return 1
  if (isTemme(a, x)) return temme(a, x, true)
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x)
}

/** Q(a, x) = 1 − P(a, x), precise where it is small. */
export function gammaUpper(a: number, x: number): number {
  if (!(x > 0)) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  if (isTemme(a, x)) return temme(a, x, false)
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x)
}

/** DLMF 8.11.4 */
function lowerSeries(a: number, x: number): number {
  let term = 1
  let sum = 1
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return weight(a, x) * sum
}

/** DLMF 8.9.2 by Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let product = d
  for (let n = 1; n < 100_000; n++) {
    const numerator = n * (a - n)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    const factor = c * d
    product *= factor
    if (factor > 1 - 2e-16 && factor < 1 + 2e-16) break
  }
  return weight(a, x) * a * product
}

/** Farther from its shape the series and the fraction are short, and Temme's cut expansion would lose digits. */
function isTemme(a: number, x: number): boolean {
  return a >= temmeFrom && x > 0.85 * a && x < 1.15 * a
}

/** P or Q for large shapes, uniformly in x. @see DLMF 8.12.3 to 8.12.12; terms beyond a^−2 are below 1e-16 here */
function temme(a: number, x: number, lower: boolean): number {
  const mu = (x - a) / a
  const half = excessOverLn(mu)
  const eta = mu < 0 ? -sqrt(2 * half) : sqrt(2 * half)
  const c0 =
    -1 / 3 +
    eta *
      (1 / 12 +
        eta *
          (-2 / 135 +
            eta *
              (1 / 864 +
                eta * (1 / 2835 + eta * (-139 / 777600 + eta * (1 / 25515 - (eta * 571) / 261273600))))))
  const c1 =
    -1 / 540 + eta * (-1 / 288 + eta * (1 / 378 + eta * (-77 / 77760 + eta * (1 / 4860 - eta / 2488320))))
  const c2 = 25 / 6048 + eta * (-139 / 51840 + eta / 1296)
  const rest = (exp(-a * half) / sqrt(twoPi * a)) * (c0 + (c1 + c2 / a) / a)
  return lower ? normalProbability(eta * sqrt(a)) - rest : normalProbability(-eta * sqrt(a)) + rest
}

/**
 * The x at which P(a, x) = p, that is Q(a, x) = q. The smaller of the two is used, so neither tail loses precision.
 * @param p @param q = 1 − p  @param near a guess of x that saves steps; by default Wilson and Hilferty's
 */
export function gammaQuantile(a: number, p: number, q: number, near?: number): number {
  if (!(p > 0)) return p === 0 ? 0 : Number.NaN
  if (!(q > 0)) return q === 0 ? Number.POSITIVE_INFINITY : Number.NaN
  const isLower = p <= q
  const lnTarget = ln(isLower ? p : q)
  if (isLower) {
    // P(a, x) ≤ x^a / Γ(a + 1), and equal while x is negligible beside 1.
    const lnBound = (lnTarget + lnGamma(a + 1)) / a
    if (lnBound < -37) return exp(lnBound)
  }
  let x = near ?? startingPoint(a, p, q, isLower, lnTarget)
  // ln P and ln Q are concave in ln x (the density of ln X is log-concave), so Newton's steps in ln x cannot diverge;
  // Halley's second-order term makes them few.
  for (let step = 0; step < 100; step++) {
    const tail = isLower ? gammaLower(a, x) : gammaUpper(a, x)
    const slope = ((isLower ? 1 : -1) * weight(a, x) * a) / tail
    const gap = ln(tail) - lnTarget
    const bend = (a - x - slope) / slope
    const correction = 1 - (gap * bend) / 2
    const change = -gap / slope / (correction > 0.5 && correction < 2 ? correction : 1)
    x *= exp(change)
    if (change < 1e-5 && change > -1e-5) break
  }
  return x
}

function startingPoint(a: number, p: number, q: number, isLower: boolean, lnTarget: number): number {
  if (a < 1 && !isLower) {
    // For x ≥ 1, Q(a, x) ≤ e^−x / Γ(a): a start to the right of the answer, from where the steps descend to it.
    return Math.max(1, -lnTarget - lnGamma(a))
  }
  const bound = isLower ? exp((lnTarget + lnGamma(a + 1)) / a) : 0
  const z = isLower ? normalQuantile(p) : -normalQuantile(q)
  const root = 1 - 1 / (9 * a) + z / (3 * sqrt(a))
  return Math.max(bound, a * root * root * root)
}
