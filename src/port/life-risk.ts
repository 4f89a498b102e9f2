/**
 * Risk to life: what the stays of hidden parties in their compartments come to. It is reckoned from expected numbers of
 * parties along the path of every lorry, as the detection rate is; and what is not simulated (how large a party is, whether
 * its compartment is airtight or cooled, how long it has been in it before the port and stays after) enters as an
 * expectation over its distribution, so that it adds no chance of its own.
 */
import { quantile } from '../kernel/distribution.ts'
import { defined, lifeRiskDefaults } from '../scenario/life-risk.ts'
import type { Port } from '../scenario/option.ts'
import type { Quantity } from '../scenario/quantity.ts'
import { serviceTime } from '../scenario/service-time.ts'
import { type DoseResponse, type Exposure, exposureOf, type Thresholds } from './exposure.ts'
import type { LorryMix } from './lorry-mix.ts'
import { type Stays, staysByType } from './stays.ts'

interface Compartment {
  readonly volumeCubicMetres: number
  readonly airChangesPerHour: number
  readonly sealedShare: number
  readonly temperatureCelsius: number
  readonly warmingCelsiusPerPersonHour: number
  readonly warmestCelsius: number
  readonly cooledShare: number
  readonly cooledCelsius: number
}

/** What a port says of the risk to life, in plain numbers that can cross to another thread. */
export interface LifeRisk {
  /** Equally likely times. */
  readonly beforeArrivalHours: readonly number[]
  readonly afterDepartureHours: readonly number[]
  /** Share of parties with i + 1 people. */
  readonly peopleShare: readonly number[]
  readonly breathingLitresPerHourPerPerson: number
  readonly outsidePpm: number
  readonly thresholds: Thresholds
  readonly doseResponse: DoseResponse
  /** By vehicle type. */
  readonly compartments: readonly (Compartment | undefined)[]
}

/** Classes of equal probability that stand for a distribution. */
const classes = 12
const secondsPerHour = 3600
const secondsPerDay = 86_400

export function compileLifeRisk(
  port: Port,
  { vehicleTypes, peopleUpTo }: Pick<LorryMix, 'vehicleTypes' | 'peopleUpTo'>,
): LifeRisk | undefined {
  const { lifeRisk } = port
  if (lifeRisk === undefined) return undefined
  const { beforeArrival, afterDeparture, thresholds, doseResponse } = lifeRisk
  const hoursOf = (duration: typeof beforeArrival) => {
    const distribution = serviceTime(duration)
    return Array.from(
      { length: classes },
      (_, i) => quantile(distribution, (i + 0.5) / classes) / secondsPerHour,
    )
  }
  const limits = valuesOf({ ...lifeRiskDefaults.thresholds, ...defined(thresholds ?? {}) })
  const { carbonDioxide, cold, heat } = { ...lifeRiskDefaults.doseResponse, ...defined(doseResponse ?? {}) }
  const { belowCelsius, ...coldLoads } = valuesOf(cold)
  const { aboveCelsius, ...heatLoads } = valuesOf(heat)
  const or = (given: Quantity | undefined, otherwise: Quantity) => (given ?? otherwise).value
  return {
    beforeArrivalHours: hoursOf(beforeArrival),
    afterDepartureHours: hoursOf(afterDeparture),
    peopleShare: Array.from(peopleUpTo, (upTo, i) => upTo - (peopleUpTo[i - 1] ?? 0)),
    breathingLitresPerHourPerPerson: or(
      lifeRisk.breathingLitresPerHourPerPerson,
      lifeRiskDefaults.breathingLitresPerHourPerPerson,
    ),
    outsidePpm: or(lifeRisk.outsidePpm, lifeRiskDefaults.outsidePpm),
    thresholds: limits,
    doseResponse: {
      carbonDioxide: valuesOf(carbonDioxide),
      cold: { ...coldLoads, limitCelsius: belowCelsius },
      heat: { ...heatLoads, limitCelsius: aboveCelsius },
    },
    compartments: vehicleTypes.map((type) => {
      const { compartment } = port.vehicleTypes[type]
      return (
        compartment && {
          volumeCubicMetres: compartment.volumeCubicMetres.value,
          airChangesPerHour: compartment.airChangesPerHour.value,
          sealedShare: compartment.sealedShare.value,
          temperatureCelsius: compartment.temperatureCelsius.value,
          warmingCelsiusPerPersonHour: compartment.warmingCelsiusPerPersonHour?.value ?? 0,
          warmestCelsius: or(compartment.warmestCelsius, lifeRiskDefaults.warmestCelsius),
          cooledShare: compartment.cooled?.share.value ?? 0,
          cooledCelsius: compartment.cooled?.temperatureCelsius.value ?? 0,
        }
      )
    }),
  }
}

function valuesOf<Key extends string>(given: Readonly<Record<Key, Quantity>>): Record<Key, number> {
  return Object.fromEntries(
    Object.entries<Quantity>(given).map(([key, { value }]) => [key, value]),
  ) as Record<Key, number>
}

/** What a stay does to the people of a party, added up over them. */
const effectNames = [
  /** Person-hours. */ 'hoursAtRisk',
  'hoursAboveShortTerm',
  'hoursInDanger',
  'hoursUnconscious',
  /** People. */ 'seriousHarm',
  'deaths',
  /** Who have come into immediate danger. */ 'endangered',
] as const
type Effects = Record<(typeof effectNames)[number], number>
const noEffects = (): Effects => ({
  hoursAtRisk: 0,
  hoursAboveShortTerm: 0,
  hoursInDanger: 0,
  hoursUnconscious: 0,
  seriousHarm: 0,
  deaths: 0,
  endangered: 0,
})

/** In the units of the outcomes of the same names. */
export interface LifeFigures extends Omit<Effects, 'endangered'> {
  readonly hoursSaved: number
  readonly foundInTime: number
}

/** By vehicle type. @param table of stays, as the engine keeps it  @param windowSeconds length of the window */
export function lifeFigures(risk: LifeRisk, table: Float64Array, windowSeconds: number): LifeFigures[] {
  const days = windowSeconds / secondsPerDay
  const curves = curvesOf(risk)
  return staysByType(table).map(({ found, leftWithLorry, wouldHaveLeft }, type) => {
    const curve = curves[type]
    const ofFound = noEffects()
    const ofOthers = noEffects()
    const spared = noEffects()
    if (curve) {
      for (const stays of found) addEffects(ofFound, curve.untilNow, stays)
      addEffects(ofOthers, curve.untilDoorsOpen, leftWithLorry)
      addEffects(spared, curve.untilDoorsOpen, wouldHaveLeft)
    }
    const aDay = (name: keyof Effects) => (ofFound[name] + ofOthers[name]) / days
    return {
      hoursAtRisk: aDay('hoursAtRisk'),
      hoursAboveShortTerm: aDay('hoursAboveShortTerm'),
      hoursInDanger: aDay('hoursInDanger'),
      hoursUnconscious: aDay('hoursUnconscious'),
      hoursSaved: (spared.hoursAtRisk - ofFound.hoursAtRisk) / days,
      foundInTime: (spared.endangered - ofFound.endangered) / days,
      seriousHarm: 365 * aDay('seriousHarm'),
      deaths: 365 * aDay('deaths'),
    }
  })
}

/** The figures of all vehicle types together. */
export function lifeTotals(figures: readonly LifeFigures[]): LifeFigures {
  const total = (name: keyof LifeFigures) => figures.reduce((sum, figure) => sum + figure[name], 0)
  return {
    hoursAtRisk: total('hoursAtRisk'),
    hoursAboveShortTerm: total('hoursAboveShortTerm'),
    hoursInDanger: total('hoursInDanger'),
    hoursUnconscious: total('hoursUnconscious'),
    hoursSaved: total('hoursSaved'),
    foundInTime: total('foundInTime'),
    seriousHarm: total('seriousHarm'),
    deaths: total('deaths'),
  }
}

/** Effects of one party of a vehicle type by its hours in the port, evenly spaced. */
interface Curves {
  readonly untilNow: readonly Effects[]
  readonly untilDoorsOpen: readonly Effects[]
}

const curvesOfRisk = new WeakMap<LifeRisk, readonly (Curves | undefined)[]>()

function curvesOf(risk: LifeRisk): readonly (Curves | undefined)[] {
  let curves = curvesOfRisk.get(risk)
  if (curves === undefined) {
    curves = risk.compartments.map((compartment) => compartment && curvesOfType(risk, compartment))
    curvesOfRisk.set(risk, curves)
  }
  return curves
}

const stepHours = 1 / 4
/** Stays in the port for which curves are kept: two days, and the searches of those found last. */
const portSteps = 200
/** In the compartment altogether; what lasts longer goes on as the last step did. */
const longestSteps = 4 * 24 * 14

function curvesOfType(risk: LifeRisk, compartment: Compartment): Curves {
  const longest = (hours: readonly number[]) => Math.max(...hours) / stepHours
  const steps = Math.min(
    longestSteps,
    portSteps + 2 + Math.ceil(longest(risk.beforeArrivalHours) + longest(risk.afterDepartureHours)),
  )
  const byTotal = Array.from({ length: steps }, noEffects)
  const addCases = (people: number, parties: number, isSealed: boolean) => {
    for (const { share, exposure } of casesOf(risk, compartment, people, isSealed))
      for (const [step, effects] of byTotal.entries())
        addExposure(effects, parties * share * people, exposure, step * stepHours)
  }
  risk.peopleShare.forEach((share, i) => {
    addCases(i + 1, share, true)
  })
  // Where air comes in, one party is like another.
  const meanPeople = risk.peopleShare.reduce((sum, share, i) => sum + share * (i + 1), 0)
  addCases(meanPeople, 1, false)
  const untilNow = shifted(byTotal, risk.beforeArrivalHours, portSteps + 1)
  const afterwards = shifted(byTotal, risk.afterDepartureHours, steps)
  return { untilNow, untilDoorsOpen: shifted(afterwards, risk.beforeArrivalHours, portSteps + 1) }
}

/** A curve each point of which is the mean over equally likely hours more. */
function shifted(curve: readonly Effects[], moreHours: readonly number[], steps: number): Effects[] {
  return Array.from({ length: steps }, (_, step) => {
    const mean = noEffects()
    for (const more of moreHours) addAt(mean, curve, step * stepHours + more, 1 / moreHours.length)
    return mean
  })
}

function addEffects(sum: Effects, curve: readonly Effects[], { hours, parties }: Stays): void {
  parties.forEach((number, node) => {
    if (number !== 0) addAt(sum, curve, hours[node], number)
  })
}

/** Adds the effects after some hours, as the straight line between two steps has them. */
function addAt(sum: Effects, curve: readonly Effects[], hours: number, weight: number): void {
  const position = hours / stepHours
  const step = Math.min(Math.floor(position), curve.length - 2)
  const after = position - step
  const [one, next] = [curve[step], curve[step + 1]]
  for (const name of effectNames) sum[name] += weight * (one[name] + after * (next[name] - one[name]))
}

function addExposure(effects: Effects, weight: number, exposure: Exposure, hours: number): void {
  const since = (from: number) => weight * Math.max(0, hours - from)
  effects.hoursAtRisk += weight * exposure.hoursAtRisk(hours)
  effects.hoursAboveShortTerm += since(exposure.shortTermFromHours)
  effects.hoursInDanger += since(exposure.dangerFromHours)
  effects.hoursUnconscious += since(exposure.unconsciousFromHours)
  effects.seriousHarm += weight * exposure.seriousHarm(hours)
  effects.deaths += weight * exposure.death(hours)
  if (hours >= exposure.dangerFromHours) effects.endangered += weight
}

/** What can be the case of a compartment, each with its probability. */
function casesOf(
  risk: LifeRisk,
  compartment: Compartment,
  people: number,
  isSealed: boolean,
): { readonly share: number; readonly exposure: Exposure }[] {
  const { cooledShare } = compartment
  const sealed = isSealed ? compartment.sealedShare : 1 - compartment.sealedShare
  const cases = []
  for (const [isCooled, cooled] of [
    [true, cooledShare],
    [false, 1 - cooledShare],
  ] as const) {
    if (sealed * cooled <= 0) continue
    const fromCelsius = isCooled ? compartment.cooledCelsius : compartment.temperatureCelsius
    const warms = isSealed && !isCooled
    const exposure = exposureOf(
      isSealed ? { ...risk, ...compartment, people } : undefined,
      {
        fromCelsius,
        celsiusPerHour: warms ? compartment.warmingCelsiusPerPersonHour * people : 0,
        toCelsius: warms ? Math.max(fromCelsius, compartment.warmestCelsius) : fromCelsius,
      },
      risk.thresholds,
      risk.doseResponse,
    )
    cases.push({ share: sealed * cooled, exposure })
  }
  return cases
}
