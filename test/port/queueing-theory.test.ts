/**
 * The port engine against closed forms. Each test runs independent replications with a fixed seed and asks that the
 * theory lies within four standard errors of their mean: by chance alone one such test in 10,000 would fail (Student t
 * with 29 degrees of freedom: one in 2,500), and with fixed seeds none ever flakes.
 */
import { expect, test } from 'vitest'
import { type Body, portOf, type Run, run, serviceStation, steady } from './port-of.ts'

const replications = 30

function samples(port: ReturnType<typeof portOf>, figure: (run: Run) => number) {
  return Array.from({ length: replications }, (_, replication) => figure(run(port, replication)))
}

function expectTheory(values: readonly number[], theory: number) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  const standardError = Math.sqrt(variance / values.length)
  expect(
    Math.abs(mean - theory),
    `mean ${mean}, theory ${theory}, standard error ${standardError}`,
  ).toBeLessThan(4 * standardError)
  // The test can fail: the standard error is small against the theory.
  expect(standardError).toBeLessThan(0.05 * theory)
}

/** Probability that all servers are busy in M/M/c: Gross & Harris, Fundamentals of Queueing Theory, §2.4. */
function erlangC(servers: number, offered: number): number {
  let blocking = 1
  for (let n = 1; n <= servers; n++) blocking = (offered * blocking) / (n + offered * blocking)
  return blocking / (1 - (offered / servers) * (1 - blocking))
}

const exponential = (meanSeconds: number) => ({ distribution: 'exponential' as const, meanSeconds })

function single(lorriesPerHour: number, station: NonNullable<Body['stations']>[string], days = 10) {
  return portOf({
    entry: 'station',
    arrivals: steady(lorriesPerHour),
    days,
    warmUpHours: 24,
    stations: { station },
  })
}

test('M/M/1 at 80 % load waits ρ/(μ−λ)', () => {
  // λ = 48/h, μ = 60/h: Wq = 0.8 / (12/h) = 240 s
  const port = single(48, serviceStation(exponential(60), 'out'))
  expectTheory(
    samples(port, ({ stations }) => stations.station.waitMeanSeconds),
    240,
  )
})

test('M/M/3 at 85 % load waits as Erlang C says', () => {
  // a = 2.55 on c = 3 servers of 60 s: Wq = C(3, 2.55) / (3·60/h − 153/h)
  const port = single(153, serviceStation(exponential(60), 'out', { lanes: 3 }))
  const theory = (erlangC(3, 2.55) / (180 - 153)) * 3600
  expectTheory(
    samples(port, ({ stations }) => stations.station.waitMeanSeconds),
    theory,
  )
  expectTheory(
    samples(port, ({ stations }) => stations.station.queueMean),
    (153 * theory) / 3600,
  )
  expectTheory(
    samples(port, ({ stations }) => stations.station.utilisation),
    0.85,
  )
})

test('M/M/2/5 turns back the share that its stationary distribution gives', () => {
  // a = 2, c = 2, K = 5: p0 = 1/(1 + 2 + 2·(1+1+1+1)) = 1/11; pK = 2/11 of arrivals find the system full.
  const port = single(
    120,
    serviceStation(exponential(60), 'out', { lanes: 2, places: 3, whenFull: 'turn-back' }),
  )
  expectTheory(
    samples(port, ({ balance }) => balance.lorriesTurnedBack / balance.lorriesArrived),
    2 / 11,
  )
})

test('M/G/1 with lognormal service waits as Pollaczek and Khinchine say', () => {
  // λ = 45/h, mean 60 s, cv 0.5: ρ = 0.75; Wq = ρ(1 + 0.25)/(2(1−ρ)) · 60 s = 112.5 s
  const port = single(
    45,
    serviceStation({ distribution: 'lognormal', meanSeconds: 60, coefficientOfVariation: 0.5 }, 'out'),
  )
  expectTheory(
    samples(port, ({ stations }) => stations.station.waitMeanSeconds),
    112.5,
  )
})

test('M/D/1 waits half as long as M/M/1', () => {
  // ρ = 0.8: Wq = ρ/(2(1−ρ)) · 60 s = 120 s
  const port = single(48, serviceStation({ distribution: 'constant', seconds: 60 }, 'out'))
  expectTheory(
    samples(port, ({ stations }) => stations.station.waitMeanSeconds),
    120,
  )
})

test('in a Jackson network with feedback every station behaves like M/M/1 at its total rate', () => {
  // 30/h come in; after the second station a quarter goes back to the first: 40/h pass each.
  // First: 60 s, ρ = 2/3, W = 60/(1−2/3) = 180 s. Second: 45 s, ρ = 1/2, W = 90 s. Passes: 4/3. Sojourn 4/3·270 = 360 s.
  const port = portOf({
    entry: 'first',
    arrivals: steady(30),
    days: 10,
    warmUpHours: 24,
    stations: {
      first: serviceStation(exponential(60), 'second'),
      second: serviceStation(exponential(45), { first: { order: 1, share: 0.25 }, out: { order: 2 } }),
    },
  })
  expectTheory(
    samples(port, ({ stations }) => stations.first.waitMeanSeconds),
    120,
  )
  expectTheory(
    samples(port, ({ stations }) => stations.second.waitMeanSeconds),
    45,
  )
  expectTheory(
    samples(port, ({ outcomes }) => outcomes.timeInPortMean),
    6,
  )
})

test('an ample station of a busy hour holds λ(t) convolved with the service: M(t)/G/∞', () => {
  // Arrivals only from 06:00 to 07:00 at 3,600/h with 1,800 s of constant service on 500 lanes… the lorries present at
  // 06:30 are 3,600/h × 0.5 h = 1,800; on average over 06:30-07:00 the same, over 06:00-06:30 half of it.
  const hourMultiplier = Array.from({ length: 24 }, (_, hour) => (hour === 6 ? 1 : 0))
  const port = portOf({
    entry: 'station',
    arrivals: { from: 'profile', lorriesPerDay: 360, hourMultiplier },
    days: 1,
    stations: { station: serviceStation({ distribution: 'constant', seconds: 1800 }, 'out', { lanes: 500 }) },
  })
  // Mean present from 06:00 to 07:00: 360/h × (0.5 h × ½ + 0.5 h × 1) × 0.5 h / 1 h = 360 × 0.375 = 135
  expectTheory(
    samples(port, ({ result }) => result.standingByPlace[6]),
    135,
  )
})
