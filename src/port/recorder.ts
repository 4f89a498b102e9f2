/**
 * The recorder watches one replication and turns it into figures: time-weighted numbers by place and hour, one entry
 * for each lorry that leaves, and the books that must balance. A maximum is the largest value that lasted for some
 * time; values that pass within one instant are not seen.
 */
import { Digest } from '../kernel/digest.ts'
import { GaugeTable } from '../kernel/gauge-table.ts'
import { QuantileSketch } from '../kernel/quantile-sketch.ts'
import { SampleTally } from '../kernel/sample-tally.ts'
import { daySeconds, hourSeconds } from '../scenario/calendar.ts'
import type { LorryTable } from './lorry-table.ts'
import type { Network } from './network.ts'
import { type OutcomeKind, onTimeSeconds } from './outcome.ts'
import {
  balanceColumns,
  type ReplicationResult,
  stationColumns,
  timeInPortBinCount,
  timeInPortBinSeconds,
} from './replication.ts'

/** Numbers of one station that are weighted by time. */
const gauges = ['waiting', 'busy', 'blocked', 'staffed'] as const
const gaugeCount = gauges.length
export type Gauge = (typeof gauges)[number]
const gaugeIndex = { waiting: 0, busy: 1, blocked: 2, staffed: 3 } as const satisfies Record<Gauge, number>

type BalanceColumn = (typeof balanceColumns)[number]
type StationColumn = (typeof stationColumns)[number]
const balanceIndex = Object.fromEntries(balanceColumns.map((column, index) => [column, index])) as Record<
  BalanceColumn,
  number
>
const stationIndex = Object.fromEntries(stationColumns.map((column, index) => [column, index])) as Record<
  StationColumn,
  number
>

export class Recorder {
  private readonly network: Network
  private readonly lorries: LorryTable
  private readonly firstStation: number
  /** Hour of the window under way, or -1 outside it. */
  private hour = -1

  /** Lorries standing, by place. */
  private readonly standing: GaugeTable
  /** Metres of queue on the public road. */
  private readonly road: GaugeTable
  private roadLorries = 0
  /** `gauges` of every station. */
  private readonly gauges: GaugeTable
  private readonly stationCounts: Float64Array

  private readonly balance = new Float64Array(balanceColumns.length)
  private readonly timeInPort = new SampleTally()
  private readonly timeInPortSketch = new QuantileSketch()
  private readonly timeInPortBins = new Float64Array(timeInPortBinCount)
  private throughput = 0
  private shippedOnTime = 0
  private booked = 0
  private missedSailing = 0
  private falseAlarms = 0
  private partiesFound = 0
  /** By vehicle type: expected parties, and expected parties found. */
  private readonly expectedParties: Float64Array
  private readonly expectedFound: Float64Array

  constructor(network: Network, lorries: LorryTable) {
    this.network = network
    this.lorries = lorries
    const places = network.places.length
    const stations = network.places.filter(({ kind }) => kind === 'station').length
    const firstStation = network.places.findIndex(({ kind }) => kind === 'station')
    this.firstStation = firstStation < 0 ? places : firstStation
    this.standing = new GaugeTable(places, network.windowHours)
    this.road = new GaugeTable(1, network.windowHours)
    this.gauges = new GaugeTable(stations * gaugeCount, 1)
    this.stationCounts = new Float64Array(stations * stationColumns.length)
    this.expectedParties = new Float64Array(network.mix.vehicleTypes.length)
    this.expectedFound = new Float64Array(network.mix.vehicleTypes.length)
  }

  /** A full hour of the window begins, or the window ends. */
  startHour(hour: number, now: number): void {
    this.hour = hour < this.network.windowHours ? hour : -1
    this.standing.startPeriod(this.hour, now)
    this.road.startPeriod(this.hour, now)
    this.gauges.startPeriod(Math.min(this.hour, 0), now)
  }

  /** Lorries standing at a place become more or fewer. */
  stand(place: number, change: number, now: number): void {
    this.standing.change(place, change, now)
  }

  /** A lorry joins or leaves (`change` 1 or -1) a queue on the public road that takes this much of its length. */
  queueOnPublicRoad(roadMetres: number, change: number, now: number): void {
    this.roadLorries += change
    // Set at zero, so that rounding never adds up.
    if (this.roadLorries === 0) this.road.set(0, 0, now)
    else this.road.change(0, change * roadMetres, now)
  }

  gauge(place: number, gauge: Gauge, change: number, now: number): void {
    this.gauges.change((place - this.firstStation) * gaugeCount + gaugeIndex[gauge], change, now)
  }

  /** A lorry begins service after waiting. */
  beginService(place: number, waitSeconds: number): void {
    if (this.hour < 0) return
    const row = (place - this.firstStation) * stationColumns.length
    this.stationCounts[row + stationIndex.served]++
    this.stationCounts[row + stationIndex.waitMeanSeconds] += waitSeconds
    const max = row + stationIndex.waitMaxSeconds
    if (waitSeconds > this.stationCounts[max]) this.stationCounts[max] = waitSeconds
  }

  /** Counts an event of a station in the window. */
  count(
    place: number,
    column: 'turnedBack' | 'minimumChecks' | 'thoroughChecks' | 'alarms' | 'partiesFound',
  ): void {
    if (this.hour >= 0)
      this.stationCounts[(place - this.firstStation) * stationColumns.length + stationIndex[column]]++
  }

  arrive(lorry: number): void {
    this.add('lorriesArrived', 'partiesArrived', 'peopleArrived', this.lorries.people[lorry])
  }

  falseAlarm(): void {
    if (this.hour >= 0) this.falseAlarms++
  }

  findParty(people: number): void {
    this.balance[balanceIndex.partiesFound]++
    this.balance[balanceIndex.peopleFound] += people
    if (this.hour >= 0) this.partiesFound++
  }

  /** A lorry sails with the ship that departs at this moment. */
  sail(lorry: number, departs: number): void {
    this.add('lorriesSailed', 'partiesSailed', 'peopleSailed', this.lorries.people[lorry])
    this.complete(lorry, departs)
    if (this.lorries.booking[lorry] < 0 || !this.inWindow(this.lorries.arrivedAt[lorry])) return
    this.booked++
    if (departs > this.bookedDeparture(lorry)) this.missedSailing++
  }

  /** A lorry leaves by `out`. */
  leave(lorry: number, now: number): void {
    this.add('lorriesOut', 'partiesOut', 'peopleOut', this.lorries.people[lorry])
    this.complete(lorry, now)
  }

  turnBack(lorry: number): void {
    this.add('lorriesTurnedBack', 'partiesTurnedBack', 'peopleTurnedBack', this.lorries.people[lorry])
  }

  result(replication: number, events: number, endSeconds: number): ReplicationResult {
    for (const lorry of this.lorries.rows()) {
      this.add('lorriesInside', 'partiesInside', 'peopleInside', this.lorries.people[lorry])
      const arrivedAt = this.lorries.arrivedAt[lorry]
      if (!this.inWindow(arrivedAt)) continue
      this.balance[balanceIndex.windowLorriesUnfinished]++
      this.spend(endSeconds - arrivedAt)
      // Its sailing has left without it; whether those booked on a later one will miss it is not known.
      if (this.lorries.booking[lorry] < 0 || this.bookedDeparture(lorry) > endSeconds) continue
      this.booked++
      this.missedSailing++
    }
    const outcomes = this.outcomes()
    const publicRoadQueueMetres = this.road.area.map((area) => area / hourSeconds)
    const standingByPlace = Float32Array.from(this.standing.area, (area) => area / hourSeconds)
    const stations = this.stationTable()
    const digest = new Digest()
    for (const numbers of [
      outcomes,
      publicRoadQueueMetres,
      this.timeInPortBins,
      standingByPlace,
      stations,
      this.balance,
    ])
      digest.bytes(numbers)
    return {
      replication,
      outcomes,
      publicRoadQueueMetres,
      timeInPortBins: this.timeInPortBins,
      standingByPlace,
      stations,
      balance: this.balance,
      events,
      digest: digest.hex(),
    }
  }

  /** When the sailing departs that a lorry has booked; Infinity after the run. */
  private bookedDeparture(lorry: number): number {
    const quay = this.network.nodes[this.network.nodes.length - 1]
    const sailing = quay.kind === 'quay' ? quay.sailings[this.lorries.booking[lorry]] : undefined
    return sailing?.departsSeconds ?? Number.POSITIVE_INFINITY
  }

  private inWindow(seconds: number): boolean {
    return seconds >= 0 && seconds < this.network.windowSeconds
  }

  private add(lorries: BalanceColumn, parties: BalanceColumn, people: BalanceColumn, inside: number): void {
    this.balance[balanceIndex[lorries]]++
    if (inside === 0) return
    this.balance[balanceIndex[parties]]++
    this.balance[balanceIndex[people]] += inside
  }

  private complete(lorry: number, at: number): void {
    if (this.inWindow(at)) this.throughput++
    const arrivedAt = this.lorries.arrivedAt[lorry]
    if (!this.inWindow(arrivedAt)) return
    this.spend(at - arrivedAt)
    if (Math.floor(arrivedAt / daySeconds) === this.network.busiestDay && at - arrivedAt <= onTimeSeconds)
      this.shippedOnTime++
    const type = this.lorries.vehicleType[lorry]
    const prevalence = this.lorries.prevalence[lorry]
    this.expectedParties[type] += prevalence
    const missed = this.lorries.missProbability[lorry] + this.lorries.escapeProbability[lorry]
    this.expectedFound[type] += prevalence * (1 - missed)
  }

  private spend(seconds: number): void {
    this.timeInPort.add(seconds)
    this.timeInPortSketch.add(seconds)
    this.timeInPortBins[Math.min(timeInPortBinCount - 1, Math.floor(seconds / timeInPortBinSeconds))]++
  }

  private outcomes(): Float64Array {
    const days = this.network.windowSeconds / daySeconds
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
    const parties = sum(this.expectedParties)
    const found = sum(this.expectedFound)
    const totals: Record<OutcomeKind, number> = {
      throughput: this.throughput / days,
      shippedOnTime: this.shippedOnTime,
      timeInPortMean: this.timeInPort.mean / 60,
      timeInPortP95: this.timeInPort.count > 0 ? this.timeInPortSketch.quantile(0.95) / 60 : Number.NaN,
      publicRoadQueueMax: this.road.greatest[0],
      missedSailings: (100 * this.missedSailing) / this.booked,
      detectionRate: found / parties,
      partiesFound: this.partiesFound / days,
      partiesMissed: (parties - found) / days,
      falseAlarms: this.falseAlarms / days,
    }
    return Float64Array.from(this.network.outcomes, ({ kind, vehicleType }) => {
      if (vehicleType === undefined) return totals[kind]
      const type = this.network.mix.vehicleTypes.indexOf(vehicleType)
      return this.expectedFound[type] / this.expectedParties[type]
    })
  }

  private stationTable(): Float64Array {
    const table = this.stationCounts.slice()
    for (let station = 0; station < this.gauges.value.length / gaugeCount; station++) {
      const row = station * stationColumns.length
      const area = (gauge: Gauge) => this.gauges.area[station * gaugeCount + gaugeIndex[gauge]]
      table[row + stationIndex.waitMeanSeconds] /= table[row + stationIndex.served]
      table[row + stationIndex.queueMean] = area('waiting') / this.network.windowSeconds
      table[row + stationIndex.queueMax] = this.gauges.greatest[station * gaugeCount + gaugeIndex.waiting]
      table[row + stationIndex.utilisation] = area('busy') / area('staffed')
      table[row + stationIndex.blockedShare] = area('blocked') / area('staffed')
    }
    return table
  }
}
