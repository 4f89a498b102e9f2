/** What is wrong with a port because of the measures laid over it, in the files of the measures and in their words. */
import { culpritOf, type Layer, originOf, problemIn } from './layers.ts'
import type { FileOfKind } from './library.ts'
import { isObject, type JsonObject, valueAt } from './merge-patch.ts'
import { nearestName } from './nearest.ts'
import { type Finding, type Problem, pathText } from './problem.ts'
import { missingKey } from './schema-problems.ts'

/** What is wrong with the merged port but not with the baseline alone, in the files of the measures. */
export function problemsOfMeasures(
  findings: readonly Finding[],
  baseline: FileOfKind<'baseline'>,
  layers: readonly Layer[],
): Problem[] {
  const known = new Set(baseline.findings.map(keyOf))
  const problems: Problem[] = []
  const misspelt = new Set<string>()
  for (const finding of findings) {
    if (known.has(keyOf(finding))) continue
    const target = misspeltTarget(finding, baseline.written)
    if (target && misspelt.has(pathText(target.path))) continue
    if (target) misspelt.add(pathText(target.path))
    const shown = target ?? finding
    const culprit = culpritOf(layers, shown.path)
    problems.push(problemIn(culprit, leftOver(shown, culprit, layers)))
  }
  return problems
}

export const keyOf = ({ path, what }: Finding) => `${pathText(path)}: ${what}`

/** A measure that changes `lanes.boths` makes a new, incomplete thing: the name is wrong, not what is missing in it. */
function misspeltTarget(finding: Finding, baseline: JsonObject): Finding | undefined {
  if (finding.what !== missingKey) return undefined
  for (let length = 1; length < finding.path.length; length++) {
    const above = valueAt(baseline, finding.path.slice(0, length - 1))
    const key = String(finding.path[length - 1])
    if (!isObject(above)) return undefined
    if (Object.hasOwn(above, key)) continue
    const nearest = nearestName(key, Object.keys(above))
    const path = finding.path.slice(0, length)
    const what = `the baseline has no ${pathText(path)} to change, and the measure does not give all that a new one needs`
    return nearest ? { path, at: 'key', what, nearest } : undefined
  }
  return undefined
}

/** A merge keeps what the measure does not remove: a new kind of thing may be left with keys of the old one. */
function leftOver(finding: Finding, culprit: Layer, layers: readonly Layer[]): Finding {
  const origin = originOf(layers, finding.path)
  if (finding.at !== 'key' || origin === culprit || finding.found === undefined) return finding
  const what = `${finding.what}: ${finding.found} is still there from ${origin.json.file} (set it to null in the measure to remove it)`
  return { ...finding, what, nearest: undefined }
}
