import { expect, test } from 'vitest'
import {
  drag,
  fitView,
  largestScale,
  scaleBarMetres,
  seen,
  toGround,
  toScreen,
  zoomAbout,
} from '../../web/port/viewport.ts'

const frame = { width: 400, height: 300 }
const box = { west: 0, south: 0, east: 1000, north: 500 }

test('a fitted view shows the whole box', () => {
  const view = fitView(box, frame, 0)
  // The width decides: 400 pixels for 1,000 m.
  expect(view).toEqual({ x: 500, y: 250, scale: 0.4 })
  expect(seen(view, frame)).toEqual({ west: 0, south: -125, east: 1000, north: 625 })
})

test('north is up', () => {
  const view = fitView(box, frame, 0)
  expect(toScreen(view, frame, [500, 500])[1]).toBeLessThan(toScreen(view, frame, [500, 0])[1])
})

test('the ground under the pointer stays there while zooming', () => {
  const view = fitView(box, frame, 0)
  const before = toGround(view, frame, [120, 90])
  const after = toGround(zoomAbout(view, frame, 2, [120, 90], box), frame, [120, 90])
  expect(after[0]).toBeCloseTo(before[0], 9)
  expect(after[1]).toBeCloseTo(before[1], 9)
})

test('zooming stops at both ends', () => {
  const view = fitView(box, frame, 0)
  expect(zoomAbout(view, frame, 1000, [200, 150], box).scale).toBe(largestScale)
  expect(zoomAbout(view, frame, 1 / 1000, [200, 150], box).scale).toBe(fitView(box, frame).scale / 2)
})

test('dragging moves the ground with the finger, but never all of the site out of the middle', () => {
  const view = fitView(box, frame, 0)
  expect(drag(view, 40, 0, box).x).toBe(400)
  expect(drag(view, -100_000, 0, box).x).toBe(1000)
})

test('a scale bar is the longest round length that fits', () => {
  // 110 pixels are 275 m at 0.4 pixels a metre, 55 m at 2.
  expect(scaleBarMetres({ x: 0, y: 0, scale: 0.4 }, 110)).toBe(200)
  expect(scaleBarMetres({ x: 0, y: 0, scale: 2 }, 110)).toBe(50)
})
