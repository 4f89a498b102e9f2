/** What changes in the network at a date, as `src/port/amendment.ts` says: places, where lorries enter, what they are. */
import { LaneChange } from './lane-change.ts'
import { LorryMix } from './lorry-mix.ts'
import { Place } from './place.ts'
import { PressureRules } from './pressure-rules.ts'

export class Amendment {
  readonly atSeconds: f64
  readonly entry: i32
  /** Each place that changes as it is from then on; its number says which it is, and what it holds and counts is not used. */
  readonly places: StaticArray<Place>
  /** Lanes that open or close with it. */
  readonly laneChanges: StaticArray<LaneChange>
  /** Room in the marshalling lanes; NaN when it stays. */
  marshallingMetres: f64 = NaN
  /** Null, both, when it stays. */
  mix: LorryMix | null = null
  pressure: PressureRules | null = null

  constructor(atSeconds: f64, entry: i32, places: StaticArray<Place>, laneChanges: StaticArray<LaneChange>) {
    this.atSeconds = atSeconds
    this.entry = entry
    this.places = places
    this.laneChanges = laneChanges
  }
}
