/** How many lorries take longer than a given time from ring road to ship. */
import type { Curve } from '../../src/experiment/comparison.ts'
import { formatNumber, formatShare } from '../../src/language/format.ts'
import { timeInPortBinSeconds } from '../../src/port/replication.ts'
import { decimalsOf } from '../chart/axis.tsx'
import { CurvePlot } from '../chart/curve-plot.tsx'
import type { ChartTable } from '../chart/export.ts'
import { ChartFrame } from '../chart/frame.tsx'
import type { ShownOption } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { pictureNote } from '../state/trace.ts'

/** The axis ends where fewer lorries than this are left in every option. */
const tail = 0.005

export function TimeToShip({ options }: { options: readonly ShownOption[] }) {
  const lang = language.value
  const text = lang.messages.page
  const series = options.map(({ index, id, name, fullName, colour, dashed, summary }) => ({
    id,
    name,
    fullName,
    colour,
    dashed,
    isBaseline: index === 0,
    curve: summary.timeInPortSurvival,
  }))
  const bins = series[0]?.curve.mean.length ?? 0
  const perHour = 3600 / timeInPortBinSeconds
  let last = perHour
  for (const { curve } of series)
    for (let bin = last; bin < bins; bin++) if (curve.mean[bin] > tail) last = bin
  // Whole hours, so that the axis moves rarely.
  const shown = Math.min(bins, Math.ceil((last + 1) / perHour) * perHour + 1)
  const hours = (shown - 1) / perHour
  const clock = (bin: number) => {
    const minutes = (bin * timeInPortBinSeconds) / 60
    const rest = String(minutes % 60).padStart(2, '0')
    return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${rest}`
  }
  const figureOf = (curve: Curve, bin: number) =>
    Number.isFinite(curve.mean[bin]) ? formatShare(curve.mean[bin], lang, curve.mean[bin] < 0.1 ? 1 : 0) : '–'
  const table = (): ChartTable => ({
    columns: [
      text.survival.columnTime,
      ...options.flatMap(({ fullName }) => text.chart.bandColumns(fullName)),
    ],
    rows: Array.from({ length: shown }, (_, bin) => [
      { text: clock(bin) },
      ...series.flatMap(({ curve }) =>
        [curve.mean, curve.low, curve.high].map((values) => ({
          text: formatShare(values[bin], lang, 1),
          value: values[bin],
        })),
      ),
    ]),
  })
  const step = hours <= 8 ? 1 : hours <= 16 ? 2 : 4
  return (
    <ChartFrame
      name="rocade-time-to-ship"
      title={text.survival.title}
      how={text.survival.how}
      table={table}
      note={pictureNote.value}
    >
      <CurvePlot
        label={`${text.survival.title}. ${text.chart.keys}`}
        series={series}
        x={Array.from({ length: shown }, (_, bin) => bin / perHour)}
        ticksX={() => Array.from({ length: Math.floor(hours / step) + 1 }, (_, n) => n * step)}
        formatX={(value) => formatNumber(value, lang)}
        nameX={text.survival.axis}
        formatY={(value, ticks) => formatShare(value, lang, decimalsOf(ticks, 100))}
        mostY={1}
        titleOf={(bin) => text.survival.longer(clock(bin))}
        valueOf={figureOf}
        nameAt={(curve) => curve.mean.findIndex((share) => share < 0.5)}
      />
    </ChartFrame>
  )
}
