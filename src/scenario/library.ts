/**
 * The scenario files of one load: each is read and checked once, however many options share it, and its problems
 * are collected whoever asked for it.
 */
import type * as z from 'zod'
import { currencyFindings } from './cost-check.ts'
import { checkFigures } from './figures.ts'
import { type FileSource, maximumCsvBytes, maximumJsonBytes, pathFrom, refusal } from './file-source.ts'
import { Findings } from './findings.ts'
import { type JsonText, parseJson, problemOf } from './json-text.ts'
import { isObject, type JsonObject } from './merge-patch.ts'
import { nearestName } from './nearest.ts'
import { type Finding, type Problem, problemAt, shortJson } from './problem.ts'
import {
  type BaselineFile,
  baseline,
  type MeasureFile,
  measure,
  type OptionFile,
  option,
} from './scenario-file.ts'
import { schemaFindings } from './schema-problems.ts'

interface Kinds {
  readonly baseline: BaselineFile
  readonly measure: MeasureFile
  readonly option: OptionFile
}
export type Kind = keyof Kinds
const schemas: Readonly<Record<Kind, z.ZodType>> = { baseline, measure, option }

export type ScenarioFile = { [K in Kind]: FileOfKind<K> }[Kind]

export interface FileOfKind<K extends Kind> {
  readonly kind: K
  readonly json: JsonText
  /** The file as written. */
  readonly written: JsonObject
  /** What is wrong with it by itself. */
  readonly findings: readonly Finding[]
  /** The file as read; undefined when it has findings. */
  readonly data: Kinds[K] | undefined
}

export class Library {
  readonly problems: Problem[] = []
  readonly warnings: Problem[] = []
  readonly #source: FileSource
  readonly #files = new Map<string, Promise<ScenarioFile | { readonly unreadable: string } | undefined>>()
  readonly #tables = new Map<string, Promise<{ readonly text: string } | { readonly unreadable: string }>>()

  constructor(source: FileSource) {
    this.#source = source
  }

  /** A file as given by a person; undefined when it can't be used (the problems say why). */
  async open(path: string): Promise<ScenarioFile | undefined> {
    const resolved = pathFrom('', path)
    if ('refused' in resolved) {
      this.problems.push(problemAt(path, undefined, { path: [], what: resolved.refused }))
      return undefined
    }
    const file = await this.#file(resolved.path)
    if (!file || !('unreadable' in file)) return file
    const what = `the file can't be read: ${file.unreadable}`
    this.problems.push(problemAt(resolved.path, undefined, { path: [], what }))
    return undefined
  }

  /** A file that another names; undefined when it can't be used. @param complain places a problem at the name */
  async openNamed<K extends Kind>(
    from: string,
    named: string,
    kind: K,
    complain: (what: string) => void,
  ): Promise<FileOfKind<K> | undefined> {
    const resolved = pathFrom(from, named)
    if ('refused' in resolved) complain(resolved.refused)
    else {
      const file = await this.#file(resolved.path)
      if (file && 'unreadable' in file) complain(`${shortJson(named)} can't be read: ${file.unreadable}`)
      else if (file && file.kind !== kind)
        complain(`${shortJson(named)} is a file of kind ${file.kind}, not ${kind}`)
      else return file as FileOfKind<K> | undefined
    }
    return undefined
  }

  /** Text of a CSV file that another file names. */
  async csv(
    from: string,
    named: string,
    complain: (what: string) => void,
  ): Promise<{ readonly file: string; readonly text: string } | undefined> {
    const resolved = pathFrom(from, named)
    if ('refused' in resolved) {
      complain(resolved.refused)
      return undefined
    }
    const table = await remembered(this.#tables, resolved.path, () =>
      this.#text(resolved.path, maximumCsvBytes),
    )
    if ('text' in table) return { file: resolved.path, text: table.text }
    complain(`${shortJson(named)} can't be read: ${table.unreadable}`)
    return undefined
  }

  #file(path: string) {
    return remembered(this.#files, path, async () => {
      const answer = await this.#text(path, maximumJsonBytes)
      return 'unreadable' in answer ? answer : this.#read(path, answer.text)
    })
  }

  async #text(path: string, maximumBytes: number) {
    const answer = await this.#source.read(path, maximumBytes)
    return 'text' in answer ? answer : { unreadable: refusal(answer, maximumBytes) }
  }

  #read(path: string, text: string): ScenarioFile | undefined {
    const json = parseJson(path, text)
    if ('problems' in json) {
      this.problems.push(...json.problems)
      return undefined
    }
    const { value } = json
    const kind = isObject(value) ? value.kind : undefined
    if (!isObject(value) || !isKind(kind)) {
      this.problems.push(kindProblem(json))
      return undefined
    }
    const parsed = schemas[kind].safeParse(value)
    const findings = parsed.success ? [] : schemaFindings(schemas[kind], value, parsed.error)
    if (kind === 'measure') findings.push(...currencyFindings(value.cost, findings))
    for (const finding of findings) this.problems.push(problemOf(json, finding))
    if (parsed.success && kind === 'measure') this.#checkCost(json, parsed.data as MeasureFile)
    const data = findings.length === 0 ? parsed.data : undefined
    return { kind, json, written: value, findings, data } as ScenarioFile
  }

  /** The figures of a port are checked when it is whole; those of a cost stand alone. */
  #checkCost(json: JsonText, { cost }: MeasureFile): void {
    const findings = new Findings()
    checkFigures(cost, ['cost'], findings)
    for (const finding of findings.problems) this.problems.push(problemOf(json, finding))
  }
}

function isKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && Object.hasOwn(schemas, kind)
}

function kindProblem(json: JsonText): Problem {
  const expected = 'one of baseline, measure, option'
  if (!isObject(json.value))
    return problemAt(json.file, json.positionOf([]), {
      path: [],
      what: `${shortJson(json.value)} is not a scenario`,
      expected: 'an object with format, kind, name, …',
    })
  const { kind } = json.value
  const found = shortJson(kind)
  return problemAt(json.file, json.positionOf(['kind']), {
    path: ['kind'],
    what: kind === undefined ? 'this key is missing' : `${found} is not ${expected}`,
    found: kind === undefined ? undefined : found,
    expected,
    nearest: typeof kind === 'string' ? nearestName(kind, Object.keys(schemas)) : undefined,
  })
}

function remembered<Value>(known: Map<string, Promise<Value>>, key: string, find: () => Promise<Value>) {
  const value = known.get(key) ?? find()
  known.set(key, value)
  return value
}
