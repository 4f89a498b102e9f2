/** The same cases give the same bytes in every engine of this machine, on one worker or many. */
import { beforeAll, expect, test } from 'vitest'
import type { Option } from '../../src/scenario/option.ts'
import { cases } from './cases.ts'
import { inLine, others } from './engine.ts'
import type { Fingerprints } from './fingerprints.ts'

let all: readonly Option[]
let expected: Fingerprints

beforeAll(async () => {
  all = await cases()
  expected = await inLine.fingerprints!(all)
})

test('every case has a fingerprint of its own', () => {
  expect(new Set(Object.values(expected)).size).toBe(all.length + 1)
})

test.for(others)('$name', async ({ name, fingerprints }, { skip }) => {
  // Chromium drives the tests of the page and is never missing; Firefox is installed where that is possible.
  if (fingerprints === undefined && name === 'Firefox') skip('Firefox is not on the PATH')
  expect(await fingerprints!(all)).toEqual(expected)
})
