/**
 * The ways to walk through the draws of a port, each of which must look random: lorry by lorry, purpose by purpose,
 * visit by visit, replication by replication, seed by seed; and the neighbours that must not know of one another.
 */
import { Draws, purposeNumber, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { type Pairs, type Sequence, testsOfPairs, testsOfSequence } from './randomness.ts'

const seed = seedKey('Calais')
const draws = new Draws(replicationKey(seed, 1))
const next = new Draws(replicationKey(seed, 2))
const otherSeed = new Draws(replicationKey(seedKey('Calaia'), 1))
const service = purposeNumber('service:uk-entry-control')
const sensor = purposeNumber('sensor:uk-entry-control')
const named = Int32Array.from({ length: 65_536 }, (_, i) => purposeNumber(`service:station-${i}`))

/** A key takes a microsecond, a seed's some twenty: these walks are shorter by so much. */
export const walks: Record<string, { readonly sequence: Sequence; readonly shorter: number }> = {
  'lorry by lorry': { sequence: (i) => draws.uniform(i, service), shorter: 1 },
  'lorry by lorry, on the third visit': { sequence: (i) => draws.uniform(i, service, 2), shorter: 1 },
  'every 1024th lorry': { sequence: (i) => draws.uniform(1024 * i, service), shorter: 1 },
  'number by number of the purpose': { sequence: (i) => draws.uniform(17, i), shorter: 1 },
  'name by name of the purpose': {
    sequence: (i) => draws.uniform(i >>> 16, named[i & 0xffff]),
    shorter: 1,
  },
  'visit by visit': { sequence: (i) => draws.uniform(17, service, i), shorter: 1 },
  'lorries with four purposes each': { sequence: (i) => draws.uniform(i >>> 2, named[i & 3]), shorter: 1 },
  'replication by replication': {
    sequence: (i) => new Draws(replicationKey(seed, i)).uniform(17, service),
    shorter: 4,
  },
  'seed by seed': {
    sequence: (i) => new Draws(replicationKey(seedKey(`${i}`), 0)).uniform(17, service),
    shorter: 64,
  },
}

export const neighbours: Record<string, Pairs> = {
  'a lorry and the next': (i) => [draws.uniform(2 * i, service), draws.uniform(2 * i + 1, service)],
  'a lorry and the one a power of two behind': (i) => [
    draws.uniform(i, service),
    draws.uniform(i ^ (1 << 24), service),
  ],
  'a purpose and the next number': (i) => [draws.uniform(i, service), draws.uniform(i, service + 1)],
  'the service and the sensor of one station': (i) => [draws.uniform(i, service), draws.uniform(i, sensor)],
  'a lorry, and the next with the purpose before': (i) => [
    draws.uniform(2 * i, service),
    draws.uniform(2 * i + 1, service - 1),
  ],
  'a visit and the next': (i) => [draws.uniform(i, service, 0), draws.uniform(i, service, 1)],
  'a second visit, and the next lorry on its first': (i) => [
    draws.uniform(2 * i, service, 1),
    draws.uniform(2 * i + 1, service, 0),
  ],
  'a replication and the next': (i) => [draws.uniform(i, service), next.uniform(i, service)],
  'a replication, and the next with the next lorry': (i) => [
    draws.uniform(2 * i, service),
    next.uniform(2 * i + 1, service),
  ],
  'two seeds that differ in one letter': (i) => [draws.uniform(i, service), otherSeed.uniform(i, service)],
}

export interface Suspicion {
  readonly test: string
  readonly of: string
  /** By chance below x with probability x. */
  readonly p: () => number
}

/** Every test of every walk of `length` draws, its pairs included, and of as many pairs of neighbours. */
export function suspicions(length: number): Suspicion[] {
  const ofSequences = Object.entries(walks).flatMap(([of, { sequence, shorter }]) => {
    const n = length / shorter
    const pairs: Pairs = (i) => [sequence(2 * i), sequence(2 * i + 1)]
    return [
      ...Object.entries(testsOfSequence).map(([test, run]) => ({ test, of, p: () => run(sequence, n) })),
      ...Object.entries(testsOfPairs).map(([test, run]) => ({ test, of, p: () => run(pairs, n / 2) })),
    ]
  })
  const ofPairs = Object.entries(neighbours).flatMap(([of, pairs]) =>
    Object.entries(testsOfPairs).map(([test, run]) => ({ test, of, p: () => run(pairs, length) })),
  )
  return [...ofSequences, ...ofPairs]
}
