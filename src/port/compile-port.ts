/**
 * Compiles a port into a network: ids become numbers, collections are put in the order they say, durations become tables
 * to draw from, the rota becomes openings of lanes.
 */
import { purposeNumber } from '../kernel/draws.ts'
import { InverseTables } from '../kernel/inverse-table.ts'
import { runTimes } from '../scenario/calendar.ts'
import { entryOf } from '../scenario/findings.ts'
import { loops } from '../scenario/loops.ts'
import type { Port, RecordedArrival } from '../scenario/option.ts'
import { boundControls, countedControls } from '../scenario/passport-control.ts'
import { periodsOf, sailingsOf } from '../scenario/periods.ts'
import { serviceTime } from '../scenario/service-time.ts'
import { alertnessOf, crewOf, isEverWeakened, tiringPoolsOf } from './alertness.ts'
import { amendmentsOf, type NetworkState } from './amendment.ts'
import { arrivalRates, steadyRates } from './arrival-rates.ts'
import { devicesOf } from './breakdown.ts'
import { busiestDay } from './busiest-day.ts'
import { checkOf, digestsChecks } from './check.ts'
import { concealmentOf } from './concealment.ts'
import { alarmRejoins } from './discovery.ts'
import { compileLifeRisk } from './life-risk.ts'
import { lorryMix } from './lorry-mix.ts'
import type { Link, Network, PlaceState, Station, StationBase } from './network.ts'
import { branchesOf, type Condition, conditionOf, noLorry } from './onward.ts'
import { outcomesOf, vehicleTypeIds } from './outcome.ts'
import { passportTermsOf } from './passport-terms.ts'
import { type Place, placesOf } from './place.ts'
import { boardingWeight, pressureOf } from './pressure.ts'
import { classIdsOf } from './priority-class.ts'
import { compileReception } from './reception.ts'
import { laneChanges, type StationLane, stationLanes } from './roster.ts'
import { rememberedChecks, selectionOf } from './selection.ts'
import { valuationOf } from './valuation.ts'
import { weatherImage } from './weather.ts'

/** Compiles a checked port: one network for all its periods, with room for whatever there is at any time. */
export function compilePort(port: Port): Network {
  const periods = periodsOf(port)
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
  const lanesOf = new Map<string, StationLane[]>()
  for (const lane of lanes) {
    const others = lanesOf.get(lane.station)
    if (others) others.push(lane)
    else lanesOf.set(lane.station, [lane])
  }
  const passportTerms = passportTermsOf(port, documents, placeIndex, (time) => tables.add(time))
  const weakened = new Set([...lanesOf.keys()].filter((id) => isEverWeakened(port, id)))
  const tiringPools = tiringPoolsOf(port)
  const classIds = new Map([...lanesOf.keys()].map((id) => [id, classIdsOf(port, id)]))

  const concealment = concealmentOf(port)
  const checks = rememberedChecks(port)
  const checkCounter = new Map(checks.map((id, counter) => [id, counter]))
  const checkAt = (id: string, port: Port) =>
    checkOf(port, id, vehicleTypes, concealment, checkCounter.get(id))

  const compileLink = (id: string, port: Port): Link => {
    const link = port.links[id]
    return {
      kind: 'link',
      lanes: link.lanes.value,
      laneMetres: link.lengthMetres.value,
      travelSeconds: link.travelSeconds.value,
      publicRoad: link.publicRoad ?? false,
    }
  }

  const compileStation = (id: string, port: Port): Station => {
    const station = port.stations[id]
    const { places: queuePlaces } = station.queue
    const base: StationBase = {
      laneAccepts: (lanesOf.get(id) as StationLane[]).map(({ groupId, group }) =>
        conditionOf((entryOf(station.lanes, groupId) ?? group).accepts ?? {}, vehicleTypes, documents),
      ),
      sharedQueue: station.queue.kind === 'shared',
      priority: priorityOf(station.queue, classIds.get(id) as string[], vehicleTypes, documents),
      queuePlaces: queuePlaces === 'unlimited' ? Number.POSITIVE_INFINITY : queuePlaces,
      turnBack: station.whenFull === 'turn-back',
      moveUpSeconds: station.moveUpSeconds?.value ?? 0,
      servicePurpose: purposeNumber(`service:${id}`),
      alertnessPurpose: weakened.has(id) ? purposeNumber(`alertness:${id}`) : undefined,
      alertness: alertnessOf(port, id, lanesOf.get(id) as StationLane[], tiringPools),
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
        return {
          ...base,
          kind: 'screening',
          time: tables.add(serviceTime(technology.time)),
          sensorPurpose: purposeNumber(`sensor:${id}`),
          selection: selectionOf(port, id, vehicleTypes, documents, checkCounter),
          alarmLeadsTo: placeIndex.get(station.onAlarm) as number,
          alarmRejoins: alarmRejoins(port, id),
          falseAlarm: vehicleTypes.map((type) => technology.falseAlarm[type].value),
          wind:
            port.weather && technology.wind && !station.sheltered
              ? {
                  fromMetresPerSecond: technology.wind.fromMetresPerSecond.value,
                  falseAlarm: vehicleTypes.map((type) => technology.wind!.falseAlarm[type].value),
                }
              : undefined,
          check: checkAt(id, port),
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
          check: checkAt(id, port),
        }
      }
    }
  }

  const compilePlace = ({ kind, id }: Place, port: Port): PlaceState => ({
    hasGone: false,
    node:
      kind === 'link'
        ? compileLink(id, port)
        : kind === 'station'
          ? compileStation(id, port)
          : { kind, metres: marshallingMetres(port) },
    branches:
      kind === 'quay'
        ? []
        : branchesOf(
            (kind === 'link' ? port.links : port.stations)[id].next,
            vehicleTypes,
            documents,
            placeIndex,
          ),
    boardingWeight: boardingWeight(port, kind, id),
  })

  const laid: (PlaceState | undefined)[][] = []
  for (const { port } of periods)
    laid.push(
      places.map((place, index) => {
        const before = laid.at(-1)?.[index]
        return isIn(place, port) ? compilePlace(place, port) : before && { ...before, hasGone: true }
      }),
    )
  const gap = tables.add({ kind: 'exponential', mean: 1 })
  const states = periods.map(({ fromSeconds, port: present }, index): NetworkState => {
    const rates = steadyRates(present, startSeconds, endSeconds)
    const mix = lorryMix(present, vehicleTypes, documents, rates, tables)
    return {
      fromSeconds,
      entry: placeIndex.get(present.demand.entry) as number,
      places: laid[index],
      mix,
      pressure: pressureOf(port, index, mix, gap),
    }
  })
  const visitCounter = revisitable(laid, checks.length)
  const changes = laneChanges(port)
  const sailings = sailingsOf(port).filter(
    ({ loadsSeconds }) => loadsSeconds >= startSeconds && loadsSeconds <= endSeconds,
  )
  const loads = (sailing: number) => sailings[sailing].loadsSeconds

  return {
    startSeconds,
    windowSeconds,
    endSeconds,
    windowHours: port.run.days * 24,
    countsDelay: port.money?.delayEuroPerHour !== undefined,
    busiestDay: busiestDay(port),
    places,
    states: places.map((_, index) => laid.find((states) => states[index])?.[index] as PlaceState),
    amendments: amendmentsOf(states, changes),
    linkLanes: places.map(({ kind, id }) => (kind === 'link' ? mostLinkLanes(port, id) : 0)),
    stationLanes: lanes.length,
    routePurpose: places.map(({ id }) => purposeNumber(`route:${id}`)),
    visitCounter,
    visitCounters: visitCounter.reduce((count, counter) => Math.max(count, counter + 1), checks.length),
    entry: states[0].entry,
    laneChanges: changes.filter(({ atSeconds }) =>
      periods.every((period) => period.fromSeconds !== atSeconds),
    ),
    devices: devicesOf(port, tables),
    crews: tiringPools.map((pool) => crewOf(port, pool)),
    weather: weatherImage(port),
    sailings,
    loadOrder: sailings.map((_, index) => index).sort((a, b) => loads(a) - loads(b) || a - b),
    tables,
    gap,
    rates: arrivalRates(port, startSeconds, endSeconds),
    recordedArrivals: recordedArrivals(port),
    mix: states[0].mix,
    lifeRisk: compileLifeRisk(port, states[0].mix),
    reception: compileReception(port, tables),
    boundControls: boundRows(port),
    concealment,
    digestsChecks: digestsChecks(port),
    pressure: states[0].pressure,
    outcomes: outcomesOf(port),
    valuation: valuationOf(port, vehicleTypes),
  }
}

const isIn = ({ kind, id }: Place, { links, stations, quay }: Port) =>
  kind === 'quay' ? quay !== undefined : Object.hasOwn(kind === 'link' ? links : stations, id)

const marshallingMetres = ({ quay }: Port) =>
  quay ? quay.marshalling.lanes.value * quay.marshalling.laneMetres.value : 0

/** The most lanes that a link has at any time. */
function mostLinkLanes(port: Port, id: string): number {
  return Math.max(...periodsOf(port).map(({ port: { links } }) => entryOf(links, id)?.lanes.value ?? 0))
}

/** The recorded lorries of each period, when arrivals are recorded. */
function recordedArrivals(port: Port): readonly RecordedArrival[] | undefined {
  if (port.demand.arrivals.from !== 'trace') return undefined
  return periodsOf(port).flatMap(({ fromSeconds, untilSeconds, port: { demand } }) =>
    demand.arrivals.from === 'trace'
      ? demand.arrivals.lorries.filter(({ arrivesSeconds: at }) => at >= fromSeconds && at < untilSeconds)
      : [],
  )
}

/** Conditions of the priority classes, first class first; no lorry meets that of a class of another period. */
function priorityOf(
  queue: Port['stations'][string]['queue'],
  classIds: readonly string[],
  vehicleTypes: readonly string[],
  documents: readonly string[],
): Condition[] {
  const classes = (queue.kind === 'shared' && queue.priority) || {}
  return classIds.map((id) => {
    const conditions = entryOf(classes, id)
    return conditions ? conditionOf(conditions, vehicleTypes, documents) : noLorry
  })
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

/**
 * Numbers the places that lie on a cycle, from `first` on: only there do a lorry's visits have to be told apart. A lorry may take one
 * part of its round in one period and the rest in the next, so ways of all periods count.
 */
function revisitable(laid: readonly (readonly (PlaceState | undefined)[])[], first: number): Int32Array {
  const successors = laid[0].map((_, place) =>
    laid.flatMap(({ [place]: state }) => [
      ...(state?.branches.map(({ to }) => to) ?? []),
      ...(state?.node.kind === 'screening' ? [state.node.alarmLeadsTo] : []),
    ]),
  )
  const counters = new Int32Array(successors.length).fill(-1)
  let next = first
  loops(successors).forEach((isOnLoop, place) => {
    if (isOnLoop) counters[place] = next++
  })
  return counters
}
