/** How long a run will be is told before it begins. The runs here last 32 hours: 2 before and 6 after the day of the window. */
import { describe, expect, test } from 'vitest'
import { compilePort } from '../../src/port/compile-port.ts'
import { replicate } from '../../src/port/replicate.ts'
import { expectedArrivals } from '../../src/scenario/arrival-count.ts'
import type { Port } from '../../src/scenario/option.ts'
import { visitsInRun } from '../../src/scenario/rounds.ts'
import { Visits } from '../../src/scenario/visits.ts'
import { addChain, changed, type Loose, load, optionsOf } from './small-port.ts'

const station = (seconds: number, next: Loose, more: Loose = {}): Loose => ({
  kind: 'service',
  name: 'Desk',
  position: [0, 0],
  lanes: { desks: { order: 1, count: 1 } },
  queue: { kind: 'shared', places: 'unlimited' },
  time: { distribution: 'constant', seconds },
  next,
  ...more,
})

/** A port of these stations only. @param lorries expected in the run */
const portOf = (lorries: number, stations: Loose, more: Loose = {}) =>
  changed((p) => {
    p.demand = { entry: 'first', arrivals: { from: 'profile', lorriesPerDay: (lorries * 24) / 32 } }
    for (const part of ['technologies', 'links', 'quay', 'staff']) delete p[part]
    Object.assign(p, { stations, ...more })
  })

/** Back, but for a share. */
const leaving = (share: number, back = 'first') => ({
  [back]: { order: 1, share: 1 - share },
  out: { order: 2 },
})

const toldOf = async (port: Loose) => {
  const loaded = await load({ 'port.json': port })
  const told = (found: readonly { path: string; message: string }[]) =>
    found.map(({ path, message }) => [path, message] as const)
  return { problems: told('problems' in loaded ? loaded.problems : []), warnings: told(loaded.warnings) }
}

describe('rounds without end', () => {
  test('a loop of nanoseconds that is left once in ten million rounds', async () => {
    // 1,200 lorries, ten million rounds each.
    const { problems, warnings } = await toldOf(portOf(1200, { first: station(1e-9, leaving(1e-7)) }))
    expect(warnings).toEqual([])
    expect(problems).toEqual([
      [
        'stations.first.next',
        expect.stringMatching(
          /lorries come here 10,000,000 times each before they leave the loop \(first\): 12,000,000,000 events in one run, and at most 10,000,000,000 can be simulated; give the way out of the loop a larger share/,
        ),
      ],
    ])
  })

  test('the same with fewer lorries is a warning, and with few nothing', async () => {
    const lorries = async (count: number) => toldOf(portOf(count, { first: station(1e-9, leaving(1e-7)) }))
    const { problems, warnings } = await lorries(900)
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      [
        'stations.first.next',
        expect.stringMatching(/9,000,000,000 events in one run, which will take long; give/),
      ],
    ])
    expect(await lorries(90)).toEqual({ problems: [], warnings: [] })
  })

  test('the kinds that go round are named, and the place where they are most', async () => {
    const stations = {
      first: station(1e-9, { ring: { order: 1, vehicleTypes: ['tanker'] }, out: { order: 2 } }),
      ring: station(1e-9, 'again'),
      // Each round passes here twice.
      again: station(1e-9, {
        again: { order: 1, share: 0.5 },
        ring: { order: 2, share: 0.499999 },
        out: { order: 3 },
      }),
    }
    const { problems } = await toldOf(portOf(40_000, stations))
    // 0.3 × 40,000 lorries × 1,000,000 and half of it.
    expect(problems).toEqual([
      [
        'stations.again.next',
        expect.stringMatching(
          /lorries of vehicle type tanker come here 1,000,000 times each .*\((ring, again|again, ring)\): 18,000,000,000 events/,
        ),
      ],
    ])
  })

  test('a loop that takes its time turns no faster than its lanes or the run allow', async () => {
    // One lane of 60 s serves 1,920 in 32 hours, whoever comes; 500 lanes of an hour let each lorry through 32 times.
    for (const first of [
      station(60, leaving(1e-9)),
      station(3600, leaving(1e-9), { lanes: { desks: { order: 1, count: 500 } } }),
    ]) {
      const { problems, warnings } = await toldOf(portOf(10_000, { first }))
      expect(problems).toEqual([])
      expect(warnings).toEqual([['stations.first', expect.stringMatching(/above capacity all day/)]])
    }
  })

  test('a loop that only people who are found get out of', async () => {
    const technology = {
      name: 'Nose',
      detection: { curtain: 1, tanker: 1 },
      falseAlarm: { curtain: 0, tanker: 0 },
      time: { distribution: 'constant', seconds: 1e-9 },
    }
    const { lanes, queue, name, position } = station(1, '')
    const stop = { lanes, queue, name, position, technology: 'nose' }
    const stations = {
      first: { ...stop, kind: 'screening', onAlarm: 'search', next: 'first' },
      search: { ...stop, kind: 'search', next: 'out' },
    }
    const { problems } = await toldOf(portOf(1000, stations, { technologies: { nose: technology } }))
    expect(problems).toEqual([
      [
        'stations.first.next',
        expect.stringMatching(/lorries come here without end before they leave the loop \(first\)/),
      ],
    ])
  })
})

describe('many lorries in many places', () => {
  const chain = (lorries: number, stations: number) =>
    changed((p) => {
      addChain(p, stations)
      p.demand.arrivals.lorriesPerDay = (lorries * 24) / 32
      p.links['ring-road'].next = 'out'
      for (const part of ['technologies', 'quay', 'staff', 'hiddenParties']) delete p[part]
      p.demand.bookedShare = 0
      for (const id of ['entry-control', 'probing', 'search-bays', 'check-in']) delete p.stations[id]
    })

  test('are a problem of the demand above ten thousand million events', async () => {
    const { problems } = await toldOf(chain(49_000_000, 220))
    expect(problems).toEqual([
      [
        'demand.arrivals.lorriesPerDay',
        expect.stringMatching(
          /49,000,000 lorries come to 221 places each: 10,900,000,000 events in one run, and at most/,
        ),
      ],
    ])
  })

  test('and a warning above a thousand million', async () => {
    const { problems, warnings } = await toldOf(chain(20_000_000, 60))
    expect(problems).toEqual([])
    expect(warnings.filter(([path]) => path.startsWith('demand'))).toEqual([
      [
        'demand.arrivals.lorriesPerDay',
        expect.stringMatching(
          /20,000,000 lorries come to 61 places each: 1,240,000,000 events .* will take long/,
        ),
      ],
    ])
  })
})

describe('events reckoned are those that a run has', () => {
  const reckoned = (port: Port) => {
    const lorries = expectedArrivals(port)
    const { once, rounds } = visitsInRun(port, new Visits(port), lorries)
    return rounds.reduce((sum, { visits }) => sum + visits, lorries + once)
  }
  // The number of lorries, Poisson, has a standard deviation of 1.8 %, that of their rounds 2.5 %: a tenth is four of them.
  const cases: [string, Loose][] = [
    [
      'branches',
      { first: station(1, { next: { order: 1, share: 0.4 }, out: { order: 2 } }), next: station(2, 'out') },
    ],
    ['a loop left once in fifty rounds', { first: station(0.1, 'next'), next: station(0.2, leaving(0.02)) }],
    ['a loop that its lanes hold up', { first: station(1, 'next'), next: station(9, leaving(1e-6)) }],
  ]
  test.each(cases)('%s', async (_, stations) => {
    const [option] = await optionsOf({ 'port.json': portOf(3200, stations) })
    const { events } = replicate(compilePort(option!.port), 'size', 0)
    expect(reckoned(option!.port) / events).toBeGreaterThan(0.9)
    expect(reckoned(option!.port) / events).toBeLessThan(1.1)
  })
})
