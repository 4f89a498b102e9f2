/** Checks by tired people, and in haste: what they miss, and that the estimate knows. */
import { expect, test } from 'vitest'
import { crewOf } from '../../src/port/alertness.ts'
import { type Body, type PortParts, portOf, run, steady } from './port-of.ts'

type Station = NonNullable<Body['stations']>[string]
type Fatigue = NonNullable<NonNullable<Body['staff']>[string]['fatigue']>
type Haste = NonNullable<NonNullable<Body['technologies']>[string]['haste']>

const constant = (seconds: number) => ({ distribution: 'constant' as const, seconds })
const around = { from: '00:00', to: '00:00', people: 100 }

interface Sensor {
  fatigue?: Fatigue | undefined
  haste?: Haste
  detection?: number
  falseAlarm?: number
  /** An alarm leads around a second sensor. */
  around?: boolean
  lanes?: number
  perHour?: number
  rota?: NonNullable<Body['staff']>[string]['rota']
  /** Parties are hidden more or less well, and picked out beforehand. */
  hidden?: { correlation: number; lift: number; share: number }
  /** Who searches tires too. */
  tiredSearch?: boolean
}

/** A shed with a sensor that people watch, and bays for searches. */
function shed(
  {
    fatigue,
    haste,
    detection = 0.8,
    falseAlarm = 0,
    lanes = 50,
    rota = { day: around },
    perHour = 60,
    ...how
  }: Sensor,
  more: Partial<PortParts> = {},
) {
  const base = { name: 'Shed', position: [0, 0] as [number, number] }
  const queue = { kind: 'shared' as const, places: 'unlimited' as const }
  const staff = { pool: 'watchers', peoplePerLane: 1 }
  const screening = (next: string): Station => ({
    ...base,
    kind: 'screening',
    lanes: { bay: { order: 1, count: lanes, staff } },
    queue,
    technology: 'sensor',
    selection: how.hidden && { share: how.hidden.share, targeting: { lift: how.hidden.lift } },
    onAlarm: 'bays',
    next,
  })
  return portOf({
    entry: 'shed',
    arrivals: steady(perHour),
    days: 20,
    coolDownHours: 6,
    hiddenParties: {
      prevalence: 0.3,
      people: { mean: 3, max: 9 },
      ...(how.hidden && { concealment: { correlation: how.hidden.correlation } }),
    },
    staff: { watchers: { name: 'Watchers', rota, fatigue } },
    technologies: {
      sensor: {
        name: 'Sensor',
        detection: { lorry: detection },
        falseAlarm: { lorry: falseAlarm },
        time: constant(20),
        haste,
      },
      opening: {
        name: 'Opening',
        detection: { lorry: 0.9 },
        falseAlarm: { lorry: 0 },
        time: constant(300),
      },
    },
    stations: {
      shed: screening(how.around ? 'second' : 'out'),
      ...(how.around && { second: screening('out') }),
      bays: {
        ...base,
        kind: 'search',
        lanes: { bay: { order: 2, count: 50, ...(how.tiredSearch && { staff }) } },
        queue,
        technology: 'opening',
        handOver: constant(600),
        next: 'out',
      },
    },
    ...more,
  })
}

const tired = { afterHours: 0, lossPerHour: 0.1, atLeast: 0.3 }

/** Two-sided normal: one in a thousand by chance. */
const z999 = 3.29

test.each<[string, Sensor]>([
  ['tired watchers', { fatigue: tired }],
  ['haste', { haste: { fromQueue: 0, lossPerLorry: 0.1, atLeast: 0.2 }, lanes: 1, perHour: 150 }],
  [
    'tired watchers whose false alarms lead around a second sensor',
    { fatigue: tired, falseAlarm: 0.2, around: true },
  ],
  ['watchers and searchers of one tired pool', { fatigue: tired, tiredSearch: true }],
  [
    'tired watchers of parties that hide more or less well, and are picked out beforehand',
    { fatigue: tired, hidden: { correlation: 0.5, lift: 1.5, share: 0.6 }, around: true, falseAlarm: 0.1 },
  ],
])('with %s the estimate has the mean of the count', (_, how) => {
  let found = 0
  let parties = 0
  let expected = 0
  for (let replication = 0; replication < 4; replication++) {
    const { outcomes, balance } = run(shed(how), replication)
    found += balance.partiesFound
    parties += balance.partiesArrived
    expected += outcomes.detectionRate / 4
  }
  expect(expected).toBeLessThan(0.65)
  const error = Math.sqrt((expected * (1 - expected)) / parties)
  expect(Math.abs(found / parties - expected)).toBeLessThan(z999 * error)
})

test('a watcher loses a quarter of the sensitivity in each quarter of an hour, down to half of it', () => {
  // Reckoned anew every quarter: 1, 0.75, 0.5 and 0.5 ever after, 94 quarters of the day in all.
  const fatigue = { afterHours: 0, lossPerHour: 1, atLeast: 0.5 }
  const { outcomes, readiness } = run(shed({ fatigue, detection: 1 }))
  const level = (1 + 0.75 + 94 * 0.5) / 96
  // Levels of 28,800 lorries have a standard deviation below 0.06.
  expect(Math.abs(readiness.shed.alertness - level)).toBeLessThan((z999 * 0.06) / Math.sqrt(28_800))
  expect(Math.abs(outcomes.detectionRate - 0.9 * level)).toBeLessThan((z999 * 0.06) / Math.sqrt(28_800))
})

test('the crew is as alert as its people on average, each from the beginning of his own shift', () => {
  const rota = {
    early: { from: '06:00', to: '14:00', people: 3 },
    late: { from: '08:00', to: '16:00', people: 1 },
  }
  const fatigue = { afterHours: 1, lossPerHour: 0.1, atLeast: 0.8 }
  const { atSeconds, level } = crewOf(shed({ fatigue, rota }), 'watchers')
  const at = (hour: number) => level[atSeconds.findLastIndex((seconds) => seconds <= hour * 3600)]
  expect(at(7)).toBe(undefined)
  expect(at(7.5)).toBeCloseTo(0.95, 5)
  // At 8:00 three are an hour over the first, and one is fresh; at 9:30 it is 0.8 (the least) and 0.95.
  expect(at(8)).toBeCloseTo((3 * 0.9 + 1) / 4, 5)
  expect(at(9.5)).toBeCloseTo((3 * 0.8 + 0.95) / 4, 5)
  // From 14:00 on only the late one; after 16:00, without anyone, as tired as he was.
  expect(at(14)).toBeCloseTo(0.8, 5)
  expect(at(23)).toBeCloseTo(0.8, 5)
  expect(at(30)).toBeCloseTo(1, 5)
})

test('a rest makes fresh', () => {
  const rota = { day: { from: '06:00', to: '18:00', people: 1 } }
  const fatigue = { afterHours: 0, lossPerHour: 0.2, atLeast: 0 }
  const port = shed({ fatigue, rota })
  const { watchers } = port.staff
  const rests = { ...watchers, rest: { afterHours: { value: 2 }, forMinutes: { value: 60 } } }
  const { atSeconds, level } = crewOf({ ...port, staff: { watchers: rests } }, 'watchers')
  const at = (hour: number) => level[atSeconds.findLastIndex((seconds) => seconds <= hour * 3600)]
  expect(at(7.75)).toBeCloseTo(0.65, 5)
  expect(at(9)).toBe(1)
  expect(at(10)).toBeCloseTo(0.8, 5)
})

test('haste counts those who wait when a service begins, by hand', () => {
  // Ten lorries at once, one lane: the first begins with none behind it; then 8, 7, … 0 wait. From the third on each
  // takes 0.1, to no less than 0.5: 1, 0.5, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1, 1.
  const haste = { fromQueue: 2, lossPerLorry: 0.1, atLeast: 0.5 }
  const trace = Array.from({ length: 10 }, () => ({ arrivesSeconds: 100 }))
  expect(run(shed({ haste, lanes: 1 }, { trace })).readiness.shed.alertness).toBeCloseTo(0.8, 12)
})

test('who is too tired to notice anything finds nobody, and holds no bay for a hand-over', () => {
  const fatigue = { afterHours: 0, lossPerHour: 1, atLeast: 0 }
  const rota = { day: { from: '00:00', to: '23:59', people: 100 } }
  const trace = [{ arrivesSeconds: 7200 }]
  const hiddenParties = { prevalence: 1, people: { mean: 3, max: 9 } }
  const at = (how: Sensor) => run(shed({ ...how, rota, detection: 1 }, { trace, hiddenParties }))
  const asleep = at({ fatigue })
  expect(asleep.outcomes.detectionRate).toBe(0)
  expect(asleep.outcomes.timeInPortMean).toBeCloseTo(20 / 60, 9)
  // Two hours into the shift, of people who tire by a tenth an hour: 0.8 × 0.9 found.
  const awake = at({ fatigue: { ...tired, atLeast: 0 } })
  expect(awake.outcomes.detectionRate).toBeCloseTo(0.8 * 0.9, 5)
})

test('under common draws, who tires sooner never finds a party that the others miss', () => {
  const found = [0, 0.02, 0.1, 0.5].map((lossPerHour) => {
    const { balance } = run(shed({ fatigue: { afterHours: 0, lossPerHour, atLeast: 0 } }))
    return balance.partiesFound
  })
  expect(found).toEqual([...found].sort((a, b) => b - a))
  expect(found[3]).toBeLessThan(found[0] / 2)
})

test('people who do not tire find what they find without fatigue', () => {
  const rested = { afterHours: 168, lossPerHour: 1, atLeast: 0 }
  const with0 = run(shed({ fatigue: rested })).result
  const without = run(shed({})).result
  expect([...with0.outcomes]).toEqual([...without.outcomes])
  expect([...with0.readiness]).toEqual([0, 0, Number.NaN, 1])
  expect([...without.readiness]).toEqual([])
})

test('people who tire from a date on do so then, and alertness is the mean over the window', () => {
  const whole = run(shed({ fatigue: tired, detection: 1 })).readiness.shed.alertness
  const fresh = shed({ detection: 1 })
  const dated = {
    ...fresh,
    later: [{ fromSeconds: 10 * 86_400, port: shed({ fatigue: tired, detection: 1 }) }],
  }
  // Half of the 28,800 lorries come before it, with a standard error of 0.3 %; a level is at least 0.3.
  const { alertness } = run(dated).readiness.shed
  expect(Math.abs(alertness - (1 + whole) / 2)).toBeLessThan(z999 * 0.003)
})
