/** A lorry of the reference model, as an object: what it brings with it, and how far it has come. */
import { type Draws, purposeNumber } from '../../src/kernel/draws.ts'
import type { Place } from './place.ts'

export interface Lorry {
  /** Running number in the run: the key of all its draws. */
  readonly ordinal: number
  readonly arrivedAt: number
  readonly vehicleType: string
  readonly documents: string
  readonly loaded: boolean
  readonly booked: boolean
  /** Departure it is booked on, Infinity after the run; undefined without a booking. */
  readonly bookedDeparture: number | undefined
  readonly lengthMetres: number
  /** Those who boarded it far from the port, with the prevalence multiplied by so much. */
  readonly hidden: (
    upstream: number,
  ) => Pick<Lorry, 'expectedParties' | 'undiscovered' | 'undiscoveredByQuality' | 'people' | 'parties'>
  /** Expected parties that have been in it; the two below are parts of it. */
  expectedParties: number
  /** Hidden in it now; of the people those who boarded in the port, and the parties they all are in. */
  people: number
  boarded: number
  parties: number
  /** Where it goes next; undefined while that is open. */
  target: Place | 'out' | undefined
  /** When it joined the station it is in, or will reach the end of its link. */
  since: number
  checkedInAt: number | undefined
  /** How long it has driven and been served, the drive or service under way in full. */
  movingSeconds: number
  /** Number of its priority class at the station it is in, as it was when it came there. */
  priorityClass: number
  /** Between an alarm and the search that resolves it. */
  alarmed: boolean
  alarmedAt?: number
  /** How alert the check is that it is in. */
  alertness: number
  /** Those that have met every check without an alarm that led to them. */
  undiscovered: number
  /** The same, were all of one quality: by quality. */
  undiscoveredByQuality: number[]
  /** Those that have come through a search unfound. */
  escaped: number
  /** On its way to a screening that would have let it pass with a party. */
  spared: boolean
  /** Checks that have been made of it, and that would have been made with a party. */
  readonly checks: Set<string>
  readonly checksWithParty: Set<string>
  /** Times it has finished with each place. */
  readonly visits: Map<Place, number>
}

/** What branches, lanes, selections and priority classes ask of a lorry, as the scenario says it. */
export interface Conditions {
  readonly vehicleTypes?: readonly string[] | undefined
  readonly documents?: readonly string[] | undefined
  readonly loaded?: boolean | undefined
  readonly booked?: boolean | undefined
}

export function meets(lorry: Lorry, { vehicleTypes, documents, loaded, booked }: Conditions): boolean {
  return (
    (vehicleTypes === undefined || vehicleTypes.includes(lorry.vehicleType)) &&
    (documents === undefined || documents.includes(lorry.documents)) &&
    (loaded === undefined || loaded === lorry.loaded) &&
    (booked === undefined || booked === lorry.booked)
  )
}

/** A uniform draw that belongs to this visit of the lorry to a place. */
export function drawAt(place: Place, lorry: Lorry, purpose: string, draws: Draws): number {
  return draws.uniform(lorry.ordinal, purposeNumber(`${purpose}:${place.id}`), lorry.visits.get(place) ?? 0)
}

/** The lorry has finished with a place, or passed it. */
export function endVisit(lorry: Lorry, place: Place): void {
  lorry.visits.set(place, (lorry.visits.get(place) ?? 0) + 1)
}
