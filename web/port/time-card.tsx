/**
 * The clock of the view: the mean queue on the public road over the window, and a slider under it. The curve of the
 * first option is filled; the other is its ghost. Bands hold eight runs in ten.
 */
import { max } from 'd3-array'
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useRef } from 'preact/hooks'
import type { Curve } from '../../src/experiment/comparison.ts'
import type { Language } from '../../src/language/language.ts'
import type { Port } from '../../src/scenario/option.ts'
import { dayName, hourName, hoursOf } from './hour.ts'
import { Names } from './names.tsx'
import { useFrame } from './use-frame.ts'

export interface HourSeries {
  readonly name: string
  readonly colour: string
  readonly curve: Curve
}

const pad = { left: 12, right: 12, top: 18, bottom: 22 }

export function TimeCard(props: {
  readonly port: Port
  readonly hour: number
  readonly onHour: (hour: number) => void
  readonly playing: boolean
  readonly onPlay: (playing: boolean) => void
  readonly series: readonly HourSeries[]
  readonly caption: string
  readonly language: Language
}) {
  const { port, hour, series, language } = props
  const text = language.messages.port.time
  const element = useRef<HTMLDivElement>(null)
  const frame = useFrame(element)
  const hours = hoursOf(port)
  const now = hourName(port, hour, language)
  return (
    <section class="card port-time" aria-label={text.title}>
      <button
        type="button"
        class="port-play"
        aria-label={props.playing ? text.pause : text.play}
        title={`${props.playing ? text.pause : text.play} (${text.spaceKey})`}
        onClick={() => props.onPlay(!props.playing)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={props.playing ? 'M4.5 3h2.5v10H4.5zM9 3h2.5v10H9z' : 'M5 2.5v11l8.5-5.5z'} />
        </svg>
      </button>
      <div class="port-curve">
        <div class="port-curve-title">
          <p>{text.curve}</p>
          <Names options={series} />
        </div>
        <div class="port-slider" ref={element} style={{ height: `${curveHeight(frame?.width)}px` }}>
          {frame && (
            <Curves port={port} hour={hour} series={series} width={frame.width} language={language} />
          )}
          <input
            type="range"
            min={0}
            max={hours - 1}
            step={1}
            value={hour}
            aria-label={text.slider}
            aria-valuetext={hourName(port, hour, language, true)}
            onInput={(event) => props.onHour(Number(event.currentTarget.value))}
          />
        </div>
      </div>
      <div class="port-clock">
        <strong aria-live="off">{now}</strong>
        <p>{props.caption}</p>
      </div>
    </section>
  )
}

/** Lower on a narrow page, where the clock lies over the maps. */
const curveHeight = (width = 0) => (width < 480 ? 76 : 96)

function Curves(props: {
  port: Port
  hour: number
  series: readonly HourSeries[]
  width: number
  language: Language
}) {
  const { port, hour, series, width, language } = props
  const height = curveHeight(width)
  const hours = hoursOf(port)
  const x = scaleLinear([0, hours - 1], [pad.left, width - pad.right])
  // Round, and never so small that a few metres look like a queue.
  const most = Math.max(100, ...series.map(({ curve }) => max(curve.high) ?? 0))
  const y = scaleLinear([0, most], [height - pad.bottom, pad.top]).nice(3)
  const top = y.domain()[1]
  const values = (curve: Curve) =>
    Array.from(curve.mean, (mean, h) => ({ h, mean, low: curve.low[h], high: curve.high[h] }))
  type Value = ReturnType<typeof values>[number]
  const mean = line<Value>(
    (v) => x(v.h),
    (v) => y(v.mean),
  )
  const under = area<Value>(
    (v) => x(v.h),
    y(0),
    (v) => y(v.mean),
  )
  const band = area<Value>(
    (v) => x(v.h),
    (v) => y(v.low),
    (v) => y(v.high),
  )
  const days = Array.from({ length: port.run.days }, (_, day) => day)
  const dayWidth = (width - pad.left - pad.right) / port.run.days
  const clockHours = port.run.days === 1 ? [0, 6, 12, 18] : dayWidth > 150 ? [12] : []
  const number = new Intl.NumberFormat(language.locale, { maximumFractionDigits: 0 })
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path
        class="port-grid"
        d={`M${pad.left} ${y(top)}H${width - pad.right}M${pad.left} ${y(0)}H${width - pad.right}`}
      />
      {days.map((day) => (
        <g key={day}>
          <path class="port-grid" d={`M${x(day * 24)} ${pad.top}V${height - pad.bottom}`} />
          {dayWidth > 26 && (
            <text class="port-tick" x={x(day * 24) + dayWidth / 2} y={height - 6} text-anchor="middle">
              {dayName(port, day, language)}
            </text>
          )}
          {clockHours.map((clock) => (
            <path key={clock} class="port-grid" d={`M${x(day * 24 + clock)} ${y(0)}v4`} />
          ))}
        </g>
      ))}
      {series.map(({ name, colour, curve }, i) => (
        <g key={name}>
          <path d={band(values(curve)) ?? ''} fill={colour} opacity="var(--band)" />
          {i === 0 && <path d={under(values(curve)) ?? ''} fill={colour} opacity={0.22} />}
          <path d={mean(values(curve)) ?? ''} fill="none" stroke={colour} stroke-width={1.75} />
        </g>
      ))}
      {series.length > 0 && (
        <text class="port-tick" x={pad.left} y={y(top) - 5}>
          {number.format(top)} m
        </text>
      )}
      <path class="port-now" d={`M${x(hour)} ${pad.top - 6}V${height - pad.bottom}`} />
      {series.map(({ name, colour, curve }) => (
        <circle key={name} class="port-now-dot" cx={x(hour)} cy={y(curve.mean[hour])} r={3.5} fill={colour} />
      ))}
      <circle class="port-handle" cx={x(hour)} cy={height - pad.bottom} r={8} />
    </svg>
  )
}
