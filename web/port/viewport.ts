/**
 * What part of the ground a map shows: the point in its middle, and how many pixels a metre takes. North is up, so
 * y grows upwards on the ground and downwards on the screen.
 */
import type { Point } from './line.ts'

export interface View {
  readonly x: number
  readonly y: number
  /** Pixels per metre. */
  readonly scale: number
}

/** Pixels. */
export interface Frame {
  readonly width: number
  readonly height: number
}

/** West, south, east and north edge, in metres. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

export const largestScale = 6

export function boxOf(points: Iterable<Point>, marginMetres = 0): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  if (west > east) return { west: -500, south: -500, east: 500, north: 500 }
  return {
    west: west - marginMetres,
    south: south - marginMetres,
    east: east + marginMetres,
    north: north + marginMetres,
  }
}

export const union = (a: Box, b: Box): Box => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
})

/** The view that shows all of a box, in the middle, with a border of `padding` pixels. */
export function fitView(box: Box, frame: Frame, padding = 16): View {
  const width = Math.max(1, box.east - box.west)
  const height = Math.max(1, box.north - box.south)
  const scale = Math.min(
    Math.max(1, frame.width - 2 * padding) / width,
    Math.max(1, frame.height - 2 * padding) / height,
    largestScale,
  )
  return { x: (box.west + box.east) / 2, y: (box.south + box.north) / 2, scale }
}

export const toScreen = (view: View, frame: Frame, [x, y]: Point): Point => [
  frame.width / 2 + (x - view.x) * view.scale,
  frame.height / 2 - (y - view.y) * view.scale,
]

export const toGround = (view: View, frame: Frame, [px, py]: Point): Point => [
  view.x + (px - frame.width / 2) / view.scale,
  view.y - (py - frame.height / 2) / view.scale,
]

/** Nearer by `factor` while the ground under a pixel stays where it is. */
export function zoomAbout(view: View, frame: Frame, factor: number, pixel: Point, whole: Box): View {
  const scale = Math.max(smallestScale(whole, frame), Math.min(largestScale, view.scale * factor))
  const [x, y] = toGround(view, frame, pixel)
  return within(
    {
      x: x - (pixel[0] - frame.width / 2) / scale,
      y: y + (pixel[1] - frame.height / 2) / scale,
      scale,
    },
    whole,
  )
}

/** Moves the ground by pixels, as a finger does. */
export const drag = (view: View, dx: number, dy: number, whole: Box): View =>
  within({ ...view, x: view.x - dx / view.scale, y: view.y + dy / view.scale }, whole)

/** The ground a frame shows. */
export function seen(view: View, frame: Frame): Box {
  const [west, north] = toGround(view, frame, [0, 0])
  const [east, south] = toGround(view, frame, [frame.width, frame.height])
  return { west, south, east, north }
}

/** Some part of the site always stays in the middle. */
const within = (view: View, whole: Box): View => ({
  ...view,
  x: Math.max(whole.west, Math.min(whole.east, view.x)),
  y: Math.max(whole.south, Math.min(whole.north, view.y)),
})

/** Half as near as the view of the whole site. */
const smallestScale = (whole: Box, frame: Frame) => fitView(whole, frame).scale / 2

/** The longest of 1, 2, 5, 10, 20, 50, … metres that is no longer than `pixels`. */
export function scaleBarMetres(view: View, pixels: number): number {
  const most = pixels / view.scale
  const power = 10 ** Math.floor(Math.log10(most))
  return [5, 2, 1].map((step) => step * power).find((metres) => metres <= most) ?? power
}
