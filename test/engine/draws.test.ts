/** The engine's draws against those of the kernel, which has the published vectors: bit by bit. */
import { expect, test } from 'vitest'
import { type Distribution, gammaFromMean, lognormalFromMean } from '../../src/kernel/distribution.ts'
import { Draws, purposeNumber } from '../../src/kernel/draws.ts'
import { InverseTables } from '../../src/kernel/inverse-table.ts'
import { probed } from './probed.ts'

const tables = new InverseTables()
const engine = await probed((table, u) => tables.exact(table, u))

const words = [0, 1, 2, 4711, 0x7fffffff, -0x80000000, -2, -1, purposeNumber('service:exit-check')]
const keys = [
  { high: 0, low: 0 },
  { high: -1, low: -1 },
  { high: 0x13198a2e, low: 0x03707344 },
]

test('a thing draws the same for the same purpose and visit, at the edges of the words too', () => {
  for (const key of keys) {
    engine.clear()
    const kernel = new Draws(key)
    const draws = engine.newDraws(key.high, key.low)
    for (const thing of words)
      for (const purpose of words)
        for (const visit of words) {
          const u = kernel.uniform(thing, purpose, visit)
          expect(engine.uniform(draws, thing, purpose, visit), `${thing} ${purpose} ${visit}`).toBe(u)
        }
  }
})

const distributions: Distribution[] = [
  { kind: 'exponential', mean: 90 },
  { kind: 'constant', value: 40 },
  { kind: 'uniform', low: 20, high: 50 },
  { kind: 'triangular', low: 10, mode: 12, high: 30 },
  { kind: 'triangular', low: 10, mode: 10, high: 10 },
  { kind: 'hyperexponential', share: 0.8, mean: 20, otherMean: 150 },
  { kind: 'hyperexponential', share: 0.001, mean: 30, otherMean: 0.03 },
  gammaFromMean(30, 0.5),
  gammaFromMean(30, 5),
  { kind: 'gamma', mean: 30, shape: 1000 },
  lognormalFromMean(40, 0.5),
  lognormalFromMean(40, 10),
  { kind: 'lognormal', logMean: 2, logSd: 0 },
  { kind: 'empirical', quantiles: [5, 8, 8, 20, 60] },
]

/** As draws give them: odd multiples of 2^-53, at random and beside every power of two, from both ends of (0, 1). */
function uniformNumbers(): number[] {
  const draws = new Draws({ high: 3, low: 1 })
  const numbers = Array.from({ length: 3000 }, (_, thing) => draws.uniform(thing, 0))
  const least = 2 ** -53
  for (let power = 2 ** -52; power <= 0.5; power *= 2) numbers.push(power - least, power + least)
  return numbers.flatMap((u) => [u, 1 - u])
}

test('a table in the engine draws as in the kernel, out to the last numbers beside 0 and 1', () => {
  const numbers = uniformNumbers()
  const indices = distributions.map((distribution) => tables.add(distribution))
  const { layout, parameters, cells } = tables.image()
  engine.clear()
  const integers = engine.newIntegers(layout.length)
  const doubles = engine.newDoubles(parameters.length)
  const coefficients = engine.newDoubles(cells.length)
  const { buffer } = engine.memory
  new Int32Array(buffer, integers, layout.length).set(layout)
  new Float64Array(buffer, doubles, parameters.length).set(parameters)
  new Float64Array(buffer, coefficients, cells.length).set(cells)
  for (const [at, index] of indices.entries()) {
    const table = engine.newTable(index, integers, doubles, coefficients)
    for (const u of numbers) {
      const drawn = engine.draw(table, u)
      const expected = tables.draw(index, u)
      if (drawn !== expected) expect(drawn, `${distributions[at].kind} at ${u}`).toBe(expected)
    }
  }
  expect(Math.min(...numbers)).toBe(2 ** -53)
  expect(Math.max(...numbers)).toBe(1 - 2 ** -53)
})
