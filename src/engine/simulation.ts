/**
 * One replication of a port: a loop over events in order of time, from the start of the warm-up to the end of the
 * cool-down.
 */
import { Boarding } from './boarding.ts'
import { Books } from './books.ts'
import { Draws } from './draws.ts'
import {
  amendment,
  arrival,
  attempt,
  attemptHour,
  clockHour,
  deviceTurn,
  handOverEnd,
  hour,
  laneChange,
  linkEnd,
  load,
  release,
  serviceEnd,
} from './event-kinds.ts'
import { EventList } from './event-list.ts'
import { startCounting, stopCounting } from './gauge.ts'
import { linkColumns } from './link.ts'
import { Lorries } from './lorries.ts'
import { LorryDraws } from './lorry-draws.ts'
import { LorryLog } from './lorry-log.ts'
import { Network } from './network.ts'
import { passportColumns } from './passport-control.ts'
import { Pressure } from './pressure.ts'
import { classColumns } from './priority-class.ts'
import { PublicRoad } from './public-road.ts'
import { Quay } from './quay.ts'
import { readinessColumns } from './readiness.ts'
import { checkColumns } from './service.ts'
import { stationColumns } from './station.ts'
import { Traffic } from './traffic.ts'

const hourSeconds: f64 = 3600.0
const dayHours: i32 = 24

export class Simulation {
  /** Events executed. */
  executed: f64 = 0.0
  private arrived: i32 = 0
  readonly books: Books
  /** Hour by hour of the window: mean metres of queue on the public road. */
  readonly publicRoadQueueMetres: StaticArray<f64>
  /** Mean lorries standing: `place × hours + hour`. */
  readonly standing: StaticArray<f32>

  private readonly network: Network
  private readonly draws: Draws
  private readonly events: EventList
  private readonly lorries: Lorries
  private readonly road: PublicRoad
  private readonly log: LorryLog
  private readonly quay: Quay
  private readonly traffic: Traffic
  /** Null, both, where the people who wait to cross are left out. */
  readonly pressure: Pressure | null
  private readonly boarding: Boarding | null

  constructor(network: Network, draws: Draws, keepsLog: bool) {
    stopCounting()
    const places = network.places
    const events = new EventList()
    const lorries = new Lorries(network.visitCounters, network.concealment.weights.length)
    const vehicleTypes = network.mix.typeUpTo.length
    const books = new Books(
      network.windowSeconds,
      network.busiestDay,
      network.sailings,
      vehicleTypes,
      network.keepsParties,
      network.keepsStays,
      network.countsDelay,
    )
    const road = new PublicRoad()
    const quay = new Quay(places[places.length - 1], network.marshallingMetres, network.endSeconds)
    const log = new LorryLog(keepsLog)
    this.network = network
    this.draws = draws
    this.events = events
    this.lorries = lorries
    this.books = books
    this.road = road
    this.quay = quay
    this.log = log
    const lorryDraws = new LorryDraws(draws)
    this.traffic = new Traffic(network, lorries, events, lorryDraws, books, road, quay, log)
    const pressure = pressureOf(network, draws, events)
    this.pressure = pressure
    this.boarding = pressure === null ? null : new Boarding(network, pressure, books, lorryDraws)
    books.pressure = pressure
    this.publicRoadQueueMetres = new StaticArray<f64>(network.windowHours)
    this.standing = new StaticArray<f32>(places.length * network.windowHours)
    // Of everything that is known beforehand, only the next event stands in the list.
    this.schedule(0.0, hour, 0)
    this.scheduleAmendment(0)
    this.scheduleLaneChange(0)
    this.scheduleLoad(0)
    for (let i: i32 = 0; i < network.devices.length; i++) this.scheduleTurn(i, network.startSeconds)
  }

  /**
   * Executes so many events at the most. In parts, as a browser or Node replaces slow code by fast only between calls.
   * @returns whether the run is over
   */
  run(mostEvents: i32): bool {
    const network = this.network
    const events = this.events
    const traffic = this.traffic
    const arrivals = network.arrivals
    let left = mostEvents
    let isOver: bool = false
    for (; left > 0; left--) {
      // The next arrival, too, but beside the list: one event in six need not go through it.
      if (!events.goesBefore(arrivals.upcoming, arrival)) {
        const now = arrivals.upcoming
        if (now > network.endSeconds) {
          isOver = true
          break
        }
        arrivals.advance()
        this.arrive(now)
        traffic.settle(now)
        continue
      }
      events.pop()
      const now = events.time
      const subject = events.subject
      if (now > network.endSeconds) {
        isOver = true
        break
      }
      switch (events.kind) {
        case linkEnd: {
          traffic.reachLinkEnd(subject, now)
          break
        }
        case serviceEnd: {
          traffic.endService(subject, now)
          break
        }
        case handOverEnd: {
          traffic.endHandOver(subject, now)
          break
        }
        case load: {
          this.quay.load(
            network.sailings[network.loadOrder[subject]],
            now,
            this.lorries,
            this.books,
            this.log,
          )
          traffic.freeQuay()
          this.scheduleLoad(subject + 1)
          break
        }
        case amendment: {
          this.amend(subject, now)
          break
        }
        case laneChange: {
          const change = network.laneChanges[subject]
          traffic.changeLane(change.lane, change.opens, now)
          this.scheduleLaneChange(subject + 1)
          break
        }
        case deviceTurn: {
          traffic.turnDevice(network.devices[subject], now)
          this.scheduleTurn(subject, now)
          break
        }
        case attempt: {
          this.boarding!.attempt(now)
          break
        }
        case release: {
          this.pressure!.release(f64(subject), now)
          break
        }
        case clockHour: {
          this.pressure!.endHour(now)
          break
        }
        case attemptHour: {
          this.pressure!.beginHour(now)
          break
        }
        default: {
          this.startHour(subject, now)
          if (subject < network.windowHours) this.schedule(f64(subject + 1) * hourSeconds, hour, subject + 1)
        }
      }
      traffic.settle(now)
    }
    this.executed += f64(mostEvents - left)
    return isOver
  }

  /** The run is over: those still inside go into the books as they are. */
  close(): void {
    const inside = this.lorries.inOrder()
    for (let i: i32 = 0; i < inside.length; i++) this.books.leaveOpen(inside[i], this.network.endSeconds)
    const pressure = this.pressure
    if (pressure !== null) pressure.close()
    if (this.log.isKept) this.log.handOver()
  }

  /** Greatest queue on the public road that lasted, in metres. */
  publicRoadQueueMax(): f64 {
    return this.road.queueMetres.greatest
  }

  /** `stationColumns` numbers for each station. */
  stationTable(): StaticArray<f64> {
    const places = this.network.places
    let stations: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) stations += i32(places[i].station !== null)
    const table = new StaticArray<f64>(stations * stationColumns)
    let row: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station === null) continue
      station.write(table, row, this.network.windowSeconds)
      row += stationColumns
    }
    return table
  }

  /** `classColumns` numbers for each priority class of each station that has any. */
  classTable(): StaticArray<f64> {
    const places = this.network.places
    let classes: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station !== null) classes += station.classes.length
    }
    const table = new StaticArray<f64>(classes * classColumns)
    let row: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station === null) continue
      for (let k: i32 = 0; k < station.classes.length; k++, row += classColumns)
        station.classes[k].write(table, row, this.network.windowSeconds)
    }
    return table
  }

  /** `passportColumns` numbers for each passport control of which it is counted what drivers get. */
  passportTable(): StaticArray<f64> {
    const places = this.network.places
    let controls: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station !== null) controls += i32(station.control !== null)
    }
    const table = new StaticArray<f64>(controls * passportColumns)
    let row: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station === null) continue
      const control = station.control
      if (control === null) continue
      control.write(table, row)
      row += passportColumns
    }
    return table
  }

  /** `readinessColumns` numbers for each station that has any. */
  readinessTable(): StaticArray<f64> {
    const places = this.network.places
    let stations: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station !== null) stations += i32(station.readiness !== null)
    }
    const table = new StaticArray<f64>(stations * readinessColumns)
    let row: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station === null) continue
      const readiness = station.readiness
      if (readiness === null) continue
      readiness.write(table, row)
      row += readinessColumns
    }
    return table
  }

  /** `linkColumns` numbers for each link. */
  linkTable(): StaticArray<f64> {
    const places = this.network.places
    let links: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) links += i32(places[i].link !== null)
    const table = new StaticArray<f64>(links * linkColumns)
    let row: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const link = places[i].link
      if (link === null) continue
      link.write(table, row, this.network.windowSeconds)
      row += linkColumns
    }
    return table
  }

  /** `checkColumns` numbers for each screening and search. */
  checkTable(): StaticArray<f64> {
    const places = this.network.places
    let checks: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station !== null) checks += i32(station.service.check !== null)
    }
    const table = new StaticArray<f64>(checks * checkColumns)
    let row: i32 = 0
    for (let i: i32 = 0; i < places.length; i++) {
      const station = places[i].station
      if (station === null || station.service.check === null) continue
      station.service.writeCheck(table, row)
      row += checkColumns
    }
    return table
  }

  private schedule(at: f64, kind: i32, subject: i32): void {
    if (at <= this.network.endSeconds) this.events.push(at, kind, subject)
  }

  private arrive(now: f64): void {
    const lorry = this.lorries.arrive(this.arrived++, now)
    this.network.mix.describe(lorry, this.draws)
    this.books.arrive(lorry)
    this.traffic.arrive(lorry, now)
  }

  private scheduleAmendment(index: i32): void {
    const amendments = this.network.amendments
    if (index < amendments.length) this.schedule(amendments[index].atSeconds, amendment, index)
  }

  private amend(index: i32, now: f64): void {
    const network = this.network
    const change = network.amendments[index]
    const boarding = this.boarding
    // Lorries that stand exposed do so by the new rules from now on.
    if (boarding !== null) boarding.suspend(now)
    const mix = change.mix
    if (mix !== null) {
      mix.upstream = network.mix.upstream
      network.mix = mix
    }
    this.traffic.amend(change, now)
    network.entry = change.entry
    const pressure = this.pressure
    if (pressure !== null) pressure.amend(change.pressure, network.mix)
    if (boarding !== null) boarding.resume(now)
    this.traffic.changeLanes(change.laneChanges, now)
    this.scheduleAmendment(index + 1)
  }

  private scheduleLaneChange(index: i32): void {
    const changes = this.network.laneChanges
    if (index < changes.length) this.schedule(changes[index].atSeconds, laneChange, index)
  }

  private scheduleTurn(device: i32, now: f64): void {
    this.schedule(this.network.devices[device].next(now, this.draws), deviceTurn, device)
  }

  private scheduleLoad(index: i32): void {
    const order = this.network.loadOrder
    if (index < order.length) this.schedule(this.network.sailings[order[index]].loadsSeconds, load, index)
  }

  /** A full hour of the window begins, or the window ends. */
  private startHour(starting: i32, now: f64): void {
    const places = this.network.places
    const hours = this.network.windowHours
    const ended: i32 = starting - 1
    this.road.queueMetres.observe(now)
    const metreSeconds: f64 = this.road.queueMetres.takeArea()
    if (ended >= 0) this.publicRoadQueueMetres[ended] = metreSeconds / hourSeconds
    for (let i: i32 = 0; i < places.length; i++) {
      const lorrySeconds: f64 = places[i].takeHour(now)
      if (ended >= 0) this.standing[i * hours + ended] = f32(lorrySeconds / hourSeconds)
    }
    if (starting < hours) startCounting()
    else stopCounting()
  }
}

function pressureOf(network: Network, draws: Draws, events: EventList): Pressure | null {
  const rules = network.pressure
  const exposure = network.exposure
  if (rules === null || exposure === null) return null
  const days: i32 = network.windowHours / dayHours
  return new Pressure(rules, exposure, network.mix, draws, events, network.endSeconds, days)
}
