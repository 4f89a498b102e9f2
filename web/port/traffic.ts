/**
 * The lorries of one hour, laid out on a site: in their lanes, behind the booths and back along the roads. The line
 * before a row of lanes continues on the road that feeds it.
 */
import type { PlaceKey } from './flow.ts'
import { cut, type Line, lengthOf } from './line.ts'
import { lorriesAtRow, lorriesInYard, queueAlong, type Stroke, slotsFor } from './queue.ts'
import { boothDepthMetres, boothPitchMetres, laneMetres, type Road, type Row, type Site } from './site.ts'

/** Part of `lorryMetres` that is the gap to the next lorry. */
const gapShare = 0.12
const widestRoadMetres = 26
const widestBoothMetres = 13

export interface Traffic {
  readonly lorries: readonly Stroke[]
  /** Stretches of public road on which lorries stand. */
  readonly exposed: readonly Line[]
  /** Lorries for which a road has no room: they stand before it, outside the drawing. */
  readonly before: readonly { readonly road: Road; readonly lorries: number }[]
}

/**
 * Width of one lane on the ground: true, or as wide as it takes to tell lanes apart on the screen, within limits that
 * keep neighbours apart when the map is far.
 */
export const roadLanePitch = (scale: number, lanes: number) =>
  Math.max(laneMetres, Math.min(1.9 / scale, widestRoadMetres / lanes))
export const rowLanePitch = (scale: number) =>
  Math.max(boothPitchMetres, Math.min(5 / scale, widestBoothMetres))

/**
 * @param standing mean lorries by place
 * @param openLanes lanes of a row, counted from the left, in which lorries are served
 * @param scale pixels per metre
 */
export function trafficOn(
  site: Site,
  standing: ReadonlyMap<PlaceKey, number>,
  openLanes: (row: Row) => readonly number[],
  scale: number,
): Traffic {
  const lorry = { pitchMetres: site.lorryMetres, gapMetres: site.lorryMetres * gapShare }
  const lorries: Stroke[] = []
  const exposed: Line[] = []
  const before: Traffic['before'][number][] = []
  const tailOfRow = new Map<PlaceKey, number>()
  for (const row of site.rows) {
    const count = standing.get(row.key) ?? 0
    const lanes = lanesInUse(row, openLanes(row), count, site)
    lorries.push(...lorriesAtRow(row.middle, count, lanes, row.lanes, rowLanePitch(scale), lorry))
    const rows = Math.ceil(slotsFor(count) / lanes.length)
    tailOfRow.set(row.key, Math.max(0, rows * lorry.pitchMetres - boothDepthMetres / 2))
  }
  for (const road of site.roads) {
    const count = standing.get(road.key) ?? 0
    const length = lengthOf(road.line)
    const metres = (slotsFor(count) / road.lanes) * lorry.pitchMetres
    // Never pushed off the road's start by the line before the row it feeds.
    const offset = Math.max(0, Math.min(tailOfRow.get(road.feeds ?? '') ?? 0, length - metres))
    lorries.push(...queueAlong(road.line, count, road.lanes, roadLanePitch(scale, road.lanes), lorry, offset))
    const room = Math.floor(length / lorry.pitchMetres + 1e-9) * road.lanes
    if (count - room >= 0.5) before.push({ road, lorries: count - room })
    if (!road.publicRoad || count < 0.5) continue
    const stretch = cut(road.line, length - offset - metres, length - offset)
    if (stretch.length > 1) exposed.push(stretch)
  }
  const { yard } = site
  if (yard)
    lorries.push(
      ...lorriesInYard(
        yard.middle,
        standing.get(yard.key) ?? 0,
        yard.lanes,
        laneMetres,
        yard.laneMetres,
        lorry,
      ),
    )
  return { lorries, exposed, before }
}

/**
 * The lanes in which lorries are drawn: the open ones; all of them when none is open, or when the line would be longer
 * than the road that feeds the row.
 */
function lanesInUse(row: Row, open: readonly number[], count: number, site: Site): readonly number[] {
  const feeds = site.roads.filter((road) => road.feeds === row.key)
  const room = Math.max(0, ...feeds.map((road) => lengthOf(road.line))) + boothDepthMetres / 2
  const rows = Math.max(1, Math.floor(room / site.lorryMetres))
  const enough = open.length > 0 && (feeds.length === 0 || count <= open.length * rows)
  return enough ? open : Array.from({ length: row.lanes }, (_, lane) => lane)
}
