/**
 * Numbers as a person reads them, the same on the page and on the command line. The half-width of an interval decides
 * how many digits are shown: two of its own, and the value to the same place, as far as a planner can use them. Minus is
 * a true minus sign; groups and decimal marks are those of the language, as `Intl` gives them.
 */
import type { Outcome } from '../port/outcome.ts'
import type { Language } from './language.ts'

export type Unit = Outcome['unit']

/** `value` and `halfWidth` stand alone, sign of the unit included; `text` is both: `42.3 ± 1.2%`. */
export interface FormattedEstimate {
  readonly value: string
  /** `?` while the interval is unbounded (fewer than two replications). */
  readonly halfWidth: string
  readonly text: string
}

type Interval = { readonly mean: number; readonly halfWidth: number }
type Style = { sign?: boolean; percent?: boolean }

/** What stands where there is nothing to measure. */
const nothing = '–'

/**
 * The most decimals that are shown, however narrow the interval: a place worth about a hundredth of the smallest
 * difference that matters. A half-width that is finer still is shown as one in the last place, so that none looks
 * narrower than it is.
 */
const finestDecimals: Readonly<Record<Unit, number>> = {
  'lorries/day': 1,
  minutes: 2,
  'minutes/day': 1,
  metres: 0,
  'per 100': 2,
  share: 2,
  'per day': 2,
  'hours/day': 2,
  'per year': 2,
  lorries: 1,
  'euro/day': 0,
  people: 0,
}

/** Decimals where no interval decides. */
const usualDecimals: Readonly<Record<Unit, number>> = {
  'lorries/day': 0,
  minutes: 1,
  'minutes/day': 0,
  metres: 0,
  'per 100': 1,
  share: 1,
  'per day': 1,
  'hours/day': 1,
  'per year': 1,
  lorries: 0,
  'euro/day': 0,
  people: 0,
}

/** An outcome's estimate; a share is shown as a percentage. */
export function formatEstimate(estimate: Interval, unit: Unit, language: Language): FormattedEstimate {
  return formatInterval(estimate, unit, language, { percent: unit === 'share' })
}

/** A difference to the baseline, with its sign; a difference of shares is in percentage points. */
export function formatDifference(difference: Interval, unit: Unit, language: Language): FormattedEstimate {
  const points = unit === 'share' ? `\u00a0${language.messages.units.points}` : ''
  const shown = formatInterval(difference, unit, language, { sign: true })
  if (shown.value === nothing || points === '') return shown
  return {
    value: shown.value + points,
    halfWidth: shown.halfWidth === '?' ? '?' : shown.halfWidth + points,
    text: shown.text + points,
  }
}

/**
 * A plain number.
 * @param decimals exactly this many; a negative count rounds to tens, hundreds, …
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return numberText(value, language, decimals, {})
}

/** Whole euros: `€1,250,000`, `1 250 000 €`. */
export function formatEuro(value: number, language: Language): string {
  if (Number.isNaN(value)) return nothing
  return trueMinus(
    intl(language.locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }, value),
  )
}

/** `€1.9m`, `1,9 M €`: where there is no room for all digits. */
export function formatEuroShort(value: number, language: Language): string {
  if (Math.abs(value) < 10_000) return formatEuro(value, language)
  const decimals = Math.abs(value) < 1e6 ? 0 : 1
  return trueMinus(
    intl(
      language.locale,
      {
        style: 'currency',
        currency: 'EUR',
        notation: 'compact',
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      },
      value,
    ),
  )
}

/** `20 Sept 2014`, `20 sept. 2014`. @param date `YYYY-MM-DD` */
export function formatDate(date: string, { locale }: Language): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}

/** A share from 0 to 1 as a percentage. */
export function formatShare(share: number, language: Language, decimals = 0): string {
  return numberText(share, language, decimals, { percent: true })
}

/** The unit as it stands in a heading or at an axis: `min`, `lorries a day`. */
export function formatUnit(unit: Unit, language: Language): string {
  return language.messages.units[unit]
}

function formatInterval(given: Interval, unit: Unit, language: Language, style: Style): FormattedEstimate {
  const scale = unit === 'share' ? 100 : 1
  // A percentage is formatted by Intl from the share itself; everything else from the number in the shown unit.
  const factor = style.percent ? 1 : scale
  if (Number.isNaN(given.mean)) return { value: nothing, halfWidth: nothing, text: nothing }
  const decimals = decimalsFor(given.halfWidth * scale, unit)
  const value = numberText(given.mean * factor, language, decimals, style)
  if (!Number.isFinite(given.halfWidth)) return { value, halfWidth: '?', text: `${value} ± ?` }
  const finest = 10 ** -decimals / scale
  const width = given.halfWidth > 0 ? Math.max(given.halfWidth, finest) * factor : 0
  const halfWidth = numberText(width, language, decimals, style.percent ? { percent: true } : {})
  const bare = numberText(given.mean * scale, language, decimals, style.sign ? { sign: true } : {})
  return { value, halfWidth, text: `${bare} ± ${halfWidth}` }
}

/** Decimals that leave two significant digits of the half-width: 1 for 1.23, 0 for 12.3, −1 for 123. */
function decimalsFor(halfWidth: number, unit: Unit): number {
  if (!Number.isFinite(halfWidth) || halfWidth <= 0) return usualDecimals[unit]
  // Rounded first, so that 9.96 counts as 10.
  const exponent = Number(halfWidth.toExponential(1).split('e')[1])
  return Math.min(1 - exponent, finestDecimals[unit])
}

function numberText(value: number, language: Language, decimals: number, style: Style): string {
  if (Number.isNaN(value)) return nothing
  const step = 10 ** Math.max(0, -decimals)
  const rounded = style.percent
    ? (Math.round((value * 100) / step) * step) / 100
    : Math.round(value / step) * step
  const digits = Math.max(0, decimals)
  return trueMinus(
    intl(
      language.locale,
      {
        style: style.percent ? 'percent' : 'decimal',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        // 'negative' and 'exceptZero' look at the rounded figure: never "-0".
        signDisplay: style.sign ? 'exceptZero' : 'negative',
      },
      decimals < 0 ? rounded : value,
    ),
  )
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making an `Intl.NumberFormat` costs a hundred times its use, so each is made once. */
function intl(locale: string, options: Intl.NumberFormatOptions, value: number): string {
  const key = locale + JSON.stringify(options)
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, options)
    formats.set(key, format)
  }
  return format.format(value)
}

function trueMinus(text: string): string {
  return text.replace('-', '−')
}
