/**
 * Traffic moves lorries from place to place. A *gate* is a point that one lorry at a time can leave by: the end of a
 * lane of a link, a lane of a station, the entry. A lorry whose next place has no room waits in its gate and holds
 * what it stands on, so a full place blocks what feeds it, back to the public road. When a place gets room, the gates
 * that wait for it are tried in the order in which their lorries began to wait, so where two roads meet they take turns.
 */
import type { EventList } from '../kernel/event-list.ts'
import type { Controls } from './controls.ts'
import { eventKinds } from './event.ts'
import type { LaneQueues } from './lane-queues.ts'
import type { LorryDraws } from './lorry-draws.ts'
import type { LorryLogWriter } from './lorry-log.ts'
import { type LorryTable, metresTolerance } from './lorry-table.ts'
import type { Link, Network, Station } from './network.ts'
import { outside } from './onward.ts'
import type { Quay } from './quay.ts'
import type { Recorder } from './recorder.ts'
import { WaitingLine } from './waiting-line.ts'
import { meets, type Wayfinding } from './wayfinding.ts'

/** The way on has not been decided yet. */
const undecided = -2

/** Answers of `roomFor`, besides the number of a lane. */
const noRoom = -1
const inQueue = -2
const turnedBack = -3

const laneStates = { idle: 0, busy: 1, blocked: 2 } as const

/** What traffic works with; each has a file of its own. */
export interface TrafficParts {
  readonly network: Network
  readonly lorries: LorryTable
  readonly queues: LaneQueues
  readonly events: EventList
  readonly recorder: Recorder
  readonly draws: LorryDraws
  readonly controls: Controls
  readonly wayfinding: Wayfinding
  readonly quay: Quay
  /** Lorries waiting or in a lane, by place: stations only. */
  readonly present: Int32Array
  readonly log: LorryLogWriter | undefined
}

/** Queues and gates are numbered together: lanes of links, queues or lanes of stations, the entry, marshalling. */
export function queueNumbers(network: Network) {
  const entry = network.linkLanes + network.stationQueues
  return { firstStation: network.linkLanes, entry, marshalling: entry + 1, count: entry + 2 }
}

export class Traffic {
  private readonly parts: TrafficParts
  private readonly firstStationQueue: number
  private readonly entryQueue: number

  /** By lane of a link: its place, metres taken, and the first lorry still driving, or -1. */
  private readonly linkOf: Int32Array
  private readonly metres: Float64Array
  private readonly driving: Int32Array

  /** By lane of a station. */
  private readonly laneOpen: Uint8Array
  private readonly laneState: Uint8Array
  private readonly laneLorry: Int32Array
  private readonly laneStaffed: Uint8Array

  private readonly entryGate: number
  private readonly line: WaitingLine

  constructor(parts: TrafficParts) {
    this.parts = parts
    const { network } = parts
    const numbers = queueNumbers(network)
    this.firstStationQueue = numbers.firstStation
    this.entryQueue = numbers.entry
    this.linkOf = new Int32Array(network.linkLanes)
    network.nodes.forEach((node, place) => {
      if (node.kind === 'link') this.linkOf.fill(place, node.firstLane, node.firstLane + node.lanes)
    })
    this.metres = new Float64Array(network.linkLanes)
    this.driving = new Int32Array(network.linkLanes).fill(-1)
    this.laneOpen = new Uint8Array(network.stationLanes)
    this.laneState = new Uint8Array(network.stationLanes)
    this.laneLorry = new Int32Array(network.stationLanes).fill(-1)
    this.laneStaffed = new Uint8Array(network.stationLanes)
    this.entryGate = network.linkLanes + network.stationLanes
    this.line = new WaitingLine(network.places.length, this.entryGate + 1)
  }

  /** A lorry comes to the entry, behind those that still wait there. */
  arrive(lorry: number, now: number): void {
    const { lorries, queues, network, recorder } = this.parts
    lorries.target[lorry] = undecided
    this.parts.log?.write('arrives', lorries.ordinal[lorry], network.entry, now)
    const waits = queues.length[this.entryQueue] > 0
    queues.join(this.entryQueue, lorry)
    recorder.stand(network.entry, 1, now)
    recorder.queueOnPublicRoad(this.entryMetres(lorry), 1, now)
    if (!waits) this.advance(this.entryGate, now)
  }

  /** The next lorry in a lane of a link reaches the end of the drive and the tail of those that stand there. */
  reachLinkEnd(lane: number, now: number): void {
    const { lorries, events, queues, recorder } = this.parts
    const lorry = this.driving[lane]
    const place = this.linkOf[lane]
    recorder.stand(place, 1, now)
    this.parts.log?.write('stands', lorries.ordinal[lorry], place, now)
    const link = this.parts.network.nodes[place] as Link
    if (link.publicRoad) recorder.queueOnPublicRoad(lorries.lengthMetres(lorry) / link.lanes, 1, now)
    const next = lorries.behind[lorry]
    this.driving[lane] = next
    if (next >= 0) events.push(lorries.since[next], eventKinds.linkEnd, eventKinds.linkEnd, lane)
    if (queues.head[lane] === lorry) this.advance(lane, now)
  }

  /** Service in a lane of a station ends; the lorry holds the lane until it can move on. */
  endService(lane: number, now: number): void {
    const { lorries, controls, draws, wayfinding, network, recorder } = this.parts
    const lorry = this.laneLorry[lane]
    const place = network.stationOfLane[lane]
    this.parts.log?.write('ends', this.parts.lorries.ordinal[lorry], place, now)
    const search = controls.end(place, lorry, now)
    if (search >= 0) {
      draws.endVisit(place, lorry)
      lorries.target[lorry] = search
    } else lorries.target[lorry] = wayfinding.onwardFrom(place, lorry)
    this.laneState[lane] = laneStates.blocked
    recorder.gauge(place, 'busy', -1, now)
    recorder.gauge(place, 'blocked', 1, now)
    this.advance(network.linkLanes + lane, now)
  }

  /** A lane opens, or closes to newcomers: it still serves those in its own queue. */
  changeLane(lane: number, open: boolean, now: number): void {
    this.laneOpen[lane] = Number(open)
    this.countStaffed(lane, now)
    if (!open) return
    if (this.laneState[lane] === laneStates.idle) this.serveNext(lane, now)
    this.free(this.parts.network.stationOfLane[lane])
  }

  /** Room may have come up at a place. */
  free(place: number): void {
    this.line.free(place)
  }

  /** Moves every lorry that can move now, until nothing changes any more. */
  settle(now: number): void {
    for (let place = this.line.takeFreed(); place >= 0; place = this.line.takeFreed()) this.admit(place, now)
  }

  /** Tries the gates that wait for a place, each for the one lorry that stands in it. */
  private admit(place: number, now: number): void {
    // Gates that join the line meanwhile come after those in it now, and `advance` asks for another pass.
    const last = this.line.last(place)
    let ahead = -1
    for (let gate = this.line.first(place), next = -1; gate >= 0; gate = next) {
      next = gate === last ? -1 : this.line.behind(gate)
      const lorry = this.atGate(gate)
      const room = this.roomFor(lorry, place, gate)
      if (room === noRoom) ahead = gate
      else {
        this.line.leave(place, gate, ahead)
        this.vacate(gate, now)
        this.occupy(lorry, place, room, now)
        this.advance(gate, now)
      }
    }
  }

  /** Lets lorries leave by a gate one after another until one has to wait for room, or for those who wait already. */
  private advance(gate: number, now: number): void {
    const { lorries, network, wayfinding } = this.parts
    for (let lorry = this.atGate(gate); lorry >= 0; lorry = this.atGate(gate)) {
      if (lorries.target[lorry] === undecided)
        lorries.target[lorry] =
          gate === this.entryGate
            ? wayfinding.pastUnselected(network.entry, lorry)
            : wayfinding.onwardFrom(this.linkOf[gate], lorry)
      const target = lorries.target[lorry]
      const room = this.roomFor(lorry, target, gate)
      if (room === noRoom || (target !== outside && this.line.first(target) >= 0)) {
        this.line.join(target, gate)
        // There may be room for this lorry that none of the others can use, as in a lane dedicated to its like.
        if (room !== noRoom) this.free(target)
        return
      }
      this.vacate(gate, now)
      this.occupy(lorry, target, room, now)
    }
  }

  /** The lorry that could leave by a gate now, or -1. */
  private atGate(gate: number): number {
    const { network, queues } = this.parts
    if (gate < network.linkLanes) {
      const lorry = queues.head[gate]
      return lorry === this.driving[gate] ? -1 : lorry
    }
    if (gate === this.entryGate) return queues.head[this.entryQueue]
    const lane = gate - network.linkLanes
    return this.laneState[lane] === laneStates.blocked ? this.laneLorry[lane] : -1
  }

  /**
   * A lane with room for the lorry (0 where there are none to choose), or one of the answers above. A lorry that goes
   * round to the station it is in leaves its lane to do so, and may find room there.
   */
  private roomFor(lorry: number, target: number, gate: number): number {
    if (target === outside) return 0
    const node = this.parts.network.nodes[target]
    if (node.kind === 'link') return this.laneOfLink(node, lorry)
    if (node.kind === 'quay') return this.parts.quay.hasRoom(lorry) ? 0 : noRoom
    const leaving = gate - this.parts.network.linkLanes
    const lane = node.sharedQueue
      ? this.sharedQueueRoom(node, leaving)
      : this.laneOfStation(node, lorry, leaving)
    return lane === noRoom && node.turnBack ? turnedBack : lane
  }

  /** The emptiest lane of a link that has room. */
  private laneOfLink(link: Link, lorry: number): number {
    let best = noRoom
    let least = link.laneMetres - this.parts.lorries.lengthMetres(lorry) + metresTolerance
    for (let lane = link.firstLane; lane < link.firstLane + link.lanes; lane++)
      if (this.metres[lane] < least || (best === noRoom && this.metres[lane] <= least)) {
        best = lane
        least = this.metres[lane]
      }
    return best
  }

  /** @param leaving the lane that the lorry leaves, of this station or another; negative for none */
  private sharedQueueRoom(station: Station, leaving: number): number {
    const queue = this.firstStationQueue + station.firstQueue
    let waiting = 0
    for (let at = queue; at <= queue + station.priority.length; at++) waiting += this.parts.queues.length[at]
    let free = noRoom
    for (let lane = station.firstLane; free < 0 && lane < station.firstLane + station.lanes; lane++)
      if (this.laneOpen[lane] && (this.laneState[lane] === laneStates.idle || lane === leaving)) free = lane
    if (waiting === 0 && free >= 0) return free
    // While others wait, only the lane that the lorry leaves can be free: the first of them takes it.
    return waiting - Number(free >= 0) < station.queuePlaces ? inQueue : noRoom
  }

  /**
   * The open lane that accepts the lorry, has room and the fewest lorries.
   * @param leaving as above
   */
  private laneOfStation(station: Station, lorry: number, leaving: number): number {
    const { network, lorries, queues } = this.parts
    let best = noRoom
    let fewest = Number.POSITIVE_INFINITY
    for (let at = 0; at < station.lanes; at++) {
      const lane = station.firstLane + at
      if (!this.laneOpen[lane]) continue
      const present =
        queues.length[this.firstStationQueue + station.firstQueue + at] +
        Number(this.laneState[lane] !== laneStates.idle) -
        Number(lane === leaving)
      // One of those present is in service.
      if (present >= fewest || present > station.queuePlaces) continue
      if (!meets(lorry, lorries, network.laneAccepts[lane])) continue
      best = lane
      fewest = present
    }
    return best
  }

  private vacate(gate: number, now: number): void {
    const { network, queues, lorries, recorder } = this.parts
    if (gate < network.linkLanes) {
      const lorry = queues.takeFirst(gate)
      const place = this.linkOf[gate]
      const link = network.nodes[place] as Link
      this.metres[gate] = queues.length[gate] === 0 ? 0 : this.metres[gate] - lorries.lengthMetres(lorry)
      recorder.stand(place, -1, now)
      if (link.publicRoad) recorder.queueOnPublicRoad(lorries.lengthMetres(lorry) / link.lanes, -1, now)
      this.free(place)
    } else if (gate === this.entryGate) {
      const lorry = queues.takeFirst(this.entryQueue)
      recorder.stand(network.entry, -1, now)
      recorder.queueOnPublicRoad(this.entryMetres(lorry), -1, now)
    } else {
      const lane = gate - network.linkLanes
      const place = network.stationOfLane[lane]
      lorries.behind[this.laneLorry[lane]] = -1
      this.laneLorry[lane] = -1
      this.laneState[lane] = laneStates.idle
      this.parts.present[place]--
      recorder.stand(place, -1, now)
      recorder.gauge(place, 'blocked', -1, now)
      this.serveNext(lane, now)
      this.countStaffed(lane, now)
      this.free(place)
    }
  }

  private occupy(lorry: number, target: number, room: number, now: number): void {
    const { network, lorries, queues, events, recorder, quay, present, log } = this.parts
    if (target === outside) {
      log?.write('leaves', lorries.ordinal[lorry], outside, now)
      recorder.leave(lorry, now)
      lorries.leave(lorry)
      return
    }
    if (room === turnedBack) {
      log?.write('turnsBack', lorries.ordinal[lorry], target, now)
      recorder.count(target, 'turnedBack')
      recorder.turnBack(lorry)
      lorries.leave(lorry)
      return
    }
    log?.write('enters', lorries.ordinal[lorry], target, now)
    const node = network.nodes[target]
    if (node.kind === 'quay') quay.enter(lorry, now)
    else if (node.kind === 'link') {
      this.metres[room] += lorries.lengthMetres(lorry)
      lorries.since[lorry] = now + node.travelSeconds
      lorries.target[lorry] = undecided
      queues.join(room, lorry)
      if (this.driving[room] >= 0) return
      this.driving[room] = lorry
      events.push(lorries.since[lorry], eventKinds.linkEnd, eventKinds.linkEnd, room)
    } else {
      present[target]++
      recorder.stand(target, 1, now)
      lorries.since[lorry] = now
      if (room !== inQueue && this.laneState[room] === laneStates.idle) this.beginService(room, lorry, now)
      else {
        queues.join(this.queueOf(node, room) + this.priorityClass(node, lorry), lorry)
        recorder.gauge(target, 'waiting', 1, now)
      }
    }
  }

  /** Takes the next lorry of the lane's queue into service, if there is one. */
  private serveNext(lane: number, now: number): void {
    const { network, queues, recorder } = this.parts
    const place = network.stationOfLane[lane]
    const station = network.nodes[place] as Station
    // A closed lane serves its own queue to the end, but takes no more from a queue it shares.
    if (station.sharedQueue && !this.laneOpen[lane]) return
    let queue = this.queueOf(station, lane)
    const last = queue + station.priority.length
    while (queues.length[queue] === 0) if (++queue > last) return
    recorder.gauge(place, 'waiting', -1, now)
    this.beginService(lane, queues.takeFirst(queue), now)
  }

  private beginService(lane: number, lorry: number, now: number): void {
    const { network, lorries, events, recorder, controls } = this.parts
    const place = network.stationOfLane[lane]
    this.laneLorry[lane] = lorry
    this.laneState[lane] = laneStates.busy
    recorder.gauge(place, 'busy', 1, now)
    recorder.beginService(place, now - lorries.since[lorry])
    this.parts.log?.write('begins', lorries.ordinal[lorry], place, now)
    events.push(now + controls.begin(place, lorry), eventKinds.serviceEnd, eventKinds.serviceEnd, lane)
  }

  /** The queue of a lane; where lanes share one, that of the first priority class. */
  private queueOf(station: Station, lane: number): number {
    return this.firstStationQueue + station.firstQueue + (station.sharedQueue ? 0 : lane - station.firstLane)
  }

  /** The first class whose conditions the lorry meets, or the number of classes. */
  private priorityClass({ priority }: Station, lorry: number): number {
    let at = 0
    while (at < priority.length && !meets(lorry, this.parts.lorries, priority[at])) at++
    return at
  }

  /** A lane counts as staffed while it is open, and until it has cleared what it had taken on. */
  private countStaffed(lane: number, now: number): void {
    const staffed = Number(this.laneOpen[lane] || this.laneState[lane] !== laneStates.idle)
    if (staffed === this.laneStaffed[lane]) return
    this.laneStaffed[lane] = staffed
    this.parts.recorder.gauge(this.parts.network.stationOfLane[lane], 'staffed', staffed ? 1 : -1, now)
  }

  /** Road that a lorry takes before the entry, where the lanes of the first link go on. */
  private entryMetres(lorry: number): number {
    const entry = this.parts.network.nodes[this.parts.network.entry]
    return this.parts.lorries.lengthMetres(lorry) / (entry.kind === 'link' ? entry.lanes : 1)
  }
}
