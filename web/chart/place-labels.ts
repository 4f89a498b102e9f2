/**
 * Where names stand beside their marks: no name over another name, over another's mark, or out of the picture. A name
 * stays where it was as long as it is free there, so that nothing jumps while marks move a little.
 */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Marked {
  readonly id: string
  /** The mark; the name stands outside it. */
  readonly mark: Box
  readonly label: { readonly width: number; readonly height: number }
}

export interface PlacedLabel {
  readonly id: string
  /** Top left corner and size of the name. */
  readonly box: Box
  /** Which place was taken; pass it back next time. */
  readonly place: number
  /** From the name to its mark, where it stands too far away to be told without. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | undefined
}

const gap = 5
/** Cost of a pixel over something else that is drawn: a path may be crossed before a name moves far away. */
const crossing = 1.6
/** Above, below, right, left, then the corners; the second and third rounds are farther away. */
const sides: readonly (readonly [number, number])[] = [
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
]
const rounds = [0, 20, 44, 72]
const placeCount = sides.length * rounds.length

/** @param obstacles more boxes to keep clear of, such as the paths between marks */
export function placeLabels(
  marked: readonly Marked[],
  bounds: Box,
  previous: ReadonlyMap<string, number> = new Map(),
  obstacles: readonly Box[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = []
  for (const item of marked) {
    let best: { place: number; box: Box; cost: number } | undefined
    for (let place = 0; place < placeCount; place++) {
      const box = boxAt(item, place)
      const cost =
        outside(box, bounds) * 1000 +
        sum(placed, (other) => overlap(box, other.box)) * 60 +
        sum(marked, (other) => overlap(box, other.mark)) * 8 +
        sum(obstacles, (other) => overlap(box, other)) * crossing +
        place * 6 -
        (previous.get(item.id) === place ? 40 : 0)
      if (!best || cost < best.cost) best = { place, box, cost }
    }
    if (!best) continue
    placed.push({
      id: item.id,
      box: best.box,
      place: best.place,
      leader: leaderOf(best.place, best.box, item.mark),
    })
  }
  return placed
}

function boxAt({ mark, label }: Marked, place: number): Box {
  const [dx, dy] = sides[place % sides.length]
  const away = gap + rounds[Math.floor(place / sides.length)]
  const corner = dx !== 0 && dy !== 0
  const centreX = mark.x + mark.width / 2
  const centreY = mark.y + mark.height / 2
  // A corner place starts at the mark's edge rather than beyond its box: an ellipse leaves its corners free.
  const reachX = corner ? mark.width * 0.36 : mark.width / 2
  const reachY = corner ? mark.height * 0.36 : mark.height / 2
  return {
    x: centreX + dx * (reachX + away + label.width / 2) - label.width / 2,
    y: centreY + dy * (reachY + away + label.height / 2) - label.height / 2,
    width: label.width,
    height: label.height,
  }
}

function leaderOf(place: number, box: Box, mark: Box): PlacedLabel['leader'] {
  if (place < sides.length) return undefined
  const markX = mark.x + mark.width / 2
  const markY = mark.y + mark.height / 2
  return [clamp(markX, box.x, box.x + box.width), clamp(markY, box.y, box.y + box.height), markX, markY]
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** Depth of the shallower overlap in pixels; 0 when apart. */
function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return wide > 0 && high > 0 ? Math.min(wide, high) : 0
}

function outside(box: Box, bounds: Box): number {
  return (
    Math.max(0, bounds.x - box.x) +
    Math.max(0, bounds.y - box.y) +
    Math.max(0, box.x + box.width - bounds.x - bounds.width) +
    Math.max(0, box.y + box.height - bounds.y - bounds.height)
  )
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  let total = 0
  for (const item of items) total += of(item)
  return total
}
