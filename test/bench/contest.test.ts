/** What the benchmarks' figures rest on: fair turns, ratios of figures that belong together, plain tables. */
import { expect, test } from 'vitest'
import { contest } from '../../bench/contest.ts'
import type { Contestant } from '../../bench/contestant.ts'
import { runBench } from '../../bench/run.ts'
import { ratioOf, spreadOf } from '../../bench/spread.ts'
import { cellText, tableText } from '../../bench/table.ts'

/** Takes the seconds it is told, round by round, for ten customers, and writes down its turns. */
function stub(name: string, seconds: readonly number[], turns: string[]): Contestant {
  return {
    name,
    play: async (round) => {
      turns.push(`${name}${round}`)
      return { seconds: seconds[round], customers: 10, peakMegabytes: 40 + round }
    },
    close: async () => {
      turns.push(`${name} gone`)
    },
  }
}

test('a median with its quartiles', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({
    median: 3,
    lowerQuartile: 2,
    upperQuartile: 4,
    values: [5, 1, 4, 2, 3],
  })
  expect(() => spreadOf([])).toThrow(RangeError)
})

test('a ratio pairs the figures of a round, so a slow spell of the machine drops out', () => {
  expect(ratioOf([2, 20, 4], [1, 10, 2])).toMatchObject({ median: 2, lowerQuartile: 2, upperQuartile: 2 })
  expect(() => ratioOf([1, 2], [1])).toThrow(RangeError)
})

test('contestants take turns, the first round is not counted, and all are let go', async () => {
  const turns: string[] = []
  const results = await contest([stub('a', [9, 2, 4, 6], turns), stub('b', [9, 1, 1, 2], turns)], 3)
  expect(turns).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2', 'b3', 'a3', 'a gone', 'b gone'])
  // 2, 4 and 6 s for ten customers.
  expect(results.nanoseconds('a').values).toEqual([2e8, 4e8, 6e8])
  expect(results.ratio('a', 'b').values).toEqual([2, 4, 3])
  expect(results.peakMegabytes('a')).toBe(43)
})

test('contestants are let go when one fails', async () => {
  const turns: string[] = []
  const failing: Contestant = { ...stub('b', [], turns), play: () => Promise.reject(new Error('broken')) }
  await expect(contest([stub('a', [1, 1], turns), failing], 1)).rejects.toThrow('broken')
  expect(turns).toEqual(['a0', 'a gone', 'b gone'])
})

test('a table shows three digits and the quartiles where they differ', () => {
  expect(cellText(1234.5)).toBe('1,230')
  expect(cellText(spreadOf([1, 1, 1]))).toBe('1')
  expect(cellText(spreadOf([1, 2, 3, 4, 5]))).toBe('3 (2–4)')
  const text = tableText({ caption: 'Caption', columns: ['who', 'ns'], rows: [['a', 5]], notes: ['a note'] })
  expect(text).toBe('Caption\n\nwho  ns\n───────\na     5\n* a note')
})

test('a chapter that does not exist is refused before anything is measured', async () => {
  expect(await runBench(['--only', 'kernels'])).toBe(2)
  expect(await runBench(['--fast'])).toBe(2)
})
