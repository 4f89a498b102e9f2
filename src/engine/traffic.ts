/**
 * Traffic moves lorries from place to place. A lorry whose next place has no room waits in its lane and holds what it
 * stands on, so a full place blocks what feeds it, back to the public road. When a place gets room, the lanes that wait
 * for it are tried in the order in which their lorries began to wait, so where two roads meet they take turns.
 */
import { Amendment } from './amendment.ts'
import { linkAnswers } from './answers.ts'
import { Books } from './books.ts'
import { Device } from './device.ts'
import { handOverEnd, linkEnd, serviceEnd } from './event-kinds.ts'
import { EventList } from './event-list.ts'
import { blocked, busy, idle, Lane } from './lane.ts'
import { LaneChange } from './lane-change.ts'
import { Link } from './link.ts'
import { Lorries } from './lorries.ts'
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'
import { arrives, begins, ends, enters, LorryLog, leaves, stands, turnsBack } from './lorry-log.ts'
import { LorryQueue } from './lorry-queue.ts'
import { metresTolerance } from './metres.ts'
import { Network } from './network.ts'
import { outside, Place, undecided } from './place.ts'
import { PublicRoad } from './public-road.ts'
import { Quay } from './quay.ts'
import { isHeld, passportsChecked } from './service.ts'
import { Station } from './station.ts'
import { WaitingLines } from './waiting-lines.ts'
import { Wayfinding } from './wayfinding.ts'

/** Answers of `roomFor`, besides the number of a lane. */
const noRoom: i32 = -1
const inQueue: i32 = -2
const turnedBack: i32 = -3

/** Lanes of a station that a lorry may look at. */
const anyLane: i32 = 0
const signedForIt: i32 = 1
const signedForOthers: i32 = 2

export class Traffic {
  private readonly places: StaticArray<Place>
  private readonly lanes: StaticArray<Lane>
  /** Where lorries wait that have no room inside yet. */
  private readonly before: Lane
  private entry: Place
  private readonly lorries: Lorries
  private readonly events: EventList
  private readonly draws: LorryDraws
  private readonly books: Books
  private readonly road: PublicRoad
  private readonly quay: Quay
  private readonly log: LorryLog
  private readonly keepsLog: bool
  private readonly countsDelay: bool
  private readonly wayfinding: Wayfinding
  private readonly lines: WaitingLines

  constructor(
    network: Network,
    lorries: Lorries,
    events: EventList,
    draws: LorryDraws,
    books: Books,
    road: PublicRoad,
    quay: Quay,
    log: LorryLog,
  ) {
    this.places = network.places
    this.lanes = network.lanes
    this.before = network.lanes[network.lanes.length - 1]
    this.entry = network.places[network.entry]
    this.lorries = lorries
    this.events = events
    this.draws = draws
    this.books = books
    this.road = road
    this.quay = quay
    this.log = log
    this.keepsLog = log.isKept
    this.countsDelay = network.countsDelay
    this.wayfinding = new Wayfinding(network.places, draws, books)
    this.lines = new WaitingLines(network.places.length)
  }

  /** A lorry comes to the entry, behind those that still wait there. */
  arrive(lorry: Lorry, now: f64): void {
    if (this.keepsLog) this.log.write(arrives, lorry.ordinal, this.entry.index, now)
    const queue = this.before.queue
    if (queue.length === 0) {
      const target = this.wayfinding.pastUnselected(this.entry.index, lorry, now)
      lorry.target = target
      if (target === outside) {
        this.depart(lorry, now)
        return
      }
      const place = this.places[target]
      const room = this.roomFor(lorry, place, this.before)
      if (room !== noRoom && !place.isAwaited) {
        this.occupy(lorry, place, room, now)
        return
      }
    } else lorry.target = undecided
    queue.join(lorry)
    this.entry.standing.change(1.0, now)
    this.beginStanding(lorry, this.entry, now)
    this.road.join(this.entryMetres(lorry), now)
    if (queue.length === 1) this.advance(this.before, now)
  }

  /** The next lorry in a lane of a link reaches the end of the drive and the tail of those that stand there. */
  reachLinkEnd(index: i32, now: f64): void {
    const lane = this.lanes[index]
    const lorry = lane.driving!
    const place = lane.place!
    const link = place.link!
    link.stand(now)
    this.beginStanding(lorry, place, now)
    if (this.keepsLog) this.log.write(stands, lorry.ordinal, place.index, now)
    if (link.isPublicRoad) this.road.join(link.roadMetres(lorry.lengthMetres), now)
    const next = lorry.behind
    lane.driving = next
    // On a road that has become shorter, those who drove in later come up behind those ahead.
    if (next !== null) this.events.push(Math.max(now, next.since), linkEnd, index)
    if (lane.queue.first === lorry) this.advance(lane, now)
  }

  /** Service in a lane of a station ends; the lorry holds the lane until it can move on. */
  endService(index: i32, now: f64): void {
    const lane = this.lanes[index]
    const lorry = lane.lorry!
    const station = lane.place!.station!
    const service = station.service
    const search: i32 = service.end(
      lorry,
      index - station.firstLane,
      station.answer === null ? 1.0 : station.answerLevel(now),
      now,
      this.draws,
      this.books,
    )
    if (search !== isHeld) this.release(lane, lorry, search, now)
    // Who is never taken over holds the bay until the end of the run.
    else if (service.heldUntil < Infinity) this.events.push(service.heldUntil, handOverEnd, index)
  }

  /** The people found in a lorry have been handed over, and the bay is free to let it go. */
  endHandOver(index: i32, now: f64): void {
    const lane = this.lanes[index]
    this.release(lane, lane.lorry!, undecided, now)
  }

  /** Service in a lane is over. @param search that an alarm leads to, or negative */
  private release(lane: Lane, lorry: Lorry, search: i32, now: f64): void {
    const place = lane.place!
    const station = place.station!
    if (this.keepsLog) this.log.write(ends, lorry.ordinal, place.index, now)
    if (search >= 0) {
      this.draws.endVisit(place.visitCounter, lorry)
      lorry.target = search
    } else if (search === passportsChecked) this.endPassports(lane, lorry, now)
    else lorry.target = this.wayfinding.onwardFrom(place, lorry, now)
    lane.state = blocked
    station.endService(now)
    this.pass(lane, lorry, now)
  }

  private endPassports(lane: Lane, lorry: Lorry, now: f64): void {
    const place = lane.place!
    const station = place.station!
    const control = station.control!
    const secondary = control.terms.secondary
    lorry.target = this.wayfinding.onwardFrom(place, lorry, now)
    const isReferred: bool = secondary >= 0 && lorry.target === secondary
    const isThere: bool = secondary >= 0 && this.isThere(this.places[secondary], lorry, lane)
    control.end(lorry, lane.index - station.firstLane, isReferred, isThere)
  }

  /** Whether a station has open lanes, and would take a lorry in at once. */
  private isThere(place: Place, lorry: Lorry, leaving: Lane): bool {
    const station = place.station!
    if (place.isAwaited) return false
    const room = this.roomFor(lorry, place, leaving)
    if (room === noRoom || room === turnedBack) return false
    for (let index = station.firstLane; index < station.firstLane + station.lanes; index++)
      if (this.lanes[index].isOpen) return true
    return false
  }

  /** People come to a lane, or leave it: it then takes no newcomers, but still serves those in its own queue. */
  changeLane(index: i32, opens: bool, now: f64): void {
    const lane = this.lanes[index]
    lane.isOnDuty = opens
    this.reopen(lane, now)
  }

  /** A device breaks down, or works again: without it the lane finishes its lorry and begins no other. */
  turnDevice(device: Device, now: f64): void {
    const lane = this.lanes[device.lane]
    const wasThere: bool = device.isThere
    const wasDown: bool = device.isDown
    device.turn(now)
    lane.isDown = device.isDown
    lane.place!.station!.readiness!.turn(device, wasThere, wasDown, now)
    this.reopen(lane, now)
  }

  /** Opens or closes a lane, as its people and its device allow. */
  private reopen(lane: Lane, now: f64): void {
    const place = lane.place!
    const station = place.station!
    const isOpen: bool = lane.isOnDuty && !lane.isDown
    station.openLanes += i32(isOpen) - i32(lane.isOpen)
    lane.isOpen = isOpen
    if (lane.state === idle) this.serveNext(lane, place, station, now)
    this.countStaffed(lane, station, now)
    this.noteReady(lane, station)
    if (lane.isOpen) this.lines.free(place)
  }

  /** Measures come into force or end. Lorries stay where they are and go where they had made up their minds to go. */
  amend(amendment: Amendment, now: f64): void {
    const changes = amendment.places
    for (let i: i32 = 0; i < changes.length; i++) {
      const place = this.places[changes[i].index]
      place.become(changes[i])
      const station = place.station
      if (station !== null) this.refit(station, now)
    }
    if (!Number.isNaN(amendment.marshallingMetres)) this.quay.roomMetres = amendment.marshallingMetres
    const waiting: f64 = f64(this.before.queue.length)
    this.entry.standing.change(-waiting, now)
    this.entry = this.places[amendment.entry]
    this.entry.standing.change(waiting, now)
    this.countRoad(now)
    linkAnswers(this.places)
    for (let i: i32 = 0; i < this.places.length; i++) this.lines.free(this.places[i])
  }

  /** Lanes open or close together, at the end of what changes at a date. */
  changeLanes(changes: StaticArray<LaneChange>, now: f64): void {
    for (let i: i32 = 0; i < changes.length; i++) this.changeLane(changes[i].lane, changes[i].opens, now)
  }

  /** The rules of a station have changed: those who wait will be served by the new ones. */
  private refit(station: Station, now: f64): void {
    for (let i: i32 = 0; i < station.classes.length; i++) this.drawService(station.classes[i].queue, station)
    for (let i: i32 = 0; i < station.lanes; i++) {
      const lane = this.lanes[station.firstLane + i]
      if (i === 0 || !station.hasSharedQueue) this.drawService(lane.queue, station)
      this.countStaffed(lane, station, now)
    }
  }

  private drawService(queue: LorryQueue, station: Station): void {
    let lorry = queue.first
    while (lorry !== null) {
      lorry.serviceSeconds = station.service.seconds(lorry, this.draws)
      lorry = lorry.behind
    }
  }

  /** Adds up the queue on the public road, whose links and their lanes may have changed. */
  private countRoad(now: f64): void {
    this.road.clear(now)
    for (let i: i32 = 0; i < this.places.length; i++) {
      const link = this.places[i].link
      if (link === null || !link.isPublicRoad) continue
      // Lanes that no longer take lorries, too, may hold some.
      for (let index = link.firstLane; index < this.lanes.length; index++) {
        const lane = this.lanes[index]
        if (lane.place !== this.places[i]) break
        let lorry = lane.queue.first
        while (lorry !== null && lorry !== lane.driving) {
          this.road.join(link.roadMetres(lorry.lengthMetres), now)
          lorry = lorry.behind
        }
      }
    }
    let lorry = this.before.queue.first
    while (lorry !== null) {
      this.road.join(this.entryMetres(lorry), now)
      lorry = lorry.behind
    }
  }

  /** A ship has taken lorries. */
  freeQuay(): void {
    this.lines.free(this.places[this.places.length - 1])
  }

  /** Moves every lorry that can move now, until nothing changes any more. */
  settle(now: f64): void {
    for (let place = this.lines.takeFreed(); place >= 0; place = this.lines.takeFreed())
      this.admit(this.places[place], now)
  }

  /** Tries the lanes that wait for a place, each for the one lorry that stands at its end. */
  private admit(place: Place, now: f64): void {
    // Lanes that join the line meanwhile come after those in it now, and `advance` asks for another pass.
    const last = this.lines.last(place)
    let ahead: Lane | null = null
    let lane = this.lines.first(place)
    while (lane !== null) {
      const next: Lane | null = lane === last ? null : lane.behind
      const lorry = this.atEnd(lane)!
      const room = this.roomFor(lorry, place, lane)
      if (room === noRoom) ahead = lane
      else {
        this.lines.leave(place, lane, ahead, now)
        this.vacate(lane, now)
        this.occupy(lorry, place, room, now)
        this.advance(lane, now)
      }
      lane = next
    }
  }

  /** Lets lorries leave a lane one after another until one has to wait. */
  private advance(lane: Lane, now: f64): void {
    for (let lorry = this.atEnd(lane); lorry !== null; lorry = this.atEnd(lane)) {
      if (lorry.target === undecided)
        lorry.target =
          lane === this.before
            ? this.wayfinding.pastUnselected(this.entry.index, lorry, now)
            : this.wayfinding.onwardFrom(lane.place!, lorry, now)
      if (!this.pass(lane, lorry, now)) return
    }
  }

  /** Lets a lorry leave its lane, unless it has to wait for room, or for those who wait already. */
  private pass(lane: Lane, lorry: Lorry, now: f64): bool {
    if (lorry.target === outside) {
      this.vacate(lane, now)
      this.depart(lorry, now)
      return true
    }
    const place = this.places[lorry.target]
    const room = this.roomFor(lorry, place, lane)
    if (room === noRoom || place.isAwaited) {
      this.lines.join(place, lane, now)
      this.noteStuck(lane, now)
      // There may be room for this lorry that none of the others can use, as in a lane dedicated to its like.
      if (room !== noRoom) this.lines.free(place)
      return false
    }
    this.vacate(lane, now)
    this.occupy(lorry, place, room, now)
    return true
  }

  /** The lorry that could leave a lane now. */
  private atEnd(lane: Lane): Lorry | null {
    const place = lane.place
    if (place === null) return lane.queue.first
    if (place.link !== null) {
      const lorry = lane.queue.first
      return lorry === lane.driving ? null : lorry
    }
    return lane.state === blocked ? lane.lorry : null
  }

  /**
   * A lane with room for the lorry (0 where there are none to choose), or one of the answers above. A lorry that goes
   * round to the station it is in leaves its lane to do so, and may find room there.
   */
  private roomFor(lorry: Lorry, place: Place, leaving: Lane): i32 {
    const link = place.link
    if (link !== null) return this.laneOfLink(link, lorry)
    const station = place.station
    if (station === null) return this.quay.hasRoom(lorry) ? 0 : noRoom
    const left: i32 = leaving.place === place ? leaving.index : -1
    const lane: i32 = station.hasSharedQueue
      ? this.sharedQueueRoom(station, left)
      : this.laneOfStation(station, lorry, left)
    return lane === noRoom && station.turnsBack ? turnedBack : lane
  }

  /** The emptiest lane of a link that has room. */
  private laneOfLink(link: Link, lorry: Lorry): i32 {
    let best = noRoom
    let least: f64 = link.laneMetres - lorry.lengthMetres + metresTolerance
    for (let index = link.firstLane; index < link.firstLane + link.lanes; index++) {
      const metres: f64 = this.lanes[index].metres
      if (metres < least || (best === noRoom && metres <= least)) {
        best = index
        least = metres
      }
    }
    return best
  }

  /** @param left the lane of this station that the lorry leaves, or -1 */
  private sharedQueueRoom(station: Station, left: i32): i32 {
    const waiting: i32 = station.waiting
    let free: i32 = station.ready.lowest()
    if (free >= 0) free += station.firstLane
    if (left >= 0 && this.lanes[left].isOpen && (free < 0 || left < free)) free = left
    if (waiting === 0 && free >= 0) return free
    // While others wait, only the lane that the lorry leaves can be free: the first of them takes it.
    return waiting - i32(free >= 0) < station.queuePlaces ? inQueue : noRoom
  }

  /**
   * The lane that a lorry queues for: by the signs where there are any, as most drivers follow them while they can.
   * @param left as above
   */
  private laneOfStation(station: Station, lorry: Lorry, left: i32): i32 {
    const control = station.control
    if (control === null || !control.terms.hasSigns) return this.emptiestLane(station, lorry, left, anyLane)
    const terms = control.terms
    const isMisled: bool =
      terms.misroutedShare > 0.0 &&
      this.draws.at(station.service.counter, lorry, terms.signPurpose) < terms.misroutedShare
    const lane = this.emptiestLane(station, lorry, left, isMisled ? signedForOthers : signedForIt)
    return lane === noRoom ? this.emptiestLane(station, lorry, left, anyLane) : lane
  }

  /**
   * The open lane that accepts the lorry, has room and the fewest lorries.
   * @param left as above  @param signs which lanes are looked at
   */
  private emptiestLane(station: Station, lorry: Lorry, left: i32, signs: i32): i32 {
    let best = noRoom
    let fewest: i32 = i32.MAX_VALUE
    for (let index = station.firstLane; index < station.firstLane + station.lanes; index++) {
      const lane = this.lanes[index]
      if (!lane.isOpen) continue
      const present: i32 = lane.queue.length + i32(lane.state !== idle) - i32(index === left)
      // One of those present is in service.
      if (present >= fewest || present > station.queuePlaces) continue
      if (!station.accepts[index - station.firstLane].meets(lorry)) continue
      if (signs !== anyLane) {
        const isForIt = station.control!.terms.isSignedFor(index - station.firstLane, lorry)
        if (isForIt !== (signs === signedForIt)) continue
      }
      best = index
      fewest = present
    }
    return best
  }

  private vacate(lane: Lane, now: f64): void {
    const place = lane.place
    if (place === null) {
      const lorry = lane.queue.takeFirst()
      this.entry.standing.change(-1.0, now)
      this.endStanding(lorry, this.entry, now)
      this.road.leave(this.entryMetres(lorry), now)
      return
    }
    const link = place.link
    if (link !== null) {
      const lorry = lane.queue.takeFirst()
      link.leave(lorry.lengthMetres, now)
      this.endStanding(lorry, place, now)
      lane.metres = lane.queue.length === 0 ? 0.0 : lane.metres - lorry.lengthMetres
      if (link.isPublicRoad) this.road.leave(link.roadMetres(lorry.lengthMetres), now)
    } else {
      const station = place.station!
      this.endStanding(lane.lorry!, place, now)
      lane.lorry = null
      lane.state = idle
      station.leaveLane()
      if (lane.isStuck) {
        lane.isStuck = false
        station.blocked.change(-1.0, now)
      }
      this.serveNext(lane, place, station, now)
      if (lane.state === idle) this.noteReady(lane, station)
      if (!lane.isOpen || station.hasGone) this.countStaffed(lane, station, now)
    }
    this.lines.free(place)
  }

  /** A lorry goes out. */
  private depart(lorry: Lorry, now: f64): void {
    if (this.keepsLog) this.log.write(leaves, lorry.ordinal, outside, now)
    this.books.leave(lorry, now)
    this.lorries.leave(lorry)
  }

  private occupy(lorry: Lorry, place: Place, room: i32, now: f64): void {
    const log = this.log
    if (room === turnedBack) {
      if (this.keepsLog) log.write(turnsBack, lorry.ordinal, place.index, now)
      place.station!.countTurnedBack()
      this.books.turnBack(lorry, now)
      this.lorries.leave(lorry)
      return
    }
    if (this.keepsLog) log.write(enters, lorry.ordinal, place.index, now)
    const link = place.link
    const station = place.station
    if (link !== null) {
      const lane = this.lanes[room]
      link.enter(lorry.lengthMetres, now)
      lane.metres += lorry.lengthMetres
      lorry.since = now + link.travelSeconds
      if (this.countsDelay) lorry.pathSeconds += link.travelSeconds
      lorry.target = undecided
      lane.queue.join(lorry)
      if (lane.driving !== null) return
      lane.driving = lorry
      this.events.push(lorry.since, linkEnd, room)
    } else if (station !== null) {
      lorry.since = now
      this.beginStanding(lorry, place, now)
      lorry.serviceSeconds = station.service.seconds(lorry, this.draws)
      const lane = this.lanes[room === inQueue ? station.firstLane : room]
      if (room !== inQueue && lane.state === idle) {
        station.goIn(lorry, now)
        this.beginService(lane, place, station, lorry, now)
        this.noteReady(lane, station)
      } else station.join(lorry, lane.queue, now)
    } else this.quay.enter(lorry, now)
  }

  /** A lorry stands still, where it may be boarded. */
  private beginStanding(lorry: Lorry, place: Place, now: f64): void {
    const zone = place.zone
    if (zone !== null) zone.beginStanding(lorry, now)
  }

  private endStanding(lorry: Lorry, place: Place, now: f64): void {
    const zone = place.zone
    if (zone !== null) zone.endStanding(lorry, now)
  }

  /** Takes the next lorry of the lane's queue into service, if there is one. */
  private serveNext(lane: Lane, place: Place, station: Station, now: f64): void {
    // A closed lane serves its own queue to the end, while its device works, but takes no more from a queue it shares.
    if (!lane.isOpen && (lane.isDown || station.hasSharedQueue)) return
    const next = station.callIn(lane.queue, now)
    if (next !== null) this.beginService(lane, place, station, next, now)
  }

  private beginService(lane: Lane, place: Place, station: Station, lorry: Lorry, now: f64): void {
    lane.lorry = lorry
    lane.state = busy
    station.countWait(now - lorry.since)
    if (station.hasGone) this.countStaffed(lane, station, now)
    if (station.readiness !== null) lorry.serviceSeconds += this.beginChecks(lane, station, lorry, now)
    if (this.keepsLog) this.log.write(begins, lorry.ordinal, place.index, now)
    let seconds: f64 = lorry.serviceSeconds
    if (seconds < 0.0) seconds = station.control!.begin(lorry, station.service, this.draws)
    if (this.countsDelay) lorry.pathSeconds += seconds
    this.events.push(now + seconds, serviceEnd, lane.index)
  }

  /** A check begins that may not be alert. @returns seconds more that it takes */
  private beginChecks(lane: Lane, station: Station, lorry: Lorry, now: f64): f64 {
    const service = station.service
    if (!service.isWeakened) return 0.0
    const number: i32 = lane.index - station.firstLane
    const level: f64 = service.levelNow(number, station.waiting, now)
    station.readiness!.countCheck(level)
    return service.begin(lorry, number, level, this.draws)
  }

  /** Keeps account of the lanes that could begin a service from a shared queue. */
  private noteReady(lane: Lane, station: Station): void {
    if (!station.hasSharedQueue) return
    const number: i32 = lane.index - station.firstLane
    if (lane.isOpen && lane.state === idle) station.ready.add(number)
    else station.ready.remove(number)
  }

  /** A lane of a station whose lorry has nowhere to go counts as blocked. */
  private noteStuck(lane: Lane, now: f64): void {
    const place = lane.place
    if (place === null || place.station === null || lane.isStuck) return
    lane.isStuck = true
    place.station!.blocked.change(1.0, now)
  }

  /** A lane counts as staffed while it is open, and until it has cleared what it had taken on. */
  private countStaffed(lane: Lane, station: Station, now: f64): void {
    const isStaffed: bool = (lane.isOpen && !station.hasGone) || lane.state !== idle
    if (isStaffed === lane.isStaffed) return
    lane.isStaffed = isStaffed
    station.staffed.change(isStaffed ? 1.0 : -1.0, now)
  }

  /** Road that a lorry takes before the entry, where the lanes of the first link go on. */
  private entryMetres(lorry: Lorry): f64 {
    const link = this.entry.link
    return link === null ? lorry.lengthMetres : link.roadMetres(lorry.lengthMetres)
  }
}
