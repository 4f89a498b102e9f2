/** Curves of several options over one axis: the mean as a line, the band behind it, each name beside its own line. */
import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { useRef } from 'preact/hooks'
import type { Curve } from '../../src/experiment/comparison.ts'
import { AxisX, AxisY, textWidth } from './axis.tsx'
import { Leader } from './leader.tsx'
import { type Box, type Marked, placeLabels } from './place-labels.ts'
import { type Drawing, Plot } from './plot.tsx'
import { type Range, rangeOf, softDomain } from './soft-domain.ts'
import { useTween } from './tween.ts'

export interface CurveSeries {
  readonly id: string
  readonly name: string
  readonly fullName: string
  readonly colour: string
  readonly dashed: boolean
  readonly isBaseline: boolean
  readonly curve: Curve
}

interface CurvePlotProps {
  readonly label: string
  readonly series: readonly CurveSeries[]
  /** Where each point of the curves stands on the x axis. */
  readonly x: readonly number[]
  readonly ticksX: (width: number) => readonly number[]
  readonly formatX: (value: number) => string
  readonly nameX: string
  readonly formatY: (value: number, ticks: readonly number[]) => string
  /** The y axis never leaves these; it always begins at zero. */
  readonly mostY?: number
  readonly titleOf: (index: number) => string
  readonly valueOf: (curve: Curve, index: number) => string
  /** Index of the point beside which the name is best placed. */
  readonly nameAt: (curve: Curve) => number
}

export function CurvePlot(props: CurvePlotProps) {
  const { series, x: xs, mostY = Infinity } = props
  const domain = useRef<Range | undefined>(undefined)
  const places = useRef<ReadonlyMap<string, number>>(new Map())
  const points = xs.length
  const peaks = rangeOf(
    series.flatMap(({ curve }) => [...curve.high.subarray(0, points), ...curve.mean.subarray(0, points)]),
  )
  domain.current = softDomain(
    domain.current,
    [0, Number.isFinite(peaks[1]) ? Math.max(peaks[1], 1e-9) : 1],
    [0, mostY],
  )
  const tweened = useTween(
    [
      domain.current[1],
      xs[points - 1] ?? 1,
      ...series.flatMap(({ curve }) =>
        [curve.mean, curve.low, curve.high].flatMap((values) => [...values.subarray(0, points)]),
      ),
    ],
    series.map(({ id }) => id).join(),
  )

  const draw = (width: number, height: number): Drawing => {
    const inset = { left: 46, right: 12, top: 16, bottom: 40 }
    const y = scaleLinear([0, tweened[0]], [height - inset.bottom, inset.top])
    const x = scaleLinear([xs[0] ?? 0, tweened[1]], [inset.left, width - inset.right])
    const drawn = series.map((one, index) => {
      const first = 2 + index * 3 * points
      const at = (part: number, point: number) => tweened[first + part * points + point]
      return {
        ...one,
        mean: (n: number) => at(0, n),
        low: (n: number) => at(1, n),
        high: (n: number) => at(2, n),
      }
    })
    const indices = Array.from({ length: points }, (_, index) => index)
    const known = (value: (n: number) => number) => (n: number) => Number.isFinite(value(n))
    const names = placeLabels(
      drawn.map(({ id, name, curve }): Marked => {
        const at = Math.min(points - 1, Math.max(0, props.nameAt(curve)))
        return {
          id,
          mark: { x: x(xs[at]) - 1, y: y(curve.mean[at] || 0) - 1, width: 2, height: 2 },
          label: { width: textWidth(name, 12, 650) + 4, height: 16 },
        }
      }),
      {
        x: inset.left + 2,
        y: inset.top - 12,
        width: width - inset.left - 4,
        height: height - inset.bottom - inset.top + 12,
      },
      places.current,
      drawn.flatMap(({ curve }) =>
        alongLine(indices.map((n): [number, number] => [x(xs[n]), y(curve.mean[n])])),
      ),
    )
    places.current = new Map(names.map(({ id, place }) => [id, place]))
    const marks = (
      <>
        <AxisX
          scale={x}
          ticks={props.ticksX(width)}
          format={props.formatX}
          from={inset.top}
          to={height - inset.bottom}
        />
        <AxisY
          scale={y}
          ticks={y.ticks(5)}
          format={(value) => props.formatY(value, y.ticks(5))}
          from={inset.left}
          to={width - inset.right}
        />
        <text
          class="axis-name"
          x={width - inset.right}
          y={height - 4}
          text-anchor="end"
        >{`${props.nameX} →`}</text>
        {drawn.map(({ id, colour, low, high }) => (
          <path
            key={id}
            class="band"
            fill={colour}
            d={
              area<number>()
                .defined((n) => known(low)(n) && known(high)(n))
                .x((n) => x(xs[n]))
                .y0((n) => y(low(n)))
                .y1((n) => y(high(n)))(indices) ?? ''
            }
          />
        ))}
        {/* The baseline last and dashed: where another curve is the same, both are seen. */}
        {[...drawn.filter((one) => !one.isBaseline), ...drawn.filter((one) => one.isBaseline)].map((one) => (
          <path
            key={one.id}
            class="curve"
            stroke={one.colour}
            stroke-dasharray={one.isBaseline ? '6 4' : one.dashed ? '2 3' : undefined}
            d={
              line<number>()
                .defined(known(one.mean))
                .x((n) => x(xs[n]))
                .y((n) => y(one.mean(n)))(indices) ?? ''
            }
          />
        ))}
        {names.map(({ id, box, leader }) => {
          const { name, fullName, colour } = series.find((one) => one.id === id)!
          return (
            <g key={id}>
              <Leader line={leader} colour={colour} />
              <text
                class="mark-name-small"
                x={box.x + box.width / 2}
                y={box.y + 12}
                text-anchor="middle"
                fill={colour}
              >
                {name}
                {fullName !== name && <title>{fullName}</title>}
              </text>
            </g>
          )
        })}
      </>
    )
    const readings = indices.map((n) => ({
      x: x(xs[n]),
      y: inset.top,
      tell: () => ({
        title: props.titleOf(n),
        rows: series.map(({ name, colour, curve }) => ({ name, colour, value: props.valueOf(curve, n) })),
      }),
    }))
    return { marks, readings }
  }

  return (
    <Plot
      label={props.label}
      nearest="x"
      height={(width) => Math.round(Math.min(300, Math.max(230, width * 0.5)))}
      draw={draw}
    />
  )
}

/** Small boxes along a line, close enough that no name slips between two of them. */
function alongLine(points: readonly (readonly [number, number])[]): Box[] {
  const boxes: Box[] = []
  for (let n = 1; n < points.length; n++) {
    const [[x1, y1], [x2, y2]] = [points[n - 1], points[n]]
    if (!Number.isFinite(y1) || !Number.isFinite(y2)) continue
    const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / lineBox))
    for (let step = 0; step < steps; step++) {
      const share = step / steps
      boxes.push({
        x: x1 + (x2 - x1) * share - lineBox / 2,
        y: y1 + (y2 - y1) * share - lineBox / 2,
        width: lineBox,
        height: lineBox,
      })
    }
  }
  return boxes
}

const lineBox = 7
