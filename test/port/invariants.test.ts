/** What must hold of every run, on random small ports with everything that a scenario can hold. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenInvariants } from '../reference/invariants.ts'
import { borderPort, randomPort } from '../reference/random-port.ts'
import { portOf, run, serviceStation, steady } from './port-of.ts'

test('lorries balance, time never runs back, nothing holds more than it can, no figure leaves its bounds', () => {
  fc.assert(
    fc.property(randomPort, ({ parts, seed }) => {
      expect(brokenInvariants(portOf(parts), seed)).toEqual([])
    }),
    { numRuns: 300, seed: 7 },
  )
})

test('full and relaxed checks are all checks, and no one gets what is not due to him', () => {
  fc.assert(
    fc.property(borderPort, ({ parts, seed }) => {
      expect(brokenInvariants(portOf(parts), seed)).toEqual([])
    }),
    { numRuns: 150, seed: 2014 },
  )
})

test('a layout that has jammed for ever still comes to the end of its run, and counts who is inside', () => {
  // The first lorry is sent back from b to a, which the second holds until b has room.
  const constant = { distribution: 'constant' as const, seconds: 10 }
  const { balance } = run(
    portOf({
      entry: 'a',
      trace: [0, 5, 7].map((arrivesSeconds) => ({ arrivesSeconds })),
      stations: {
        a: serviceStation(constant, 'b', { places: 0 }),
        b: serviceStation(constant, { a: { order: 1, share: 1 }, out: { order: 2 } }, { places: 0 }),
      },
    }),
  )
  expect(balance.lorriesArrived).toBe(3)
  expect(balance.lorriesInside).toBe(3)
})

test('the same seed and replication give the same digest, another replication another', () => {
  fc.assert(
    fc.property(randomPort, ({ parts: { trace: _, ...parts }, seed }) => {
      const port = portOf({ ...parts, arrivals: steady(8) })
      const once = run(port, 3, seed)
      expect(run(port, 3, seed).result.digest).toBe(once.result.digest)
      expect(run(port, 4, seed).result.digest).not.toBe(once.result.digest)
    }),
    { numRuns: 30, seed: 2014 },
  )
})
