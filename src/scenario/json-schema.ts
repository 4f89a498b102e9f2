/**
 * The published JSON Schema of scenario files, generated from the one definition of the format, so that editors
 * complete and check what is typed. It also describes the changes of a measure: a baseline of which everything may
 * be left out, and null removes.
 */
import * as z from 'zod'
import { baseline, formatVersion, measure, option } from './scenario-file.ts'

/** The parts of draft 7 that the format uses. */
export interface JsonSchema {
  $schema?: string
  $ref?: string
  title?: string
  description?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  minimum?: number
  maximum?: number
  properties?: Record<string, JsonSchema>
  required?: string[]
  propertyNames?: JsonSchema
  additionalProperties?: JsonSchema | boolean
  items?: JsonSchema | JsonSchema[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  definitions?: Record<string, JsonSchema>
}

export function scenarioSchema(): JsonSchema {
  const kinds = [
    baseline.meta({ title: 'Baseline', description: 'A whole port.' }),
    measure.meta({ title: 'Measure', description: 'A small named change, with its cost.' }),
    option.meta({ title: 'Option', description: 'A baseline with measures laid over it.' }),
  ] as const
  const generated = z.toJSONSchema(z.discriminatedUnion('kind', kinds), {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => withoutExactBounds(jsonSchema as JsonSchema),
  }) as JsonSchema
  const { $schema, definitions = {}, ...rest } = generated
  const [port, change] = rest.oneOf!
  describeChanges(port!, change!, definitions)
  return { $schema: $schema!, title: `Rocade scenario file, format ${formatVersion}`, ...rest, definitions }
}

/** Whole numbers are generated with the bounds of exact integers, which say nothing about ports. */
function withoutExactBounds(schema: JsonSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
}

function describeChanges(
  port: JsonSchema,
  measureFile: JsonSchema,
  definitions: Record<string, JsonSchema>,
): void {
  const changes = measureFile.properties!.changes!
  const { $schema: _s, format: _f, kind: _k, name: _n, description: _d, ...body } = port.properties!
  const whole = changeOf({ type: 'object', properties: body, additionalProperties: false }, definitions)
  measureFile.properties!.changes = { ...whole, description: changes.description! }
}

/** What a merge patch may say about a value that this schema describes. */
function changeOf(schema: JsonSchema, definitions: Record<string, JsonSchema>): JsonSchema {
  const name = schema.$ref?.replace('#/definitions/', '')
  if (name !== undefined) {
    const changed = `change-of-${name}`
    if (!isComposed(definitions[name]!, definitions)) return { $ref: schema.$ref! }
    if (!definitions[changed]) {
      definitions[changed] = {}
      definitions[changed] = changeOf(definitions[name]!, definitions)
    }
    return { $ref: `#/definitions/${changed}` }
  }
  const note = schema.description === undefined ? {} : { description: schema.description }
  if (schema.allOf) return { ...changeOf(schema.allOf[0]!, definitions), ...note }
  const options = schema.anyOf ?? schema.oneOf
  if (options) {
    const objects = options.filter((one) => one.type === 'object')
    const others = options.filter((one) => one.type !== 'object').map((one) => changeOf(one, definitions))
    if (objects.length === 0) return { anyOf: others, ...note }
    const object = changeOf(merged(objects), definitions)
    return others.length === 0 ? { ...object, ...note } : { anyOf: [...others, object], ...note }
  }
  if (schema.type !== 'object') return schema
  const { required: _, ...open } = schema
  const { properties, additionalProperties } = open
  return {
    ...open,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, removable(changeOf(value, definitions))]),
      ),
    }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: removable(changeOf(additionalProperties, definitions)),
    }),
  }
}

function isComposed(schema: JsonSchema, definitions: Record<string, JsonSchema>): boolean {
  const name = schema.$ref?.replace('#/definitions/', '')
  if (name !== undefined) return isComposed(definitions[name]!, definitions)
  const options = schema.anyOf ?? schema.oneOf ?? schema.allOf
  return options ? options.some((one) => isComposed(one, definitions)) : schema.type === 'object'
}

/** A patch may turn one form of a thing into another, removing the keys of the first: it may hold keys of both. */
function merged(objects: readonly JsonSchema[]): JsonSchema {
  const forms = new Map<string, JsonSchema[]>()
  let additional: JsonSchema | boolean = false
  for (const { properties, additionalProperties } of objects) {
    for (const [key, value] of Object.entries(properties ?? {}))
      forms.set(key, [...(forms.get(key) ?? []), value])
    if (typeof additionalProperties === 'object') additional = additionalProperties
  }
  const properties = [...forms].map(([key, values]): [string, JsonSchema] => {
    const distinct = [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
    return [key, distinct.length === 1 ? distinct[0]! : { anyOf: distinct }]
  })
  return { type: 'object', properties: Object.fromEntries(properties), additionalProperties: additional }
}

function removable(schema: JsonSchema): JsonSchema {
  const { description, ...rest } = schema
  return { anyOf: [rest, { type: 'null' }], ...(description !== undefined && { description }) }
}
