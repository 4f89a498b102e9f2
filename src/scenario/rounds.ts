/**
 * How lorries go round in the loops of a layout during one run: as often as the traffic equations say, but no faster than
 * the time that the loop takes, and the lanes in it, allow.
 */
import { runTimes } from './calendar.ts'
import { entryOf } from './findings.ts'
import { type LorryKind, lorryKinds } from './lorry-kind.ts'
import type { Port } from './option.ts'
import { wayEnds } from './references.ts'
import { serviceSeconds } from './service-time.ts'
import { surelyStopping, type Visits } from './visits.ts'

/** A loop, and all kinds of lorry that go round in it and come to the same place of it most often. */
export interface Rounds {
  readonly busiest: string
  readonly places: readonly string[]
  readonly kinds: readonly LorryKind[]
  /** Mean visits to the busiest place of a lorry that comes into the loop, of the kind with most. */
  readonly mostVisits: number
  /** Visits to all places of the loop in one run. */
  readonly visits: number
  /** Whether that is known: see `Loop`. */
  readonly settled: boolean
}

/**
 * @param lorries in one run
 * @returns visits in one run to places that a lorry passes once at the most, and those of each loop
 */
export function visitsInRun(port: Port, visits: Visits, lorries: number) {
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  const runSeconds = endsSeconds - beginsSeconds
  const turns: Turns[] = []
  /** Seconds of service that all rounds would bring to each station. */
  const work = new Map<string, number>()
  let once = 0
  for (const kind of lorryKinds(port)) {
    const coming = lorries * kind.share
    if (coming === 0) continue
    const walk = visits.of(kind)
    const passed = walk.visits.slice()
    for (const { states, entering, settled } of walk.loops) {
      const counts = states.map((place) => coming * walk.visits[place]!)
      const places = states.map((place) => visits.places[place]!)
      let stay = 0
      places.forEach((id, index) => {
        const seconds = counts[index]! * secondsAt(port, id, kind)
        stay += seconds
        if (entryOf(port.stations, id)) work.set(id, (work.get(id) ?? 0) + seconds)
        passed[states[index]!] = 0
      })
      const inTime = (runSeconds * coming * entering) / stay
      turns.push({ kind, places, counts, entering: coming * entering, inTime, settled })
    }
    // The ends of the ways are no places.
    passed.fill(0, -wayEnds.length)
    once += coming * passed.reduce((sum, count) => sum + count)
  }
  const byLanes = (id: string) => (laneCount(port, id) * runSeconds) / work.get(id)!
  const rounds = turns.map((turn): Rounds => {
    const { kind, places, counts, entering, inTime, settled } = turn
    const most = counts.reduce((a, b) => Math.max(a, b))
    const stations = places.filter((id) => work.has(id))
    const share = stations.reduce((least, id) => Math.min(least, byLanes(id)), Math.min(1, inTime))
    return {
      busiest: places[counts.indexOf(most)]!,
      places,
      kinds: [kind],
      mostVisits: most / entering,
      visits: share * counts.reduce((sum, count) => sum + count),
      settled,
    }
  })
  return { once, rounds: together(rounds) }
}

/** One kind in one loop. */
interface Turns {
  readonly kind: LorryKind
  readonly places: readonly string[]
  /** Visits to each place if there were time without end. */
  readonly counts: readonly number[]
  /** Lorries that come into the loop. */
  readonly entering: number
  /** Share of the visits that a lorry can make in a whole run; above 1 when it has time enough. */
  readonly inTime: number
  readonly settled: boolean
}

function together(rounds: readonly Rounds[]): Rounds[] {
  const byBusiest = new Map<string, Rounds>()
  for (const one of rounds) {
    const known = byBusiest.get(one.busiest)
    byBusiest.set(one.busiest, {
      ...one,
      kinds: [...(known?.kinds ?? []), ...one.kinds],
      mostVisits: Math.max(known?.mostVisits ?? 0, one.mostVisits),
      visits: (known?.visits ?? 0) + one.visits,
      settled: (known?.settled ?? true) && one.settled,
    })
  }
  return [...byBusiest.values()]
}

/** Mean seconds that a visit takes at the least. */
function secondsAt(port: Port, id: string, kind: LorryKind): number {
  const station = entryOf(port.stations, id)
  if (station) return surelyStopping(station, kind) * serviceSeconds(port, station, kind)
  return port.links[id]!.travelSeconds.value
}

function laneCount({ stations }: Port, id: string): number {
  return Object.values(stations[id]!.lanes).reduce((sum, { count }) => sum + count.value, 0)
}
