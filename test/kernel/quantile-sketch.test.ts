import fc from 'fast-check'
import { expect, test } from 'vitest'
import { QuantileSketch } from '../../src/kernel/quantile-sketch.ts'

const sketchOf = (observations: number[]) => {
  const sketch = new QuantileSketch()
  for (const observation of observations) sketch.add(observation)
  return sketch
}

test('any quantile is within 0.4 % of the observation of that rank', () => {
  const values = fc.array(fc.double({ min: 1e-6, max: 4e9, noNaN: true }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (observations, p) => {
      const sorted = observations.toSorted((a, b) => a - b)
      const exact = sorted[Math.max(1, Math.ceil(p * sorted.length)) - 1]
      expect(Math.abs(sketchOf(observations).quantile(p) - exact)).toBeLessThanOrEqual(0.004 * exact)
    }),
    { numRuns: 500, seed: 3 },
  )
})

test('the median of the whole numbers 1 to 9,999 is 5,000 within 0.4 %, their ends are exact', () => {
  const sketch = sketchOf(Array.from({ length: 9999 }, (_, i) => i + 1))
  expect(Math.abs(sketch.quantile(0.5) / 5000 - 1)).toBeLessThan(0.004)
  expect(sketch.quantile(1)).toBe(9999)
  expect(sketch.quantile(0)).toBe(1)
})

test('merging in any order and grouping gives the same answers as one sketch', () => {
  const part = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 4e9, noNaN: true })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      const leftFirst = sketchOf(a)
      leftFirst.merge(sketchOf(b))
      leftFirst.merge(sketchOf(c))
      const rightFirst = sketchOf(c)
      rightFirst.merge(sketchOf(b))
      rightFirst.merge(sketchOf(a))
      const whole = sketchOf([...a, ...b, ...c])
      expect([leftFirst.count, rightFirst.count]).toEqual([whole.count, whole.count])
      for (const p of [0, 0.1, 0.5, 0.95, 1]) {
        expect(leftFirst.quantile(p)).toBe(whole.quantile(p))
        expect(rightFirst.quantile(p)).toBe(whole.quantile(p))
      }
    }),
    { seed: 4 },
  )
})

test('lorries that did not wait count as waits of zero', () => {
  const sketch = sketchOf([0, 0, 0, 60])
  expect(sketch.quantile(0.5)).toBe(0)
  expect(sketch.quantile(0.75)).toBe(0)
  expect(sketch.quantile(0.76)).toBe(60)
})

test('what is below 2^-32 counts as zero, and 2^-32 itself does not', () => {
  expect(sketchOf([0, 2 ** -33, 1]).quantile(0.5)).toBe(0)
  expect(Math.abs(sketchOf([0, 2 ** -32, 1]).quantile(0.5) / 2 ** -32 - 1)).toBeLessThan(0.004)
})

test('an answer is the same whatever other sketches counted meanwhile', () => {
  const sketch = sketchOf([1, 5, 9])
  const median = sketch.quantile(0.5)
  sketchOf([Math.PI])
  expect(sketch.quantile(0.5)).toBe(median)
})

test('nothing observed has no quantile, and what is no duration is refused', () => {
  const sketch = new QuantileSketch()
  expect(sketch.quantile(0.5)).toBeNaN()
  for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 32])
    expect(() => sketch.add(wrong)).toThrow('2^32')
  for (const wrong of [1.1, -0.1, Number.NaN]) expect(() => sketch.quantile(wrong)).toThrow('share')
})

test('the least and the greatest are exact, in whatever part of their bin they lie', () => {
  const two = fc.tuple(
    fc.double({ min: 1e-6, max: 4e9, noNaN: true }),
    fc.double({ min: 1e-6, max: 4e9, noNaN: true }),
  )
  fc.assert(
    fc.property(two, ([a, b]) => {
      const sketch = sketchOf([a, b])
      expect([sketch.quantile(0), sketch.quantile(1)]).toEqual([Math.min(a, b), Math.max(a, b)])
    }),
    { seed: 5 },
  )
})

test('a sketch made of counts is the sketch of what was counted', () => {
  // 128 bins an octave from 2^-32 on: 1, 1 + 1/128 and 2 lie in the bins 32 · 128, the next, and 33 · 128.
  const counts = new Float64Array(64 * 128)
  counts[32 * 128] = 3
  counts[32 * 128 + 1] = 1
  counts[33 * 128] = 5
  const made = QuantileSketch.of(2, counts, 0, 2)
  const added = sketchOf([0, 0, 1, 1, 1, 1 + 1 / 128, 2, 2, 2, 2, 2])
  expect(made.count).toBe(11)
  for (const p of [0, 0.1, 0.2, 0.3, 0.45, 0.55, 0.6, 0.9, 1])
    expect(made.quantile(p)).toBe(added.quantile(p))
  expect(() => QuantileSketch.of(0, new Float64Array(3), 0, 0)).toThrow('3 bins, not 8192')
})
