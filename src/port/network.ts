/**
 * The network is a port compiled for simulation: places, lanes and draws as numbers and typed arrays, nothing to
 * look up by name. Places are numbered as in `placesOf`; times are seconds since the start of the window, negative
 * in the warm-up. It is built once per option and never changes.
 */
import type { InverseTables } from '../kernel/inverse-table.ts'
import type { RecordedArrival, Sailing } from '../scenario/option.ts'
import type { ArrivalRates } from './arrival-rates.ts'
import type { LifeRisk } from './life-risk.ts'
import type { LorryMix } from './lorry-mix.ts'
import type { Branch, Condition } from './onward.ts'
import type { Outcome } from './outcome.ts'
import type { PassportTerms } from './passport-terms.ts'
import type { Place } from './place.ts'
import type { Reception } from './reception.ts'
import type { LaneChange } from './roster.ts'
import type { Valuation } from './valuation.ts'

export interface Link {
  readonly kind: 'link'
  readonly firstLane: number
  readonly lanes: number
  /** Standing room in each lane. */
  readonly laneMetres: number
  readonly travelSeconds: number
  readonly publicRoad: boolean
}

export interface StationBase {
  /** First lane among all station lanes, and the number of lanes. */
  readonly firstLane: number
  readonly lanes: number
  /** Queue of the first lane, or the one queue of all, or of the first priority class. */
  readonly firstQueue: number
  readonly sharedQueue: boolean
  /**
   * Who goes first in a shared queue, class by class: class k waits in queue `firstQueue + k`, and those who meet no
   * condition in the one after the last. Empty for a queue that is first come, first served.
   */
  readonly priority: readonly Condition[]
  /** Lorries that may wait for each lane, or for all that share a queue, not counting those in service. */
  readonly queuePlaces: number
  readonly turnBack: boolean
  readonly moveUpSeconds: number
  readonly servicePurpose: number
}

/** A station by what happens in it. Tables named `time…` are indices into `Network.tables`. */
export type Station = StationBase &
  (
    | { readonly kind: 'service'; readonly timeByVehicleType: readonly number[] }
    | { readonly kind: 'check-in'; readonly time: number }
    | {
        readonly kind: 'passport'
        /** By document class. */
        readonly timeByDocuments: readonly number[]
        readonly thoroughByDocuments: readonly boolean[]
        readonly terms: PassportTerms | undefined
      }
    | {
        readonly kind: 'screening'
        readonly time: number
        readonly sensorPurpose: number
        readonly selectionPurpose: number
        readonly selected: Condition
        readonly selectedShare: number
        readonly whileQueueBelow: number
        readonly alarmLeadsTo: number
        /** Whether lorries meet the same later checks after an alarm as without one. */
        readonly alarmRejoins: boolean
        /** By vehicle type. `discovery` is an alarm here and everything that has to follow until a party is found. */
        readonly detection: readonly number[]
        readonly falseAlarm: readonly number[]
        readonly discovery: readonly number[]
      }
    | {
        readonly kind: 'search'
        readonly time: number
        readonly handOver: number
        readonly sensorPurpose: number
        readonly handOverPurpose: number
        readonly detection: readonly number[]
      }
  )

export interface QuayTable {
  readonly kind: 'quay'
  readonly metres: number
  /** Sailings that load during the run, by departure. */
  readonly sailings: readonly Sailing[]
  /** Their indices in the order in which they load. */
  readonly loadOrder: readonly number[]
}

export interface Network {
  /** Start of the warm-up, of the window (0), of the cool-down, and end of the run. */
  readonly startSeconds: number
  readonly windowSeconds: number
  readonly endSeconds: number
  readonly windowHours: number
  /** Whether it is counted how long lorries wait in all. */
  readonly countsDelay: boolean
  /** Day of the window with the most expected arrivals, from 0. */
  readonly busiestDay: number

  readonly places: readonly Place[]
  readonly nodes: readonly (Link | Station | QuayTable)[]
  readonly branches: readonly (readonly Branch[])[]
  readonly routePurpose: readonly number[]
  /** Counter of visits of each place, or -1 where a lorry passes once at the most. */
  readonly visitCounter: Int32Array
  readonly visitCounters: number
  readonly entry: number

  readonly linkLanes: number
  readonly stationLanes: number
  readonly stationQueues: number
  readonly stationOfLane: Int32Array
  /** Who may use each station lane. */
  readonly laneAccepts: readonly Condition[]
  readonly laneChanges: readonly LaneChange[]

  readonly tables: InverseTables
  /** Table of the expected arrivals between one lorry and the next: exponential with mean 1. */
  readonly gap: number
  readonly rates: ArrivalRates
  readonly recordedArrivals: readonly RecordedArrival[] | undefined
  readonly mix: LorryMix
  /** Rows of `ReplicationResult.passports` of the controls that the rules bind. */
  readonly boundControls: readonly number[]
  /** Parts that a port may have or not. */
  readonly lifeRisk: LifeRisk | undefined
  readonly reception: Reception | undefined
  readonly outcomes: readonly Outcome[]
  readonly valuation: Valuation | undefined
}
