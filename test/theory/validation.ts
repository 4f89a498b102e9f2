/** The whole suite: every case, and how all their statements are judged together, so that chance rejects none. */
import { normalQuantile, normalUpperProbability } from '../../src/kernel/normal.ts'
import { type Case, verdictsOn } from './case.ts'
import { ampleStationCases } from './cases/ample-station.ts'
import { blockingCases } from './cases/blocking.ts'
import { erlangCases } from './cases/erlang.ts'
import { generalServiceCases } from './cases/general-service.ts'
import { networkCases } from './cases/network.ts'
import { portLineCase } from './cases/port-line.ts'
import { priorityCases } from './cases/priority.ts'
import { recordedArrivalsCases } from './cases/recorded-arrivals.ts'
import { holmRejections } from './holm.ts'
import { type Verdict, written } from './statement.ts'

export const cases: readonly Case[] = [
  ...erlangCases,
  ...generalServiceCases,
  ...priorityCases,
  ...networkCases,
  ...recordedArrivalsCases,
  ...ampleStationCases,
  ...blockingCases,
  portLineCase,
]

/** Probability that an engine without any error fails the suite, over all possible seeds. */
export const familyLevel = 0.01

/** All statements of all cases, and one about mean waits together. */
export const tests = 1 + cases.reduce((sum, { statements }) => sum + statements.length, 0)

/** Level of each single test by Bonferroni; Holm's procedure finds no less. */
export const singleLevel = familyLevel / tests

export interface Validation {
  readonly verdicts: ReadonlyMap<Case, readonly Verdict[]>
  /** All mean waits of single stations together, each weighted by what it knows. */
  readonly together: Verdict
  /** What the suite rejects, by name: none, unless the engine is wrong. */
  readonly rejected: readonly string[]
}

export async function validate(): Promise<Validation> {
  const verdicts = new Map<Case, readonly Verdict[]>()
  for (const theCase of cases) verdicts.set(theCase, await verdictsOn(theCase, singleLevel))
  const together = meanWaitsTogether([...verdicts.values()].flat())
  const all = [...verdicts].flatMap(([{ title }, rows]) => rows.map((row) => ({ title, row })))
  all.push({ title: 'all cases', row: together })
  const rejected = holmRejections(
    all.map(({ row }) => row.probability),
    familyLevel,
  )
  return { verdicts, together, rejected: rejected.map((at) => `${all[at].title}: ${all[at].row.what}`) }
}

/** An error common to all waits shows here first. */
function meanWaitsTogether(verdicts: readonly Verdict[]): Verdict {
  let weights = 0
  let sum = 0
  for (const { pooled } of verdicts) {
    if (!pooled) continue
    const weight = 1 / (pooled.error * pooled.error)
    weights += weight
    sum += weight * pooled.distance
  }
  const distance = sum / weights
  const error = Math.sqrt(1 / weights)
  const found = normalQuantile(1 - singleLevel / 2) + normalQuantile(0.9)
  return {
    what: 'mean wait over theory, all single stations together',
    theory: '1',
    simulation: `${written(1 + distance)} ± ${written(error, 2)}`,
    z: distance / error,
    probability: 2 * normalUpperProbability(Math.abs(distance) / error),
    findable: found * error,
  }
}
