/**
 * What zod says about a file, turned into findings a person can act on: one sentence each, with the nearest right
 * key, and one finding where a choice between forms (a bare number or an object) fails in each of its forms.
 */
import type * as z from 'zod'
import { bare, bareOrAnnotated, definitionOf, wordsFor } from './expectation.ts'
import { isObject } from './merge-patch.ts'
import { nearestName } from './nearest.ts'
import { type Finding, type Path, pathText, shortJson } from './problem.ts'
import { rightUnit } from './unit-name.ts'

/** What is said of a key that must be there and isn't. */
export const missingKey = 'this key is missing'

type Issue = z.core.$ZodIssue

/** Every finding of a failed parse. @param input what was parsed */
export function schemaFindings(schema: z.ZodType, input: unknown, error: z.ZodError): Finding[] {
  const findings: Finding[] = []
  for (const issue of error.issues) collect(issue, [], schema, input, findings)
  // A misspelt key is one slip, not also a key that is missing.
  const meant = new Set<string>()
  for (const { path, at, nearest } of findings)
    if (at && nearest) meant.add(pathText([...path.slice(0, -1), nearest]))
  return findings.filter(({ what, path }) => what !== missingKey || !meant.has(pathText(path)))
}

/** @param above path of the value that `schema` and `input` describe; the issue's own path goes on from there */
function collect(issue: Issue, above: Path, schema: z.ZodType, input: unknown, findings: Finding[]): void {
  const below = issue.path as (string | number)[]
  const path = [...above, ...below]
  const spot = follow(schema, input, below)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = Object.keys(definitionOf(spot.form).shape ?? {})
      const given = isObject(spot.value) ? Object.keys(spot.value) : []
      const free = allowed.filter((key) => !given.includes(key))
      for (const key of issue.keys) {
        const finding = unknownKey([...path, key], key, allowed, free)
        const elsewhere = spot.union && formsWith(spot.union, key)
        findings.push(elsewhere && !finding.nearest ? { ...finding, what: elsewhere } : finding)
      }
      return
    }
    case 'invalid_key': {
      const key = String(path.at(-1))
      const { keyType } = definitionOf(follow(schema, input, below.slice(0, -1)).form)
      const expected = keyType ? wordsFor(keyType) : 'an id'
      findings.push({
        path,
        at: 'key',
        what: `${shortJson(key)} is not ${expected}`,
        found: shortJson(key),
        expected,
      })
      return
    }
    case 'invalid_union': {
      const options = definitionOf(spot.union ?? spot.form).options ?? []
      const branch = issue.errors[options.indexOf(spot.option as z.ZodType)]
      if (branch && !branch.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0)) {
        for (const inner of branch) collect(inner, path, spot.option!, spot.value, findings)
        return
      }
    }
  }
  findings.push(wrongValue(path, spot))
}

function unknownKey(path: Path, key: string, allowed: readonly string[], free: readonly string[]): Finding {
  const unit = rightUnit(key, free)
  if (unit) return { path, at: 'key', what: unit.what, found: shortJson(key), nearest: unit.key }
  const expected = allowed.length > 1 ? `one of ${allowed.join(', ')}` : allowed[0]
  const nearest = nearestName(key, free) ?? nearestName(key, allowed)
  return { path, at: 'key', what: 'unknown key', found: shortJson(key), expected, nearest }
}

/** That a key belongs to other forms of the same thing, if it does: `priority` to a queue that is shared. */
function formsWith(union: z.ZodType, key: string): string | undefined {
  const { discriminator, options = [] } = definitionOf(union)
  if (discriminator === undefined) return undefined
  const kinds = options.flatMap((option) => {
    const shape = definitionOf(bare(option)).shape ?? {}
    return Object.hasOwn(shape, key) ? choicesOf(shape[discriminator]!) : []
  })
  return kinds.length > 0 ? `unknown key: it belongs to ${discriminator} ${kinds.join(', ')}` : undefined
}

function wrongValue(path: Path, { value, form, missing, schema, choices }: Spot): Finding {
  const words = choices ? `one of ${choices.join(', ')}` : wordsFor(isObject(value) ? form : schema)
  if (missing) return { path, what: missingKey, expected: words }
  const expected = typeof value === 'number' ? words.replace(bareOrAnnotated, '') : words
  const found = shortJson(value)
  const names = choices ?? choicesOf(form)
  const nearest = typeof value === 'string' && names.length > 1 ? nearestName(value, names) : undefined
  return { path, what: `${found} is not ${expected}`, found, expected, nearest }
}

function choicesOf(schema: z.ZodType): string[] {
  const { type, values, entries } = definitionOf(schema)
  if (type === 'enum') return Object.values(entries ?? {})
  return type === 'literal' ? (values ?? []).map(String) : []
}

/** What the format allows at a path, and what the input has there. */
interface Spot {
  readonly value: unknown
  /** The key is not in the input. */
  readonly missing: boolean
  /** As declared. */
  readonly schema: z.ZodType
  /** As declared, with the option of a union that the input seems to mean. */
  readonly form: z.ZodType
  readonly union?: z.ZodType | undefined
  readonly option?: z.ZodType | undefined
  /** Values of the key that tells the options of a union apart, when the path is that key. */
  readonly choices?: readonly string[] | undefined
}

function follow(root: z.ZodType, input: unknown, path: Path): Spot {
  let schema = root
  let value = input
  let missing = false
  let chosen = choose(schema, value)
  let choices: readonly string[] | undefined
  for (const part of path) {
    const definition = definitionOf(chosen.form)
    choices = definition.type === 'union' ? discriminators(definition.options ?? [], String(part)) : undefined
    schema = step(chosen.form, part) ?? schema
    missing = typeof value !== 'object' || value === null || !Object.hasOwn(value, part)
    value = missing ? undefined : (value as Record<string | number, unknown>)[part]
    chosen = choose(schema, value)
  }
  return { value, missing, schema, choices, ...chosen }
}

function step(schema: z.ZodType, part: string | number): z.ZodType | undefined {
  const { type, shape, valueType, element, items } = definitionOf(schema)
  if (type === 'object') return shape && Object.hasOwn(shape, part) ? shape[part] : undefined
  if (type === 'record') return valueType
  if (type === 'array') return element
  return type === 'tuple' ? items?.[Number(part)] : undefined
}

function discriminators(options: readonly z.ZodType[], key: string): string[] | undefined {
  const values = options.flatMap((option) => choicesOf(definitionOf(bare(option)).shape?.[key] ?? option))
  return values.length > 0 ? values : undefined
}

/** The option of a union that a value seems to mean; the schema itself when it is no union. */
function choose(schema: z.ZodType, value: unknown): Pick<Spot, 'form' | 'union' | 'option'> {
  const form = bare(schema)
  const { type, options, discriminator } = definitionOf(form)
  if (type !== 'union' || !options) return { form }
  // Without the key that tells its options apart, none of them is meant.
  if (discriminator !== undefined && !(isObject(value) && Object.hasOwn(value, discriminator)))
    return { form, union: form }
  let best: z.ZodType | undefined
  let bestScore = 0
  for (const option of options) {
    const score = likeness(bare(option), value)
    if (score > bestScore) {
      best = option
      bestScore = score
    }
  }
  return best ? { ...choose(best, value), union: form, option: best } : { form, union: form }
}

/** Zero: not meant. Higher: more of the value fits. */
function likeness(schema: z.ZodType, value: unknown): number {
  const { type, shape } = definitionOf(schema)
  if (typeof value === 'number') return type === 'number' ? 1 : 0
  if (typeof value === 'string') return type === 'string' ? 1 : 0
  if (!isObject(value)) return 0
  if (type === 'record') return 1 + Object.values(value).filter(isObject).length
  if (type !== 'object' || !shape) return 0
  let score = 1.5
  for (const [key, field] of Object.entries(shape)) {
    if (!Object.hasOwn(value, key)) continue
    const choices = definitionOf(field).type === 'literal' ? choicesOf(field) : undefined
    // The key that tells the options apart decides.
    if (choices) {
      if (!choices.includes(String(value[key]))) return 0
      score += 100
    }
    score += 1
  }
  return score
}
