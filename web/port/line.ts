/**
 * A line on the ground: points in metres, joined by straight pieces, in the direction of travel. Distances are
 * metres from its first point; a distance before the start or past the end continues straight on.
 */

/** Metres east and north of the scenario's origin. */
export type Point = [east: number, north: number]

export type Line = readonly Point[]

/** A point of a line, and the unit vector of travel there. */
export interface Spot {
  readonly at: Point
  readonly along: Point
}

const distance = (a: Point, b: Point) => Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2)

/** Metres. */
export function lengthOf(line: Line): number {
  let sum = 0
  for (let i = 1; i < line.length; i++) sum += distance(line[i - 1], line[i])
  return sum
}

export function spotAt(line: Line, metres: number): Spot {
  let walked = 0
  for (let i = 1; i < line.length; i++) {
    const piece = distance(line[i - 1], line[i])
    if (piece === 0) continue
    const last = i === line.length - 1
    if (metres <= walked + piece || last) {
      const along: Point = [(line[i][0] - line[i - 1][0]) / piece, (line[i][1] - line[i - 1][1]) / piece]
      const on = metres - walked
      return { at: [line[i - 1][0] + along[0] * on, line[i - 1][1] + along[1] * on], along }
    }
    walked += piece
  }
  return { at: line[0], along: [0, 1] }
}

/** The part of a line between two distances, corners included; empty when there is none. */
export function cut(line: Line, fromMetres: number, toMetres: number): Point[] {
  const from = Math.max(0, fromMetres)
  const to = Math.min(lengthOf(line), toMetres)
  if (to <= from) return []
  const part = [spotAt(line, from).at]
  let walked = 0
  for (let i = 1; i < line.length; i++) {
    walked += distance(line[i - 1], line[i])
    if (walked > from && walked < to) part.push(line[i])
  }
  part.push(spotAt(line, to).at)
  return part
}

/** Moves a point sideways: positive to the right of travel. */
export function aside({ at, along }: Spot, metres: number): Point {
  return [at[0] + along[1] * metres, at[1] - along[0] * metres]
}

/** The unit vector of a compass heading: 0 is north, 90 east. */
export function heading(degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return [Math.sin(angle), Math.cos(angle)]
}

/** How far lane `index` of `lanes` lies from the middle, to the right of travel. */
export const laneOffset = (index: number, lanes: number, pitchMetres: number) =>
  (index - (lanes - 1) / 2) * pitchMetres
