/**
 * What compliance costs, and what relaxing it gains: under common draws on the same days, each direction in every
 * replication, and on the shipped port with the rules that are shipped as measures.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesInMemory } from '../../src/scenario/file-source.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import type { Option, Port } from '../../src/scenario/option.ts'
import { type Body, type PortParts, portOf, run } from './port-of.ts'

type Control = Extract<NonNullable<Body['stations']>[string], { kind: 'passport' }>
type Duration = Control['checks'][string]['time']

const gamma = (meanSeconds: number): Duration => ({
  distribution: 'gamma',
  meanSeconds,
  coefficientOfVariation: 0.5,
})
const relaxation = { fromQueue: 20, untilQueue: 5, check: 'none', time: gamma(5) } as const

/** A control that copes with a mean hour and not with the peak. */
function exitControl(booths: number, more: Partial<Control> = {}): Port {
  const stations: PortParts['stations'] = {
    exit: {
      kind: 'passport',
      name: 'Exit control',
      position: [0, 0],
      authority: 'exit',
      lanes: { booths: { order: 1, count: booths } },
      queue: { kind: 'shared', places: 'unlimited' },
      checks: {
        eu: { check: 'minimum', time: gamma(60) },
        third: { check: 'thorough', time: gamma(120), stamp: true },
      },
      next: 'out',
      ...more,
    },
  }
  const hourMultiplier = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 20 ? 1.5 : 0.5))
  return portOf({
    entry: 'exit',
    documentClasses: {
      eu: { name: 'EU', order: 1, share: 0.8 },
      third: { name: 'Third country', order: 2, share: 0.2 },
    },
    rules: {
      name: 'Rules',
      from: '2006-10-13',
      checksByClass: { eu: 'minimum', third: 'thorough' },
      stamps: ['third'],
    },
    arrivals: { from: 'profile', lorriesPerDay: 2000, hourMultiplier },
    days: 2,
    coolDownHours: 6,
    stations,
  })
}

/** In ten replications all of one sign: one chance in 2¹⁰ if there were no difference. */
const replications = Array.from({ length: 10 }, (_, replication) => replication)

test('more booths bring fewer relaxed minutes, and a higher index', () => {
  for (const replication of replications) {
    const few = run(exitControl(2, { relaxation }), replication).outcomes
    const many = run(exitControl(3, { relaxation }), replication).outcomes
    expect(many.minutesRelaxed).toBeLessThan(few.minutesRelaxed)
    expect(many.lorriesRelaxed).toBeLessThan(few.lorriesRelaxed)
    expect(many.complianceIndex).toBeGreaterThan(few.complianceIndex)
  }
})

test('relaxation shortens the wait, and lowers the coverage', () => {
  for (const replication of replications) {
    const strict = run(exitControl(2), replication)
    const relaxed = run(exitControl(2, { relaxation }), replication)
    expect(relaxed.stations.exit.waitMeanSeconds).toBeLessThan(strict.stations.exit.waitMeanSeconds)
    expect(relaxed.outcomes.documentCheckCoverage).toBeLessThan(1)
    expect(strict.outcomes.documentCheckCoverage).toBe(1)
    expect(relaxed.outcomes.thoroughCheckCoverage).toBeLessThan(1)
    // Stamping goes on.
    expect(relaxed.outcomes.stampCoverage).toBe(1)
  }
})

test('an area for thorough checks shortens the wait of all, and gives as many thorough checks', () => {
  const checks: Control['checks'] = {
    eu: { check: 'minimum', time: gamma(60) },
    third: { check: 'minimum', time: gamma(60), stamp: true },
  }
  const next: Control['next'] = { area: { order: 1, documents: ['third'] }, out: { order: 2 } }
  const withArea = exitControl(3, { checks, next, secondary: 'area' })
  const { exit } = withArea.stations
  const area = { ...exit, next: 'out', secondary: undefined } as Port['stations'][string]
  const port = { ...withArea, stations: { exit, area } }
  for (const replication of replications) {
    const before = run(exitControl(3), replication)
    const after = run(port, replication)
    expect(after.stations.exit.waitMeanSeconds).toBeLessThan(before.stations.exit.waitMeanSeconds)
    expect(after.outcomes.thoroughCheckCoverage).toBe(1)
    expect(after.outcomes.secondaryAvailability).toBeGreaterThan(0)
    expect(before.outcomes.secondaryAvailability).toBe(0)
  }
})

const folder = new URL('../../scenarios/', import.meta.url)
const textOf = (path: string) => readFileSync(new URL(path, folder), 'utf8')

/** The shipped baseline, and an option for each measure alone. */
async function calaisWith(...measures: string[]): Promise<readonly Option[]> {
  const paths = [
    'calais-2014.json',
    'data/timetable-2014.csv',
    ...measures.map((id) => `measures/${id}.json`),
  ]
  const options = measures.map((id) => [
    `${id}.json`,
    JSON.stringify({
      format: 'rocade/1',
      kind: 'option',
      name: id,
      baseline: 'calais-2014.json',
      measures: { [id]: { file: `measures/${id}.json` } },
    }),
  ])
  const files = filesInMemory(Object.fromEntries([...paths.map((path) => [path, textOf(path)]), ...options]))
  const loaded = await loadOptions(files, ['calais-2014.json', ...measures.map((id) => `${id}.json`)])
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  expect(loaded.warnings).toEqual([])
  return loaded.options
}

test('the rules of 2006, of 2017 and of the entry/exit system lie over the shipped port as measures', async () => {
  const [baseline, of2006, of2017, system] = await calaisWith(
    'border-code-2006',
    'border-code-2017',
    'entry-exit-system',
  )
  for (const replication of [0, 1, 2, 3]) {
    const [before, rules2006, rules2017, recorded] = [baseline, of2006, of2017, system].map(({ port }) =>
      run(port, replication),
    )
    // Rules that only count, and stamps that are part of the time, leave the traffic as it is.
    expect(rules2006.stations).toEqual(before.stations)
    expect(rules2006.outcomes.timeInPortMean).toBe(before.outcomes.timeInPortMean)
    expect(rules2006.outcomes).toMatchObject({
      documentCheckCoverage: 1,
      thoroughCheckCoverage: 1,
      stampCoverage: 1,
      timeNotRelaxed: 1,
    })
    expect(rules2006.outcomes.databaseCheckCoverage).toBeUndefined()
    expect(rules2017.outcomes.databaseCheckCoverage).toBe(1)
    expect(recorded.outcomes.stampCoverage).toBe(1)
    const atExit = (one: typeof before) => one.stations['french-exit-control'].utilisation
    expect(atExit(rules2017)).toBeGreaterThan(atExit(before))
    expect(atExit(recorded)).toBeGreaterThan(atExit(rules2017))
  }
})

test('the entry/exit system makes lorries wait longer where the exit control is what holds them', async () => {
  const [baseline, system] = await calaisWith('entry-exit-system')
  /** The exit control behind its apron, and the way out behind it. */
  const controlAlone = ({ port }: Option): Port => ({
    ...port,
    demand: { ...port.demand, entry: 'french-approach', bookedShare: undefined },
    quay: undefined,
    links: { 'french-approach': port.links['french-approach'] },
    stations: {
      'french-exit-control': {
        ...port.stations['french-exit-control'],
        ...(port.rules && { approach: ['french-approach'] }),
        next: 'out',
      } as Port['stations'][string],
    },
  })
  for (const replication of replications) {
    const before = run(controlAlone(baseline), replication).outcomes
    const after = run(controlAlone(system), replication).outcomes
    expect(after.timeInPortMean).toBeGreaterThan(before.timeInPortMean)
  }
})
