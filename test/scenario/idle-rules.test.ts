/** Rules that never apply are warned of, each once, and what may apply is not. */
import { describe, expect, test } from 'vitest'
import { Disk } from '../../src/cli/disk.ts'
import { loadOptions } from '../../src/scenario/load.ts'
import { changed, type Loose, load } from './small-port.ts'

const told = async (change: (port: Loose) => void, files: Record<string, string> = {}) => {
  const loaded = await load({ 'port.json': changed(change), ...files })
  expect('problems' in loaded && loaded.problems).toBe(false)
  return loaded.warnings.map(({ path, message }) => [path, message] as const)
}

const next = (branches: Loose) => (p: Loose) => (p.stations['search-bays'].next = branches)
const at = 'stations.search-bays.next'

describe('a branch that no lorry takes', () => {
  const cases: [string, (p: Loose) => void, string, RegExp][] = [
    [
      'has a share of 0',
      next({ out: { order: 1, share: 0 }, 'check-in': { order: 2 } }),
      `${at}.out.share`,
      /a share of 0 lets no lorry take this branch; give it a share above 0, or remove it/,
    ],
    [
      'comes after one that takes everything',
      next({ 'check-in': { order: 1 }, out: { order: 2, share: 0.1 } }),
      `${at}.out`,
      /no lorry is left for this branch: .* taken before it, by check-in; give it a lower order/,
    ],
    [
      'comes after shares that make a whole, rounding or not',
      next({
        ...Object.fromEntries(
          Array.from({ length: 10 }, (_, i) => [`t${i}`, { order: 1, to: 'check-in', share: 0.1 }]),
        ),
        out: { order: 2 },
      }),
      `${at}.out`,
      /taken before it, by t0, t1, t2, /,
    ],
    [
      'is for a kind that the branches before it have taken, each a part',
      next({
        eu: { order: 1, to: 'check-in', documents: ['eu'] },
        third: { order: 2, to: 'check-in', documents: ['third'] },
        out: { order: 3, vehicleTypes: ['tanker'] },
        'check-in': { order: 4 },
      }),
      `${at}.out`,
      /by eu, third; give/,
    ],
    [
      'is for lorries that do not come here: the probe stops loaded ones only',
      next({ out: { order: 1, loaded: false }, 'check-in': { order: 2 } }),
      `${at}.out`,
      /no lorry that comes here meets the conditions of this branch; widen them, or remove it/,
    ],
    [
      'is for a type with a share of 0 in all traffic',
      (p) => {
        p.vehicleTypes.curtain.share = 1
        p.vehicleTypes.tanker.share = 0
        next({ out: { order: 1, vehicleTypes: ['tanker'] }, 'check-in': { order: 2 } })(p)
      },
      `${at}.out`,
      /no lorry that comes here meets/,
    ],
  ]
  test.each(cases)('%s', async (name, change, path, words) => {
    const warnings = await told(change)
    const expected: unknown[] = [[path, expect.stringMatching(words)]]
    // Documents eu and third are all there are, so nothing is left for the last branch either.
    if (name.includes('each a part')) expected.push([`${at}.check-in`, expect.stringMatching(/by eu, third/)])
    expect(warnings).toEqual(expected)
  })

  test.each([1e-9, 1e-15])('does not have a share of %s, however small', async (share) => {
    const branches = { 'check-in': { order: 1, share: 1 - share }, out: { order: 2, share } }
    expect(await told(next(branches))).toEqual([])
  })

  test('nor what a share close to 1 leaves', async () => {
    expect(await told(next({ 'check-in': { order: 1, share: 1 - 1e-15 }, out: { order: 2 } }))).toEqual([])
  })

  test('nor the type of a lorry that a trace records, whatever the shares', async () => {
    const files = { 'trace.csv': 'arrivesAt,vehicleType,loaded\n2014-09-15 01:00:00,tanker,true\n' }
    const warnings = await told((p) => {
      p.demand = { entry: 'ring-road', arrivals: { from: 'trace', file: 'trace.csv' } }
      p.vehicleTypes.curtain.share = 1
      p.vehicleTypes.tanker.share = 0
      next({ out: { order: 1, vehicleTypes: ['tanker'] }, 'check-in': { order: 2 } })(p)
    }, files)
    expect(warnings).toEqual([])
  })
})

describe('a loop with a way out', () => {
  const back = (share: number, out: Loose) => (p: Loose) => {
    p.stations['check-in'].next = { 'check-in': { order: 1, share }, quay: { order: 2, ...out } }
    p.stations['check-in'].lanes.booths.count = 500
    p.demand.arrivals.lorriesPerDay = 1e-6
  }
  test.each([1e-9, 1e-15])('has one, be its share %s', async (share) => {
    for (const out of [{}, { share }])
      expect(await load({ 'port.json': changed(back(1 - share, out)) })).toHaveProperty('options')
  })

  test('has none when the way back takes everything, up to rounding', async () => {
    for (const [share, out] of [
      [1, {}],
      [1, { share: 1e-9 }],
      [1, { share: 0 }],
      [0.9999999995, { share: 0 }],
    ] as const) {
      const loaded = await load({ 'port.json': changed(back(share, out)) })
      expect('problems' in loaded && loaded.problems.map(({ message }) => message)).toEqual([
        expect.stringMatching(/a loop with no exit/),
      ])
    }
  })
})

describe('a priority class that no lorry belongs to', () => {
  const at = 'stations.entry-control.queue.priority'
  const classes = (priority: Loose) => (p: Loose) => (p.stations['entry-control'].queue.priority = priority)
  const cases: [string, (p: Loose) => void, string, RegExp][] = [
    [
      'comes after one that has them all',
      classes({
        b: { order: 2, vehicleTypes: ['tanker'], booked: true },
        a: { order: 1, vehicleTypes: ['tanker'] },
      }),
      `${at}.b`,
      /no lorry is left for this class: .* belong to one before it, a; give it a lower order/,
    ],
    [
      'asks for booked lorries where none is booked',
      (p) => {
        p.demand.bookedShare = 0
        classes({ booked: { order: 1, booked: true }, tanker: { order: 2, vehicleTypes: ['tanker'] } })(p)
      },
      `${at}.booked`,
      /no lorry that stops here meets the conditions of this class/,
    ],
    [
      'asks for an empty lorry of a type that is always loaded',
      classes({ empty: { order: 1, loaded: false, vehicleTypes: ['curtain'] }, rest: { order: 2 } }),
      `${at}.empty`,
      /no lorry that stops here meets/,
    ],
  ]
  test.each(cases)('%s', async (_, change, path, words) => {
    expect(await told(change)).toEqual([[path, expect.stringMatching(words)]])
  })

  test('is none that has a part of them', async () => {
    const priority = {
      a: { order: 1, vehicleTypes: ['tanker'], loaded: true },
      b: { order: 2, vehicleTypes: ['tanker'] },
    }
    expect(await told(classes(priority))).toEqual([])
  })
})

describe('lanes that no lorry may use', () => {
  const lanes = (accepts: Loose) => (p: Loose) =>
    (p.stations['search-bays'].lanes = { bays: { order: 1, count: 2 }, own: { order: 2, count: 1, accepts } })

  test('are dedicated to a kind that does not come', async () => {
    const warnings = await told((p) => {
      p.stations.probing.selection = { vehicleTypes: ['curtain'] }
      lanes({ vehicleTypes: ['tanker'] })(p)
    })
    expect(warnings).toEqual([
      [
        'stations.search-bays.lanes.own.accepts',
        expect.stringMatching(/no lorry that stops here meets these conditions, so the lanes stay empty/),
      ],
    ])
  })

  test('are none of those for one that does', async () => {
    expect(await told(lanes({ vehicleTypes: ['tanker'], documents: ['third'], booked: false }))).toEqual([])
  })
})

test('the shipped scenarios and the models of the benchmark have no such rule, and are not too large', async () => {
  const disk = new Disk()
  for (const paths of [
    ['calais-2014', 'new-layout', 'new-detection', 'both'].map((name) => `scenarios/${name}.json`),
    ['bench/models/mm1.json'],
    ['bench/models/port-line.json'],
  ]) {
    const loaded = await loadOptions(
      disk,
      paths.map((path) => disk.pathOf(path)),
    )
    expect(loaded).toHaveProperty('options')
    expect(loaded.warnings).toEqual([])
  }
})
