/**
 * One option put together, stage by stage of its run: the measures in force laid over the baseline, the result checked as
 * a whole, and every problem of the whole reported in the file that caused it.
 */
import { annualCostEuro } from './annual-cost.ts'
import { dateText, daySeconds, runTimes } from './calendar.ts'
import { checkConstancy, type StagePort } from './constancy.ts'
import { checkCost } from './cost-check.ts'
import { exclusionsOf } from './exclusions.ts'
import { Findings } from './findings.ts'
import { problemOf } from './json-text.ts'
import { baselineLayer, culpritOf, type Layer, measureLayer, originOf, problemIn } from './layers.ts'
import { type Expense, ledgerOf } from './ledger.ts'
import type { FileOfKind, Library } from './library.ts'
import { meaningOf } from './meaning.ts'
import { checkDates, concerns, type DatedMeasure, datesOf, type Stage, stagesOf } from './measure-dates.ts'
import { type ChosenMeasure, layMeasures } from './measures.ts'
import type { JsonObject } from './merge-patch.ts'
import { keyOf, problemsOfMeasures } from './merged-problems.ts'
import type { Money } from './money.ts'
import type { Option, Port } from './option.ts'
import { portBody, readPort } from './port-file.ts'
import type { Finding, Problem } from './problem.ts'
import { costInEuro, discountRate } from './rates.ts'
import { schemaFindings } from './schema-problems.ts'

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
  library.problems.push(...exclusionsOf(chosen, file.json))
  const dated = datedMeasures(library, file, baseline, chosen)
  const times = baseline.data && runTimes(baseline.data.run)
  // Without a run that can be read, dates mean nothing: all measures are looked at together.
  const stages = times ? stagesOf(dated, times) : [{ fromDay: undefined, measures: chosen }]
  const composer = new Composer(library, file, baseline)
  const ports: (ComposedStage | undefined)[] = []
  for (const stage of stages) ports.push(await composer.compose(stage))
  const whole = ports.filter((port) => port !== undefined)
  if (whole.length === 0) return undefined
  addCostProblems(library, chosen, whole)
  if (!file.data || whole.length < ports.length) return undefined
  const { money } = whole[0].port
  const applied = appliedMeasures(dated, money)
  return {
    id,
    name: file.data.name,
    description: file.data.description,
    measures: applied,
    annualCostEuro: applied.reduce((sum, measure) => sum + measure.annualCostEuro, 0),
    ledger: ledgerOf(expenses(chosen, money), money),
    port: joined(whole, times?.firstDay ?? 0),
  }
}

interface ComposedStage extends StagePort {
  readonly fromDay: number | undefined
  /** Baseline first. */
  readonly layers: readonly Layer[]
}

/** Puts the stages of one option together, in order of time. What is wrong in several of them is told once, with the first. */
class Composer {
  readonly #library: Library
  readonly #file: FileOfKind<'option'> | FileOfKind<'baseline'>
  readonly #baseline: FileOfKind<'baseline'>
  readonly #before: ComposedStage[] = []
  /** What has been told, without its figures. */
  readonly #told = new Set<string>()
  #alone: Promise<ReadonlySet<string>> | undefined

  constructor(
    library: Library,
    file: FileOfKind<'option'> | FileOfKind<'baseline'>,
    baseline: FileOfKind<'baseline'>,
  ) {
    this.#library = library
    this.#file = file
    this.#baseline = baseline
  }

  /** @returns undefined when the measures can't be laid or what they make is not a port */
  async compose({ fromDay, measures }: Stage): Promise<ComposedStage | undefined> {
    const tell = (list: Problem[], told: readonly Told[]) => {
      list.push(...this.#news(told, fromDay))
    }
    const asTold = (problems: readonly Problem[]) =>
      problems.map((problem) => ({ problem, gist: problem.message }))
    const { problems, warnings } = this.#library
    const layers = [
      baselineLayer(this.#baseline.json),
      ...measures.map((measure) => measureLayer(measure.file.json)),
    ]
    const laid = layMeasures(bodyOf(this.#baseline.written), measures)
    tell(problems, asTold(laid.problems))
    if (!laid.body) return undefined
    const merged = portBody.safeParse(laid.body)
    if (!merged.success) {
      const findings = schemaFindings(portBody, laid.body, merged.error)
      tell(problems, asTold(problemsOfMeasures(findings, this.#baseline, layers)))
      return undefined
    }
    const read = await readPort(merged.data, layers, this.#library)
    tell(problems, asTold(read.problems))
    tell(warnings, asTold(read.warnings))
    const findings = meaningOf(merged.data, read)
    const place = await this.#placing(findings, layers)
    tell(problems, findings.problems.map(place))
    tell(warnings, findings.warnings.map(place))
    const stage = { fromDay, body: merged.data, port: read.port, layers }
    tell(problems, asTold(this.#inconstancy(stage)))
    this.#before.push(stage)
    return stage
  }

  /** Problems that no stage before has. @param fromDay day from which they hold */
  #news(told: readonly Told[], fromDay: number | undefined): Problem[] {
    const fresh = told.filter(({ gist }) => fromDay === undefined || !this.#told.has(withoutFigures(gist)))
    for (const { gist } of fresh) this.#told.add(withoutFigures(gist))
    if (fromDay === undefined) return fresh.map(({ problem }) => problem)
    return fresh.map(({ problem }) => ({
      ...problem,
      message: `${problem.message}; this holds from ${dateText(fromDay)} on`,
    }))
  }

  /**
   * Errors of meaning, each in the file that its value came from. Where that is the baseline, which is sound by
   * itself, the sentence says that it is the option that makes it wrong.
   */
  async #placing({ problems, warnings }: Findings, layers: readonly Layer[]) {
    const isMixed = layers.length > 1 && problems.length + warnings.length > 0
    const alone = isMixed ? await this.#ownFindings() : new Set()
    return (finding: Finding): Told => {
      const origin = originOf(layers, finding.path)
      const caused = isMixed && origin === layers[0] && !alone.has(keyOf(finding))
      const what = caused ? `with the measures of ${this.#file.json.file}: ${finding.what}` : finding.what
      return { problem: problemIn(origin, { ...finding, what }), gist: keyOf(finding) }
    }
  }

  /** What is wrong with the baseline without any measure. */
  #ownFindings(): Promise<ReadonlySet<string>> {
    this.#alone ??= (async () => {
      const body = portBody.safeParse(bodyOf(this.#baseline.written))
      if (!body.success) return new Set()
      const read = await readPort(body.data, [baselineLayer(this.#baseline.json)], this.#library)
      const { problems, warnings } = meaningOf(body.data, read)
      return new Set([...problems, ...warnings].map(keyOf))
    })()
    return this.#alone
  }

  /** What may not change inside a run, in the measure that begins or has ended. */
  #inconstancy(stage: ComposedStage): Problem[] {
    return this.#before.flatMap((before) => {
      const findings = new Findings()
      checkConstancy(before, stage, findings)
      const layers = [...before.layers, ...stage.layers.slice(1)]
      return findings.problems.map((finding) => problemIn(culpritOf(layers, finding.path), finding))
    })
  }
}

/** A problem, and what is the same of it in every stage that has it. */
interface Told {
  readonly problem: Problem
  readonly gist: string
}

/** Loads and shares differ from stage to stage. */
const withoutFigures = (sentence: string) => sentence.replace(/\d+(\.\d+)?/g, '#')

/** One port that becomes the others; the timetable of each ends where the next begins. */
function joined(stages: readonly ComposedStage[], firstDay: number): Port {
  if (stages.length === 1) return stages[0]!.port
  const secondsOf = (day: number) => (day - firstDay) * daySeconds
  const [start, ...later] = stages.map(({ fromDay = Number.NEGATIVE_INFINITY, port }, index) => {
    const fromSeconds = secondsOf(fromDay)
    const untilSeconds = secondsOf(stages[index + 1]?.fromDay ?? Number.POSITIVE_INFINITY)
    const sailings = port.quay?.sailings.filter(
      ({ departsSeconds: at }) => at >= fromSeconds && at < untilSeconds,
    )
    return { fromSeconds, port: { ...port, quay: port.quay && { ...port.quay, sailings: sailings ?? [] } } }
  })
  return { ...start!.port, later }
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

/** The measures that concern the run of the baseline, with their dates; all of them when its run is not readable. */
function datedMeasures(
  library: Library,
  { json }: FileOfKind<'option'> | FileOfKind<'baseline'>,
  baseline: FileOfKind<'baseline'>,
  chosen: readonly ChosenMeasure[],
): DatedMeasure[] {
  const dated = chosen.map((measure): DatedMeasure => ({ measure, ...datesOf(measure) }))
  if (!baseline.data) return dated
  const times = runTimes(baseline.data.run)
  for (const measure of chosen) {
    const { problems, warnings } = checkDates(measure, times)
    library.problems.push(...problems.map((finding) => problemOf(json, finding)))
    library.warnings.push(...warnings.map((finding) => problemOf(json, finding)))
  }
  return dated.filter((measure) => concerns(measure, times))
}

function appliedMeasures(dated: readonly DatedMeasure[], money: Money | undefined): Option['measures'] {
  return dated.flatMap(({ measure }) =>
    expenses([measure], money).map(({ id, name, answers, from, until, cost }) => ({
      id,
      name,
      answers,
      annualCostEuro: annualCostEuro(cost, discountRate(money)),
      from,
      until,
      buildDays: measure.file.data?.buildDays ?? 0,
    })),
  )
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

/** What is wrong with costs, each in the file of its measure; they may name whoever is on the staff at any time. */
function addCostProblems(
  library: Library,
  measures: readonly ChosenMeasure[],
  stages: readonly StagePort[],
): void {
  const staff: Port['staff'] = Object.assign({}, ...stages.map(({ port }) => port.staff))
  const port = { ...stages[0]!.port, staff }
  for (const { file } of measures) {
    if (!file.data) continue
    const findings = new Findings()
    checkCost(file.data.cost, port, findings)
    library.problems.push(...findings.problems.map((finding) => problemOf(file.json, finding)))
    library.warnings.push(...findings.warnings.map((finding) => problemOf(file.json, finding)))
  }
}
