import { expect, test } from 'vitest'
import { aside, cut, heading, lengthOf, spotAt } from '../../web/port/line.ts'

/** Three metres north, then four east. */
const corner = [
  [0, 0],
  [0, 3],
  [4, 3],
] as const satisfies [number, number][]

test('a line is as long as its pieces', () => {
  expect(lengthOf([...corner])).toBe(7)
})

test('a spot past the corner lies on the second piece and faces east', () => {
  expect(spotAt([...corner], 5)).toEqual({ at: [2, 3], along: [1, 0] })
})

test('a line goes straight on before its start and past its end', () => {
  expect(spotAt([...corner], -2).at).toEqual([0, -2])
  expect(spotAt([...corner], 9).at).toEqual([6, 3])
})

test('a cut keeps the corner that lies within it', () => {
  expect(cut([...corner], 2, 4)).toEqual([
    [0, 2],
    [0, 3],
    [1, 3],
  ])
})

test('a cut beyond the line is empty', () => {
  expect(cut([...corner], 7, 9)).toEqual([])
})

test('right of a lorry heading north is east', () => {
  expect(aside({ at: [0, 0], along: [0, 1] }, 2)).toEqual([2, 0])
})

test('heading 90 is east', () => {
  const [x, y] = heading(90)
  expect(x).toBeCloseTo(1, 12)
  expect(y).toBeCloseTo(0, 12)
})
