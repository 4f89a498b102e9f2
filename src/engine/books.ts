/** The books of a run: where every lorry, party and person ended, and what the outcomes are made of. */
import { isCounting } from './gauge.ts'
import { Lorry } from './lorry.ts'
import { hasSailed, PartyBook, stillInside, wasFound, wasTurnedBack, wentOut } from './party-book.ts'
import { Pressure } from './pressure.ts'
import { Sailing } from './sailing.ts'
import { leftWithLorry, Stays, wouldHaveLeft } from './stays.ts'
import { TimeInPort } from './time-in-port.ts'

/** Entries of the balance in the order of `balanceColumns` in `src/port/replication.ts`. */
export const balanceColumns: i32 = 18
const arrived: i32 = 0
const sailed: i32 = 1
const out: i32 = 2
const turnedBack: i32 = 3
const inside: i32 = 4
/** From lorries to parties, but for those found, and from parties to people. */
const parties: i32 = 5
const people: i32 = 6
const partiesFound: i32 = 6
const peopleFound: i32 = 12
const unfinished: i32 = 17

const daySeconds: f64 = 86400.0
/** A lorry is shipped on time when its ship departs this long after it arrived, or sooner. */
const onTimeSeconds: f64 = 7200.0

export class Books {
  private readonly windowSeconds: f64
  private readonly busiestFromSeconds: f64
  private readonly sailings: StaticArray<Sailing>

  /** Null where the people who wait to cross are left out. */
  pressure: Pressure | null = null
  readonly balance: StaticArray<f64> = new StaticArray<f64>(balanceColumns)
  readonly timeInPort: TimeInPort
  readonly parties: PartyBook
  readonly stays: Stays
  throughput: f64 = 0.0
  shippedOnTime: f64 = 0.0
  booked: f64 = 0.0
  missedSailing: f64 = 0.0
  falseAlarms: f64 = 0.0
  foundInWindow: f64 = 0.0
  peopleFoundInWindow: f64 = 0.0
  /** By vehicle type: expected parties, and expected parties found. */
  readonly expectedParties: StaticArray<f64>
  readonly expectedFound: StaticArray<f64>
  /** By vehicle type: how long lorries of the window waited. Empty where no one asks. */
  readonly delaySeconds: StaticArray<f64>

  constructor(
    windowSeconds: f64,
    busiestDay: i32,
    sailings: StaticArray<Sailing>,
    vehicleTypes: i32,
    keepsParties: bool,
    keepsStays: bool,
    countsDelay: bool,
  ) {
    this.windowSeconds = windowSeconds
    this.busiestFromSeconds = f64(busiestDay) * daySeconds
    this.sailings = sailings
    this.timeInPort = new TimeInPort(vehicleTypes)
    this.parties = new PartyBook(keepsParties)
    this.stays = new Stays(keepsStays, windowSeconds, vehicleTypes)
    this.expectedParties = new StaticArray<f64>(vehicleTypes)
    this.expectedFound = new StaticArray<f64>(vehicleTypes)
    this.delaySeconds = new StaticArray<f64>(countsDelay ? vehicleTypes : 0)
  }

  arrive(lorry: Lorry): void {
    this.enter(arrived, lorry)
    if (lorry.people > 0) this.parties.begin(lorry, lorry.people, lorry.arrivedAt, -1)
    const pressure = this.pressure
    if (pressure !== null) pressure.arrive(lorry)
  }

  countFalseAlarm(): void {
    if (isCounting()) this.falseAlarms += 1.0
  }

  /** All that hide in a lorry are found. @param place where */
  findParties(lorry: Lorry, place: i32, now: f64): void {
    this.balance[partiesFound] += f64(lorry.parties)
    this.balance[peopleFound] += f64(lorry.people)
    this.parties.end(lorry, wasFound, now, place)
    const pressure = this.pressure
    if (pressure !== null) pressure.find(lorry, now)
    if (!isCounting()) return
    this.foundInWindow += f64(lorry.parties)
    this.peopleFoundInWindow += f64(lorry.people)
  }

  /** A lorry sails with the ship that departs at this moment. */
  sail(lorry: Lorry, departs: f64): void {
    this.enter(sailed, lorry)
    this.parties.leave(lorry, hasSailed, departs)
    this.complete(lorry, departs)
    if (lorry.booking < 0 || !this.isInWindow(lorry.arrivedAt)) return
    this.booked += 1.0
    if (departs > this.bookedDeparture(lorry)) this.missedSailing += 1.0
  }

  /** A lorry leaves by `out`. */
  leave(lorry: Lorry, now: f64): void {
    this.enter(out, lorry)
    this.parties.leave(lorry, wentOut, now)
    this.complete(lorry, now)
  }

  turnBack(lorry: Lorry, now: f64): void {
    this.enter(turnedBack, lorry)
    this.parties.leave(lorry, wasTurnedBack, now)
    const pressure = this.pressure
    if (pressure !== null) pressure.turnBack(lorry, now)
  }

  /** A lorry is still inside when the run ends. */
  leaveOpen(lorry: Lorry, endSeconds: f64): void {
    this.enter(inside, lorry)
    if (lorry.people > 0) this.parties.end(lorry, stillInside, endSeconds, -1)
    if (!this.isInWindow(lorry.arrivedAt)) return
    this.balance[unfinished] += 1.0
    this.timeInPort.add(endSeconds - lorry.arrivedAt, lorry.vehicleType)
    this.countDelay(lorry, endSeconds)
    // Its sailing has left without it; whether those booked on a later one will miss it is not known.
    if (lorry.booking < 0 || this.bookedDeparture(lorry) > endSeconds) return
    this.booked += 1.0
    this.missedSailing += 1.0
  }

  private enter(lorries: i32, lorry: Lorry): void {
    this.balance[lorries] += 1.0
    if (lorry.parties === 0) return
    // Found parties have a column of their own behind those that arrived.
    const column: i32 = lorries === arrived ? parties : parties + 1 + lorries
    this.balance[column] += f64(lorry.parties)
    this.balance[column + people] += f64(lorry.people)
  }

  private complete(lorry: Lorry, at: f64): void {
    const pressure = this.pressure
    if (pressure !== null) pressure.cross(lorry)
    if (this.isInWindow(at)) this.throughput += 1.0
    const arrivedAt = lorry.arrivedAt
    if (!this.isInWindow(arrivedAt)) return
    this.timeInPort.add(at - arrivedAt, lorry.vehicleType)
    this.countDelay(lorry, at)
    const intoBusiest: f64 = arrivedAt - this.busiestFromSeconds
    if (at - arrivedAt <= onTimeSeconds && intoBusiest >= 0.0 && intoBusiest < daySeconds)
      this.shippedOnTime += 1.0
    const expected: f64 = lorry.expectedParties
    if (expected === 0.0) return
    this.expectedParties[lorry.vehicleType] += expected
    const unfound: f64 = lorry.undiscovered + lorry.escaped
    this.expectedFound[lorry.vehicleType] += expected - unfound
    this.stays.end(leftWithLorry, lorry, unfound, at)
    this.stays.end(wouldHaveLeft, lorry, expected - unfound, at)
  }

  /** Of a drive or service under way when the run ends, the rest to come counts as done: no one has waited less than not at all. */
  private countDelay(lorry: Lorry, at: f64): void {
    if (this.delaySeconds.length === 0) return
    const waited: f64 = at - lorry.arrivedAt - lorry.pathSeconds
    if (waited > 0.0) this.delaySeconds[lorry.vehicleType] += waited
  }

  /** When the sailing departs that a lorry has booked; Infinity after the run. */
  private bookedDeparture(lorry: Lorry): f64 {
    return lorry.booking < this.sailings.length ? this.sailings[lorry.booking].departsSeconds : Infinity
  }

  private isInWindow(seconds: f64): bool {
    return seconds >= 0.0 && seconds < this.windowSeconds
  }
}
