/** One option as a map: its name and key figures, the drawing, labels, scale bar, and buttons to move about. */
import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { Language } from '../../src/language/language.ts'
import type { Sailing } from '../../src/scenario/option.ts'
import { Drawing } from './drawing.tsx'
import type { PlaceKey } from './flow.ts'
import { MapLabels, namesOnMap } from './map-labels.tsx'
import { areaPath, linePath } from './path.ts'
import type { Row, Site } from './site.ts'
import { trafficOn } from './traffic.ts'
import { useFrame } from './use-frame.ts'
import { useGestures, zoomStep } from './use-gestures.ts'
import {
  type Box,
  type Frame,
  fitView,
  scaleBarMetres,
  seen,
  toScreen,
  type View,
  zoomAbout,
} from './viewport.ts'

/** A ready view of the site, or one that a person moved to. */
export type Look = 'whole' | 'port' | 'controls' | View

export interface MapPanelProps {
  readonly site: Site
  /** Boxes shared by the panels side by side, so that they show the same ground. */
  readonly boxes: Readonly<Record<'whole' | 'port' | 'controls', Box>>
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly colour: string
  /** Undefined while there is no result. */
  readonly standing: ReadonlyMap<PlaceKey, number> | undefined
  readonly openLanes: (row: Row) => readonly number[]
  readonly sailings: ReadonlyMap<string, Sailing>
  readonly pointed: PlaceKey | undefined
  readonly onPoint: (key: PlaceKey | undefined) => void
  /** What the pointed place says. */
  readonly readout: string | undefined
  /** What the map shows, in words. */
  readonly summary: string
  readonly header: ComponentChildren
  readonly notice: string | undefined
  readonly language: Language
}

export function MapPanel(props: MapPanelProps) {
  const { site, boxes, look, onLook, standing, openLanes, language } = props
  const text = language.messages.port.map
  const element = useRef<HTMLDivElement>(null)
  const frame = useFrame(element)
  const view = frame && (typeof look === 'string' ? fitView(boxes[look], frame) : look)
  const reset = () => onLook('port')
  useGestures(element, view, frame, boxes.whole, onLook, reset)
  const scale = view?.scale ?? 1
  const traffic = useMemo(
    () => standing && trafficOn(site, standing, openLanes, scale),
    [site, standing, openLanes, scale],
  )
  const zoom = (factor: number) => {
    if (view && frame)
      onLook(zoomAbout(view, frame, factor, [frame.width / 2, frame.height / 2], boxes.whole))
  }
  const corner = view && frame && !covers(seen(view, frame), boxes.whole)
  const names =
    view &&
    frame &&
    namesOnMap({
      site,
      view,
      frame,
      sailings: props.sailings,
      before: traffic?.before ?? [],
      language,
      taken: takenCorners(frame, Boolean(corner)),
    })
  return (
    <section class="card port-panel">
      <header class="port-panel-header">{props.header}</header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys, as its label says */}
      <div class="port-map" ref={element} tabIndex={0} role="application" aria-label={text.keys}>
        {view && frame && (
          <svg role="img" aria-label={props.summary} width={frame.width} height={frame.height}>
            <Drawing
              site={site}
              view={view}
              frame={frame}
              traffic={traffic}
              openLanes={openLanes}
              sailings={props.sailings}
              colour={props.colour}
              pointed={props.pointed}
              onPoint={props.onPoint}
            />
            {names && <MapLabels {...names} />}
            <ScaleBar view={view} frame={frame} left={14} language={language} />
            <North frame={frame} />
          </svg>
        )}
        <div class="port-map-tools">
          <MapButton label={text.nearer} onClick={() => zoom(zoomStep)} d="M8 3v10M3 8h10" />
          <MapButton label={text.farther} onClick={() => zoom(1 / zoomStep)} d="M3 8h10" />
          <MapButton label={text.reset} onClick={reset} d="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3" />
          {corner && (
            <Inset
              site={site}
              frame={frame.width < 480 ? { width: 84, height: 72 } : { width: 112, height: 96 }}
              whole={boxes.whole}
              shown={seen(view, frame)}
              exposed={traffic?.exposed ?? []}
              label={text.whole}
              onClick={() => onLook('whole')}
            />
          )}
        </div>
        {props.readout && <p class="port-readout">{props.readout}</p>}
        {props.notice && <p class="port-notice">{props.notice}</p>}
      </div>
      {names && names.numbered.length > 0 && (
        <ul class="port-key">
          {names.numbered.map(({ key, number, text }) => (
            <li key={key}>
              <b>{number}</b> {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function MapButton({ label, onClick, d }: { label: string; onClick: () => void; d: string }) {
  return (
    <button type="button" class="button button-square" aria-label={label} title={label} onClick={onClick}>
      <svg class="port-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={d} />
      </svg>
    </button>
  )
}

function ScaleBar(props: { view: View; frame: Frame; left: number; language: Language }) {
  const { view, frame, left, language } = props
  const metres = scaleBarMetres(view, 110)
  const y = frame.height - 14
  return (
    <g class="port-scale">
      <text x={left} y={y - 6}>
        {new Intl.NumberFormat(language.locale).format(metres)} m
      </text>
      <path
        d={`M${left} ${y}h${metres * view.scale}M${left} ${y - 3}v6M${left + metres * view.scale} ${y - 3}v6`}
      />
    </g>
  )
}

function North({ frame }: { frame: Frame }) {
  return (
    <g class="port-north" transform={`translate(${frame.width - 22} ${frame.height - 34})`}>
      <path d="M0 -11L5 6L0 2.5L-5 6Z" />
      <text y="20" text-anchor="middle">
        N
      </text>
    </g>
  )
}

/** The whole site, small, with the part in sight framed: the road's queue is never out of the picture. */
function Inset(props: {
  site: Site
  frame: Frame
  whole: Box
  shown: Box
  exposed: readonly (readonly [number, number][])[]
  label: string
  onClick: () => void
}) {
  const { site, frame, whole, shown } = props
  const view = fitView(whole, frame, 7)
  const [x, y] = toScreen(view, frame, [shown.west, shown.north])
  const transform =
    `translate(${frame.width / 2 - view.x * view.scale} ${frame.height / 2 + view.y * view.scale}) ` +
    `scale(${view.scale} ${-view.scale})`
  return (
    <button
      type="button"
      class="port-inset"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      <svg width={frame.width} height={frame.height} aria-hidden="true">
        <g transform={transform}>
          {site.areas.map((area) => (
            <path key={area.id} class={`port-area port-${area.kind}`} d={areaPath(area.outline)} />
          ))}
          {props.exposed.map((line, i) => (
            <path key={i} class="port-glow" d={linePath(line)} stroke-width={9 / view.scale} />
          ))}
          {site.roads.map((road) => (
            <path
              key={road.key}
              class="port-road-small"
              d={linePath(road.line)}
              stroke-width={1.6 / view.scale}
            />
          ))}
        </g>
        <rect
          class="port-inset-frame"
          x={x}
          y={y}
          width={(shown.east - shown.west) * view.scale}
          height={(shown.north - shown.south) * view.scale}
        />
      </svg>
    </button>
  )
}

const covers = (a: Box, b: Box) =>
  a.west <= b.west && a.east >= b.east && a.south <= b.south && a.north >= b.north

/** Where the buttons, the arrow and the scale bar lie over the drawing. */
const takenCorners = (frame: Frame, inset: boolean) => [
  { x: frame.width - 60, y: 0, width: 60, height: 160 },
  { x: frame.width - 40, y: frame.height - 56, width: 40, height: 56 },
  { x: 0, y: frame.height - 36, width: 140, height: 36 },
  ...(inset ? [{ x: frame.width - 120, y: 120, width: 120, height: 130 }] : []),
]
