/**
 * The paired difference of an option to the baseline. Both met the same lorries in the same replication, so what
 * varies from pair to pair is what the layout changed. All differences of one comparison form a family, and their
 * intervals hold together: each leaves its equal part of the 5 % (Bonferroni).
 */
import type { Outcome } from '../port/outcome.ts'
import type { Difference, Verdict } from './comparison.ts'
import { halfWidth, level, type Sample } from './estimate.ts'
import { studentCritical } from './student.ts'

/** @param sample of the pairs, option less baseline  @param family number of differences that must hold together */
export function differenceOf(sample: Sample, outcome: Outcome, family: number): Difference {
  const tail = (1 - level) / 2 / family
  const interval = { mean: sample.mean, halfWidth: halfWidth(sample, tail) }
  const verdict = verdictOf(interval, outcome)
  return {
    ...interval,
    replications: sample.replications,
    verdict,
    moreReplications: verdict === 'unknown' ? moreReplications(sample, outcome, tail) : 0,
  }
}

export function verdictOf(
  { mean, halfWidth }: Pick<Difference, 'mean' | 'halfWidth'>,
  { better, smallestDifference }: Pick<Outcome, 'better' | 'smallestDifference'>,
): Verdict {
  const size = Math.abs(mean)
  const shown = size > halfWidth
  // A shown difference below the smallest that matters is no matter, whatever its interval.
  if (size + halfWidth < smallestDifference || size + halfWidth === 0 || (shown && size < smallestDifference))
    return 'noMatter'
  if (!shown) return 'unknown'
  if (better === 'neither') return 'changed'
  return mean > 0 === (better === 'higher') ? 'better' : 'worse'
}

/**
 * The smallest n for which t(n−1) · s / √n is within a width, less those there are. The width is the difference itself,
 * whose sign is then shown; or the room from it up to the smallest that matters, where that is wider. What is asked for
 * falls as n grows, so n is first doubled and then found between.
 */
function moreReplications(sample: Sample, { smallestDifference }: Outcome, tail: number): number {
  if (sample.replications < 2) return Number.POSITIVE_INFINITY
  const size = Math.abs(sample.mean)
  const width = Math.max(size, smallestDifference - size)
  const isEnough = (n: number) =>
    studentCritical(tail, Math.min(n - 1, manyDegrees)) * sample.standardDeviation <= width * Math.sqrt(n)
  let few = sample.replications
  let enough = 2 * few
  while (!isEnough(enough)) {
    if (enough > mostReplications) return Number.POSITIVE_INFINITY
    few = enough
    enough *= 2
  }
  while (enough - few > 1) {
    const between = Math.floor((few + enough) / 2)
    if (isEnough(between)) enough = between
    else few = between
  }
  return enough - sample.replications
}

/** More than anyone will run. */
const mostReplications = 1e12

/** From here on t is the normal's to five digits. */
const manyDegrees = 100_000
