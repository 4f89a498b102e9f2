import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap, placeLabels } from '../../web/port/label.ts'

const frame = { x: 0, y: 0, width: 400, height: 300 }
const width = (text: string) => text.length * 6
const wish = (key: string, x: number, y: number) => ({
  key,
  text: 'French exit control',
  mark: { x, y, width: 20, height: 10 },
  className: '',
})

test('a name stands to the right of its mark where there is room', () => {
  const [label] = placeLabels([wish('a', 100, 100)], [], frame, 15, width)
  expect(label.anchor).toBe('start')
  expect(label.at.x).toBeGreaterThan(120)
})

test('a name goes to the left of a mark at the right edge', () => {
  const [label] = placeLabels([wish('a', 370, 100)], [], frame, 15, width)
  expect(label.anchor).toBe('end')
})

test('no two names overlap, and none leaves the frame, wherever the marks are', () => {
  const spot = fc.tuple(fc.integer({ min: 0, max: 380 }), fc.integer({ min: 0, max: 290 }))
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 14 }), (spots) => {
      const labels = placeLabels(
        spots.map(([x, y], i) => wish(String(i), x, y)),
        [],
        frame,
        15,
        width,
      )
      labels.forEach(({ at }, i) => {
        expect(at.x).toBeGreaterThanOrEqual(0)
        expect(at.x + at.width).toBeLessThanOrEqual(400)
        for (const other of labels.slice(i + 1)) expect(overlap(at, other.at)).toBe(0)
      })
    }),
    { seed: 20_140_920 },
  )
})

test('a name that would bury other marks is left out', () => {
  const everywhere = [frame]
  expect(placeLabels([wish('a', 100, 100)], everywhere, frame, 15, width)).toEqual([])
})
