/** The sentence that answers never says more than the intervals do. */
import { expect, test } from 'vitest'
import type { Comparison, Difference, Estimate, Verdict } from '../../src/experiment/comparison.ts'
import {
  aboutRuns,
  answerText,
  claimsOf,
  costText,
  countsNear,
  fractionNear,
  unfinishedText,
} from '../../src/language/answer.ts'
import { languages } from '../../src/language/language.ts'
import { type OutcomeKind, outcomeKinds } from '../../src/port/outcome.ts'
import { balanceColumns } from '../../src/port/replication.ts'

const kinds = ['timeInPortMean', 'detectionRate', 'falseAlarms'] as const satisfies OutcomeKind[]
type Figures = readonly [mean: number, halfWidth: number, verdict: Verdict, more?: number]
const base: Record<(typeof kinds)[number], readonly [number, number]> = {
  timeInPortMean: [100, 1],
  detectionRate: [0.6, 0.005],
  falseAlarms: [70, 2],
}

/** Options by what they change: difference, half-width, verdict, in the order of `kinds`. */
function comparisonOf(...options: (readonly [Figures, Figures, Figures])[]): Comparison {
  const replications = 20
  const estimate = ([mean, halfWidth]: readonly [number, number]): Estimate => ({
    mean,
    halfWidth,
    replications,
  })
  const curve = { mean: new Float64Array(), low: new Float64Array(), high: new Float64Array() }
  const summary = (optionId: string, estimates: Estimate[], differences: Difference[] | undefined) => ({
    optionId,
    estimates,
    differences,
    publicRoadQueueMetres: curve,
    timeInPortSurvival: curve,
    standingByPlace: new Float64Array(),
    tables: {
      stations: [],
      classes: [],
      timeInPort: [],
      links: [],
      passports: [],
      checks: [],
      peopleByDay: [],
      readiness: [],
    },
    tableDifferences: undefined,
    balance: [],
    trafficDetectionCorrelation: 0,
    digest: '',
  })
  return {
    level: 0.95,
    replications,
    planned: 60,
    outcomes: kinds.map((kind) => ({ id: kind, kind, ...outcomeKinds[kind] })),
    options: [
      summary(
        'today',
        kinds.map((kind) => estimate(base[kind])),
        undefined,
      ),
      ...options.map((figures, index) =>
        summary(
          `option-${index + 1}`,
          figures.map(([mean, halfWidth], row) => estimate([base[kinds[row]][0] + mean, halfWidth])),
          figures.map(([mean, halfWidth, verdict, moreReplications = 0]) => ({
            mean,
            halfWidth,
            replications,
            verdict,
            moreReplications,
          })),
        ),
      ),
    ],
  }
}

const names = ['today', 'A', 'B']
const say = (comparison: Comparison, language: 'en' | 'fr' = 'en') =>
  answerText(claimsOf(comparison), (option) => names[option], languages[language])
const unknown = (more: number): Figures => [1, 5, 'unknown', more]
const same: Figures = [0, 0.001, 'noMatter']

test('while nothing is shown it says how many more runs would tell', () => {
  const early = comparisonOf([unknown(41), unknown(130), unknown(9)])
  expect(say(early).headline).toBe('Too early to tell: about 50 more runs should show a first difference.')
  expect(say(early, 'fr').headline).toContain('encore environ 50 simulations')
})

test('a difference that can never be shown is not promised', () => {
  const never = comparisonOf([unknown(Infinity), unknown(Infinity), same])
  expect(say(never).headline).toBe('No difference between the options can be seen.')
})

test('when all options are the same for all that matters, it says so', () => {
  expect(say(comparisonOf([same, same, same])).headline).toBe(
    'None of the options makes a difference that matters, to traffic or to detection.',
  )
})

test('amounts are the interval, rounded outward', () => {
  // 25.3 ± 6.1 minutes: from 19.2 to 31.4, so 19 to 32.
  const { headline } = say(comparisonOf([[-25.3, 6.1, 'better'], unknown(40), same]))
  expect(headline).toBe(
    'With A, the time from ring road to ship falls by 19 to 32 minutes; it is too early to tell about the share of hidden parties found (about 40 more runs).',
  )
})

test('a fraction is named only when the whole interval is near it', () => {
  // 33 ± 1 of 100 ± 1: between 32/101 and 34/99, all within 0.05 of a third.
  const near = say(comparisonOf([[-33, 1, 'better'], same, same])).headline
  expect(near).toContain('falls by about a third')
  const wide = say(comparisonOf([[-33, 8, 'better'], same, same])).headline
  expect(wide).toContain('falls by 25 to 41 minutes')
})

test('shares are frequencies, in words where both are simple and in hundreds where not', () => {
  const simple = say(comparisonOf([same, [0.15, 0.005, 'better'], same])).headline
  expect(simple).toContain(
    'about three hidden parties in four are found, where today finds about three in five',
  )
  const odd = say(comparisonOf([same, [0.13, 0.005, 'better'], same])).headline
  expect(odd).toContain('about 73 hidden parties in 100 are found, where today finds about 60')
  // ± 0.04 is too wide to put a single figure on it: the difference is told instead, 9 to 17 in 100.
  const unsure = say(comparisonOf([same, [0.13, 0.04, 'better'], same])).headline
  expect(unsure).toContain('of 100 hidden parties, 9 to 17 more are found')
})

test('better on one side and worse on the other is joined by "but"', () => {
  const mixed = comparisonOf([[19, 6, 'worse'], [0.15, 0.005, 'better'], same])
  expect(say(mixed).headline).toContain('rises by 13 to 25 minutes, but about three hidden parties')
  expect(say(mixed, 'fr').headline).toContain(', mais environ trois groupes cachés sur quatre')
})

test('the option that is better on both leads, the others follow, and what is worse with it is not left out', () => {
  const three = comparisonOf(
    [same, [0.15, 0.005, 'better'], same],
    [
      [-36, 4, 'better'],
      [0.13, 0.005, 'better'],
      [18, 7, 'worse'],
    ],
  )
  const { headline, detail } = say(three)
  expect(headline).toMatch(/^With B, /)
  expect(detail[0]).toBe('Worse with B: there are 11 to 25 more needless searches a day.')
  expect(detail[1]).toMatch(
    /^With A, the time from ring road to ship hardly changes, and of 100 hidden parties, 14 to 16/,
  )
})

test('when something is shown and nothing of it is better, no option is praised', () => {
  const worse = comparisonOf([[19, 6, 'worse'], same, same])
  expect(say(worse).headline).toMatch(
    /^No option is shown to be better\. With A, .* rises by 13 to 25 minutes/,
  )
})

test('a hidden option is neither led with nor named', () => {
  const two = comparisonOf(
    [[-36, 4, 'better'], same, same],
    [[-30, 4, 'better'], [0.15, 0.01, 'better'], same],
  )
  const claims = claimsOf(two, new Set([2]))
  expect(claims.kind === 'shown' && claims.options.map(({ option }) => option)).toEqual([1])
})

test('when all options are hidden it says so, and does not speak of one option only', () => {
  const two = comparisonOf([same, same, same], [same, same, same])
  expect(claimsOf(two, new Set([1, 2])).kind).toBe('hidden')
  expect(claimsOf(comparisonOf(), new Set()).kind).toBe('alone')
})

test('what the options cost follows in one sentence, the lead first', () => {
  const claims = claimsOf(
    comparisonOf([[-36, 4, 'better'], same, same], [same, [0.15, 0.01, 'better'], same]),
  )
  const cost = (option: number) => [0, 1_700_000, 3_960_000][option]
  const lead = claims.kind === 'shown' ? claims.options[0].option : 0
  const other = 3 - lead
  const short = ['', '€1.7m', '€4.0m']
  expect(costText(claims, cost, (option) => names[option], languages.en)).toEqual([
    `${names[lead]} costs ${short[lead]} a year; ${names[other]} ${short[other]}.`,
  ])
  expect(costText({ kind: 'pending' }, cost, String, languages.en)).toEqual([])
})

test('fractions and counts keep their distance', () => {
  expect(fractionNear([0.31, 0.36])).toBe('third')
  expect(fractionNear([0.2, 0.5])).toBeUndefined()
  // A tenth may be off by a quarter of itself, not by five hundredths.
  expect(fractionNear([0.06, 0.1])).toBeUndefined()
  expect(countsNear({ mean: 0.745, halfWidth: 0.01, replications: 9 })).toEqual([3, 4])
  expect(countsNear({ mean: 0.745, halfWidth: 0.03, replications: 9 })).toBeUndefined()
})

test('a number of runs is rounded up to what such a guess can carry', () => {
  expect([0.2, 7, 41, 320, 1840].map((runs) => aboutRuns(runs, languages.en))).toEqual([
    '2',
    '7',
    '50',
    '350',
    '2,000',
  ])
})

test('French sentences have a narrow space before their signs and none is left plain', () => {
  const { headline, detail } = say(
    comparisonOf([[-25.3, 4.1, 'better'], unknown(40), same], [[3, 1, 'worse'], same, [18, 7, 'worse']]),
    'fr',
  )
  for (const sentence of [headline, ...detail]) expect(sentence).not.toMatch(/[^\u202f][;:!?%]/)
})

test('lorries that had not left when a run ended are spoken of, option by option', () => {
  const comparison = comparisonOf([same, same, same])
  const inside = (lorries: number) => {
    const balance = balanceColumns.map(() => ({ mean: 0, halfWidth: 0, replications: 20 }))
    balance[balanceColumns.indexOf('windowLorriesUnfinished')].mean = lorries
    return balance
  }
  const [today, other] = comparison.options
  const overloaded = {
    ...comparison,
    options: [
      { ...today, balance: inside(1234.4) },
      { ...other, balance: inside(0) },
    ],
  }
  expect(unfinishedText(overloaded, (option) => `option ${option}`, languages.en)).toEqual([
    'With option 0, 1,234 lorries of a run had not left when it ended: queues had not cleared, and times are longer than shown.',
  ])
  expect(unfinishedText(comparison, String, languages.en)).toEqual([])
})
