/**
 * The drawing of one site: ground, roads, booths, yard and ships, with the lorries of one hour on top. Everything is
 * in metres inside one transformed group; what would be too small to see keeps a smallest width on the screen.
 */
import { useMemo } from 'preact/hooks'
import type { Sailing } from '../../src/scenario/option.ts'
import type { PlaceKey } from './flow.ts'
import { aside, laneOffset, type Spot } from './line.ts'
import { areaPath, linePath, shipPath, strokesPath, wayPath } from './path.ts'
import { corners, laneMetres, type Row, type Site, shipMetres } from './site.ts'
import { roadLanePitch, rowLanePitch, type Traffic } from './traffic.ts'
import type { Frame, View } from './viewport.ts'

export interface DrawingProps {
  readonly site: Site
  readonly view: View
  readonly frame: Frame
  readonly traffic: Traffic | undefined
  readonly openLanes: (row: Row) => readonly number[]
  readonly sailings: ReadonlyMap<string, Sailing>
  readonly colour: string
  readonly pointed: PlaceKey | undefined
  readonly onPoint: (key: PlaceKey | undefined) => void
}

export function Drawing(props: DrawingProps) {
  const { site, view, frame, traffic, colour } = props
  const { scale } = view
  const transform =
    `translate(${frame.width / 2 - view.x * scale} ${frame.height / 2 + view.y * scale}) ` +
    `scale(${scale} ${-scale})`
  return (
    <g transform={transform}>
      <Ground site={site} scale={scale} />
      {traffic?.exposed.map((line, i) => (
        <path key={i} class="port-glow" d={linePath(line)} stroke-width={glowWidth(scale)} />
      ))}
      <Roads site={site} scale={scale} />
      <Yard site={site} />
      <Berths site={site} sailings={props.sailings} scale={scale} />
      {site.rows.map((row) => (
        <Booths key={row.key} row={row} open={props.openLanes(row)} scale={scale} />
      ))}
      {traffic && <Lorries traffic={traffic} colour={colour} scale={scale} />}
      <Hits {...props} />
    </g>
  )
}

const glowWidth = (scale: number) => roadLanePitch(scale, 1) + Math.max(18, 10 / scale)

function Ground({ site, scale }: { site: Site; scale: number }) {
  const areas = useMemo(() => site.areas.map((area) => ({ ...area, d: areaPath(area.outline) })), [site])
  const ways = useMemo(() => site.ways.map((way) => ({ alarm: way.alarm, d: wayPath(way) })), [site])
  return (
    <>
      {areas.map(({ id, kind, d }) => (
        <path key={id} class={`port-area port-${kind}`} d={d} />
      ))}
      {ways.map(({ alarm, d }, i) => (
        <path
          key={i}
          class={alarm ? 'port-way port-way-alarm' : 'port-way'}
          d={d}
          stroke-width={Math.max(laneMetres, 1.5 / scale)}
        />
      ))}
    </>
  )
}

function Roads({ site, scale }: { site: Site; scale: number }) {
  const roads = useMemo(() => site.roads.map((road) => ({ ...road, d: linePath(road.line) })), [site])
  return (
    <>
      {roads.map((road) => (
        <path
          key={road.key}
          class="port-road"
          d={road.d}
          stroke-width={Math.max(road.lanes * roadLanePitch(scale, road.lanes), 2 / scale)}
        />
      ))}
    </>
  )
}

/** A booth stands at the head of each lane: filled when staffed, hollow when closed. */
function Booths({ row, open, scale }: { row: Row; open: readonly number[]; scale: number }) {
  const pitch = rowLanePitch(scale)
  const depth = Math.max(7, Math.min(6 / scale, 17))
  const { at, along } = row.middle
  const head: Spot = { at: [at[0] + along[0] * (depth / 2 + 1), at[1] + along[1] * (depth / 2 + 1)], along }
  const lanes = Array.from({ length: row.lanes }, (_, lane) => lane)
  const path = (chosen: number[]) =>
    chosen
      .map((lane) =>
        areaPath(
          corners({ at: aside(head, laneOffset(lane, row.lanes, pitch)), along }, depth, pitch * 0.78),
        ),
      )
      .join('')
  return (
    <>
      <path class="port-booth" d={path(lanes.filter((lane) => open.includes(lane)))} />
      <path class="port-booth-closed" d={path(lanes.filter((lane) => !open.includes(lane)))} />
    </>
  )
}

function Yard({ site }: { site: Site }) {
  const d = useMemo(() => {
    const { yard } = site
    if (!yard) return ''
    return Array.from({ length: yard.lanes }, (_, lane) =>
      areaPath(
        corners(
          { at: aside(yard.middle, laneOffset(lane, yard.lanes, laneMetres)), along: yard.middle.along },
          yard.laneMetres,
          laneMetres * 0.84,
        ),
      ),
    ).join('')
  }, [site])
  return <path class="port-yard" d={d} />
}

function Berths({
  site,
  sailings,
  scale,
}: {
  site: Site
  sailings: DrawingProps['sailings']
  scale: number
}) {
  return (
    <>
      {site.berths.map((berth) => (
        <path
          key={berth.id}
          class={sailings.has(berth.id) ? 'port-ship' : 'port-berth'}
          d={shipPath(berth.middle, shipMetres.length, shipMetres.beam)}
          stroke-dasharray={sailings.has(berth.id) ? undefined : `${4 / scale} ${4 / scale}`}
        />
      ))}
    </>
  )
}

function Lorries({ traffic, colour, scale }: { traffic: Traffic; colour: string; scale: number }) {
  const { whole, parts } = useMemo(
    () => ({
      whole: strokesPath(traffic.lorries.filter((stroke) => stroke.weight === 1)),
      parts: traffic.lorries.filter((stroke) => stroke.weight < 1),
    }),
    [traffic],
  )
  const width = Math.max(2.55, 1.4 / scale)
  return (
    <g class="port-lorries" stroke={colour} stroke-width={width}>
      <path d={whole} />
      {parts.map((stroke, i) => (
        <path key={i} d={strokesPath([stroke])} opacity={Math.max(0.15, stroke.weight)} />
      ))}
    </g>
  )
}

/** Wide invisible shapes that a pointer can meet, and the ring around the place it met. */
function Hits({ site, view, pointed, onPoint }: DrawingProps) {
  const least = 18 / view.scale
  const on = (key: PlaceKey) => ({
    onPointerEnter: () => onPoint(key),
    onPointerLeave: () => onPoint(undefined),
    class: key === pointed ? 'port-hit port-pointed' : 'port-hit',
  })
  return (
    <>
      {site.roads.map((road) => (
        <path
          key={road.key}
          {...on(road.key)}
          d={linePath(road.line)}
          fill="none"
          stroke-width={Math.max(road.lanes * laneMetres, least)}
        />
      ))}
      {site.yard && (
        <path
          {...on(site.yard.key)}
          d={areaPath(corners(site.yard.middle, site.yard.laneMetres, site.yard.lanes * laneMetres))}
        />
      )}
      {site.rows.map((row) => (
        <path
          key={row.key}
          {...on(row.key)}
          d={areaPath(
            corners(row.middle, Math.max(34, least), Math.max(row.lanes * rowLanePitch(view.scale), least)),
          )}
        />
      ))}
    </>
  )
}
