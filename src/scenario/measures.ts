/**
 * Measures laid over a baseline: where two of them contradict each other, and what they change that is not there. No two
 * that are in force at once set the same figure, so the order in which they are laid makes no difference.
 */
import { changesOf, type Layer, measureLayer, problemIn } from './layers.ts'
import type { FileOfKind } from './library.ts'
import { isObject, type JsonObject, leavesOf, mergePatch, valueAt } from './merge-patch.ts'
import { nearestName } from './nearest.ts'
import { type Finding, type Path, type Problem, pathText, shortJson } from './problem.ts'
import type { OptionFile } from './scenario-file.ts'

type Entry = OptionFile['measures'][string]

/** A measure of an option, with the file it stands in. */
export interface ChosenMeasure {
  readonly id: string
  readonly entry: Entry
  readonly file: FileOfKind<'measure'>
}

/** By id, so that results don't hang on the order in which a file names them. */
export function byIdOf(measures: readonly ChosenMeasure[]): ChosenMeasure[] {
  return [...measures].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

export interface Laid {
  /** Undefined when measures contradict each other: what would follow from that is no one's slip. */
  readonly body: JsonObject | undefined
  readonly problems: readonly Problem[]
}

/** The baseline with the measures laid over it. Contradictions and absent targets are problems. */
export function layMeasures(baseline: JsonObject, measures: readonly ChosenMeasure[]): Laid {
  const problems: Problem[] = []
  const claims = new Claims()
  let body: unknown = baseline
  let contradicted = false
  for (const { file } of measures) {
    const layer = measureLayer(file.json)
    const changes = changesOf(layer)
    for (const [path, value] of leavesOf(changes)) {
      // An empty object changes nothing where there is an object; elsewhere it replaces what is there.
      const holds = isObject(value) && isObject(valueAt(baseline, path))
      const contradiction = holds
        ? claims.hold(file.json.file, path, path.length)
        : claims.set(file.json.file, path, value)
      contradicted ||= contradiction !== undefined
      if (contradiction) problems.push(problemIn(layer, contradiction))
      if (value === null) problems.push(...absentTarget(layer, baseline, path))
    }
    body = mergePatch(body, changes)
  }
  return { body: contradicted ? undefined : (body as JsonObject), problems }
}

/** What each measure of an option sets, so that a second one that sets it differently is noticed. */
class Claims {
  readonly #leaves = new Map<string, { readonly file: string; readonly value: unknown }>()
  /** Objects that hold a leaf, with the first measure that put one there. */
  readonly #holders = new Map<string, { readonly file: string; readonly path: readonly string[] }>()

  set(file: string, path: readonly string[], value: unknown): Finding | undefined {
    const key = keyOf(path)
    const same = this.#leaves.get(key)
    if (same && same.file !== file && JSON.stringify(same.value) !== JSON.stringify(value))
      return this.#contradiction(path, value, `${same.file} ${doing(path, same.value)}`)
    const holder = this.#holders.get(key)
    if (holder && holder.file !== file)
      return this.#contradiction(path, value, `${holder.file} changes ${pathText(holder.path)}`)
    const above = this.hold(file, path, path.length - 1, value)
    if (!above && !same) this.#leaves.set(key, { file, value })
    return above
  }

  /** Everything on the path down to a depth has to be an object: the measure sets something below, or insists on it. */
  hold(file: string, path: readonly string[], depth: number, value: unknown = {}): Finding | undefined {
    for (let length = 1; length <= depth; length++) {
      const above = path.slice(0, length)
      const leaf = this.#leaves.get(keyOf(above))
      if (leaf && leaf.file !== file)
        return this.#contradiction(path, value, `${leaf.file} ${doing(above, leaf.value)}`)
      if (!this.#holders.has(keyOf(above))) this.#holders.set(keyOf(above), { file, path })
    }
    return undefined
  }

  #contradiction(path: readonly string[], value: unknown, other: string): Finding {
    const what = `two measures of one option contradict each other: this one ${doing(path, value)}, and ${other}`
    return { path, what, found: shortJson(value) }
  }
}

const keyOf = (path: readonly string[]) => JSON.stringify(path)
const doing = (path: Path, value: unknown) =>
  value === null ? `removes ${pathText(path)}` : `sets ${pathText(path)} to ${shortJson(value)}`

function absentTarget(layer: Layer, baseline: unknown, path: readonly string[]): Problem[] {
  for (let length = 1; length <= path.length; length++) {
    const above = valueAt(baseline, path.slice(0, length - 1))
    const key = path[length - 1]!
    if (isObject(above) && Object.hasOwn(above, key)) continue
    const what = `the measure removes what is not there: the baseline has no ${pathText(path.slice(0, length))}`
    const nearest = nearestName(key, isObject(above) ? Object.keys(above) : [])
    return [problemIn(layer, { path, at: 'key', what, nearest })]
  }
  return []
}
