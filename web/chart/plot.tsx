/**
 * The surface of a chart: as wide as its card, with a cursor that pointer or arrow keys move from value to value. The
 * values under the cursor stand beside it and, when keys moved it, are spoken.
 */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { language } from '../state/preferences.ts'

export interface ReadingRow {
  readonly name?: string
  readonly value: string
  readonly colour?: string
}

/** What is read out at one point of the chart. */
export interface Told {
  readonly title: string
  readonly rows: readonly ReadingRow[]
}

/** A point that can be read out, in pixels of the plot. Its words are made when it is. */
export interface Reading {
  readonly x: number
  readonly y: number
  readonly tell: () => Told
}

export interface Drawing {
  readonly marks: ComponentChildren
  readonly readings: readonly Reading[]
}

interface PlotProps {
  /** What a screen reader calls it. */
  readonly label: string
  readonly height: (width: number) => number
  /** Curves are read at the nearest x, points at the nearest point, rows at the nearest y. */
  readonly nearest: 'x' | 'xy' | 'y'
  readonly draw: (width: number, height: number) => Drawing
}

export function Plot({ label, height: heightFor, nearest, draw }: PlotProps) {
  const holder = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [cursor, setCursor] = useState<{ index: number; byKey: boolean } | undefined>()

  useLayoutEffect(() => {
    const element = holder.current!
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const height = heightFor(width)
  const { marks, readings } = width > 0 ? draw(width, height) : { marks: null, readings: [] }
  const index = cursor && Math.min(cursor.index, readings.length - 1)
  const reading = index === undefined ? undefined : readings[index]
  const told = reading?.tell()

  const move = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect()
    const found = nearestReading(readings, event.clientX - box.left, event.clientY - box.top, nearest)
    setCursor(found === undefined ? undefined : { index: found, byKey: false })
  }
  const press = (event: KeyboardEvent) => {
    const last = readings.length - 1
    const at = index ?? -1
    const step = event.shiftKey ? 10 : 1
    const to = {
      ArrowRight: Math.min(last, at + step),
      ArrowDown: Math.min(last, at + step),
      ArrowLeft: Math.max(0, at - step),
      ArrowUp: Math.max(0, at - step),
      Home: 0,
      End: last,
    }[event.key]
    if (event.key === 'Escape') setCursor(undefined)
    if (to === undefined || last < 0) return
    event.preventDefault()
    setCursor({ index: to, byKey: true })
  }

  return (
    <div class="plot" ref={holder} style={{ height: `${height}px` }}>
      <div
        class="plot-surface"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read the values
        tabIndex={0}
        aria-label={label}
        onPointerMove={move}
        onPointerDown={move}
        onPointerLeave={() => setCursor(undefined)}
        onKeyDown={press}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible') && readings.length > 0)
            setCursor({ index: 0, byKey: true })
        }}
        onBlur={() => setCursor(undefined)}
      >
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {marks}
          {reading && <Cursor reading={reading} nearest={nearest} height={height} />}
        </svg>
      </div>
      {reading && told && <ReadingBox reading={reading} told={told} width={width} height={height} />}
      <p class="visually-hidden" aria-live="polite">
        {cursor?.byKey && told ? spoken(told) : ''}
      </p>
    </div>
  )
}

function Cursor({
  reading,
  nearest,
  height,
}: {
  reading: Reading
  nearest: PlotProps['nearest']
  height: number
}) {
  if (nearest === 'x')
    return (
      <line class="plot-cursor" x1={reading.x} x2={reading.x} y1={18} y2={height - 24} data-screen-only />
    )
  return <circle class="plot-cursor" cx={reading.x} cy={reading.y} r={9} data-screen-only />
}

function ReadingBox(props: { reading: Reading; told: Told; width: number; height: number }) {
  const { reading, told, width, height } = props
  const left = reading.x > width / 2
  const style = {
    [left ? 'right' : 'left']: `${(left ? width - reading.x : reading.x) + 14}px`,
    [reading.y > height / 2 ? 'bottom' : 'top']:
      `${Math.max(0, (reading.y > height / 2 ? height - reading.y : reading.y) - 12)}px`,
    maxWidth: `${Math.max(140, (left ? reading.x : width - reading.x) - 16)}px`,
  }
  return (
    <div class="plot-reading" style={style} aria-hidden="true">
      <strong>{told.title}</strong>
      {told.rows.map((row, index) => (
        <div key={`${index} ${row.name}`}>
          {row.colour && <i style={{ background: row.colour }} />}
          {row.name && <span>{row.name}</span>}
          <b>{row.value}</b>
        </div>
      ))}
    </div>
  )
}

function spoken({ title, rows }: Told): string {
  const { named } = language.value.messages.page
  return `${title}. ${rows.map(({ name, value }) => (name ? named(name, value) : value)).join('. ')}`
}

/** Index of the nearest reading; of points, only within reach of a fingertip. */
export function nearestReading(
  readings: readonly Reading[],
  x: number,
  y: number,
  by: PlotProps['nearest'],
): number | undefined {
  let best: number | undefined
  let least = by === 'xy' ? 60 : Infinity
  readings.forEach((reading, index) => {
    const dx = by === 'y' ? 0 : Math.abs(reading.x - x)
    const dy = by === 'x' ? 0 : Math.abs(reading.y - y)
    const distance = Math.hypot(dx, dy)
    if (distance < least) {
      least = distance
      best = index
    }
  })
  return best
}
