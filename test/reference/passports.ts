/** The passport controls of the reference model: the check that each driver gets, the one that is due to him, and what is made of both. */
import type { Draws } from '../../src/kernel/draws.ts'
import { passportColumns } from '../../src/port/replication.ts'
import { daySeconds } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { countedControls } from '../../src/scenario/passport-control.ts'
import { secondsOf } from './demand.ts'
import { type Clock, type Figures, Gauge } from './figures.ts'
import { drawAt, type Lorry } from './lorry.ts'
import type { Link, Place, Station, StationFile, StationLane } from './place.ts'

type PassportFile = Extract<StationFile, { kind: 'passport' }>
type Counts = Record<(typeof passportColumns)[number], number>

/** What is decided about a driver when his turn comes. */
interface Decision {
  readonly relaxed: boolean
  readonly check: 'none' | 'minimum' | 'thorough'
  readonly stamped: boolean
  readonly lookUpDue: boolean
  readonly lookedUp: boolean
}

export class Passports {
  private readonly controls: readonly Control[]

  constructor(port: Port, places: readonly Place[], draws: Draws, clock: Clock) {
    const counted = countedControls(port).map(([id]) => id)
    this.controls = places
      .filter((place): place is Station => place.kind === 'station' && place.file.kind === 'passport')
      .map((station) => new Control(port, station, places, counted.includes(station.id), draws, clock))
  }

  at(station: Station): Control | undefined {
    return this.controls.find((control) => control.station === station)
  }

  /** A lorry begins to stand on a link. */
  lookAtQueueOf(link: Link): void {
    for (const control of this.controls) if (control.approach.includes(link)) control.lookAtQueue()
  }

  get gauges(): Gauge[] {
    return this.controls.flatMap((control) => [control.relaxing, control.targeting])
  }

  table(): Float64Array {
    const counted = this.controls.filter(({ isCounted }) => isCounted)
    return Float64Array.from(
      counted.flatMap(({ figures }) => passportColumns.map((column) => figures[column])),
    )
  }

  /** Outcomes of docs/model.md; NaN where nothing was due. */
  outcomes(windowSeconds: number) {
    const bound = this.controls.filter(({ rules }) => rules !== undefined).map(({ figures }) => figures)
    const all = (column: keyof Counts) => bound.reduce((sum, figures) => sum + figures[column], 0)
    const checks = all('fullChecks') + all('relaxedChecks')
    const a = all('documentChecks') / checks
    const b = all('thoroughGiven') / all('thoroughDue')
    const c = all('stampsGiven') / all('stampsDue')
    const d = 1 - all('relaxedSeconds') / (bound.length * windowSeconds)
    const e = all('secondaryThere') / checks
    const f = 1 - all('misrouted') / checks
    const known = [a, b, c, d, e, f].filter((part) => !Number.isNaN(part))
    return {
      documentCheckCoverage: a,
      thoroughCheckCoverage: b,
      stampCoverage: c,
      timeNotRelaxed: d,
      secondaryAvailability: e,
      rightLaneShare: f,
      complianceIndex: known.reduce((sum, part) => sum + part, 0) / known.length,
      databaseCheckCoverage: all('databaseGiven') / all('databaseDue'),
      minutesRelaxed: all('relaxedSeconds') / 60 / (windowSeconds / daySeconds),
      lorriesRelaxed: all('relaxedChecks') / (windowSeconds / daySeconds),
    }
  }
}

class Control {
  readonly station: Station
  readonly isCounted: boolean
  readonly approach: readonly Link[]
  /** The rules that bind it. */
  readonly rules: Port['rules']
  /** 1 while checks are relaxed, and while fewer drivers are looked up. */
  readonly relaxing: Gauge
  readonly targeting: Gauge
  private readonly file: PassportFile
  private readonly draws: Draws
  private readonly clock: Clock
  private readonly decisions = new Map<Lorry, Decision>()
  private readonly counts = Object.fromEntries(passportColumns.map((column) => [column, 0])) as Counts

  constructor(
    port: Port,
    station: Station,
    places: readonly Place[],
    isCounted: boolean,
    draws: Draws,
    clock: Clock,
  ) {
    this.station = station
    this.isCounted = isCounted
    this.file = station.file as PassportFile
    const { approach = [] } = this.file
    this.approach = places.filter(
      (place): place is Link => place.kind === 'link' && approach.includes(place.id),
    )
    this.draws = draws
    this.clock = clock
    const hours = port.run.days * 24
    this.relaxing = new Gauge(clock, hours)
    this.targeting = new Gauge(clock, hours)
    const isSecondary = Object.values(port.stations).some(
      (other) => other.kind === 'passport' && other.secondary === station.id,
    )
    const side = { french: 'exit', exit: 'exit', british: 'entry', entry: 'entry' }[this.file.authority]
    this.rules = side === (port.rules?.authority ?? 'exit') && !isSecondary ? port.rules : undefined
  }

  /** Someone has begun to wait here, or gone into a lane. */
  lookAtQueue(): void {
    const queues = new Set(this.station.lanes.map(({ queue }) => queue))
    const standing = this.approach.flatMap(({ lanes }) => lanes.map((lane) => lane.standing))
    const waiting = [...standing, ...[...queues].map(({ length }) => length)].reduce((a, b) => a + b, 0)
    const { relaxation, databases } = this.file
    for (const [gauge, limits] of [
      [this.relaxing, relaxation],
      [this.targeting, databases?.targeted],
    ] as const) {
      if (limits === undefined) continue
      if (gauge.value === 0 && waiting >= limits.fromQueue.value) gauge.set(1)
      else if (gauge.value === 1 && waiting <= limits.untilQueue.value) gauge.set(0)
    }
  }

  /** Lanes that a driver looks at first: those signed for him or not at all, or the others when he is misled. */
  prefers(lane: StationLane, lorry: Lorry): boolean {
    const misroutedShare = this.file.misroutedShare?.value ?? 0
    const isMisled = drawAt(this.station, lorry, 'sign', this.draws) < misroutedShare
    return this.isFor(lane, lorry) !== isMisled
  }

  private isFor({ group }: StationLane, { documents }: Lorry): boolean {
    return this.file.lanes[group]?.signed?.includes(documents) ?? true
  }

  /** The driver's turn has come. @param fullSeconds of a full check  @returns seconds that his check takes */
  begin(lorry: Lorry, fullSeconds: number): number {
    const { station, file, draws } = this
    const { documents } = lorry
    const { relaxation, databases } = file
    const applies = relaxation?.documents?.includes(documents) ?? true
    const lesser = this.relaxing.value === 1 && applies ? relaxation : undefined
    const targeted = this.targeting.value === 1
    const share = (targeted ? databases?.targeted : databases)?.share[documents]?.value ?? 0
    const dueShares = targeted ? this.rules?.targetedDatabaseShare : undefined
    const due = (dueShares ?? this.rules?.databaseShare)?.[documents]?.value ?? 0
    const chance = drawAt(station, lorry, 'database', draws)
    const decision: Decision = {
      relaxed: lesser !== undefined,
      check: lesser?.check ?? file.checks[documents].check,
      stamped: (file.checks[documents].stamp ?? false) && (lesser?.stamps ?? true),
      lookUpDue: chance < due,
      lookedUp: chance < share,
    }
    this.decisions.set(lorry, decision)
    const seconds = lesser
      ? (file.moveUpSeconds?.value ?? 0) + secondsOf(lesser.time, drawAt(station, lorry, 'service', draws))
      : fullSeconds
    if (databases === undefined || !decision.lookedUp) return seconds
    return seconds + secondsOf(databases.time, drawAt(station, lorry, 'database-time', draws))
  }

  /** @param next where the driver goes from here  @param canTakeIn whether a station could take him in at once */
  complete(
    lorry: Lorry,
    lane: StationLane,
    next: Place | 'out',
    canTakeIn: (id: string) => boolean,
    figures: Figures,
  ): void {
    const { relaxed, check, stamped, lookUpDue, lookedUp } = this.decisions.get(lorry) as Decision
    const { documents } = lorry
    const { secondary } = this.file
    const referred = secondary !== undefined && next !== 'out' && next.id === secondary
    if (check !== 'none') figures.count(this.station, `${check}Checks`)
    this.count(relaxed ? 'relaxedChecks' : 'fullChecks')
    if (check !== 'none' || referred) this.count('documentChecks')
    const due = (is: boolean | undefined, dues: keyof Counts, got: boolean, given: keyof Counts) => {
      if (is) this.count(dues)
      if (is && (got || referred)) this.count(given)
    }
    const { checksByClass, stamps } = this.rules ?? {}
    due(checksByClass?.[documents] === 'thorough', 'thoroughDue', check === 'thorough', 'thoroughGiven')
    due(stamps?.includes(documents), 'stampsDue', stamped, 'stampsGiven')
    due(lookUpDue, 'databaseDue', lookedUp, 'databaseGiven')
    if (!this.isFor(lane, lorry)) this.count('misrouted')
    if (referred) this.count('referred')
    if (secondary !== undefined && canTakeIn(secondary)) this.count('secondaryThere')
  }

  get figures(): Counts {
    return { ...this.counts, relaxedSeconds: this.relaxing.total, targetedSeconds: this.targeting.total }
  }

  private count(column: keyof Counts): void {
    if (this.clock.hour >= 0) this.counts[column]++
  }
}
