/** What each option changes, aim by aim: its value, its difference to the baseline with interval, and the verdict. */
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import type { Comparison, Difference } from '../../src/experiment/comparison.ts'
import { valueForMoney } from '../../src/experiment/value-for-money.ts'
import { aboutRuns } from '../../src/language/answer.ts'
import {
  type FormattedEstimate,
  formatDifference,
  formatEstimate,
  formatEuro,
  formatUnit,
} from '../../src/language/format.ts'
import { type ValueLine, valueLines } from '../../src/language/value-text.ts'
import type { Outcome } from '../../src/port/outcome.ts'
import type { Option } from '../../src/scenario/option.ts'
import { type Cell, type ChartTable, csvOf, download } from '../chart/export.ts'
import { type Range, rangeOf, softDomain } from '../chart/soft-domain.ts'
import { useTween } from '../chart/tween.ts'
import { Segmented } from '../shell/segmented.tsx'
import { leadOption } from '../state/claims.ts'
import { baselineName, options, type ShownOption } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { narrow, optionsAbreast } from '../state/screen.ts'
import { withTrace } from '../state/trace.ts'
import { Term } from './term.tsx'

interface ChangeTableProps {
  readonly comparison: Comparison
  readonly options: readonly ShownOption[]
}

export function ChangeTable({ comparison, options: shown }: ChangeTableProps) {
  const lang = language.value
  const text = lang.messages.page
  const heading = useId()
  const [chosen, setChosen] = useState<string | undefined>()
  const baseline = comparison.options[0]
  const others = shown.filter(({ index }) => index > 0)
  // Until one is chosen, the one that the answer speaks of.
  const only =
    others.find(({ id }) => id === chosen) ??
    others.find(({ index }) => index === leadOption.value) ??
    others[0]
  const oneByOne = others.length > 1 && others.length > optionsAbreast.value
  const columns = oneByOne && only ? [only] : others
  const rows = comparison.outcomes.flatMap((outcome, row) => (outcome.vehicleType ? [] : [{ outcome, row }]))
  const aims = [...new Set(rows.map(({ outcome }) => outcome.aim))]
  const span = 2 + columns.length

  return (
    <section class="card changes" aria-labelledby={heading}>
      <header class="chart-head">
        <div>
          <h2 id={heading}>{text.changes.title}</h2>
          <p class="chart-how">{text.changes.how(lang.messages.answer.quoted(baselineName.value))}</p>
        </div>
        <div class="chart-tools">
          <button
            type="button"
            class="button"
            onClick={() =>
              download(
                new Blob(['\uFEFF', csvOf(withTrace(fileTable(comparison, others)))], { type: 'text/csv' }),
                'rocade-comparison.csv',
              )
            }
          >
            {text.chart.csv}
          </button>
        </div>
      </header>
      {oneByOne && only && (
        <div class="changes-switch">
          <Segmented
            label={text.changes.shownOption}
            value={only.id}
            choices={others.map(({ id, name, fullName }) => ({ value: id, text: name, title: fullName }))}
            onChoose={setChosen}
          />
        </div>
      )}
      <table class="changes-table">
        <colgroup>
          <col class="changes-name" />
          <col class="changes-baseline" />
          {columns.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{text.changes.outcome}</span>
            </th>
            <th scope="col" style={{ color: 'var(--option-0)' }} title={options.value[0]?.name[lang.code]}>
              {baselineName.value}
            </th>
            {columns.map(({ id, name, fullName, colour }) => (
              <th key={id} scope="col" style={{ color: colour }} title={fullName}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {aims.map((aim) => (
          <tbody key={aim}>
            <Aim span={span}>{lang.messages.aims[aim]}</Aim>
            {rows
              .filter(({ outcome }) => outcome.aim === aim)
              .map(({ outcome, row }) => (
                <OutcomeRow
                  key={outcome.id}
                  outcome={outcome}
                  baseline={formatEstimate(baseline.estimates[row], outcome.unit, lang)}
                  cells={columns.map((option) => ({
                    option,
                    value: formatEstimate(option.summary.estimates[row], outcome.unit, lang),
                    difference: option.summary.differences?.[row],
                  }))}
                />
              ))}
          </tbody>
        ))}
        <tbody>
          {!aims.includes('money') && <Aim span={span}>{lang.messages.aims.money}</Aim>}
          <CostRow columns={columns} />
          <ValueRows comparison={comparison} columns={columns} />
        </tbody>
      </table>
    </section>
  )
}

function Aim({ span, children }: { span: number; children: ComponentChildren }) {
  return (
    <tr class="changes-aim">
      <th scope="colgroup" colSpan={span}>
        {children}
      </th>
    </tr>
  )
}

interface OutcomeRowProps {
  readonly outcome: Outcome
  readonly baseline: FormattedEstimate
  readonly cells: readonly {
    readonly option: ShownOption
    readonly value: FormattedEstimate
    readonly difference: Difference | undefined
  }[]
}

function OutcomeRow({ outcome, baseline, cells }: OutcomeRowProps) {
  const lang = language.value
  const text = lang.messages.page.changes
  // Zero stands in the middle and every option has the same scale, so that lengths compare along the row.
  const domain = useRef<Range | undefined>(undefined)
  const [, farthest] = rangeOf(
    cells.flatMap(({ difference }) =>
      difference && Number.isFinite(difference.mean)
        ? [Math.abs(difference.mean) + Math.min(difference.halfWidth, 2 * Math.abs(difference.mean))]
        : [],
    ),
  )
  domain.current = softDomain(
    domain.current,
    [0, Math.max(farthest, outcome.smallestDifference)],
    [0, Infinity],
    0.7,
  )
  const tweened = useTween(
    [
      domain.current[1],
      ...cells.flatMap(({ difference }) => [
        difference?.mean ?? Number.NaN,
        difference?.halfWidth ?? Number.NaN,
      ]),
    ],
    cells.map(({ option }) => option.id).join(),
  )
  const smallest = formatDifference({ mean: outcome.smallestDifference, halfWidth: 0 }, outcome.unit, lang)
  return (
    <tr>
      <th scope="row">
        <Term
          definition={
            <>
              {lang.messages.definitions[outcome.kind]}{' '}
              {text.smallest(withUnit(smallest.value.replace('+', ''), outcome.unit))}
            </>
          }
        >
          {lang.messages.outcomes[outcome.kind]}
        </Term>{' '}
        {shownUnits.has(outcome.unit) && <span class="unit">{formatUnit(outcome.unit, lang)}</span>}
      </th>
      <td>
        <Value estimate={baseline} />
      </td>
      {cells.map(({ option, value, difference }, index) => (
        <td key={option.id}>
          <div class="change">
            <DifferenceBar
              most={tweened[0]}
              mean={tweened[1 + 2 * index]}
              halfWidth={tweened[2 + 2 * index]}
              tone={toneOf(difference)}
            />
            <div class="change-figures">
              <Value estimate={value} />
              <Verdict difference={difference} outcome={outcome} />
            </div>
          </div>
        </td>
      ))}
    </tr>
  )
}

/** The value, and small beside it the half of its interval. */
function Value({ estimate: { value, halfWidth } }: { estimate: FormattedEstimate }) {
  return (
    <span class="changes-estimate">
      <span class="changes-value">{value}</span>{' '}
      {halfWidth !== '–' && <small class="changes-half">± {halfWidth.replace(/\s?%$/u, '')}</small>}
    </span>
  )
}

/** Units that the name of the outcome does not already say. */
const shownUnits: ReadonlySet<Outcome['unit']> = new Set(['minutes', 'metres', 'hours/day', 'minutes/day'])

function withUnit(amount: string, unit: Outcome['unit']): string {
  // Points follow a share of themselves.
  return unit === 'share' || !shownUnits.has(unit) ? amount : `${amount} ${formatUnit(unit, language.value)}`
}

type Tone = 'better' | 'worse' | 'plain'

function toneOf(difference: Difference | undefined): Tone {
  return difference?.verdict === 'better' || difference?.verdict === 'worse' ? difference.verdict : 'plain'
}

function Verdict({ difference, outcome }: { difference: Difference | undefined; outcome: Outcome }) {
  const lang = language.value
  const text = lang.messages.page.changes
  if (!difference || !Number.isFinite(difference.mean)) return <span class="verdict">{text.waiting}</span>
  const shown = formatDifference(difference, outcome.unit, lang).text
  const { verdict } = difference
  if (verdict === 'unknown') {
    const more = difference.moreReplications
    return (
      <>
        <span class="verdict verdict-amount">{shown}</span>
        <span class="verdict">
          {difference.replications < 2
            ? text.waiting
            : Number.isFinite(more)
              ? text.cannotTell(aboutRuns(more, lang))
              : text.cannotTellEver}
        </span>
      </>
    )
  }
  if (verdict === 'noMatter')
    return (
      <span class="verdict">
        <span class="verdict-amount">{shown}</span> {text.noMatter}
      </span>
    )
  return (
    <span class={`verdict verdict-${verdict}`}>
      <span class="verdict-amount">
        <Arrow up={difference.mean > 0} /> {shown}
      </span>{' '}
      <b>{text[verdict]}</b>
    </span>
  )
}

function Arrow({ up }: { up: boolean }) {
  return (
    <svg class="arrow" viewBox="0 0 10 10" width="9" height="9" aria-hidden="true">
      <path d={up ? 'M5 1 9 8.4H1z' : 'M5 9 1 1.6h8z'} fill="currentColor" />
    </svg>
  )
}

/** Dot and thick line about zero; a line that is cut off is wider than the scale. */
function DifferenceBar({
  most,
  mean,
  halfWidth,
  tone,
}: {
  most: number
  mean: number
  halfWidth: number
  tone: Tone
}) {
  const barWidth = narrow.value ? 56 : 76
  const middle = barWidth / 2
  const at = (value: number) => middle + (Math.max(-most, Math.min(most, value)) / most) * (middle - 5)
  const told = Number.isFinite(mean) && most > 0
  return (
    <svg
      class={`difference-bar tone-${tone}`}
      width={barWidth}
      height="20"
      viewBox={`0 0 ${barWidth} 20`}
      aria-hidden="true"
    >
      <line class="zero" x1={middle} x2={middle} y1="2" y2="18" />
      {told && (
        <>
          <line class="interval" x1={at(mean - halfWidth)} x2={at(mean + halfWidth)} y1="10" y2="10" />
          <circle cx={at(mean)} cy="10" r="4" />
        </>
      )}
    </svg>
  )
}

function CostRow({ columns }: { columns: readonly ShownOption[] }) {
  const lang = language.value
  const text = lang.messages.page.changes
  return (
    <tr>
      <th scope="row">
        <Term definition={text.costMeans}>{text.cost}</Term>
      </th>
      <td class="changes-value">{wholeThousands(options.value[0]?.annualCostEuro ?? 0)}</td>
      {columns.map(({ id, annualCostEuro }) => (
        <td key={id}>
          <div class="change">
            <span />
            <div class="change-figures">
              <span class="changes-value">{wholeThousands(annualCostEuro)}</span>
            </div>
          </div>
        </td>
      ))}
    </tr>
  )
}

/** What each option gives for its cost above the baseline's, where the scenario weighs one against the other. */
function ValueRows({ comparison, columns }: { comparison: Comparison; columns: readonly ShownOption[] }) {
  const compared = comparedOptions(comparison)
  if (!compared) return null
  const lines = columns.map(({ index }) => {
    const value = valueForMoney(comparison, compared, index)
    return value ? valueLines(value, language.value) : []
  })
  return (
    <>
      {(lines[0] ?? []).map(({ id, label, definition }, row) => (
        <tr key={id}>
          <th scope="row">
            <Term definition={definition}>{label}</Term>
          </th>
          <td class="changes-value">–</td>
          {columns.map(({ id: option }, column) => (
            <td key={option}>
              <div class="change">
                <span />
                <div class="change-figures">
                  <ValueText line={lines[column][row]} />
                </div>
              </div>
            </td>
          ))}
        </tr>
      ))}
    </>
  )
}

function ValueText({ line }: { line: ValueLine | undefined }) {
  if (!line) return <span class="verdict">–</span>
  if (line.range === undefined) return <span class="verdict">{line.text}</span>
  return (
    <>
      <span class="changes-value">{line.text}</span> <span class="verdict">{line.range}</span>
    </>
  )
}

/** The options of a comparison in its order; undefined while another one is on its way. */
function comparedOptions(comparison: Comparison): Option[] | undefined {
  const known = comparison.options.flatMap(
    ({ optionId }) => options.value.find(({ id }) => id === optionId) ?? [],
  )
  return known.length === comparison.options.length ? known : undefined
}

/** Costs are estimates: the euros are noise. */
const wholeThousands = (euro: number) => formatEuro(Math.round(euro / 1000) * 1000, language.value)

/** Everything in the table, and the vehicle types besides, one line per outcome and option. */
function fileTable(comparison: Comparison, others: readonly ShownOption[]): ChartTable {
  const lang = language.value
  const text = lang.messages.page
  const { changes, chart } = text
  return {
    columns: [
      changes.outcome,
      'id',
      'unit',
      chart.option,
      changes.value,
      `${changes.value} ±`,
      changes.difference,
      `${changes.difference} ±`,
      changes.verdict,
    ],
    rows: [
      ...comparison.outcomes.flatMap((outcome, row) => outcomeLines(comparison, others, outcome, row)),
      ...costLines(others),
    ],
  }
}

function outcomeLines(comparison: Comparison, others: readonly ShownOption[], outcome: Outcome, row: number) {
  const { messages, code } = language.value
  const line = (name: string, estimate = comparison.options[0].estimates[row], difference?: Difference) => [
    { text: messages.outcomes[outcome.kind] },
    { text: outcome.id },
    { text: outcome.unit },
    { text: name },
    { text: '', value: estimate.mean },
    { text: '', value: estimate.halfWidth },
    { text: '', value: difference?.mean },
    { text: '', value: difference?.halfWidth },
    { text: difference ? difference.verdict : '' },
  ]
  return [
    line(options.value[0]?.name[code] ?? ''),
    ...others.map(({ fullName, summary }) =>
      line(fullName, summary.estimates[row], summary.differences?.[row]),
    ),
  ]
}

/** Costs are known: no interval, and a difference without a verdict. */
function costLines(others: readonly ShownOption[]): Cell[][] {
  const { messages, code } = language.value
  const [baseline] = options.value
  const line = (name: string, cost: number, difference?: number): Cell[] => [
    { text: messages.page.changes.cost },
    { text: 'annualCostEuro' },
    { text: 'EUR' },
    { text: name },
    { text: '', value: cost },
    { text: '' },
    { text: '', value: difference },
    { text: '' },
    { text: '' },
  ]
  const before = baseline?.annualCostEuro ?? 0
  return [
    line(baseline?.name[code] ?? '', before),
    ...others.map(({ fullName, annualCostEuro }) => line(fullName, annualCostEuro, annualCostEuro - before)),
  ]
}
