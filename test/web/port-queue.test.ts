import { expect, test } from 'vitest'
import { lorriesAtRow, lorriesInYard, queueAlong } from '../../web/port/queue.ts'

const lorry = { pitchMetres: 18, gapMetres: 2 }
const north = { at: [0, 0], along: [0, 1] } as { at: [number, number]; along: [number, number] }
const road: [number, number][] = [
  [0, 0],
  [0, 180],
]

test('the first lorry of a queue stands with its front at the end of the road, and is as long as a lorry', () => {
  const [first] = queueAlong(road, 1, 1, 3.5, lorry)
  expect(first).toEqual({ front: [0, 180], tail: [0, 164], weight: 1 })
})

test('two lanes fill row by row, half a lane left and right of the middle', () => {
  const queue = queueAlong(road, 3, 2, 3, lorry)
  expect(queue.map(({ front }) => front)).toEqual([
    [-1.5, 180],
    [1.5, 180],
    [-1.5, 162],
  ])
})

test('a mean of 2.25 lorries is two whole ones and a quarter of one', () => {
  expect(queueAlong(road, 2.25, 1, 3.5, lorry).map(({ weight }) => weight)).toEqual([1, 1, 0.25])
})

test('a road draws no more lorries than it has room for', () => {
  // 180 m at 18 m each.
  expect(queueAlong(road, 50, 1, 3.5, lorry)).toHaveLength(10)
  expect(queueAlong(road, 50, 1, 3.5, lorry, 90)).toHaveLength(5)
})

test('lorries use the open lanes of a row only, the others wait behind', () => {
  const lorries = lorriesAtRow(north, 3, [0, 2], 3, 4, lorry)
  expect(lorries.map(({ front }) => front)).toEqual([
    [-4, 0],
    [4, 0],
    [-4, -18],
  ])
})

test('a yard fills lane by lane from the left, and never beyond its lanes', () => {
  // 36 m lanes hold two lorries each.
  const lorries = lorriesInYard(north, 3, 4, 3.5, 36, lorry)
  expect(lorries.map(({ front }) => front)).toEqual([
    [-5.25, 17],
    [-5.25, -1],
    [-1.75, 17],
  ])
  expect(lorriesInYard(north, 100, 4, 3.5, 36, lorry)).toHaveLength(8)
})
