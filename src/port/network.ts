/**
 * The network is a port compiled for simulation: places, lanes and draws as numbers and typed arrays, nothing to
 * look up by name. Places are numbered as in `placesOf`; times are seconds since the start of the window, negative
 * in the warm-up. It is built once per option and never changes: what a date changes stands in it beforehand.
 */
import type { InverseTables } from '../kernel/inverse-table.ts'
import type { RecordedArrival, Sailing } from '../scenario/option.ts'
import type { Alertness, Crew } from './alertness.ts'
import type { Amendment } from './amendment.ts'
import type { ArrivalRates } from './arrival-rates.ts'
import type { Device } from './breakdown.ts'
import type { Check } from './check.ts'
import type { Concealment } from './concealment.ts'
import type { LifeRisk } from './life-risk.ts'
import type { LorryMix } from './lorry-mix.ts'
import type { Branch, Condition } from './onward.ts'
import type { Outcome } from './outcome.ts'
import type { PassportTerms } from './passport-terms.ts'
import type { Place } from './place.ts'
import type { Pressure } from './pressure.ts'
import type { Reception } from './reception.ts'
import type { LaneChange } from './roster.ts'
import type { Selection } from './selection.ts'
import type { Valuation } from './valuation.ts'
import type { WeatherImage } from './weather.ts'

export interface Link {
  readonly kind: 'link'
  readonly lanes: number
  /** Standing room in each lane. */
  readonly laneMetres: number
  readonly travelSeconds: number
  readonly publicRoad: boolean
}

export interface StationBase {
  /** Who may use each lane, of all that it has at any time of the run. */
  readonly laneAccepts: readonly Condition[]
  readonly sharedQueue: boolean
  /** Who goes first in a shared queue, class by class. Empty for a queue that is first come, first served. */
  readonly priority: readonly Condition[]
  /** Lorries that may wait for each lane, or for all that share a queue, not counting those in service. */
  readonly queuePlaces: number
  readonly turnBack: boolean
  readonly moveUpSeconds: number
  readonly servicePurpose: number
  /** Of screening and search that something weakens at any time of the run: of the draws that decide what is missed. */
  readonly alertnessPurpose: number | undefined
  /** What weakens them now. */
  readonly alertness: Alertness | undefined
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
        readonly selection: Selection
        readonly alarmLeadsTo: number
        /** Whether lorries meet the same later checks after an alarm as without one. */
        readonly alarmRejoins: boolean
        readonly falseAlarm: readonly number[]
        /** Where the sensor stands in it; `falseAlarm` as above. */
        readonly wind:
          | { readonly fromMetresPerSecond: number; readonly falseAlarm: readonly number[] }
          | undefined
        readonly check: Check
      }
    | {
        readonly kind: 'search'
        readonly time: number
        readonly handOver: number
        readonly sensorPurpose: number
        readonly handOverPurpose: number
        readonly check: Check
      }
  )

export interface Quay {
  readonly kind: 'quay'
  /** Room in all marshalling lanes. */
  readonly metres: number
}

/** A place as it is at some time. */
export interface PlaceState {
  /** It takes no more lorries, but serves those that are still on their way to it. */
  readonly hasGone: boolean
  readonly node: Link | Station | Quay
  readonly branches: readonly Branch[]
  /** Of a standing lorry with attractiveness 1; 0 where no one can board. */
  readonly boardingWeight: number
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
  /** Each place as it first is: at the start, or when it comes. */
  readonly states: readonly PlaceState[]
  /** What changes during the run, in order of time. */
  readonly amendments: readonly Amendment[]
  /** Place by place, the most lanes that a link has at any time; 0 for other places. */
  readonly linkLanes: readonly number[]
  readonly stationLanes: number
  readonly routePurpose: readonly number[]
  /** Counter of visits of each place, or -1 where a lorry passes once at the most. */
  readonly visitCounter: Int32Array
  /** Of visits, and of checks that are remembered. */
  readonly visitCounters: number
  readonly entry: number

  /** But for those that come with an amendment. */
  readonly laneChanges: readonly LaneChange[]
  readonly devices: readonly Device[]
  readonly crews: readonly Crew[]
  readonly weather: WeatherImage | undefined
  /** Sailings that load during the run, by departure. */
  readonly sailings: readonly Sailing[]
  /** Their indices in the order in which they load. */
  readonly loadOrder: readonly number[]

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
  readonly concealment: Concealment
  /** Whether what checks do goes into the digest. */
  readonly digestsChecks: boolean
  readonly pressure: Pressure | undefined
  readonly outcomes: readonly Outcome[]
  readonly valuation: Valuation | undefined
}
