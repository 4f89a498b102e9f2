/**
 * The site of one option as it is drawn: areas, roads, rows of lanes, the marshalling yard, berths, and the ways
 * between them that have no length of their own. All in metres, from the scenario's coordinates.
 */
import { vehicleTypeIds } from '../../src/port/outcome.ts'
import type { Place } from '../../src/port/place.ts'
import type { Name } from '../../src/scenario/name.ts'
import type { Port } from '../../src/scenario/option.ts'
import { keyOf, leadsTo, type PlaceKey, placeOf } from './flow.ts'
import { cut, heading, type Line, lengthOf, type Point, type Spot, spotAt } from './line.ts'
import { type Box, boxOf, union } from './viewport.ts'

/** Usual widths: a traffic lane, a lane with its booth island, a lane of the yard. */
export const laneMetres = 3.5
export const boothPitchMetres = 4.5
export const boothDepthMetres = 20
/** A ferry of the Dover strait (Spirit of Britain: 213 m by 31 m). */
export const shipMetres = { length: 213, beam: 31 }
/** How much of a public road belongs to the picture of the port. */
const roadTailMetres = 450
/** Room for the names over the ships. */
const shipLabelMetres = 30

export type Area = NonNullable<Port['ground']>['areas'][string] & { readonly id: string }

export interface Road {
  readonly key: PlaceKey
  readonly name: Name
  readonly line: Line
  readonly lanes: number
  readonly publicRoad: boolean
  /** The row of lanes that it feeds, if it ends at one. */
  readonly feeds: PlaceKey | undefined
}

export interface Row {
  readonly key: PlaceKey
  readonly id: string
  readonly name: Name
  readonly middle: Spot
  readonly lanes: number
}

export interface Yard {
  readonly key: PlaceKey
  readonly name: Name
  readonly middle: Spot
  readonly lanes: number
  readonly laneMetres: number
}

export interface Berth {
  readonly id: string
  readonly name: Name
  readonly middle: Spot
}

/** A curve from where one place ends to where the next begins. */
export interface Way {
  readonly from: Spot
  readonly to: Spot
  readonly alarm: boolean
}

export interface Site {
  readonly areas: readonly Area[]
  readonly roads: readonly Road[]
  readonly rows: readonly Row[]
  readonly yard: Yard | undefined
  readonly berths: readonly Berth[]
  readonly ways: readonly Way[]
  /** Road that a lorry takes, gap included: the mean over the vehicle types. */
  readonly lorryMetres: number
  /** Everything; the port with the end of its public road; the controls. */
  readonly whole: Box
  readonly port: Box
  readonly controls: Box
}

export function siteOf(port: Port): Site {
  const roads = Object.keys(port.links)
    .sort()
    .map((id) => roadOf(port, id))
  const rows = Object.keys(port.stations)
    .sort()
    .map((id) => rowOf(port, id))
  const yard = yardOf(port)
  const berths = Object.entries(port.quay?.berths ?? {}).map(
    ([id, berth]): Berth => ({
      id,
      name: berth.name,
      middle: { at: berth.position, along: heading(berth.headingDegrees ?? 0) },
    }),
  )
  const inside = boxOf(
    [
      ...rows.flatMap((row) => corners(row.middle, boothDepthMetres, row.lanes * boothPitchMetres)),
      ...roads.filter((road) => !road.publicRoad).flatMap((road) => road.line),
    ],
    20,
  )
  const shore = boxOf([
    ...(yard ? corners(yard.middle, yard.laneMetres, yard.lanes * laneMetres) : []),
    ...berths.flatMap((berth) =>
      corners(berth.middle, shipMetres.length + 2 * shipLabelMetres, shipMetres.beam),
    ),
    ...roads
      .filter((road) => road.publicRoad)
      .flatMap((road) => cut(road.line, lengthOf(road.line) - roadTailMetres, lengthOf(road.line))),
  ])
  const all = union(inside, shore)
  return {
    areas: Object.entries(port.ground?.areas ?? {})
      .map(([id, area]) => ({ id, ...area }))
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    roads,
    rows,
    yard,
    berths,
    ways: waysOf(port),
    lorryMetres: meanLorryMetres(port),
    whole: union(all, boxOf(roads.flatMap((road) => road.line))),
    port: all,
    controls: inside,
  }
}

/** Mean standing length over the vehicle types, by their share of arrivals. */
export function meanLorryMetres(port: Port): number {
  let [sum, shares] = [0, 0]
  for (const id of vehicleTypeIds(port)) {
    const type = port.vehicleTypes[id]
    sum += type.share.value * type.lengthMetres.value
    shares += type.share.value
  }
  return shares > 0 ? sum / shares : 17
}

export const lanesOf = (station: Port['stations'][string]) =>
  Object.values(station.lanes).reduce((sum, group) => sum + group.count.value, 0)

function roadOf(port: Port, id: string): Road {
  const link = port.links[id]
  const [next] = leadsTo(port, { kind: 'link', id })
  return {
    key: keyOf({ kind: 'link', id }),
    name: link.name,
    line: link.route,
    lanes: link.lanes.value,
    publicRoad: link.publicRoad ?? false,
    feeds: next?.place.kind === 'station' ? keyOf(next.place) : undefined,
  }
}

function rowOf(port: Port, id: string): Row {
  const station = port.stations[id]
  return {
    key: keyOf({ kind: 'station', id }),
    id,
    name: station.name,
    middle: { at: station.position, along: heading(station.headingDegrees ?? 0) },
    lanes: lanesOf(station),
  }
}

function yardOf(port: Port): Yard | undefined {
  if (!port.quay) return undefined
  const { marshalling } = port.quay
  return {
    key: keyOf({ kind: 'quay', id: 'quay' }),
    name: marshalling.name,
    middle: { at: marshalling.position, along: heading(marshalling.headingDegrees ?? 0) },
    lanes: marshalling.lanes.value,
    laneMetres: marshalling.laneMetres.value,
  }
}

/** Between places that don't touch. Two roads that meet need no way. */
function waysOf(port: Port): Way[] {
  const places = [
    ...Object.keys(port.links).map((id) => placeOf(port, id)),
    ...Object.keys(port.stations).map((id) => placeOf(port, id)),
  ].filter((place) => place !== undefined)
  return places.flatMap((place) =>
    leadsTo(port, place).flatMap((step): Way[] => {
      const from = edge(port, place, 1)
      const to = edge(port, step.place, -1)
      const gap = Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1])
      return gap < 2 ? [] : [{ from, to, alarm: step.alarm }]
    }),
  )
}

/** Where lorries come out of a place (1) or go in (−1). */
function edge(port: Port, place: Place, side: 1 | -1): Spot {
  if (place.kind === 'link') {
    const line = port.links[place.id].route
    return spotAt(line, side === 1 ? lengthOf(line) : 0)
  }
  const yard = place.kind === 'quay' ? yardOf(port) : undefined
  const middle = yard?.middle ?? rowOf(port, place.id).middle
  const depth = yard?.laneMetres ?? boothDepthMetres
  return { at: ahead(middle, (side * depth) / 2), along: middle.along }
}

const ahead = ({ at, along }: Spot, metres: number): Point => [
  at[0] + along[0] * metres,
  at[1] + along[1] * metres,
]

/** The corners of a block, clockwise from front left. `depth` lies along the direction of travel. */
export function corners(middle: Spot, depth: number, width: number): Point[] {
  const { along } = middle
  const corner = (forward: number, right: number): Point => [
    middle.at[0] + along[0] * forward + along[1] * right,
    middle.at[1] + along[1] * forward - along[0] * right,
  ]
  return [
    corner(depth / 2, -width / 2),
    corner(depth / 2, width / 2),
    corner(-depth / 2, width / 2),
    corner(-depth / 2, -width / 2),
  ]
}
