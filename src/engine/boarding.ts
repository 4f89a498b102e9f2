/**
 * How parties get into lorries: each boards one of those that stand exposed, by their weight. They are gone through in the order of the
 * places, of their lanes, and from the front of each.
 */
import { Books } from './books.ts'
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'
import { Network } from './network.ts'
import { Place } from './place.ts'
import { Pressure } from './pressure.ts'
import { searchService } from './service.ts'
import { Station } from './station.ts'

/** Why lorries are gone through: to find the one that is boarded; to end or begin the time in which they stand exposed. */
const choosing: i32 = 0
const ending: i32 = 1
const beginning: i32 = 2

export class Boarding {
  private readonly network: Network
  private readonly pressure: Pressure
  private readonly books: Books
  private readonly draws: LorryDraws
  /** Weight still to go through until the lorry is reached. */
  private left: f64 = 0.0
  private lorry: Lorry | null = null
  private lorryPlace: i32 = 0
  /** Station at which it waits for service, if it does. */
  private waitsAt: Station | null = null
  /** What lorries are gone through for, when, and the place under way. */
  private purpose: i32 = choosing
  private now: f64 = 0.0
  private place: i32 = 0

  constructor(network: Network, pressure: Pressure, books: Books, draws: LorryDraws) {
    this.network = network
    this.pressure = pressure
    this.books = books
    this.draws = draws
  }

  /** A party tries to board a lorry. */
  attempt(now: f64): void {
    const people: i32 = this.pressure.tryToBoard(now)
    if (people > 0) this.board(this.pressure.choice(), people, now)
    this.pressure.awaitAttempt(now)
  }

  /** @param u uniform  @param people in the party */
  private board(u: f64, people: i32, now: f64): void {
    this.left = u * this.network.exposure!.weight
    // Of weights that rounding makes fall short, the last is taken.
    this.walk(choosing)
    const lorry = this.lorry!
    lorry.board(people)
    this.books.parties.begin(lorry, people, now, this.lorryPlace)
    const station = this.waitsAt
    // A search takes longer where it finds someone.
    if (station !== null && station.service.kind === searchService)
      lorry.serviceSeconds = station.service.seconds(lorry, this.draws)
  }

  /** Before rules change: no lorry stands exposed. */
  suspend(now: f64): void {
    this.now = now
    this.walk(ending)
  }

  /** After it: those that stand do so by the rules of now. */
  resume(now: f64): void {
    this.now = now
    this.walk(beginning)
  }

  /** Goes through all lorries that stand somewhere, for one of the purposes above. @returns whether the one to board was reached */
  private walk(purpose: i32): bool {
    const places = this.network.places
    this.purpose = purpose
    for (let i: i32 = 0; i < places.length; i++) {
      this.place = i
      if (this.reachesIn(places[i])) return true
    }
    return false
  }

  private reachesIn(place: Place): bool {
    const lanes = this.network.lanes
    const link = place.link
    const station = place.station
    const first: i32 = link !== null ? link.firstLane : station !== null ? station.firstLane : lanes.length
    let end = first
    // Lanes that no longer take lorries, too, may hold some.
    while (end < lanes.length && lanes[end].place === place) end++
    for (let i = first; i < end; i++) {
      const lane = lanes[i]
      const inLane = lane.lorry
      if (link !== null) {
        if (this.reachesAmong(lane.queue.first, lane.driving, null)) return true
      } else if (inLane !== null && this.reaches(inLane, null)) return true
    }
    if (station !== null && this.reachesWaiting(station)) return true
    if (place.index !== this.network.entry) return false
    return this.reachesAmong(lanes[lanes.length - 1].queue.first, null, null)
  }

  private reachesWaiting(station: Station): bool {
    const classes = station.classes
    for (let i: i32 = 0; i < classes.length; i++)
      if (this.reachesAmong(classes[i].queue.first, null, station)) return true
    const queues: i32 = station.hasSharedQueue ? 1 : station.lanes
    for (let i: i32 = 0; i < queues; i++)
      if (this.reachesAmong(this.network.lanes[station.firstLane + i].queue.first, null, station)) return true
    return false
  }

  /** Of a queue from one lorry to before another. */
  private reachesAmong(first: Lorry | null, end: Lorry | null, waitsAt: Station | null): bool {
    for (let lorry = first; lorry !== end; lorry = lorry!.behind)
      if (this.reaches(lorry!, waitsAt)) return true
    return false
  }

  private reaches(lorry: Lorry, waitsAt: Station | null): bool {
    const zone = this.network.places[this.place].zone!
    if (this.purpose === ending) zone.endStanding(lorry, this.now)
    else if (this.purpose === beginning) zone.beginStanding(lorry, this.now)
    else {
      const weight: f64 = zone.weightOf(lorry)
      if (weight === 0.0) return false
      this.lorry = lorry
      this.lorryPlace = this.place
      this.waitsAt = waitsAt
      this.left -= weight
      return this.left < 0.0
    }
    return false
  }
}
