/**
 * The places of the reference model, as objects made from the scenario. A *gate* is a point that one lorry at a time can
 * leave by: the end of a lane of a link, a lane of a station, the entry.
 */
import { placesOf } from '../../src/port/place.ts'
import { runTimes } from '../../src/scenario/calendar.ts'
import type { Port, Sailing } from '../../src/scenario/option.ts'
import { dutiesOf } from '../../src/scenario/staffing.ts'
import { inOrder } from './demand.ts'
import { type Conditions, type Lorry, meets } from './lorry.ts'

export type StationFile = Port['stations'][string]

/** Metres that rounding may make of nothing when lengths are added and taken away. */
const tolerance = 1e-6

interface PlaceBase {
  readonly id: string
  /** As in `placesOf`. */
  readonly index: number
  /** Gates whose lorries wait for room here, in the order in which they began to wait. */
  line: Gate[]
}

export interface Link extends PlaceBase {
  readonly kind: 'link'
  readonly file: Port['links'][string]
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
  readonly file: StationFile
  readonly lanes: readonly StationLane[]
}

export interface StationLane {
  readonly kind: 'stationLane'
  readonly place: Station
  readonly group: string
  readonly accepts: Conditions
  /** One for each lane, or one that all lanes share. */
  readonly queue: Lorry[]
  open: boolean
  staffed: boolean
  lorry: Lorry | undefined
  /** The lorry has been served. */
  served: boolean
  /** The lorry has had to wait for room. */
  blocked: boolean
}

export interface Quay extends PlaceBase {
  readonly kind: 'quay'
  readonly file: NonNullable<Port['quay']>
  readonly lorries: Lorry[]
  metres: number
}

export interface Entry {
  readonly kind: 'entry'
  readonly place: Place
  readonly lorries: Lorry[]
}

export type Place = Link | Station | Quay
export type Gate = LinkLane | StationLane | Entry

export function makePlaces(port: Port): Place[] {
  return placesOf(port).map(({ kind, id }, index): Place => {
    const base = { id, index, line: [] }
    if (kind === 'link') {
      const file = port.links[id]
      const lanes: LinkLane[] = []
      const link: Link = { ...base, kind, file, lanes }
      for (let lane = 0; lane < file.lanes.value; lane++)
        lanes.push({ kind: 'linkLane', place: link, lorries: [], standing: 0, metres: 0 })
      return link
    }
    if (kind === 'station') {
      const file = port.stations[id]
      const lanes: StationLane[] = []
      const station: Station = { ...base, kind, file, lanes }
      const shared: Lorry[] = []
      for (const group of inOrder(file.lanes))
        for (let lane = 0; lane < file.lanes[group].count.value; lane++)
          lanes.push({
            kind: 'stationLane',
            place: station,
            group,
            accepts: file.lanes[group].accepts ?? {},
            queue: file.queue.kind === 'shared' ? shared : [],
            open: false,
            staffed: false,
            lorry: undefined,
            served: false,
            blocked: false,
          })
      return station
    }
    return { ...base, kind: 'quay', file: port.quay!, lorries: [], metres: 0 }
  })
}

/** Sailings that load during the run, by departure. */
export function sailingsOf(port: Port): Sailing[] {
  const { beginsSeconds, endsSeconds } = runTimes(port.run)
  return (port.quay?.sailings ?? []).filter(
    ({ loadsSeconds }) => loadsSeconds >= beginsSeconds && loadsSeconds <= endsSeconds,
  )
}

/** Every opening and closing of lanes over the run. At the same moment stations change in order of id, then lane by lane. */
export function laneChanges(
  port: Port,
  places: readonly Place[],
): { at: number; lane: StationLane; open: boolean }[] {
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(port.run)
  const lanes = places.flatMap((place) => (place.kind === 'station' ? place.lanes : []))
  const groupOf = ({ place, group }: StationLane) => place.file.lanes[group]
  const changes = lanes
    .filter((lane) => groupOf(lane).staff === undefined)
    .map((lane) => ({ at: beginsSeconds, lane, open: true }))
  for (const pool of Object.keys(port.staff)) {
    // People go to the lanes by the order of their group, then by the ids of station and group.
    const staffed = lanes
      .filter((lane) => groupOf(lane).staff?.pool === pool)
      .sort(
        (a, b) =>
          groupOf(a).order - groupOf(b).order || compare(a.place.id, b.place.id) || compare(a.group, b.group),
      )
    const open = new Set<StationLane>()
    for (const { fromSeconds: at, people } of dutiesOf(
      port.staff[pool],
      firstDay,
      beginsSeconds,
      endsSeconds,
    )) {
      let left = people
      for (const lane of staffed) {
        const takes = groupOf(lane).staff!.peoplePerLane.value
        // Rounding must not cost a lane that exact division allows.
        const isOpen = left / takes + 1e-9 >= 1
        if (isOpen) left -= takes
        if (isOpen === open.has(lane)) continue
        changes.push({ at, lane, open: isOpen })
        if (isOpen) open.add(lane)
        else open.delete(lane)
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

/** Conditions of the priority classes of a station, the first class first. */
export function priorityClasses({ queue }: StationFile): Conditions[] {
  const classes = queue.kind === 'shared' ? Object.values(queue.priority ?? {}) : []
  return classes.sort((one, other) => one.order - other.order)
}

/** Number of the priority class of a lorry; the number of classes when it is in none. */
export function classOf(lorry: Lorry, file: StationFile): number {
  const classes = priorityClasses(file)
  const index = classes.findIndex((conditions) => meets(lorry, conditions))
  return index < 0 ? classes.length : index
}

/** Puts a lorry into the queue of a lane, behind all of its priority class and of those before. */
export function join({ place, queue }: StationLane, lorry: Lorry): void {
  const ownClass = classOf(lorry, place.file)
  const behind = queue.findIndex((other) => classOf(other, place.file) > ownClass)
  queue.splice(behind < 0 ? queue.length : behind, 0, lorry)
}

/** Lorries that wait at a station or are in one of its lanes. */
export function presentAt({ file, lanes }: Station): number {
  const queues = file.queue.kind === 'shared' ? lanes.slice(0, 1) : lanes
  return (
    lanes.filter(({ lorry }) => lorry !== undefined).length +
    queues.reduce((total, { queue }) => total + queue.length, 0)
  )
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
        place.lanes.filter(({ metres }) => metres <= most),
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
      const withRoom = open.filter((lane) => present(lane) <= mostWaiting && meets(lorry, lane.accepts))
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
