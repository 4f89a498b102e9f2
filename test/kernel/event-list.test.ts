import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventList } from '../../src/kernel/event-list.ts'

interface Pending {
  time: number
  priority: number
  subject: number
}

/** The order the event list promises: a stable sort by time, then priority. */
function inOrder(pending: Pending[]): Pending[] {
  return pending.toSorted((a, b) => a.time - b.time || a.priority - b.priority)
}

test('pushes and pops in any mixture leave in order of time, priority and insertion', () => {
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        wait: fc.integer({ min: 0, max: 5 }),
        priority: fc.integer({ min: -2, max: 2 }),
      }),
    },
    { weight: 2, arbitrary: fc.constant('pop' as const) },
    { weight: 1, arbitrary: fc.constant('look' as const) },
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const list = new EventList(1)
      let expected: Pending[] = []
      let now = 0
      let subject = 0
      for (const each of steps) {
        if (each === 'look') {
          expect(list.nextTime).toBe(expected[0]?.time ?? Number.POSITIVE_INFINITY)
        } else if (each === 'pop') {
          const first = expected.shift()
          expect(list.pop()).toBe(first !== undefined)
          if (!first) continue
          expect([list.time, list.kind, list.subject]).toEqual([first.time, 7, first.subject])
          now = first.time
        } else {
          const event = { time: now + each.wait, priority: each.priority, subject: subject++ }
          list.push(event.time, event.priority, 7, event.subject)
          expected = inOrder([...expected, event])
        }
        expect(list.size).toBe(expected.length)
      }
      while (list.pop()) expect(list.subject).toBe(expected.shift()?.subject)
      expect(expected).toEqual([])
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('events of one moment and priority leave in the order they were put in', () => {
  const list = new EventList()
  for (let subject = 0; subject < 1000; subject++) list.push(60, 3, 1, subject)
  const left: number[] = []
  while (list.pop()) left.push(list.subject)
  expect(left).toEqual(Array.from({ length: 1000 }, (_, i) => i))
})

test('an event caused by another at the same moment goes after those of its priority that already wait', () => {
  const list = new EventList()
  list.push(10, 0, 1, 100)
  list.push(10, 0, 1, 101)
  list.push(10, 1, 1, 102)
  list.pop()
  list.push(10, 0, 1, 103)
  const left: number[] = []
  while (list.pop()) left.push(list.subject)
  expect(left).toEqual([101, 103, 102])
})

test('time never runs back while 50,000 events come and go among up to 2,000 pending', () => {
  const list = new EventList(4)
  let word = 12345
  const random = () => {
    word = (Math.imul(word, 1664525) + 1013904223) | 0
    return (word >>> 8) / 2 ** 24
  }
  let before = 0
  for (let i = 0; i < 50_000; i++) {
    if (list.size < 2000 * random() || list.size === 0) list.push(before + 100 * random(), 0, 0, i)
    else {
      list.pop()
      expect(list.time).toBeGreaterThanOrEqual(before)
      before = list.time
    }
  }
})

test('an event before now, at no time or never, or of a priority out of range, is refused', () => {
  const list = new EventList()
  list.push(-3600, 0, 1, 0)
  list.push(5, 0, 1, 1)
  list.pop()
  list.pop()
  expect(() => list.push(4.999, 0, 1, 2)).toThrow('cannot be scheduled at 5')
  expect(() => list.push(Number.NaN, 0, 1, 2)).toThrow('cannot be scheduled')
  expect(() => list.push(Number.POSITIVE_INFINITY, 0, 1, 2)).toThrow('cannot be scheduled')
  expect(() => list.push(6, 32, 1, 2)).toThrow('priority 32')
  expect(() => list.push(6, Number.NaN, 1, 2)).toThrow('priority')
  expect(list.size).toBe(0)
  list.push(5, 31, 1, 2)
  expect(list.nextTime).toBe(5)
})

test('a cleared list is empty, starts again before every time, and keeps nothing of the past', () => {
  const list = new EventList()
  for (let i = 0; i < 10; i++) list.push(i, 0, 1, i)
  list.pop()
  list.clear()
  expect([list.size, list.nextTime, list.pop()]).toEqual([0, Number.POSITIVE_INFINITY, false])
  list.push(-1, 0, 2, 42)
  expect([list.pop(), list.time, list.kind, list.subject]).toEqual([true, -1, 2, 42])
})
