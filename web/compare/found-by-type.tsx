/** Share of hidden parties found in each kind of lorry, option by option: a dot with its interval as a thick line. */
import { scaleLinear } from 'd3-scale'
import { useRef } from 'preact/hooks'
import type { Comparison } from '../../src/experiment/comparison.ts'
import { formatEstimate, formatShare } from '../../src/language/format.ts'
import type { Name } from '../../src/scenario/name.ts'
import { AxisX, decimalsOf, textWidth } from '../chart/axis.tsx'
import { Dot } from '../chart/dot.tsx'
import type { ChartTable } from '../chart/export.ts'
import { ChartFrame } from '../chart/frame.tsx'
import { type Drawing, Plot, type Reading } from '../chart/plot.tsx'
import { type Range, rangeOf, softDomain } from '../chart/soft-domain.ts'
import { useTween } from '../chart/tween.ts'
import type { ShownOption } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { pictureNote } from '../state/trace.ts'

interface FoundByTypeProps {
  readonly comparison: Comparison
  readonly options: readonly ShownOption[]
  readonly vehicleTypes: Readonly<Record<string, { readonly name: Name }>>
}

export function FoundByType({ comparison, options, vehicleTypes }: FoundByTypeProps) {
  const lang = language.value
  const text = lang.messages.page
  const kinds = comparison.outcomes.flatMap(({ kind, vehicleType }, row) =>
    kind === 'detectionRate' && vehicleType
      ? [{ row, name: vehicleTypes[vehicleType]?.name[lang.code] ?? vehicleType }]
      : [],
  )
  const estimates = kinds.flatMap(({ row }) => options.map(({ summary }) => summary.estimates[row]))
  const domain = useRef<Range | undefined>(undefined)
  // Of hidden options too, so that the axis stays when one is hidden.
  const needed = rangeOf(
    kinds
      .flatMap(({ row }) => comparison.options.map((summary) => summary.estimates[row]))
      .flatMap(({ mean, halfWidth }) => {
        const reach = Math.min(halfWidth, 0.25)
        return [mean - reach, mean + reach]
      }),
  )
  domain.current = softDomain(domain.current, [0, needed[1]], [0, 1])
  const tweened = useTween(
    [
      ...domain.current,
      ...estimates.flatMap(({ mean, halfWidth }) => [mean, Number.isFinite(halfWidth) ? halfWidth : 0]),
    ],
    options.map(({ id }) => id).join(),
  )

  const rowHeight = 15
  const groupHeight = options.length * rowHeight + 24
  const draw = (width: number, height: number): Drawing => {
    const nameWidth = Math.min(
      width * 0.34,
      Math.max(0, ...kinds.map(({ name }) => textWidth(name, 13))) + 14,
    )
    const inset = { left: Math.max(8, nameWidth), right: 14, top: 6, bottom: 28 }
    const x = scaleLinear([tweened[0], tweened[1]], [inset.left, width - inset.right])
    const ticks = Math.max(2, Math.min(6, Math.floor((width - inset.left) / 52)))
    const readings: Reading[] = []
    const marks = (
      <>
        <AxisX
          scale={x}
          ticks={x.ticks(ticks)}
          format={(value) => formatShare(value, lang, decimalsOf(x.ticks(ticks), 100))}
          from={inset.top}
          to={height - inset.bottom}
        />
        {kinds.map((kind, group) => {
          const top = inset.top + 4 + group * groupHeight
          return (
            <g key={kind.row}>
              <text class="row-name" x={0} y={top + (options.length * rowHeight) / 2 + 8}>
                {fitted(kind.name, inset.left - 8)}
              </text>
              {options.map((option, index) => {
                const at = 2 + 2 * (group * options.length + index)
                const [mean, halfWidth] = [tweened[at], tweened[at + 1]]
                if (!Number.isFinite(mean)) return null
                const y = top + 8 + index * rowHeight
                readings.push({
                  x: x(mean),
                  y,
                  tell: () => ({
                    title: `${kind.name} · ${option.fullName}`,
                    rows: [
                      {
                        value: formatEstimate(option.summary.estimates[kind.row], 'share', lang).text,
                        colour: option.colour,
                      },
                    ],
                  }),
                })
                return (
                  <g key={option.id}>
                    <line
                      class="interval"
                      x1={x(Math.max(tweened[0], mean - halfWidth))}
                      x2={x(Math.min(tweened[1], mean + halfWidth))}
                      y1={y}
                      y2={y}
                      stroke={option.colour}
                    />
                    <Dot x={x(mean)} y={y} radius={4} colour={option.colour} square={option.dashed} />
                    {group === 0 && (
                      <MarkName
                        option={option}
                        y={y}
                        from={x(mean - halfWidth)}
                        to={x(mean + halfWidth)}
                        least={inset.left}
                        most={width}
                      />
                    )}
                  </g>
                )
              })}
            </g>
          )
        })}
      </>
    )
    return { marks, readings }
  }

  const table = (): ChartTable => ({
    columns: [text.chart.vehicleType, ...options.flatMap(({ fullName }) => [fullName, `± ${fullName}`])],
    rows: kinds.map(({ row, name }) => [
      { text: name },
      ...options.flatMap(({ summary }) => {
        const estimate = summary.estimates[row]
        const shown = formatEstimate(estimate, 'share', lang)
        return [
          { text: shown.value, value: estimate.mean },
          { text: shown.halfWidth, value: estimate.halfWidth },
        ]
      }),
    ]),
  })

  return (
    <ChartFrame
      name="rocade-found-by-kind-of-lorry"
      title={text.byType.title}
      how={text.byType.how}
      table={table}
      note={pictureNote.value}
    >
      <Plot
        label={`${text.byType.title}. ${text.chart.keys}`}
        nearest="xy"
        height={() => kinds.length * groupHeight + 34}
        draw={draw}
      />
    </ChartFrame>
  )
}

/** Names stand beside the first group of dots; the groups below have the same order and colours. */
function MarkName(props: {
  option: ShownOption
  y: number
  from: number
  to: number
  least: number
  most: number
}) {
  const { option, y, from, to, least, most } = props
  const width = textWidth(option.name, 12, 650)
  const right = to + 8 + width <= most
  const room = right ? most - to - 8 : Math.max(0, from - 8 - least)
  return (
    <text
      class="mark-name-small"
      x={right ? to + 8 : from - 8}
      y={y}
      dy="0.34em"
      text-anchor={right ? 'start' : 'end'}
      fill={option.colour}
    >
      {width <= room ? option.name : fitted(option.name, room)}
      {(width > room || option.fullName !== option.name) && <title>{option.fullName}</title>}
    </text>
  )
}

function fitted(text: string, width: number): string {
  if (textWidth(text, 13) <= width) return text
  let cut = text
  while (cut.length > 1 && textWidth(`${cut}…`, 13) > width) cut = cut.slice(0, -1)
  return `${cut.trimEnd()}…`
}
