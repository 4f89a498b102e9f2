/**
 * The network is a port compiled for simulation: places, lanes and draws as numbers and typed arrays, nothing to
 * look up by name. Places are numbered as in `placesOf`; times are seconds since the start of the window, negative
 * in the warm-up. It is built once per option and never changes.
 */
import { purposeNumber } from '../kernel/draws.ts'
import { InverseTables } from '../kernel/inverse-table.ts'
import { runTimes } from '../scenario/calendar.ts'
import type { Port, RecordedArrival, Sailing } from '../scenario/option.ts'
import { serviceTime } from '../scenario/service-time.ts'
import { type ArrivalRates, arrivalRates } from './arrival-process.ts'
import { type LorryMix, lorryMix } from './lorry-mix.ts'
import { type Branch, branchesOf, type Condition, conditionOf } from './onward.ts'
import { type Outcome, outcomesOf, vehicleTypeIds } from './outcome.ts'
import { type Place, placesOf } from './place.ts'
import { type LaneChange, laneChanges, stationLanes } from './roster.ts'

const hourSeconds = 3600

export interface Link {
  readonly kind: 'link'
  readonly firstLane: number
  readonly lanes: number
  /** Standing room in each lane. */
  readonly laneMetres: number
  readonly travelSeconds: number
  readonly publicRoad: boolean
}

interface StationBase {
  /** First lane among all station lanes, and the number of lanes. */
  readonly firstLane: number
  readonly lanes: number
  /** Queue of the first lane, or the one queue of all. */
  readonly firstQueue: number
  readonly sharedQueue: boolean
  /** Lorries that may wait in each queue, not counting the one in service. */
  readonly queuePlaces: number
  readonly turnBack: boolean
  readonly moveUpSeconds: number
  readonly servicePurpose: number
}

/** A station by what happens in it. Tables named `time…` are indices into `Network.tables`. */
export type Station = StationBase &
  (
    | { readonly kind: 'service' | 'check-in'; readonly time: number }
    | {
        readonly kind: 'passport'
        /** By document class. */
        readonly timeByDocuments: readonly number[]
        readonly thoroughByDocuments: readonly boolean[]
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

export type Screening = Extract<Station, { kind: 'screening' }>

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
  readonly rates: ArrivalRates
  readonly recordedArrivals: readonly RecordedArrival[] | undefined
  readonly mix: LorryMix
  readonly outcomes: readonly Outcome[]
}

/** Compiles a checked port. */
export function compilePort(port: Port): Network {
  const {
    beginsSeconds: startSeconds,
    windowEndsSeconds: windowSeconds,
    endsSeconds: endSeconds,
  } = runTimes(port.run)
  const places = placesOf(port)
  const placeIndex = new Map(places.map(({ id }, index) => [id, index]))
  const vehicleTypes = vehicleTypeIds(port)
  const documents = documentClassIds(port)
  const tables = new InverseTables()
  const lanes = stationLanes(port)
  let linkLanes = 0
  let stationQueues = 0

  const compileLink = (id: string): Link => {
    const link = port.links[id]
    const firstLane = linkLanes
    linkLanes += link.lanes.value
    return {
      kind: 'link',
      firstLane,
      lanes: link.lanes.value,
      laneMetres: link.lengthMetres.value,
      travelSeconds: link.travelSeconds.value,
      publicRoad: link.publicRoad ?? false,
    }
  }

  const compileStation = (id: string): Station => {
    const station = port.stations[id]
    const firstLane = lanes.findIndex((lane) => lane.station === id)
    const count = lanes.filter((lane) => lane.station === id).length
    const sharedQueue = station.queue.kind === 'shared'
    const firstQueue = stationQueues
    stationQueues += sharedQueue ? 1 : count
    const { places: queuePlaces } = station.queue
    const base: StationBase = {
      firstLane,
      lanes: count,
      firstQueue,
      sharedQueue,
      queuePlaces: queuePlaces === 'unlimited' ? Number.POSITIVE_INFINITY : queuePlaces,
      turnBack: station.whenFull === 'turn-back',
      moveUpSeconds: station.moveUpSeconds?.value ?? 0,
      servicePurpose: purposeNumber(`service:${id}`),
    }
    switch (station.kind) {
      case 'service':
      case 'check-in':
        return { ...base, kind: station.kind, time: tables.add(serviceTime(station.time)) }
      case 'passport':
        return {
          ...base,
          kind: 'passport',
          timeByDocuments: documents.map((documentClass) =>
            tables.add(serviceTime(station.checks[documentClass].time)),
          ),
          thoroughByDocuments: documents.map(
            (documentClass) => station.checks[documentClass].check === 'thorough',
          ),
        }
      case 'screening': {
        const technology = port.technologies[station.technology]
        const detection = vehicleTypes.map((type) => technology.detection[type].value)
        return {
          ...base,
          kind: 'screening',
          time: tables.add(serviceTime(technology.time)),
          sensorPurpose: purposeNumber(`sensor:${id}`),
          selectionPurpose: purposeNumber(`selection:${id}`),
          selected: conditionOf(
            { vehicleTypes: station.selection?.vehicleTypes, loaded: station.selection?.loaded },
            vehicleTypes,
            documents,
          ),
          selectedShare: station.selection?.share?.value ?? 1,
          whileQueueBelow: station.selection?.whileQueueBelow ?? Number.POSITIVE_INFINITY,
          alarmLeadsTo: placeIndex.get(station.onAlarm) as number,
          alarmRejoins: alarmRejoins(port, id),
          detection,
          falseAlarm: vehicleTypes.map((type) => technology.falseAlarm[type].value),
          discovery: vehicleTypes.map((type) => discoveryProbability(port, id, type)),
        }
      }
      case 'search': {
        const technology = port.technologies[station.technology]
        return {
          ...base,
          kind: 'search',
          time: tables.add(serviceTime(technology.time)),
          handOver: tables.add(
            station.handOver ? serviceTime(station.handOver) : { kind: 'constant', value: 0 },
          ),
          sensorPurpose: purposeNumber(`sensor:${id}`),
          handOverPurpose: purposeNumber(`hand-over:${id}`),
          detection: vehicleTypes.map((type) => technology.detection[type].value),
        }
      }
    }
  }

  const compileQuay = (): QuayTable => {
    const sailings = (port.quay?.sailings ?? []).filter(
      ({ loadsSeconds }) => loadsSeconds >= startSeconds && loadsSeconds <= endSeconds,
    )
    const loads = (sailing: number) => sailings[sailing].loadsSeconds
    return {
      kind: 'quay',
      metres: (port.quay?.marshalling.lanes.value ?? 0) * (port.quay?.marshalling.laneMetres.value ?? 0),
      sailings,
      loadOrder: sailings.map((_, index) => index).sort((a, b) => loads(a) - loads(b) || a - b),
    }
  }

  const nodes = places.map(({ kind, id }) =>
    kind === 'link' ? compileLink(id) : kind === 'station' ? compileStation(id) : compileQuay(),
  )
  const branches = places.map(({ kind, id }) =>
    kind === 'quay'
      ? []
      : branchesOf(
          (kind === 'link' ? port.links : port.stations)[id].next,
          vehicleTypes,
          documents,
          placeIndex,
        ),
  )
  const rates = arrivalRates(port, startSeconds, endSeconds)
  const visitCounter = revisitable(nodes, branches)

  return {
    startSeconds,
    windowSeconds,
    endSeconds,
    windowHours: port.run.days * 24,
    busiestDay: busiestDay(rates, port.run.days),
    places,
    nodes,
    branches,
    routePurpose: places.map(({ id }) => purposeNumber(`route:${id}`)),
    visitCounter,
    visitCounters: visitCounter.reduce((count, counter) => Math.max(count, counter + 1), 0),
    entry: placeIndex.get(port.demand.entry) as number,
    linkLanes,
    stationLanes: lanes.length,
    stationQueues,
    stationOfLane: Int32Array.from(lanes, ({ station }) => placeIndex.get(station) as number),
    laneAccepts: lanes.map(({ group }) => conditionOf(group.accepts ?? {}, vehicleTypes, documents)),
    laneChanges: laneChanges(port),
    tables,
    rates,
    recordedArrivals: port.demand.arrivals.from === 'trace' ? port.demand.arrivals.lorries : undefined,
    mix: lorryMix(port, vehicleTypes, documents, rates, tables),
    outcomes: outcomesOf(port),
  }
}

/** Document classes in the order they are shown. */
export function documentClassIds(port: Port): string[] {
  const { documentClasses } = port
  return Object.keys(documentClasses).sort(
    (a, b) => documentClasses[a].order - documentClasses[b].order || (a < b ? -1 : 1),
  )
}

/** Whether every check that may come after a screening may also come after each station that its alarms lead to. */
function alarmRejoins(port: Port, stationId: string): boolean {
  let station = port.stations[stationId]
  const ahead = [...checksAhead(port, station.next)]
  while (station.kind === 'screening') {
    station = port.stations[station.onAlarm]
    const after = checksAhead(port, station.next)
    if (!ahead.every((check) => after.has(check))) return false
  }
  return true
}

/** The screening and search stations that a lorry may come to by the ordinary way on, alarms aside. */
function checksAhead(port: Port, next: Port['links'][string]['next']): Set<string> {
  const checks = new Set<string>()
  const seen = new Set<string>()
  const open = [next]
  for (let ways = open.pop(); ways !== undefined; ways = open.pop())
    for (const id of typeof ways === 'string' ? [ways] : Object.keys(ways)) {
      const place = port.links[id] ?? port.stations[id]
      if (seen.has(id) || place === undefined) continue
      seen.add(id)
      if ('kind' in place && (place.kind === 'screening' || place.kind === 'search')) checks.add(id)
      open.push(place.next)
    }
  return checks
}

/** Probability that a check finds a party: an alarm, a second one wherever it has to be confirmed, and the search. */
function discoveryProbability(port: Port, stationId: string, vehicleType: string): number {
  const station = port.stations[stationId]
  if (station.kind !== 'screening' && station.kind !== 'search') return 0
  const detection = port.technologies[station.technology].detection[vehicleType].value
  return station.kind === 'search'
    ? detection
    : detection * discoveryProbability(port, station.onAlarm, vehicleType)
}

function busiestDay(rates: ArrivalRates, days: number): number {
  const perDay = new Float64Array(days)
  rates.perHour.forEach((expected, index) => {
    const day = Math.floor((rates.fromSeconds + index * hourSeconds) / (24 * hourSeconds))
    if (day >= 0 && day < days) perDay[day] += expected
  })
  return perDay.indexOf(Math.max(...perDay))
}

/** Numbers the places that lie on a cycle: only there do a lorry's visits have to be told apart. */
function revisitable(
  nodes: readonly (Link | Station | QuayTable)[],
  branches: readonly (readonly Branch[])[],
): Int32Array {
  const successors = nodes.map((node, index) => [
    ...branches[index].map(({ to }) => to),
    ...(node.kind === 'screening' ? [node.alarmLeadsTo] : []),
  ])
  const counters = new Int32Array(nodes.length).fill(-1)
  let next = 0
  for (let place = 0; place < nodes.length; place++) {
    const seen = new Set<number>()
    const open = [...successors[place]]
    while (open.length > 0) {
      const at = open.pop() as number
      if (at < 0 || seen.has(at)) continue
      seen.add(at)
      open.push(...successors[at])
    }
    if (seen.has(place)) counters[place] = next++
  }
  return counters
}
