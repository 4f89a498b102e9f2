/** The devices of the reference model: when each breaks down and is repaired. */
import { type Draws, purposeNumber } from '../../src/kernel/draws.ts'
import type { Breakdown } from '../../src/scenario/breakdown.ts'
import { runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import { secondsOf } from './demand.ts'
import type { Place, Station, StationLane } from './place.ts'

export interface Turn {
  readonly at: number
  readonly lane: StationLane
  /** From then on. */
  readonly down: boolean
  /** Whether there is a device that can break down, or has. */
  readonly there: boolean
}

/** How the device in a lane breaks down in a period; undefined where it never does. */
function breakdownIn(port: Port, { place, group, number }: StationLane): Breakdown | undefined {
  const file = port.stations[place.id]
  const lanes = file.lanes[group]
  if (lanes === undefined || number >= lanes.count.value) return undefined
  return file.kind === 'screening' || file.kind === 'search'
    ? (lanes.breakdown ?? port.technologies[file.technology].breakdown)
    : lanes.breakdown
}

/** From when on the device in a lane breaks down how. Where the station has gone, it goes on as before. */
function phasesOf(port: Port, lane: StationLane) {
  const phases: { from: number; breakdown: Breakdown | undefined }[] = []
  for (const { fromSeconds, port: present } of periodsOf(port)) {
    const last = phases.at(-1)?.breakdown
    const breakdown = present.stations[lane.place.id] ? breakdownIn(present, lane) : last
    if (phases.length === 0 || JSON.stringify(breakdown) !== JSON.stringify(last))
      phases.push({ from: fromSeconds, breakdown })
  }
  return phases
}

/** Whether any device of a station can break down at any time. */
export function hasDevices(port: Port, station: Station): boolean {
  return station.lanes.some((lane) => phasesOf(port, lane).some(({ breakdown }) => breakdown !== undefined))
}

/**
 * Lane by lane, every breakdown and repair until the end of the run, and every change of how the device breaks down; first,
 * at its start, those that are there. Devices work then.
 */
export function* turnsOf(port: Port, places: readonly Place[], draws: Draws): Generator<Turn> {
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  for (const place of places) {
    if (place.kind !== 'station') continue
    for (const lane of place.lanes) {
      const draw = (what: string, count: number) =>
        draws.uniform(lane.number, purposeNumber(`${what}:${place.id}:${lane.group}`), count)
      const phases = phasesOf(port, lane)
      if (phases.every(({ breakdown }) => breakdown === undefined)) continue
      let at = beginsSeconds
      for (let count = 0; at <= endsSeconds; count++) {
        const { breakdown } = phases.findLast(({ from }) => from <= at)!
        const ends = phases.find(({ from }) => from > at)?.from ?? Number.POSITIVE_INFINITY
        if (count === 0 && breakdown) yield { at, lane, down: false, there: true }
        let fails = Number.POSITIVE_INFINITY
        if (breakdown) {
          const meanSeconds = { value: breakdown.meanHoursBetween.value * 3600 }
          fails = at + secondsOf({ distribution: 'exponential', meanSeconds }, draw('up', count))
        }
        if (fails < ends && breakdown) {
          yield { at: fails, lane, down: true, there: true }
          at = fails + secondsOf(breakdown.repair, draw('repair', count + 1))
        } else at = ends
        if (at === Number.POSITIVE_INFINITY) break
        const there = phases.findLast(({ from }) => from <= at)!.breakdown !== undefined
        yield { at, lane, down: false, there }
      }
    }
  }
}
