/** The lorries that come to the reference model: when, and what each brings with it. Every attribute is a draw of the lorry's own. */
import { type Draws, purposeNumber } from '../../src/kernel/draws.ts'
import { InverseTables } from '../../src/kernel/inverse-table.ts'
import { arrivalRates } from '../../src/port/arrival-rates.ts'
import { clockSeconds, daySeconds, hourSeconds, runTimes } from '../../src/scenario/calendar.ts'
import type { Duration } from '../../src/scenario/duration.ts'
import type { Port, RecordedArrival, Sailing } from '../../src/scenario/option.ts'
import { serviceTime } from '../../src/scenario/service-time.ts'
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

export class Demand {
  private readonly port: Port
  private readonly draws: Draws
  private readonly sailings: readonly Sailing[]
  /** What brings the product of the factors of type and night to a mean of one. */
  private readonly prevalenceScale: number

  /** @param sailings those that load during the run, by departure */
  constructor(port: Port, draws: Draws, sailings: readonly Sailing[]) {
    this.port = port
    this.draws = draws
    this.sailings = sailings
    const meanOfTypes = sum(
      inOrder(port.vehicleTypes).map((type) => port.vehicleTypes[type].share.value * this.typeFactor(type)),
    )
    const meanOfHours = 1 + this.nightShare() * (this.nightFactor() - 1)
    this.prevalenceScale = meanOfTypes > 0 && meanOfHours > 0 ? 1 / (meanOfTypes * meanOfHours) : 0
  }

  /** Every lorry of the run, in order of arrival. */
  *lorries(): Generator<Lorry> {
    const { beginsSeconds, endsSeconds } = runTimes(this.port.run)
    const { arrivals } = this.port.demand
    let ordinal = 0
    if (arrivals.from === 'trace') {
      for (const recorded of arrivals.lorries) {
        const at = recorded.arrivesSeconds
        if (at >= beginsSeconds && at < endsSeconds) yield this.lorry(ordinal++, at, recorded)
      }
      return
    }
    // Lorry n comes when the expected number of arrivals has used up n + 1 unit exponential draws.
    const nextGap = () =>
      secondsOf({ distribution: 'exponential', meanSeconds: { value: 1 } }, this.draw(ordinal, 'gap'))
    const { fromSeconds, perHour } = arrivalRates(this.port, beginsSeconds, endsSeconds)
    let at = beginsSeconds
    let gap = nextGap()
    for (const [hour, expected] of perHour.entries()) {
      const rate = expected / hourSeconds
      const ends = fromSeconds + (hour + 1) * hourSeconds
      while (at + gap / rate < ends) {
        at += gap / rate
        if (at >= endsSeconds) return
        yield this.lorry(ordinal++, at)
        gap = nextGap()
      }
      gap = Math.max(0, gap - rate * (ends - at))
      at = ends
    }
  }

  /** Attributes that a trace doesn't say are drawn. */
  private lorry(ordinal: number, at: number, recorded?: RecordedArrival): Lorry {
    const { port } = this
    const draw = (purpose: string) => this.draw(ordinal, purpose)
    const vehicleType = recorded?.vehicleType ?? classOf(port.vehicleTypes, draw('vehicle-type'))
    const type = port.vehicleTypes[vehicleType]
    const booked = recorded?.booked ?? draw('booked') < (port.demand.bookedShare?.value ?? 0)
    const { bookingLead } = port.demand
    const ready = at + (bookingLead ? secondsOf(bookingLead, draw('booking-lead')) : 0)
    const sailing = this.sailings.find(({ departsSeconds }) => departsSeconds >= ready)
    const prevalence = this.prevalence(vehicleType, at)
    return {
      ordinal,
      arrivedAt: at,
      vehicleType,
      documents: recorded?.documents ?? classOf(port.documentClasses, draw('documents')),
      loaded: recorded?.loaded ?? draw('loaded') < (type.loadedShare?.value ?? 1),
      booked,
      bookedDeparture: booked ? (sailing?.departsSeconds ?? Number.POSITIVE_INFINITY) : undefined,
      lengthMetres: type.lengthMetres.value,
      expectedParties: prevalence,
      people: draw('party') < prevalence ? this.partySize(draw('people')) : 0,
      target: undefined,
      since: at,
      checkedInAt: undefined,
      movingSeconds: 0,
      alarmed: false,
      undiscovered: prevalence,
      escaped: 0,
      visits: new Map(),
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
    const { beginsSeconds, endsSeconds } = runTimes(this.port.run)
    const { fromSeconds, perHour } = arrivalRates(this.port, beginsSeconds, endsSeconds)
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
