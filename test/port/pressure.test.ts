/** People who wait to cross: against theory where there is one, in the directions that they must move, and balanced at every hour. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hourShares } from '../../src/port/pressure.ts'
import { peopleColumns } from '../../src/port/replication.ts'
import type { Port } from '../../src/scenario/option.ts'
import { disagreement } from '../reference/agreement.ts'
import { brokenInvariants } from '../reference/invariants.ts'
import { pressedPort } from '../reference/random-port.ts'
import { type Body, type PortParts, portOf, type Run, road, run, serviceStation, steady } from './port-of.ts'

type Pressure = NonNullable<Body['pressure']>
type Day = Record<(typeof peopleColumns)[number], number>

/** People who neither come nor go, and try without minding success: a hundred attempts a day by single people. */
const calm: Pressure = {
  waitingPeople: 10_000,
  arrivingPerDay: 0,
  leavingSharePerDay: { asylum: 0, return: 0, elsewhere: 0 },
  attemptsPerPersonPerDay: 0.01,
  saturationLorries: 2.5,
  perceivedSuccess: { reference: 0.2, memoryDays: 20, elasticity: 0 },
  afterFind: { triesAgain: 1, delayHours: 6, asylum: 0, return: 0 },
  displacement: 0.5,
}
const alone = { prevalence: 0, people: { mean: 1, max: 1 } }

/** Days of the window, and the whole run. */
function peopleOf({ result }: Run): { days: Day[]; wholeRun: Day } {
  const rows = Array.from({ length: result.peopleByDay.length / peopleColumns.length }, (_, row) =>
    Object.fromEntries(
      peopleColumns.map((column, index) => [column, result.peopleByDay[row * peopleColumns.length + index]]),
    ),
  ) as Day[]
  const wholeRun = rows.pop()!
  return { days: rows, wholeRun }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Six lorries come before the window; one is served for ever and five stand behind it: each weighs a half. */
function standing(pressure: Partial<Pressure>, parts: Partial<PortParts> = {}): Port {
  return portOf({ ...standingParts(pressure), ...parts })
}

function standingParts(pressure: Partial<Pressure>): PortParts {
  return {
    entry: 'yard',
    trace: [1, 2, 3, 4, 5, 6].map((second) => ({ arrivesSeconds: second - 1800 })),
    days: 10,
    warmUpHours: 1,
    hiddenParties: alone,
    links: { yard: { ...road('gate'), boarding: { exposure: 1, barrier: 0.5 } } },
    stations: {
      gate: serviceStation({ distribution: 'constant', seconds: 30_000_000 }, 'out', { places: 0 }),
    },
    pressure: { ...calm, ...pressure },
  }
}

test('with a constant exposure E, boardings are Poisson with mean attempts × E / (E + E₀)', () => {
  // E = 5 × 1 × (1 − 0.5) = 2.5 = E₀: one attempt in two. Given the stock at the start of a day, its boardings are Poisson.
  const means: number[] = []
  const counts: number[] = []
  for (let replication = 0; replication < 20; replication++) {
    const { days } = peopleOf(run(standing({}), replication))
    days.slice(1).forEach(({ boardings }, before) => {
      means.push(days[before].waiting * 0.01 * 0.5)
      counts.push(boardings)
    })
  }
  expect(counts.length).toBe(180)
  expect(Math.abs(sum(counts) - sum(means))).toBeLessThan(4 * Math.sqrt(sum(means)))
  // Index of dispersion: chi-square with 180 degrees of freedom, mean 180 and variance 360; four standard deviations.
  const dispersion = sum(counts.map((count, index) => (count - means[index]) ** 2 / means[index]))
  expect(Math.abs(dispersion - 180)).toBeLessThan(4 * Math.sqrt(360))
})

test('the expected boardings are those of the theory, to the last digits', () => {
  const { outcomes, result } = run(standing({ hourWeight: [...new Array<number>(23).fill(1), 7] }))
  const { days } = peopleOf({ result } as Run)
  // Of the first day the stock at its start is that of the evening before, after the hour of warm-up.
  const stocks = [days[0].waiting + days[0].boarded, ...days.slice(0, -1).map(({ waiting }) => waiting)]
  expect(outcomes.boardings).toBeCloseTo((sum(stocks) * 0.01 * 0.5) / 10, 9)
})

test('parties fall on lorries by the weight of place and type, within four standard errors', () => {
  const vehicleTypes = {
    plain: { name: 'Plain', order: 1, share: 0.5, lengthMetres: 20 },
    popular: { name: 'Popular', order: 2, share: 0.5, lengthMetres: 20, attractiveness: 3 },
  }
  // Nine of each pass a yard at exposure 1 and then one at 0.5, ten minutes each, a train of eighteen at a time.
  const trains = Array.from({ length: 140 }, (_, train) =>
    Array.from({ length: 18 }, (_, place) => ({
      arrivesSeconds: train * 6000 + place,
      vehicleType: place % 2 ? 'plain' : 'popular',
    })),
  ).flat()
  const bay = (next: string) =>
    serviceStation({ distribution: 'constant', seconds: 600 }, next, { lanes: 18 })
  const port = (detectionOfPlain: number) =>
    portOf({
      entry: 'first',
      vehicleTypes,
      trace: trains,
      days: 10,
      hiddenParties: alone,
      technologies: {
        look: {
          name: 'Look',
          detection: { plain: detectionOfPlain, popular: 1 },
          falseAlarm: { plain: 0, popular: 0 },
          time: { distribution: 'constant', seconds: 1 },
        },
      },
      stations: {
        first: { ...bay('look-first'), boarding: { exposure: 1 } },
        'look-first': look('second'),
        second: { ...bay('look-second'), boarding: { exposure: 0.5 } },
        'look-second': look('out'),
      },
      pressure: { ...calm, attemptsPerPersonPerDay: 1 },
    })
  const isShare = (count: number, share: number, of: number) => {
    expect(of).toBeGreaterThan(5000)
    expect(Math.abs(count - share * of)).toBeLessThan(4 * Math.sqrt(of * share * (1 - share)))
  }
  const { stations } = run(port(1))
  const first = stations['look-first'].partiesFound
  // A train weighs 9 × (1 + 3) at exposure 1, half of it at 0.5: of the attempts 36/38.5 and 18/20.5 succeed.
  isShare(first, 36 / 38.5 / (36 / 38.5 + 18 / 20.5), first + stations['look-second'].partiesFound)
  // Three in four choose a popular one, and those alone are found.
  const { wholeRun } = peopleOf(run(port(0)))
  isShare(wholeRun.found, 0.75, wholeRun.boarded)
})

/** A search that every lorry comes to. */
function look(next: string): NonNullable<Body['stations']>[string] {
  return {
    kind: 'search',
    name: 'Look',
    position: [0, 0],
    lanes: { bays: { order: 1, count: 40 } },
    queue: { kind: 'shared', places: 'unlimited' },
    technology: 'look',
    next,
  }
}

test('the stock follows the daily equation, and comes to rest at arrivals ÷ share that leaves', () => {
  const leavingSharePerDay = { asylum: 0.01, return: 0.004, elsewhere: 0.006 }
  const port = standing(
    { waitingPeople: 0, arrivingPerDay: 40, leavingSharePerDay, attemptsPerPersonPerDay: 0 },
    { days: 300, warmUpHours: 0 },
  )
  const { days } = peopleOf(run(port))
  days.forEach(({ waiting }, day) => {
    expect(waiting).toBeCloseTo(2000 * (1 - 0.98 ** (day + 1)), 8)
  })
  const { asylum, returned, elsewhere, displaced } = days[299]
  expect(asylum / returned).toBeCloseTo(2.5, 8)
  expect(elsewhere / returned).toBeCloseTo(1.5, 8)
  expect(displaced).toBeCloseTo(elsewhere / 2, 8)
})

test('with boardings the stock comes to rest where the daily equation says, within four standard errors', () => {
  // In a day a share b = 0.5 × a boards, then a share l leaves and 100 come: S = 100/(1 − (1 − b)(1 − l)).
  const port = standing(
    {
      waitingPeople: 2000,
      arrivingPerDay: 100,
      leavingSharePerDay: { asylum: 0.02, return: 0, elsewhere: 0 },
      attemptsPerPersonPerDay: 0.06,
    },
    { days: 340 },
  )
  const rest = 100 / (1 - (1 - 0.03) * (1 - 0.02))
  const settled = peopleOf(run(port)).days.slice(140)
  const mean = sum(settled.map(({ waiting }) => waiting)) / settled.length
  // An autoregression with coefficient 0.97 × 0.98 = 0.951 and Poisson shocks of variance 0.03 S: a mean over n days has
  // variance shocks/(1 − 0.951)²/n.
  const error = Math.sqrt((0.03 * rest) / settled.length) / (1 - 0.97 * 0.98)
  expect(Math.abs(mean - rest)).toBeLessThan(4 * error)
})

test('behind a barrier of 1 no one boards, nor where nothing attracts; where no one tries nothing happens', () => {
  const links = (barrier: number) => ({ yard: { ...road('gate'), boarding: { exposure: 1, barrier } } })
  const unattractive = {
    vehicleTypes: { lorry: { name: 'Lorry', order: 1, share: 1, lengthMetres: 20, attractiveness: 0 } },
  }
  for (const port of [standing({}, { links: links(1) }), standing({}, unattractive)]) {
    const { outcomes, result } = run(port)
    expect(peopleOf({ result } as Run).wholeRun.attempts).toBeGreaterThan(500)
    expect(peopleOf({ result } as Run).wholeRun.boardings).toBe(0)
    expect(outcomes.boardings).toBe(0)
  }
  expect(peopleOf(run(standing({ attemptsPerPersonPerDay: 0 }))).wholeRun.attempts).toBe(0)
  expect(peopleOf(run(standing({ waitingPeople: 0.9 }))).wholeRun.attempts).toBe(0)
})

/** A road that fills before a control, searched behind it. @param controlSeconds a lorry; at 60 an hour 58 fill the road */
function pressed(
  pressure: Partial<Pressure> | undefined,
  { controlSeconds = 58, barrier = 0, days = 20, detection = 0.6, prevalence = 0.02, opening = 0.9 } = {},
): Port {
  const constant = (seconds: number) => ({ distribution: 'constant' as const, seconds })
  const lanes = { lanes: { order: 1, count: 20 } }
  const queue = { kind: 'shared' as const, places: 'unlimited' as const }
  const base = { name: 'Station', position: [0, 0] as [number, number], lanes, queue }
  return portOf({
    entry: 'ring-road',
    arrivals: steady(60),
    days,
    warmUpHours: 24,
    coolDownHours: 24,
    hiddenParties: { prevalence, people: { mean: 3, max: 12 } },
    technologies: {
      sensor: { name: 'S', detection: { lorry: detection }, falseAlarm: { lorry: 0.1 }, time: constant(20) },
      opening: { name: 'O', detection: { lorry: opening }, falseAlarm: { lorry: 0 }, time: constant(600) },
    },
    links: {
      'ring-road': { ...road('control', { publicRoad: true }), boarding: { exposure: 1, barrier } },
    },
    stations: {
      control: {
        ...serviceStation(constant(controlSeconds), 'screening', { places: 2 }),
        boarding: { exposure: 0.2 },
      },
      screening: { ...base, kind: 'screening', technology: 'sensor', onAlarm: 'search', next: 'out' },
      search: { ...base, kind: 'search', technology: 'opening', next: 'out' },
    },
    pressure: pressure && {
      ...calm,
      waitingPeople: 2000,
      attemptsPerPersonPerDay: 0.05,
      saturationLorries: 10,
      ...pressure,
    },
  })
}

test('a pressure that is switched off, or absent, gives the same digest; one without attempts, the same traffic', () => {
  const without = run(pressed(undefined)).result
  expect(run(pressed({ active: false })).result.digest).toBe(without.digest)
  const idle = run(pressed({ attemptsPerPersonPerDay: 0 })).result
  for (const table of ['balance', 'stations', 'links', 'timeInPort', 'standingByPlace'] as const)
    expect(idle[table]).toEqual(without[table])
  expect(idle.outcomes.subarray(0, without.outcomes.length)).toEqual(without.outcomes)
})

test('parties counted as found, and as missed, agree with the exact probability though they boarded on the way', () => {
  const done = { found: 0, missed: 0, boardings: 0, expectedBoardings: 0 }
  let rate = 0
  const runs = 20
  for (let replication = 0; replication < runs; replication++) {
    const { balance, outcomes, result } = run(pressed({}), replication)
    const { days } = peopleOf({ result } as Run)
    done.found += balance.partiesFound
    done.missed += balance.partiesOut
    done.boardings += sum(days.map(({ boardings }) => boardings))
    done.expectedBoardings += outcomes.boardings * 20
    rate += outcomes.detectionRate / runs
  }
  // 0.6 × 0.9, whoever boarded where.
  const parties = done.found + done.missed
  expect(parties).toBeGreaterThan(10_000)
  expect(rate).toBeCloseTo(0.54, 9)
  expect(Math.abs(done.found / parties - 0.54)).toBeLessThan(4 * Math.sqrt((0.54 * 0.46) / parties))
  // Boardings are Poisson given the traffic, but for the share of the stock that they take away.
  expect(Math.abs(done.boardings - done.expectedBoardings)).toBeLessThan(
    4 * Math.sqrt(done.expectedBoardings),
  )
})

test('the expected parties of lorries are those that arrive with them and those that board on their way', () => {
  // Nothing is found, so all parties of the lorries of the window are missed; the road is empty at either end of it.
  const port = pressed({}, { detection: 0, controlSeconds: 50 })
  const { outcomes } = run(port)
  expect(outcomes.boardings).toBeGreaterThan(2)
  expect(outcomes.partiesMissed / (outcomes.boardings + outcomes.partiesFromUpstream)).toBeCloseTo(1, 2)
})

test('a longer queue on the open road brings more boardings, a fence fewer, more people more, in every replication', () => {
  for (let replication = 0; replication < 5; replication++) {
    const boardings = (port: Port) => run(port, replication).outcomes.boardings
    const today = boardings(pressed({}))
    expect(boardings(pressed({}, { controlSeconds: 55 }))).toBeLessThan(today)
    expect(boardings(pressed({}, { barrier: 0.7 }))).toBeLessThan(today)
    expect(boardings(pressed({ waitingPeople: 3000 }))).toBeGreaterThan(today)
    expect(boardings(pressed({ saturationLorries: 20 }))).toBeLessThan(today)
  }
})

test('a campaign changes nothing before its delay is over, and brings fewer attempts after it', () => {
  const effects = { campaign: { on: 'attempts' as const, factor: 0.5, delayDays: 10, rampDays: 4 } }
  const [without, campaign] = [run(pressed({})), run(pressed({ effects }))].map((one) => peopleOf(one).days)
  // A day of warm-up is the first of the ten.
  expect(campaign.slice(0, 9)).toEqual(without.slice(0, 9))
  const after = (days: Day[]) => sum(days.slice(14).map(({ attempts }) => attempts))
  expect(after(campaign) / after(without)).toBeLessThan(0.65)
})

/** The parts of `standing`, from a day of the window on with other rules, and perhaps from a later one on as at first. */
function becoming(from: number, pressure: Partial<Pressure>, until?: number, barrier = 0.5): Port {
  const start = standingParts({})
  const links = { yard: { ...road('gate'), boarding: { exposure: 1, barrier } } }
  const changed = { ...start, links, pressure: { ...calm, ...pressure } }
  const later: NonNullable<PortParts['later']> = [{ fromSeconds: from * 86_400, parts: changed }]
  if (until !== undefined) later.push({ fromSeconds: until * 86_400, parts: start })
  return portOf({ ...start, later })
}

test('a measure that begins inside the run changes nothing before its day; its effect grows, and fades after its end', () => {
  const effects = { one: { on: 'arriving' as const, factor: 3, delayDays: 1, rampDays: 2, fadeDays: 2 } }
  const { days } = peopleOf(run(becoming(2, { arrivingPerDay: 100, effects }, 7)))
  // 100 a day while it is in force, in which the effect waits a day and grows for two; then 0 a day, so nothing fades.
  expect(days.map(({ arrived }) => arrived)).toEqual([0, 0, 100, 100, 200, 300, 300, 0, 0, 0])
  const fading = becoming(2, { effects: { one: { ...effects.one, on: 'attempts' } } }, 5)
  const attempts = peopleOf(run(fading)).days.map((day) => day.attempts)
  const before = peopleOf(run(standing({}))).days.map((day) => day.attempts)
  expect(attempts.slice(0, 3)).toEqual(before.slice(0, 3))
  // Three times as many where it is whole, on the fifth day twice; on the sixth and seventh it fades.
  const ratio = (day: number) => attempts[day] / before[day]
  expect(ratio(4)).toBeGreaterThan(1.5)
  expect(ratio(5)).toBeGreaterThan(1.5)
  expect(Math.abs(ratio(8) - 1)).toBeLessThan(0.4)
})

test('a fence that is put up inside the run protects the lorries that stand behind it from that moment on', () => {
  const { days } = peopleOf(run(becoming(5, {}, undefined, 1)))
  const before = peopleOf(run(standing({}))).days
  expect(days.slice(0, 5)).toEqual(before.slice(0, 5))
  expect(days.slice(5).map(({ boardings }) => boardings)).toEqual([0, 0, 0, 0, 0])
  expect(sum(days.slice(5).map(({ attempts }) => attempts))).toBeGreaterThan(300)
})

test('each kind of effect moves its own figure', () => {
  const total = (effects: Pressure['effects']) =>
    peopleOf(
      run(
        pressed({
          effects,
          arrivingPerDay: 30,
          leavingSharePerDay: { asylum: 0.004, return: 0.004, elsewhere: 0.004 },
        }),
      ),
    ).wholeRun
  const without = total({})
  const moved = { arriving: 'arrived', asylum: 'asylum', return: 'returned', elsewhere: 'elsewhere' } as const
  for (const [on, column] of Object.entries(moved)) {
    const doubled = total({ one: { on: on as keyof typeof moved, factor: 2 } })
    expect(doubled[column] / without[column]).toBeGreaterThan(1.9)
  }
  const upstream = total({ one: { on: 'upstream', factor: 0.5 }, other: { on: 'upstream', factor: 0.5 } })
  expect(upstream.fromUpstream / without.fromUpstream).toBeCloseTo(0.25, 1)
})

test('shares that effects make larger than the whole stock leave no one, and not fewer', () => {
  const effects = { all: { on: 'elsewhere' as const, factor: 1000 } }
  const leavingSharePerDay = { asylum: 0.1, return: 0, elsewhere: 0.4 }
  const { days, wholeRun } = peopleOf(run(standing({ effects, leavingSharePerDay, arrivingPerDay: 7 })))
  expect(days[3].waiting).toBeCloseTo(7, 9)
  expect(wholeRun.asylum + wholeRun.elsewhere + wholeRun.boarded).toBeCloseTo(10_000 + 10 * 7 + 7 / 24 - 7, 6)
})

test('the share of those found who try again comes back after the delay; the others leave by their shares', () => {
  const afterFind = { triesAgain: 0.8, delayHours: 24, asylum: 0.5, return: 0.3 }
  const { wholeRun } = peopleOf(run(pressed({ afterFind })))
  const through = wholeRun.found - wholeRun.inProcedure
  expect(wholeRun.inProcedure).toBeGreaterThan(0)
  expect(wholeRun.triedAgain).toBeCloseTo(0.8 * through, 6)
  expect(wholeRun.asylum).toBeCloseTo(0.1 * through, 6)
  expect(wholeRun.returned).toBeCloseTo(0.06 * through, 6)
  expect(wholeRun.elsewhere).toBeCloseTo(0.04 * through, 6)
  expect(wholeRun.displaced).toBeCloseTo(0.02 * through, 6)
})

test('where no one ever gets across hope fades as its memory does, and so do attempts', () => {
  // Ten days of memory: success falls to exp(−20/10) of the reference but for what attempts do to the mean below it.
  const hope = (elasticity: number) => ({ perceivedSuccess: { reference: 0.2, memoryDays: 10, elasticity } })
  const [steadfast, sensible] = [0, 1].map((elasticity) =>
    peopleOf(run(pressed(hope(elasticity), { detection: 1, opening: 1, prevalence: 0 }))),
  )
  expect(steadfast.wholeRun.across).toBe(0)
  const last = steadfast.days[19]
  expect(last.perceivedSuccess).toBeGreaterThan(0.2 * Math.exp(-21 / 10) * 0.8)
  expect(last.perceivedSuccess).toBeLessThan(0.2 * Math.exp(-21 / 10) * 1.25)
  expect(sensible.wholeRun.attempts).toBeLessThan(0.8 * steadfast.wholeRun.attempts)
})

test('without hours of their own attempts go by the night of parties from upstream, minute by minute', () => {
  const night = { from: '23:00', to: '06:30', factor: 2 }
  const port = (hourWeight?: number[]) =>
    portOf({ entry: 'out', hiddenParties: { ...alone, night }, pressure: { ...calm, hourWeight } })
  // Seven hours count double and one does for its first half: 7 × 2 + 1.5 + 16 = 31.5.
  const shares = hourShares(port())
  expect(shares.slice(0, 8).map((share) => share * 31.5)).toEqual([2, 2, 2, 2, 2, 2, 1.5, 1].map(near))
  expect(shares[22] * 31.5).toEqual(near(1))
  expect(shares[23] * 31.5).toEqual(near(2))
  expect(hourShares(port([3, ...new Array<number>(22).fill(0), 1]))).toEqual([
    0.75,
    ...new Array<number>(22).fill(0),
    0.25,
  ])
})

const near = (value: number) => expect.closeTo(value, 12)

test('no one tries more than once an hour', () => {
  const perceivedSuccess = { reference: 0.001, memoryDays: 1, elasticity: 10 }
  const port = pressed({ waitingPeople: 20, attemptsPerPersonPerDay: 1, perceivedSuccess }, { days: 5 })
  for (const { attempts } of peopleOf(run(port)).days) expect(attempts).toBeLessThan(20 * 24 * 3)
})

test('everyone is waiting, in a lorry, in procedure, gone or across, whenever a run ends', () => {
  const effects = { one: { on: 'asylum' as const, factor: 3, rampDays: 1 } }
  const leavingSharePerDay = { asylum: 0.01, return: 0.01, elsewhere: 0.02 }
  const afterFind = { triesAgain: 0.7, delayHours: 5, asylum: 0.2, return: 0.2 }
  const port = pressed({ effects, leavingSharePerDay, afterFind, arrivingPerDay: 20 }, { days: 1 })
  for (let hour = 0; hour <= 30; hour++)
    expect(
      brokenInvariants({ ...port, run: { ...port.run, coolDownHours: { value: hour } } }, 'hours'),
    ).toEqual([])
})

test('the engine runs ports at whose lorries people try as the reference does, and their books balance', () => {
  fc.assert(
    fc.property(pressedPort, ({ parts, seed }) => {
      const port = portOf(parts)
      expect(disagreement(port, seed)).toBeUndefined()
      expect(brokenInvariants(port, seed)).toEqual([])
    }),
    { numRuns: 120, seed: 20 },
  )
})

test('the engine runs a port with a queue and boardings as the reference does', () => {
  const effects = { one: { on: 'upstream' as const, factor: 3, rampDays: 1 } }
  const perceivedSuccess = { reference: 0.3, memoryDays: 3, elasticity: 0.7 }
  const port = pressed({ effects, perceivedSuccess, attemptsPerPersonPerDay: 0.3 }, { days: 2 })
  expect(run(port, 0, 'queue').outcomes.boardings).toBeGreaterThan(10)
  expect(disagreement(port, 'queue')).toBeUndefined()
})
