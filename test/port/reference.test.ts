/** The engine against the reference model: the same log, line by line, and the same digest. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreement } from '../reference/agreement.ts'
import { borderPort, randomPort } from '../reference/random-port.ts'
import { calais, shipped } from '../runtime/calais.ts'
import { portOf } from './port-of.ts'

test('the engine runs a hundred random small ports as the reference does', () => {
  fc.assert(
    fc.property(randomPort, ({ parts, seed }) => {
      expect(disagreement(portOf(parts), seed)).toBeUndefined()
    }),
    { numRuns: 100, seed: 2014 },
  )
})

test('and fifty ports of passport controls whose checks give way to queues', () => {
  fc.assert(
    fc.property(borderPort, ({ parts, seed }) => {
      expect(disagreement(portOf(parts), seed)).toBeUndefined()
    }),
    { numRuns: 50, seed: 2014 },
  )
})

test.each(shipped)('the engine runs a day of %s as the reference does', async (name) => {
  const [{ port }] = await calais(name)
  const run = { ...port.run, days: 1, warmUpHours: { value: 0 }, coolDownHours: { value: 0 } }
  expect(disagreement({ ...port, run }, 'a day')).toBeUndefined()
})
