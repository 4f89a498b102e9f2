import { expect, test } from 'vitest'
import { type Shape, shapeTable } from '../../src/kernel/shape-table.ts'

test('the tables of the 64 shapes used last are kept, and no more', () => {
  const numbered = (n: number): Shape => ({
    kind: 'hyperexponential',
    share: 0.5,
    mean: 1,
    otherMean: 1 + n / 64,
  })
  const tables = Array.from({ length: 64 }, (_, n) => shapeTable(numbered(n)))
  // Asked for again, the first is used last.
  expect(shapeTable(numbered(0))).toBe(tables[0])
  shapeTable(numbered(64))
  expect(shapeTable(numbered(0))).toBe(tables[0])
  expect(shapeTable(numbered(2))).toBe(tables[2])
  expect(shapeTable(numbered(1))).not.toBe(tables[1])
})

test('a shape that no table is fine enough for is refused', () => {
  // From one cell to the next it grows beyond what a cubic can follow.
  const shape: Shape = { kind: 'lognormal', logMean: 0, logSd: 1000 }
  expect(() => shapeTable(shape)).toThrow('"logSd":1000} is too extreme')
})
