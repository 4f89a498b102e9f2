/**
 * The standard normal distribution: Φ, its upper tail, and Φ⁻¹. Relative error about 1e-15 out to the far tails.
 */
import { exp, ln, sqrt } from './elementary.ts'

/** 1/√(2π) */
const densityAtZero = 0.3989422804014327
const largestWithNormalTail = 38.6

export function normalDensity(x: number): number {
  return densityAtZero * exp(-0.5 * x * x)
}

/** P(Z ≤ x). @see W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969) */
export function normalProbability(x: number): number {
  return x > 0 && x <= 0.67448975 ? 0.5 + centre(x) : x > 0 ? 1 - tail(x) : lower(-x)
}

/** P(Z > x), precise where Φ is near 1. */
export function normalUpperProbability(x: number): number {
  return normalProbability(-x)
}

/** P(Z ≤ −y) for y ≥ 0. */
function lower(y: number): number {
  return y <= 0.67448975 ? 0.5 - centre(y) : tail(y)
}

/** Φ(x) − ½ for |x| ≤ 0.67448975. */
function centre(x: number): number {
  const s = x * x
  const above =
    (((0.06568233791820745 * s + 2.2352520354606837) * s + 161.02823106855587) * s + 1067.6894854603709) * s +
    18154.98125334356
  const below =
    (((s + 47.202581904688245) * s + 976.0985517377767) * s + 10260.932208618979) * s + 45507.78933502673
  return (x * above) / below
}

/** P(Z > y) for y > 0.67448975. */
function tail(y: number): number {
  if (!(y < largestWithNormalTail)) return Number.isNaN(y) ? y : 0
  let ratio: number
  if (y <= 5.656854249492381) {
    const above =
      (((((((1.0765576773720192e-8 * y + 0.39894151208813466) * y + 8.883149794388377) * y +
        93.50665613217785) *
        y +
        597.2702763948002) *
        y +
        2494.5375852903726) *
        y +
        6848.190450536283) *
        y +
        11602.65143764735) *
        y +
      9842.714838383978
    const below =
      (((((((y + 22.266688044328117) * y + 235.387901782625) * y + 1519.3775994075547) * y +
        6485.558298266761) *
        y +
        18615.571640885097) *
        y +
        34900.95272114598) *
        y +
        38912.00328609327) *
        y +
      19685.429676859992
    ratio = above / below
  } else {
    const s = 1 / (y * y)
    const above =
      ((((0.023073441764940174 * s + 0.215898534057957) * s + 0.12740116116024736) * s +
        0.022235277870649807) *
        s +
        0.0014216191932278934) *
        s +
      2.9112874951168793e-5
    const below =
      ((((s + 1.284260096144911) * s + 0.4682382124808651) * s + 0.06598813786892856) * s +
        0.0037823963320275824) *
        s +
      7.297515550839662e-5
    ratio = (densityAtZero - (s * above) / below) / y
  }
  // y² split in two, so that the exponential's argument carries no rounding error.
  const coarse = Math.trunc(y * 16) / 16
  return exp(-0.5 * coarse * coarse) * exp(-0.5 * (y - coarse) * (y + coarse)) * ratio
}

/**
 * Φ⁻¹(p); ∓Infinity at 0 and 1.
 * @see M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), PPND16
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q
    const above =
      ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
      3.3871328727963665
    const below =
      ((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
      1
    return (q * above) / below
  }
  return q < 0 ? -upperQuantile(p) : upperQuantile(1 - p)
}

/** The x that Z exceeds with the small probability `p` ≤ 0.075. */
function upperQuantile(p: number): number {
  if (!(p > 0)) return p === 0 ? Number.POSITIVE_INFINITY : Number.NaN
  let r = sqrt(-ln(p))
  if (r <= 5) {
    r -= 1.6
    const above =
      ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
        1.2704582524523684) *
        r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
      1.4234371107496835
    const below =
      ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
        0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
      1
    return above / below
  }
  r -= 5
  const above =
    ((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103
  const below =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1
  return above / below
}
