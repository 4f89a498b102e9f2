/** Thin grid lines with their figures, and the axis named in words. No frame. */
import type { ScaleLinear } from 'd3-scale'

type Scale = ScaleLinear<number, number>

interface AxisProps {
  readonly scale: Scale
  readonly ticks: readonly number[]
  readonly format: (value: number) => string
  /** Where the grid lines begin and end across the axis. */
  readonly from: number
  readonly to: number
}

/** Vertical grid lines, figures below. */
export function AxisX({ scale, ticks, format, from, to }: AxisProps) {
  return (
    <g class="axis">
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(${scale(tick)},0)`}>
          <line y1={from} y2={to} />
          <text y={to + 19} text-anchor="middle">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

/** Horizontal grid lines, figures to the left. */
export function AxisY({ scale, ticks, format, from, to }: AxisProps) {
  return (
    <g class="axis">
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0,${scale(tick)})`}>
          <line x1={from} x2={to} />
          <text x={from - 8} dy="0.32em" text-anchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  )
}

/**
 * Decimals that tell neighbouring ticks apart, and no more.
 * @param scale 100 for shares shown as percentages
 */
export function decimalsOf(ticks: readonly number[], scale = 1): number {
  const step = Math.min(...ticks.slice(1).map((tick, index) => tick - ticks[index])) * scale
  if (!(step > 0 && step < 1)) return 0
  // Steps are 1, 2 or 5 times a power of ten, but for the last bits.
  return Math.min(6, Math.ceil(-Math.log10(step) - 1e-6))
}

let ruler: CanvasRenderingContext2D | null | undefined
let family: string | undefined
const widths = new Map<string, number>()
const mostWidths = 5000

/** Width in pixels of a text of the page's font, to place it before it is drawn. */
export function textWidth(text: string, size = 12, weight = 400): number {
  const key = `${weight} ${size} ${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) return text.length * size * 0.58
  // Asked once: each time it is asked the browser must settle all styles of the page.
  family ??= getComputedStyle(document.body).fontFamily
  ruler.font = `${weight} ${size}px ${family}`
  const { width } = ruler.measureText(text)
  if (widths.size >= mostWidths) widths.clear()
  widths.set(key, width)
  return width
}
