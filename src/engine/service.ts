/**
 * What happens to a lorry in a lane of a station: how long it takes, what is found, and where it must go for it. Every
 * draw belongs to the lorry, the station and the purpose, and is taken anew at each visit.
 */
import { Books } from './books.ts'
import { Condition } from './condition.ts'
import { isCounting } from './gauge.ts'
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'
import { Reception } from './reception.ts'
import { foundByAlarm, foundBySearch, Stays } from './stays.ts'
import { Table } from './table.ts'

/** Kinds of service, as `src/port/engine-image.ts` numbers them; 0 only takes time. */
export const passportService: i32 = 1
export const screeningService: i32 = 2
export const searchService: i32 = 3
export const checkInService: i32 = 4
/** Passport control where it is counted what drivers get. */
export const countedPassportService: i32 = 5

/** The time of a service that is decided when it begins. */
const undecidedSeconds: f64 = -1.0

/** What the time of a service depends on; 3 is the vehicle type. */
const byNothing: i32 = 0
const byDocuments: i32 = 1
/** Documents, and the queue when it begins. */
const byQueue: i32 = 2

/** Answers of `end`, besides a place: none, that the bay is held until `heldUntil`, and that passports have been checked. */
const nowhere: i32 = -1
export const isHeld: i32 = -2
export const passportsChecked: i32 = -3

export class Service {
  readonly kind: i32
  /** Visit counter of the place, or -1. */
  readonly counter: i32
  private readonly purpose: i32
  private readonly moveUpSeconds: f64
  private readonly timeBy: i32
  private readonly times: StaticArray<Table>

  /** Passport control, by document class. */
  isThorough: StaticArray<i32> = new StaticArray<i32>(0)

  /** Screening and search. */
  sensorPurpose: i32 = 0
  /** By vehicle type. */
  detection: StaticArray<f64> = new StaticArray<f64>(0)

  /** Screening. */
  selectionPurpose: i32 = 0
  selected: Condition | null = null
  selectedShare: f64 = 1.0
  whileQueueBelow: i32 = 0
  alarmLeadsTo: i32 = -1
  /** Lorries meet the same later checks after an alarm as without one. */
  alarmRejoins: bool = false
  falseAlarm: StaticArray<f64> = new StaticArray<f64>(0)
  /** An alarm here and everything that has to follow until a party is found. */
  discovery: StaticArray<f64> = new StaticArray<f64>(0)

  /** Search. */
  handOver: Table | null = null
  handOverPurpose: i32 = 0
  /** Number of the place. */
  place: i32 = 0
  /** Takes over who is found; without one the hand-over is part of the service. */
  reception: Reception | null = null
  /** When the bay is free of the party found last. */
  heldUntil: f64 = 0.0

  minimumChecks: f64 = 0.0
  thoroughChecks: f64 = 0.0
  alarms: f64 = 0.0
  partiesFound: f64 = 0.0

  constructor(
    kind: i32,
    counter: i32,
    purpose: i32,
    moveUpSeconds: f64,
    timeBy: i32,
    times: StaticArray<Table>,
  ) {
    this.kind = kind
    this.counter = counter
    this.purpose = purpose
    this.moveUpSeconds = moveUpSeconds
    this.timeBy = timeBy
    this.times = times
  }

  /** Takes over what has been counted under other rules, and what is no rule. */
  countOn(before: Service): void {
    this.place = before.place
    this.reception = before.reception
    this.minimumChecks = before.minimumChecks
    this.thoroughChecks = before.thoroughChecks
    this.alarms = before.alarms
    this.partiesFound = before.partiesFound
  }

  /** Seconds that a lane will be taken up by this lorry; below 0 where that is decided when its service begins. */
  seconds(lorry: Lorry, draws: LorryDraws): f64 {
    let row: i32 = 0
    if (this.timeBy !== byNothing) {
      if (this.timeBy === byQueue) return undecidedSeconds
      row = this.timeBy === byDocuments ? lorry.documents : lorry.vehicleType
    }
    const seconds: f64 = this.secondsOf(this.times[row], lorry, draws)
    if (this.kind !== searchService || this.reception !== null || !this.senses(lorry, draws)) return seconds
    return seconds + this.handOver!.draw(draws.bitsAt(this.counter, lorry, this.handOverPurpose))
  }

  /** Of a full check of the driver's documents. */
  fullCheckSeconds(lorry: Lorry, draws: LorryDraws): f64 {
    return this.secondsOf(this.times[lorry.documents], lorry, draws)
  }

  /** By any table, with the lorry's own draw: long by one is long by all. */
  secondsOf(time: Table, lorry: Lorry, draws: LorryDraws): f64 {
    return this.moveUpSeconds + time.draw(draws.bitsAt(this.counter, lorry, this.purpose))
  }

  /** Completes the service. @returns the place that an alarm leads to, or one of the answers above */
  end(lorry: Lorry, now: f64, draws: LorryDraws, books: Books): i32 {
    switch (this.kind) {
      case passportService: {
        if (!isCounting()) break
        if (this.isThorough[lorry.documents] === 1) this.thoroughChecks += 1.0
        else this.minimumChecks += 1.0
        break
      }
      case countedPassportService:
        return passportsChecked
      case checkInService: {
        lorry.checkedInAt = now
        break
      }
      case screeningService:
        return this.screen(lorry, now, draws, books)
      case searchService: {
        if (lorry.isAlarmed) books.stays.resolveAlarm(lorry, now)
        else {
          const detection: f64 = this.detection[lorry.vehicleType]
          books.stays.end(foundBySearch, lorry, lorry.undiscovered * detection, now)
          lorry.undiscovered *= 1.0 - detection
        }
        lorry.isAlarmed = false
        if (!this.senses(lorry, draws)) break
        if (isCounting()) this.partiesFound += f64(lorry.parties)
        books.findParties(lorry, this.place, now)
        const reception = this.reception
        if (reception !== null) {
          const handOver: f64 = this.handOver!.draw(draws.bitsAt(this.counter, lorry, this.handOverPurpose))
          // Handing over is no waiting, as it is none where it is part of the service.
          lorry.pathSeconds += handOver
          this.heldUntil = reception.receive(lorry, handOver, now, books.parties)
        }
        lorry.loseParties()
        return reception !== null && this.heldUntil > now ? isHeld : nowhere
      }
      default:
        break
    }
    return nowhere
  }

  /** Whether a screening stops this lorry. @param present lorries at the station */
  selects(lorry: Lorry, present: i32, draws: LorryDraws): bool {
    return (
      this.selected!.meets(lorry) &&
      (this.selectedShare >= 1.0 ||
        draws.at(this.counter, lorry, this.selectionPurpose) < this.selectedShare) &&
      present < this.whileQueueBelow
    )
  }

  private screen(lorry: Lorry, now: f64, draws: LorryDraws, books: Books): i32 {
    const carries: bool = lorry.people > 0
    const alarmProbability: f64 = carries
      ? this.detection[lorry.vehicleType]
      : this.falseAlarm[lorry.vehicleType]
    const isAlarm: bool = draws.at(this.counter, lorry, this.sensorPurpose) < alarmProbability
    // After an alarm the station that raised it has already counted all that can follow from it.
    if (!lorry.isAlarmed) {
      this.score(lorry, isAlarm, alarmProbability, now, books.stays)
      lorry.alarmedAt = now
    }
    lorry.isAlarmed = isAlarm
    if (!isAlarm) return nowhere
    if (isCounting()) this.alarms += 1.0
    if (!carries) books.countFalseAlarm()
    return this.alarmLeadsTo
  }

  /**
   * Takes the parties expected in this lorry past a screening. The way on is the one the lorry really takes; where an
   * alarm leads around later checks, lorries without an alarm stand in for all, so they count for more, and a party that
   * came through the search unfound is taken to meet no later check.
   * @param alarmProbability with which this lorry, as it is, raises an alarm here
   */
  private score(lorry: Lorry, isAlarm: bool, alarmProbability: f64, now: f64, stays: Stays): void {
    const type = lorry.vehicleType
    const undiscovered: f64 = lorry.undiscovered
    stays.end(foundByAlarm, lorry, undiscovered * this.discovery[type], now)
    if (this.alarmRejoins) {
      lorry.undiscovered = undiscovered * (1.0 - this.discovery[type])
      return
    }
    lorry.escaped += undiscovered * (this.detection[type] - this.discovery[type])
    lorry.undiscovered = isAlarm
      ? 0.0
      : (undiscovered * (1.0 - this.detection[type])) / (1.0 - alarmProbability)
  }

  /** Whether a party in this lorry is found here. */
  private senses(lorry: Lorry, draws: LorryDraws): bool {
    return (
      lorry.people !== 0 &&
      draws.at(this.counter, lorry, this.sensorPurpose) < this.detection[lorry.vehicleType]
    )
  }
}
