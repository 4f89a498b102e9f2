/**
 * The port on simjs, as far as its FCFS facilities and timers go: links and sailings are timers, stations facilities
 * with as many servers as they have lanes open on average. Lorries draw what they are, where they go and how long they
 * take from the same draws as in Rocade. Left out, which makes simjs faster, not slower: storage and blocking, queues
 * and rules by lane, openings by the hour, choices by length of queue, the exact-probability estimate, figures by hour.
 */
import { Draws, purposeNumber, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { InverseTables } from '../../src/kernel/inverse-table.ts'
import { hourSeconds, runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { serviceTime } from '../../src/scenario/service-time.ts'
import { type Play, timesInSystem } from '../round.ts'
import { arrivalRates, meanOpenLanes } from './port-figures.ts'
import { type Entity, facility, simulate } from './simjs.ts'

interface Lorry {
  readonly ordinal: number
  readonly arrivedAt: number
  readonly vehicleType: string
  readonly documents: string
  readonly carries: boolean
  readonly lengthMetres: number
  /** NaN before its check-in. */
  checkedInAt: number
}

/** A link or a station, with everything looked up that is the same for every lorry. */
interface Place {
  readonly link: Port['links'][string] | undefined
  readonly station: Port['stations'][string] | undefined
  readonly servers: number
  readonly technology: Port['technologies'][string] | undefined
  readonly selection: { vehicleTypes?: readonly string[] | undefined; share?: { value: number } | undefined }
  /** Table of the service time, by documents. */
  readonly time: Readonly<Record<string, number>>
  readonly ways: readonly Way[]
  readonly purposes: { route: number; service: number; selection: number; sensor: number }
}

interface Way {
  readonly to: string
  readonly share?: { value: number } | undefined
  readonly vehicleTypes?: readonly string[] | undefined
  readonly documents?: readonly string[] | undefined
}

const purposes = {
  gap: purposeNumber('lorry:gap'),
  vehicleType: purposeNumber('lorry:vehicle-type'),
  documents: purposeNumber('lorry:documents'),
  loaded: purposeNumber('lorry:loaded'),
  booked: purposeNumber('lorry:booked'),
  bookingLead: purposeNumber('lorry:booking-lead'),
  party: purposeNumber('lorry:party'),
}

export function portOnSimJs(port: Port): Play {
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  const tables = new InverseTables()
  const gap = tables.add({ kind: 'exponential', mean: 1 })
  const lead = port.demand.bookingLead && tables.add(serviceTime(port.demand.bookingLead))
  const places = placesOf(port, tables)
  const vehicleTypes = sharesOf(port.vehicleTypes)
  const documentClasses = sharesOf(port.documentClasses)
  const prevalence = port.hiddenParties?.prevalence.value ?? 0
  const rates = arrivalRates(port)
  const firstHour = Math.floor(beginsSeconds / hourSeconds)
  const sailings = [...(port.quay?.sailings ?? [])]
    .filter(({ loadsSeconds }) => loadsSeconds >= beginsSeconds)
    .sort((a, b) => a.loadsSeconds - b.loadsSeconds)

  return (round) => {
    const draws = new Draws(replicationKey(seedKey(port.run.seed), round))
    const facilities = new Map([...places].map(([id, { servers }]) => [id, facility(id, servers)]))
    const inPort: number[] = []
    let marshalled: Lorry[] = []
    let arrived = 0

    const run = (model: Entity) => {
      const now = () => model.time() + beginsSeconds

      const arrive = () => {
        const ordinal = arrived++
        const perSecond = rates[Math.floor(now() / hourSeconds) - firstHour]
        const wait = tables.draw(gap, draws.uniform(ordinal, purposes.gap)) / perSecond
        if (Number.isFinite(wait)) model.setTimer(wait).done(arrive)
        comeTo(port.demand.entry, lorryOf(ordinal))
      }

      const lorryOf = (ordinal: number): Lorry => {
        const vehicleType = chosen(vehicleTypes, draws.uniform(ordinal, purposes.vehicleType))
        // Drawn for every lorry, as in Rocade, though nothing here depends on load or booking.
        draws.uniform(ordinal, purposes.loaded)
        draws.uniform(ordinal, purposes.booked)
        if (lead !== undefined) tables.draw(lead, draws.uniform(ordinal, purposes.bookingLead))
        return {
          ordinal,
          arrivedAt: now(),
          vehicleType,
          documents: chosen(documentClasses, draws.uniform(ordinal, purposes.documents)),
          carries: draws.uniform(ordinal, purposes.party) < prevalence,
          lengthMetres: port.vehicleTypes[vehicleType].lengthMetres.value,
          checkedInAt: Number.NaN,
        }
      }

      const comeTo = (id: string, lorry: Lorry): void => {
        const place = places.get(id)
        if (id === 'quay') {
          if (Number.isNaN(lorry.checkedInAt)) lorry.checkedInAt = now()
          marshalled.push(lorry)
        } else if (!place) inPort.push(now() - lorry.arrivedAt)
        else if (place.link) model.setTimer(place.link.travelSeconds.value).done(() => leave(place, lorry))
        else if (!stopsAt(place, lorry)) leave(place, lorry)
        else {
          const u = draws.uniform(lorry.ordinal, place.purposes.service)
          const seconds =
            (place.station!.moveUpSeconds?.value ?? 0) + tables.draw(place.time[lorry.documents], u)
          model.useFacility(facilities.get(id)!, seconds).done(() => served(place, lorry))
        }
      }

      const stopsAt = ({ selection, purposes }: Place, lorry: Lorry): boolean =>
        (!selection.vehicleTypes || selection.vehicleTypes.includes(lorry.vehicleType)) &&
        (!selection.share || draws.uniform(lorry.ordinal, purposes.selection) < selection.share.value)

      const served = (place: Place, lorry: Lorry): void => {
        const station = place.station!
        if (station.kind === 'check-in') lorry.checkedInAt = now()
        if (station.kind === 'screening') {
          const { detection, falseAlarm } = place.technology!
          const alarm = (lorry.carries ? detection : falseAlarm)[lorry.vehicleType].value
          if (draws.uniform(lorry.ordinal, place.purposes.sensor) < alarm) {
            comeTo(station.onAlarm, lorry)
            return
          }
        }
        leave(place, lorry)
      }

      const leave = ({ ways, purposes }: Place, lorry: Lorry): void => {
        const way = ways.find(
          ({ share, vehicleTypes, documents }) =>
            (!vehicleTypes || vehicleTypes.includes(lorry.vehicleType)) &&
            (!documents || documents.includes(lorry.documents)) &&
            (!share || draws.uniform(lorry.ordinal, purposes.route) < share.value),
        )
        comeTo(way!.to, lorry)
      }

      const load = (index: number): void => {
        const { laneMetres, checkInClosesSeconds, departsSeconds } = sailings[index]
        let room = laneMetres
        marshalled = marshalled.filter((lorry) => {
          if (lorry.checkedInAt > checkInClosesSeconds) return true
          // From the first that does not fit on, all stay.
          room = lorry.lengthMetres <= room ? room - lorry.lengthMetres : -1
          if (room < 0) return true
          inPort.push(departsSeconds - lorry.arrivedAt)
          return false
        })
        awaitSailing(index + 1)
      }

      const awaitSailing = (index: number): void => {
        const sailing = sailings[index]
        if (sailing) model.setTimer(sailing.loadsSeconds - now()).done(() => load(index))
      }

      awaitSailing(0)
      arrive()
    }

    simulate(run, endsSeconds - beginsSeconds)
    return () => ({ customers: arrived, ...timesInSystem(Float64Array.from(inPort)) })
  }
}

function placesOf(port: Port, tables: InverseTables): ReadonlyMap<string, Place> {
  const servers = meanOpenLanes(port)
  const placeOf = (id: string): Place => {
    const link = port.links[id]
    const station = port.stations[id]
    const technology = station && 'technology' in station ? port.technologies[station.technology] : undefined
    const timeOf = (documents: string) => {
      if (station.kind === 'passport') return station.checks[documents].time
      return 'technology' in station ? technology!.time : station.time
    }
    return {
      link,
      station,
      servers: servers.get(id) ?? 1,
      technology,
      selection: (station?.kind === 'screening' && station.selection) || {},
      time: station
        ? Object.fromEntries(
            Object.keys(port.documentClasses).map((documents) => [
              documents,
              tables.add(serviceTime(timeOf(documents))),
            ]),
          )
        : {},
      ways: waysOf((link ?? station).next),
      purposes: {
        route: purposeNumber(`route:${id}`),
        service: purposeNumber(`service:${id}`),
        selection: purposeNumber(`selection:${id}`),
        sensor: purposeNumber(`sensor:${id}`),
      },
    }
  }
  return new Map([...Object.keys(port.links), ...Object.keys(port.stations)].map((id) => [id, placeOf(id)]))
}

function waysOf(next: Port['links'][string]['next']): readonly Way[] {
  if (typeof next === 'string') return [{ to: next }]
  return Object.entries(next)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, way]) => ({ ...way, to: way.to ?? id }))
}

/** Ids with the share of all that lies below the end of each. */
function sharesOf(
  collection: Readonly<Record<string, { order: number; share: { value: number } }>>,
): readonly { readonly id: string; readonly upTo: number }[] {
  let upTo = 0
  return Object.entries(collection)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, { share }]) => {
      upTo += share.value
      return { id, upTo }
    })
}

/** The last one takes what rounding leaves. */
function chosen(shares: ReturnType<typeof sharesOf>, u: number): string {
  return (shares.find(({ upTo }) => u < upTo) ?? shares[shares.length - 1]).id
}
