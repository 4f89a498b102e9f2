/**
 * A kind of lorry is a combination of everything that rules of the layout can ask about, and that the time at a station
 * can depend on: vehicle type, documents, loaded, booked. Checks walk each kind through the layout, so that none is left without a lane or a way on. Types
 * and documents that no rule mentions are told apart by nothing, and stand together as one.
 */
import type { Port } from './option.ts'

export interface LorryKind {
  /** Undefined: all those, when more than one, that no rule mentions. */
  readonly vehicleType: string | undefined
  readonly documents: string | undefined
  readonly loaded: boolean
  readonly booked: boolean
  /** Share of all lorries. */
  readonly share: number
  /** Whether there are any: by their share, or because a trace may record them. */
  readonly arrives: boolean
}

/** Conditions of a branch, of dedicated lanes, or of a selection. */
export interface Conditions {
  readonly vehicleTypes?: readonly string[] | undefined
  readonly documents?: readonly string[] | undefined
  readonly loaded?: boolean | undefined
  readonly booked?: boolean | undefined
}

export function meets(
  kind: LorryKind,
  { vehicleTypes, documents, loaded, booked }: Conditions = {},
): boolean {
  return (
    (!vehicleTypes || (kind.vehicleType !== undefined && vehicleTypes.includes(kind.vehicleType))) &&
    (!documents || (kind.documents !== undefined && documents.includes(kind.documents))) &&
    (loaded === undefined || kind.loaded === loaded) &&
    (booked === undefined || kind.booked === booked)
  )
}

/** Every kind that can come to the port. */
export function lorryKinds(port: Port): LorryKind[] {
  const rules = conditionsOf(port)
  const recorded = recordedIn(port)
  const namedTypes = new Set(rules.flatMap(({ vehicleTypes }) => vehicleTypes ?? []))
  const namedDocuments = new Set(rules.flatMap((rule) => rule.documents ?? []))
  const types = told(port.vehicleTypes, namedTypes, recorded.vehicleTypes)
  const documents = told(port.documentClasses, namedDocuments, recorded.documents)
  const bookedShare = port.demand.bookedShare?.value ?? 0
  const kinds: LorryKind[] = []
  for (const type of types) {
    const loadedShare = type.share > 0 ? type.loaded / type.share : type.mayBeLoaded ? 1 : 0
    const loads = [
      { loaded: true, share: loadedShare, possible: type.mayBeLoaded || recorded.loaded },
      { loaded: false, share: 1 - loadedShare, possible: type.mayBeEmpty || recorded.empty },
    ]
    const bookings = [
      { booked: true, share: bookedShare, possible: bookedShare > 0 || recorded.booked },
      { booked: false, share: 1 - bookedShare, possible: bookedShare < 1 || recorded.unbooked },
    ]
    for (const paper of documents)
      for (const load of loads)
        for (const booking of bookings)
          if (load.possible && booking.possible)
            kinds.push({
              vehicleType: type.id,
              documents: paper.id,
              loaded: load.loaded,
              booked: booking.booked,
              share: type.share * paper.share * load.share * booking.share,
              arrives: type.arrives && paper.arrives,
            })
  }
  return kinds
}

interface Told {
  readonly id: string | undefined
  share: number
  /** Share of all lorries that are of this type and loaded. */
  loaded: number
  arrives: boolean
  mayBeLoaded: boolean
  mayBeEmpty: boolean
}

interface Class {
  readonly share: { readonly value: number }
  readonly loadedShare?: { readonly value: number } | undefined
}

/** The classes that rules mention, and one for all the others. */
function told(
  classes: Readonly<Record<string, Class>>,
  mentioned: ReadonlySet<string>,
  recorded: ReadonlySet<string>,
): Told[] {
  const others = Object.keys(classes).filter((name) => !mentioned.has(name))
  const byId = new Map<string | undefined, Told>()
  for (const [name, { share, loadedShare }] of Object.entries(classes)) {
    const id = mentioned.has(name) || others.length === 1 ? name : undefined
    const one = byId.get(id) ?? {
      id,
      share: 0,
      loaded: 0,
      arrives: false,
      mayBeLoaded: false,
      mayBeEmpty: false,
    }
    const loaded = loadedShare?.value ?? 1
    one.share += share.value
    one.loaded += share.value * loaded
    one.arrives ||= share.value > 0 || recorded.has(name)
    one.mayBeLoaded ||= loaded > 0
    one.mayBeEmpty ||= loaded < 1
    byId.set(id, one)
  }
  return [...byId.values()]
}

function conditionsOf(port: Port): Conditions[] {
  const ways = [...Object.values(port.links), ...Object.values(port.stations)].map(({ next }) => next)
  const branches = ways.flatMap((next) => (typeof next === 'string' ? [] : Object.values(next)))
  const stations = Object.values(port.stations)
  const lanes = stations.flatMap((station) =>
    Object.values(station.lanes).map(({ accepts }) => accepts ?? {}),
  )
  const selections = stations.map((station) =>
    station.kind === 'screening' ? (station.selection ?? {}) : {},
  )
  const classes = stations.flatMap(({ queue }) =>
    queue.kind === 'shared' ? Object.values(queue.priority ?? {}) : [],
  )
  const times = stations.map((station): Conditions => {
    if (station.kind === 'passport') return { documents: Object.keys(station.checks) }
    return station.kind === 'service' ? { vehicleTypes: Object.keys(station.timeByVehicleType ?? {}) } : {}
  })
  return [...branches, ...lanes, ...selections, ...classes, ...times]
}

/** What a trace records of its lorries, beyond what the shares say. */
function recordedIn({ demand: { arrivals } }: Port) {
  const recorded = {
    vehicleTypes: new Set<string>(),
    documents: new Set<string>(),
    loaded: false,
    empty: false,
    booked: false,
    unbooked: false,
  }
  if (arrivals.from !== 'trace') return recorded
  for (const { vehicleType, documents, loaded, booked } of arrivals.lorries) {
    if (vehicleType !== undefined) recorded.vehicleTypes.add(vehicleType)
    if (documents !== undefined) recorded.documents.add(documents)
    if (loaded !== undefined) recorded[loaded ? 'loaded' : 'empty'] = true
    if (booked !== undefined) recorded[booked ? 'booked' : 'unbooked'] = true
  }
  return recorded
}

/** `tanker lorries, empty`: what tells the kinds in `some` from the others in `all`. */
export function describeKinds(some: readonly LorryKind[], all: readonly LorryKind[]): string {
  const words: string[] = []
  const tells = <Value>(pick: (kind: LorryKind) => Value, word: (values: Value[]) => string) => {
    const values = [...new Set(some.map(pick))]
    if (values.length < new Set(all.map(pick)).size) words.push(word(values))
  }
  const names = (values: (string | undefined)[], others: string) =>
    values.map((value) => value ?? others).join(', ')
  tells(
    (kind) => kind.vehicleType,
    (values) => `of vehicle type ${names(values, 'any other')}`,
  )
  tells(
    (kind) => kind.documents,
    (values) => `with documents ${names(values, 'of any other class')}`,
  )
  tells(
    (kind) => kind.loaded,
    ([loaded]) => (loaded ? 'loaded' : 'empty'),
  )
  tells(
    (kind) => kind.booked,
    ([booked]) => (booked ? 'booked' : 'not booked'),
  )
  return words.length > 0 ? `lorries ${words.join(', ')}` : 'lorries'
}
