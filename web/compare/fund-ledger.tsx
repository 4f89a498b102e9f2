/** What each option costs in each year of the joint fund, against what the fund pays: a bar a year, and a line for the fund. */
import { scaleLinear } from 'd3-scale'
import { formatDate, formatEuro, formatEuroShort, formatNumber } from '../../src/language/format.ts'
import type { FundYear, Ledger, LedgerAmounts } from '../../src/scenario/ledger.ts'
import { AxisX, textWidth } from '../chart/axis.tsx'
import type { ChartTable } from '../chart/export.ts'
import { ChartFrame } from '../chart/frame.tsx'
import { type Drawing, Plot, type Reading } from '../chart/plot.tsx'
import type { ShownOption } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { pictureNote } from '../state/trace.ts'

interface Account {
  readonly option: ShownOption
  readonly ledger: Ledger
}

const barHeight = 16
const barGap = 6
/** Below this width the words of a bar stand above it, so that the bar has the whole width. */
const narrowest = 480
const lineHeight = 20
/** An option's name above its bars. */
const headHeight = 26
const inset = { right: 14, top: 18, bottom: 28 }

export function FundLedger({ options }: { options: readonly ShownOption[] }) {
  const lang = language.value
  const text = lang.messages.ledger
  const all = options.flatMap((option) => (option.ledger ? [{ option, ledger: option.ledger }] : []))
  // Today's port usually costs nothing more: its empty bars would say nothing.
  const costly = all.filter(({ ledger }) => ledger.years.some((year) => costOf(ledger, year) > 0))
  const accounts = costly.length > 0 ? costly : all
  const [first] = accounts
  if (!first) return null
  const { fundEuro, from } = first.ledger.years[0]
  const how = first.ledger.charges === 'spent' ? text.how : text.howAnnualised

  const draw = (width: number, height: number): Drawing => {
    const years = Math.max(...accounts.map(({ ledger }) => ledger.years.length))
    const yearNames = Array.from({ length: years }, (_, index) => text.year(formatNumber(index + 1, lang)))
    const stacked = width < narrowest
    const left = stacked ? 0 : Math.max(...yearNames.map((name) => textWidth(name, 12))) + 12
    const most = Math.max(
      ...accounts.flatMap(({ ledger }) => ledger.years.map((year) => costOf(ledger, year))),
      ...accounts.map(({ ledger }) => ledger.years[0].fundEuro),
    )
    const room = stacked ? 0 : Math.max(...accounts.flatMap(labelWidths))
    const x = scaleLinear([0, most], [left, Math.max(left + 60, width - inset.right - room)])
    const ticks = x.ticks(Math.max(2, Math.floor((x(most) - left) / 110)))
    const readings: Reading[] = []
    let y = inset.top
    const groups = accounts.map(({ option, ledger }) => {
      const top = y
      y += groupHeight(ledger, stacked)
      const rows = ledger.years.map((year, index) => {
        const rowTop = top + headHeight + index * rowHeight(stacked)
        const barTop = stacked ? rowTop + lineHeight : rowTop
        const cost = costOf(ledger, year)
        readings.push(readingOf(option, ledger, index, x(cost), barTop + barHeight / 2))
        return { year, cost, barTop, wordsAt: stacked ? rowTop + lineHeight / 2 : barTop + barHeight / 2 }
      })
      return (
        <g key={option.id}>
          <text class="mark-name" x={0} y={top + 16} fill={option.colour}>
            {option.name}
          </text>
          <text x={textWidth(option.name, 13, 650) + 10} y={top + 16}>
            {text.inTotal(formatEuroShort(costOf(ledger, ledger.total), lang))}
          </text>
          {rows.map(({ year, cost, barTop }) => (
            <Bar key={year.from} year={year} cost={cost} colour={option.colour} top={barTop} x={x} />
          ))}
          <line
            class="fund-line"
            x1={x(ledger.years[0].fundEuro)}
            x2={x(ledger.years[0].fundEuro)}
            y1={top + headHeight - 4}
            y2={y - 10}
          />
          {rows.map(({ year, cost, wordsAt }, index) => (
            <g key={year.from} class="fund-words">
              <text x={0} y={wordsAt} dy="0.34em">
                {yearNames[index]}
              </text>
              <text
                x={stacked ? textWidth(yearNames[index], 12) + 10 : x(cost) + 8}
                y={wordsAt}
                dy="0.34em"
                class={year.overspentEuro > 0 ? 'fund-flag' : undefined}
              >
                {barLabel(year, cost)}
              </text>
            </g>
          ))}
        </g>
      )
    })
    const marks = (
      <>
        <AxisX
          scale={x}
          ticks={ticks}
          format={(value) => formatEuroShort(value, lang)}
          from={inset.top}
          to={height - inset.bottom}
        />
        {groups}
      </>
    )
    return { marks, readings }
  }

  return (
    <ChartFrame
      name="rocade-fund"
      title={text.title}
      how={how(formatEuroShort(fundEuro, lang), formatDate(from, lang))}
      table={() => tableOf(all)}
      note={pictureNote.value}
    >
      <Plot
        label={`${text.title}. ${lang.messages.page.chart.keys}`}
        nearest="y"
        height={(width) =>
          inset.top +
          inset.bottom +
          accounts.reduce((sum, { ledger }) => sum + groupHeight(ledger, width < narrowest), 0)
        }
        draw={draw}
      />
    </ChartFrame>
  )
}

/** Charged to the fund in full colour, the rest pale; what is charged above the fund in the colour of what is worse. */
function Bar(props: {
  year: FundYear
  cost: number
  colour: string
  top: number
  x: (euro: number) => number
}) {
  const { year, cost, colour, top, x } = props
  const { chargedEuro, overspentEuro } = year
  const within = chargedEuro - overspentEuro
  const part = (from: number, to: number, of: { fill: string; class?: string }) =>
    to > from && <rect {...of} x={x(from)} y={top} width={x(to) - x(from)} height={barHeight} />
  return (
    <>
      {part(0, within, { fill: colour })}
      {part(within, chargedEuro, { fill: 'var(--worse)' })}
      {part(chargedEuro, cost, { fill: colour, class: 'fund-not' })}
    </>
  )
}

function barLabel({ overspentEuro }: FundYear, cost: number): string {
  const lang = language.value
  const text = lang.messages.ledger
  if (cost === 0) return text.nothing
  const amount = formatEuroShort(cost, lang)
  return overspentEuro > 0 ? `${amount} ▲ ${text.over(formatEuroShort(overspentEuro, lang))}` : amount
}

const rowHeight = (stacked: boolean) => barHeight + barGap + (stacked ? lineHeight : 0)

const groupHeight = ({ years }: Ledger, stacked: boolean) =>
  headHeight + years.length * rowHeight(stacked) + 8

const labelWidths = ({ ledger }: Account) =>
  ledger.years.map((year) => 16 + textWidth(barLabel(year, costOf(ledger, year)), 12, 650))

/** What a year costs, capital as the fund is charged for it. */
function costOf({ charges }: Ledger, amounts: LedgerAmounts): number {
  const capital = charges === 'spent' ? amounts.capitalSpentEuro : amounts.capitalAnnualisedEuro
  return capital + amounts.runningEuro + amounts.staffEuro
}

function readingOf(
  option: ShownOption,
  { years, charges }: Ledger,
  index: number,
  x: number,
  y: number,
): Reading {
  const lang = language.value
  const text = lang.messages.ledger
  const year = years[index]
  const row = (name: string, euro: number) => ({ name, value: formatEuro(euro, lang) })
  return {
    x,
    y,
    tell: () => ({
      title: `${option.fullName} · ${text.yearFrom(formatNumber(index + 1, lang), formatDate(year.from, lang))}`,
      rows: [
        charges === 'spent'
          ? row(text.capitalSpent, year.capitalSpentEuro)
          : row(text.capitalAnnualised, year.capitalAnnualisedEuro),
        row(text.running, year.runningEuro),
        row(text.staff, year.staffEuro),
        row(text.charged, year.chargedEuro),
        year.overspentEuro > 0
          ? row(text.overspent, year.overspentEuro)
          : { name: text.fund, value: formatEuro(year.fundEuro, lang) },
      ],
    }),
  }
}

function tableOf(accounts: readonly Account[]): ChartTable {
  const lang = language.value
  const text = lang.messages.ledger
  const amounts = [
    ['capitalSpentEuro', text.capitalSpent],
    ['capitalAnnualisedEuro', text.capitalAnnualised],
    ['runningEuro', text.running],
    ['staffEuro', text.staff],
    ['chargedEuro', text.charged],
    ['fundEuro', text.fund],
    ['overspentEuro', text.overspent],
  ] as const
  const cells = (of: LedgerAmounts) =>
    amounts.map(([key]) => ({ text: formatEuro(of[key], lang), value: of[key] }))
  return {
    columns: [text.option, text.period, text.from, ...amounts.map(([, name]) => name)],
    rows: accounts.flatMap(({ option: { fullName }, ledger: { years, total } }) => [
      ...years.map((year, index) => [
        { text: fullName },
        { text: formatNumber(index + 1, lang) },
        { text: formatDate(year.from, lang) },
        ...cells(year),
      ]),
      [{ text: fullName }, { text: text.total }, { text: '' }, ...cells(total)],
    ]),
  }
}
