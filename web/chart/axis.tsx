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

let ruler: CanvasRenderingContext2D | null | undefined

/** Width in pixels of a text of the page's font, to place it before it is drawn. */
export function textWidth(text: string, size = 12, weight = 400): number {
  ruler ??= document.createElement('canvas').getContext('2d')
  if (!ruler) return text.length * size * 0.58
  ruler.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`
  return ruler.measureText(text).width
}
