/** What drivers get at passport control, what is due to them, and what gives way to the queue: cases worked out by hand. */
import { describe, expect, test } from 'vitest'
import { outcomesOf } from '../../src/port/outcome.ts'
import type { RecordedArrival } from '../../src/scenario/option.ts'
import { runOf } from '../reference/agreement.ts'
import { type Body, type PortParts, portOf, run, serviceStation, steady } from './port-of.ts'

type Control = Extract<NonNullable<Body['stations']>[string], { kind: 'passport' }>
type Duration = Control['checks'][string]['time']

const seconds = (time: number): Duration => ({ distribution: 'constant', seconds: time })
const documentClasses = {
  eu: { name: 'EU', order: 1, share: 0.5 },
  third: { name: 'Third country', order: 2, share: 0.5 },
}
const rules: PortParts['rules'] = {
  name: 'Rules',
  from: '2006-10-13',
  checksByClass: { eu: 'minimum', third: 'thorough' },
  stamps: ['third'],
}

function control(more: Partial<Control> = {}): Control {
  return {
    kind: 'passport',
    name: 'Exit control',
    position: [0, 0],
    authority: 'exit',
    lanes: { booths: { order: 1, count: 1 } },
    queue: { kind: 'shared', places: 'unlimited' },
    checks: {
      eu: { check: 'minimum', time: seconds(60) },
      third: { check: 'thorough', time: seconds(60), stamp: true },
    },
    next: 'out',
    ...more,
  }
}

const portWith = (exit: Control, parts: Partial<PortParts> = {}) =>
  portOf({ entry: 'exit', documentClasses, rules, ...parts, stations: { exit, ...parts.stations } })

const arrivals = (documents: 'eu' | 'third', ...moments: number[]): RecordedArrival[] =>
  moments.map((arrivesSeconds) => ({ arrivesSeconds, documents }))

const endsOf = (port: ReturnType<typeof portOf>) =>
  runOf(port, 'test')
    .log.filter(({ kind }) => kind === 'ends')
    .map(({ time }) => time)

describe('relaxation', () => {
  const relaxation = { fromQueue: 3, untilQueue: 1, check: 'none', time: seconds(20) } as const

  test('begins at one length of the queue and ends at another; each check is decided when it begins', () => {
    // 3 wait from 30 s on. At 60 s one of them begins and 2 are left, at 80 s the next and 1 is left: full checks again.
    const port = portWith(control({ relaxation }), { trace: arrivals('eu', 0, 10, 20, 30) })
    expect(endsOf(port)).toEqual([60, 80, 140, 200])
    const { passports, stations, outcomes } = run(port)
    expect(passports.exit).toMatchObject({ fullChecks: 3, relaxedChecks: 1, relaxedSeconds: 80 - 30 })
    expect(passports.exit).toMatchObject({ documentChecks: 3 })
    expect(stations.exit).toMatchObject({ minimumChecks: 3, thoroughChecks: 0 })
    expect(outcomes.documentCheckCoverage).toBe(3 / 4)
    expect(outcomes.timeNotRelaxed).toBe(1 - 50 / 86_400)
    expect(outcomes.minutesRelaxed).toBe(50 / 60)
    expect(outcomes.lorriesRelaxed).toBe(1)
  })

  test('with a minimum check gives all drivers one, and thorough ones to none; stamping goes on unless it is said', () => {
    const trace = arrivals('third', 0, 10, 20, 30)
    const lesser = { ...relaxation, check: 'minimum' as const }
    const { passports, stations } = run(portWith(control({ relaxation: lesser }), { trace }))
    expect(stations.exit).toMatchObject({ minimumChecks: 1, thoroughChecks: 3 })
    expect(passports.exit).toMatchObject({
      documentChecks: 4,
      thoroughDue: 4,
      thoroughGiven: 3,
      stampsDue: 4,
      stampsGiven: 4,
    })
    const unstamped = control({ relaxation: { ...lesser, stamps: false } })
    expect(run(portWith(unstamped, { trace })).passports.exit.stampsGiven).toBe(3)
  })

  test('is for the drivers it names', () => {
    const trace = [...arrivals('eu', 0, 10), ...arrivals('third', 20, 30)]
    const forThird = control({ relaxation: { ...relaxation, documents: ['third'] } })
    // At 60 s the EU driver begins, in full although checks are relaxed; at 120 s 1 is left.
    expect(endsOf(portWith(forThird, { trace }))).toEqual([60, 120, 180, 240])
    expect(run(portWith(forThird, { trace })).passports.exit).toMatchObject({
      relaxedChecks: 0,
      relaxedSeconds: 120 - 30,
    })
  })

  test('counts those who stand on the approach as its queue', () => {
    const link = { name: 'Road', lanes: 1, lengthMetres: 1000, travelSeconds: 0 }
    const route: [number, number][] = [
      [0, 0],
      [1, 1],
    ]
    const parts: Partial<PortParts> = {
      entry: 'road',
      links: { road: { ...link, route, next: 'exit' } },
      trace: arrivals('eu', 0, 10, 20, 30),
    }
    const exit = control({ queue: { kind: 'shared', places: 1 }, relaxation })
    // One waits at the booth and two on the road.
    expect(run(portWith({ ...exit, approach: ['road'] }, parts)).passports.exit.relaxedSeconds).toBe(80 - 30)
    expect(run(portWith(exit, parts)).passports.exit.relaxedSeconds).toBe(0)
  })

  test('takes the draw of the full check through the other table: twice as short, driver by driver', () => {
    const exponential = (meanSeconds: number): Duration => ({ distribution: 'exponential', meanSeconds })
    const checks = { eu: { check: 'minimum' as const, time: exponential(60) } }
    const parts: Partial<PortParts> = {
      documentClasses: { eu: { ...documentClasses.eu, share: 1 } },
      rules: undefined,
      arrivals: steady(30),
    }
    const always = { fromQueue: 1, untilQueue: 0, check: 'minimum', time: exponential(30) } as const
    const exit = control({ checks, moveUpSeconds: 5 })
    const durations = (relaxed: boolean) => {
      const { log } = runOf(portWith(relaxed ? { ...exit, relaxation: always } : exit, parts), 'test')
      const at = (wanted: string) =>
        new Map(log.filter(({ kind }) => kind === wanted).map(({ lorry, time }) => [lorry, time]))
      const begins = at('begins')
      return new Map([...at('ends')].map(([lorry, time]) => [lorry, time - begins.get(lorry)! - 5]))
    }
    const full = durations(false)
    let halved = 0
    for (const [lorry, time] of durations(true)) {
      const ratio = time / (full.get(lorry) ?? Number.NaN)
      if (Math.abs(ratio - 0.5) < 1e-6) halved++
      else expect(ratio).toBeCloseTo(1, 6)
    }
    expect(halved).toBeGreaterThan(20)
  })
})

describe('the secondary area', () => {
  const exit = control({
    checks: {
      eu: { check: 'minimum', time: seconds(10) },
      third: { check: 'minimum', time: seconds(10) },
    },
    secondary: 'area',
    next: { area: { order: 1, documents: ['third'] }, out: { order: 2 } },
  })
  const trace = [...arrivals('third', 0, 10), ...arrivals('eu', 20)]
  const area = serviceStation(seconds(60), 'out', { places: 0 })

  test('gives those sent there all that is due, and is there for those whom it could take in at once', () => {
    // Free at 10 s, taken at 20 s, when the second has to wait in the booth until 70 s, and at 80 s by him.
    const { passports, outcomes } = run(portWith(exit, { trace, stations: { area } }))
    expect(passports.exit).toMatchObject({
      referred: 2,
      secondaryThere: 1,
      thoroughDue: 2,
      thoroughGiven: 2,
      stampsGiven: 2,
    })
    expect(outcomes.secondaryAvailability).toBe(1 / 3)
    expect(outcomes.thoroughCheckCoverage).toBe(1)
  })

  test('is not there while it is closed, whatever room it has', () => {
    const closed = serviceStation(seconds(60), 'out', { pool: 'officers' })
    const staff = {
      officers: { name: 'Officers', rota: { late: { from: '12:00', to: '13:00', people: 1 } } },
    }
    const { passports } = run(portWith(exit, { trace, staff, stations: { area: closed } }))
    expect(passports.exit.secondaryThere).toBe(0)
  })

  test('is no control that the rules bind', () => {
    const second = control({ checks: { ...exit.checks } })
    const { passports } = run(portWith(exit, { trace, stations: { area: second } }))
    expect(passports.area).toMatchObject({ fullChecks: 2, thoroughDue: 0, stampsDue: 0 })
  })
})

describe('signs over lanes', () => {
  const exit = control({
    queue: { kind: 'perLane', places: 1 },
    lanes: {
      union: { order: 1, count: 1, signed: ['eu'] },
      all: { order: 2, count: 1, signed: ['eu', 'third'] },
      others: { order: 3, count: 1, signed: ['third'] },
    },
  })

  test('are followed while there is room under them, and then the shortest queue is taken', () => {
    // The EU lanes take the first four, one in each booth and one behind; the fifth goes where it is not signed for him.
    const { passports, outcomes } = run(portWith(exit, { trace: arrivals('eu', 0, 1, 2, 3, 4) }))
    expect(passports.exit.misrouted).toBe(1)
    expect(outcomes.rightLaneShare).toBe(1 - 1 / 5)
  })

  test('mislead those who take the wrong lane wherever there is one', () => {
    const misled = { ...exit, misroutedShare: 1 }
    const { passports } = run(portWith(misled, { trace: arrivals('eu', 0, 1, 2) }))
    // Two in and behind the others' lane; the third finds no room there.
    expect(passports.exit.misrouted).toBe(2)
  })

  test('as many drivers go wrong as the share says, within four standard errors', () => {
    const share = 0.2
    const ample = { ...exit, misroutedShare: share, queue: { kind: 'perLane', places: 'unlimited' } } as const
    const { passports } = run(portWith(ample, { arrivals: steady(60), days: 10 }))
    const { fullChecks, misrouted } = passports.exit
    const standardError = Math.sqrt((share * (1 - share)) / fullChecks)
    expect(Math.abs(misrouted / fullChecks - share)).toBeLessThan(4 * standardError)
  })
})

describe('databases', () => {
  const databases = { share: { eu: 1 }, time: seconds(7) }
  const systematic = { ...rules, databaseShare: { eu: 1, third: 1 } }

  test('take time, and count against what is due', () => {
    const trace = [...arrivals('eu', 0), ...arrivals('third', 1)]
    const port = portWith(control({ databases }), { trace, rules: systematic })
    expect(endsOf(port)).toEqual([67, 127])
    const { passports, outcomes } = run(port)
    expect(passports.exit).toMatchObject({ databaseDue: 2, databaseGiven: 1 })
    expect(outcomes.databaseCheckCoverage).toBe(0.5)
  })

  test('are asked less while the queue is long, which the rules may allow', () => {
    const targeted = { fromQueue: 2, untilQueue: 0, share: { eu: 0 } }
    const exit = control({ databases: { ...databases, targeted } })
    const trace = arrivals('eu', 0, 1, 2)
    const figures = (lenient: boolean) =>
      run(
        portWith(exit, {
          trace,
          rules: lenient ? { ...systematic, targetedDatabaseShare: { eu: 0 } } : systematic,
        }),
      ).passports.exit
    // Targeted from 2 s on; at 67 s the second begins and 1 is left; at 127 s none.
    expect(figures(false)).toMatchObject({ targetedSeconds: 127 - 2, databaseDue: 3, databaseGiven: 2 })
    expect(figures(true)).toMatchObject({ databaseDue: 2, databaseGiven: 2 })
  })

  test('those looked up are among those due when both are shares: one chance decides', () => {
    const shares = { ...databases, share: { eu: 0.3, third: 0.3 } }
    const half = { ...rules, databaseShare: { eu: 0.5, third: 0.5 } }
    const port = portWith(control({ databases: shares, checks: control().checks }), {
      arrivals: steady(40),
      days: 5,
      rules: half,
    })
    // 0.3 of 0.5, give or take four standard errors.
    const { databaseDue, databaseGiven } = run(port).passports.exit
    expect(Math.abs(databaseGiven / databaseDue - 0.6)).toBeLessThan(4 * Math.sqrt(0.24 / databaseDue))
  })
})

test('the index is the mean of the six parts', () => {
  const exit = control({ relaxation: { fromQueue: 3, untilQueue: 1, check: 'none', time: seconds(20) } })
  const { outcomes } = run(portWith(exit, { trace: arrivals('third', 0, 10, 20, 30) }))
  // Documents 3 of 4, thorough 3 of 4, stamps 4 of 4, 50 s of a day relaxed, no area, no signs.
  expect(outcomes.complianceIndex).toBeCloseTo((0.75 + 0.75 + 1 + (1 - 50 / 86_400) + 0 + 1) / 6, 12)
})

test('a part with nothing to measure is left out of the index', () => {
  const { outcomes } = run(portWith(control(), { trace: arrivals('eu', 0) }))
  expect(outcomes.thoroughCheckCoverage).toBeNaN()
  expect(outcomes.complianceIndex).toBe((1 + 1 + 0 + 1) / 4)
})

test('rules bind the controls of their side alone', () => {
  const stations = { exit: control({ next: 'entry' }), entry: control({ authority: 'british' }) }
  const trace = arrivals('third', 0)
  const { passports, outcomes } = run(portOf({ entry: 'exit', documentClasses, rules, stations, trace }))
  expect(passports.exit.thoroughDue).toBe(1)
  expect(passports.entry.thoroughDue).toBe(0)
  expect(outcomes.thoroughCheckCoverage).toBe(1)
})

test('a port without rules and without any of this has no compliance outcomes and no such figures', () => {
  const { stamp: _, ...third } = control().checks.third
  const plain = control({ checks: { ...control().checks, third } })
  const port = portOf({ entry: 'exit', documentClasses, stations: { exit: plain }, trace: arrivals('eu', 0) })
  expect(outcomesOf(port).some(({ aim }) => aim === 'compliance')).toBe(false)
  expect(run(port).result.passports).toHaveLength(0)
  expect(run(port).stations.exit.minimumChecks).toBe(1)
})
