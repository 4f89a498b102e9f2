/** The network of a port, as `src/port/engine-image.ts` writes it and `network-reader.ts` reads it. */
import { Amendment } from './amendment.ts'
import { Arrivals } from './arrivals.ts'
import { Concealment } from './concealment.ts'
import { Device } from './device.ts'
import { Exposure } from './exposure.ts'
import { Lane } from './lane.ts'
import { LaneChange } from './lane-change.ts'
import { LorryMix } from './lorry-mix.ts'
import { Place } from './place.ts'
import { PressureRules } from './pressure-rules.ts'
import { Sailing } from './sailing.ts'

export class Network {
  windowSeconds: f64 = 0.0
  endSeconds: f64 = 0.0
  windowHours: i32 = 0
  /** Day of the window with the most expected arrivals, from 0. */
  busiestDay: i32 = 0
  /** Whether it is counted how long lorries wait in all. */
  countsDelay: bool = false
  /** Places that a lorry can pass more than once, and checks that are remembered. */
  visitCounters: i32 = 0
  /** Links, stations, and perhaps the quay. */
  places: StaticArray<Place> = new StaticArray<Place>(0)
  entry: i32 = 0
  /** Lanes of links, then of stations, then the one before the entry. */
  lanes: StaticArray<Lane> = new StaticArray<Lane>(0)
  linkLanes: i32 = 0
  laneChanges: StaticArray<LaneChange> = new StaticArray<LaneChange>(0)
  /** Those that can break down. */
  devices: StaticArray<Device> = new StaticArray<Device>(0)
  startSeconds: f64 = 0.0
  sailings: StaticArray<Sailing> = new StaticArray<Sailing>(0)
  /** Indices of the sailings in the order in which they load. */
  loadOrder: StaticArray<i32> = new StaticArray<i32>(0)
  marshallingMetres: f64 = 0.0
  /** What changes during the run, in order of time. */
  amendments: StaticArray<Amendment> = new StaticArray<Amendment>(0)
  /** Whether a part of the port asks for the party book. */
  keepsParties: bool = false
  /** Whether one asks how long parties stay. */
  keepsStays: bool = false
  /** Null, both, where the people who wait to cross are left out. */
  pressure: PressureRules | null = null
  exposure: Exposure | null = null
  arrivals: Arrivals
  mix: LorryMix
  concealment: Concealment

  constructor(arrivals: Arrivals, mix: LorryMix, concealment: Concealment) {
    this.arrivals = arrivals
    this.mix = mix
    this.concealment = concealment
  }
}
