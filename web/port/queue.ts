/**
 * Where standing lorries are drawn. A lorry is a stroke from its tail to its front, as long as the lorry; a mean of
 * 3.4 lorries is three strokes and a fourth of weight 0.4. No lorry is drawn where the road has no room for it.
 */
import { aside, type Line, laneOffset, lengthOf, type Point, type Spot, spotAt } from './line.ts'

export interface Stroke {
  readonly tail: Point
  readonly front: Point
  /** 1, or the part of a lorry that is left over. */
  readonly weight: number
}

export interface LorrySize {
  /** Road taken by one standing lorry, gap included. */
  readonly pitchMetres: number
  /** The part of it between two lorries. */
  readonly gapMetres: number
}

/** The weight of the lorry with this index among `count`; 0 when there is none. */
export const weightOf = (index: number, count: number) => Math.max(0, Math.min(1, count - index))

/** Slots that `count` lorries take. A remainder below a hundredth of a lorry isn't drawn. */
export const slotsFor = (count: number) => (count > 0.01 ? Math.ceil(count - 0.01) : 0)

/**
 * A queue back along a road from its end, row after row over its lanes.
 * @param offsetMetres road left free before the end
 */
export function queueAlong(
  line: Line,
  count: number,
  lanes: number,
  lanePitchMetres: number,
  lorry: LorrySize,
  offsetMetres = 0,
): Stroke[] {
  const end = lengthOf(line) - offsetMetres
  const rows = Math.floor(Math.max(0, end) / lorry.pitchMetres + 1e-9)
  const strokes: Stroke[] = []
  const shown = Math.min(slotsFor(count), rows * lanes)
  for (let i = 0; i < shown; i++) {
    const back = end - Math.floor(i / lanes) * lorry.pitchMetres
    const side = laneOffset(i % lanes, lanes, lanePitchMetres)
    strokes.push({
      front: aside(spotAt(line, back), side),
      tail: aside(spotAt(line, back - lorry.pitchMetres + lorry.gapMetres), side),
      weight: weightOf(i, count),
    })
  }
  return strokes
}

/**
 * Lorries at a row of lanes: the one in service right before the booth of each open lane, the others in rows behind.
 * @param middle of the row; booths stand ahead of it
 */
export function lorriesAtRow(
  middle: Spot,
  count: number,
  openLanes: readonly number[],
  lanes: number,
  lanePitchMetres: number,
  lorry: LorrySize,
): Stroke[] {
  const strokes: Stroke[] = []
  for (let i = 0; openLanes.length > 0 && i < slotsFor(count); i++) {
    const side = laneOffset(openLanes[i % openLanes.length], lanes, lanePitchMetres)
    const ahead = -Math.floor(i / openLanes.length) * lorry.pitchMetres
    strokes.push({
      ...strokeAt(middle, side, ahead, lorry.pitchMetres - lorry.gapMetres),
      weight: weightOf(i, count),
    })
  }
  return strokes
}

/** Lorries in a yard, lane by lane from the left, each lane from its front. */
export function lorriesInYard(
  middle: Spot,
  count: number,
  lanes: number,
  lanePitchMetres: number,
  laneMetres: number,
  lorry: LorrySize,
): Stroke[] {
  const perLane = Math.max(1, Math.floor(laneMetres / lorry.pitchMetres))
  const shown = Math.min(slotsFor(count), lanes * perLane)
  const strokes: Stroke[] = []
  for (let i = 0; i < shown; i++) {
    const side = laneOffset(Math.floor(i / perLane), lanes, lanePitchMetres)
    const ahead = laneMetres / 2 - (i % perLane) * lorry.pitchMetres - lorry.gapMetres / 2
    strokes.push({
      ...strokeAt(middle, side, ahead, lorry.pitchMetres - lorry.gapMetres),
      weight: weightOf(i, count),
    })
  }
  return strokes
}

function strokeAt(middle: Spot, side: number, ahead: number, length: number) {
  const move = (metres: number): Point => [
    middle.at[0] + middle.along[0] * metres,
    middle.at[1] + middle.along[1] * metres,
  ]
  return {
    front: aside({ at: move(ahead), along: middle.along }, side),
    tail: aside({ at: move(ahead - length), along: middle.along }, side),
  }
}
