/** The engine against the reference model, at length: whole runs of the shipped scenarios, and thousands of random ports. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreement } from '../reference/agreement.ts'
import { borderPort, randomPort } from '../reference/random-port.ts'
import { calais, shipped } from '../runtime/calais.ts'
import { portOf } from './port-of.ts'

test.each([1, 2, 3, 4])(
  'the engine runs a thousand random small ports as the reference does, batch %i',
  (seed) => {
    fc.assert(
      fc.property(randomPort, fc.nat({ max: 3 }), ({ parts, seed }, replication) => {
        expect(disagreement(portOf(parts), seed, replication)).toBeUndefined()
      }),
      { numRuns: 1000, seed },
    )
  },
)

test('and five hundred ports of passport controls', () => {
  fc.assert(
    fc.property(borderPort, fc.nat({ max: 3 }), ({ parts, seed }, replication) => {
      expect(disagreement(portOf(parts), seed, replication)).toBeUndefined()
    }),
    { numRuns: 500, seed: 562 },
  )
})

test.each(shipped)('the engine runs the whole of %s as the reference does', async (name) => {
  const [{ port }] = await calais(name)
  expect(disagreement(port, port.run.seed)).toBeUndefined()
})
