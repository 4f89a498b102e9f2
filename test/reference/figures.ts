/** What the reference model counts, and the figures it makes of it. Gauges add up area change by change and hour by hour. */
import { Digest } from '../../src/kernel/digest.ts'
import { QuantileSketch } from '../../src/kernel/quantile-sketch.ts'
import { busiestDay } from '../../src/port/busiest-day.ts'
import { digestsChecks } from '../../src/port/check.ts'
import { compilePort } from '../../src/port/compile-port.ts'
import { type LifeFigures, lifeFigures, lifeTotals } from '../../src/port/life-risk.ts'
import { type OutcomeKind, onTimeSeconds, outcomesOf } from '../../src/port/outcome.ts'
import { noFinds, receptionFigures } from '../../src/port/reception.ts'
import {
  balanceColumns,
  checkColumns,
  classColumns,
  linkColumns,
  type ReplicationResult,
  readinessColumns,
  stationColumns,
  timeInPortBinCount,
  timeInPortBinSeconds,
  timeInPortColumns,
} from '../../src/port/replication.ts'
import { daySeconds, hourSeconds, runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import { dutiesOf } from '../../src/scenario/staffing.ts'
import { isEverWeakened } from './alertness.ts'
import { inOrder } from './demand.ts'
import { hasDevices } from './device.ts'
import type { Lorry } from './lorry.ts'
import { PartyBook } from './party-book.ts'
import type { Passports } from './passports.ts'
import type { Entry, Link, Place, Station, StationLane } from './place.ts'
import type { Pressure } from './pressure.ts'
import { Stays } from './stays.ts'

/** What time it is, and which hour of the window is under way: -1 outside it. */
export interface Clock {
  now: number
  hour: number
}

/** A number weighted by the time it lasts, hour by hour of the window. */
export class Gauge {
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

/** What lorries of one priority class wait. */
class ClassFigures {
  readonly waiting: Gauge
  readonly counts = { served: 0, waitSeconds: 0, waitMaxSeconds: 0 }

  constructor(clock: Clock, hours: number) {
    this.waiting = new Gauge(clock, hours)
  }

  beginService(waitSeconds: number): void {
    const { counts } = this
    counts.served++
    counts.waitSeconds += waitSeconds
    counts.waitMaxSeconds = Math.max(counts.waitMaxSeconds, waitSeconds)
  }

  row(windowSeconds: number): number[] {
    const { waiting, counts } = this
    const columns: Record<(typeof classColumns)[number], number> = {
      ...counts,
      waitMeanSeconds: counts.waitSeconds / counts.served,
      queueMean: waiting.total / windowSeconds,
      queueMax: waiting.greatest,
    }
    return classColumns.map((column) => columns[column])
  }
}

/** Who is on a link, and whether someone waits for room on it. */
class LinkFigures {
  readonly lorries: Gauge
  readonly standing: Gauge
  readonly metres: Gauge
  readonly awaited: Gauge
  entered = 0

  constructor(clock: Clock, hours: number) {
    this.lorries = new Gauge(clock, hours)
    this.standing = new Gauge(clock, hours)
    this.metres = new Gauge(clock, hours)
    this.awaited = new Gauge(clock, hours)
  }

  get gauges(): Gauge[] {
    return [this.lorries, this.standing, this.metres, this.awaited]
  }

  change(lorries: number, standing: number, metres: number): void {
    this.lorries.change(lorries)
    this.standing.change(standing)
    this.metres.set(this.lorries.value === 0 ? 0 : this.metres.value + metres)
  }

  row(windowSeconds: number): number[] {
    const { lorries, standing, metres, awaited, entered } = this
    const columns: Record<(typeof linkColumns)[number], number> = {
      entered,
      lorriesMean: lorries.total / windowSeconds,
      lorriesMax: lorries.greatest,
      standingMean: standing.area / windowSeconds,
      standingMax: standing.greatest,
      metresMax: metres.greatest,
      fullShare: awaited.total / windowSeconds,
    }
    return linkColumns.map((column) => columns[column])
  }
}

/** Times from arrival to departure, of lorries of one type or of all. */
class TimesInPort {
  readonly sketch = new QuantileSketch()
  seconds = 0

  add(seconds: number): void {
    this.seconds += seconds
    this.sketch.add(seconds)
  }

  get meanMinutes(): number {
    return this.seconds / this.sketch.count / 60
  }

  get row(): number[] {
    const { sketch, meanMinutes } = this
    const columns: Record<(typeof timeInPortColumns)[number], number> = {
      lorries: sketch.count,
      meanMinutes,
      p50Minutes: sketch.quantile(0.5) / 60,
      p95Minutes: sketch.quantile(0.95) / 60,
      p99Minutes: sketch.quantile(0.99) / 60,
    }
    return timeInPortColumns.map((column) => columns[column])
  }
}

/** Of the devices of one station, and of how alert its checks are. */
class ReadinessFigures {
  private readonly clock: Clock
  private readonly isEverUnready: boolean
  readonly there: Gauge
  readonly down: Gauge
  private readonly devicesThere = new Set<StationLane>()
  private readonly devicesDown = new Set<StationLane>()
  private breakdowns = 0
  checks = 0
  levels = 0

  constructor(clock: Clock, hours: number, isEverUnready: boolean) {
    this.clock = clock
    this.isEverUnready = isEverUnready
    this.there = new Gauge(clock, hours)
    this.down = new Gauge(clock, hours)
  }

  /** The device of a lane as it is from now on. */
  turn(lane: StationLane, down: boolean, there: boolean): void {
    for (const [lanes, gauge, isIn] of [
      [this.devicesThere, this.there, there],
      [this.devicesDown, this.down, down],
    ] as const) {
      if (isIn) lanes.add(lane)
      else lanes.delete(lane)
      gauge.set(lanes.size)
    }
    if (down && this.clock.hour >= 0) this.breakdowns++
  }

  row(): number[] {
    const { breakdowns, down, there } = this
    if (!this.isEverUnready) return []
    const columns: Record<(typeof readinessColumns)[number], number> = {
      breakdowns,
      downHours: down.total / hourSeconds,
      availability: 1 - down.total / there.total,
      alertness: this.levels / this.checks,
    }
    return readinessColumns.map((column) => columns[column])
  }
}

/** Gauges and counts of one station. */
class StationFigures {
  private readonly waiting: Gauge
  private readonly busy: Gauge
  readonly blocked: Gauge
  readonly staffed: Gauge
  readonly readiness: ReadinessFigures
  /** By priority class, last those in none; empty where there are no classes. */
  readonly classes: readonly ClassFigures[]
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
  readonly check = { cameBy: 0, selected: 0, expectedFound: 0 }

  private readonly kind: Station['file']['kind']

  constructor(clock: Clock, hours: number, station: Station, port: Port) {
    const { classes, file } = station
    this.kind = file.kind
    const isEverUnready = hasDevices(port, station) || isEverWeakened(port, station.id)
    this.readiness = new ReadinessFigures(clock, hours, isEverUnready)
    this.classes = Array.from(
      { length: classes.length === 0 ? 0 : classes.length + 1 },
      () => new ClassFigures(clock, hours),
    )
    this.waiting = new Gauge(clock, hours)
    this.busy = new Gauge(clock, hours)
    this.blocked = new Gauge(clock, hours)
    this.staffed = new Gauge(clock, hours)
  }

  get gauges(): Gauge[] {
    return [
      this.waiting,
      this.busy,
      this.blocked,
      this.staffed,
      this.readiness.there,
      this.readiness.down,
      ...this.classes.map(({ waiting }) => waiting),
    ]
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

  /** Of a screening or a search. */
  get checkRow(): number[] {
    if (this.kind !== 'screening' && this.kind !== 'search') return []
    const { check } = this
    const columns: Record<(typeof checkColumns)[number], number> = {
      ...check,
      coverage: check.selected / check.cameBy,
    }
    return checkColumns.map((column) => columns[column])
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

/** Road that a lorry takes when all lanes fill up alike. */
const roadMetres = ({ lengthMetres }: Lorry, place: Place) =>
  lengthMetres / (place.kind === 'link' ? place.file.lanes.value : 1)

type Fate = 'Arrived' | 'Sailed' | 'Out' | 'TurnedBack' | 'Inside'
const partyFateOf = { Sailed: 'sailed', Out: 'out', TurnedBack: 'turnedBack', Inside: 'inside' } as const

export class Figures {
  private readonly port: Port
  private readonly clock: Clock
  /** Undefined where the people who wait to cross are left out. */
  pressure: Pressure | undefined
  private readonly windowSeconds: number
  private readonly busiestDay: number
  private readonly places: readonly Place[]
  private readonly passports: Passports | undefined
  /** At the quay and before the entry. */
  private readonly standing: Gauge[]
  private readonly links: Map<Place, LinkFigures>
  private readonly stations: Map<Place, StationFigures>
  private readonly road: Gauge
  private roadLorries = 0
  private readonly balance = Object.fromEntries(balanceColumns.map((column) => [column, 0])) as Record<
    (typeof balanceColumns)[number],
    number
  >
  private readonly timesInPort = new TimesInPort()
  private readonly timesByType: Map<string, TimesInPort>
  private readonly timeInPortBins = new Float64Array(timeInPortBinCount)
  private throughput = 0
  private shippedOnTime = 0
  private booked = 0
  private missedSailing = 0
  private falseAlarms = 0
  private partiesFound = 0
  readonly parties: PartyBook
  readonly stays: Stays
  private peopleFound = 0
  /** Expected parties, and expected parties found, by vehicle type. */
  private readonly expected: Map<string, { parties: number; found: number }>
  /** Seconds that lorries waited, by vehicle type. */
  private readonly waited: Map<string, number>

  constructor(port: Port, places: readonly Place[], clock: Clock, passports?: Passports) {
    this.port = port
    this.passports = passports
    this.parties = new PartyBook(port)
    this.stays = new Stays(port)
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
        .map((place) => [place, new StationFigures(clock, hours, place as Station, port)]),
    )
    this.links = new Map(
      places.filter(({ kind }) => kind === 'link').map((place) => [place, new LinkFigures(clock, hours)]),
    )
    this.timesByType = new Map(inOrder(port.vehicleTypes).map((type) => [type, new TimesInPort()]))
    this.expected = new Map(inOrder(port.vehicleTypes).map((type) => [type, { parties: 0, found: 0 }]))
    this.waited = new Map(inOrder(port.vehicleTypes).map((type) => [type, 0]))
  }

  /** @param hour of the window; -1 when it has ended */
  startHour(hour: number): void {
    for (const gauge of this.gauges()) gauge.observe()
    this.clock.hour = hour
  }

  at(station: Station): StationFigures {
    return this.stations.get(station)!
  }

  /** A lorry of this class begins (1) or ceases (-1) to wait at a station. */
  wait(lorry: Lorry, station: Station, change: 1 | -1): void {
    this.classAt(station, lorry)?.waiting.change(change)
  }

  private classAt(station: Station, lorry: Lorry): ClassFigures | undefined {
    return this.at(station).classes[lorry.priorityClass]
  }

  driveIn(lorry: Lorry, link: Link): void {
    const figures = this.links.get(link)!
    figures.change(1, 0, lorry.lengthMetres)
    if (this.clock.hour >= 0) figures.entered++
  }

  /** The first lorry begins to wait for room at a place, or the last ceases to. */
  await(place: Place): void {
    const awaited = this.links.get(place)?.awaited
    const value = place.line.length > 0 ? 1 : 0
    if (awaited && awaited.value !== value) awaited.set(value)
  }

  /** A lorry begins (1) or ceases (-1) to stand on a link, at the quay or before the entry. @param entering before the entry, rather than in the place */
  stand(lorry: Lorry, place: Place, change: 1 | -1, entering = false): void {
    if (place.kind !== 'link' || entering) this.standing[place.index].change(change)
    else if (change === 1) this.links.get(place)!.change(0, 1, 0)
    else this.links.get(place)!.change(-1, -1, -lorry.lengthMetres)
    if (!entering && !(place.kind === 'link' && place.file.publicRoad)) return
    this.roadLorries += change
    if (this.roadLorries === 0) this.road.set(0)
    else this.road.change(change * roadMetres(lorry, place))
  }

  /** Lorries that wait before the entry now wait before another. */
  moveEntry(lorries: number, from: Place, to: Place): void {
    this.standing[from.index].change(-lorries)
    this.standing[to.index].change(lorries)
  }

  /** Adds up the queue on the public road from nothing: its links may have become others. */
  countRoad(entry: Entry): void {
    const lanes = this.places.flatMap((place) =>
      place.kind === 'link' && place.file.publicRoad ? place.lanes : [],
    )
    const standing = [
      ...lanes.flatMap(({ place, lorries, standing }) =>
        lorries.slice(0, standing).map((lorry) => roadMetres(lorry, place)),
      ),
      ...entry.lorries.map((lorry) => roadMetres(lorry, entry.place)),
    ]
    this.roadLorries = standing.length
    this.road.set(standing.reduce((sum, metres) => sum + metres, 0))
  }

  count(station: Station, column: 'turnedBack' | 'minimumChecks' | 'thoroughChecks' | 'alarms'): void {
    if (this.clock.hour >= 0) this.at(station).counts[column]++
  }

  beginService(station: Station, lorry: Lorry, waitSeconds: number): void {
    if (this.clock.hour < 0) return
    this.classAt(station, lorry)?.beginService(waitSeconds)
    const { counts } = this.at(station)
    counts.served++
    counts.waitSeconds += waitSeconds
    counts.waitMaxSeconds = Math.max(counts.waitMaxSeconds, waitSeconds)
  }

  /** A check begins at a station where it may be less than fully alert. */
  check(station: Station, level: number): void {
    if (this.clock.hour < 0) return
    this.at(station).readiness.checks++
    this.at(station).readiness.levels += level
  }

  falseAlarm(): void {
    if (this.clock.hour >= 0) this.falseAlarms++
  }

  findParties(station: Station, lorry: Lorry): void {
    const { parties, people } = lorry
    this.balance.partiesFound += parties
    this.balance.peopleFound += people
    this.parties.end(lorry, 'found', this.clock.now, station.index)
    this.pressure?.find(lorry)
    if (this.clock.hour < 0) return
    this.partiesFound += parties
    this.peopleFound += people
    this.at(station).counts.partiesFound += parties
  }

  /** A lorry comes by a screening. */
  comeBy(station: Station, stops: boolean): void {
    if (this.clock.hour < 0) return
    const { check } = this.at(station)
    check.cameBy++
    if (stops) check.selected++
  }

  /** So many of the parties expected in a lorry are found because of a check. */
  expectFound(station: Station, lorry: Lorry, parties: number): void {
    if (this.clock.hour >= 0) this.at(station).check.expectedFound += parties
    const part = station.file.kind === 'search' ? 'foundBySearch' : 'foundByAlarm'
    this.stays.end(part, lorry, parties, this.clock.now)
  }

  /** Enters a lorry and those in it in the books. @param at when this happens */
  book(lorry: Lorry, fate: Fate, at: number): void {
    this.balance[`lorries${fate}`]++
    if (fate !== 'Arrived' && fate !== 'Inside') this.parties.leave(lorry, at)
    this.balance[`parties${fate}`] += lorry.parties
    this.balance[`people${fate}`] += lorry.people
    if (fate !== 'Arrived') this.parties.end(lorry, partyFateOf[fate], at)
    else if (lorry.people > 0) this.parties.begin(lorry, lorry.people, at)
    if (fate === 'Arrived') this.pressure?.arrive(lorry)
    if (fate === 'Sailed' || fate === 'Out') this.pressure?.cross(lorry)
    if (fate === 'TurnedBack') this.pressure?.turnBack(lorry)
  }

  /** A lorry has got through. @param at departure of its ship, or when it left by `out` */
  complete(lorry: Lorry, fate: 'Sailed' | 'Out', at: number): void {
    this.book(lorry, fate, at)
    if (this.inWindow(at)) this.throughput++
    if (!this.inWindow(lorry.arrivedAt)) return
    const seconds = at - lorry.arrivedAt
    this.spend(lorry, seconds)
    this.delay(lorry, seconds)
    if (Math.floor(lorry.arrivedAt / daySeconds) === this.busiestDay && seconds <= onTimeSeconds)
      this.shippedOnTime++
    const expected = this.expected.get(lorry.vehicleType)!
    expected.parties += lorry.expectedParties
    const unfound = lorry.undiscovered + lorry.escaped
    expected.found += lorry.expectedParties - unfound
    this.stays.end('leftWithLorry', lorry, unfound, at)
    this.stays.end('wouldHaveLeft', lorry, lorry.expectedParties - unfound, at)
    if (fate === 'Out' || lorry.bookedDeparture === undefined) return
    this.booked++
    if (at > lorry.bookedDeparture) this.missedSailing++
  }

  /** @param inside lorries still there, in order of arrival */
  result(replication: number, inside: Iterable<Lorry>, events: number): ReplicationResult {
    const { endsSeconds } = runTimes(this.port.run)
    for (const lorry of inside) {
      this.book(lorry, 'Inside', endsSeconds)
      if (!this.inWindow(lorry.arrivedAt)) continue
      this.balance.windowLorriesUnfinished++
      this.spend(lorry, endsSeconds - lorry.arrivedAt)
      this.delay(lorry, endsSeconds - lorry.arrivedAt)
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
      classes: Float64Array.from(
        [...this.stations.values()].flatMap(({ classes }) =>
          classes.flatMap((one) => one.row(this.windowSeconds)),
        ),
      ),
      timeInPort: Float64Array.from([...this.timesByType.values()].flatMap(({ row }) => row)),
      links: Float64Array.from([...this.links.values()].flatMap((link) => link.row(this.windowSeconds))),
    }
    const passports = this.passports?.table() ?? new Float64Array()
    const readiness = Float64Array.from(
      [...this.stations.values()].flatMap((station) => station.readiness.row()),
    )
    const digest = new Digest()
    for (const table of Object.values(tables)) digest.bytes(table)
    if (passports.length > 0) digest.bytes(passports)
    const parties = this.parties.table()
    const checks = Float64Array.from([...this.stations.values()].flatMap(({ checkRow }) => checkRow))
    if (parties.length > 0) digest.bytes(parties)
    if (digestsChecks(this.port)) digest.bytes(checks)
    const peopleByDay = this.pressure?.table() ?? new Float64Array()
    if (this.pressure) digest.bytes(peopleByDay)
    if (readiness.length > 0) digest.bytes(readiness)
    const parts = { passports, parties, checks, peopleByDay, readiness }
    return { replication, ...tables, ...parts, events, digest: digest.hex() }
  }

  private gauges(): Gauge[] {
    const ofPlaces = [...this.stations.values(), ...this.links.values()]
    return [
      ...this.standing,
      this.road,
      ...(this.passports?.gauges ?? []),
      ...ofPlaces.flatMap(({ gauges }) => gauges),
    ]
  }

  /** Mean lorries standing at a place, hour by hour. */
  private standingAt(place: Place): number[] {
    const within = this.stations.get(place)?.standing ?? this.links.get(place)?.standing.areas
    return this.standing[place.index].areas.map((area, hour) => (area + (within?.[hour] ?? 0)) / hourSeconds)
  }

  private inWindow(seconds: number): boolean {
    return seconds >= 0 && seconds < this.windowSeconds
  }

  private spend(lorry: Lorry, seconds: number): void {
    this.timesInPort.add(seconds)
    this.timesByType.get(lorry.vehicleType)!.add(seconds)
    this.timeInPortBins[Math.min(timeInPortBinCount - 1, Math.floor(seconds / timeInPortBinSeconds))]++
  }

  private delay({ vehicleType, movingSeconds }: Lorry, inPortSeconds: number): void {
    const before = this.waited.get(vehicleType)!
    this.waited.set(vehicleType, before + Math.max(0, inPortSeconds - movingSeconds))
  }

  private outcomes(): Float64Array {
    const days = this.windowSeconds / daySeconds
    const types = [...this.expected.values()]
    const parties = types.reduce((sum, type) => sum + type.parties, 0)
    const found = types.reduce((sum, type) => sum + type.found, 0)
    // What the party book and the stays mean is worked out by the port: tests of their own hold it against other ways.
    const rows = this.parties.table()
    const { endsSeconds } = runTimes(this.port.run)
    const { lifeRisk, reception } = compilePort(this.port)
    const life = lifeRisk ? lifeFigures(lifeRisk, this.stays.table(), this.windowSeconds) : []
    const totals: Partial<Record<OutcomeKind, number>> = {
      ...this.passports?.outcomes(this.windowSeconds),
      ...lifeTotals(life),
      ...(reception ? receptionFigures(reception, rows, this.windowSeconds, endsSeconds) : noFinds),
      ...this.pressure?.outcomes(),
      throughput: this.throughput / days,
      shippedOnTime: this.shippedOnTime,
      timeInPortMean: this.timesInPort.meanMinutes,
      timeInPortP95: this.timesInPort.sketch.quantile(0.95) / 60,
      publicRoadQueueMax: this.road.greatest,
      missedSailings: (100 * this.missedSailing) / this.booked,
      detectionRate: found / parties,
      partiesFound: this.partiesFound / days,
      partiesMissed: (parties - found) / days,
      falseAlarms: this.falseAlarms / days,
      partiesFoundExpected: found / days,
      ...this.money(found / days),
    }
    return Float64Array.from(outcomesOf(this.port), ({ kind, vehicleType }) => {
      if (vehicleType === undefined) return totals[kind]!
      const expected = this.expected.get(vehicleType)!
      if (kind === 'detectionRate') return expected.found / expected.parties
      return life[[...this.expected.keys()].indexOf(vehicleType)][kind as keyof LifeFigures]
    })
  }
  /** @param found expected parties found, a day */
  private money(found: number) {
    const { run, money } = this.port
    const days = this.windowSeconds / daySeconds
    const pound = money?.poundInEuro?.value ?? 0
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
    const delays = [...this.waited].map(([type, seconds]) => {
      const hours = seconds / hourSeconds / days
      return { hours, euro: hours * (money?.delayEuroPerHour?.[type].value ?? 0) }
    })
    const { firstDay } = runTimes(run)
    const periods = periodsOf(this.port)
    const work = [...new Set(periods.flatMap(({ port }) => Object.keys(port.staff)))].sort().map((pool) => {
      const worked = sum(
        periods.map(({ fromSeconds, untilSeconds, port: { staff } }) => {
          const from = Math.max(0, fromSeconds)
          const duties = staff[pool]
            ? dutiesOf(
                { ...staff[pool], rest: undefined },
                firstDay,
                from,
                Math.min(this.windowSeconds, untilSeconds),
              )
            : []
          return sum(duties.map((duty) => duty.people * (duty.toSeconds - duty.fromSeconds)))
        }),
      )
      const hours = worked / hourSeconds / days
      const inEuro = money?.staffEuroPerHour?.[pool]?.value
      return { hours, euro: hours * (inEuro ?? (money?.staffPoundPerHour?.[pool]?.value ?? 0) * pound) }
    })
    const penalty = money?.penaltyEuroPerPerson?.value ?? (money?.penaltyPoundPerPerson?.value ?? 0) * pound
    const delayCost = sum(delays.map(({ euro }) => euro))
    const penalties = (this.peopleFound / days) * penalty
    const worth = { delay: -delayCost, penalties, parties: found * (money?.partyFoundEuro?.value ?? 0) }
    return {
      lorryDelay: sum(delays.map(({ hours }) => hours)),
      delayCost,
      staffHours: sum(work.map(({ hours }) => hours)),
      staffCost: sum(work.map(({ euro }) => euro)),
      penalties,
      benefits: sum((money?.benefits ?? ['delay']).map((benefit) => worth[benefit])),
    }
  }
}
