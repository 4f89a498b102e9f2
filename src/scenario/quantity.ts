/**
 * A quantity is one number of a scenario with what is known about it: where it comes from, how sure it is,
 * between which bounds it may lie. In a file it is a bare number, or an object with `value` and the rest;
 * once parsed it is always the object.
 */
import * as z from 'zod'
import { bareOrAnnotated, expectations, numberWords } from './expectation.ts'

export interface Quantity {
  readonly value: number
  /** Lowest and highest plausible value, in the unit of the value. */
  readonly range?: readonly [number, number] | undefined
  /** Where the value comes from, for a reader to look up. */
  readonly source?: string | undefined
  readonly confidence?: 'high' | 'medium' | 'low' | undefined
  readonly note?: string | undefined
}

export interface Bounds {
  readonly min?: number
  readonly max?: number
  /** The value must be greater than this. */
  readonly above?: number
  /** The value must be less than this. */
  readonly below?: number
  readonly integer?: boolean
}

/** A finite number within bounds; the bounds are part of the published schema. */
export function boundedNumber(bounds: Bounds = {}) {
  let schema = bounds.integer ? z.int() : z.number()
  if (bounds.min !== undefined) schema = schema.min(bounds.min)
  if (bounds.max !== undefined) schema = schema.max(bounds.max)
  if (bounds.above !== undefined) schema = schema.gt(bounds.above)
  if (bounds.below !== undefined) schema = schema.lt(bounds.below)
  return schema
}

const known = new Map<string, ReturnType<typeof makeQuantity>>()

/** A bare number or a number with its source, range and confidence. Quantities with the same bounds are one definition. */
export function quantity(bounds: Bounds = {}) {
  const words = numberWords(bounds)
  const schema = known.get(words) ?? makeQuantity(bounds)
  known.set(words, schema)
  return schema
}

function makeQuantity(bounds: Bounds) {
  const words = numberWords(bounds)
  const number = boundedNumber(bounds)
  const annotated = z.strictObject({
    value: number,
    range: z
      .tuple([number, number])
      .optional()
      .describe('Lowest and highest plausible value, in the unit of the value.'),
    source: z.string().min(1).optional().describe('Where the value comes from, for a reader to look up.'),
    confidence: z.enum(['high', 'medium', 'low']).optional().describe('How sure the value is.'),
    note: z.string().min(1).optional().describe('Anything else a reader should know.'),
  })
  return z
    .union([number, annotated])
    .register(expectations, { words: words + bareOrAnnotated })
    .transform((given): Quantity => (typeof given === 'number' ? { value: given } : given))
    .meta({ id: words.replace(/^an? /, '').replace(/[^a-z0-9.-]+/g, '-') })
}

/** A probability or a share of a whole. */
export const share = () => quantity({ min: 0, max: 1 })
