/** SVG path data in metres, to a tenth. */
import { aside, type Line, type Point, type Spot } from './line.ts'
import type { Stroke } from './queue.ts'
import type { Way } from './site.ts'

const pair = ([x, y]: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

export const linePath = (line: Line) => (line.length ? `M${line.map(pair).join('L')}` : '')
export const areaPath = (outline: Line) => `${linePath(outline)}Z`
export const strokesPath = (strokes: readonly Stroke[]) =>
  strokes.map(({ tail, front }) => `M${pair(tail)}L${pair(front)}`).join('')

/** Leaves one place and meets the next in their directions of travel. */
export function wayPath({ from, to }: Way): string {
  const bend = 0.45 * Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1])
  const pull = (spot: Spot, metres: number): Point => [
    spot.at[0] + spot.along[0] * metres,
    spot.at[1] + spot.along[1] * metres,
  ]
  return `M${pair(from.at)}C${pair(pull(from, bend))} ${pair(pull(to, -bend))} ${pair(to.at)}`
}

/** The outline of a ship, bow ahead. */
export function shipPath(middle: Spot, length: number, beam: number): string {
  const spot = (forward: number, right: number) =>
    aside(
      {
        at: [middle.at[0] + middle.along[0] * forward, middle.at[1] + middle.along[1] * forward],
        along: middle.along,
      },
      right,
    )
  const half = length / 2
  const shoulder = half - beam * 1.3
  return (
    `M${pair(spot(-half, -beam / 2))}L${pair(spot(shoulder, -beam / 2))}` +
    `Q${pair(spot(half - beam * 0.4, -beam / 2))} ${pair(spot(half, 0))}` +
    `Q${pair(spot(half - beam * 0.4, beam / 2))} ${pair(spot(shoulder, beam / 2))}` +
    `L${pair(spot(-half, beam / 2))}Z`
  )
}
