/**
 * Amendments: what changes in a network where one period of the run gives way to the next. Counts, queues and lorries
 * stay; what is written here is in force from then on. A place that has gone keeps what it was until its last lorry has
 * left.
 */
import type { LorryMix } from './lorry-mix.ts'
import type { PlaceState } from './network.ts'
import type { Pressure } from './pressure.ts'
import type { LaneChange } from './roster.ts'

export interface Amendment {
  readonly atSeconds: number
  /** Lanes that open or close at that moment: together with everything else, so that no lorry comes in between. */
  readonly laneChanges: readonly LaneChange[]
  /** Where lorries enter from then on. */
  readonly entry: number
  /** Numbers of the places that change, and what they become. */
  readonly places: readonly (readonly [place: number, state: PlaceState])[]
  /** Undefined, both, when it stays as it is. */
  readonly mix: LorryMix | undefined
  readonly pressure: Pressure | undefined
}

/** A network as it is in one period. */
export interface NetworkState {
  readonly fromSeconds: number
  readonly entry: number
  /** Place by place; undefined where there is none yet. */
  readonly places: readonly (PlaceState | undefined)[]
  readonly mix: LorryMix
  readonly pressure: Pressure | undefined
}

/** From each period to the next, what differs. @param states in order of time  @param laneChanges of the whole run */
export function amendmentsOf(
  states: readonly NetworkState[],
  laneChanges: readonly LaneChange[],
): Amendment[] {
  return states.slice(1).map(({ fromSeconds, entry, places, mix, pressure }, index): Amendment => {
    const before = states[index]
    return {
      atSeconds: fromSeconds,
      laneChanges: laneChanges.filter(({ atSeconds }) => atSeconds === fromSeconds),
      entry,
      places: places.flatMap((state, place): Amendment['places'] =>
        state === undefined || isSame(state, before.places[place]) ? [] : [[place, state]],
      ),
      mix: isSame(mix, before.mix) ? undefined : mix,
      pressure: isSame(pressure, before.pressure) ? undefined : pressure,
    }
  })
}

/** Of plain data written by the same code, so with the keys in the same order. */
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
