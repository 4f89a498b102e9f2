/**
 * Labels on a map, placed so that none covers another. Each has the places it could stand, best first; the least
 * crowded is taken, and a label with no free place is left out until the map is nearer.
 */

/** Pixels from the left and the top. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LabelWish {
  readonly key: string
  readonly text: string
  /** The mark it names. */
  readonly mark: Rect
  /** Above the mark rather than beside it, where there is room. */
  readonly above?: boolean
  readonly className: string
}

export interface Label extends LabelWish {
  readonly at: Rect
  /** Its text starts, is centred or ends at the mark. */
  readonly anchor: 'start' | 'middle' | 'end'
}

const gap = 6
/** Covering so many square pixels of marks is as bad as standing one place further down the list. */
const squarePixelsPerRank = 20
/** A label that would cover more is left out. */
const mostCost = 20

/**
 * @param wishes most important first
 * @param obstacles marks that a label should not cover, but may when nothing else is left
 * @param textWidth pixels that a text takes
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Rect[],
  frame: Rect,
  lineHeight: number,
  textWidth: (text: string) => number,
): Label[] {
  const placed: Label[] = []
  for (const wish of wishes) {
    let best: { label: Label; cost: number } | undefined
    candidates(wish, textWidth(wish.text), lineHeight).forEach(({ at, anchor }, rank) => {
      if (!inside(at, frame) || placed.some((other) => overlap(widened(at), other.at) > 0)) return
      const covered = obstacles.reduce((sum, obstacle) => sum + overlap(at, obstacle), 0)
      const cost = rank + covered / squarePixelsPerRank
      if (!best || cost < best.cost) best = { label: { ...wish, at, anchor }, cost }
    })
    if (best && best.cost < mostCost) placed.push(best.label)
  }
  return placed
}

function candidates(wish: LabelWish, width: number, height: number): Pick<Label, 'at' | 'anchor'>[] {
  const { mark } = wish
  const middleX = mark.x + mark.width / 2 - width / 2
  const middleY = mark.y + mark.height / 2 - height / 2
  const right = mark.x + mark.width + gap
  const left = mark.x - gap - width
  const above = mark.y - gap / 2 - height
  const below = mark.y + mark.height + gap / 2
  const rect = (x: number, y: number): Rect => ({ x, y, width, height })
  const over = { at: rect(middleX, above), anchor: 'middle' } as const
  return [
    ...(wish.above ? [over] : []),
    { at: rect(right, middleY), anchor: 'start' },
    { at: rect(left, middleY), anchor: 'end' },
    over,
    { at: rect(middleX, below), anchor: 'middle' },
    { at: rect(right, above), anchor: 'start' },
    { at: rect(right, below), anchor: 'start' },
    { at: rect(left, above), anchor: 'end' },
    { at: rect(left, below), anchor: 'end' },
  ]
}

/** Names in one line keep a word's space between them. */
const widened = (a: Rect): Rect => ({ ...a, x: a.x - gap, width: a.width + 2 * gap })

const inside = (a: Rect, frame: Rect) =>
  a.x >= frame.x &&
  a.y >= frame.y &&
  a.x + a.width <= frame.x + frame.width &&
  a.y + a.height <= frame.y + frame.height

/** Square pixels that two rectangles share. */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
