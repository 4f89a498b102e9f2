/** The lorries that come to the reference model: when, and what each brings with it. Every attribute is a draw of the lorry's own. */
import { type Draws, purposeNumber } from '../../src/kernel/draws.ts'
import { InverseTables } from '../../src/kernel/inverse-table.ts'
import { type ArrivalRates, arrivalRates } from '../../src/port/arrival-rates.ts'
import { clockSeconds, daySeconds, hourSeconds, runTimes } from '../../src/scenario/calendar.ts'
import type { Duration } from '../../src/scenario/duration.ts'
import type { Port, RecordedArrival, Sailing } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import { serviceTime } from '../../src/scenario/service-time.ts'
import { Concealment } from './concealment.ts'
import type { Lorry } from './lorry.ts'

interface Classes {
  readonly [id: string]: { readonly order: number; readonly share: { readonly value: number } }
}

const tables = new InverseTables()

/** A draw of a duration. @param u strictly between 0 and 1 @returns seconds */
export function secondsOf(duration: Duration, u: number): number {
  return tables.draw(tables.add(serviceTime(duration)), u)
}

/** Ids by `order`, then alphabetically. */
export function inOrder(collection: Readonly<Record<string, { readonly order: number }>>): string[] {
  return Object.keys(collection).sort((a, b) => collection[a].order - collection[b].order || (a < b ? -1 : 1))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Index of one of several by weight; the last takes what rounding leaves. */
function chosen(weights: readonly number[], u: number): number {
  const total = sum(weights)
  let upTo = 0
  const index = weights.findIndex((weight) => {
    upTo += weight
    return u < upTo / total
  })
  return index < 0 ? weights.length - 1 : index
}

/** A lorry's class by the shares of all classes. */
function classOf(classes: Classes, u: number): string {
  const ids = inOrder(classes)
  return ids[
    chosen(
      ids.map((id) => classes[id].share.value),
      u,
    )
  ]
}

/** Lorries of the whole run; each is made of what is in force when it arrives. */
export function* demand(port: Port, draws: Draws, sailings: readonly Sailing[]): Generator<Lorry> {
  const periods = periodsOf(port).map((period) => ({
    ...period,
    demand: new Demand(period.port, draws, sailings),
  }))
  const at = (seconds: number) => periods.findLast(({ fromSeconds }) => seconds >= fromSeconds)!
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  let ordinal = 0
  if (port.demand.arrivals.from === 'trace') {
    for (const period of periods)
      for (const recorded of period.demand.recorded()) {
        const { arrivesSeconds } = recorded
        const isInRun = arrivesSeconds >= beginsSeconds && arrivesSeconds < endsSeconds
        if (isInRun && at(arrivesSeconds) === period)
          yield period.demand.lorry(ordinal++, arrivesSeconds, recorded)
      }
    return
  }
  // Lorry n comes when the expected number of arrivals has used up n + 1 unit exponential draws.
  const nextGap = () =>
    secondsOf(
      { distribution: 'exponential', meanSeconds: { value: 1 } },
      draws.uniform(ordinal, purposeNumber('lorry:gap')),
    )
  let now = beginsSeconds
  let gap = nextGap()
  for (let hour = Math.floor(beginsSeconds / hourSeconds); hour * hourSeconds < endsSeconds; hour++) {
    const rate = at(hour * hourSeconds).demand.expectedIn(hour) / hourSeconds
    const ends = (hour + 1) * hourSeconds
    while (now + gap / rate < ends) {
      now += gap / rate
      if (now >= endsSeconds) return
      yield at(now).demand.lorry(ordinal++, now)
      gap = nextGap()
    }
    gap = Math.max(0, gap - rate * (ends - now))
    now = ends
  }
}

/** Demand of one period. */
class Demand {
  private readonly port: Port
  private readonly draws: Draws
  private readonly sailings: readonly Sailing[]
  private readonly rates: ArrivalRates
  private readonly concealment: Concealment
  /** What brings the product of the factors of type and night to a mean of one. */
  private readonly prevalenceScale: number

  /** @param sailings those that load during the run, by departure */
  constructor(port: Port, draws: Draws, sailings: readonly Sailing[]) {
    const { beginsSeconds, endsSeconds } = runTimes(port.run)
    this.port = port
    this.draws = draws
    this.concealment = new Concealment(port, draws)
    this.sailings = sailings
    this.rates = arrivalRates(port, beginsSeconds, endsSeconds)
    const meanOfTypes = sum(
      inOrder(port.vehicleTypes).map((type) => port.vehicleTypes[type].share.value * this.typeFactor(type)),
    )
    const meanOfHours = 1 + this.nightShare() * (this.nightFactor() - 1)
    this.prevalenceScale = meanOfTypes > 0 && meanOfHours > 0 ? 1 / (meanOfTypes * meanOfHours) : 0
  }

  recorded(): readonly RecordedArrival[] {
    const { arrivals } = this.port.demand
    return arrivals.from === 'trace' ? arrivals.lorries : []
  }

  /** Lorries expected in an hour, counted from the start of the window. */
  expectedIn(hour: number): number {
    const { fromSeconds, perHour } = this.rates
    return perHour[hour - fromSeconds / hourSeconds]
  }

  /** Attributes that a trace doesn't say are drawn. */
  lorry(ordinal: number, at: number, recorded?: RecordedArrival): Lorry {
    const { port } = this
    const draw = (purpose: string) => this.draw(ordinal, purpose)
    const vehicleType = recorded?.vehicleType ?? classOf(port.vehicleTypes, draw('vehicle-type'))
    const type = port.vehicleTypes[vehicleType]
    const booked = recorded?.booked ?? draw('booked') < (port.demand.bookedShare?.value ?? 0)
    const { bookingLead } = port.demand
    const ready = at + (bookingLead ? secondsOf(bookingLead, draw('booking-lead')) : 0)
    const sailing = this.sailings.find(({ departsSeconds }) => departsSeconds >= ready)
    const hidden = (upstream: number) => this.hidden(ordinal, vehicleType, at, upstream)
    return {
      ordinal,
      arrivedAt: at,
      vehicleType,
      documents: recorded?.documents ?? classOf(port.documentClasses, draw('documents')),
      loaded: recorded?.loaded ?? draw('loaded') < (type.loadedShare?.value ?? 1),
      booked,
      bookedDeparture: booked ? (sailing?.departsSeconds ?? Number.POSITIVE_INFINITY) : undefined,
      lengthMetres: type.lengthMetres.value,
      hidden,
      ...hidden(1),
      boarded: 0,
      target: undefined,
      since: at,
      checkedInAt: undefined,
      movingSeconds: 0,
      priorityClass: 0,
      alarmed: false,
      alertness: 1,
      escaped: 0,
      spared: false,
      checks: new Set(),
      checksWithParty: new Set(),
      visits: new Map(),
    }
  }

  /** Those who boarded a lorry far from the port. @param upstream what the prevalence is multiplied by */
  private hidden(ordinal: number, vehicleType: string, at: number, upstream: number) {
    const prevalence = Math.min(1, this.prevalence(vehicleType, at) * upstream)
    const carries = this.draw(ordinal, 'party') < prevalence
    return {
      expectedParties: prevalence,
      undiscovered: prevalence,
      undiscoveredByQuality: this.concealment.qualities.map(() => prevalence),
      people: carries ? this.partySize(this.draw(ordinal, 'people')) : 0,
      parties: carries ? 1 : 0,
    }
  }

  private draw(ordinal: number, purpose: string): number {
    return this.draws.uniform(ordinal, purposeNumber(`lorry:${purpose}`))
  }

  /** Geometric from one person on, cut at the greatest size. */
  private partySize(u: number): number {
    const { mean, max } = this.port.hiddenParties!.people
    const weights = [1]
    while (weights.length < max.value) weights.push(weights[weights.length - 1] * (1 - 1 / mean.value))
    return 1 + chosen(weights, u)
  }

  private prevalence(vehicleType: string, at: number): number {
    const mean = this.port.hiddenParties?.prevalence.value ?? 0
    const byDay = Math.min(1, mean * this.typeFactor(vehicleType) * this.prevalenceScale)
    return this.isNight(at) ? Math.min(1, byDay * this.nightFactor()) : byDay
  }

  private typeFactor(vehicleType: string): number {
    return this.port.hiddenParties?.typeFactor?.[vehicleType]?.value ?? 1
  }

  private nightFactor(): number {
    return this.port.hiddenParties?.night?.factor.value ?? 1
  }

  private isNight(at: number): boolean {
    const night = this.port.hiddenParties?.night
    if (night === undefined) return false
    const from = clockSeconds(night.from)
    const to = clockSeconds(night.to)
    const clock = at - Math.floor(at / daySeconds) * daySeconds
    return from <= to ? clock >= from && clock < to : clock >= from || clock < to
  }

  /** Share of expected arrivals that come at night, minute by minute. */
  private nightShare(): number {
    const { fromSeconds, perHour } = this.rates
    let night = 0
    let all = 0
    for (const [hour, expected] of perHour.entries()) {
      for (let minute = 0; minute < 60; minute++)
        if (this.isNight(fromSeconds + hour * hourSeconds + minute * 60)) night += expected / 60
      all += expected
    }
    return all > 0 ? night / all : 0
  }
}
