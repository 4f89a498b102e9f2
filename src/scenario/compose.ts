/**
 * One option put together: the measures in force laid over the baseline, the result checked as a whole, and every
 * problem of the whole reported in the file that caused it.
 */
import { annualCostEuro } from './annual-cost.ts'
import { runTimes } from './calendar.ts'
import { checkCost } from './cost-check.ts'
import { Findings } from './findings.ts'
import { problemOf } from './json-text.ts'
import { baselineLayer, culpritOf, type Layer, measureLayer, originOf, problemIn } from './layers.ts'
import { type Expense, ledgerOf } from './ledger.ts'
import type { FileOfKind, Library } from './library.ts'
import { meaningOf } from './meaning.ts'
import { type ChosenMeasure, forceOf, layMeasures } from './measures.ts'
import { isObject, type JsonObject, valueAt } from './merge-patch.ts'
import type { Money } from './money.ts'
import { nearestName } from './nearest.ts'
import type { Option, Port } from './option.ts'
import { type PortBody, portBody, type ReadPort, readPort } from './port-file.ts'
import { type Finding, type Problem, pathText, problemAt } from './problem.ts'
import { costInEuro, discountRate } from './rates.ts'
import { missingKey, schemaFindings } from './schema-problems.ts'

/**
 * @param file the file asked for: the baseline itself, or the option with its measures in order
 * @returns undefined when there are problems; they go to the library
 */
export async function compose(
  library: Library,
  id: string,
  file: FileOfKind<'option'> | FileOfKind<'baseline'>,
  baseline: FileOfKind<'baseline'>,
  chosen: readonly ChosenMeasure[],
): Promise<Option | undefined> {
  if (chosen.length === 0 && !baseline.data) return undefined
  const measures = inForce(library, file, baseline, chosen)
  const layers = [baselineLayer(baseline.json), ...measures.map((measure) => measureLayer(measure.file.json))]
  const body = bodyOf(baseline.written)
  const laid = layMeasures(body, measures)
  library.problems.push(...laid.problems)
  if (!laid.body) return undefined
  const merged = portBody.safeParse(laid.body)
  if (!merged.success) {
    const findings = schemaFindings(portBody, laid.body, merged.error)
    library.problems.push(...problemsOfMeasures(findings, baseline, layers))
    return undefined
  }
  const read = await readPort(merged.data, layers, library)
  library.problems.push(...read.problems)
  library.warnings.push(...read.warnings)
  await addMeaning(library, file, merged.data, read, layers)
  addCostProblems(library, chosen, read.port)
  if (!file.data) return undefined
  const { money } = read.port
  const applied = appliedMeasures(measures, money)
  return {
    id,
    name: file.data.name,
    description: file.data.description,
    measures: applied,
    annualCostEuro: applied.reduce((sum, measure) => sum + measure.annualCostEuro, 0),
    ledger: ledgerOf(expenses(chosen, money), money),
    port: read.port,
  }
}

/**
 * Errors of meaning, each in the file that its value came from. Where that is the baseline, which is sound by
 * itself, the sentence says that it is the option that makes it wrong.
 */
async function addMeaning(
  library: Library,
  file: FileOfKind<'option'> | FileOfKind<'baseline'>,
  body: PortBody,
  read: ReadPort,
  layers: readonly Layer[],
): Promise<void> {
  const findings = meaningOf(body, read)
  const alone = new Set<string>()
  if (layers.length > 1 && findings.problems.length + findings.warnings.length > 0) {
    const baseline = portBody.safeParse(bodyOf(layers[0].json.value as JsonObject))
    if (baseline.success) {
      const own = meaningOf(baseline.data, await readPort(baseline.data, layers.slice(0, 1), library))
      for (const finding of [...own.problems, ...own.warnings]) alone.add(keyOf(finding))
    }
  }
  const place = (finding: Finding): Problem => {
    const origin = originOf(layers, finding.path)
    const caused = layers.length > 1 && origin === layers[0] && !alone.has(keyOf(finding))
    const what = caused ? `with the measures of ${file.json.file}: ${finding.what}` : finding.what
    return problemIn(origin, { ...finding, what })
  }
  library.problems.push(...findings.problems.map(place))
  library.warnings.push(...findings.warnings.map(place))
}

function bodyOf(written: JsonObject): JsonObject {
  const {
    $schema: _schema,
    format: _format,
    kind: _kind,
    name: _name,
    description: _description,
    ...body
  } = written
  return body
}

/** Measures that hold throughout the run of the baseline; all of them when its run is not readable. */
function inForce(
  library: Library,
  { json }: FileOfKind<'option'> | FileOfKind<'baseline'>,
  baseline: FileOfKind<'baseline'>,
  chosen: readonly ChosenMeasure[],
): ChosenMeasure[] {
  if (!baseline.data) return [...chosen]
  const times = runTimes(baseline.data.run)
  const place = (finding: Finding): Problem => problemAt(json.file, json.positionOf(finding.path), finding)
  return chosen.filter(({ id, entry }) => {
    const { inForce, problems, warnings } = forceOf(id, entry, times)
    library.problems.push(...problems.map(place))
    library.warnings.push(...warnings.map(place))
    return inForce
  })
}

function appliedMeasures(measures: readonly ChosenMeasure[], money: Money | undefined): Option['measures'] {
  return expenses(measures, money).map(({ id, name, answers, from, until, cost }) => ({
    id,
    name,
    answers,
    annualCostEuro: annualCostEuro(cost, discountRate(money)),
    from,
    until,
  }))
}

function expenses(measures: readonly ChosenMeasure[], money: Money | undefined): Expense[] {
  return measures.flatMap(({ id, entry: { from, until }, file: { data } }) =>
    data
      ? [
          {
            id,
            name: data.name,
            answers: data.answers,
            cost: costInEuro(data.cost, money),
            eligibleLines: data.cost.eligibleLines,
            from,
            until,
          },
        ]
      : [],
  )
}

/** What is wrong with costs, each in the file of its measure. */
function addCostProblems(library: Library, measures: readonly ChosenMeasure[], port: Port): void {
  for (const { file } of measures) {
    if (!file.data) continue
    const findings = new Findings()
    checkCost(file.data.cost, port, findings)
    library.problems.push(...findings.problems.map((finding) => problemOf(file.json, finding)))
    library.warnings.push(...findings.warnings.map((finding) => problemOf(file.json, finding)))
  }
}

/** What is wrong with the merged port but not with the baseline alone, in the files of the measures. */
function problemsOfMeasures(
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

const keyOf = ({ path, what }: Finding) => `${pathText(path)}: ${what}`

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
