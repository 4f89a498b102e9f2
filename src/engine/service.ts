/**
 * What happens to a lorry in a lane of a station: how long it takes, what is found, and where it must go for it. Every
 * draw belongs to the lorry, the station and the purpose, and is taken anew at each visit.
 */
import { Alertness } from './alertness.ts'
import { Books } from './books.ts'
import { Check } from './check.ts'
import { isCounting } from './gauge.ts'
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'
import { Reception } from './reception.ts'
import { Selection, toLorry, toParties } from './selection.ts'
import { foundByAlarm, foundBySearch } from './stays.ts'
import { Table } from './table.ts'
import { Wind } from './wind.ts'

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
  check: Check | null = null
  /** Where the sensitivity depends on how alert the checks are; null where it does not now. */
  alertness: Alertness | null = null
  alertnessPurpose: i32 = 0
  /** How alert the check under way in each lane is; empty where checks are alert throughout the run. */
  levels: StaticArray<f64> = new StaticArray<f64>(0)

  /** Screening. */
  selection: Selection | null = null
  alarmLeadsTo: i32 = -1
  /** By vehicle type. */
  falseAlarm: StaticArray<f64> = new StaticArray<f64>(0)
  /** Where the sensor stands in it. */
  wind: Wind | null = null

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
    this.levels = before.levels
    this.minimumChecks = before.minimumChecks
    this.thoroughChecks = before.thoroughChecks
    this.alarms = before.alarms
    this.partiesFound = before.partiesFound
    const check = this.check
    if (check !== null) check.expectedFound = before.check!.expectedFound
    const selection = this.selection
    if (selection !== null) selection.countOn(before.selection!)
  }

  /** Seconds that a lane will be taken up by this lorry, but for those that `begin` adds; below 0 where that is decided when its service begins. */
  seconds(lorry: Lorry, draws: LorryDraws): f64 {
    let row: i32 = 0
    if (this.timeBy !== byNothing) {
      if (this.timeBy === byQueue) return undecidedSeconds
      row = this.timeBy === byDocuments ? lorry.documents : lorry.vehicleType
    }
    const seconds: f64 = this.secondsOf(this.times[row], lorry, draws)
    // Where the checks are not always alert, only the begin of the service shows whether a party is found.
    if (this.kind !== searchService || this.reception !== null || this.isWeakened) return seconds
    return seconds + this.handOverSeconds(lorry, 0, draws)
  }

  /** Of a full check of the driver's documents. */
  fullCheckSeconds(lorry: Lorry, draws: LorryDraws): f64 {
    return this.secondsOf(this.times[lorry.documents], lorry, draws)
  }

  /** By any table, with the lorry's own draw: long by one is long by all. */
  secondsOf(time: Table, lorry: Lorry, draws: LorryDraws): f64 {
    return this.moveUpSeconds + time.draw(draws.bitsAt(this.counter, lorry, this.purpose))
  }

  /** Whether its checks can be less than alert, now or at another time of the run. */
  get isWeakened(): bool {
    return this.levels.length > 0
  }

  /** How alert a check is that begins now. @param waiting lorries at the station */
  levelNow(lane: i32, waiting: i32, now: f64): f64 {
    const alertness = this.alertness
    return alertness === null ? 1.0 : alertness.level(lane, waiting, now)
  }

  /**
   * Begins where the checks are not always alert: only now is known what they miss.
   * @returns seconds more that the lane will be taken up
   */
  begin(lorry: Lorry, lane: i32, level: f64, draws: LorryDraws): f64 {
    this.levels[lane] = level
    if (this.kind !== searchService || this.reception !== null) return 0.0
    return this.handOverSeconds(lorry, lane, draws)
  }

  private handOverSeconds(lorry: Lorry, lane: i32, draws: LorryDraws): f64 {
    if (!this.senses(lorry, lane, draws)) return 0.0
    return this.handOver!.draw(draws.bitsAt(this.counter, lorry, this.handOverPurpose))
  }

  /**
   * Completes the service.
   * @param lane in the station  @param answer how alert all that follows an alarm would be
   * @returns the place that an alarm leads to, or one of the answers above
   */
  end(lorry: Lorry, lane: i32, answer: f64, now: f64, draws: LorryDraws, books: Books): i32 {
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
        return this.screen(lorry, lane, answer, now, draws, books)
      case searchService: {
        const check = this.check!
        check.remember(lorry, toLorry | toParties)
        if (lorry.isAlarmed) books.stays.resolveAlarm(lorry, now)
        else books.stays.end(foundBySearch, lorry, check.meet(lorry, false, 0.0, this.level(lane), 1.0), now)
        lorry.isAlarmed = false
        if (!this.senses(lorry, lane, draws)) break
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

  /**
   * Whether a screening stops this lorry.
   * @param present lorries at the station  @param openLanes of it
   * @param level how alert a check would be now  @param answer and all that follows an alarm
   */
  selects(
    lorry: Lorry,
    present: i32,
    openLanes: i32,
    level: f64,
    answer: f64,
    now: f64,
    draws: LorryDraws,
    books: Books,
  ): bool {
    const stopped = this.selection!.stops(lorry, present, openLanes, this.counter, draws)
    if (stopped === toParties)
      books.stays.end(foundByAlarm, lorry, this.check!.passBy(lorry, level, answer), now)
    lorry.isSpared = stopped === toLorry
    return (stopped & toLorry) !== 0
  }

  private screen(lorry: Lorry, lane: i32, answer: f64, now: f64, draws: LorryDraws, books: Books): i32 {
    const check = this.check!
    const carries: bool = lorry.people > 0
    const level: f64 = this.level(lane)
    const alarmProbability: f64 = carries
      ? check.sensitivityTo(lorry, draws) * level
      : this.falseAlarmAt(now)[lorry.vehicleType]
    const isAlarm: bool = carries
      ? this.senses(lorry, lane, draws)
      : draws.at(this.counter, lorry, this.sensorPurpose) < alarmProbability
    check.remember(lorry, lorry.isSpared ? toLorry : toLorry | toParties)
    // After an alarm the station that raised it has already counted all that can follow from it.
    if (!lorry.isAlarmed) {
      if (lorry.isSpared) check.spare(lorry, isAlarm, alarmProbability)
      else {
        const found: f64 = check.meet(lorry, isAlarm, alarmProbability, level, answer)
        books.stays.end(foundByAlarm, lorry, found, now)
      }
      lorry.alarmedAt = now
    }
    lorry.isSpared = false
    lorry.isAlarmed = isAlarm
    if (!isAlarm) return nowhere
    if (isCounting()) this.alarms += 1.0
    if (!carries) books.countFalseAlarm()
    return this.alarmLeadsTo
  }

  /** Whether a party in this lorry is found here. */
  private senses(lorry: Lorry, lane: i32, draws: LorryDraws): bool {
    return (
      lorry.people !== 0 &&
      draws.at(this.counter, lorry, this.sensorPurpose) < this.check!.sensitivityTo(lorry, draws) &&
      (!this.isWeakened || draws.at(this.counter, lorry, this.alertnessPurpose) < this.levels[lane])
    )
  }

  /** How alert the service under way in a lane is. */
  private level(lane: i32): f64 {
    return this.isWeakened ? this.levels[lane] : 1.0
  }

  /** By vehicle type. */
  private falseAlarmAt(now: f64): StaticArray<f64> {
    const wind = this.wind
    if (wind === null) return this.falseAlarm
    return wind.disturbs(now) ? wind.falseAlarm : this.falseAlarm
  }

  /** Writes `checkColumns` numbers of a screening or search from `at` on. */
  writeCheck(results: StaticArray<f64>, at: i32): void {
    const selection = this.selection
    const cameBy: f64 = selection === null ? 0.0 : selection.cameBy
    const selected: f64 = selection === null ? 0.0 : selection.selected
    results[at] = cameBy
    results[at + 1] = selected
    results[at + 2] = selected / cameBy
    results[at + 3] = this.check!.expectedFound
  }
}

/** As many as `checkColumns` of `src/port/replication.ts` names, in its order. */
export const checkColumns: i32 = 4
