/**
 * The pressure on a port, compiled: the rates by which people who wait to cross arrive, try, come back and go, and the weight with which
 * lorries that stand somewhere are boarded. What the engine does with them is in `src/engine/pressure.ts`.
 */
import { exp } from '../kernel/elementary.ts'
import { clockSeconds, daySeconds, hourSeconds } from '../scenario/calendar.ts'
import type { Port } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'
import { effectTargets, hasPressure } from '../scenario/pressure.ts'
import type { LorryMix } from './lorry-mix.ts'
import type { Place } from './place.ts'

export interface Effect {
  /** Index in `effectTargets`. */
  readonly on: number
  readonly factor: number
  readonly delayDays: number
  readonly rampDays: number
  readonly fadeDays: number
  readonly isInForce: boolean
}

export interface Pressure {
  /** Table of the expected attempts between one and the next: exponential with mean 1. */
  readonly gap: number
  readonly waiting: number
  readonly arrivingPerDay: number
  /** Shares of the people waiting, a day. */
  readonly asylum: number
  readonly return: number
  readonly elsewhere: number
  readonly attemptsPerPersonPerDay: number
  /** Share of the attempts of a day in each of its hours. */
  readonly hourShare: readonly number[]
  readonly meanPartySize: number
  readonly reference: number
  /** Share that a new day has in the exponential average. */
  readonly forgetting: number
  readonly elasticity: number
  readonly triesAgain: number
  readonly asylumAfterFind: number
  readonly returnAfterFind: number
  readonly procedureSeconds: number
  readonly displacement: number
  readonly effects: readonly Effect[]
  readonly saturationLorries: number
  /** By vehicle type. */
  readonly attractiveness: readonly number[]
}

/**
 * Undefined where the port has none, or has it switched off.
 * @param period of the run, from 0  @param mix of lorries in it  @param gap table, exponential with mean 1
 */
export function pressureOf(port: Port, period: number, mix: LorryMix, gap: number): Pressure | undefined {
  const { port: present } = periodsOf(port)[period]
  if (!hasPressure(present)) return undefined
  const { pressure } = present
  const { perceivedSuccess, afterFind, leavingSharePerDay: leaving } = pressure
  return {
    gap,
    waiting: pressure.waitingPeople.value,
    arrivingPerDay: pressure.arrivingPerDay.value,
    asylum: leaving.asylum.value,
    return: leaving.return.value,
    elsewhere: leaving.elsewhere.value,
    attemptsPerPersonPerDay: pressure.attemptsPerPersonPerDay.value,
    hourShare: hourShares(present),
    meanPartySize: meanSize(mix.peopleUpTo),
    reference: perceivedSuccess.reference.value,
    forgetting: 1 - exp(-1 / perceivedSuccess.memoryDays.value),
    elasticity: perceivedSuccess.elasticity.value,
    triesAgain: afterFind.triesAgain.value,
    asylumAfterFind: afterFind.asylum.value,
    returnAfterFind: afterFind.return.value,
    procedureSeconds: afterFind.delayHours.value * hourSeconds,
    displacement: pressure.displacement.value,
    effects: effectsIn(port, period),
    saturationLorries: pressure.saturationLorries.value,
    attractiveness: mix.vehicleTypes.map((type) => present.vehicleTypes[type].attractiveness?.value ?? 1),
  }
}

/** The effects of all periods by id, each as in this period or, where it has none, as it was last, or will be first. */
function effectsIn(port: Port, period: number): Effect[] {
  const present = periodsOf(port).map(({ port: { pressure } }) => pressure?.effects ?? {})
  const known = Object.assign({}, ...present.slice(period + 1).reverse(), ...present.slice(0, period + 1))
  return Object.keys(known)
    .sort()
    .map((id) => {
      const { on, factor, delayDays, rampDays, fadeDays } = known[id] as (typeof present)[number][string]
      return {
        on: effectTargets.indexOf(on),
        factor: factor.value,
        delayDays: delayDays?.value ?? 0,
        rampDays: rampDays?.value ?? 0,
        fadeDays: fadeDays?.value ?? 0,
        isInForce: Object.hasOwn(present[period], id),
      }
    })
}

/** Given, or those in which parties from upstream come: the factor of the night for each minute of it. */
export function hourShares({ pressure, hiddenParties }: Port): number[] {
  const night = hiddenParties?.night
  const weights =
    pressure?.hourWeight ??
    Array.from({ length: 24 }, (_, hour) => {
      if (!night) return 1
      const share = minutesWithin(hour, clockSeconds(night.from), clockSeconds(night.to)) / 60
      return 1 + share * (night.factor.value - 1)
    })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  // A night of the whole day with a factor of 0 leaves no hour at all.
  return weights.map((weight) => (sum > 0 ? weight / sum : 1 / 24))
}

/** Minutes of a clock hour that begin between two times of day; from after to goes through midnight. */
function minutesWithin(hour: number, from: number, to: number): number {
  const length = (to - from + daySeconds) % daySeconds
  let minutes = 0
  for (let minute = 0; minute < 60; minute++) {
    const clock = hour * hourSeconds + minute * 60
    if ((clock - from + daySeconds) % daySeconds < length) minutes++
  }
  return minutes
}

/** @param upTo probability that a party has at most i + 1 people */
function meanSize(upTo: Float64Array): number {
  return upTo.reduce((mean, upToSize, index) => mean + (index + 1) * (upToSize - (upTo[index - 1] ?? 0)), 0)
}

/** Of a standing lorry with attractiveness 1; 0 where no one can board. */
export function boardingWeight(port: Port, kind: Place['kind'], id: string): number {
  if (kind === 'quay' || !hasPressure(port)) return 0
  const { boarding } = (kind === 'link' ? port.links : port.stations)[id]
  return boarding ? boarding.exposure.value * (1 - (boarding.barrier?.value ?? 0)) : 0
}
