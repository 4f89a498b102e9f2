/** The formulas of the theory suite against textbooks, tables and each other: figures that no simulation had a part in. */
import { expect, test } from 'vitest'
import { gammaLower, lnGamma } from '../../src/kernel/gamma-function.ts'
import { lognormalUpTo, meanPresent, meanPresentInHour } from './ample-station.ts'
import { blockingTandem } from './blocking-tandem.ts'
import { ConstantServiceQueue } from './constant-service.ts'
import { ErlangQueue, erlangB, erlangC } from './erlang.ts'
import { ExponentialServiceQueue, lindleyChain, meanWaitBounds } from './general-arrivals.ts'
import { jacksonNetwork } from './jackson.ts'
import { MarkovChain } from './markov-chain.ts'
import { pollaczekKhinchine } from './pollaczek-khinchine.ts'
import { cobhamWaits, kellaYechialiWaits } from './priority.ts'
import type { Service } from './scenario.ts'
import { momentsOf } from './service-moments.ts'

test.each([
  [1, 0.0101],
  [5, 1.36],
  [10, 4.46],
  [20, 12.0],
  [100, 84.1],
])(
  '%i servers lose one call in a hundred at %d erlangs, as the Erlang B tables have it',
  (servers, erlangs) => {
    // The tables give the load to three digits.
    const digit = erlangs < 1 ? 0.00005 : erlangs < 10 ? 0.005 : 0.05
    expect(erlangB(servers, erlangs - digit)).toBeLessThan(0.01)
    expect(erlangB(servers, erlangs + digit)).toBeGreaterThan(0.01)
  },
)

test('the eye clinic: three doctors of 20 minutes, six patients an hour', () => {
  // Gross & Harris, §2.3: p0 = 1/9, L_q = 8/9, so W_q = 4/27 h.
  const clinic = new ErlangQueue(6 / 3600, 3 / 3600, 3)
  expect(clinic.meanWait / 3600).toBeCloseTo(4 / 27, 12)
  // C = p0 a³/3! · 1/(1 − ρ) = 1/9 · 8/6 · 3 = 4/9.
  expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 12)
  expect(clinic.longer(0)).toBeCloseTo(4 / 9, 12)
})

test('a chain is solved as its balance equations say', () => {
  // M/M/2/5 with a = 2: p0 = 1/(1 + 2 + 2·4) = 1/11, all others 2/11.
  const birthDeath = new MarkovChain(0, (n) => [
    [Math.min(5, n + 1), 2],
    [Math.max(0, n - 1), Math.min(n, 2)],
  ])
  expect(birthDeath.probability[0]).toBeCloseTo(1 / 11, 14)
  expect(birthDeath.probability[5]).toBeCloseTo(2 / 11, 14)
  // Without detailed balance: 0 → 1 → 2 → 0 at rates 1, 2, 4 stays in proportion to 1 : 1/2 : 1/4.
  const cycle = new MarkovChain(0, (n) => [[(n + 1) % 3, [1, 2, 4][n]]])
  expect(cycle.probability).toEqual([4 / 7, 2 / 7, 1 / 7].map((p) => expect.closeTo(p, 14)))
})

test.each<[Service, number, number, number]>([
  [{ distribution: 'constant', seconds: 2 }, 2, 4, 8],
  [{ distribution: 'exponential', meanSeconds: 2 }, 2, 8, 48],
  // Halfway between those of means 1 (1, 2, 6) and 3 (3, 18, 162).
  [{ distribution: 'hyperexponential', share: 0.5, meanSeconds: 1, otherMeanSeconds: 3 }, 2, 10, 84],
  // Gamma of shape 2, scale 1: n-th moment (n + 1)!
  [{ distribution: 'erlang', meanSeconds: 2, phases: 2 }, 2, 6, 24],
  [{ distribution: 'gamma', meanSeconds: 2, coefficientOfVariation: Math.SQRT1_2 }, 2, 6, 24],
  // e^(n²σ²/2) with mean 1: v = e^σ² = 2, second 2, third 8.
  [{ distribution: 'lognormal', meanSeconds: 1, coefficientOfVariation: 1 }, 1, 2, 8],
  [{ distribution: 'uniform', minSeconds: 0, maxSeconds: 1 }, 1 / 2, 1 / 3, 1 / 4],
  // Density 2x on (0, 1): 2/(n + 2).
  [{ distribution: 'triangular', minSeconds: 0, modeSeconds: 1, maxSeconds: 1 }, 2 / 3, 2 / 4, 2 / 5],
  // Symmetric on (0, 2): variance 1/6, no skew: 1 + 3/6.
  [{ distribution: 'triangular', minSeconds: 0, modeSeconds: 1, maxSeconds: 2 }, 1, 7 / 6, 3 / 2],
  [{ distribution: 'empirical', quantilesSeconds: [0, 0.5, 1] }, 1 / 2, 1 / 3, 1 / 4],
])('moments of %j', (time, first, second, third) => {
  expect(momentsOf(time)).toEqual([first, second, third].map((moment) => expect.closeTo(moment, 12)))
})

test('M/G/1 with exponential service is M/M/1', () => {
  const general = pollaczekKhinchine(0.8, momentsOf({ distribution: 'exponential', meanSeconds: 1 }))
  // Mean ρ/(1−ρ) = 4; W is 0 with probability 0.2, else exponential of mean 5: E W² = 0.8 · 2 · 25, variance 24.
  expect(general.meanWait).toBeCloseTo(4, 12)
  expect(general.waitVariance).toBeCloseTo(24, 12)
})

/** Crommelin's mean wait of 1932, in services, by another way: P(i, x) is the probability of i or more Poisson arrivals. */
function crommelinMean(servers: number, offered: number): number {
  let mean = 0
  for (let i = 1; i < 2000; i++) {
    const exceeds = (count: number) => gammaLower(count, i * offered)
    mean += exceeds(i * servers) - (servers / offered) * exceeds(i * servers + 1)
  }
  return mean
}

test.each([
  [1, 0.5],
  [1, 0.8],
  [3, 2.4],
  [8, 6.4],
])('M/D/%i at %d erlangs waits as Crommelin says', (servers, offered) => {
  const queue = new ConstantServiceQueue(offered / 6, 6, servers)
  expect(queue.meanWait / 6).toBeCloseTo(crommelinMean(servers, offered), 9)
  // P(W > t) integrates to the mean; steps of 0.1 s are fine enough for three digits.
  let area = 0
  for (let step = 0; step < 3000; step++) area += 0.1 * queue.longer(0.1 * (step + 0.5))
  expect(area).toBeCloseTo(queue.meanWait, 3)
})

test('the waits of M/D/1 follow Erlang’s formula of 1909', () => {
  const [rate, service] = [0.7, 1]
  const queue = new ConstantServiceQueue(rate, service, 1)
  for (const t of [0, 0.3, 1, 1.7, 3.2]) {
    // P(W ≤ t) = (1 − ρ) Σ e^(λ(t − jD)) (−λ(t − jD))^j / j!
    let atMost = 0
    for (let j = 0; j * service <= t; j++) {
      const x = rate * (t - j * service)
      const sign = j % 2 === 0 ? 1 : -1
      atMost += x === 0 && j === 0 ? 1 : sign * Math.exp(x + j * Math.log(x) - lnGamma(j + 1))
    }
    expect(queue.longer(t)).toBeCloseTo(1 - (1 - rate) * atMost, 11)
  }
})

test('priorities share the wait, and none of it is lost', () => {
  // M/M/1, λ = 0.3 and 0.5, 1 s: W0 = 0.8; 0.8/0.7 = 8/7, 0.8/(0.7 · 0.2) = 40/7.
  const classes = [0.3, 0.5].map((arrivalRate) => ({ arrivalRate, service: [1, 2] as const }))
  const waits = cobhamWaits(classes)
  expect(waits).toEqual([8 / 7, 40 / 7].map((wait) => expect.closeTo(wait, 12)))
  expect(kellaYechialiWaits(classes, 1)).toEqual(waits.map((wait) => expect.closeTo(wait, 12)))
  // Kleinrock's conservation law: Σ ρₖWₖ is that of first come, first served.
  expect(0.3 * waits[0] + 0.5 * waits[1]).toBeCloseTo(0.8 * 4, 12)
  const three = kellaYechialiWaits(classes, 3)
  expect((0.3 * three[0] + 0.5 * three[1]) / 0.8).toBeCloseTo(new ErlangQueue(0.8, 1, 3).meanWait, 12)
})

test('exponential gaps, cut into short steps, make GI/M/1 an M/M/1', () => {
  // Geometric gaps of mean 10 in steps of 0.1.
  const stay = 1 - 0.01
  const gaps = Array.from({ length: 4000 }, (_, at) => [0.1 * (at + 1), 0.01 * stay ** at] as const)
  const queue = new ExponentialServiceQueue(gaps, 1 / 6)
  expect(queue.waiting).toBeCloseTo(0.6, 2)
  expect(queue.meanWait).toBeCloseTo(9, 0)
})

test('gaps of 1 and 3 around a service of 1: half find the server as they leave it, none waits', () => {
  const gaps = [
    [1, 0.5],
    [3, 0.5],
  ] as const
  expect(lindleyChain(gaps, 1, 50).mean((wait) => wait)).toBe(0)
  // Service 1.5 on gaps of 1 and 3: up by ½ or down by 1½, a walk whose waits 0, ½, 1, … have mean ½ z/(1−z), where z
  // solves z = ½ + ½z⁴.
  let z = 0
  for (let step = 0; step < 200; step++) z = 0.5 + 0.5 * z ** 4
  expect(lindleyChain(gaps, 1.5, 50).mean((wait) => wait)).toBeCloseTo((0.5 * z) / (1 - z), 9)
  const { above } = meanWaitBounds(gaps, 1.5, 0)
  // σₐ² = 1, λ = ½, ρ = ¾: λσₐ²/(2(1−ρ)) = 1.
  expect(above).toBeCloseTo(1, 12)
})

test('the total rates of a network with feedback solve its traffic equations', () => {
  // 30/h come to the first; after the second a quarter goes back: 40/h pass each. W = 180 s and 90 s, sojourn 360 s.
  const { first, second, meanSojourn } = jacksonNetwork({
    first: { servers: 1, meanSeconds: 60, arrivalRate: 30 / 3600, next: { second: 1 } },
    second: { servers: 1, meanSeconds: 45, next: { first: 0.25 } },
  })
  expect(3600 * first.totalRate).toBeCloseTo(40, 9)
  expect(first.meanWait).toBeCloseTo(120, 9)
  expect(second.meanWait).toBeCloseTo(45, 9)
  expect(meanSojourn).toBeCloseTo(360, 9)
  // Geometric: (1 − ρ)ρⁿ.
  expect(first.present(0)).toBeCloseTo(1 / 3, 12)
  expect(first.present(3)).toBeCloseTo(8 / 81, 12)
})

test('stations in a row without room between them pass 2/3 and 22/39 of one station', () => {
  // G. C. Hunt, Operations Research 4 (1956): the greatest use of two and of three stations, always fed.
  for (const [count, greatest] of [
    [2, 2 / 3],
    [3, 22 / 39],
  ]) {
    const stations = Array.from({ length: count }, () => ({ lanes: 1, places: 0, meanSeconds: 1 }))
    const chain = blockingTandem(1e7, stations)
    expect(chain.mean((state) => state[count - 1].busy)).toBeCloseTo(greatest, 6)
  }
})

test('an ample station fills as the hour goes on', () => {
  // 60/h from 00:00 to 01:00, half an hour each: 15 at 00:15, 30 from 00:30 to 01:00, none after 01:30.
  const constant = (x: number) => Math.min(1800, Math.max(0, x))
  const at = (minutes: number) => meanPresent([60], constant, 60 * minutes)
  expect([15, 30, 60, 75, 90].map(at)).toEqual([15, 30, 30, 15, 0].map((mean) => expect.closeTo(mean, 9)))
  expect(meanPresentInHour([60], constant, 0)).toBeCloseTo(22.5, 9)
  // E min(S, x) goes from x for short times to the mean for long ones.
  const lognormal = lognormalUpTo(100, 0.5)
  expect(lognormal(1)).toBeCloseTo(1, 9)
  expect(lognormal(1e5)).toBeCloseTo(100, 9)
})
