import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type JsonSchema, scenarioSchema } from '../../src/scenario/json-schema.ts'
import { changed, smallBaseline, smallMeasure, smallOption } from './small-port.ts'

const published = new URL('../../scenarios/schema/rocade-1.schema.json', import.meta.url)

test('the published file is the schema of the format (else: npm run schema)', () => {
  expect(readFileSync(published, 'utf8')).toBe(`${JSON.stringify(scenarioSchema(), null, 2)}\n`)
})

describe('read as an editor reads it, the schema', () => {
  const schema = z.fromJSONSchema(scenarioSchema() as Parameters<typeof z.fromJSONSchema>[0])
  const accepts = (file: unknown) => schema.safeParse(file).success

  test('accepts good files of every kind, with and without $schema', () => {
    expect(accepts(smallBaseline())).toBe(true)
    expect(accepts({ $schema: './schema/rocade-1.schema.json', ...smallBaseline() })).toBe(true)
    expect(accepts(smallOption('a'))).toBe(true)
    expect(accepts(smallMeasure({}))).toBe(true)
  })

  test.each([
    ['an unknown key', changed((p) => (p.links['ring-road'].lenes = 1))],
    ['a missing key', changed((p) => delete p.run.days)],
    ['a probability above 1', changed((p) => (p.vehicleTypes.tanker.share = 1.5))],
    ['an unknown kind of station', changed((p) => (p.stations.probing.kind = 'x'))],
    ['an unknown kind of file', { ...smallBaseline(), kind: 'x' }],
  ])('refuses %s', (_, file) => {
    expect(accepts(file)).toBe(false)
  })

  test.each([
    ['one figure', { stations: { 'entry-control': { lanes: { booths: { count: 4 } } } } }],
    ['the source of a figure', { vehicleTypes: { tanker: { share: { source: 'a count' } } } }],
    ['a removal', { stations: { probing: null }, links: { 'ring-road': { publicRoad: null } } }],
    [
      'another distribution, with the old keys removed',
      {
        stations: {
          'check-in': { time: { distribution: 'uniform', seconds: null, minSeconds: 1, maxSeconds: 2 } },
        },
      },
    ],
    ['a file for an inline rota', { staff: { officers: { rota: { day: null, file: 'rota.csv' } } } }],
    ['branches for a single way', { links: { 'ring-road': { next: { 'entry-control': { order: 1 } } } } }],
  ])('lets a measure change %s', (_, changes) => {
    expect(accepts(smallMeasure(changes))).toBe(true)
  })

  test.each([
    ['a misspelt collection', { statons: {} }],
    ['a misspelt key', { links: { 'ring-road': { lenes: 3 } } }],
    ['a figure out of bounds', { vehicleTypes: { tanker: { share: 3 } } }],
    ['the header', { name: 'x' }],
  ])('refuses a measure that changes %s', (_, changes) => {
    expect(accepts(smallMeasure(changes))).toBe(false)
  })
})

test('every key that a stranger must fill in is described, by itself or by what it is', () => {
  const schema = scenarioSchema()
  const undescribed: string[] = []
  const visit = (node: JsonSchema, path: string): void => {
    for (const [key, value] of Object.entries(node.properties ?? {})) {
      const definition = value.$ref
        ? schema.definitions?.[value.$ref.replace('#/definitions/', '')]
        : undefined
      const composed = value.properties ?? value.anyOf ?? value.oneOf ?? value.const ?? value.enum
      if (!value.description && !definition?.description && !composed) undescribed.push(`${path}.${key}`)
      visit(value, `${path}.${key}`)
    }
    for (const one of [...(node.anyOf ?? []), ...(node.oneOf ?? []), ...(node.allOf ?? [])]) visit(one, path)
    if (typeof node.additionalProperties === 'object') visit(node.additionalProperties, `${path}.*`)
  }
  const { changes: _, ...measure } = schema.oneOf![1]!.properties!
  visit({ oneOf: [schema.oneOf![0]!, { properties: measure }, schema.oneOf![2]!] }, '')
  // Numbers of durations are described by their unit and by the sentence on the whole distribution.
  expect(
    undescribed.filter((path) => !/\.weekdayShare\.|Seconds$|\.seconds$|coefficientOfVariation$/.test(path)),
  ).toEqual([])
})
