/** The engine against simjs, at length: whole runs of the shipped scenarios, and thousands of random ports. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreementWithSimJs } from '../reference/agreement.ts'
import { randomPort } from '../reference/random-port.ts'
import { calais, shipped } from '../runtime/calais.ts'
import { portOf } from './port-of.ts'

test('two thousand random small ports run on simjs as in the engine', () => {
  fc.assert(
    fc.property(randomPort, fc.nat({ max: 3 }), ({ parts, seed }, replication) => {
      expect(disagreementWithSimJs(portOf(parts), seed, replication)).toBeUndefined()
    }),
    { numRuns: 2000, seed: 1 },
  )
})

test.each(shipped)('the whole of %s runs on simjs as in the engine', async (name) => {
  const [{ port }] = await calais(name)
  expect(disagreementWithSimJs(port, port.run.seed)).toBeUndefined()
})
