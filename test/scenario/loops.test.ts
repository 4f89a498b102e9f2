import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loops } from '../../src/scenario/loops.ts'

test('a place lies on a loop when a way leads from it back to it', () => {
  //  0 → 1 → 2 → 1, 2 → 3, 3 → outside, 4 → 4
  expect(loops([[1], [2], [1, 3], [-1], [4]])).toEqual([false, true, true, false, true])
})

test('on random layouts the same as walking from every place', () => {
  const layout = fc.integer({ min: 1, max: 12 }).chain((places) =>
    fc.array(fc.array(fc.integer({ min: -1, max: places - 1 }), { maxLength: 3 }), {
      minLength: places,
      maxLength: places,
    }),
  )
  const comesBack = (successors: readonly number[][], start: number) => {
    const seen = new Set<number>()
    for (const open = [...successors[start]]; open.length > 0; ) {
      const place = open.pop() as number
      if (place < 0 || seen.has(place)) continue
      seen.add(place)
      open.push(...successors[place])
    }
    return seen.has(start)
  }
  fc.assert(
    fc.property(layout, (successors) => {
      expect(loops(successors)).toEqual(successors.map((_, place) => comesBack(successors, place)))
    }),
    { seed: 5, numRuns: 2000 },
  )
})

test('a chain of a hundred thousand places needs no stack', () => {
  const chain = Array.from({ length: 100_000 }, (_, place) => [place === 99_999 ? 0 : place + 1])
  expect(loops(chain).every(Boolean)).toBe(true)
})
