/**
 * Compiles a port into a network: ids become numbers, collections are put in the order they say, durations become tables
 * to draw from, the rota becomes openings of lanes.
 */
import { purposeNumber } from '../kernel/draws.ts'
import { InverseTables } from '../kernel/inverse-table.ts'
import { runTimes } from '../scenario/calendar.ts'
import { entryOf } from '../scenario/findings.ts'
import { loops } from '../scenario/loops.ts'
import type { Port } from '../scenario/option.ts'
import { boundControls, countedControls } from '../scenario/passport-control.ts'
import { serviceTime } from '../scenario/service-time.ts'
import { arrivalRates } from './arrival-rates.ts'
import { busiestDay } from './busiest-day.ts'
import { alarmRejoins, discoveryProbability } from './discovery.ts'
import { compileLifeRisk } from './life-risk.ts'
import { lorryMix } from './lorry-mix.ts'
import type { Link, Network, QuayTable, Station, StationBase } from './network.ts'
import { type Branch, branchesOf, type Condition, conditionOf } from './onward.ts'
import { outcomesOf, vehicleTypeIds } from './outcome.ts'
import { passportTermsOf } from './passport-terms.ts'
import { placesOf } from './place.ts'
import { classIdsOf } from './priority-class.ts'
import { compileReception } from './reception.ts'
import { laneChanges, stationLanes } from './roster.ts'
import { valuationOf } from './valuation.ts'

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
  const passportTerms = passportTermsOf(port, documents, placeIndex, (time) => tables.add(time))
  let linkLanes = 0
  let stationLanesSoFar = 0
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
    const firstLane = stationLanesSoFar
    const count = Object.values(station.lanes).reduce((sum, group) => sum + group.count.value, 0)
    stationLanesSoFar += count
    const sharedQueue = station.queue.kind === 'shared'
    const priority = priorityOf(station.queue, vehicleTypes, documents)
    const firstQueue = stationQueues
    stationQueues += sharedQueue ? priority.length + 1 : count
    const { places: queuePlaces } = station.queue
    const base: StationBase = {
      firstLane,
      lanes: count,
      firstQueue,
      sharedQueue,
      priority,
      queuePlaces: queuePlaces === 'unlimited' ? Number.POSITIVE_INFINITY : queuePlaces,
      turnBack: station.whenFull === 'turn-back',
      moveUpSeconds: station.moveUpSeconds?.value ?? 0,
      servicePurpose: purposeNumber(`service:${id}`),
    }
    switch (station.kind) {
      case 'service':
        return {
          ...base,
          kind: 'service',
          timeByVehicleType: vehicleTypes.map((type) =>
            tables.add(serviceTime(entryOf(station.timeByVehicleType ?? {}, type) ?? station.time)),
          ),
        }
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
          terms: passportTerms.get(id),
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
  const mix = lorryMix(port, vehicleTypes, documents, rates, tables)
  const visitCounter = revisitable(nodes, branches)

  return {
    startSeconds,
    windowSeconds,
    endSeconds,
    windowHours: port.run.days * 24,
    countsDelay: port.money?.delayEuroPerHour !== undefined,
    busiestDay: busiestDay(port),
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
    gap: tables.add({ kind: 'exponential', mean: 1 }),
    rates,
    recordedArrivals: port.demand.arrivals.from === 'trace' ? port.demand.arrivals.lorries : undefined,
    mix,
    lifeRisk: compileLifeRisk(port, mix),
    reception: compileReception(port, tables),
    boundControls: boundRows(port),
    outcomes: outcomesOf(port),
    valuation: valuationOf(port, vehicleTypes),
  }
}

/** Conditions of the priority classes, first class first. */
function priorityOf(
  queue: Port['stations'][string]['queue'],
  vehicleTypes: readonly string[],
  documents: readonly string[],
): Condition[] {
  if (queue.kind !== 'shared') return []
  const { priority = {} } = queue
  return classIdsOf(queue).map((id) => conditionOf(priority[id], vehicleTypes, documents))
}

function boundRows(port: Port): number[] {
  const bound = boundControls(port)
  return countedControls(port).flatMap(([id], row) => (bound.has(id) ? [row] : []))
}

/** Document classes in the order they are shown. */
export function documentClassIds(port: Port): string[] {
  const { documentClasses } = port
  return Object.keys(documentClasses).sort(
    (a, b) => documentClasses[a].order - documentClasses[b].order || (a < b ? -1 : 1),
  )
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
  loops(successors).forEach((isOnLoop, place) => {
    if (isOnLoop) counters[place] = next++
  })
  return counters
}
