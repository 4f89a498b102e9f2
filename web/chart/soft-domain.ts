/**
 * The range of an axis while results stream in: it holds what is needed, ends on round numbers, and changes only when
 * something no longer fits or most of it stands empty. Rare changes let the eye compare from one moment to the next.
 */
import { scaleLinear } from 'd3-scale'

export type Range = readonly [low: number, high: number]

/** Below this share of the axis in use it is drawn anew. */
const usualLeastUse = 0.45

/**
 * @param previous the axis as it stands  @param needed what must be in sight
 * @param bounds never beyond these, for example 0 and 1 for a share
 * @param leastUse share of the axis; more where room is scarce
 * @param leastSpan the axis is never shorter, so that a difference too small to matter looks small
 */
export function softDomain(
  previous: Range | undefined,
  needed: Range,
  bounds: Range = [-Infinity, Infinity],
  leastUse = usualLeastUse,
  leastSpan = 0,
): Range {
  const [low, high] = widened(
    [Math.max(bounds[0], needed[0]), Math.min(bounds[1], needed[1])],
    leastSpan,
    bounds,
  )
  if (!(high >= low) || !Number.isFinite(high - low)) return previous ?? [0, 1]
  if (previous && low >= previous[0] && high <= previous[1]) {
    const use = (high - low) / (previous[1] - previous[0])
    if (use >= leastUse) return previous
  }
  const padding = high > low ? (high - low) * 0.08 : Math.max(Math.abs(high) * 0.1, 1e-9)
  const [from, to] = scaleLinear()
    .domain([Math.max(bounds[0], low - padding), Math.min(bounds[1], high + padding)])
    .nice(6)
    .domain()
  return [Math.max(bounds[0], from), Math.min(bounds[1], to)]
}

/** As long as `span` about its middle, pushed back within the bounds. */
function widened([low, high]: Range, span: number, bounds: Range): Range {
  if (!(high - low < span)) return [low, high]
  const from = Math.max(bounds[0], Math.min(bounds[1] - span, (low + high - span) / 2))
  return [from, Math.min(bounds[1], from + span)]
}

/** The smallest range that holds all of them; NaN and infinities are passed over. */
export function rangeOf(values: Iterable<number>): Range {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return [low, high]
}
