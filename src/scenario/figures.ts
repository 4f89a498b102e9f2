/**
 * Figures that contradict themselves: a range that does not hold its value, a distribution whose numbers are out of
 * order. They are looked for everywhere in a file, by their shape.
 */
import type { Duration } from './duration.ts'
import type { Findings } from './findings.ts'
import { type Path, shortJson } from './problem.ts'
import type { Quantity } from './quantity.ts'

export function checkFigures(value: unknown, path: Path, findings: Findings): void {
  if (Array.isArray(value)) {
    // Lists hold points, ids and bare numbers: no figure with a range stands in one.
    return
  }
  if (typeof value !== 'object' || value === null) return
  if (isQuantity(value)) checkRange(value, path, findings)
  if (isDuration(value)) checkDuration(value, path, findings)
  for (const [key, entry] of Object.entries(value)) checkFigures(entry, [...path, key], findings)
}

function isQuantity(value: object): value is Quantity {
  return 'value' in value && typeof value.value === 'number'
}

function isDuration(value: object): value is Duration {
  return 'distribution' in value && typeof value.distribution === 'string'
}

function checkRange({ value, range }: Quantity, path: Path, findings: Findings): void {
  if (!range) return
  const [lowest, highest] = range
  const found = shortJson(range)
  if (lowest > highest)
    findings.problem([...path, 'range'], `the range ${found} is reversed: the lowest value comes first`, {
      found,
    })
  else if (value < lowest || value > highest)
    findings.problem([...path, 'range'], `the range ${found} does not contain the value ${value}`, { found })
}

/** 95% quantile over median: the mean of such a lognormal is already 7,000 medians; and one mean over the other. */
const mostSpread = 1000

function checkDuration(duration: Duration, path: Path, findings: Findings): void {
  const at = (key: string, what: string, found: number) =>
    findings.problem([...path, key], what, { found: String(found) })
  switch (duration.distribution) {
    case 'uniform': {
      const { minSeconds: min, maxSeconds: max } = duration
      if (min.value > max.value)
        at('maxSeconds', `${max.value} is less than minSeconds, ${min.value}`, max.value)
      return
    }
    case 'triangular': {
      const { minSeconds: min, modeSeconds: mode, maxSeconds: max } = duration
      if (mode.value < min.value)
        at('modeSeconds', `${mode.value} is less than minSeconds, ${min.value}`, mode.value)
      if (max.value < mode.value)
        at('maxSeconds', `${max.value} is less than modeSeconds, ${mode.value}`, max.value)
      return
    }
    case 'hyperexponential': {
      const { meanSeconds: mean, otherMeanSeconds: other } = duration
      if (Math.max(mean.value, other.value) > mostSpread * Math.min(mean.value, other.value)) {
        const what = `${other.value} and meanSeconds, ${mean.value}, are more than a factor of ${mostSpread.toLocaleString('en')} apart`
        at('otherMeanSeconds', what, other.value)
      }
      return
    }
    case 'lognormal-quantiles': {
      const { medianSeconds: median, p95Seconds: p95 } = duration
      if (p95.value <= median.value)
        at('p95Seconds', `${p95.value} is not above medianSeconds, ${median.value}`, p95.value)
      else if (p95.value > mostSpread * median.value) {
        const what = `${p95.value} is more than ${mostSpread.toLocaleString('en')} times medianSeconds, ${median.value}: the mean would have nothing to do with either`
        at('p95Seconds', what, p95.value)
      }
      return
    }
    case 'empirical':
      duration.quantilesSeconds.forEach((seconds, i, all) => {
        const before = all[i - 1]
        if (before !== undefined && seconds < before)
          findings.problem(
            [...path, 'quantilesSeconds', i],
            `${seconds} comes after ${before}: values must ascend`,
            {
              found: String(seconds),
            },
          )
      })
  }
}
