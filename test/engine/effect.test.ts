/** What a measure does to people who wait: when it takes hold, how it grows, and how it fades. */
import { expect, test } from 'vitest'
import { probed } from './probed.ts'

const engine = await probed()

test('an effect waits for its delay, grows in a straight line, and fades in one when the measure ends', () => {
  engine.clear()
  const effect = engine.newEffect(0.6, 3, 4, 8)
  const after = (days: number) => engine.multiplierAfter(effect, days)
  // Delay until day 3, then a tenth a day for four days: 1 − 0.4 × level.
  expect([0, 1, 1, 1, 1, 1, 1, 1, 1].map(after)).toEqual([1, 1, 1, 1, 0.9, 0.8, 0.7, 0.6, 0.6].map(near))
  engine.setInForce(effect, 0)
  expect([1, 1, 6, 1].map(after)).toEqual([0.65, 0.7, 1, 1].map(near))
  // In force again it waits again; a step over the end of the delay counts from that end.
  engine.setInForce(effect, 1)
  expect([2, 2, 10].map(after)).toEqual([1, 0.9, 0.6].map(near))
})

test('one that ends early fades from where it is, and takes hold again from there', () => {
  engine.clear()
  const effect = engine.newEffect(2, 0, 10, 10)
  expect(engine.multiplierAfter(effect, 4)).toEqual(near(1.4))
  engine.setInForce(effect, 0)
  expect(engine.multiplierAfter(effect, 1)).toEqual(near(1.3))
  engine.setInForce(effect, 1)
  expect(engine.multiplierAfter(effect, 2)).toEqual(near(1.5))
})

test('without delay, ramp and fade it is there at once and gone at once', () => {
  engine.clear()
  const effect = engine.newEffect(0, 0, 0, 0)
  expect(engine.multiplierAfter(effect, 0)).toBe(0)
  engine.setInForce(effect, 0)
  expect(engine.multiplierAfter(effect, 1)).toBe(1)
})

const near = (value: number) => expect.closeTo(value, 12)
