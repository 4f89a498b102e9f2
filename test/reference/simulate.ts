/**
 * The reference model: the port written as plainly as it can be, to prove the fast engine right. Lorries, lanes and places
 * are objects, queues are arrays, the event list is a sorted array. It follows docs/model.md and shares with the engine only
 * draws, tallies and the reading of scenarios; log and digest of a run must be the engine's, line by line and bit by bit.
 */
import { Draws, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import type { LogKind } from '../../src/port/lorry-log.ts'
import type { ReplicationResult } from '../../src/port/replication.ts'
import { hourSeconds, runTimes } from '../../src/scenario/calendar.ts'
import type { Port, Sailing } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import { hasPressure } from '../../src/scenario/pressure.ts'
import { Alertness } from './alertness.ts'
import { Checks } from './checks.ts'
import { Concealment } from './concealment.ts'
import { demand } from './demand.ts'
import { turnsOf } from './device.ts'
import { type Clock, Figures } from './figures.ts'
import type { Lorry } from './lorry.ts'
import { PartyEstimate } from './party-estimate.ts'
import { Passports } from './passports.ts'
import {
  amend,
  atGate,
  board,
  classOf,
  type Entry,
  type Gate,
  join,
  type LinkLane,
  laneChanges,
  makePlaces,
  type Place,
  presentAt,
  type Quay,
  roomAt,
  type Station,
  type StationLane,
  sailingsOf,
} from './place.ts'
import { Pressure } from './pressure.ts'
import { Wayfinding } from './wayfinding.ts'

/** One line of a `LorryLog`; `place` as in `placesOf`, -1 for none. */
export interface LogLine {
  readonly time: number
  readonly kind: LogKind
  readonly lorry: number
  readonly place: number
}

/** What happens first when several things happen at the same moment. */
const ranks = {
  clockHour: 0,
  hour: 1,
  amendment: 2,
  attemptHour: 3,
  laneChange: 4,
  deviceTurn: 5,
  serviceEnd: 6,
  handOverEnd: 7,
  linkEnd: 8,
  arrival: 9,
  load: 10,
  release: 11,
  attempt: 12,
} as const

interface Event {
  readonly at: number
  readonly rank: number
  readonly happen: () => void
}

/** One replication of a port, and its log. @param seed text  @param replication from 0 */
export function simulate(
  port: Port,
  seed: string,
  replication: number,
): { result: ReplicationResult; log: LogLine[] } {
  return new Simulation(port, new Draws(replicationKey(seedKey(seed), replication))).run(replication)
}

class Simulation {
  private readonly port: Port
  private readonly draws: Draws
  private readonly places: readonly Place[]
  private readonly entry: Entry
  private readonly clock: Clock = { now: Number.NEGATIVE_INFINITY, hour: -1 }
  private readonly passports: Passports
  private readonly figures: Figures
  private readonly wayfinding: Wayfinding
  private readonly checks: Checks
  private readonly alertness: Alertness
  private readonly pressure: Pressure | undefined
  /** What is to come, the next event last. */
  private readonly events: Event[] = []
  /** Places where room may have come up. */
  private readonly freed = new Set<Place>()
  /** In order of arrival. */
  private readonly inside = new Set<Lorry>()
  private readonly log: LogLine[] = []

  constructor(port: Port, draws: Draws) {
    this.port = port
    this.draws = draws
    this.places = makePlaces(port)
    this.passports = new Passports(port, this.places, draws, this.clock)
    this.figures = new Figures(port, this.places, this.clock, this.passports)
    this.alertness = new Alertness(port, draws, this.places, this.clock)
    const estimate = new PartyEstimate(new Concealment(port, draws), this.figures, this.alertness)
    this.wayfinding = new Wayfinding(this.places, draws, presentAt, this.figures, estimate)
    this.checks = new Checks(port, draws, this.clock, this.figures, this.wayfinding, estimate, this.alertness)
    this.entry = { kind: 'entry', place: this.wayfinding.placeOf(port.demand.entry) as Place, lorries: [] }
    if (!hasPressure(port)) return
    this.pressure = new Pressure(
      port,
      this.places,
      this.entry,
      draws,
      this.clock,
      (...event) => this.schedule(...event),
      (lorry, people, place) => this.figures.parties.begin(lorry, people, this.clock.now, place.index),
    )
    this.figures.pressure = this.pressure
  }

  run(replication: number): { result: ReplicationResult; log: LogLine[] } {
    const { beginsSeconds, windowEndsSeconds, endsSeconds } = runTimes(this.port.run)
    this.clock.now = beginsSeconds
    this.pressure?.begin()
    for (let hour = 0; hour * hourSeconds <= windowEndsSeconds; hour++) {
      const starts = hour * hourSeconds
      this.schedule(starts, 'hour', () => this.figures.startHour(starts < windowEndsSeconds ? hour : -1))
    }
    const changes = laneChanges(this.port, this.places)
    const later = periodsOf(this.port).slice(1)
    for (const { fromSeconds, port } of later)
      this.schedule(fromSeconds, 'amendment', () => {
        if (this.pressure) this.pressure.amend(port, () => this.amend(port))
        else this.amend(port)
        for (const { at, lane, open } of changes)
          if (at === fromSeconds) this.changeLane(lane, open, lane.down)
      })
    for (const { at, lane, open } of changes)
      if (!later.some(({ fromSeconds }) => fromSeconds === at))
        this.schedule(at, 'laneChange', () => this.changeLane(lane, open, lane.down))
    for (const { at, lane, down, there } of turnsOf(this.port, this.places, this.draws)) {
      const turn = () => this.figures.at(lane.place).readiness.turn(lane, down, there)
      // Those that are there from the beginning are no event.
      if (at === runTimes(this.port.run).beginsSeconds) turn()
      else
        this.schedule(at, 'deviceTurn', () => {
          turn()
          this.changeLane(lane, lane.onDuty, down)
        })
    }
    const sailings = sailingsOf(this.port)
    for (const sailing of sailings) this.schedule(sailing.loadsSeconds, 'load', () => this.load(sailing))
    this.awaitNext(demand(this.port, this.draws, sailings))

    let events = 0
    for (let event = this.events.pop(); event && event.at <= endsSeconds; event = this.events.pop()) {
      this.clock.now = event.at
      event.happen()
      this.admitEverywhere()
      events++
    }
    return { result: this.figures.result(replication, this.inside, events), log: this.log }
  }

  /** Behind everything of the same time and rank. */
  private schedule(at: number, kind: keyof typeof ranks, happen: () => void): void {
    const rank = ranks[kind]
    let index = this.events.length
    while (index > 0 && (this.events[index - 1].at - at || this.events[index - 1].rank - rank) <= 0) index--
    this.events.splice(index, 0, { at, rank, happen })
  }

  private awaitNext(coming: Iterator<Lorry, void>): void {
    const { value: lorry } = coming.next()
    if (lorry)
      this.schedule(lorry.arrivedAt, 'arrival', () => {
        this.arrive(lorry)
        this.awaitNext(coming)
      })
  }

  // What happens.

  private arrive(lorry: Lorry): void {
    const { entry } = this
    this.inside.add(lorry)
    if (this.pressure) Object.assign(lorry, lorry.hidden(this.pressure.upstream))
    this.figures.book(lorry, 'Arrived', this.clock.now)
    this.write('arrives', lorry, entry.place)
    if (entry.lorries.length === 0 && this.drivesIn(lorry)) return
    entry.lorries.push(lorry)
    this.figures.stand(lorry, entry.place, 1, true)
    this.pressure?.beginStanding(lorry, entry.place)
    if (entry.lorries.length === 1) this.advance(entry)
  }

  /** A lorry that need not wait at the entry does not stand there. */
  private drivesIn(lorry: Lorry): boolean {
    const target = this.wayfinding.pastUnselected(this.entry.place, lorry)
    lorry.target = target
    const room = this.roomFor(lorry, target, this.entry)
    if (target !== 'out' && (room === undefined || target.line.length > 0)) return false
    this.occupy(lorry, target, room)
    return true
  }

  private reachLinkEnd(lane: LinkLane): void {
    const lorry = lane.lorries[lane.standing++]
    this.figures.stand(lorry, lane.place, 1)
    this.passports.lookAtQueueOf(lane.place)
    this.pressure?.beginStanding(lorry, lane.place)
    this.write('stands', lorry, lane.place)
    this.awaitLinkEnd(lane)
    if (lane.standing === 1) this.advance(lane)
  }

  /** Of those who drive in a lane, the first is the next to reach the end. */
  private awaitLinkEnd(lane: LinkLane): void {
    const first = lane.lorries[lane.standing]
    // Nobody overtakes, though the road may have become shorter meanwhile.
    if (first) this.schedule(Math.max(this.clock.now, first.since), 'linkEnd', () => this.reachLinkEnd(lane))
  }

  private endService(lane: StationLane): void {
    const { alarmLeadsTo, heldUntil } = this.checks.findings(lane.place, lane.lorry as Lorry)
    if (heldUntil !== undefined && heldUntil > this.clock.now)
      this.schedule(heldUntil, 'handOverEnd', () => this.release(lane))
    else this.release(lane, alarmLeadsTo)
  }

  /** A lorry is done with, and so are those found in it. */
  private release(lane: StationLane, alarmLeadsTo?: string): void {
    const lorry = lane.lorry as Lorry
    this.write('ends', lorry, lane.place)
    lorry.target = this.checks.onwardFrom(lane.place, lorry, alarmLeadsTo)
    const canTakeIn = (id: string) => this.canTakeIn(id, lorry, lane)
    this.passports.at(lane.place)?.complete(lorry, lane, lorry.target, canTakeIn, this.figures)
    lane.served = true
    this.figures.at(lane.place).change(0, -1)
    this.advance(lane)
  }

  /** The port becomes another; lorries stay where they are and go where they had made up their minds to go. */
  private amend(port: Port): void {
    const { entry } = this
    for (const place of this.places) {
      amend(place, port)
      if (place.kind === 'station') for (const lane of place.lanes) this.countStaffed(lane)
    }
    this.figures.moveEntry(
      entry.lorries.length,
      entry.place,
      this.wayfinding.placeOf(port.demand.entry) as Place,
    )
    entry.place = this.wayfinding.placeOf(port.demand.entry) as Place
    this.figures.countRoad(entry)
    for (const place of this.places) this.free(place)
  }

  /** Whether a station is open and has room for a lorry that no one waits for. */
  private canTakeIn(id: string, lorry: Lorry, lane: StationLane): boolean {
    const station = this.places.find((place) => place.id === id) as Station
    const room = this.roomFor(lorry, station, lane)
    return (
      station.lanes.some(({ open }) => open) &&
      station.line.length === 0 &&
      room !== undefined &&
      room !== 'turnBack'
    )
  }

  private changeLane(lane: StationLane, onDuty: boolean, down: boolean): void {
    lane.onDuty = onDuty
    lane.down = down
    lane.open = onDuty && !down
    if (lane.lorry === undefined) this.serveNext(lane)
    this.countStaffed(lane)
    if (lane.open) this.free(lane.place)
  }

  private load(sailing: Sailing): void {
    const quay = this.places[this.places.length - 1] as Quay
    for (const lorry of board(quay, sailing)) {
      quay.lorries.splice(quay.lorries.indexOf(lorry), 1)
      quay.metres = quay.lorries.length === 0 ? 0 : quay.metres - lorry.lengthMetres
      this.figures.stand(lorry, quay, -1)
      // Those who sail after the end of the run are still inside then.
      if (sailing.departsSeconds > runTimes(this.port.run).endsSeconds) continue
      this.figures.complete(lorry, 'Sailed', sailing.departsSeconds)
      this.write('sails', lorry, quay, sailing.departsSeconds)
      this.inside.delete(lorry)
    }
    this.free(quay)
  }

  // How lorries move.

  /** Tries all who wait for room where it may have come up, until nothing changes any more. */
  private admitEverywhere(): void {
    for (const place of this.freed) {
      this.freed.delete(place)
      for (const gate of [...place.line]) {
        const lorry = atGate(gate) as Lorry
        const room = this.roomFor(lorry, place, gate)
        if (room === undefined) continue
        place.line = place.line.filter((other) => other !== gate)
        this.figures.await(place)
        this.vacate(gate)
        this.occupy(lorry, place, room)
        this.advance(gate)
      }
    }
  }

  /** Lets lorries leave by a gate one after another until one has to wait for room, or for those who wait already. */
  private advance(gate: Gate): void {
    for (let lorry = atGate(gate); lorry; lorry = atGate(gate)) {
      lorry.target ??=
        gate.kind === 'entry'
          ? this.wayfinding.pastUnselected(gate.place, lorry)
          : this.wayfinding.onwardFrom(gate.place, lorry)
      const { target } = lorry
      const room = this.roomFor(lorry, target, gate)
      if (target !== 'out' && (room === undefined || target.line.length > 0)) {
        target.line.push(gate)
        this.figures.await(target)
        this.block(gate)
        // There may be room for this lorry that none of the others can use.
        if (room !== undefined) this.free(target)
        return
      }
      this.vacate(gate)
      this.occupy(lorry, target, room)
    }
  }

  private roomFor(lorry: Lorry, target: Place | 'out', gate: Gate) {
    if (target === 'out') return undefined
    const control = target.kind === 'station' ? this.passports.at(target) : undefined
    const room = roomAt(target, lorry, gate, (lane) => control?.prefers(lane, lorry) ?? true)
    const mayTurnBack = target.kind === 'station' && target.file.whenFull === 'turn-back'
    return room ?? (mayTurnBack ? 'turnBack' : undefined)
  }

  private vacate(gate: Gate): void {
    if (gate.kind === 'stationLane') {
      this.pressure?.endStanding(gate.lorry as Lorry)
      if (gate.blocked) this.figures.at(gate.place).blocked.change(-1)
      gate.lorry = undefined
      gate.served = false
      gate.blocked = false
      this.serveNext(gate)
      this.countStaffed(gate)
    } else {
      const lorry = gate.lorries.shift() as Lorry
      this.figures.stand(lorry, gate.place, -1, gate.kind === 'entry')
      this.pressure?.endStanding(lorry)
      if (gate.kind === 'entry') return
      gate.standing--
      gate.metres = gate.lorries.length === 0 ? 0 : gate.metres - lorry.lengthMetres
    }
    this.free(gate.place)
  }

  /** Room may have come up, which matters to those who wait for it. */
  private free(place: Place): void {
    if (place.line.length > 0) this.freed.add(place)
  }

  /** A lane whose lorry has to wait for room is blocked. */
  private block(gate: Gate): void {
    if (gate.kind !== 'stationLane' || gate.blocked) return
    gate.blocked = true
    this.figures.at(gate.place).blocked.change(1)
  }

  private occupy(lorry: Lorry, target: Place | 'out', room: ReturnType<Simulation['roomFor']>): void {
    const { now } = this.clock
    if (target === 'out') {
      this.write('leaves', lorry)
      this.figures.complete(lorry, 'Out', now)
      this.inside.delete(lorry)
      return
    }
    if (room === 'turnBack') {
      this.write('turnsBack', lorry, target)
      this.figures.count(target as Station, 'turnedBack')
      this.figures.book(lorry, 'TurnedBack', now)
      this.inside.delete(lorry)
      return
    }
    this.write('enters', lorry, target)
    if (target.kind === 'link') {
      const lane = room as LinkLane
      lorry.target = undefined
      lorry.since = now + target.file.travelSeconds.value
      this.figures.driveIn(lorry, target)
      lorry.movingSeconds += target.file.travelSeconds.value
      lane.metres += lorry.lengthMetres
      lane.lorries.push(lorry)
      if (lane.lorries.length === lane.standing + 1) this.awaitLinkEnd(lane)
      return
    }
    if (target.kind === 'quay') {
      this.figures.stand(lorry, target, 1)
      target.metres += lorry.lengthMetres
      target.lorries.push(lorry)
      lorry.checkedInAt ??= now
      return
    }
    lorry.since = now
    this.pressure?.beginStanding(lorry, target)
    lorry.priorityClass = classOf(lorry, target)
    const lane = room === 'queue' ? target.lanes[0] : (room as StationLane)
    if (room !== 'queue' && lane.lorry === undefined) {
      this.figures.at(target).change(0, 1)
      this.passports.at(target)?.lookAtQueue()
      this.beginService(lane, lorry)
    } else {
      join(lane, lorry)
      this.figures.wait(lorry, target, 1)
      this.figures.at(target).change(1, 0)
      this.passports.at(target)?.lookAtQueue()
    }
  }

  /** A closed lane serves its own queue to the end, but takes no more from a queue it shares; none is served while its device is down. */
  private serveNext(lane: StationLane): void {
    if (lane.down) return
    if (lane.place.file.queue.kind === 'shared' && !lane.open) return
    const lorry = lane.queue.shift()
    if (lorry === undefined) return
    this.figures.wait(lorry, lane.place, -1)
    this.figures.at(lane.place).change(-1, 1)
    this.passports.at(lane.place)?.lookAtQueue()
    this.beginService(lane, lorry)
  }

  private beginService(lane: StationLane, lorry: Lorry): void {
    const { now } = this.clock
    lane.lorry = lorry
    this.countStaffed(lane)
    this.figures.beginService(lane.place, lorry, now - lorry.since)
    lorry.alertness = this.alertness.level(lane)
    if (this.alertness.matters(lane.place)) this.figures.check(lane.place, lorry.alertness)
    this.write('begins', lorry, lane.place)
    const fullSeconds = this.checks.serviceSeconds(lane.place, lorry)
    const seconds = this.passports.at(lane.place)?.begin(lorry, fullSeconds) ?? fullSeconds
    lorry.movingSeconds += seconds
    this.schedule(now + seconds, 'serviceEnd', () => this.endService(lane))
  }

  /** A lane counts as staffed while it is open, and until it has cleared what it had taken on; one of a station that has gone, while it serves. */
  private countStaffed(lane: StationLane): void {
    const staffed = (lane.open && !lane.place.gone) || lane.lorry !== undefined
    if (staffed !== lane.staffed) this.figures.at(lane.place).staffed.change(staffed ? 1 : -1)
    lane.staffed = staffed
  }

  private write(kind: LogKind, { ordinal }: Lorry, place?: Place, time = this.clock.now): void {
    this.log.push({ time, kind, lorry: ordinal, place: place?.index ?? -1 })
  }
}
