/** Lorries shipped on the busiest day against hidden parties found: where each option stands, with its uncertainty. */
import { scaleLinear } from 'd3-scale'
import { useRef } from 'preact/hooks'
import type { Comparison, OptionSummary } from '../../src/experiment/comparison.ts'
import { formatEstimate, formatNumber, formatShare } from '../../src/language/format.ts'
import { AxisX, AxisY, decimalsOf, textWidth } from '../chart/axis.tsx'
import { Dot } from '../chart/dot.tsx'
import { confidenceEllipse } from '../chart/ellipse.ts'
import { type ChartTable, wrapped } from '../chart/export.ts'
import { ChartFrame } from '../chart/frame.tsx'
import { Leader } from '../chart/leader.tsx'
import { type Box, placeLabels } from '../chart/place-labels.ts'
import { type Drawing, Plot } from '../chart/plot.tsx'
import { type Range, rangeOf, softDomain } from '../chart/soft-domain.ts'
import { useTween } from '../chart/tween.ts'
import type { ShownOption } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { pictureNote } from '../state/trace.ts'

/** Numbers that glide, per option: the pair, then the ellipse. */
const ellipsePoints = 72
const perOption = 2 + 2 * ellipsePoints

interface Spot {
  readonly option: ShownOption
  readonly x: number
  readonly y: number
  /** In pixels; empty while there is no ellipse. */
  readonly outline: readonly (readonly [number, number])[]
}

export function TrafficDetection({
  comparison,
  options,
}: {
  comparison: Comparison
  options: readonly ShownOption[]
}) {
  const lang = language.value
  const text = lang.messages.page
  const rowX = comparison.outcomes.findIndex(({ id }) => id === 'shippedOnTime')
  const rowY = comparison.outcomes.findIndex(({ id }) => id === 'detectionRate')
  const isTold = ({ estimates }: OptionSummary) =>
    Number.isFinite(estimates[rowX]?.mean) && Number.isFinite(estimates[rowY]?.mean)
  const told = options.filter(({ summary }) => isTold(summary))

  const domains = useRef<{ x: Range | undefined; y: Range | undefined }>({ x: undefined, y: undefined })
  const places = useRef<ReadonlyMap<string, number>>(new Map())

  const numbersOf = (summary: OptionSummary) => {
    const [x, y] = [summary.estimates[rowX], summary.estimates[rowY]]
    const ellipse = confidenceEllipse(x, y, summary.trafficDetectionCorrelation, ellipsePoints)
    return [
      x.mean,
      y.mean,
      ...(ellipse?.points.flat() ?? Array.from({ length: 2 * ellipsePoints }, () => Number.NaN)),
    ]
  }
  const numbers = told.flatMap(({ summary }) => numbersOf(summary))
  const hasEllipses = numbers.some((value, index) => index % perOption > 1 && Number.isFinite(value))
  // Of hidden options too: what is left must not climb the chart because something else went.
  const all = comparison.options.filter(isTold)
  const allNumbers = all.map(numbersOf)
  const reach = (row: number, at: 0 | 1) => {
    const means = all.map(({ estimates }) => estimates[row].mean)
    const [low, high] = rangeOf(means)
    // The first few runs give ellipses wider than any plot; the axis follows the marks and lets those be cut.
    const most = Math.max(high - low, Math.abs(high) * 0.1) * 1.2
    const edges = allNumbers.flatMap((own) => {
      const points = own.slice(2).filter((_, n) => n % 2 === at)
      const [from, to] = rangeOf(points)
      return from <= to ? [Math.max(from, low - most), Math.min(to, high + most)] : []
    })
    return rangeOf([...means, ...edges])
  }
  if (told.length > 0) {
    domains.current = {
      x: softDomain(domains.current.x, reach(rowX, 0), [0, Infinity], undefined, leastSpan(comparison, rowX)),
      y: softDomain(domains.current.y, reach(rowY, 1), [0, 1], undefined, leastSpan(comparison, rowY)),
    }
  }
  const domainX = domains.current.x ?? [0, 1]
  const domainY = domains.current.y ?? [0, 1]
  const tweened = useTween([...domainX, ...domainY, ...numbers], told.map(({ id }) => id).join())

  const draw = (width: number, height: number): Drawing => {
    const oneLine = textWidth(`${text.plane.x} →`) < width - 12
    const inset = { left: 44, right: 12, top: 30, bottom: oneLine ? 46 : 61 }
    const x = scaleLinear([tweened[0], tweened[1]], [inset.left, width - inset.right])
    const y = scaleLinear([tweened[2], tweened[3]], [height - inset.bottom, inset.top])
    const spots = told.map((option, index): Spot => {
      const own = tweened.slice(4 + index * perOption, 4 + (index + 1) * perOption)
      const outline: [number, number][] = []
      for (let at = 2; at < own.length && Number.isFinite(own[at]); at += 2)
        outline.push([x(own[at]), y(own[at + 1])])
      return { option, x: x(own[0]), y: y(own[1]), outline }
    })
    const bounds: Box = {
      x: inset.left,
      y: inset.top - 4,
      width: width - inset.left,
      height: height - inset.top - inset.bottom + 4,
    }
    const baseline = spots.find(({ option }) => option.index === 0)
    const paths = baseline
      ? spots.filter((spot) => spot !== baseline).map((spot) => pathBetween(baseline, spot))
      : []
    const labels = placeLabels(
      // From the top down, so that of two marks the upper one gets the place above.
      [...spots]
        .sort((a, b) => a.y - b.y)
        .map((spot) => ({
          id: spot.option.id,
          mark: clipped(boxOf(spot), bounds),
          label: { width: textWidth(spot.option.name, 13, 650) + 4, height: 17 },
        })),
      bounds,
      places.current,
      paths.flatMap(({ along }) => along.map(([px, py]) => ({ x: px - 2, y: py - 2, width: 4, height: 4 }))),
    )
    places.current = new Map(labels.map(({ id, place }) => [id, place]))
    const countX = Math.max(3, Math.floor((width - inset.left) / 90))
    const marks = (
      <>
        <clipPath id="plane-clip">
          <rect
            x={inset.left}
            y={inset.top - 8}
            width={Math.max(0, width - inset.left)}
            height={Math.max(0, height - inset.top - inset.bottom + 8)}
          />
        </clipPath>
        <AxisX
          scale={x}
          ticks={x.ticks(countX)}
          format={(value) => formatNumber(value, lang, decimalsOf(x.ticks(countX)))}
          from={inset.top - 6}
          to={height - inset.bottom}
        />
        <AxisY
          scale={y}
          ticks={y.ticks(6)}
          format={(value) => formatShare(value, lang, decimalsOf(y.ticks(6), 100))}
          from={inset.left}
          to={width - inset.right}
        />
        <text class="axis-name" x={inset.left} y={12}>{`↑ ${text.plane.y}`}</text>
        {wrapped(`${text.plane.x} →`, (line) => textWidth(line) < width - inset.right).map(
          (line, index, all) => (
            <text
              key={line}
              class="axis-name"
              x={width - inset.right}
              y={height - 6 - 15 * (all.length - 1 - index)}
              text-anchor="end"
            >
              {line}
            </text>
          ),
        )}
        <g clip-path="url(#plane-clip)">
          {paths.map(({ id, d, colour }) => (
            <path key={id} class="plane-path" d={d} stroke={colour} />
          ))}
          {spots.map(({ option, outline }) => (
            <path
              key={option.id}
              class="plane-ellipse"
              d={
                outline.length > 0
                  ? `M${outline.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join('L')}Z`
                  : ''
              }
              fill={option.colour}
              stroke={option.colour}
              stroke-dasharray={option.dashed ? '5 3' : undefined}
            />
          ))}
          {spots.map((spot) => (
            <Dot
              key={spot.option.id}
              x={spot.x}
              y={spot.y}
              radius={4.5}
              colour={spot.option.colour}
              square={spot.option.dashed}
            />
          ))}
        </g>
        {labels.map(({ id, box, leader }) => {
          const { option } = spots.find((spot) => spot.option.id === id)!
          return (
            <g key={id}>
              <Leader line={leader} colour={option.colour} />
              <text
                class="mark-name"
                x={box.x + box.width / 2}
                y={box.y + 13}
                text-anchor="middle"
                fill={option.colour}
              >
                {option.name}
                {option.fullName !== option.name && <title>{option.fullName}</title>}
              </text>
            </g>
          )
        })}
      </>
    )
    const readings = spots.map(({ option, x: px, y: py }) => ({
      x: px,
      y: py,
      tell: () => ({
        title: option.fullName,
        rows: [
          {
            name: text.plane.x,
            value: formatEstimate(option.summary.estimates[rowX], 'lorries/day', lang).text,
          },
          { name: text.plane.y, value: formatEstimate(option.summary.estimates[rowY], 'share', lang).text },
        ],
      }),
    }))
    return { marks, readings }
  }

  const table = (): ChartTable => ({
    columns: [text.chart.option, text.plane.x, `± ${text.plane.x}`, text.plane.y, `± ${text.plane.y}`],
    rows: told.map(({ fullName, summary }) => {
      const [ex, ey] = [summary.estimates[rowX], summary.estimates[rowY]]
      const [fx, fy] = [formatEstimate(ex, 'lorries/day', lang), formatEstimate(ey, 'share', lang)]
      return [
        { text: fullName },
        { text: fx.value, value: ex.mean },
        { text: fx.halfWidth, value: ex.halfWidth },
        { text: fy.value, value: ey.mean },
        { text: fy.halfWidth, value: ey.halfWidth },
      ]
    }),
  })

  return (
    <ChartFrame
      name="rocade-traffic-detection"
      title={text.plane.title}
      how={hasEllipses ? text.plane.how : text.plane.howEarly}
      table={table}
      note={pictureNote.value}
    >
      <Plot
        label={`${text.plane.title}. ${text.chart.keys}`}
        nearest="xy"
        height={(width) => Math.round(Math.min(460, Math.max(300, width * 0.66)))}
        draw={draw}
      />
    </ChartFrame>
  )
}

/** Ten of the smallest differences that matter: what matters to no one stays small in the picture. */
const leastSpan = ({ outcomes }: Comparison, row: number) => 10 * (outcomes[row]?.smallestDifference ?? 0)

function boxOf({ x, y, outline }: Spot): Box {
  const [left, right] = rangeOf([x - 6, x + 6, ...outline.map(([px]) => px)])
  const [top, bottom] = rangeOf([y - 6, y + 6, ...outline.map(([, py]) => py)])
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function clipped(box: Box, to: Box): Box {
  const x = Math.max(box.x, to.x)
  const y = Math.max(box.y, to.y)
  return {
    x,
    y,
    width: Math.max(0, Math.min(box.x + box.width, to.x + to.width) - x),
    height: Math.max(0, Math.min(box.y + box.height, to.y + to.height) - y),
  }
}

/** From the baseline to an option, bent a little so that paths in one direction part. */
function pathBetween(from: Spot, to: Spot) {
  const middleX = (from.x + to.x) / 2 - (to.y - from.y) * 0.16
  const middleY = (from.y + to.y) / 2 - Math.abs(to.x - from.x) * 0.16
  const along: [number, number][] = []
  for (let step = 1; step < 12; step++) {
    const t = step / 12
    const weights = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
    along.push([
      weights[0] * from.x + weights[1] * middleX + weights[2] * to.x,
      weights[0] * from.y + weights[1] * middleY + weights[2] * to.y,
    ])
  }
  return {
    id: to.option.id,
    colour: to.option.colour,
    d: `M${from.x},${from.y}Q${middleX},${middleY} ${to.x},${to.y}`,
    along,
  }
}
