import { describe, expect, test } from 'vitest'
import { grid, wrap } from '../../src/cli/grid.ts'
import { type ComparedOptions, comparisonTable } from '../../src/cli/table.ts'
import type { Difference, Estimate, OptionSummary } from '../../src/experiment/comparison.ts'
import { languages } from '../../src/language/language.ts'
import { type OutcomeKind, outcomeKinds } from '../../src/port/outcome.ts'
import { type ResultTable, resultTables } from '../../src/port/replication.ts'
import { resultRowsOf } from '../../src/port/result-row.ts'
import type { Port } from '../../src/scenario/option.ts'
import { optionsOf, smallBaseline } from '../scenario/small-port.ts'

const estimate = (mean: number, halfWidth: number): Estimate => ({ mean, halfWidth, replications: 12 })

const difference = (
  mean: number,
  halfWidth: number,
  verdict: Difference['verdict'],
  moreReplications = 0,
): Difference => ({ ...estimate(mean, halfWidth), verdict, moreReplications })

/** A figure of some part of the port; what is not given is 0. */
type Parts = (row: Record<string, string>, column: string) => Estimate | undefined

function tablesOf(port: Port, parts: Parts): OptionSummary['tables'] {
  const rows = resultRowsOf(port)
  const cells = (table: ResultTable) =>
    rows[table].flatMap((row) =>
      resultTables[table].map((column) => parts({ ...row }, column) ?? estimate(0, 0)),
    )
  return {
    stations: cells('stations'),
    classes: cells('classes'),
    timeInPort: cells('timeInPort'),
    links: cells('links'),
    passports: cells('passports'),
    checks: cells('checks'),
    peopleByDay: cells('peopleByDay'),
    readiness: cells('readiness'),
  }
}

/** One outcome of each aim, with a value for each option and the difference of each but the first. */
interface Figures {
  readonly timeInPortMean: readonly [Estimate, ...(readonly [Estimate, Difference])[]]
  readonly detectionRate: readonly [Estimate, ...(readonly [Estimate, Difference])[]]
}

async function compared(figures: Figures, parts: Parts = () => undefined): Promise<ComparedOptions> {
  const kinds = ['timeInPortMean', 'detectionRate'] as const satisfies OutcomeKind[]
  const names = figures.timeInPortMean.map((_, index) => (index === 0 ? 'Today' : `Redesigned port ${index}`))
  const port = smallBaseline()
  port.stations['entry-control'].queue.priority = { urgent: { order: 1, vehicleTypes: ['tanker'] } }
  const files = Object.fromEntries(names.map((name, index) => [`option-${index}.json`, { ...port, name }]))
  const options = await optionsOf(files, Object.keys(files))
  const curve = { mean: new Float64Array(24), low: new Float64Array(24), high: new Float64Array(24) }
  return {
    seed: 'dover',
    options,
    comparison: {
      level: 0.95,
      replications: 12,
      planned: 12,
      outcomes: kinds.map((kind) => ({ id: kind, kind, ...outcomeKinds[kind] })),
      options: names.map((_, index) => {
        const cells = kinds.map((kind) => figures[kind][index])
        return {
          optionId: `option-${index}`,
          estimates: cells.map((cell) => (Array.isArray(cell) ? cell[0] : cell)),
          differences: index === 0 ? undefined : cells.map((cell) => (Array.isArray(cell) ? cell[1] : cell)),
          publicRoadQueueMetres: curve,
          timeInPortSurvival: curve,
          standingByPlace: new Float64Array(0),
          tables: tablesOf(options[index].port, parts),
          tableDifferences: undefined,
          balance: [],
          trafficDetectionCorrelation: 0,
          digest: `digest-${index}`,
        }
      }),
    },
  }
}

const faster = [estimate(64.66, 0.35), difference(-12.94, 1.3, 'better')] as const
const alike = [estimate(0.6403, 0.0038), difference(0.00815, 0.0193, 'unknown', 43.2)] as const
const two: Figures = {
  timeInPortMean: [estimate(77.6, 1.04), faster],
  detectionRate: [estimate(0.63215, 0.0061), alike],
}

describe('the table', () => {
  test('shows value, difference, verdict and forecast beneath one another', async () => {
    const lines = comparisonTable(await compared(two), languages.en, 100).split('\n')
    const from = lines.findIndex((line) => line.startsWith('Mean time'))
    expect(lines.slice(from, from + 2).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['Mean time, ring road to ship', '77.6 ± 1.0\u00a0min', '64.66 ± 0.35\u00a0min'],
      ['▼ −12.9 ± 1.3', 'better'],
    ])
    const detection = lines.findIndex((line) => line.startsWith('Hidden parties'))
    expect(lines[detection + 1].trim()).toBe('? +0.8 ± 1.9\u00a0pts  can’t tell: ~50 more runs')
  })

  test('has a line for each vehicle type, each priority class and each link that fills up', async () => {
    const parts: Parts = ({ vehicleType, priorityClass, link }, column) => {
      if (column === 'meanMinutes') return estimate(vehicleType === 'tanker' ? 81.2 : 64.3, 0.5)
      if (column === 'fullShare' && link === 'ring-road') return estimate(0.125, 0.01)
      if (column !== 'waitMeanSeconds' || !priorityClass) return undefined
      return estimate(priorityClass === 'urgent' ? 90 : 600, 30)
    }
    const cells = async (language: keyof typeof languages) =>
      comparisonTable(await compared(two, parts), languages[language], 120)
        .split('\n')
        .map((line) => line.trim().split(/ {2,}/).slice(0, 2))
    const english = await cells('en')
    const from = english.findIndex(([label]) => label === 'Mean time, ring road to ship')
    expect(english.slice(from + 2, from + 4)).toEqual([
      ['Curtain-sided', '64.30 ± 0.50\u00a0min'],
      ['Tanker', '81.20 ± 0.50\u00a0min'],
    ])
    const waits = english.findIndex(([label]) => label === 'MEAN WAIT BY PRIORITY CLASS')
    expect(english.slice(waits + 1, waits + 6)).toEqual([
      ['Entry control: urgent', '1.50 ± 0.50\u00a0min'],
      ['Entry control: no class', '10.00 ± 0.50\u00a0min'],
      [''],
      ['ROADS WITH NO ROOM, SHARE OF THE TIME'],
      ['Ring road', '12.5 ± 1.0%'],
    ])
    expect(await cells('fr')).toContainEqual(['Entry control\u202f: sans classe', '10,00 ± 0,50\u00a0min'])
  })

  test('says how many lorries each check stops, where that is not all, and what it finds a day', async () => {
    // Two days: ten parties are five a day.
    const parts: Parts = ({ station }, column) => {
      if (column === 'coverage') return estimate(station === 'probing' ? 0.4 : 1, 0.01)
      return column === 'expectedFound' ? estimate(station === 'probing' ? 10 : 0, 2) : undefined
    }
    const shown = await compared(two, parts)
    for (const { port } of shown.options) Object.assign(port.run, { days: 2 })
    const lines = (language: keyof typeof languages) =>
      comparisonTable(shown, languages[language], 120)
        .split('\n')
        .map((line) => line.trim().split(/ {2,}/).slice(0, 2))
    const english = lines('en')
    const from = english.findIndex(([label]) => label.startsWith('LORRIES CHECKED'))
    expect(english.slice(from, from + 5)).toEqual([
      ['LORRIES CHECKED, SHARE OF THOSE THAT COME BY'],
      ['Probing', '40.0 ± 1.0%'],
      [''],
      ['PARTIES EXPECTED TO BE FOUND A DAY, BY CHECK'],
      ['Probing', '5.0 ± 1.0'],
    ])
    expect(lines('fr')).toContainEqual(['POIDS LOURDS CONTRÔLÉS, PART DE CEUX QUI SE PRÉSENTENT'])
  })

  test('names the run, its seed and its fingerprints, and begins with the answer in words', async () => {
    const table = comparisonTable(await compared(two), languages.en, 120)
    expect(table).toMatch(/^A day · 12 runs of each option · seed “dover”\n\nWith “Redesigned port 1”, /)
    expect(table).toMatch(/option-0 digest-0, option-1\s+digest-1\n$/)
  })

  test('tells options of the same name apart by their ids', async () => {
    const twins = await compared(two)
    const options = twins.options.map((option) => ({ ...option, name: { en: 'Twin', fr: 'Jumeau' } }))
    const table = comparisonTable({ ...twins, options }, languages.fr, 100)
    expect(table).toMatch(/Jumeau \(option-0\) +Jumeau \(option-1\)/)
  })

  test.each([80, 100, 120])('of up to six options keeps to %i columns', async (width) => {
    for (let options = 1; options <= 6; options++) {
      const others = Array.from({ length: options - 1 })
      const figures: Figures = {
        timeInPortMean: [two.timeInPortMean[0], ...others.map(() => faster)],
        detectionRate: [two.detectionRate[0], ...others.map(() => alike)],
      }
      for (const language of [languages.en, languages.fr]) {
        const lines = comparisonTable(await compared(figures), language, width).split('\n')
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
        // Each option has its cost, wherever it stands.
        expect(lines.join('\n').match(/€0|0\u00a0€/g)).toHaveLength(options)
      }
    }
  })

  test('shows a dash where nothing was measured, and no interval for one replication', async () => {
    const nothing = [estimate(NaN, NaN), difference(NaN, NaN, 'unknown', Infinity)] as const
    const once = [estimate(70, Infinity), difference(-7.6, Infinity, 'unknown', Infinity)] as const
    const table = comparisonTable(
      await compared({ timeInPortMean: [two.timeInPortMean[0], once], detectionRate: [nothing[0], nothing] }),
      languages.en,
      120,
    )
    expect(table).toMatch(/70\.0 ± \?\u00a0min\n +\? −7\.6 ± \? {2}can’t tell$/m)
    expect(table).toMatch(/^Hidden parties found +– +–\n\n/m)
  })
})

describe('a grid', () => {
  test('that is too wide says so instead of spilling over', () => {
    const sections = [{ title: 'T', rows: [{ label: 'label', cells: [['0123456789']] }] }]
    // 5 for the label, 2 between, 10 for the cell.
    expect(grid(['h'], sections, 20, 17)).toBe('       h\n\nT\nlabel  0123456789')
    expect(grid(['h'], sections, 20, 16)).toBeUndefined()
  })

  test('wraps labels at spaces, under their own indent', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('  one two three', 9)).toEqual(['  one two', '    three'])
  })
})
