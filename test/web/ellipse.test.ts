/** The region in the traffic and detection picture is the joint 95 % confidence region of two means. */
import { expect, test } from 'vitest'
import { studentCritical } from '../../src/experiment/student.ts'
import { confidenceEllipse, fisher2Quantile } from '../../web/chart/ellipse.ts'

const estimate = (mean: number, halfWidth: number, replications: number) => ({
  mean,
  halfWidth,
  replications,
})

test('the F quantile with two degrees in the numerator is that of the tables', () => {
  // F(0.95; 2, 10) = 4.10 and F(0.95; 2, 60) = 3.15: any table of the F distribution.
  expect(fisher2Quantile(0.95, 10)).toBeCloseTo(4.1, 2)
  expect(fisher2Quantile(0.95, 60)).toBeCloseTo(3.15, 2)
})

test('it reaches farther than each interval alone, by √(2(n−1)/(n−2)·F) over t', () => {
  const ellipse = confidenceEllipse(estimate(3600, 20, 12), estimate(0.6, 0.02, 12), 0)!
  // n = 12: √(2·11/10·4.10) = 3.003; t(0.975; 11) = 2.201; ratio 1.364.
  expect(ellipse.reach[0] / 20).toBeCloseTo(1.364, 2)
  expect(ellipse.reach[1] / 0.02).toBeCloseTo(1.364, 2)
})

test('of many samples with correlated coordinates about 95 % hold the true pair', () => {
  // Known generator (mulberry32) and Box–Muller; the share of 2,000 trials has a standard error of 0.5 %.
  let state = 7
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const n = 10
  const lean = 0.7
  let held = 0
  const trials = 2000
  for (let trial = 0; trial < trials; trial++) {
    const pairs = Array.from({ length: n }, () => {
      const x = normal()
      return [x, lean * x + Math.sqrt(1 - lean * lean) * normal()] as const
    })
    const mean = [0, 1].map((at) => pairs.reduce((sum, pair) => sum + pair[at], 0) / n)
    const moment = (a: 0 | 1, b: 0 | 1) =>
      pairs.reduce((sum, pair) => sum + (pair[a] - mean[a]) * (pair[b] - mean[b]), 0) / (n - 1)
    const width = (at: 0 | 1) => studentCritical(0.025, n - 1) * Math.sqrt(moment(at, at) / n)
    const correlation = moment(0, 1) / Math.sqrt(moment(0, 0) * moment(1, 1))
    const ellipse = confidenceEllipse(
      estimate(mean[0], width(0), n),
      estimate(mean[1], width(1), n),
      correlation,
      360,
    )!
    if (contains(ellipse.points, 0, 0)) held++
  }
  expect(held / trials).toBeGreaterThan(0.935)
  expect(held / trials).toBeLessThan(0.965)
})

test('below three replications, or without a spread, there is no region', () => {
  expect(confidenceEllipse(estimate(1, 1, 2), estimate(1, 1, 2), 0)).toBeUndefined()
  expect(confidenceEllipse(estimate(1, Infinity, 9), estimate(1, 1, 9), 0)).toBeUndefined()
})

/** Ray casting. */
function contains(outline: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false
  outline.forEach(([x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length]
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  })
  return inside
}
