/**
 * The answer of a comparison in words. First claims, free of any language: what is shown, against the baseline, on
 * time and on detection. Then text. A claim is made only when its verdict is shown, its amounts are the interval
 * rounded outward, and a fraction is named only when the whole interval lies close to it.
 */
import type { Comparison, Difference, Estimate, OptionSummary, Verdict } from '../experiment/comparison.ts'
import { type OutcomeKind, outcomeKinds } from '../port/outcome.ts'
import { balanceColumns } from '../port/replication.ts'
import { formatEuroShort, formatNumber } from './format.ts'
import type { Language } from './language.ts'

/** What one option does to one outcome. */
export interface Effect {
  readonly kind: OutcomeKind
  readonly verdict: Verdict
  readonly direction: 'more' | 'less'
  /** Bounds of the size of the difference, in the outcome's unit, smaller first; both ≥ 0 when the verdict is shown. */
  readonly size: readonly [number, number]
  /** Interval of the size against the baseline's value; undefined where that is not positive. */
  readonly relative: readonly [number, number] | undefined
  /** The option's and the baseline's own estimates. */
  readonly value: Estimate
  readonly baseline: Estimate
  readonly moreReplications: number
}

export interface OptionClaims {
  /** Index in `Comparison.options`. */
  readonly option: number
  readonly traffic: Effect
  readonly detection: Effect | undefined
  /** Other outcomes that are shown to be worse. */
  readonly worse: readonly Effect[]
}

export type Claims =
  | { readonly kind: 'pending' }
  | { readonly kind: 'alone' }
  /** There are other options, and all of them are left out. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'tooEarly'; readonly moreReplications: number }
  | { readonly kind: 'noMatter' }
  | {
      readonly kind: 'shown'
      /** The lead first, then the others in the order of the comparison. */
      readonly options: readonly OptionClaims[]
      /** Whether the lead is better in anything. */
      readonly anyBetter: boolean
    }

/** The first of these that is shown to change stands for traffic; the first of all when none is. */
const trafficOrder: readonly OutcomeKind[] = [
  'timeInPortMean',
  'publicRoadQueueMax',
  'shippedOnTime',
  'missedSailings',
]
const detectionOrder: readonly OutcomeKind[] = ['detectionRate', 'partiesMissed']

/** What the comparison shows. Options in `leftOut` (by index) are neither named nor led with. */
export function claimsOf(comparison: Comparison, leftOut: ReadonlySet<number> = new Set()): Claims {
  if (comparison.options.length < 2) return { kind: comparison.replications < 2 ? 'pending' : 'alone' }
  if (comparison.replications < 2) return { kind: 'pending' }
  const all: OptionClaims[] = []
  for (let option = 1; option < comparison.options.length; option++) {
    const claims = leftOut.has(option) ? undefined : optionClaims(comparison, option)
    if (claims) all.push(claims)
  }
  if (all.length === 0) return { kind: leftOut.size > 0 ? 'hidden' : 'alone' }
  const effects = all.flatMap(({ traffic, detection }) => (detection ? [traffic, detection] : [traffic]))
  if (effects.every(({ verdict }) => verdict === 'noMatter')) return { kind: 'noMatter' }
  if (!effects.some(isShown)) {
    const waits = effects.filter(({ verdict }) => verdict === 'unknown')
    return { kind: 'tooEarly', moreReplications: Math.min(...waits.map((effect) => effect.moreReplications)) }
  }
  const shown = all.filter(({ traffic, detection }) => isShown(traffic) || isShown(detection))
  const lead = shown.reduce((best, claims) => (rank(claims) > rank(best) ? claims : best))
  const rest = all.filter((claims) => claims !== lead)
  return { kind: 'shown', options: [lead, ...rest], anyBetter: rank(lead) >= 1 }
}

const isShown = (effect: Effect | undefined) =>
  effect !== undefined && (effect.verdict === 'better' || effect.verdict === 'worse')

/** Better in both leads, then better in one and not worse in the other, then mixed, then unknown, then worse. */
function rank({ traffic, detection }: OptionClaims): number {
  const better = [traffic, detection].filter((effect) => effect?.verdict === 'better').length
  const worse = [traffic, detection].filter((effect) => effect?.verdict === 'worse').length
  // Ties go to the larger gain in detection that is certain, so that the lead does not hop between equals.
  const certain = detection?.verdict === 'better' ? Math.min(0.5, detection.size[0]) : 0
  if (better === 0) return -worse
  return 1 + (better - worse + 1) * 2 + certain
}

function optionClaims(comparison: Comparison, option: number): OptionClaims | undefined {
  const effect = (kind: OutcomeKind) => effectOf(comparison, option, kind)
  const pick = (order: readonly OutcomeKind[]) => {
    const effects = order.map(effect).filter((found) => found !== undefined)
    return effects.find(isShown) ?? effects[0]
  }
  const traffic = pick(trafficOrder)
  if (!traffic) return undefined
  const detection = pick(detectionOrder)
  const worse = comparison.outcomes
    .filter(
      ({ id, kind, aim }) =>
        id === kind && aim !== 'money' && kind !== traffic.kind && kind !== detection?.kind,
    )
    .map(({ kind }) => effect(kind))
    .filter((found): found is Effect => found?.verdict === 'worse')
  return { option, traffic, detection, worse }
}

function effectOf(comparison: Comparison, option: number, kind: OutcomeKind): Effect | undefined {
  const row = comparison.outcomes.findIndex((outcome) => outcome.id === kind)
  const summary: OptionSummary = comparison.options[option]
  const difference: Difference | undefined = summary.differences?.[row]
  const value = summary.estimates[row]
  const baseline = comparison.options[0].estimates[row]
  if (!difference || Number.isNaN(difference.mean)) return undefined
  const middle = Math.abs(difference.mean)
  const size: [number, number] = [Math.max(0, middle - difference.halfWidth), middle + difference.halfWidth]
  const least = baseline.mean - baseline.halfWidth
  const most = baseline.mean + baseline.halfWidth
  return {
    kind,
    verdict: difference.verdict,
    direction: difference.mean < 0 ? 'less' : 'more',
    size,
    // Widest reading: the smallest difference over the largest baseline, and the other way round.
    relative: least > 0 ? [size[0] / most, size[1] / least] : undefined,
    value,
    baseline,
    moreReplications: difference.moreReplications,
  }
}

export type Fraction = 'tenth' | 'fifth' | 'quarter' | 'third' | 'half' | 'twoThirds' | 'threeQuarters'
const fractions: readonly (readonly [Fraction, number])[] = [
  ['tenth', 1 / 10],
  ['fifth', 1 / 5],
  ['quarter', 1 / 4],
  ['third', 1 / 3],
  ['half', 1 / 2],
  ['twoThirds', 2 / 3],
  ['threeQuarters', 3 / 4],
]

/** The fraction that the whole interval is close to: within 0.05, and within a quarter of the fraction itself. */
export function fractionNear([low, high]: readonly [number, number]): Fraction | undefined {
  const near = fractions.filter(([, value]) => {
    const tolerance = Math.min(0.05, value / 4)
    return Math.abs(low - value) <= tolerance && Math.abs(high - value) <= tolerance
  })
  const middle = (low + high) / 2
  near.sort((a, b) => Math.abs(a[1] - middle) - Math.abs(b[1] - middle))
  return near[0]?.[0]
}

/** "Three in four": the simplest such share with the whole interval within 0.02 of it. */
export function countsNear({ mean, halfWidth }: Estimate): readonly [number, number] | undefined {
  for (const of of [2, 3, 4, 5, 10]) {
    const count = Math.round(mean * of)
    if (count < 1 || count >= of) continue
    if (Math.abs(mean - count / of) + halfWidth <= 0.02) return [count, of]
  }
  return undefined
}

export interface AnswerText {
  readonly headline: string
  /** One sentence for each other option, and what else is shown to be worse; may be empty. */
  readonly detail: readonly string[]
}

/**
 * @param name an option's name as it shall stand in the sentence, quotes included
 */
export function answerText(claims: Claims, name: (option: number) => string, language: Language): AnswerText {
  const words = language.messages.answer
  switch (claims.kind) {
    case 'pending':
      return { headline: words.pending, detail: [] }
    case 'alone':
      return { headline: words.alone, detail: [] }
    case 'hidden':
      return { headline: words.hidden, detail: [] }
    case 'noMatter':
      return { headline: words.noMatter, detail: [] }
    case 'tooEarly':
      return {
        headline: Number.isFinite(claims.moreReplications)
          ? words.tooEarly(aboutRuns(claims.moreReplications, language))
          : words.noDifference,
        detail: [],
      }
    case 'shown': {
      const [lead, ...others] = claims.options
      const sentence = optionSentence(lead, name, language, true)
      const alsoWorse = ({ option, worse }: OptionClaims) => {
        const list = worse.map((effect) => clause(effect, name, language, false))
        return list.length > 0 ? [words.alsoWorse(name(option), enumerate(list, language))] : []
      }
      const detail = [
        ...alsoWorse(lead),
        ...others.flatMap((other) => [optionSentence(other, name, language, false), ...alsoWorse(other)]),
      ]
      return { headline: claims.anyBetter ? sentence : `${words.noneBetter} ${sentence}`, detail }
    }
  }
}

/**
 * What the options of the answer cost a year, in one sentence, in the order of the answer; none while nothing is shown.
 * @param costOf euros a year of an option
 */
export function costText(
  claims: Claims,
  costOf: (option: number) => number,
  name: (option: number) => string,
  language: Language,
): string[] {
  if (claims.kind !== 'shown') return []
  const words = language.messages.answer
  const [lead, ...others] = claims.options.map(({ option }) => ({
    name: name(option),
    cost: formatEuroShort(costOf(option), language),
  }))
  return [
    words.costs(
      lead.name,
      lead.cost,
      others.map((other) => words.costsToo(other.name, other.cost)),
    ),
  ]
}

/** About how many runs, never one: more than a digit or so such a guess can't carry. */
export function aboutRuns(replications: number, language: Language): string {
  const digits = Math.max(2, Math.ceil(replications)).toString().length
  const step = digits < 2 ? 1 : 10 ** (digits - 1) / (digits > 2 ? 2 : 1)
  return formatNumber(Math.max(2, Math.ceil(replications / step) * step), language)
}

function optionSentence(
  { option, traffic, detection }: OptionClaims,
  name: (option: number) => string,
  language: Language,
  asShare: boolean,
): string {
  const words = language.messages.answer
  const first = clause(traffic, name, language, asShare)
  if (!detection) return words.with(name(option), first)
  const second = clause(detection, name, language, asShare)
  const told = [traffic, detection].filter((effect) => effect.verdict !== 'unknown')
  if (told.length === 0) {
    const more = Math.min(traffic.moreReplications, detection.moreReplications)
    return Number.isFinite(more)
      ? words.withNothingYet(name(option), aboutRuns(more, language))
      : words.withNoDifference(name(option))
  }
  // What is known comes first; what can't be told yet follows.
  const ordered = traffic.verdict === 'unknown' ? [second, first] : [first, second]
  const opposed =
    (traffic.verdict === 'better' && detection.verdict === 'worse') ||
    (traffic.verdict === 'worse' && detection.verdict === 'better')
  const joined = opposed
    ? words.but(ordered[0], ordered[1])
    : told.length === 2
      ? words.and(ordered[0], ordered[1])
      : words.aside(ordered[0], ordered[1])
  return words.with(name(option), joined)
}

function clause(
  effect: Effect,
  name: (option: number) => string,
  language: Language,
  asShare: boolean,
): string {
  const words = language.messages.answer
  if (effect.verdict === 'unknown')
    return Number.isFinite(effect.moreReplications)
      ? words.cannotTell(words.subject[effect.kind], aboutRuns(effect.moreReplications, language))
      : words.cannotTellEver(words.subject[effect.kind])
  if (effect.verdict === 'noMatter') return words.hardlyChanges(words.subject[effect.kind])
  if (asShare && effect.kind === 'detectionRate') {
    const counts = inCounts(effect.value, effect.baseline, language)
    if (counts) return words.foundCounts(...counts, name(0))
  }
  const fraction = effect.relative && fractionNear(effect.relative)
  if (fraction && (effect.kind === 'timeInPortMean' || effect.kind === 'publicRoadQueueMax'))
    return words.byFraction(words.subject[effect.kind], effect.direction, words.fraction[fraction])
  return words.byAmount[effect.kind](effect.direction, range(effect, language))
}

/** Option and baseline as frequencies told in the same way; undefined where they are too unsure, or sound alike. */
function inCounts(
  value: Estimate,
  baseline: Estimate,
  language: Language,
): readonly [count: string, of: string, before: string] | undefined {
  const words = language.messages.answer
  const [found, before] = [countsNear(value), countsNear(baseline)]
  if (found && before && found.join() !== before.join()) {
    const [count, of] = found.map((number) => words.number[number])
    return [count, of, words.counts(words.number[before[0]], words.number[before[1]])]
  }
  const ofHundred = [value, baseline].map(({ mean }) => Math.round(mean * 100))
  if (value.halfWidth > 0.02 || baseline.halfWidth > 0.02 || ofHundred[0] === ofHundred[1]) return undefined
  return [
    formatNumber(ofHundred[0], language),
    formatNumber(100, language),
    formatNumber(ofHundred[1], language),
  ]
}

/** `32 to 40`, rounded outward to what the width of the interval carries; a share counts in 100. */
function range({ kind, size }: Effect, language: Language): string {
  const scale = outcomeKinds[kind].unit === 'share' ? 100 : 1
  const [low, high] = [size[0] * scale, size[1] * scale]
  // In a sentence whole numbers are enough, until they would say "0 to 1"; wide ranges read better in round numbers.
  const finest = low >= 2 ? 0 : 1
  const decimals = high > low ? Math.min(finest, -Math.floor(Math.log10((high - low) / 2))) : finest
  const unit = 10 ** decimals
  // A hair of slack, so that 0.3 × 10 does not count as more than 3.
  const least = Math.floor(low * unit + 1e-9) / unit
  const most = Math.ceil(high * unit - 1e-9) / unit
  const [from, to] = [formatNumber(least, language, decimals), formatNumber(most, language, decimals)]
  return from === to ? from : language.messages.answer.range(from, to)
}

/** `a, b and c` in the language. */
export function enumerate(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(items)
}

/**
 * A warning for each option in which lorries were still inside when the run ended: their times are not yet known in full.
 * @param name as for `answerText`
 */
export function unfinishedText(
  comparison: Comparison,
  name: (option: number) => string,
  language: Language,
  leftOut: ReadonlySet<number> = new Set(),
): string[] {
  const column = balanceColumns.indexOf('windowLorriesUnfinished')
  return comparison.options.flatMap(({ balance }, option) => {
    const lorries = balance[column]?.mean ?? 0
    if (!(lorries >= 1) || leftOut.has(option)) return []
    return [language.messages.answer.unfinished(name(option), formatNumber(Math.round(lorries), language))]
  })
}
