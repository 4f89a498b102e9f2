/**
 * The places of the reference model, as objects made from the scenario. A *gate* is a point that one lorry at a time can
 * leave by: the end of a lane of a link, a lane of a station, the entry.
 */
import { placesOf } from '../../src/port/place.ts'
import { runTimes } from '../../src/scenario/calendar.ts'
import type { Port, Sailing } from '../../src/scenario/option.ts'
import { periodsOf } from '../../src/scenario/periods.ts'
import { inOrder } from './demand.ts'
import { type Lorry, meets } from './lorry.ts'
import { peopleAtWork } from './rota.ts'

export type StationFile = Port['stations'][string]

/** Metres that rounding may make of nothing when lengths are added and taken away. */
const tolerance = 1e-6

interface PlaceBase {
  readonly id: string
  /** As in `placesOf`. */
  readonly index: number
  /** The whole port of the latest period in which there is this place; what the place is stands in `file`. */
  port: Port
  /** There is no such place any more, but lorries may still be on their way to it. */
  gone: boolean
  /** Gates whose lorries wait for room here, in the order in which they began to wait. */
  line: Gate[]
}

export interface Link extends PlaceBase {
  readonly kind: 'link'
  file: Port['links'][string]
  readonly lanes: readonly LinkLane[]
}

export interface LinkLane {
  readonly kind: 'linkLane'
  readonly place: Link
  /** In order of coming; the first `standing` of them have reached the end. */
  readonly lorries: Lorry[]
  standing: number
  metres: number
}

export interface Station extends PlaceBase {
  readonly kind: 'station'
  file: StationFile
  readonly lanes: readonly StationLane[]
  /** Priority classes of all times by id, the first class first. */
  readonly classes: readonly string[]
}

export interface StationLane {
  readonly kind: 'stationLane'
  readonly place: Station
  readonly group: string
  /** Position in its group, from 0. */
  readonly number: number
  /** One for each lane, or one that all lanes share. */
  readonly queue: Lorry[]
  /** Takes newcomers: its people are on duty, and its device works. */
  open: boolean
  onDuty: boolean
  down: boolean
  staffed: boolean
  lorry: Lorry | undefined
  /** The lorry has been served. */
  served: boolean
  /** The lorry has had to wait for room. */
  blocked: boolean
}

export interface Quay extends PlaceBase {
  readonly kind: 'quay'
  file: NonNullable<Port['quay']>
  readonly lorries: Lorry[]
  metres: number
}

export interface Entry {
  readonly kind: 'entry'
  place: Place
  readonly lorries: Lorry[]
}

export type Place = Link | Station | Quay
export type Gate = LinkLane | StationLane | Entry

/** Every place that there is at any time, with all the lanes it ever has, as it is when it first is. */
export function makePlaces(port: Port): Place[] {
  return placesOf(port).map(({ kind, id }, index): Place => {
    const ports = periodsOf(port).map((period) => period.port)
    const base = (files: (port: Port) => object | undefined) => {
      const first = ports.find((port) => files(port) !== undefined) as Port
      return { id, index, line: [], port: first, gone: false }
    }
    if (kind === 'link') {
      const lanes: LinkLane[] = []
      const start = base(({ links }) => links[id])
      const link: Link = { ...start, kind, file: start.port.links[id], lanes }
      const most = Math.max(...ports.map(({ links }) => links[id]?.lanes.value ?? 0))
      for (let lane = 0; lane < most; lane++)
        lanes.push({ kind: 'linkLane', place: link, lorries: [], standing: 0, metres: 0 })
      return link
    }
    if (kind === 'station') {
      const lanes: StationLane[] = []
      const start = base(({ stations }) => stations[id])
      const classes = classesOf(ports.flatMap(({ stations }) => stations[id]?.queue ?? []))
      const station: Station = { ...start, kind, file: start.port.stations[id], lanes, classes }
      const shared: Lorry[] = []
      const groups: Record<string, { order: number; most: number }> = {}
      for (const { stations } of ports)
        for (const [group, { order, count }] of Object.entries(stations[id]?.lanes ?? {})) {
          groups[group] ??= { order, most: 0 }
          groups[group].most = Math.max(groups[group].most, count.value)
        }
      for (const group of inOrder(groups))
        for (let lane = 0; lane < groups[group].most; lane++)
          lanes.push({
            kind: 'stationLane',
            place: station,
            group,
            number: lane,
            queue: station.file.queue.kind === 'shared' ? shared : [],
            open: false,
            onDuty: false,
            down: false,
            staffed: false,
            lorry: undefined,
            served: false,
            blocked: false,
          })
      return station
    }
    return { ...base(({ quay }) => quay), kind: 'quay', file: port.quay!, lorries: [], metres: 0 }
  })
}

/** Ids of all priority classes that a queue has at any time, the first class first. */
function classesOf(queues: readonly StationFile['queue'][]): string[] {
  const classes: Record<string, { readonly order: number }> = {}
  for (const queue of queues)
    if (queue.kind === 'shared') for (const id in queue.priority) classes[id] ??= queue.priority[id]
  return Object.keys(classes).sort((one, other) => classes[one].order - classes[other].order)
}

/** A place becomes what it is in another period; one that is no longer there stays as it was. */
export function amend(place: Place, port: Port): void {
  const file =
    place.kind === 'link'
      ? port.links[place.id]
      : place.kind === 'station'
        ? port.stations[place.id]
        : port.quay
  place.gone = file === undefined
  if (file === undefined) return
  place.port = port
  place.file = file
}

/** Sailings that load during the run, by departure. */
export function sailingsOf(port: Port): Sailing[] {
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  return periodsOf(port)
    .flatMap(({ fromSeconds, untilSeconds, port: { quay } }) =>
      (quay?.sailings ?? []).filter(
        ({ departsSeconds }) => departsSeconds >= fromSeconds && departsSeconds < untilSeconds,
      ),
    )
    .filter(({ loadsSeconds }) => loadsSeconds >= beginsSeconds && loadsSeconds <= endsSeconds)
}

/** Every opening and closing of lanes over the run. At the same moment stations change in order of id, then lane by lane. */
export function laneChanges(
  port: Port,
  places: readonly Place[],
): { at: number; lane: StationLane; open: boolean }[] {
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(port.run)
  const lanes = places.flatMap((place) => (place.kind === 'station' ? place.lanes : []))
  const changes: { at: number; lane: StationLane; open: boolean }[] = []
  const open = new Set<StationLane>()
  const set = (at: number, lane: StationLane, isOpen: boolean) => {
    if (isOpen === open.has(lane)) return
    changes.push({ at, lane, open: isOpen })
    if (isOpen) open.add(lane)
    else open.delete(lane)
  }
  /** Of the latest period in which there is the station. */
  const stations: Record<string, StationFile> = {}
  for (const { fromSeconds, untilSeconds, port: present } of periodsOf(port)) {
    const begins = Math.max(beginsSeconds, fromSeconds)
    const ends = Math.min(endsSeconds, untilSeconds)
    Object.assign(stations, present.stations)
    const groupOf = ({ place, group }: StationLane) => stations[place.id]?.lanes[group]
    const isThere = (lane: StationLane) => lane.number < (groupOf(lane)?.count.value ?? 0)
    const isGone = ({ place }: StationLane) => present.stations[place.id] === undefined
    const staffed = lanes
      .filter((lane) => isThere(lane) && !isGone(lane) && groupOf(lane).staff !== undefined)
      // People go to the lanes by the order of their group, then by the ids of station and group.
      .sort(
        (a, b) =>
          groupOf(a).order - groupOf(b).order || compare(a.place.id, b.place.id) || compare(a.group, b.group),
      )
    for (const lane of lanes) {
      // A station that has gone serves whom it still has, with all its lanes.
      const isOpen = isThere(lane) && (isGone(lane) || groupOf(lane).staff === undefined)
      if (!staffed.includes(lane)) set(begins, lane, isOpen)
    }
    for (const pool of Object.keys(present.staff))
      for (const { at, people } of peopleAtWork(firstDay, present.staff[pool], begins, ends)) {
        let left = people
        for (const lane of staffed) {
          const { staff } = groupOf(lane)
          if (staff?.pool !== pool) continue
          const takes = staff.peoplePerLane.value
          // Rounding must not cost a lane that exact division allows.
          const isOpen = left / takes + 1e-9 >= 1
          if (isOpen) left -= takes
          set(at, lane, isOpen)
        }
      }
  }
  return changes.sort((a, b) => a.at - b.at || lanes.indexOf(a.lane) - lanes.indexOf(b.lane))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The lorry that could leave by a gate now. */
export function atGate(gate: Gate): Lorry | undefined {
  switch (gate.kind) {
    case 'linkLane':
      return gate.standing > 0 ? gate.lorries[0] : undefined
    case 'stationLane':
      return gate.served ? gate.lorry : undefined
    case 'entry':
      return gate.lorries[0]
  }
}

/** Number of the priority class that a lorry is in now; the number of classes when it is in none. */
export function classOf(lorry: Lorry, { file: { queue }, classes }: Station): number {
  const conditions = (queue.kind === 'shared' && queue.priority) || {}
  const index = classes.findIndex((id) => conditions[id] !== undefined && meets(lorry, conditions[id]))
  return index < 0 ? classes.length : index
}

/** Puts a lorry into the queue of a lane, behind all of its priority class and of those before. */
export function join({ queue }: StationLane, lorry: Lorry): void {
  const behind = queue.findIndex((other) => other.priorityClass > lorry.priorityClass)
  queue.splice(behind < 0 ? queue.length : behind, 0, lorry)
}

/** Lorries that wait at a station or are in one of its lanes. */
export function presentAt(station: Station): number {
  return waitingAt(station) + station.lanes.filter(({ lorry }) => lorry !== undefined).length
}

export function waitingAt({ file, lanes }: Station): number {
  const queues = file.queue.kind === 'shared' ? lanes.slice(0, 1) : lanes
  return queues.reduce((total, { queue }) => total + queue.length, 0)
}

/**
 * Where a lorry that leaves by `gate` would find room at a place: a lane, or the queue; undefined when there is none. A
 * lorry that goes round to the station it is in leaves its lane to do so, and may find room there.
 * @param prefers lanes that the driver looks at first
 */
export function roomAt(
  place: Place,
  lorry: Lorry,
  gate: Gate,
  prefers: (lane: StationLane) => boolean,
): LinkLane | StationLane | 'queue' | undefined {
  switch (place.kind) {
    case 'link': {
      const most = place.file.lengthMetres.value - lorry.lengthMetres + tolerance
      return least(
        place.lanes.slice(0, place.file.lanes.value).filter(({ metres }) => metres <= most),
        ({ metres }) => metres,
      )
    }
    case 'quay': {
      const { lanes, laneMetres } = place.file.marshalling
      return place.metres + lorry.lengthMetres <= lanes.value * laneMetres.value + tolerance
        ? 'queue'
        : undefined
    }
    case 'station': {
      const { places } = place.file.queue
      const mostWaiting = places === 'unlimited' ? Number.POSITIVE_INFINITY : places
      const free = (lane: StationLane) => lane.lorry === undefined || lane === gate
      const open = place.lanes.filter((lane) => lane.open)
      if (place.file.queue.kind === 'shared') {
        const { queue } = place.lanes[0]
        const lane = open.find(free)
        if (queue.length === 0 && lane) return lane
        // While others wait, only the lane that the lorry leaves can be free: the first of them takes it.
        return queue.length - (lane ? 1 : 0) < mostWaiting ? 'queue' : undefined
      }
      // One of those present is in service.
      const present = (lane: StationLane) => lane.queue.length + (free(lane) ? 0 : 1)
      const accepts = ({ group }: StationLane) => place.file.lanes[group]?.accepts ?? {}
      const withRoom = open.filter((lane) => present(lane) <= mostWaiting && meets(lorry, accepts(lane)))
      const preferred = withRoom.filter(prefers)
      return least(preferred.length > 0 ? preferred : withRoom, present)
    }
  }
}

/** The first of those with the smallest value. */
function least<Item>(items: readonly Item[], value: (item: Item) => number): Item | undefined {
  const smallest = Math.min(...items.map(value))
  return items.find((item) => value(item) === smallest)
}

/** Takes on board, in order, those that had checked in when check-in closed, until the first for whom there is no room. */
export function board(quay: Quay, { laneMetres, checkInClosesSeconds }: Sailing): Lorry[] {
  let room = laneMetres
  const aboard: Lorry[] = []
  for (const lorry of quay.lorries.filter(({ checkedInAt }) => checkedInAt! <= checkInClosesSeconds)) {
    if (lorry.lengthMetres > room + tolerance) break
    room -= lorry.lengthMetres
    aboard.push(lorry)
  }
  return aboard
}
