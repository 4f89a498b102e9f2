/** One replication as theory looks at it: its figures by name and, from its log, waits, sojourns and numbers present. */
import { type LogKind, type LorryLog, logKinds } from '../../src/port/lorry-log.ts'
import { outcomesOf } from '../../src/port/outcome.ts'
import { placesOf } from '../../src/port/place.ts'
import {
  balanceColumns,
  classColumns,
  type ReplicationResult,
  stationColumns,
} from '../../src/port/replication.ts'
import { resultRowsOf } from '../../src/port/result-row.ts'
import { daySeconds } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'

const [arrives, enters, begins, leaves, turnsBack] = (
  ['arrives', 'enters', 'begins', 'leaves', 'turnsBack'] satisfies LogKind[]
).map((kind) => logKinds.indexOf(kind))

export class Observation {
  private readonly port: Port
  private readonly result: ReplicationResult
  private readonly log: LorryLog | undefined
  private readonly places: readonly string[]
  private readonly knownWaits = new Map<string, Float64Array>()

  constructor(port: Port, result: ReplicationResult, log?: LorryLog) {
    this.port = port
    this.result = result
    this.log = log
    this.places = placesOf(port).map(({ id }) => id)
  }

  station(id: string, column: (typeof stationColumns)[number]): number {
    const station = Object.keys(this.port.stations).sort().indexOf(id)
    return this.result.stations[station * stationColumns.length + stationColumns.indexOf(column)]
  }

  /** @param id of the class, or `noClass` */
  priorityClass(station: string, id: string, column: (typeof classColumns)[number]): number {
    const row = resultRowsOf(this.port).classes.findIndex(
      (one) => one.station === station && one.priorityClass === id,
    )
    return this.result.classes[row * classColumns.length + classColumns.indexOf(column)]
  }

  outcome(id: string): number {
    return this.result.outcomes[outcomesOf(this.port).findIndex((outcome) => outcome.id === id)]
  }

  balance(column: (typeof balanceColumns)[number]): number {
    return this.result.balance[balanceColumns.indexOf(column)]
  }

  /** Mean lorries at a place during an hour of the window. */
  meanStanding(id: string, hour: number): number {
    return this.result.standingByPlace[this.places.indexOf(id) * this.port.run.days * 24 + hour]
  }

  /**
   * Seconds waited before each service that begins at a station in the window, in order.
   * @param onward only of lorries that go on to this place, in the order in which they come to it
   */
  waits(id: string, onward = ''): Float64Array {
    const key = `${id} ${onward}`
    const known = this.knownWaits.get(key)
    if (known) return known
    const place = this.places.indexOf(id)
    const onwardPlace = this.places.indexOf(onward)
    const joined = new Float64Array(this.lorries)
    const waited = new Float64Array(this.lorries)
    const waits = new Float64Array(this.lorries)
    let count = 0
    this.read((kind, lorry, at, seconds) => {
      if (kind === enters && at === place) joined[lorry] = seconds
      else if (kind === begins && at === place)
        waited[lorry] = this.inWindow(seconds) ? seconds - joined[lorry] : Number.NaN
      const counts = onward === '' ? kind === begins && at === place : kind === enters && at === onwardPlace
      if (counts && !Number.isNaN(waited[lorry])) waits[count++] = waited[lorry]
    })
    const counted = waits.subarray(0, count)
    this.knownWaits.set(key, counted)
    return counted
  }

  /** Seconds from arrival to leaving by `out` of those that leave in the window, in order. */
  sojourns(): Float64Array {
    const arrived = new Float64Array(this.lorries)
    const sojourns = new Float64Array(this.lorries)
    let count = 0
    this.read((kind, lorry, _, seconds) => {
      if (kind === arrives) arrived[lorry] = seconds
      else if (kind === leaves && this.inWindow(seconds)) sojourns[count++] = seconds - arrived[lorry]
    })
    return sojourns.subarray(0, count)
  }

  /** Lorries at each of the places, at moments of the window that lie `everySeconds` apart from `fromSeconds` on. */
  present(ids: readonly string[], everySeconds: number, fromSeconds = everySeconds): number[][] {
    const at = new Int32Array(this.lorries).fill(-1)
    const number = new Int32Array(this.places.length)
    const wanted = ids.map((id) => this.places.indexOf(id))
    const seen: number[][] = []
    let next = fromSeconds
    this.read((kind, lorry, place, seconds) => {
      while (next < seconds && next < this.windowSeconds) {
        seen.push(wanted.map((index) => number[index]))
        next += everySeconds
      }
      if (kind !== enters && kind !== leaves && kind !== turnsBack) return
      if (at[lorry] >= 0) number[at[lorry]]--
      at[lorry] = kind === enters ? place : -1
      if (kind === enters) number[place]++
    })
    return seen
  }

  private get windowSeconds(): number {
    return this.port.run.days * daySeconds
  }

  private inWindow(seconds: number): boolean {
    return seconds >= 0 && seconds < this.windowSeconds
  }

  private get lorries(): number {
    return this.balance('lorriesArrived')
  }

  private read(line: (kind: number, lorry: number, place: number, seconds: number) => void): void {
    if (!this.log) throw new Error('this case keeps no log')
    const { lines, kind, lorry, place, timeSeconds } = this.log
    for (let at = 0; at < lines; at++) line(kind[at], lorry[at], place[at], timeSeconds[at])
  }
}

/** Every n-th of a row of values that depend on their neighbours: far enough apart to be nearly independent. */
export function everyNth(values: Float64Array, n: number): number[] {
  return Array.from({ length: Math.floor(values.length / n) }, (_, at) => values[at * n])
}

/** Share of values above a limit. */
export function shareAbove(values: Float64Array, limit: number): number {
  let above = 0
  for (let at = 0; at < values.length; at++) above += Number(values[at] > limit)
  return above / values.length
}

/** Mean squared distance from a known mean: an estimate of the variance without bias. */
export function spreadAbout(mean: number, values: Float64Array): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += (values[at] - mean) * (values[at] - mean)
  return sum / values.length
}
