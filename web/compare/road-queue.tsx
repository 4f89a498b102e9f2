/** Length of the queue on the public road, hour by hour: on the busiest day, or over the whole time counted. */
import { useState } from 'preact/hooks'
import type { Curve } from '../../src/experiment/comparison.ts'
import { formatNumber } from '../../src/language/format.ts'
import { decimalsOf } from '../chart/axis.tsx'
import { CurvePlot } from '../chart/curve-plot.tsx'
import type { ChartTable } from '../chart/export.ts'
import { ChartFrame } from '../chart/frame.tsx'
import { Segmented } from '../shell/segmented.tsx'
import type { ShownOption } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { pictureNote } from '../state/trace.ts'

interface RoadQueueProps {
  readonly options: readonly ShownOption[]
  /** First day of the window, `YYYY-MM-DD`. */
  readonly from: string
  readonly days: number
  /** From 0. */
  readonly busiestDay: number
}

export function RoadQueue({ options, from, days, busiestDay }: RoadQueueProps) {
  const lang = language.value
  const text = lang.messages.page
  const [span, setSpan] = useState<'day' | 'week'>('day')
  const oneDay = span === 'day' || days === 1
  const firstHour = oneDay ? busiestDay * 24 : 0
  const hours = oneDay ? 24 : days * 24
  const series = options.map(({ index, id, name, fullName, colour, dashed, summary }) => ({
    id,
    name,
    fullName,
    colour,
    dashed,
    isBaseline: index === 0,
    curve: sliceOf(summary.publicRoadQueueMetres, firstHour, hours),
  }))
  const [long, short] = (['long', 'short'] as const).map((width) => weekdayNames(from, lang.locale, width))
  const dayName = (day: number, width: 'short' | 'long') => (width === 'long' ? long : short)[day % 7]
  const clock = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`
  const titleOf = (index: number) => {
    const hour = firstHour + index
    return `${capital(dayName(Math.floor(hour / 24), 'long'))} ${clock(hour)}–${String((hour % 24) + 1).padStart(2, '0')}:00`
  }
  const metres = (value: number) => `${formatNumber(value, lang)} m`
  const figureOf = (curve: Curve, index: number) =>
    Number.isFinite(curve.mean[index])
      ? `${metres(curve.mean[index])} (${formatNumber(curve.low[index], lang)} – ${formatNumber(curve.high[index], lang)})`
      : '–'
  const table = (): ChartTable => ({
    columns: [text.queue.hour, ...options.flatMap(({ fullName }) => text.chart.bandColumns(fullName))],
    rows: Array.from({ length: hours }, (_, index) => [
      { text: titleOf(index) },
      ...series.flatMap(({ curve }) =>
        [curve.mean, curve.low, curve.high].map((values) => ({
          text: formatNumber(values[index], lang),
          value: values[index],
        })),
      ),
    ]),
  })
  return (
    <ChartFrame
      name="rocade-queue-on-the-public-road"
      title={text.queue.title}
      how={text.queue.how}
      table={table}
      note={pictureNote.value}
      controls={
        days > 1 && (
          <Segmented
            label={text.queue.span}
            value={span}
            choices={[
              { value: 'day', text: capital(dayName(busiestDay, 'long')), title: text.queue.busiestDay },
              { value: 'week', text: text.queue.week },
            ]}
            onChoose={setSpan}
          />
        )
      }
    >
      <CurvePlot
        key={span}
        label={`${text.queue.title}. ${text.chart.keys}`}
        series={series}
        // An hour's mean stands in the middle of its hour.
        x={Array.from({ length: hours }, (_, index) => index + 0.5)}
        ticksX={() =>
          oneDay ? [0.5, 6, 12, 18, 23.5] : Array.from({ length: days }, (_, day) => day * 24 + 12)
        }
        formatX={(value) =>
          oneDay
            ? text.queue.tick(value === 0.5 ? 0 : value === 23.5 ? 24 : value)
            : dayName(Math.floor(value / 24), 'short')
        }
        nameX={oneDay ? text.queue.hour : text.queue.day}
        formatY={(value, ticks) => formatNumber(value, lang, decimalsOf(ticks))}
        titleOf={titleOf}
        valueOf={figureOf}
        nameAt={(curve) => nameAt(curve, series)}
      />
    </ChartFrame>
  )
}

/** The seven days from the first one on. To make a date format is slow, so each is made once. */
function weekdayNames(from: string, locale: string, width: 'short' | 'long'): readonly string[] {
  const key = `${from} ${locale} ${width}`
  let names = knownNames.get(key)
  if (!names) {
    const format = new Intl.DateTimeFormat(locale, { weekday: width, timeZone: 'UTC' })
    const first = Date.parse(`${from}T00:00:00Z`)
    names = Array.from({ length: 7 }, (_, day) => format.format(new Date(first + day * 86_400_000)))
    knownNames.set(key, names)
  }
  return names
}
const knownNames = new Map<string, readonly string[]>()

/** Days begin with a small letter in French, labels with a capital. */
const capital = (word: string) => word.slice(0, 1).toLocaleUpperCase() + word.slice(1)

/** At its peak; a road that stays empty beside one that doesn't is named where the others are quiet too. */
function nameAt({ mean }: Curve, series: readonly { readonly curve: Curve }[]): number {
  const peak = (values: Float64Array) => Math.max(0, ...values.filter(Number.isFinite))
  const most = Math.max(...series.map(({ curve }) => peak(curve.mean)))
  if (peak(mean) >= most * 0.05) return mean.indexOf(peak(mean))
  const total = (hour: number) => series.reduce((sum, { curve }) => sum + (curve.high[hour] || 0), 0)
  const middle = mean.length / 2
  const cost = (hour: number) => total(hour) + (Math.abs(hour - middle) * most) / 1000
  return mean.reduce((best, _, hour) => (cost(hour) < cost(best) ? hour : best), 0)
}

function sliceOf({ mean, low, high }: Curve, from: number, length: number): Curve {
  const part = (values: Float64Array) => values.subarray(from, from + length)
  return { mean: part(mean), low: part(low), high: part(high) }
}
