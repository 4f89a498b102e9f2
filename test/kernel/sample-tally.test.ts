import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SampleTally } from '../../src/kernel/sample-tally.ts'

const tallyOf = (observations: number[]) => {
  const tally = new SampleTally()
  for (const observation of observations) tally.add(observation)
  return tally
}

test('2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and sum of squared deviations 32', () => {
  const tally = tallyOf([2, 4, 4, 4, 5, 5, 7, 9])
  expect([tally.count, tally.min, tally.max]).toEqual([8, 2, 9])
  expect(tally.mean).toBeCloseTo(5, 14)
  expect(tally.variance).toBeCloseTo(32 / 7, 14)
})

test('the variance of small differences on a large base is not lost', () => {
  // 10^9 + {4, 7, 13, 16}: mean 10^9 + 10, variance 30 (NIST's NumAcc reasoning).
  const tally = tallyOf([4, 7, 13, 16].map((x) => 1e9 + x))
  expect(tally.variance).toBeCloseTo(30, 9)
})

test('nothing observed has no mean, one observation has no variance', () => {
  const tally = new SampleTally()
  expect([tally.count, tally.mean, tally.variance, tally.min, tally.max]).toEqual([0, NaN, NaN, NaN, NaN])
  tally.add(3)
  expect([tally.count, tally.mean, tally.variance, tally.min, tally.max]).toEqual([1, 3, NaN, 3, 3])
  expect(() => tally.add(Number.NaN)).toThrow('NaN')
})

test('merged tallies hold what one tally of all observations holds', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 40 })
  fc.assert(
    fc.property(values, values, (left, right) => {
      const merged = tallyOf(left)
      merged.merge(tallyOf(right))
      const whole = tallyOf([...left, ...right])
      expect([merged.count, merged.min, merged.max]).toEqual([whole.count, whole.min, whole.max])
      if (whole.count === 0) return
      expect(Math.abs(merged.mean - whole.mean)).toBeLessThan(1e-9)
      if (whole.count > 1)
        expect(Math.abs(merged.variance - whole.variance)).toBeLessThanOrEqual(1e-12 * whole.variance + 1e-9)
    }),
    { seed: 2 },
  )
})
