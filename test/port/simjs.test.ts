/**
 * A second opinion: the same ports on the independent library simjs, fed with the very draws of the engine. The two logs
 * agree entry by entry, ties included. `withoutLimits` in `test/reference/simjs-port.ts` says what simjs cannot follow.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreementWithSimJs } from '../reference/agreement.ts'
import { randomPort, tiedPort } from '../reference/random-port.ts'
import { simulateOnSimJs, withoutLimits } from '../reference/simjs-port.ts'
import { calais, shipped } from '../runtime/calais.ts'
import { portOf } from './port-of.ts'

test('two hundred random small ports run on simjs as in the engine', () => {
  fc.assert(
    fc.property(randomPort, ({ parts, seed }) => {
      expect(disagreementWithSimJs(portOf(parts), seed)).toBeUndefined()
    }),
    { numRuns: 200, seed: 2014 },
  )
})

test('ports with whole times hold ties: a third of the steps come at the moment of the step of another lorry before', () => {
  let steps = 0
  let ties = 0
  for (const { parts, seed } of fc.sample(tiedPort, { numRuns: 50, seed: 2014 })) {
    const log = simulateOnSimJs(withoutLimits(portOf(parts)), seed, 0)
    log.forEach(({ lorry, time }, line) => {
      if (line === 0 || lorry === log[line - 1].lorry) return
      steps++
      if (time === log[line - 1].time) ties++
    })
  }
  expect(ties / steps).toBeGreaterThan(0.33)
})

test.each(shipped)('a day of %s runs on simjs as in the engine', async (name) => {
  const [{ port }] = await calais(name)
  const run = { ...port.run, days: 1, coolDownHours: { value: 0 } }
  expect(disagreementWithSimJs({ ...port, run }, 'a day')).toBeUndefined()
})
