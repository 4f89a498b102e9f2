/** What must hold of every run, on thousands of random small ports. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenInvariants } from '../reference/invariants.ts'
import { randomPort } from '../reference/random-port.ts'
import { portOf } from './port-of.ts'

test('lorries balance, time never runs back, nothing holds more than it can, no figure leaves its bounds', () => {
  fc.assert(
    fc.property(randomPort, ({ parts, seed }) => {
      expect(brokenInvariants(portOf(parts), seed)).toEqual([])
    }),
    { numRuns: 3000, seed: 1 },
  )
})
