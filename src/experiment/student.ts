/**
 * Student's t distribution with a whole number of degrees of freedom: the tail, and the value that a given share of it
 * exceeds. Made of + − × ÷ and square roots alone, so an interval has the same bytes on every machine.
 */

/**
 * The value that a Student t variable exceeds with probability `tail`.
 * @param tail between 0 and one half  @param degrees whole, at least 1
 * @see Newton's method: the tail is convex right of zero, so from zero it climbs to the root without overshooting
 */
export function studentCritical(tail: number, degrees: number): number {
  if (!(tail > 0 && tail <= 0.5)) throw new RangeError(`a tail of ${tail} is not between 0 and one half`)
  const key = `${tail} ${degrees}`
  const before = known.get(key)
  if (before !== undefined) return before
  const critical = solve(tail, degrees)
  if (known.size >= mostKnown) known.clear()
  known.set(key, critical)
  return critical
}

function solve(tail: number, degrees: number): number {
  let t = 0
  for (let step = 0; step < 500; step++) {
    const next = t + (studentTail(t, degrees) - tail) / density(t, degrees)
    if (!(next - t > 1e-15 * next)) return t
    t = next
  }
  return t
}

/** Every estimate of a comparison asks for the same few values. */
const known = new Map<string, number>()
const mostKnown = 1000

/**
 * Probability that a Student t variable exceeds `t`.
 * @param t at least 0  @param degrees whole, at least 1
 * @see half the incomplete beta function I(ν/2, 1/2) at ν/(ν+t²): Abramowitz & Stegun 26.7.1
 */
export function studentTail(t: number, degrees: number): number {
  if (!(t >= 0)) throw new RangeError(`t is ${t}, not at least 0`)
  const a = degrees / 2
  const x = degrees / (degrees + t * t)
  const rest = (t * t) / (degrees + t * t)
  // x^a (1−x)^½ / B(a, ½)
  const factor = (halfPower(x, degrees) * Math.sqrt(rest) * gammaRatio(degrees)) / Math.sqrt(Math.PI)
  if (x < (a + 1) / (a + 2.5)) return (factor * betaFraction(x, a, 0.5)) / a / 2
  return 0.5 - factor * betaFraction(rest, 0.5, a)
}

function density(t: number, degrees: number): number {
  const x = degrees / (degrees + t * t)
  return (gammaRatio(degrees) / Math.sqrt(degrees * Math.PI)) * halfPower(x, degrees + 1)
}

/** x to the power n/2, by squaring. */
function halfPower(x: number, n: number): number {
  let power = n % 2 === 1 ? Math.sqrt(x) : 1
  for (let left = Math.floor(n / 2), square = x; left > 0; left = Math.floor(left / 2), square *= square)
    if (left % 2 === 1) power *= square
  return power
}

/**
 * Γ((ν+1)/2) / Γ(ν/2): up from ν = 1 or 2 by Γ(z+1) = z Γ(z); for many degrees the series in 1/(ν/2).
 * @see Tricomi & Erdélyi 1951, the asymptotic expansion of a ratio of gamma functions; error below 1e-15 from ν = 200
 */
function gammaRatio(degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1)
    throw new RangeError(`degrees of freedom are ${degrees}, not a whole number from 1`)
  if (degrees > 200) {
    const z = degrees / 2
    return (
      Math.sqrt(z) *
      (1 + (-1 / 8 + (1 / 128 + (5 / 1024 + (-21 / 32768 - 399 / 262144 / z) / z) / z) / z) / z)
    )
  }
  let ratio = degrees % 2 === 1 ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2
  for (let n = degrees % 2 === 1 ? 3 : 4; n <= degrees; n += 2) ratio *= (n - 1) / (n - 2)
  return ratio
}

/**
 * The continued fraction of the incomplete beta function, to full precision, for x below (a+1)/(a+b+2).
 * @see Abramowitz & Stegun 26.5.8, evaluated by Lentz's method
 */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const awayFromZero = (y: number) => (Math.abs(y) < tiny ? tiny : y)
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < 2e-16) return fraction
  }
  return fraction
}
