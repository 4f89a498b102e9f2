/**
 * The pressure on the port: people who wait to cross, who try to board lorries, get across or are found, and come back or
 * go. The stock changes at once where parties are concerned, and at midnight by what arrives and leaves; how often those who
 * wait try depends on how likely success has seemed of late. Flows make fractions of people, parties are whole.
 */
import { Draws } from './draws.ts'
import { Effect } from './effect.ts'
import { attempt, attemptHour, clockHour, release } from './event-kinds.ts'
import { EventList } from './event-list.ts'
import { Exposure } from './exposure.ts'
import { Gauge, isCounting } from './gauge.ts'
import { Lorry } from './lorry.ts'
import { LorryMix } from './lorry-mix.ts'
import {
  onArriving,
  onAsylum,
  onAttempts,
  onElsewhere,
  onReturn,
  onUpstream,
  PressureRules,
} from './pressure-rules.ts'

/** Columns of a day in the order of `peopleColumns` in `src/port/replication.ts`. */
const peopleColumns: i32 = 18
/** At its end. */
const waiting: i32 = 0
const inLorries: i32 = 1
const inProcedure: i32 = 2
const perceivedSuccess: i32 = 3
/** In its course. */
const attempts: i32 = 4
const boardings: i32 = 5
const boarded: i32 = 6
const fromUpstream: i32 = 7
const found: i32 = 8
const triedAgain: i32 = 9
const gotOff: i32 = 10
const across: i32 = 11
const acrossFromUpstream: i32 = 12
const arrived: i32 = 13
const asylum: i32 = 14
const returned: i32 = 15
const elsewhere: i32 = 16
const displaced: i32 = 17

const hourSeconds: f64 = 3600.0
const daySeconds: f64 = 86400.0
const dayHours: i32 = 24
/** As `src/scenario/pressure.ts` says: no one tries more than once an hour. */
const mostAttemptsPerPerson: f64 = 24.0

/** base^exponent, for a base of 0 or more: given by the host. */
declare function power(base: f64, exponent: f64): f64

export class Pressure {
  private rules: PressureRules
  private readonly exposure: Exposure
  private mix: LorryMix
  private readonly draws: Draws
  private readonly events: EventList
  private readonly endSeconds: f64
  private readonly windowDays: i32

  /** People who wait to cross. */
  readonly waiting: Gauge = new Gauge()
  private inLorries: f64 = 0.0
  private inProcedure: f64 = 0.0
  /** Exponential averages, a day: people who tried, and of them those who got across. */
  private recentAttempts: f64
  private recentAcross: f64
  /** Of the parties expected to have come from upstream in the window. */
  expectedFromUpstream: f64 = 0.0

  /** Boardings expected in the window. */
  get expectedBoardings(): f64 {
    return this.exposure.expectedBoardings
  }

  /** Clock hours since the start of the window, and attempts in the hour under way. */
  private hour: i32
  private attempt: i32 = 0
  private partiesPerDay: f64 = 0.0
  private partiesPerSecond: f64 = 0.0
  private dayBegan: f64

  private readonly today: StaticArray<f64> = new StaticArray<f64>(peopleColumns)
  private readonly wholeRun: StaticArray<f64> = new StaticArray<f64>(peopleColumns)
  /** `peopleColumns` numbers for each day of the window, and last for the whole run. */
  readonly table: StaticArray<f64>

  constructor(
    rules: PressureRules,
    exposure: Exposure,
    mix: LorryMix,
    draws: Draws,
    events: EventList,
    endSeconds: f64,
    windowDays: i32,
  ) {
    this.rules = rules
    this.exposure = exposure
    this.mix = mix
    this.draws = draws
    this.events = events
    this.endSeconds = endSeconds
    this.windowDays = windowDays
    this.table = new StaticArray<f64>((windowDays + 1) * peopleColumns)
    const attemptsPerDay: f64 = rules.waiting * rules.attemptsPerPerson
    this.recentAttempts = attemptsPerDay
    this.recentAcross = attemptsPerDay * rules.reference
    this.dayBegan = rules.startSeconds
    this.hour = i32(Math.floor(rules.startSeconds / hourSeconds))
    this.waiting.set(rules.waiting, rules.startSeconds)
    this.beginDay()
    this.beginAttempts(rules.startSeconds)
  }

  /** A clock hour is over. */
  endHour(now: f64): void {
    this.exposure.observe(now)
    this.waiting.observe(now)
    this.hour++
    if (this.hourOfDay() === 0) this.endDay((now - this.dayBegan) / daySeconds, now)
    this.schedule(now, attemptHour, 0)
  }

  /** The next one begins, by rules that may have changed since. */
  beginHour(now: f64): void {
    if (this.hourOfDay() === 0) {
      this.dayBegan = now
      this.beginDay()
    }
    this.beginAttempts(now)
  }

  /** Other rules are in force from now on; how often people try follows them from the next midnight on. @param rules null when they stay */
  amend(rules: PressureRules | null, mix: LorryMix): void {
    this.mix = mix
    if (rules === null) return
    const before = this.rules.effects
    for (let i: i32 = 0; i < before.length; i++) rules.effects[i].continueFrom(before[i])
    this.rules = rules
    this.exposure.attractiveness = rules.attractiveness
    this.exposure.saturation = rules.saturation
  }

  /** A party tries to board a lorry. @returns the people who succeed, 0 when they don't */
  tryToBoard(now: f64): i32 {
    const rules = this.rules
    const people: i32 = min(this.mix.partySize(this.uniform(rules.peoplePurpose)), this.wholePeople())
    if (people === 0) return 0
    this.count(attempts, f64(people))
    if (this.uniform(rules.boardsPurpose) >= this.exposure.successShare) return 0
    this.count(boardings, 1.0)
    this.count(boarded, f64(people))
    this.inLorries += f64(people)
    this.changeWaiting(-f64(people), now)
    return people
  }

  /** Which lorry the party boards: a uniform draw. */
  choice(): f64 {
    return this.uniform(this.rules.lorryPurpose)
  }

  /** The attempt under way is over. */
  awaitAttempt(now: f64): void {
    this.attempt++
    this.scheduleAttempt(now)
  }

  /** A lorry arrives, perhaps with people who boarded it far from the port. */
  arrive(lorry: Lorry): void {
    if (isCounting()) this.expectedFromUpstream += lorry.expectedParties
    this.count(fromUpstream, f64(lorry.people))
    this.inLorries += f64(lorry.people)
  }

  /** Those in a lorry are found. */
  find(lorry: Lorry, now: f64): void {
    this.count(found, f64(lorry.people))
    this.inLorries -= f64(lorry.people)
    this.inProcedure += f64(lorry.people)
    this.schedule(now + this.rules.procedureSeconds, release, lorry.people)
  }

  /** People have been through the procedure that follows a find. */
  release(people: f64, now: f64): void {
    const rules = this.rules
    const back: f64 = people * rules.triesAgain
    const others: f64 = people - back
    const toAsylum: f64 = others * rules.asylumAfterFind
    const toReturn: f64 = others * rules.returnAfterFind
    this.inProcedure -= people
    this.count(triedAgain, back)
    this.leave(toAsylum, toReturn, others - toAsylum - toReturn)
    this.changeWaiting(back, now)
  }

  /** A lorry has got through, by ship or by `out`. */
  cross(lorry: Lorry): void {
    this.count(across, f64(lorry.boarded))
    this.count(acrossFromUpstream, f64(lorry.people - lorry.boarded))
    this.inLorries -= f64(lorry.people)
  }

  /** A lorry is turned back: those in it get off and wait. */
  turnBack(lorry: Lorry, now: f64): void {
    this.count(gotOff, f64(lorry.people))
    this.inLorries -= f64(lorry.people)
    this.changeWaiting(f64(lorry.people), now)
  }

  /** The run is over. */
  close(): void {
    this.writeStates(this.wholeRun)
    this.write(this.wholeRun, this.windowDays)
  }

  private endDay(days: f64, now: f64): void {
    const rules = this.rules
    const today = this.today
    // Shares of the stock that effects make larger than all of it take no more than that.
    let asylumShare: f64 = days * rules.asylumShare * this.multiplier(onAsylum)
    let returnShare: f64 = days * rules.returnShare * this.multiplier(onReturn)
    let elsewhereShare: f64 = days * rules.elsewhereShare * this.multiplier(onElsewhere)
    const all: f64 = Math.max(1.0, asylumShare + returnShare + elsewhereShare)
    const stock: f64 = this.waiting.value
    asylumShare /= all
    returnShare /= all
    elsewhereShare /= all
    const arriving: f64 = days * rules.arriving * this.multiplier(onArriving)
    this.count(arrived, arriving)
    this.leave(stock * asylumShare, stock * returnShare, stock * elsewhereShare)
    this.waiting.set(
      stock * (1.0 - Math.min(1.0, asylumShare + returnShare + elsewhereShare)) + arriving,
      now,
    )
    this.recentAttempts += rules.forgetting * (today[attempts] - days * this.recentAttempts)
    this.recentAcross += rules.forgetting * (today[across] - days * this.recentAcross)
    this.writeStates(today)
    const day: i32 = i32(Math.floor(now / daySeconds)) - 1
    if (day >= 0 && day < this.windowDays) this.write(today, day)
    today.fill(0.0)
    for (let i: i32 = 0; i < rules.effects.length; i++) rules.effects[i].advance(days)
  }

  private beginDay(): void {
    const rules = this.rules
    // What has come into force, or is no longer, may do so at once.
    for (let i: i32 = 0; i < rules.effects.length; i++) rules.effects[i].advance(0.0)
    this.mix.upstream = this.multiplier(onUpstream)
    const eagerness: f64 = power(this.perceivedSuccess() / rules.reference, rules.elasticity)
    const perPerson: f64 = rules.attemptsPerPerson * this.multiplier(onAttempts) * eagerness
    const attemptsPerDay: f64 = this.waiting.value * Math.min(mostAttemptsPerPerson, perPerson)
    this.partiesPerDay = attemptsPerDay / rules.meanPartySize
  }

  private beginAttempts(now: f64): void {
    this.partiesPerSecond = (this.partiesPerDay * this.rules.hourShare[this.hourOfDay()]) / hourSeconds
    this.attempt = 0
    this.setAttempts(now)
    this.scheduleAttempt(now)
    this.schedule(f64(this.hour + 1) * hourSeconds, clockHour, 0)
  }

  /** Attempts of an hour come as a Poisson process, whose draws belong to the hour and the number of the attempt in it. */
  private scheduleAttempt(now: f64): void {
    const rules = this.rules
    if (this.partiesPerSecond === 0.0) return
    const gap: f64 = rules.gap.draw(this.draws.bits(this.hour, rules.gapPurpose, this.attempt))
    const at: f64 = now + gap / this.partiesPerSecond
    if (at < f64(this.hour + 1) * hourSeconds) this.schedule(at, attempt, 0)
  }

  private schedule(at: f64, kind: i32, subject: i32): void {
    if (at <= this.endSeconds) this.events.push(at, kind, subject)
  }

  private changeWaiting(by: f64, now: f64): void {
    this.waiting.change(by, now)
    this.setAttempts(now)
  }

  /** While no one waits, no one tries. */
  private setAttempts(now: f64): void {
    this.exposure.setAttempts(this.wholePeople() > 0 ? this.partiesPerSecond : 0.0, now)
  }

  private wholePeople(): i32 {
    return i32(Math.floor(this.waiting.value))
  }

  private perceivedSuccess(): f64 {
    if (this.recentAttempts === 0.0) return this.rules.reference
    return Math.min(1.0, this.recentAcross / this.recentAttempts)
  }

  private multiplier(on: i32): f64 {
    const effects: StaticArray<Effect> = this.rules.effects
    let product: f64 = 1.0
    for (let i: i32 = 0; i < effects.length; i++) if (effects[i].on === on) product *= effects[i].multiplier
    return product
  }

  private hourOfDay(): i32 {
    const hour: i32 = this.hour % dayHours
    return hour < 0 ? hour + dayHours : hour
  }

  private uniform(purpose: i32): f64 {
    return this.draws.uniform(this.hour, purpose, this.attempt)
  }

  private leave(toAsylum: f64, toReturn: f64, toElsewhere: f64): void {
    this.count(asylum, toAsylum)
    this.count(returned, toReturn)
    this.count(elsewhere, toElsewhere)
    this.count(displaced, toElsewhere * this.rules.displacement)
  }

  private count(column: i32, people: f64): void {
    this.today[column] += people
    this.wholeRun[column] += people
  }

  private writeStates(row: StaticArray<f64>): void {
    row[waiting] = this.waiting.value
    row[inLorries] = this.inLorries
    row[inProcedure] = this.inProcedure
    row[perceivedSuccess] = this.perceivedSuccess()
  }

  private write(row: StaticArray<f64>, index: i32): void {
    for (let i: i32 = 0; i < peopleColumns; i++) this.table[index * peopleColumns + i] = row[i]
  }
}
