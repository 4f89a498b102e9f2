import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JsonText, parseJson } from '../../src/scenario/json-text.ts'
import { type ChosenMeasure, layMeasures } from '../../src/scenario/measures.ts'
import type { JsonObject } from '../../src/scenario/merge-patch.ts'
import type { Port } from '../../src/scenario/option.ts'
import { sailingsOf } from '../../src/scenario/periods.ts'
import { months } from '../../src/scenario/weather.ts'
import {
  changed,
  type Loose,
  load,
  optionsOf,
  problemsOf,
  smallBaseline,
  smallMeasure,
  smallOption,
} from './small-port.ts'

const weather = {
  from: 'climate',
  months: Object.fromEntries(months.map((id) => [id, { windMetresPerSecond: 7, temperatureCelsius: 11 }])),
}

const booths = (count: unknown) => ({ stations: { 'entry-control': { lanes: { booths: { count } } } } })

/** Problems of an option with these measures, by id. */
const problemsWith = (measures: Record<string, Loose>, baseline: Loose = smallBaseline()) =>
  problemsOf({
    'option.json': smallOption(...Object.keys(measures)),
    'port.json': baseline,
    ...Object.fromEntries(
      Object.entries(measures).map(([id, changes]) => [`${id}.json`, smallMeasure(changes)]),
    ),
  })

describe('two measures of one option that contradict each other', () => {
  test('set one figure differently', async () => {
    const problems = await problemsWith({ a: booths(4), b: booths(2) })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      file: 'b.json',
      path: 'changes.stations.entry-control.lanes.booths.count',
    })
    expect(problems[0]?.message).toMatch(
      /contradict each other: this one sets stations\.entry-control\.lanes\.booths\.count to 2, and a\.json sets stations\.entry-control\.lanes\.booths\.count to 4/,
    )
  })

  test('one removes what the other changes, in either order', async () => {
    const remove = {
      stations: { probing: null, 'entry-control': { next: 'check-in' }, 'search-bays': null },
      technologies: { probe: null, opening: null },
    }
    const change = { stations: { probing: { moveUpSeconds: 5 } } }
    const [first] = await problemsWith({ a: remove, b: change })
    expect(first?.message).toMatch(
      /^b\.json:.*this one sets stations\.probing\.moveUpSeconds to 5, and a\.json removes stations\.probing/,
    )
    const [second] = await problemsWith({ a: change, b: remove })
    expect(second?.message).toMatch(
      /^b\.json:.*this one removes stations\.probing, and a\.json changes stations\.probing\.moveUpSeconds/,
    )
  })

  test('setting it alike is no contradiction', async () => {
    const files = {
      'option.json': smallOption('a', 'b'),
      'port.json': smallBaseline(),
      'a.json': smallMeasure(booths(4)),
      'b.json': smallMeasure(booths(4)),
    }
    const [option] = await optionsOf(files)
    expect(option?.port.stations['entry-control']?.lanes.booths?.count).toEqual({ value: 4 })
  })
})

describe('the order of measures', () => {
  test('is that of their ids, and nothing can be said about it in a file', async () => {
    const files = {
      'option.json': smallOption('c', 'a', 'b'),
      'port.json': smallBaseline(),
      'a.json': smallMeasure({}),
      'b.json': smallMeasure({}),
      'c.json': smallMeasure({}),
    }
    const [loaded] = await optionsOf(files)
    expect(loaded?.measures.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    files['option.json'].measures.a.order = 2
    expect((await problemsOf(files)).map(({ path }) => path)).toEqual(['measures.a.order'])
  })

  test('makes no difference to what is laid, nor to whether it can be', () => {
    // Few keys and values, so that patches often meet, agree, contradict and remove.
    const key = fc.constantFrom('a', 'b', 'c')
    const { object } = fc.letrec((tie) => ({
      leaf: fc.constantFrom<unknown>(1, 2, [1], null),
      object: fc.dictionary(key, fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('object')), {
        maxKeys: 3,
      }),
    }))
    const tree = object as fc.Arbitrary<JsonObject>
    let laid = 0
    fc.assert(
      fc.property(tree, fc.array(tree, { minLength: 2, maxLength: 3 }), (baseline, patches) => {
        const measures = patches.map((changes, index): ChosenMeasure => {
          const file = `${index}.json`
          const json = parseJson(file, JSON.stringify({ changes })) as JsonText
          const written = json.value as JsonObject
          const measureFile = { kind: 'measure', json, written, findings: [], data: undefined } as const
          return { id: file, entry: { file }, file: measureFile }
        })
        const [first, ...others] = permutations(measures).map((order) => layMeasures(baseline, order))
        if (first.body !== undefined) laid++
        for (const other of others) {
          expect(other.body).toEqual(first.body)
          expect(other.problems.length > 0).toBe(first.problems.length > 0)
        }
      }),
      { numRuns: 3000, seed: 8 },
    )
    expect(laid).toBeGreaterThan(500)
  })

  test('is no matter to two that remove the same', async () => {
    const remove = { stations: { 'check-in': { moveUpSeconds: null } } }
    const port = changed((p) => (p.stations['check-in'].moveUpSeconds = 5))
    const [option] = await optionsOf({
      'option.json': smallOption('a', 'b'),
      'port.json': port,
      'a.json': smallMeasure(remove),
      'b.json': smallMeasure(remove),
    })
    expect(option?.port.stations['check-in']?.moveUpSeconds).toBeUndefined()
  })
})

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  )
}

describe('a change to what is not in the baseline', () => {
  test('removal of an absent thing is told the nearest name', async () => {
    const problems = await problemsWith({ a: { stations: { probin: null } } })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'a.json', path: 'changes.stations.probin', nearest: 'probing' })
    expect(problems[0]?.message).toMatch(/the baseline has no stations\.probin \(did you mean probing\?\)/)
  })

  test('a change to a misspelt thing is told the nearest name, once', async () => {
    const problems = await problemsWith({
      a: { stations: { 'entry-contrl': { lanes: { booths: { count: 4 } } } } },
    })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      file: 'a.json',
      path: 'changes.stations.entry-contrl',
      nearest: 'entry-control',
    })
    expect(problems[0]?.message).toMatch(/no stations\.entry-contrl to change/)
  })

  test('a new thing that is not complete is told what it lacks', async () => {
    const problems = await problemsWith({ a: { staff: { hounds: { name: 'Dog teams' } } } })
    expect(problems.map(({ path }) => path)).toEqual(['changes.staff.hounds.rota'])
  })

  test('a new thing that is complete is welcome', async () => {
    const pool = { name: 'Dog teams', rota: { day: { from: '06:00', to: '18:00', people: 2 } } }
    const files = {
      'option.json': smallOption('a'),
      'port.json': smallBaseline(),
      'a.json': smallMeasure({ staff: { dogs: pool } }),
    }
    const [option] = await optionsOf(files)
    expect(option?.port.staff.dogs?.shifts[0]?.people).toEqual({ value: 2 })
  })

  test('a measure cannot change the header of the file', async () => {
    const problems = await problemsWith({ a: { name: 'Another port' } })
    expect(problems.map(({ path }) => path)).toEqual(['changes.name'])
  })
})

describe('a problem of the merged port is reported where a person can mend it', () => {
  test('a wrong value, in the measure', async () => {
    const problems = await problemsWith({ a: booths(0) })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({
      file: 'a.json',
      path: 'changes.stations.entry-control.lanes.booths.count',
      found: '0',
    })
    expect(problems[0]?.line).toBeGreaterThan(5)
  })

  test('keys of the old kind that the merge keeps', async () => {
    const time = { distribution: 'uniform', minSeconds: 30, maxSeconds: 60 }
    const problems = await problemsWith({ a: { stations: { 'check-in': { time } } } })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'a.json' })
    expect(problems[0]?.message).toMatch(
      /"seconds" is still there from port\.json \(set it to null in the measure to remove it\)/,
    )
    await expect(
      problemsWith({ a: { stations: { 'check-in': { time: { ...time, seconds: null } } } } }),
    ).rejects.toThrow('the files load')
  })

  test('a wrong value of the baseline, in the baseline, once', async () => {
    const baseline = changed((p) => (p.stations['check-in'].lanes.booths.count = 0))
    const problems = await problemsWith({ a: booths(4) }, baseline)
    expect(problems.map(({ file, path }) => [file, path])).toEqual([
      ['port.json', 'stations.check-in.lanes.booths.count'],
    ])
  })

  test('an error of meaning that a measure brings, in the measure', async () => {
    const problems = await problemsWith({ a: { stations: { 'check-in': { next: 'quai' } } } })
    expect(problems.map(({ file, path }) => [file, path])).toEqual([
      ['a.json', 'changes.stations.check-in.next'],
    ])
  })

  test('an error of meaning that a measure makes in the baseline names the option', async () => {
    const problems = await problemsWith({ a: { stations: { 'search-bays': null } } })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'port.json', path: 'stations.probing.onAlarm' })
    expect(problems[0]?.message).toMatch(
      /with the measures of option\.json: there is no search station "search-bays"/,
    )
  })

  test('a range of a cost', async () => {
    const cost = { capitalEuro: { value: 5, range: [6, 7] }, lifeYears: 10, runningEuroPerYear: 0 }
    const files = {
      'option.json': smallOption('a'),
      'port.json': smallBaseline(),
      'a.json': smallMeasure({}, { cost }),
    }
    const problems = await problemsOf(files)
    expect(problems.map(({ file, path }) => [file, path])).toEqual([['a.json', 'cost.capitalEuro.range']])
  })
})

describe('dates of a measure, in a run of two days from 15 September 2014', () => {
  const dated = (dates: Loose) => {
    const option = smallOption('a')
    Object.assign(option.measures.a, dates)
    const port = changed((p) => (p.run.days = 2))
    return { 'option.json': option, 'port.json': port, 'a.json': smallMeasure(booths(4)) }
  }
  const applied = async (dates: Loose) => (await optionsOf(dated(dates)))[0]?.measures.length

  test('in force when it covers the run', async () => {
    expect(await applied({})).toBe(1)
    expect(await applied({ from: '2014-09-15' })).toBe(1)
    expect(await applied({ from: '2014-01-01', until: '2014-09-17' })).toBe(1)
  })

  test.each([
    ['from', { from: '2014-09-17' }],
    ['until', { until: '2014-09-15' }],
  ])('left out with a warning when it lies outside (%s)', async (key, dates) => {
    const loaded = await load(dated(dates))
    expect('options' in loaded && loaded.options[0]?.measures).toEqual([])
    expect(loaded.warnings).toHaveLength(1)
    expect(loaded.warnings[0]).toMatchObject({ file: 'option.json', path: `measures.a.${key}` })
    expect(loaded.warnings[0]?.message).toMatch(
      /not in force in any part of the run, 2014-09-15 to 2014-09-16: left out/,
    )
  })

  const boothsOf = (port: Port) => port.stations['entry-control']?.lanes.booths?.count.value
  const noon = 12 * 3600

  test('begins at 00:00 of a day inside the run', async () => {
    const [option] = await optionsOf(dated({ from: '2014-09-16' }))
    expect(boothsOf(option!.port)).toBe(3)
    expect(option?.port.later?.map(({ fromSeconds, port }) => [fromSeconds, boothsOf(port)])).toEqual([
      [86_400, 4],
    ])
    expect(option?.measures[0]).toMatchObject({ from: '2014-09-16', until: undefined, buildDays: 0 })
  })

  test('ends at 00:00 of a day inside the run', async () => {
    const [option] = await optionsOf(dated({ until: '2014-09-16' }))
    expect(boothsOf(option!.port)).toBe(4)
    expect(option?.port.later?.map(({ port }) => boothsOf(port))).toEqual([3])
  })

  test('sailings are those of the timetable in force on the day they depart', async () => {
    const files = dated({ from: '2014-09-16' })
    files['a.json'] = smallMeasure({ quay: { timetable: { noon: null } } })
    const [option] = await optionsOf(files)
    const departs = sailingsOf(option!.port).map(({ departsSeconds }) => departsSeconds)
    expect(departs).toContain(noon)
    expect(departs).not.toContain(86_400 + noon)
    expect(departs).toEqual([...departs].sort((a, b) => a - b))
    expect(option?.port.quay?.sailings.every(({ departsSeconds }) => departsSeconds < 86_400)).toBe(true)
  })

  test('a measure that takes time to build is in force when it has been built', async () => {
    const files = dated({ from: '2014-09-14' })
    files['a.json'] = smallMeasure(booths(4), { buildDays: 2 })
    const [option] = await optionsOf(files)
    expect(option?.port.later?.map(({ fromSeconds }) => fromSeconds)).toEqual([86_400])
    expect(option?.measures[0]).toMatchObject({ from: '2014-09-14', buildDays: 2 })
  })

  test('one that is built after the run costs and does nothing, with a warning', async () => {
    const files = dated({ from: '2014-09-16' })
    files['a.json'] = smallMeasure(booths(4), { buildDays: 30 })
    const loaded = await load(files)
    expect(loaded.warnings.map(({ path, message }) => [path, message])).toEqual([
      ['measures.a.from', expect.stringMatching(/built on 2014-10-16, after the run/)],
    ])
    if ('problems' in loaded) throw new Error('the files load')
    const [option] = loaded.options
    expect(option?.port.later).toBeUndefined()
    expect(option?.annualCostEuro).toBeGreaterThan(0)
  })

  test('one that would end before it is built is refused', async () => {
    const files = dated({ from: '2014-09-15', until: '2014-09-20' })
    files['a.json'] = smallMeasure(booths(4), { buildDays: 10 })
    expect((await problemsOf(files)).map(({ path, message }) => [path, message])).toEqual([
      ['measures.a.until', expect.stringMatching(/"2014-09-20" is not after 2014-09-25, when the measure/)],
    ])
  })

  test('refused when it ends before it begins', async () => {
    const problems = await problemsOf(dated({ from: '2014-10-01', until: '2014-09-01' }))
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      ['measures.a.until', expect.stringMatching(/"2014-09-01" is not after from, "2014-10-01"/)],
    ])
  })
})

describe('measures with dates of their own, in a run of four days from 15 September 2014', () => {
  const files = (measures: Record<string, { dates?: Loose; changes?: Loose; rest?: Loose }>) => {
    const option = smallOption(...Object.keys(measures))
    for (const [id, { dates }] of Object.entries(measures)) Object.assign(option.measures[id], dates)
    return {
      'option.json': option,
      'port.json': changed((p) => (p.run.days = 4)),
      ...Object.fromEntries(
        Object.entries(measures).map(([id, { changes = {}, rest }]) => [
          `${id}.json`,
          smallMeasure(changes, rest),
        ]),
      ),
    }
  }

  test('may set the same figure one after the other: the temporary fence until the permanent one', async () => {
    const [option] = await optionsOf(
      files({
        temporary: { dates: { from: '2014-09-16', until: '2014-09-18' }, changes: booths(4) },
        permanent: { dates: { from: '2014-09-18' }, changes: booths(6) },
      }),
    )
    expect(
      option?.port.later?.map(({ fromSeconds, port }) => [
        fromSeconds / 86_400,
        port.stations['entry-control']?.lanes.booths?.count.value,
      ]),
    ).toEqual([
      [1, 4],
      [3, 6],
    ])
  })

  test('contradict each other on the days they share, once, with the first of these days', async () => {
    const problems = await problemsOf(
      files({
        a: { changes: booths(4) },
        b: { dates: { from: '2014-09-16' }, changes: booths(2) },
        c: { dates: { from: '2014-09-17' } },
      }),
    )
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'b.json' })
    expect(problems[0]?.message).toMatch(/contradict each other: .*; this holds from 2014-09-16 on$/)
  })

  test('a problem that a later stage brings names the day; one that all stages have comes once', async () => {
    const problems = await problemsOf(
      files({
        a: { changes: { stations: { 'check-in': { next: 'quai' } } } },
        b: { dates: { from: '2014-09-17' }, changes: booths(0) },
      }),
    )
    expect(problems.map(({ file, path, message }) => [file, path, / on$/.test(message)])).toEqual([
      ['a.json', 'changes.stations.check-in.next', false],
      ['b.json', 'changes.stations.entry-control.lanes.booths.count', true],
    ])
  })

  test('a warning that all stages have comes once, though its figures change', async () => {
    const loaded = await load(
      files({
        a: { changes: { demand: { arrivals: { lorriesPerDay: 20_000 } } } },
        b: { dates: { from: '2014-09-17' }, changes: booths(2) },
      }),
    )
    const capacity = loaded.warnings.filter(({ path }) => path.endsWith('stations.entry-control'))
    expect(capacity).toHaveLength(1)
    expect(capacity[0]?.message).not.toMatch(/this holds from/)
  })

  const unchangeable: [string, Loose, string][] = [
    ['the run', { run: { seed: 'another' } }, 'run'],
    ['the discount rate', { money: { discountRatePerYear: 0.1 } }, 'money'],
    ['the list of vehicle types', { vehicleTypes: { tanker: { order: 0 } } }, 'vehicleTypes'],
    ['the list of document classes', { documentClasses: { third: { order: 0 } } }, 'documentClasses'],
    [
      'the kind of a queue',
      { stations: { 'entry-control': { queue: { kind: 'perLane' } } } },
      'stations.entry-control.queue.kind',
    ],
    [
      'the order of lane groups',
      { stations: { 'entry-control': { lanes: { booths: { order: 5 } } } } },
      'stations.entry-control.lanes.booths.order',
    ],
    ['the kind of a station', { stations: { 'check-in': { kind: 'service' } } }, 'stations.check-in.kind'],
    ['the weather', { weather }, 'weather'],
    [
      'how well parties are hidden',
      {
        hiddenParties: {
          prevalence: 0.01,
          people: { mean: 3, max: 20 },
          concealment: { correlation: 0.3 },
        },
      },
      'hiddenParties.concealment',
    ],
  ]
  test.each(unchangeable)('%s can be changed for the whole run only', async (_, changes, path) => {
    const begins = await problemsOf(files({ a: { dates: { from: '2014-09-17' }, changes } }))
    expect(begins.map((problem) => [problem.file, problem.path])).toEqual([['a.json', `changes.${path}`]])
    expect(begins[0]?.message).toMatch(/can't change inside a run: .* must hold for the whole run/)
    const ends = await problemsOf(files({ a: { dates: { until: '2014-09-17' }, changes } }))
    expect(ends.map((problem) => [problem.file, problem.path])).toEqual([['a.json', `changes.${path}`]])
    await expect(optionsOf(files({ a: { changes } }))).resolves.toHaveLength(1)
  })

  test('an id that was that of a link can be that of no station later', async () => {
    const { stations } = smallBaseline()
    const problems = await problemsOf(
      files({
        a: {
          dates: { from: '2014-09-17' },
          changes: {
            demand: { entry: 'entry-control' },
            links: { 'ring-road': null },
            stations: { 'ring-road': stations['check-in'], probing: { next: 'ring-road' } },
          },
        },
      }),
    )
    expect(problems.map(({ message }) => message).join()).toMatch(/the id ring-road is that of a link before/)
  })

  test.each([
    ['by id', 'b'],
    ['by file', './b.json'],
  ])('exclude each other altogether, named %s', async (_, excluded) => {
    const problems = await problemsOf(
      files({
        a: { dates: { until: '2014-09-16' }, rest: { excludes: [excluded] } },
        b: { dates: { from: '2014-09-17' } },
      }),
    )
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'option.json', path: 'measures.b', found: '"b"' })
    expect(problems[0]?.message).toMatch(/the measures "a" and "b" exclude each other.*a\.json excludes/)
  })

  test('may be excluded by one that is not in the option', async () => {
    await expect(optionsOf(files({ a: { rest: { excludes: ['b', 'c.json'] } } }))).resolves.toHaveLength(1)
  })
})

describe('files that an option names', () => {
  const cases: [string, Loose, string, RegExp][] = [
    [
      'a missing file',
      { baseline: 'prt.json' },
      'baseline',
      /"prt\.json" can't be read: there is no such file \(did you mean port\.json\?\)/,
    ],
    [
      'a file outside',
      { baseline: '../port.json' },
      'baseline',
      /leads above the topmost folder of the files given/,
    ],
    [
      'an address',
      { baseline: 'https://example.org/port.json' },
      'baseline',
      /is an address, not the path of a file/,
    ],
    ['a path from the root', { baseline: '/port.json' }, 'baseline', /not from the root of a disk/],
    ['a Windows path', { baseline: 'ports\\port.json' }, 'baseline', /write \/ between folders/],
    [
      'a file of another kind',
      { baseline: 'option.json' },
      'baseline',
      /"option\.json" is a file of kind option, not baseline/,
    ],
    [
      'a baseline as a measure',
      { measures: { a: { file: 'port.json' } } },
      'measures.a.file',
      /is a file of kind baseline, not measure/,
    ],
  ]
  test.each(cases)('%s', async (_, rest, path, words) => {
    const problems = await problemsOf({
      'option.json': { ...smallOption(), ...rest },
      'port.json': smallBaseline(),
    })
    expect(problems.map((problem) => [problem.path, problem.message])).toEqual([
      [path, expect.stringMatching(words)],
    ])
  })

  test('a folder up is fine inside the root', async () => {
    const option = { ...smallOption(), baseline: '../ports/port.json' }
    await expect(
      optionsOf({ 'options/option.json': option, 'ports/port.json': smallBaseline() }),
    ).resolves.toHaveLength(1)
  })
})

describe('options of one comparison', () => {
  const both = (change: (port: Loose) => void) =>
    load({ 'a.json': smallBaseline(), 'b.json': changed(change) }, ['a.json', 'b.json'])

  test('must have the same vehicle types', async () => {
    const loaded = await both((p) => {
      p.vehicleTypes.box = p.vehicleTypes.tanker
      delete p.vehicleTypes.tanker
      for (const technology of Object.values(p.technologies) as Loose[])
        for (const table of [technology.detection, technology.falseAlarm]) {
          table.box = table.tanker
          delete table.tanker
        }
    })
    expect('problems' in loaded && loaded.problems).toMatchObject([{ file: 'b.json', path: 'vehicleTypes' }])
    expect('problems' in loaded && loaded.problems[0]?.message).toMatch(
      /\(box, curtain\) are not those of a\.json \(curtain, tanker\)/,
    )
  })

  test('must have the same days', async () => {
    const loaded = await both((p) => (p.run.days = 2))
    expect('problems' in loaded && loaded.problems).toMatchObject([{ file: 'b.json', path: 'run' }])
    expect('problems' in loaded && loaded.problems[0]?.message).toMatch(
      /\(2 from 2014-09-15\) are not those of a\.json \(1 from 2014-09-15\)/,
    )
  })

  test('share the seed of the first, with a warning when they differ', async () => {
    const loaded = await both((p) => (p.run.seed = 'another'))
    expect(loaded).toHaveProperty('options')
    expect(loaded.warnings).toMatchObject([{ file: 'b.json', path: 'run' }])
  })

  test('report a problem that they share only once', async () => {
    const problems = await problemsOf(
      { 'o.json': smallOption(), 'p.json': smallOption(), 'port.json': changed((p) => (p.run.days = 0)) },
      ['port.json', 'o.json', 'p.json'],
    )
    expect(problems).toHaveLength(1)
  })
})
