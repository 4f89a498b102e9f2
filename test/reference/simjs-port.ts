/**
 * The port on simjs: an independent simulation library moves the lorries and keeps the queues, and is told only what each
 * lorry draws. What simjs cannot do is left out of the port beforehand, see `withoutLimits`.
 */
import { Draws, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import type { LogKind } from '../../src/port/lorry-log.ts'
import { runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { Alertness } from './alertness.ts'
import { Checks } from './checks.ts'
import { Concealment } from './concealment.ts'
import { demand } from './demand.ts'
import { type Clock, Figures } from './figures.ts'
import { loadSimJs } from './load-simjs.ts'
import type { Lorry } from './lorry.ts'
import { PartyEstimate } from './party-estimate.ts'
import { makePlaces, type Place, type Station } from './place.ts'
import type { LogLine } from './simulate.ts'
import { Wayfinding } from './wayfinding.ts'

interface Request {
  done(callback: () => void): Request
}
interface Entity {
  time(): number
  setTimer(seconds: number): Request
  useFacility(facility: Facility, seconds: number): Request
}
interface Facility {
  queue: { shift(now: number): { entity: Entity } }
}
interface SimJs {
  Sim: new () => {
    addEntity(entity: unknown, name: string, ...start: unknown[]): Entity
    simulate(end: number): void
  }
  Entity: new () => Entity
  Facility: { new (name: string, discipline: number, servers: number): Facility; FCFS: number }
}

const { Sim, Entity, Facility } = loadSimJs<SimJs>()

/** Lorries that a link holds at most: each has a lane of its own, and so drives by a timer of its own. */
const lorriesInLink = 500

/**
 * The port as far as simjs can follow:
 * - stations: storage without limit, nobody turned back, no priority, all lanes open all the time and for everyone, no device fails, everyone alert, no weather; one shared queue
 *   or one a lane, first come, first served;
 * - links: timers, with so many lanes that no lorry has another one ahead;
 * - passport checks that never give way to the queue, and no look-ups;
 * - no quay: lorries leave where they would come to it;
 * - nobody who boards on the way;
 * - no warm-up, and no arrival before the clock of simjs starts;
 * - no measures that begin or end during the run;
 * - no service and no drive takes no time at all: at least ten seconds to pull up, and to drive.
 * - no period but the first.
 * Kept as they are: arrivals, kinds of lorry, durations, branches, ways back, selections, alarms, searches.
 */
export function withoutLimits(port: Port): Port {
  const end = (id: string) => (id === 'quay' ? 'out' : id)
  const next = (onward: Port['links'][string]['next']): Port['links'][string]['next'] =>
    typeof onward === 'string'
      ? end(onward)
      : mapped(onward, (branch, id) => ({ ...branch, to: end(branch.to ?? id) }))
  const { arrivals } = port.demand
  const begins =
    arrivals.from === 'trace' ? Math.min(...arrivals.lorries.map((lorry) => lorry.arrivesSeconds)) : 0
  return {
    ...port,
    lifeRisk: undefined,
    reception: undefined,
    run: { ...port.run, warmUpHours: { value: 0 } },
    demand: {
      ...port.demand,
      arrivals:
        arrivals.from === 'trace'
          ? {
              ...arrivals,
              lorries: arrivals.lorries.map((lorry) => ({
                ...lorry,
                arrivesSeconds: lorry.arrivesSeconds - begins + 10,
              })),
            }
          : arrivals,
    },
    technologies: mapped(port.technologies, ({ breakdown: _, haste: __, ...technology }) => technology),
    links: mapped(port.links, (link) => ({
      ...link,
      lanes: { value: lorriesInLink },
      lengthMetres: { value: 100 },
      travelSeconds: { value: Math.max(10, link.travelSeconds.value) },
      next: next(link.next),
    })),
    stations: mapped(port.stations, (station) => ({
      ...(station.kind === 'passport'
        ? { ...station, relaxation: undefined, databases: undefined }
        : station),
      whenFull: 'wait' as const,
      moveUpSeconds: { value: Math.max(10, station.moveUpSeconds?.value ?? 0) },
      lanes: mapped(station.lanes, ({ order, count }) => ({ order, count })),
      queue: { kind: station.queue.kind, places: 'unlimited' as const },
      next: next(station.next),
    })),
    weather: undefined,
    quay: undefined,
    later: undefined,
    pressure: undefined,
  }
}

function mapped<From, To>(
  collection: Readonly<Record<string, From>>,
  to: (from: From, id: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(collection).map(([id, value]) => [id, to(value, id)]))
}

/** One replication on simjs: its log. @param port as `withoutLimits` gives it */
export function simulateOnSimJs(port: Port, seed: string, replication: number): LogLine[] {
  const draws = new Draws(replicationKey(seedKey(seed), replication))
  const clock: Clock = { now: 0, hour: -1 }
  const places = makePlaces(port)
  for (const place of places) if (place.kind === 'station') for (const lane of place.lanes) lane.open = true
  const log: LogLine[] = []
  const write = (kind: LogKind, { ordinal }: Lorry, place: Place | 'out', time: number) =>
    log.push({ time, kind, lorry: ordinal, place: place === 'out' ? -1 : place.index })

  /** The facilities of a station, one for each queue, and the lorries that are in each. */
  const facilities = new Map(
    places
      .filter((place): place is Station => place.kind === 'station')
      .map((station) => {
        const servers = station.lanes.length
        const shared = station.file.queue.kind === 'shared'
        return [
          station,
          Array.from({ length: shared ? 1 : servers }, () => ({
            facility: watched(new Facility(station.id, Facility.FCFS, shared ? servers : 1), station),
            present: 0,
          })),
        ]
      }),
  )
  const presentAt = (station: Station) =>
    facilities.get(station)!.reduce((sum, { present }) => sum + present, 0)
  const figures = new Figures(port, places, clock)
  const alertness = new Alertness(port, draws, places, clock)
  const estimate = new PartyEstimate(new Concealment(port, draws), figures, alertness)
  const wayfinding = new Wayfinding(places, draws, presentAt, figures, estimate)
  const checks = new Checks(port, draws, clock, figures, wayfinding, estimate, alertness)

  /** Writes when a job leaves the queue of a facility for a server: simjs tells no one. */
  function watched(facility: Facility, station: Station): Facility {
    const { queue } = facility
    const shift = queue.shift
    queue.shift = (now) => {
      const job = shift.call(queue, now)
      write('begins', (job.entity as OnTheRoad).lorry, station, now)
      return job
    }
    return facility
  }

  class OnTheRoad extends Entity {
    lorry!: Lorry

    start(lorry: Lorry): void {
      this.lorry = lorry
      // Arrivals come after all else of the same moment, and ends of links after ends of service. Nothing takes no time,
      // so all that is to end now is in the list already, and a timer of no time comes behind it.
      this.setTimer(lorry.arrivedAt).done(() =>
        this.setTimer(0).done(() => this.setTimer(0).done(() => this.arrive())),
      )
    }

    private arrive(): void {
      const entry = wayfinding.placeOf(port.demand.entry)
      write('arrives', this.lorry, entry, this.time())
      this.goTo(wayfinding.pastUnselected(entry, this.lorry))
    }

    private goTo(place: Place | 'out'): void {
      const { lorry } = this
      write(place === 'out' ? 'leaves' : 'enters', lorry, place, this.time())
      if (place === 'out' || place.kind === 'quay') return
      if (place.kind === 'station') this.beServed(place)
      else
        this.setTimer(place.file.travelSeconds.value).done(() =>
          this.setTimer(0).done(() => {
            write('stands', lorry, place, this.time())
            this.goTo(wayfinding.onwardFrom(place, lorry))
          }),
        )
    }

    private beServed(station: Station): void {
      const { lorry } = this
      const queues = facilities.get(station)!
      const fewest = Math.min(...queues.map(({ present }) => present))
      const queue = queues.find(({ present }) => present === fewest)!
      queue.present++
      this.useFacility(queue.facility, checks.serviceSeconds(station, lorry)).done(() => {
        write('ends', lorry, station, this.time())
        const { alarmLeadsTo } = checks.findings(station, lorry)
        const next = checks.onwardFrom(station, lorry, alarmLeadsTo)
        queue.present--
        this.goTo(next)
      })
    }
  }

  const sim = new Sim()
  for (const lorry of demand(port, draws, [])) sim.addEntity(OnTheRoad, 'lorry', lorry)
  sim.simulate(runTimes(port.run).endsSeconds)
  return log
}
