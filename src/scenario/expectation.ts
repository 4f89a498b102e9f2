/**
 * What a part of the format allows, in words: `a number from 0 to 1`, `one of mon, tue, …`. Words are derived from
 * the schema; a schema whose bare derivation would not be understood registers its own.
 */
import * as z from 'zod'

/** Words of schemas that have words of their own. */
export const expectations = z.registry<{ words: string }>()

/** Parts of zod's definitions that words and lookups need. */
interface Definition {
  readonly type: string
  readonly in?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly element?: z.ZodType
  readonly items?: readonly z.ZodType[]
  readonly values?: readonly unknown[]
  readonly entries?: Readonly<Record<string, string>>
  readonly discriminator?: string
  readonly checks?: readonly z.core.$ZodCheck[]
}

/** Parts of the checks of a number, text or list. */
interface Check {
  readonly check: string
  readonly format?: string
  readonly value?: number
  readonly inclusive?: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly length?: number
}

export const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition

/** What the words of a quantity end with: superfluous to someone who gave a number. */
export const bareOrAnnotated = ', bare or in an object as "value"'

/** The schema under what is optional or transformed after reading. */
export function bare(schema: z.ZodType): z.ZodType {
  const { type, in: read, innerType } = definitionOf(schema)
  if (type === 'pipe' && read) return bare(read)
  if (type === 'optional' && innerType) return bare(innerType)
  return schema
}

export function wordsFor(given: z.ZodType): string {
  const schema = bare(given)
  const own = expectations.get(given) ?? expectations.get(schema)
  if (own) return own.words
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'number':
      return numberWords(boundsOf(schema))
    case 'string':
      return textWords(schema)
    case 'boolean':
      return 'true or false'
    case 'enum':
      return oneOf(Object.values(definition.entries ?? {}))
    case 'literal':
      return oneOf(definition.values ?? [])
    case 'array':
      return listWords(schema, wordsFor(definition.element!))
    case 'tuple':
      return `a list of ${definition.items!.length}: ${definition.items!.map(wordsFor).join(', ')}`
    case 'object':
      return objectWords(definition.shape!)
    case 'record':
      return 'an object of entries by id'
    case 'union':
      return unionWords(definition)
    default:
      return 'another value'
  }
}

interface NumberBounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
  readonly above?: number | undefined
  readonly below?: number | undefined
  readonly integer?: boolean | undefined
}

/** `a whole number from 1 to 500`, `a number above 0 and at most 60`. */
export function numberWords({ min, max, above, below, integer }: NumberBounds): string {
  const kind = integer ? 'a whole number' : 'a number'
  if (above !== undefined) return `${kind} above ${above}${max === undefined ? '' : ` and at most ${max}`}`
  if (min !== undefined && below !== undefined) return `${kind} from ${min} to below ${below}`
  if (min !== undefined && max !== undefined) return `${kind} from ${min} to ${max}`
  if (min !== undefined) return `${kind}, ${min} or more`
  if (max !== undefined) return `${kind}, at most ${max}`
  return kind
}

function checksOf(schema: z.ZodType): Check[] {
  const definition = definitionOf(schema)
  const own = 'check' in definition ? [definition as unknown as Check] : []
  return [...own, ...(definition.checks ?? []).map((check) => check._zod.def as unknown as Check)]
}

function boundsOf(schema: z.ZodType): NumberBounds {
  const checks = checksOf(schema)
  const lower = checks.findLast(({ check }) => check === 'greater_than')
  const upper = checks.findLast(({ check }) => check === 'less_than')
  return {
    min: lower?.inclusive ? lower.value : undefined,
    above: lower && !lower.inclusive ? lower.value : undefined,
    max: upper?.inclusive ? upper.value : undefined,
    below: upper && !upper.inclusive ? upper.value : undefined,
    integer: checks.some(({ check }) => check === 'number_format'),
  }
}

function textWords(schema: z.ZodType): string {
  const checks = checksOf(schema)
  const shortest = checks.find(({ check }) => check === 'min_length')?.minimum ?? 0
  const longest = checks.find(({ check }) => check === 'max_length')?.maximum
  if (longest !== undefined) return `a text of ${shortest} to ${longest} characters`
  return shortest > 0 ? 'a text that is not empty' : 'a text'
}

function listWords(schema: z.ZodType, each: string): string {
  const checks = checksOf(schema)
  const shortest = checks.find(({ check }) => check === 'min_length')?.minimum
  const length = checks.find(({ check }) => check === 'length_equals')?.length
  const size = length !== undefined ? `${length} entries` : shortest ? `at least ${shortest}` : 'entries'
  return `a list of ${size}, each ${each}`
}

function unionWords({ options = [], discriminator }: Definition): string {
  if (discriminator === undefined) return [...new Set(options.map(wordsFor))].join(', or ')
  const kinds = options.flatMap((option) => {
    const key = definitionOf(bare(option)).shape?.[discriminator]
    return key ? (definitionOf(key).values ?? []) : []
  })
  return `an object with ${discriminator} (${oneOf(kinds)}) and what that needs`
}

function objectWords(shape: Readonly<Record<string, z.ZodType>>): string {
  const required = Object.keys(shape).filter((key) => definitionOf(shape[key]!).type !== 'optional')
  const keys = required.length > 0 ? required : Object.keys(shape)
  return `an object with ${keys.slice(0, 8).join(', ')}${keys.length > 8 ? ', …' : ''}`
}

function oneOf(values: readonly unknown[]): string {
  return values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.join(', ')}`
}
