/**
 * The air of a closed compartment with people in it. Carbon dioxide rises as they breathe and leaks out as the air
 * changes; oxygen falls a little faster than carbon dioxide rises. Well-mixed air, people at rest, times in hours.
 */
import { expMinusOne, lnOnePlus } from '../kernel/elementary.ts'

export interface SealedAir {
  readonly people: number
  /** Carbon dioxide that each breathes out. */
  readonly breathingLitresPerHourPerPerson: number
  readonly volumeCubicMetres: number
  /** Volumes of air that leak out and in; 0 for a perfect seal. */
  readonly airChangesPerHour: number
  readonly outsidePpm: number
}

/** Oxygen taken up for each part of carbon dioxide given off: a respiratory quotient of about 0.83 at rest. */
const oxygenPerCarbonDioxide = 1.2
const outsideOxygenPercent = 20.9

/** C(t) = c₀ + (N·G/(q·V))·(1 − e^(−q·t)), which is c₀ + N·G·t/V without leakage. */
export function carbonDioxidePpm(air: SealedAir, hours: number): number {
  const leaked = air.airChangesPerHour * hours
  const mean = leaked === 0 ? 1 : -expMinusOne(-leaked) / leaked
  return air.outsidePpm + risePpmPerHour(air) * hours * mean
}

/** Carbon dioxide in the air when so much oxygen is left of that of fresh air. */
export function carbonDioxideWithOxygen(percent: number, { outsidePpm }: SealedAir): number {
  return outsidePpm + ((outsideOxygenPercent - percent) / oxygenPerCarbonDioxide) * 10_000
}

/** Hours until the air holds so much carbon dioxide; Infinity when leakage keeps it below. */
export function hoursUntil(air: SealedAir, ppm: number): number {
  const missing = ppm - air.outsidePpm
  if (missing <= 0) return 0
  const withoutLeakage = missing / risePpmPerHour(air)
  const leaked = withoutLeakage * air.airChangesPerHour
  if (leaked >= 1) return Number.POSITIVE_INFINITY
  return leaked === 0 ? withoutLeakage : (-lnOnePlus(-leaked) / leaked) * withoutLeakage
}

/**
 * The toxic load ∫ (C/reference)^exponent dt in hours: how long the reference concentration would have to be breathed
 * for the same effect. Gauss-Legendre quadrature, within 1e-6.
 * @param exponent whole  @see ten Berge, Zwart & Appelman, Concentration-time mortality response, J. Hazard. Mater. 13 (1986)
 */
export function toxicLoadHours(
  air: SealedAir,
  hours: number,
  exponent: number,
  referencePpm: number,
): number {
  const { airChangesPerHour } = air
  // Beyond forty air exchanges the concentration has stopped to rise.
  const rising = Math.min(hours, 40 / airChangesPerHour)
  if (!(rising > 0)) return 0
  const panels = Math.ceil((airChangesPerHour * rising) / 2) || 1
  const width = rising / panels
  let load = 0
  for (let panel = 0; panel < panels; panel++)
    for (const [node, weight] of gaussLegendre) {
      const half = (weight * width) / 2
      const middle = (panel + 0.5) * width
      const before = carbonDioxidePpm(air, middle - (node * width) / 2)
      const after = carbonDioxidePpm(air, middle + (node * width) / 2)
      load += half * (power(before / referencePpm, exponent) + power(after / referencePpm, exponent))
    }
  return load + (hours - rising) * power(carbonDioxidePpm(air, hours) / referencePpm, exponent)
}

/** Never less than the toxic load, and sooner found: that of the last concentration for the whole time. */
export function greatestLoadHours(
  air: SealedAir,
  hours: number,
  exponent: number,
  referencePpm: number,
): number {
  return hours * power(carbonDioxidePpm(air, hours) / referencePpm, exponent)
}

/** Litres over cubic metres are thousandths, and those thousands of parts per million. */
function risePpmPerHour({ people, breathingLitresPerHourPerPerson, volumeCubicMetres }: SealedAir): number {
  return (1000 * people * breathingLitresPerHourPerPerson) / volumeCubicMetres
}

/** Nodes on either side of the middle of (−1, 1) and their weights, eight points. @see Abramowitz & Stegun, table 25.4 */
const gaussLegendre = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const

function power(base: number, exponent: number): number {
  let product = 1
  for (let factor = 0; factor < exponent; factor++) product *= base
  return product
}
