/** What lorries are made of: shares of kinds, loads and bookings, and how often people are hidden in them. */
import type { InverseTables } from '../kernel/inverse-table.ts'
import { clockSeconds, daySeconds, hourSeconds } from '../scenario/calendar.ts'
import type { Port } from '../scenario/option.ts'
import { serviceTime } from '../scenario/service-time.ts'
import type { ArrivalRates } from './arrival-rates.ts'

export interface LorryMix {
  readonly vehicleTypes: readonly string[]
  readonly documents: readonly string[]
  /** Cumulative shares; the last is 1. */
  readonly typeUpTo: Float64Array
  readonly documentsUpTo: Float64Array
  readonly loadedShare: Float64Array
  /** Road taken by one standing lorry of each type. */
  readonly lengthMetres: Float64Array
  readonly bookedShare: number
  /** Table of the time between arrival and the earliest sailing a lorry books. */
  readonly bookingLead: number
  /** Probability of a hidden party by vehicle type, by day and in the night. */
  readonly prevalence: Float64Array
  readonly nightPrevalence: Float64Array
  readonly nightFromSeconds: number
  readonly nightToSeconds: number
  /** Probability that a party has at most i + 1 people. */
  readonly peopleUpTo: Float64Array
}

export function lorryMix(
  port: Port,
  vehicleTypes: readonly string[],
  documents: readonly string[],
  rates: ArrivalRates,
  tables: InverseTables,
): LorryMix {
  const types = vehicleTypes.map((type) => port.vehicleTypes[type])
  const parties = port.hiddenParties
  const night = parties?.night
  const factors = vehicleTypes.map((type) => parties?.typeFactor?.[type]?.value ?? 1)
  const meanTypeFactor = types.reduce((sum, type, index) => sum + type.share.value * factors[index], 0)
  const nightFrom = night ? clockSeconds(night.from) : 0
  const nightTo = night ? clockSeconds(night.to) : 0
  const meanTimeFactor = 1 + nightShare(rates, nightFrom, nightTo) * ((night?.factor.value ?? 1) - 1)
  // The stated prevalence is the mean over all types and hours, so the factors are scaled to a mean of one.
  const scale = meanTypeFactor > 0 && meanTimeFactor > 0 ? 1 / (meanTypeFactor * meanTimeFactor) : 0
  const byDay = factors.map((factor) => Math.min(1, (parties?.prevalence.value ?? 0) * factor * scale))
  return {
    vehicleTypes,
    documents,
    typeUpTo: cumulative(types.map((type) => type.share.value)),
    documentsUpTo: cumulative(
      documents.map((documentClass) => port.documentClasses[documentClass].share.value),
    ),
    loadedShare: Float64Array.from(types, (type) => type.loadedShare?.value ?? 1),
    lengthMetres: Float64Array.from(types, (type) => type.lengthMetres.value),
    bookedShare: port.demand.bookedShare?.value ?? 0,
    bookingLead: tables.add(
      port.demand.bookingLead ? serviceTime(port.demand.bookingLead) : { kind: 'constant', value: 0 },
    ),
    prevalence: Float64Array.from(byDay),
    nightPrevalence: Float64Array.from(byDay, (share) => Math.min(1, share * (night?.factor.value ?? 1))),
    nightFromSeconds: nightFrom,
    nightToSeconds: nightTo,
    peopleUpTo: partySizes(parties?.people.mean.value ?? 1, parties?.people.max.value ?? 1),
  }
}

function isNight(seconds: number, from: number, to: number): boolean {
  const clock = seconds - Math.floor(seconds / daySeconds) * daySeconds
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to
}

/** Share of arrivals that come at night, each hour split by the part of it that is night. */
function nightShare(rates: ArrivalRates, from: number, to: number): number {
  if (from === to) return 0
  const minutes = 60
  let night = 0
  let all = 0
  rates.perHour.forEach((expected, index) => {
    const start = rates.fromSeconds + index * hourSeconds
    for (let minute = 0; minute < minutes; minute++)
      if (isNight(start + minute * 60, from, to)) night += expected / minutes
    all += expected
  })
  return all > 0 ? night / all : 0
}

/** Geometric from one person with this mean, cut at `max`; the cut part goes to the other sizes in proportion. */
function partySizes(mean: number, max: number): Float64Array {
  const stay = 1 - 1 / mean
  let weight = 1
  return cumulative(
    Array.from({ length: max }, () => {
      const share = weight
      weight *= stay
      return share
    }),
  )
}

/** Running sums scaled so that the last is exactly one. */
function cumulative(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let sum = 0
  const upTo = Float64Array.from(weights, (weight) => {
    sum += weight
    return sum / total
  })
  upTo[upTo.length - 1] = 1
  return upTo
}
