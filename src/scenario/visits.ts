/**
 * Traffic equations: how often a lorry of some kind comes to each place, rounds included. Flows are those of lorries
 * without parties, which go to a search by false alarms only.
 */
import { entryOf } from './findings.ts'
import type { LorryKind } from './lorry-kind.ts'
import { type Step, type Walk, walkFrom } from './markov-chain.ts'
import type { Port } from './option.ts'
import { wayEnds } from './references.ts'
import { stoppingShares } from './selection.ts'
import { isStation, onwardOf, type Place, placeOf, type Way } from './ways.ts'

/** Kinds that part nowhere have the same visits; those of so many different ways through the port are kept. */
const mostKept = 8

/** The visits of every kind of lorry at one port. */
export class Visits {
  readonly #port: Port
  /** Ids of links and stations, then `wayEnds`. */
  readonly places: readonly string[]
  readonly #placeOf: readonly (Place | undefined)[]
  readonly #numbers: ReadonlyMap<string, number>
  readonly #kept: { readonly steps: readonly Step[]; readonly walk: Walk }[] = []
  /** Steps that are the same for every kind. */
  readonly #fixed: readonly (Step | undefined)[]

  constructor(port: Port) {
    this.#port = port
    this.places = [...Object.keys(port.links), ...Object.keys(port.stations), ...wayEnds]
    this.#placeOf = this.places.map((id) => placeOf(port, id))
    this.#numbers = new Map(this.places.map((id, number) => [id, number]))
    this.#fixed = this.#placeOf.map((place) => {
      if (!place) return { to: [], shares: [] }
      return isScreening(place) || hasConditions(place)
        ? undefined
        : this.#step(onwardOf(place, anyKind).ways)
    })
  }

  /**
   * Visits and loops by the number of the place in `places`.
   * @param passing share of the lorries that come to a station and are not turned back; 1 when absent
   */
  of(kind: LorryKind, passing: ReadonlyMap<string, number> = new Map()): Walk {
    const steps = this.places.map((id, number) => {
      const share = passing.get(id)
      if (share === undefined) return this.#fixed[number] ?? this.#step(this.#ways(number, kind))
      const ways = this.#ways(number, kind).map(({ to, share: onward }) => ({ to, share: onward * share }))
      return this.#step([...ways, { to: 'out', share: 1 - share }])
    })
    const known = this.#kept.find((one) => isSame(one.steps, steps))
    if (known) return known.walk
    const walk = walkFrom(this.#numbers.get(this.#port.demand.entry)!, steps)
    this.#kept.push({ steps, walk })
    if (this.#kept.length > mostKept) this.#kept.shift()
    return walk
  }

  /** The ways on with their shares, that of a false alarm among them. */
  #ways(number: number, kind: LorryKind): readonly Way[] {
    const place = this.#placeOf[number]!
    const { ways } = onwardOf(place, kind)
    if (!isScreening(place)) return ways
    const alarms = surelyStopping(place, kind) * falseAlarm(this.#port, place, kind)
    return [
      { to: place.onAlarm, share: alarms },
      ...ways.map(({ to, share }) => ({ to, share: share * (1 - alarms) })),
    ]
  }

  #step(ways: readonly Way[]): Step {
    const open = ways.filter(({ share }) => share > 0)
    return { to: open.map(({ to }) => this.#numbers.get(to)!), shares: open.map(({ share }) => share) }
  }
}

function isSame(some: readonly Step[], others: readonly Step[]): boolean {
  const equal = (a: readonly number[], b: readonly number[]) =>
    a.length === b.length && a.every((value, index) => value === b[index])
  return some.every((step, place) => {
    const other = others[place]!
    return step === other || (equal(step.to, other.to) && equal(step.shares, other.shares))
  })
}

/** Of a place whose branches ask for nothing. */
const anyKind: LorryKind = {
  vehicleType: undefined,
  documents: undefined,
  loaded: true,
  booked: false,
  share: 1,
  arrives: true,
}

function hasConditions({ next }: Place): boolean {
  if (typeof next === 'string') return false
  return Object.values(next).some(
    ({ vehicleTypes, documents, loaded, booked }) =>
      (vehicleTypes ?? documents ?? loaded ?? booked) !== undefined,
  )
}

type Screening = Extract<Place, { kind: 'screening' }>

function isScreening(place: Place): place is Screening {
  return isStation(place) && place.kind === 'screening'
}

/** Share that stops in any case: a selection that depends on the queue may let everyone pass. */
export function surelyStopping(station: Extract<Place, { kind: string }>, kind: LorryKind): number {
  return station.kind === 'screening' ? stoppingShares(station.selection, kind).least : 1
}

function falseAlarm(
  { technologies, vehicleTypes }: Port,
  { technology }: Screening,
  { vehicleType }: LorryKind,
): number {
  const table = technologies[technology]?.falseAlarm ?? {}
  if (vehicleType !== undefined) return entryOf(table, vehicleType)?.value ?? 0
  return Math.min(...Object.keys(vehicleTypes).map((type) => entryOf(table, type)?.value ?? 0))
}
