/** What the reference model counts, and the figures it makes of it. Gauges add up area change by change and hour by hour. */
import { Digest } from '../../src/kernel/digest.ts'
import { QuantileSketch } from '../../src/kernel/quantile-sketch.ts'
import { busiestDay } from '../../src/port/busiest-day.ts'
import { type OutcomeKind, onTimeSeconds, outcomesOf } from '../../src/port/outcome.ts'
import {
  balanceColumns,
  type ReplicationResult,
  stationColumns,
  timeInPortBinCount,
  timeInPortBinSeconds,
} from '../../src/port/replication.ts'
import { daySeconds, hourSeconds, runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { inOrder } from './demand.ts'
import type { Lorry } from './lorry.ts'
import type { Place, Station } from './place.ts'

/** What time it is, and which hour of the window is under way: -1 outside it. */
export interface Clock {
  now: number
  hour: number
}

/** A number weighted by the time it lasts, hour by hour of the window. */
class Gauge {
  value = 0
  greatest = 0
  readonly areas: number[]
  /** Area of the whole window, added change by change. */
  total = 0
  private since = 0
  private readonly clock: Clock

  constructor(clock: Clock, hours: number) {
    this.clock = clock
    this.areas = new Array(hours).fill(0)
  }

  /** Area of the whole window, added hour by hour. */
  get area(): number {
    return this.areas.reduce((sum, area) => sum + area, 0)
  }

  observe(): void {
    const { now, hour } = this.clock
    const lasted = now - this.since
    if (hour >= 0 && lasted > 0) {
      this.areas[hour] += this.value * lasted
      this.total += this.value * lasted
      this.greatest = Math.max(this.greatest, this.value)
    }
    this.since = now
  }

  set(value: number): void {
    this.observe()
    this.value = value
  }

  change(by: number): void {
    this.set(this.value + by)
  }
}

/** Gauges and counts of one station. */
class StationFigures {
  private readonly waiting: Gauge
  private readonly busy: Gauge
  readonly blocked: Gauge
  readonly staffed: Gauge
  readonly counts = {
    served: 0,
    waitSeconds: 0,
    waitMaxSeconds: 0,
    turnedBack: 0,
    minimumChecks: 0,
    thoroughChecks: 0,
    alarms: 0,
    partiesFound: 0,
  }

  constructor(clock: Clock, hours: number) {
    this.waiting = new Gauge(clock, hours)
    this.busy = new Gauge(clock, hours)
    this.blocked = new Gauge(clock, hours)
    this.staffed = new Gauge(clock, hours)
  }

  get gauges(): Gauge[] {
    return [this.waiting, this.busy, this.blocked, this.staffed]
  }

  /** Lorries that wait, and lanes that serve, become more or fewer. */
  change(waiting: number, busy: number): void {
    this.waiting.change(waiting)
    this.busy.change(busy)
  }

  /** Lorry-seconds spent here, hour by hour. */
  get standing(): number[] {
    return this.waiting.areas.map((area, hour) => area + this.busy.areas[hour] + this.blocked.areas[hour])
  }

  row(windowSeconds: number): number[] {
    const { waiting, busy, blocked, staffed, counts } = this
    const columns: Record<(typeof stationColumns)[number], number> = {
      ...counts,
      waitMeanSeconds: counts.waitSeconds / counts.served,
      queueMean: waiting.area / windowSeconds,
      queueMax: waiting.greatest,
      utilisation: busy.area / staffed.total,
      blockedShare: blocked.area / staffed.total,
    }
    return stationColumns.map((column) => columns[column])
  }
}

type Fate = 'Arrived' | 'Sailed' | 'Out' | 'TurnedBack' | 'Inside'

export class Figures {
  private readonly port: Port
  private readonly clock: Clock
  private readonly windowSeconds: number
  private readonly busiestDay: number
  private readonly places: readonly Place[]
  /** On links, at the quay and before the entry. */
  private readonly standing: Gauge[]
  private readonly stations: Map<Place, StationFigures>
  private readonly road: Gauge
  private roadLorries = 0
  private readonly balance = Object.fromEntries(balanceColumns.map((column) => [column, 0])) as Record<
    (typeof balanceColumns)[number],
    number
  >
  private timesInPort = 0
  private timeInPortSeconds = 0
  private readonly timeInPortSketch = new QuantileSketch()
  private readonly timeInPortBins = new Float64Array(timeInPortBinCount)
  private throughput = 0
  private shippedOnTime = 0
  private booked = 0
  private missedSailing = 0
  private falseAlarms = 0
  private partiesFound = 0
  /** Expected parties, and expected parties found, by vehicle type. */
  private readonly expected: Map<string, { parties: number; found: number }>

  constructor(port: Port, places: readonly Place[], clock: Clock) {
    this.port = port
    this.clock = clock
    this.windowSeconds = runTimes(port.run).windowEndsSeconds
    this.busiestDay = busiestDay(port)
    const hours = port.run.days * 24
    this.places = places
    this.standing = places.map(() => new Gauge(clock, hours))
    this.road = new Gauge(clock, hours)
    this.stations = new Map(
      places
        .filter(({ kind }) => kind === 'station')
        .map((place) => [place, new StationFigures(clock, hours)]),
    )
    this.expected = new Map(inOrder(port.vehicleTypes).map((type) => [type, { parties: 0, found: 0 }]))
  }

  /** @param hour of the window; -1 when it has ended */
  startHour(hour: number): void {
    for (const gauge of this.gauges()) gauge.observe()
    this.clock.hour = hour
  }

  at(station: Station): StationFigures {
    return this.stations.get(station)!
  }

  /** A lorry begins (1) or ceases (-1) to stand on a link, at the quay or before the entry. @param entering before the entry, rather than in the place */
  stand(lorry: Lorry, place: Place, change: 1 | -1, entering = false): void {
    this.standing[place.index].change(change)
    if (!entering && !(place.kind === 'link' && place.file.publicRoad)) return
    this.roadLorries += change
    const metres = lorry.lengthMetres / (place.kind === 'link' ? place.file.lanes.value : 1)
    if (this.roadLorries === 0) this.road.set(0)
    else this.road.change(change * metres)
  }

  count(station: Station, column: 'turnedBack' | 'minimumChecks' | 'thoroughChecks' | 'alarms'): void {
    if (this.clock.hour >= 0) this.at(station).counts[column]++
  }

  beginService(station: Station, waitSeconds: number): void {
    if (this.clock.hour < 0) return
    const { counts } = this.at(station)
    counts.served++
    counts.waitSeconds += waitSeconds
    counts.waitMaxSeconds = Math.max(counts.waitMaxSeconds, waitSeconds)
  }

  falseAlarm(): void {
    if (this.clock.hour >= 0) this.falseAlarms++
  }

  findParty(station: Station, people: number): void {
    this.balance.partiesFound++
    this.balance.peopleFound += people
    if (this.clock.hour < 0) return
    this.partiesFound++
    this.at(station).counts.partiesFound++
  }

  /** Enters a lorry and those in it in the books. */
  book(lorry: Lorry, fate: Fate): void {
    this.balance[`lorries${fate}`]++
    if (lorry.people === 0) return
    this.balance[`parties${fate}`]++
    this.balance[`people${fate}`] += lorry.people
  }

  /** A lorry has got through. @param at departure of its ship, or when it left by `out` */
  complete(lorry: Lorry, fate: 'Sailed' | 'Out', at: number): void {
    this.book(lorry, fate)
    if (this.inWindow(at)) this.throughput++
    if (!this.inWindow(lorry.arrivedAt)) return
    const seconds = at - lorry.arrivedAt
    this.spend(seconds)
    if (Math.floor(lorry.arrivedAt / daySeconds) === this.busiestDay && seconds <= onTimeSeconds)
      this.shippedOnTime++
    const expected = this.expected.get(lorry.vehicleType)!
    expected.parties += lorry.expectedParties
    expected.found += lorry.expectedParties - (lorry.undiscovered + lorry.escaped)
    if (fate === 'Out' || lorry.bookedDeparture === undefined) return
    this.booked++
    if (at > lorry.bookedDeparture) this.missedSailing++
  }

  /** @param inside lorries still there, in order of arrival */
  result(replication: number, inside: Iterable<Lorry>, events: number): ReplicationResult {
    const { endsSeconds } = runTimes(this.port.run)
    for (const lorry of inside) {
      this.book(lorry, 'Inside')
      if (!this.inWindow(lorry.arrivedAt)) continue
      this.balance.windowLorriesUnfinished++
      this.spend(endsSeconds - lorry.arrivedAt)
      // Its sailing has left without it; whether those booked on a later one will miss it is not known.
      if (lorry.bookedDeparture === undefined || lorry.bookedDeparture > endsSeconds) continue
      this.booked++
      this.missedSailing++
    }
    const perHour = (gauge: Gauge) => gauge.areas.map((area) => area / hourSeconds)
    const tables = {
      outcomes: this.outcomes(),
      publicRoadQueueMetres: Float64Array.from(perHour(this.road)),
      timeInPortBins: this.timeInPortBins,
      standingByPlace: Float32Array.from(this.places.flatMap((place) => this.standingAt(place))),
      stations: Float64Array.from(
        [...this.stations.values()].flatMap((station) => station.row(this.windowSeconds)),
      ),
      balance: Float64Array.from(balanceColumns, (column) => this.balance[column]),
    }
    const digest = new Digest()
    for (const table of Object.values(tables)) digest.bytes(table)
    return { replication, ...tables, events, digest: digest.hex() }
  }

  private gauges(): Gauge[] {
    return [...this.standing, this.road, ...[...this.stations.values()].flatMap(({ gauges }) => gauges)]
  }

  /** Mean lorries standing at a place, hour by hour. */
  private standingAt(place: Place): number[] {
    const atStation = this.stations.get(place)?.standing
    return this.standing[place.index].areas.map(
      (area, hour) => (area + (atStation?.[hour] ?? 0)) / hourSeconds,
    )
  }

  private inWindow(seconds: number): boolean {
    return seconds >= 0 && seconds < this.windowSeconds
  }

  private spend(seconds: number): void {
    this.timesInPort++
    this.timeInPortSeconds += seconds
    this.timeInPortSketch.add(seconds)
    this.timeInPortBins[Math.min(timeInPortBinCount - 1, Math.floor(seconds / timeInPortBinSeconds))]++
  }

  private outcomes(): Float64Array {
    const days = this.windowSeconds / daySeconds
    const types = [...this.expected.values()]
    const parties = types.reduce((sum, type) => sum + type.parties, 0)
    const found = types.reduce((sum, type) => sum + type.found, 0)
    const totals: Record<OutcomeKind, number> = {
      throughput: this.throughput / days,
      shippedOnTime: this.shippedOnTime,
      timeInPortMean: this.timeInPortSeconds / this.timesInPort / 60,
      timeInPortP95: this.timeInPortSketch.quantile(0.95) / 60,
      publicRoadQueueMax: this.road.greatest,
      missedSailings: (100 * this.missedSailing) / this.booked,
      detectionRate: found / parties,
      partiesFound: this.partiesFound / days,
      partiesMissed: (parties - found) / days,
      falseAlarms: this.falseAlarms / days,
    }
    return Float64Array.from(outcomesOf(this.port), ({ kind, vehicleType }) => {
      if (vehicleType === undefined) return totals[kind]
      const expected = this.expected.get(vehicleType)!
      return expected.found / expected.parties
    })
  }
}
