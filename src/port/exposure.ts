/**
 * What a stay in a compartment does to the people in it, as a function of how long it lasts: when the air or the
 * temperature becomes a risk and then a danger, and how likely serious harm and death are. Dose-response curves are
 * probits of the logarithm of a load that adds up over the stay. Times in hours from when people hide.
 */
import { ln } from '../kernel/elementary.ts'
import { normalProbability } from '../kernel/normal.ts'
import {
  carbonDioxideWithOxygen,
  greatestLoadHours,
  hoursUntil,
  type SealedAir,
  toxicLoadHours,
} from './sealed-air.ts'

/** Loads after which half of the people are harmed; `slope` probits for each e-fold. */
export interface TemperatureResponse {
  readonly limitCelsius: number
  readonly halfHarmedDegreeHours: number
  readonly halfLethalDegreeHours: number
  readonly slope: number
}

export interface DoseResponse {
  readonly carbonDioxide: {
    readonly exponent: number
    readonly halfHarmedPpmForAnHour: number
    readonly halfLethalPpmForAnHour: number
    readonly slope: number
  }
  /** Below its limit; above it. */
  readonly cold: TemperatureResponse
  readonly heat: TemperatureResponse
}

/** Of carbon dioxide in the air, and of the oxygen left in it. */
export interface Thresholds {
  readonly workplacePpm: number
  readonly shortTermPpm: number
  readonly dangerPpm: number
  readonly unconsciousPpm: number
  readonly unconsciousOxygenPercent: number
}

/** Temperature in the compartment: it rises evenly from the first to the last, where it stays. */
export interface Warming {
  readonly fromCelsius: number
  readonly celsiusPerHour: number
  readonly toCelsius: number
}

export interface Exposure {
  /** Hours of a stay in which the air is above the workplace limit, or it is too cold or too hot. */
  hoursAtRisk(hours: number): number
  /** When the air passes the short-term limit. */
  readonly shortTermFromHours: number
  /** When the air is immediately dangerous, or half of the people would be seriously harmed by cold or heat. */
  readonly dangerFromHours: number
  /** When the air takes consciousness within minutes, by its carbon dioxide or for want of oxygen. */
  readonly unconsciousFromHours: number
  /** Probability for each person, death included. */
  seriousHarm(hours: number): number
  death(hours: number): number
}

/** @param air undefined where the compartment is as airy as the outside */
export function exposureOf(
  air: SealedAir | undefined,
  warming: Warming,
  thresholds: Thresholds,
  { carbonDioxide, cold, heat }: DoseResponse,
): Exposure {
  const never = Number.POSITIVE_INFINITY
  const { fromCelsius, celsiusPerHour, toCelsius } = warming
  const stays = toCelsius <= fromCelsius || celsiusPerHour === 0
  const warmingHours = stays ? 0 : (toCelsius - fromCelsius) / celsiusPerHour
  const coldLoad = (hours: number) =>
    areaAbove(cold.limitCelsius - fromCelsius, -celsiusPerHour, warmingHours, hours)
  const heatLoad = (hours: number) =>
    areaAbove(fromCelsius - heat.limitCelsius, celsiusPerHour, warmingHours, hours)
  const reaches = (celsius: number) =>
    fromCelsius >= celsius
      ? 0
      : stays || toCelsius < celsius
        ? never
        : (celsius - fromCelsius) / celsiusPerHour
  const coldUntil = reaches(cold.limitCelsius)
  const airReaches = (ppm: number) => (air ? hoursUntil(air, ppm) : never)
  const badFrom = Math.max(
    coldUntil,
    Math.min(airReaches(thresholds.workplacePpm), reaches(heat.limitCelsius)),
  )
  const chance = (hours: number, effect: 'halfHarmed' | 'halfLethal') => {
    let spared = 1
    if (air) {
      const half = carbonDioxide[`${effect}PpmForAnHour`]
      const { exponent, slope } = carbonDioxide
      // Most stays are too short to harm anyone, which is known without an integral.
      if (responded(greatestLoadHours(air, hours, exponent, half), slope) > 1e-12)
        spared *= 1 - responded(toxicLoadHours(air, hours, exponent, half), slope)
    }
    spared *= 1 - responded(coldLoad(hours) / cold[`${effect}DegreeHours`], cold.slope)
    spared *= 1 - responded(heatLoad(hours) / heat[`${effect}DegreeHours`], heat.slope)
    return 1 - spared
  }
  return {
    hoursAtRisk: (hours) => Math.min(hours, coldUntil) + Math.max(0, hours - badFrom),
    shortTermFromHours: airReaches(thresholds.shortTermPpm),
    unconsciousFromHours: Math.min(
      airReaches(thresholds.unconsciousPpm),
      air ? hoursUntil(air, carbonDioxideWithOxygen(thresholds.unconsciousOxygenPercent, air)) : never,
    ),
    dangerFromHours: Math.min(
      airReaches(thresholds.dangerPpm),
      firstHours(coldLoad, cold.halfHarmedDegreeHours),
      firstHours(heatLoad, heat.halfHarmedDegreeHours),
    ),
    seriousHarm: (hours) => chance(hours, 'halfHarmed'),
    death: (hours) => chance(hours, 'halfLethal'),
  }
}

/** Share of people who respond to a load, as a multiple of the one to which half do. @see Finney, Probit Analysis */
export function responded(load: number, slope: number): number {
  return load > 0 ? normalProbability(slope * ln(load)) : 0
}

/** ∫ max(0, x) over so many hours of an x that changes evenly for a time, and then stays. */
function areaAbove(first: number, perHour: number, changingHours: number, hours: number): number {
  const changing = Math.min(hours, changingHours)
  const last = first + perHour * changing
  const staying = Math.max(0, last) * (hours - changing)
  if (first >= 0 && last >= 0) return ((first + last) / 2) * changing + staying
  if (first <= 0 && last <= 0) return staying
  const above = Math.max(first, last)
  return (above * above) / (2 * Math.abs(perHour)) + staying
}

/** A year: no stay is longer. */
const longestHours = 8760

/** When a load that never falls reaches a value; Infinity when not within a year. */
function firstHours(load: (hours: number) => number, value: number): number {
  if (load(longestHours) < value) return Number.POSITIVE_INFINITY
  let before = 0
  let after = longestHours
  for (let step = 0; step < 60; step++) {
    const middle = (before + after) / 2
    if (load(middle) < value) before = middle
    else after = middle
  }
  return after
}
