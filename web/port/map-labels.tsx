/** The names on a map, in screen pixels above the drawing: rows of lanes, yard, roads, water, departing ships. */
import type { Language } from '../../src/language/language.ts'
import type { Sailing } from '../../src/scenario/option.ts'
import { textWidth } from '../chart/axis.tsx'
import { clock } from './hour.ts'
import { type Label, type LabelWish, overlap, placeLabels, type Rect } from './label.ts'
import { aside, lengthOf, type Point, type Spot, spotAt } from './line.ts'
import { corners, laneMetres, type Road, type Site, shipMetres } from './site.ts'
import { formatLorries } from './standing-card.tsx'
import { rowLanePitch, type Traffic } from './traffic.ts'
import { type Frame, toGround, toScreen, type View } from './viewport.ts'

const lineHeight = 15
/** Halo included. */
const labelWidth = (text: string) => textWidth(text, 12, 500) + 4
/** Roads with this much standing room are places of their own, such as a buffer: named even when they aren't public. */
const namedLaneMetres = 1000

/** What has to be named to understand the map, and no place was free for its name: a number, and the name in the key. */
export interface Numbered {
  readonly key: string
  readonly text: string
  readonly number: number
  /** Middle of the number. */
  readonly at: Point
  /** Middle of what it stands for. */
  readonly mark: Point
}

export interface MapNames {
  readonly labels: readonly Label[]
  readonly numbered: readonly Numbered[]
}

export function namesOnMap(props: {
  readonly site: Site
  readonly view: View
  readonly frame: Frame
  readonly sailings: ReadonlyMap<string, Sailing>
  readonly before: Traffic['before']
  readonly language: Language
  /** Parts of the frame covered by buttons. */
  readonly taken: readonly Rect[]
}): MapNames {
  const { site, view, frame, sailings, language } = props
  const screenBox = (points: readonly Point[]): Rect => boundsOf(points.map((p) => toScreen(view, frame, p)))
  const rows = site.rows.map((row) => ({
    row,
    mark: screenBox(corners(row.middle, 20, row.lanes * rowLanePitch(view.scale))),
    queue: screenBox(corners(behind(row.middle, 30), 60, row.lanes * rowLanePitch(view.scale))),
  }))
  const yard = site.yard && {
    name: site.yard.name,
    mark: screenBox(corners(site.yard.middle, site.yard.laneMetres, site.yard.lanes * laneMetres)),
  }
  const ships = site.berths.map((berth) => ({
    berth,
    mark: screenBox(corners(berth.middle, shipMetres.length, shipMetres.beam)),
  }))
  const wishes: LabelWish[] = [
    ...rows.map(({ row, mark }) => ({
      key: row.key,
      text: row.name[language.code],
      mark,
      className: 'port-label',
    })),
    ...(yard
      ? [{ key: 'yard', text: yard.name[language.code], mark: yard.mark, className: 'port-label' }]
      : []),
    ...site.roads
      .filter((road) => road.publicRoad || road.lanes * lengthOf(road.line) >= namedLaneMetres)
      .flatMap((road) => {
        const mark = road.publicRoad ? visibleMiddle(road, view, frame) : screenBox(edges(road))
        const text = road.name[language.code]
        return mark ? [{ key: road.key, text, mark, className: 'port-label' }] : []
      }),
    ...props.before.map(({ road, lorries }) => ({
      key: `before ${road.key}`,
      text: language.messages.port.before(formatLorries(lorries, language)),
      mark: around(toScreen(view, frame, road.line[0])),
      className: 'port-label port-label-before',
    })),
    ...ships.flatMap(({ berth, mark }) => {
      const sailing = sailings.get(berth.id)
      if (!sailing) return []
      const bow = { ...mark, height: Math.min(10, mark.height) }
      const text = clock(sailing.departsSeconds)
      return [{ key: berth.id, text, mark: bow, above: true, className: 'port-label' }]
    }),
    ...waterNames(
      site,
      view,
      frame,
      language,
      ships.map(({ mark }) => mark),
    ),
  ]
  const obstacles = [
    ...rows.flatMap(({ mark, queue }) => [mark, queue]),
    ...ships.map(({ mark }) => mark),
    ...(yard ? [yard.mark] : []),
    ...site.roads.flatMap((road) => roadMarks(road, view, frame)),
    ...props.taken,
    ...props.taken,
  ]
  const room = { x: 4, y: 4, width: frame.width - 8, height: frame.height - 8 }
  const labels = placeLabels(wishes, obstacles, room, lineHeight, labelWidth)
  const unnamed = wishes
    .filter(({ key }) => key === 'yard' || rows.some(({ row }) => row.key === key))
    .filter(({ key, mark }) => inSight(middleOf(mark), room) && !labels.some((label) => label.key === key))
  const taken = [...labels.map(({ at }) => at), ...rows.map(({ mark }) => mark), ...props.taken]
  const numbered: Numbered[] = []
  for (const { key, text, mark } of unnamed) {
    const at = freeSpot(mark, taken, room)
    taken.push(badge(at))
    numbered.push({ key, text, number: numbered.length + 1, at, mark: middleOf(mark) })
  }
  return { labels, numbered }
}

export function MapLabels({ labels, numbered }: MapNames) {
  return (
    <g>
      {labels.map(({ key, text, at, anchor, className }) => (
        <text
          key={key}
          class={className}
          x={anchor === 'start' ? at.x : anchor === 'end' ? at.x + at.width : at.x + at.width / 2}
          y={at.y + at.height - 4}
          text-anchor={anchor}
        >
          {text}
        </text>
      ))}
      {numbered.map(({ key, number, at, mark }) => (
        <g key={key} class="port-number">
          <path d={`M${at[0]} ${at[1]}L${mark[0]} ${mark[1]}`} />
          <circle cx={at[0]} cy={at[1]} r={badgeRadius} />
          <text x={at[0]} y={at[1] + 4} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
    </g>
  )
}

const badgeRadius = 8
const badge = ([x, y]: Point): Rect => ({
  x: x - badgeRadius,
  y: y - badgeRadius,
  width: 2 * badgeRadius,
  height: 2 * badgeRadius,
})
const middleOf = ({ x, y, width, height }: Rect): Point => [x + width / 2, y + height / 2]
const inSight = ([x, y]: Point, room: Rect) =>
  x >= room.x && x <= room.x + room.width && y >= room.y && y <= room.y + room.height

/** The nearest place around a mark where a number covers nothing; where all is taken, the one that covers least. */
function freeSpot(mark: Rect, taken: readonly Rect[], room: Rect): Point {
  const [x, y] = middleOf(mark)
  let best: { at: Point; covered: number } | undefined
  for (let reach = 14; reach <= 70; reach += 8)
    for (let step = 0; step < 16; step++) {
      const angle = (step * Math.PI) / 8
      const at: Point = [
        x + Math.cos(angle) * (mark.width / 2 + reach - 4),
        y + Math.sin(angle) * (mark.height / 2 + reach - 4),
      ]
      if (!inSight(at, room)) continue
      const covered = taken.reduce((sum, other) => sum + overlap(badge(at), other), 0)
      if (covered === 0) return at
      if (!best || covered < best.covered) best = { at, covered }
    }
  return best?.at ?? [x, y]
}

const behind = ({ at, along }: Spot, metres: number): Spot => ({
  at: [at[0] - along[0] * metres, at[1] - along[1] * metres],
  along,
})

/** Both ends of a road, side by side. */
const edges = (road: Road): Point[] =>
  [0, lengthOf(road.line)].flatMap((metres) =>
    [-1, 1].map((side) => aside(spotAt(road.line, metres), (side * road.lanes * laneMetres) / 2)),
  )

function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map((p) => p[0])
  const ys = points.map((p) => p[1])
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** Points every 16 pixels along the part of a road in sight. */
function visiblePoints(road: Road, view: View, frame: Frame): Point[] {
  const length = lengthOf(road.line)
  const step = Math.max(16 / view.scale, length / 400)
  const points: Point[] = []
  for (let metres = 0; metres <= length; metres += step) {
    const p = toScreen(view, frame, spotAt(road.line, metres).at)
    if (p[0] > 0 && p[0] < frame.width && p[1] > 0 && p[1] < frame.height) points.push(p)
  }
  return points
}

function visibleMiddle(road: Road, view: View, frame: Frame): Rect | undefined {
  const points = visiblePoints(road, view, frame)
  if (points.length < 4) return undefined
  return around(points[Math.floor(points.length / 2)])
}

const around = ([x, y]: Point): Rect => ({ x: x - 5, y: y - 5, width: 10, height: 10 })

const roadMarks = (road: Road, view: View, frame: Frame): Rect[] => {
  // As wide as the glow of a queue, so that names stand clear of it.
  const width = Math.max(road.publicRoad ? 20 : 8, road.lanes * laneMetres * view.scale)
  return visiblePoints(road, view, frame).map(([x, y]) => ({
    x: x - width / 2,
    y: y - width / 2,
    width,
    height: width,
  }))
}

/** Water is named at the first of these spots where the whole name lies on open water. */
const waterSpots = [
  [0.02, 0.05],
  [0.02, 0.14],
  [0.3, 0.05],
  [0.55, 0.05],
  [0.4, 0.14],
  [0.7, 0.14],
  [0.6, 0.2],
  [0.7, 0.26],
] as const

function waterNames(
  site: Site,
  view: View,
  frame: Frame,
  language: Language,
  ships: readonly Rect[],
): LabelWish[] {
  const land = site.areas.filter((area) => area.kind !== 'water')
  return site.areas.flatMap((area) => {
    if (area.kind !== 'water' || !area.name) return []
    const text = area.name[language.code]
    const width = labelWidth(text)
    for (const [x, y] of waterSpots) {
      const at: Rect = { x: frame.width * x, y: frame.height * y, width: width + 8, height: lineHeight }
      const open = [0, 0.25, 0.5, 0.75, 1].every((part) => {
        const ground = toGround(view, frame, [at.x + part * at.width, at.y])
        return contains(area.outline, ground) && !land.some((other) => contains(other.outline, ground))
      })
      if (!open || ships.some((ship) => overlap(ship, at) > 0)) continue
      const mark = { x: at.x, y: at.y, width: 0, height: 0 }
      return [{ key: area.id, text, mark, className: 'port-label port-label-water' }]
    }
    return []
  })
}

/** Whether a point lies in an outline, by the crossings of a ray. */
export function contains(outline: readonly Point[], [x, y]: Point): boolean {
  let within = false
  outline.forEach(([ax, ay], i) => {
    const [bx, by] = outline[(i + 1) % outline.length]
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within
  })
  return within
}
