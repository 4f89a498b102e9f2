/**
 * A comparison as text: outcomes grouped by aim, one column per option, each value with its interval and beneath it the
 * difference to the first option with its verdict; then, a line each, what parts of the port have to say. Where the columns do not fit side by side, the verdict takes a line
 * of its own; where that does not fit either, the options follow one another.
 */
import type { Comparison, Difference, OptionSummary } from '../experiment/comparison.ts'
import { aboutRuns, answerText, claimsOf, unfinishedText } from '../language/answer.ts'
import { formatDifference, formatEuro, formatNumber } from '../language/format.ts'
import type { Language } from '../language/language.ts'
import { overspendingText } from '../language/ledger-text.ts'
import { measuresText } from '../language/measures.ts'
import type { Outcome } from '../port/outcome.ts'
import type { Option } from '../scenario/option.ts'
import { visibleText } from '../scenario/visible-text.ts'
import { estimateText } from './estimate-text.ts'
import { type GridSection, grid, wrap } from './grid.ts'
import { classRows, coverageRows, foundRows, fullLinkRows, vehicleTypeRows } from './part-rows.ts'
import { valueRows } from './value-rows.ts'

/** What is shown: a comparison with the options and the seed it was run on, in the order of its columns. */
export interface ComparedOptions {
  readonly comparison: Comparison
  readonly options: readonly Option[]
  readonly seed: string
}

/** Which way a shown difference points, as on the page; whether that is better is said in words. */
function mark({ mean, verdict }: Difference): string {
  if (verdict === 'noMatter') return '='
  if (verdict === 'unknown') return '?'
  return mean > 0 ? '▲' : '▼'
}

/** Label widths tried in turn: narrower labels wrap, and leave room for a column more. */
const labelWidths = [36, 26]

/** @param width columns of the terminal */
export function comparisonTable(compared: ComparedOptions, language: Language, width: number): string {
  const { options } = compared
  const headings = shownNames(compared, language)
  const every = options.map((_, index) => index)
  for (const cell of [twoLineCell, threeLineCell])
    for (const labelWidth of labelWidths) {
      const body = grid(headings, sections(compared, every, language, cell), labelWidth, width)
      if (body !== undefined) return framed(compared, body, language, width)
    }
  const bodies = every.map((index) => {
    const one = sections(compared, [index], language, twoLineCell)
    const columns = [headings[index]]
    return grid(columns, one, labelWidths[0], width) ?? grid(columns, one, labelWidths[1], Infinity)
  })
  return framed(compared, bodies.join('\n\n\n'), language, width)
}

/** Names of the options; those that share one are told apart by their ids. */
function shownNames({ options }: ComparedOptions, { code }: Language): string[] {
  const names = options.map(({ name }) => name[code])
  return options.map(({ id }, index) => {
    const isShared = names.filter((name) => name === names[index]).length > 1
    return isShared ? `${names[index]} (${id})` : names[index]
  })
}

/** Above the figures the answer in words and how to read them, below them what lets anyone verify them. */
function framed(compared: ComparedOptions, body: string, language: Language, width: number) {
  const { comparison, options, seed } = compared
  const { answer, cli } = language.messages
  const { code } = language
  const names = shownNames(compared, language)
  const quoted = (index: number) => answer.quoted(names[index])
  const head = [
    options[0].port.run.name[code],
    cli.table.replications(formatNumber(comparison.replications, language)),
    cli.table.seed(visibleText(seed)),
  ].join(' · ')
  const { headline, detail } = answerText(claimsOf(comparison), quoted, language)
  const overspent = options.flatMap(({ ledger }, index) =>
    ledger ? overspendingText(quoted(index), ledger, language) : [],
  )
  const fingerprints = comparison.options.map(
    ({ digest }, index) => `${visibleText(options[index].id)} ${digest}`,
  )
  return [
    ...wrap(head, width),
    '',
    ...[headline, ...detail, ...unfinishedText(comparison, quoted, language), ...overspent].flatMap(
      (sentence) => wrap(sentence, width),
    ),
    '',
    ...wrap(options.length > 1 ? cli.table.howToReadAll(quoted(0)) : cli.table.howToRead, width),
    '',
    body,
    '',
    ...options.flatMap((option) => {
      const measures = measuresText(option, language)
      return measures === undefined ? [] : [...wrap(measures, width), '']
    }),
    ...wrap(cli.table.fingerprints(fingerprints.join(', ')), width),
    '',
  ].join('\n')
}

type Cell = (outcome: Outcome, row: number, option: OptionSummary, language: Language) => string[]

function sections(
  compared: ComparedOptions,
  shown: readonly number[],
  language: Language,
  cell: Cell,
): GridSection[] {
  const { comparison, options } = compared
  const { aims, page } = language.messages
  const byAim = new Map<string, GridSection & { rows: GridSection['rows'][number][] }>()
  for (const [row, outcome] of comparison.outcomes.entries()) {
    let section = byAim.get(outcome.aim)
    if (section === undefined) {
      section = { title: aims[outcome.aim], rows: [] }
      byAim.set(outcome.aim, section)
    }
    const cells = shown.map((index) => cell(outcome, row, comparison.options[index], language))
    section.rows.push({ label: rowLabel(outcome, options[0], language), cells })
    if (outcome.id === 'timeInPortMean') section.rows.push(...vehicleTypeRows(compared, shown, language))
  }
  const { waitsByClass, fullLinks, coverage, foundByCheck } = language.messages.cli.table
  const ofParts = [
    { title: waitsByClass, rows: classRows(compared, shown, language) },
    { title: fullLinks, rows: fullLinkRows(compared, shown, language) },
    { title: coverage, rows: coverageRows(compared, shown, language) },
    { title: foundByCheck, rows: foundRows(compared, shown, language) },
  ].filter(({ rows }) => rows.length > 0)
  const cost = {
    label: page.changes.cost,
    cells: shown.map((index) => [formatEuro(options[index].annualCostEuro, language)]),
  }
  const money = byAim.get('money')?.rows ?? []
  byAim.delete('money')
  const rows = [...money, cost, ...valueRows(compared, shown, language)]
  return [...byAim.values(), ...ofParts, { title: aims.money, rows }].map(({ title, rows }) => ({
    title: title.toLocaleUpperCase(language.locale),
    rows,
  }))
}

/** An outcome of one vehicle type stands indented beneath the same outcome of all. */
function rowLabel(outcome: Outcome, option: Option, { code, messages }: Language): string {
  if (outcome.vehicleType === undefined) return messages.outcomes[outcome.kind]
  return `  ${option.port.vehicleTypes[outcome.vehicleType]?.name[code] ?? outcome.vehicleType}`
}

function twoLineCell(outcome: Outcome, row: number, option: OptionSummary, language: Language): string[] {
  const { value, difference, verdict, forecast } = cellParts(outcome, row, option, language)
  if (difference === undefined) return [value]
  return [value, `${difference}  ${forecast === undefined ? verdict : `${verdict}: ${forecast}`}`]
}

function threeLineCell(outcome: Outcome, row: number, option: OptionSummary, language: Language): string[] {
  const { value, difference, verdict, forecast } = cellParts(outcome, row, option, language)
  return difference === undefined ? [value] : [value, difference, `  ${forecast ?? verdict}`]
}

interface CellParts {
  readonly value: string
  /** Absent for the reference. */
  readonly difference?: string
  readonly verdict?: string
  /** `~40 more runs`, where more runs would help. */
  readonly forecast?: string | undefined
}

function cellParts(outcome: Outcome, row: number, option: OptionSummary, language: Language): CellParts {
  const value = estimateText(option.estimates[row], outcome.unit, language)
  const difference = option.differences?.[row]
  if (difference === undefined || Number.isNaN(difference.mean)) return { value }
  const { verdict, moreReplications } = difference
  const words = language.messages.cli.table
  return {
    value,
    difference: `${mark(difference)} ${formatDifference(difference, outcome.unit, language).text}`,
    verdict: words.verdict[verdict],
    forecast:
      verdict === 'unknown' && Number.isFinite(moreReplications)
        ? words.moreRuns(aboutRuns(moreReplications, language))
        : undefined,
  }
}
