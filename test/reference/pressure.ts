/**
 * The people of the reference model who wait to cross: plain numbers, changed by what happens to lorries, hour by hour
 * and at midnight. Follows "People who wait to cross" in docs/model.md.
 */
import { type Draws, purposeNumber } from '../../src/kernel/draws.ts'
import { exp, power } from '../../src/kernel/elementary.ts'
import { hourShares } from '../../src/port/pressure.ts'
import { peopleColumns } from '../../src/port/replication.ts'
import { daySeconds, hourSeconds, runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import type { effectTargets } from '../../src/scenario/pressure.ts'
import { secondsOf } from './demand.ts'
import type { Clock } from './figures.ts'
import type { Lorry } from './lorry.ts'
import type { Entry, Place } from './place.ts'

type Column = (typeof peopleColumns)[number]
type Row = Record<Column, number>
/** A party has boarded a lorry. */
type Note = (lorry: Lorry, people: number, place: Place) => void
type Schedule = (
  at: number,
  kind: 'clockHour' | 'attemptHour' | 'release' | 'attempt',
  happen: () => void,
) => void
type EffectRules = NonNullable<NonNullable<Port['pressure']>['effects']>[string]

const emptyRow = () => Object.fromEntries(peopleColumns.map((column) => [column, 0])) as Row

export class Pressure {
  /** As it is now. */
  private port: Port
  private rules: NonNullable<Port['pressure']>
  private readonly draws: Draws
  private readonly clock: Clock
  private readonly schedule: Schedule
  private readonly note: Note
  private readonly places: readonly Place[]
  private readonly entry: Entry
  private hourShare: readonly number[]

  private waiting: number
  /** Waiting people, times seconds, in the window. */
  waitingSeconds = 0
  private waitingSince = 0
  private hour = 0
  private attempt = 0
  private partiesPerDay = 0
  /** In the hour under way. */
  private rate = 0
  private dayBegan: number
  private recentAttempts: number
  private recentAcross: number
  /** By id of the effect, those of all times: the rules it goes by, days in force, and how much of it there is. */
  private readonly effects = new Map<string, { rules: EffectRules; days: number; level: number }>()
  /** What the prevalence of parties from upstream is multiplied by now. */
  upstream = 1

  /** Lorries that stand exposed, with their weight and the hazard when they began to stand. */
  private readonly exposed = new Map<Lorry, { weight: number; hazardBefore: number }>()
  private weight = 0
  private hazard = 0
  private perSecond = 0
  private observedAt = 0
  expectedBoardings = 0
  expectedFromUpstream = 0

  private today = emptyRow()
  private readonly wholeRun = emptyRow()
  readonly rows: Row[] = []

  constructor(
    port: Port,
    places: readonly Place[],
    entry: Entry,
    draws: Draws,
    clock: Clock,
    schedule: Schedule,
    note: Note,
  ) {
    this.port = port
    this.rules = port.pressure!
    this.places = places
    this.entry = entry
    this.draws = draws
    this.clock = clock
    this.schedule = schedule
    this.note = note
    this.hourShare = hourShares(port)
    this.waiting = this.rules.waitingPeople.value
    this.recentAttempts = this.waiting * this.rules.attemptsPerPersonPerDay.value
    this.recentAcross = this.recentAttempts * this.rules.perceivedSuccess.reference.value
    for (const [id, rules] of Object.entries(this.rules.effects ?? {}))
      this.effects.set(id, { rules, days: 0, level: 0 })
    this.dayBegan = runTimes(port.run).beginsSeconds
  }

  /** At the start of the run, to which the clock is set. */
  begin(): void {
    this.observedAt = this.dayBegan
    this.hour = Math.floor(this.dayBegan / hourSeconds)
    this.beginDay()
    this.beginAttempts()
  }

  // What the lorries do.

  beginStanding(lorry: Lorry, place: Place): void {
    const weight = this.weightAt(place, lorry)
    if (weight === 0) return
    this.observe()
    this.weight += weight
    this.exposed.set(lorry, { weight, hazardBefore: this.hazard })
  }

  endStanding(lorry: Lorry): void {
    const exposed = this.exposed.get(lorry)
    if (!exposed) return
    this.observe()
    this.exposed.delete(lorry)
    this.weight = this.exposed.size === 0 ? 0 : this.weight - exposed.weight
    const boardings = exposed.weight * (this.hazard - exposed.hazardBefore)
    lorry.expectedParties += boardings
    lorry.undiscovered += boardings
    lorry.undiscoveredByQuality = lorry.undiscoveredByQuality.map((parties) => parties + boardings)
  }

  arrive(lorry: Lorry): void {
    if (this.clock.hour >= 0) this.expectedFromUpstream += lorry.expectedParties
    this.count('fromUpstream', lorry.people)
    this.move('inLorries', lorry.people)
  }

  find(lorry: Lorry): void {
    const { people } = lorry
    this.count('found', people)
    this.move('inLorries', -people)
    this.move('inProcedure', people)
    const { delayHours } = this.rules.afterFind
    this.schedule(this.clock.now + delayHours.value * hourSeconds, 'release', () => {
      // By the rules in force when the procedure is over.
      const { triesAgain, asylum, return: back } = this.rules.afterFind
      const again = people * triesAgain.value
      const others = people - again
      this.move('inProcedure', -people)
      this.count('triedAgain', again)
      const toAsylum = others * asylum.value
      const toReturn = others * back.value
      this.leave(toAsylum, toReturn, others - toAsylum - toReturn)
      this.setWaiting(this.waiting + again)
    })
  }

  cross(lorry: Lorry): void {
    this.count('across', lorry.boarded)
    this.count('acrossFromUpstream', lorry.people - lorry.boarded)
    this.move('inLorries', -lorry.people)
  }

  turnBack(lorry: Lorry): void {
    this.count('gotOff', lorry.people)
    this.move('inLorries', -lorry.people)
    this.setWaiting(this.waiting + lorry.people)
  }

  // Hours and days.

  private endHour(): void {
    this.observe()
    this.observeWaiting()
    this.hour++
    if (this.hour % 24 === 0) this.endDay((this.clock.now - this.dayBegan) / daySeconds)
    this.schedule(this.clock.now, 'attemptHour', () => {
      if (this.hour % 24 === 0) {
        this.dayBegan = this.clock.now
        this.beginDay()
      }
      this.beginAttempts()
    })
  }

  /** The port becomes another. @param change what else becomes of it, while no lorry stands exposed */
  amend(port: Port, change: () => void): void {
    for (const lorry of [...this.exposed.keys()]) this.endStanding(lorry)
    change()
    this.port = port
    this.rules = port.pressure!
    this.hourShare = hourShares(port)
    for (const [id, rules] of Object.entries(this.rules.effects ?? {}))
      this.effects.set(id, { ...(this.effects.get(id) ?? { days: 0, level: 0 }), rules })
    for (const place of this.places)
      for (const lorry of this.standingAt(place)) this.beginStanding(lorry, place)
  }

  private endDay(days: number): void {
    const { leavingSharePerDay, arrivingPerDay, perceivedSuccess } = this.rules
    const wished = (['asylum', 'return', 'elsewhere'] as const).map(
      (way) => days * leavingSharePerDay[way].value * this.multiplier(way),
    )
    const all = Math.max(1, wished[0] + wished[1] + wished[2])
    const [asylum, back, elsewhere] = wished.map((share) => share / all)
    const arriving = days * arrivingPerDay.value * this.multiplier('arriving')
    const stock = this.waiting
    this.count('arrived', arriving)
    this.leave(stock * asylum, stock * back, stock * elsewhere)
    this.observeWaiting()
    this.waiting = stock * (1 - Math.min(1, asylum + back + elsewhere)) + arriving

    const forgetting = 1 - exp(-1 / perceivedSuccess.memoryDays.value)
    this.recentAttempts += forgetting * (this.today.attempts - days * this.recentAttempts)
    this.recentAcross += forgetting * (this.today.across - days * this.recentAcross)
    const day = Math.floor(this.clock.now / daySeconds) - 1
    if (day >= 0 && day < this.port.run.days) this.rows[day] = this.withStates(this.today)
    this.today = emptyRow()
    this.advance(days)
  }

  /** So many days have gone by for the effects. */
  private advance(days: number): void {
    for (const [id, effect] of this.effects) {
      const { delayDays, rampDays, fadeDays } = effect.rules
      if (this.rules.effects?.[id] === undefined) {
        const fade = fadeDays?.value ?? 0
        effect.days = 0
        effect.level = fade === 0 ? 0 : Math.max(0, effect.level - days / fade)
        continue
      }
      effect.days += days
      const growing = effect.days - (delayDays?.value ?? 0)
      if (growing < 0) continue
      const ramp = rampDays?.value ?? 0
      effect.level = ramp === 0 ? 1 : Math.min(1, effect.level + Math.min(days, growing) / ramp)
    }
  }

  private beginDay(): void {
    this.advance(0)
    this.upstream = this.multiplier('upstream')
    const { attemptsPerPersonPerDay, perceivedSuccess } = this.rules
    const eagerness = power(
      this.perceived() / perceivedSuccess.reference.value,
      perceivedSuccess.elasticity.value,
    )
    const perPerson = attemptsPerPersonPerDay.value * this.multiplier('attempts') * eagerness
    const attempts = this.waiting * Math.min(24, perPerson)
    this.partiesPerDay = attempts / this.meanPartySize()
  }

  private beginAttempts(): void {
    this.rate = (this.partiesPerDay * this.hourShare[((this.hour % 24) + 24) % 24]) / hourSeconds
    this.attempt = 0
    this.setAttempts()
    this.awaitAttempt()
    this.schedule((this.hour + 1) * hourSeconds, 'clockHour', () => this.endHour())
  }

  // Attempts.

  private awaitAttempt(): void {
    if (this.rate === 0) return
    const gap = secondsOf({ distribution: 'exponential', meanSeconds: { value: 1 } }, this.draw('gap'))
    const at = this.clock.now + gap / this.rate
    if (at < (this.hour + 1) * hourSeconds) this.schedule(at, 'attempt', () => this.tryToBoard())
  }

  private tryToBoard(): void {
    const size = 1 + this.partySizes().findIndex((upTo) => this.draw('people') < upTo)
    const people = Math.min(size, Math.floor(this.waiting))
    if (people > 0) {
      this.count('attempts', people)
      const share = this.weight / (this.weight + this.rules.saturationLorries.value)
      if (this.draw('boards') < share) {
        const { lorry, place } = this.chosen(this.draw('lorry') * this.weight)
        lorry.people += people
        lorry.boarded += people
        lorry.parties++
        this.note(lorry, people, place)
        this.count('boardings', 1)
        this.count('boarded', people)
        this.move('inLorries', people)
        this.setWaiting(this.waiting - people)
      }
    }
    this.attempt++
    this.awaitAttempt()
  }

  /** The lorry at which the weights of those before it, and its own, exceed this one. */
  private chosen(weight: number): { lorry: Lorry; place: Place } {
    let left = weight
    const lorries = this.places.flatMap((place) =>
      this.standingAt(place)
        .filter((lorry) => this.exposed.has(lorry))
        .map((lorry) => ({ lorry, place })),
    )
    const reached = lorries.find(({ lorry }) => {
      left -= this.exposed.get(lorry)!.weight
      return left < 0
    })
    return reached ?? lorries[lorries.length - 1]
  }

  private standingAt(place: Place): Lorry[] {
    const here: Lorry[] = []
    if (place.kind === 'link')
      for (const lane of place.lanes) here.push(...lane.lorries.slice(0, lane.standing))
    if (place.kind === 'station') {
      for (const { lorry } of place.lanes) if (lorry) here.push(lorry)
      for (const queue of new Set(place.lanes.map((lane) => lane.queue))) here.push(...queue)
    }
    if (place === this.entry.place) here.push(...this.entry.lorries)
    return here
  }

  private weightAt(place: Place, lorry: Lorry): number {
    if (place.kind === 'quay' || !place.file.boarding) return 0
    const { exposure, barrier } = place.file.boarding
    const attractiveness = this.port.vehicleTypes[lorry.vehicleType].attractiveness?.value ?? 1
    return exposure.value * (1 - (barrier?.value ?? 0)) * attractiveness
  }

  private setAttempts(): void {
    this.observe()
    this.perSecond = this.waiting >= 1 ? this.rate : 0
  }

  private observe(): void {
    const { now, hour } = this.clock
    const lasted = now - this.observedAt
    this.observedAt = now
    if (this.perSecond === 0 || lasted <= 0) return
    const hazard = (lasted * this.perSecond) / (this.weight + this.rules.saturationLorries.value)
    this.hazard += hazard
    if (hour >= 0) this.expectedBoardings += hazard * this.weight
  }

  // People.

  private multiplier(on: (typeof effectTargets)[number]): number {
    let product = 1
    for (const id of [...this.effects.keys()].sort()) {
      const { rules, level } = this.effects.get(id)!
      if (rules.on === on) product *= 1 + (rules.factor.value - 1) * level
    }
    return product
  }

  private perceived(): number {
    if (this.recentAttempts === 0) return this.rules.perceivedSuccess.reference.value
    return Math.min(1, this.recentAcross / this.recentAttempts)
  }

  private setWaiting(people: number): void {
    this.observeWaiting()
    this.waiting = people
    this.setAttempts()
  }

  private observeWaiting(): void {
    const { now, hour } = this.clock
    if (hour >= 0 && now > this.waitingSince) this.waitingSeconds += this.waiting * (now - this.waitingSince)
    this.waitingSince = now
  }

  private leave(toAsylum: number, toReturn: number, toElsewhere: number): void {
    this.count('asylum', toAsylum)
    this.count('returned', toReturn)
    this.count('elsewhere', toElsewhere)
    this.count('displaced', toElsewhere * this.rules.displacement.value)
  }

  private count(column: Column, people: number): void {
    this.today[column] += people
    this.wholeRun[column] += people
  }

  /** Those in a state, which stand in the row of the whole run. */
  private move(state: 'inLorries' | 'inProcedure', by: number): void {
    this.wholeRun[state] += by
  }

  private withStates(row: Row): Row {
    const { inLorries, inProcedure } = this.wholeRun
    return { ...row, waiting: this.waiting, inLorries, inProcedure, perceivedSuccess: this.perceived() }
  }

  private draw(purpose: string): number {
    return this.draws.uniform(this.hour, purposeNumber(`attempt:${purpose}`), this.attempt)
  }

  /** Geometric from one person on, cut at the greatest size: probability of each size or less. */
  private partySizes(): number[] {
    const { mean, max } = this.port.hiddenParties!.people
    const weights = [1]
    while (weights.length < max.value) weights.push(weights[weights.length - 1] * (1 - 1 / mean.value))
    const total = weights.reduce((sum, weight) => sum + weight, 0)
    let sum = 0
    return weights.map((weight, index) => {
      sum += weight
      return index === weights.length - 1 ? 1 : sum / total
    })
  }

  private meanPartySize(): number {
    let mean = 0
    this.partySizes().forEach((upTo, index, all) => {
      mean += (index + 1) * (upTo - (index === 0 ? 0 : all[index - 1]))
    })
    return mean
  }

  /** Day by day, and last the whole run. */
  table(): Float64Array {
    return Float64Array.from(
      [...this.rows, this.withStates(this.wholeRun)].flatMap((row) =>
        peopleColumns.map((column) => row[column]),
      ),
    )
  }

  outcomes() {
    const { days } = this.port.run
    const sum = (column: Column) => this.rows.reduce((total, row) => total + row[column], 0)
    const last = this.rows[days - 1]
    return {
      peopleWaiting: this.waitingSeconds / (days * daySeconds),
      peopleWaitingAtEnd: last.waiting,
      attempts: sum('attempts') / days,
      boardings: this.expectedBoardings / days,
      partiesFromUpstream: this.expectedFromUpstream / days,
      peopleAcross: sum('across') / days + sum('acrossFromUpstream') / days,
      peopleDisplaced: sum('displaced') / days,
      perceivedSuccess: last.perceivedSuccess,
    }
  }
}
