/** How sure the comparison is as a whole: its widest interval against its own value. */
import type { Comparison } from '../../src/experiment/comparison.ts'

/** The three figures that the answer and the first picture rest on. */
const leading = ['shippedOnTime', 'timeInPortMean', 'detectionRate']

/** @returns half-width over mean, the largest of all options; undefined before there are intervals */
export function widestInterval({ outcomes, options }: Comparison): number | undefined {
  let widest: number | undefined
  outcomes.forEach(({ id }, row) => {
    if (!leading.includes(id)) return
    for (const { estimates } of options) {
      const share = estimates[row].halfWidth / Math.abs(estimates[row].mean)
      if (Number.isFinite(share)) widest = Math.max(widest ?? 0, share)
    }
  })
  return widest
}
