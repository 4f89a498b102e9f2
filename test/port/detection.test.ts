import { expect, test } from 'vitest'
import { portOf, run, serviceStation, steady } from './port-of.ts'

const vehicleTypes = {
  soft: { name: 'Soft', order: 1, share: 0.7, lengthMetres: 17 },
  tank: { name: 'Tank', order: 2, share: 0.3, lengthMetres: 12 },
}

interface Chain {
  detection: number
  falseAlarm?: number
  opening?: number
  share?: number
  /** A second screening with the same technology behind the first. */
  twice?: boolean
  searchLeadsTo?: string
  /** An alarm is checked by a second sensor with this detection before the lorry is opened. */
  confirm?: number
}

function chain(
  {
    detection,
    falseAlarm = 0,
    opening = 1,
    share = 1,
    twice = false,
    searchLeadsTo = 'desk',
    confirm,
  }: Chain,
  perHour = 60,
) {
  const table = (value: number) => ({ soft: value, tank: value })
  const lanes = { lanes: { order: 1, count: 20 } }
  const base = {
    name: 'station',
    position: [0, 0] as [number, number],
    lanes,
    queue: { kind: 'shared' as const, places: 'unlimited' as const },
  }
  const screening = { ...base, kind: 'screening' as const, technology: 'sensor', selection: { share } }
  return portOf({
    entry: 'first',
    vehicleTypes,
    arrivals: steady(perHour),
    days: 20,
    hiddenParties: { prevalence: 0.2, typeFactor: { soft: 1, tank: 0.5 }, people: { mean: 4, max: 20 } },
    technologies: {
      sensor: {
        name: 's',
        detection: table(detection),
        falseAlarm: table(falseAlarm),
        time: { distribution: 'constant', seconds: 20 },
      },
      probe: {
        name: 'p',
        detection: table(confirm ?? 0),
        falseAlarm: table(0),
        time: { distribution: 'constant', seconds: 60 },
      },
      opening: {
        name: 'o',
        detection: table(opening),
        falseAlarm: table(0),
        time: { distribution: 'constant', seconds: 600 },
      },
    },
    stations: {
      first: {
        ...screening,
        onAlarm: confirm === undefined ? 'search' : 'confirmation',
        next: twice ? 'second' : 'desk',
      },
      ...(twice ? { second: { ...screening, onAlarm: 'last-search', next: 'desk' } } : {}),
      ...(confirm === undefined
        ? {}
        : {
            confirmation: {
              ...base,
              kind: 'screening' as const,
              technology: 'probe',
              onAlarm: 'search',
              next: 'desk',
            },
          }),
      search: { ...base, kind: 'search', technology: 'opening', next: searchLeadsTo },
      'last-search': { ...base, kind: 'search', technology: 'opening', next: 'desk' },
      desk: serviceStation({ distribution: 'constant', seconds: 5 }, 'out', { lanes: 10 }),
    },
  })
}

test('no sensor that works finds no one; perfect sensors on every lorry miss no one', () => {
  const blind = run(chain({ detection: 0 }))
  expect(blind.balance.partiesFound).toBe(0)
  expect(blind.outcomes.detectionRate).toBe(0)
  const perfect = run(chain({ detection: 1 }))
  expect(perfect.balance.partiesOut).toBe(0)
  expect(perfect.balance.partiesFound).toBeGreaterThan(1000)
  expect(perfect.outcomes.detectionRate).toBe(1)
  expect(perfect.outcomes.falseAlarms).toBe(0)
})

test('the exact-probability estimate is the product of the checks, by hand', () => {
  // One check of every lorry: 0.6 × 0.9.
  expect(run(chain({ detection: 0.6, opening: 0.9 })).outcomes.detectionRate).toBeCloseTo(0.54, 12)
  // An alarm that a second sensor has to confirm: 0.6 × 0.5 × 0.9.
  expect(run(chain({ detection: 0.6, confirm: 0.5, opening: 0.9 })).outcomes.detectionRate).toBeCloseTo(
    0.27,
    12,
  )
})

test('two checks in a row multiply, and a search that leads past the second one is allowed for', () => {
  // Back before the second check after a search: 1 − (1 − 0.54)². Past it: 0.54 + 0.4 × 0.54, as a mean over lorries
  // that count 0.46 × 0.4 / 0.9 or nothing: with 29,000 of them the standard error is below 0.0007.
  const chainTwice = { detection: 0.6, falseAlarm: 0.1, opening: 0.9, twice: true }
  expect(run(chain({ ...chainTwice, searchLeadsTo: 'second' })).outcomes.detectionRate).toBeCloseTo(
    1 - 0.46 ** 2,
    10,
  )
  expect(Math.abs(run(chain(chainTwice)).outcomes.detectionRate - (0.54 + 0.4 * 0.54))).toBeLessThan(0.003)
})

test('an alarm that is not confirmed and leads past a later check is allowed for', () => {
  // Found by the confirmed alarm: 0.6 × 0.5; else by the second check, which only those without an alarm come to:
  // 0.4 × 0.6; 0.54 in all, as a mean over lorries, with a standard error below 0.001.
  const { detectionRate } = run(
    chain({ detection: 0.6, falseAlarm: 0.1, confirm: 0.5, twice: true, searchLeadsTo: 'second' }),
  ).outcomes
  expect(Math.abs(detectionRate - 0.54)).toBeLessThan(0.004)
})

test('parties counted as found agree with the exact probability, within four standard errors', () => {
  const { balance, outcomes } = run(chain({ detection: 0.6, falseAlarm: 0.1, opening: 0.9, share: 0.5 }))
  const done = balance.partiesFound + balance.partiesOut
  const p = balance.partiesFound / done
  expect(done).toBeGreaterThan(4000)
  // Half of the lorries are checked: 0.5 × 0.54 = 0.27 for both.
  expect(Math.abs(p - 0.27)).toBeLessThan(4 * Math.sqrt((0.27 * 0.73) / done))
  expect(Math.abs(outcomes.detectionRate - 0.27)).toBeLessThan(0.01)
})

test('prevalence is the mean over all types, shared between them by their factors', () => {
  // 0.7 × 1 + 0.3 × 0.5 = 0.85, so soft lorries carry 0.2/0.85 = 0.2353 and tankers 0.1176 on average.
  const { balance } = run(chain({ detection: 0 }))
  const share = balance.partiesArrived / balance.lorriesArrived
  expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / balance.lorriesArrived))
  // Geometric with mean 4 cut at 20: p = 1/4; the cut mean is (Σ k q^(k−1))/(Σ q^(k−1)), q = 3/4.
  const q = 0.75
  const sizes = Array.from({ length: 20 }, (_, index) => index + 1)
  const mean =
    sizes.reduce((sum, k) => sum + k * q ** (k - 1), 0) / sizes.reduce((sum, k) => sum + q ** (k - 1), 0)
  expect(Math.abs(balance.peopleArrived / balance.partiesArrived - mean)).toBeLessThan(
    4 * (4 / Math.sqrt(balance.partiesArrived)),
  )
})

test('false alarms are needless searches: a share of the clean lorries, none of them found', () => {
  const { balance, outcomes } = run(chain({ detection: 0, falseAlarm: 0.1 }))
  const clean = balance.lorriesArrived - balance.partiesArrived
  expect(Math.abs((outcomes.falseAlarms * 20) / clean - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / clean))
  expect(balance.partiesFound).toBe(0)
})

test('under common draws the same lorries come to every option, and a better sensor never finds fewer', () => {
  for (let replication = 0; replication < 5; replication++) {
    const weak = run(chain({ detection: 0.4 }), replication)
    const strong = run(chain({ detection: 0.7, twice: true }), replication)
    for (const column of ['lorriesArrived', 'partiesArrived', 'peopleArrived'] as const)
      expect(strong.balance[column]).toBe(weak.balance[column])
    expect(strong.balance.partiesFound).toBeGreaterThanOrEqual(weak.balance.partiesFound)
  }
})
