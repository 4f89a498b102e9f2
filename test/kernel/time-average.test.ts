import { expect, test } from 'vitest'
import { TimeAverage } from '../../src/kernel/time-average.ts'

test('a queue of 0 for 10 s, 3 for 5 s and 1 for 5 s averages 1 lorry', () => {
  const queue = new TimeAverage(100)
  queue.set(110, 3)
  queue.set(115, 1)
  expect(queue.meanUntil(120)).toBe((0 * 10 + 3 * 5 + 1 * 5) / 20)
  expect(queue.areaUntil(120)).toBe(20)
  expect(queue.max).toBe(3)
  expect(queue.value).toBe(1)
})

test('the time since the last change counts, and asking changes nothing', () => {
  const queue = new TimeAverage(0, 2)
  expect(queue.meanUntil(50)).toBe(2)
  queue.set(10, 0)
  expect(queue.meanUntil(40)).toBe(0.5)
  expect(queue.meanUntil(20)).toBe(1)
})

test('at the end of the warm-up the past is forgotten and the lorries in the queue stay', () => {
  const queue = new TimeAverage(0)
  queue.set(1, 50)
  queue.set(9, 4)
  queue.reset(10)
  expect([queue.value, queue.max, queue.meanUntil(10)]).toEqual([4, 4, 4])
  queue.set(15, 2)
  expect(queue.meanUntil(20)).toBe((4 * 5 + 2 * 5) / 10)
  expect(queue.max).toBe(4)
})

test('a value held for no time counts in the maximum, not in the mean', () => {
  const queue = new TimeAverage(0)
  queue.set(5, 7)
  queue.set(5, 1)
  expect(queue.max).toBe(7)
  expect(queue.meanUntil(10)).toBe(0.5)
})

test('time that runs back is refused', () => {
  const queue = new TimeAverage(0)
  queue.set(5, 1)
  expect(() => queue.set(4, 1)).toThrow('before 5')
  expect(() => queue.set(Number.NaN, 1)).toThrow('before 5')
  expect(() => queue.meanUntil(4)).toThrow('before 5')
})
