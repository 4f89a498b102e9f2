/**
 * An option ready to simulate: the port that results when its measures are laid over its baseline, with the CSV
 * files read in. Plain data, so that it can cross to a worker; everything in it has been checked.
 */
import type * as z from 'zod'
import type { Fatigue } from './alertness.ts'
import type { Weekday } from './calendar.ts'
import type { Ledger } from './ledger.ts'
import type { Money } from './money.ts'
import type { Name } from './name.ts'
import type { Paragraph } from './paragraph.ts'
import type { Quantity } from './quantity.ts'
import type { Rest } from './rest.ts'
import type { BaselineFile } from './scenario-file.ts'
import type { arrivals } from './traffic.ts'
import type { Weather } from './weather.ts'

/** One recorded lorry. Absent fields are drawn like those of any other lorry. */
export interface RecordedArrival {
  /** Seconds from the start of the window (00:00 of `run.from`); negative in the warm-up. */
  readonly arrivesSeconds: number
  readonly vehicleType?: string
  readonly documents?: string
  readonly loaded?: boolean
  readonly booked?: boolean
}

type Profile = Extract<z.output<typeof arrivals>, { from: 'profile' }>

export type Arrivals =
  | Profile
  | {
      readonly from: 'rates'
      /** From 00:00 of the first day, repeated when the run is longer. */
      readonly lorriesPerHour: readonly number[]
      readonly trafficGrowth?: Quantity | undefined
    }
  | { readonly from: 'trace'; readonly lorries: readonly RecordedArrival[] }

export interface Shift {
  readonly from: string
  readonly to: string
  readonly days?: readonly Weekday[] | undefined
  readonly people: Quantity
}

export interface StaffPool {
  readonly name: Name
  readonly shifts: readonly Shift[]
  readonly rest?: Rest | undefined
  readonly fatigue?: Fatigue | undefined
}

/** One departure. Times are seconds from the start of the window; sailings are sorted by departure. */
export interface Sailing {
  readonly departsSeconds: number
  readonly ship: string
  readonly berth: string
  readonly laneMetres: number
  readonly checkInClosesSeconds: number
  readonly loadsSeconds: number
}

type QuayFile = NonNullable<BaselineFile['quay']>
export interface Quay extends Omit<QuayFile, 'timetable'> {
  /** Every departure of the whole run, warm-up and cool-down included. */
  readonly sailings: readonly Sailing[]
}

/** The whole port of one option. Collections absent from the file are empty. */
export interface Port {
  readonly run: BaselineFile['run']
  readonly money?: Money | undefined
  readonly vehicleTypes: BaselineFile['vehicleTypes']
  readonly documentClasses: BaselineFile['documentClasses']
  readonly demand: Omit<BaselineFile['demand'], 'arrivals'> & { readonly arrivals: Arrivals }
  readonly hiddenParties: BaselineFile['hiddenParties']
  readonly rules: BaselineFile['rules']
  readonly lifeRisk: BaselineFile['lifeRisk']
  readonly reception: BaselineFile['reception']
  readonly weather: Weather | undefined
  readonly pressure: BaselineFile['pressure']
  readonly technologies: NonNullable<BaselineFile['technologies']>
  readonly staff: Readonly<Record<string, StaffPool>>
  readonly links: NonNullable<BaselineFile['links']>
  readonly stations: NonNullable<BaselineFile['stations']>
  readonly quay: Quay | undefined
  readonly ground: BaselineFile['ground']
  /** What it becomes when measures begin or end inside the run, in order of time; absent when it stays as it is. */
  readonly later?: readonly LaterPort[] | undefined
}

/** What a port becomes: see `periodsOf`. */
export interface LaterPort {
  /** From the start of the window: 00:00 of a day after the first. */
  readonly fromSeconds: number
  /** The whole port from then on, without later ones of its own. */
  readonly port: Port
}

/** A measure as an option uses it. */
export interface AppliedMeasure {
  readonly id: string
  readonly name: Name
  readonly answers: Paragraph
  readonly annualCostEuro: number
  /** `YYYY-MM-DD`: the day of the decision, which is the first day in force of a measure that takes no time to build. */
  readonly from: string | undefined
  /** The first day on which it is no longer in force. */
  readonly until: string | undefined
  /** Days from the decision until it is in force. */
  readonly buildDays?: number | undefined
}

export interface Option {
  /** File name without ending, made unique among the options of one comparison. */
  readonly id: string
  readonly name: Name
  readonly description: Name | undefined
  readonly measures: readonly AppliedMeasure[]
  readonly annualCostEuro: number
  /** Year by year of the fund, of all measures of the option; absent where there is no fund. */
  readonly ledger?: Ledger | undefined
  /** As on the first day of the run; `periodsOf` says what becomes of it. */
  readonly port: Port
}
