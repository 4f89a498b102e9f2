/**
 * The whole suite against theory, and its page. Family-wise level 1 % by Holm's procedure: over all possible seeds an
 * engine without error would fail once in a hundred; with these seeds it passes for ever.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { verdictsOn } from './case.ts'
import { slowerBy } from './cases/erlang.ts'
import { singleLevel, type Validation, validate } from './validation.ts'
import { validationPage } from './validation-page.ts'

let validation: Validation

beforeAll(async () => {
  validation = await validate()
}, 600_000)

test('the engine agrees with theory in every case', () => {
  expect(validation.rejected).toEqual([])
})

test('an error of half a per cent common to all waits would be found', () => {
  expect(validation.together.findable).toBeLessThan(0.005)
})

test('docs/validation.md shows the figures of this engine (`npm run validate` writes it)', () => {
  expect(validationPage(validation)).toBe(
    readFileSync(new URL('../../docs/validation.md', import.meta.url), 'utf8'),
  )
})

test('a booth that works one per cent slower than its file says is rejected', async () => {
  const verdicts = await verdictsOn(slowerBy(0.01), singleLevel)
  expect(Math.min(...verdicts.map(({ probability }) => probability))).toBeLessThan(singleLevel)
})
