/**
 * A statement of theory about a case, and how it is judged: the probability that chance alone brings the replications
 * so far from it, and how large an error of the engine would have been found.
 */
import { mean, variance } from 'd3-array'
import { studentCritical, studentTail } from '../../src/experiment/student.ts'
import { sqrt } from '../../src/kernel/elementary.ts'
import { normalQuantile } from '../../src/kernel/normal.ts'
import {
  criticalValue,
  kolmogorovDistance,
  kolmogorovProbability,
  pearson,
  pearsonProbability,
} from './goodness-of-fit.ts'
import type { Observation } from './observation.ts'

/** Theory gives the mean of a figure over replications. Tested by Student's t. */
export interface MeanStatement {
  readonly kind: 'mean'
  readonly what: string
  readonly theory: number
  /** Standard error of the theory, where it is not exact. */
  readonly theoryError?: number
  /** Counts also towards the mean waits of all cases together. */
  readonly pooled?: boolean
  readonly of: (seen: Observation) => number
}

/** Theory gives a bound of the mean. Tested by Student's t, on one side. */
export interface BoundStatement {
  readonly kind: 'atLeast' | 'atMost'
  readonly what: string
  readonly theory: number
  readonly of: (seen: Observation) => number
}

/** Theory gives a continuous distribution. Tested by Kolmogorov and Smirnov's distance. */
export interface DistributionStatement {
  readonly kind: 'distribution'
  readonly what: string
  readonly cdf: (value: number) => number
  /** Values nearly independent of one another. */
  readonly of: (seen: Observation) => readonly number[]
}

/** Theory gives the probabilities of cells. Tested by Pearson's χ². */
export interface FrequencyStatement {
  readonly kind: 'frequencies'
  readonly what: string
  /** Adding up to 1; each expects five or more. */
  readonly probabilities: readonly number[]
  /** Cells met, nearly independent of one another. */
  readonly of: (seen: Observation) => readonly number[]
}

export type Statement = MeanStatement | BoundStatement | DistributionStatement | FrequencyStatement

export interface Verdict {
  readonly what: string
  readonly theory: string
  readonly simulation: string
  /** Standard errors from theory; for whole distributions the normal score of the probability. */
  readonly z: number
  /** Probability of being at least so far away by chance. */
  readonly probability: number
  /** Error of the engine that would be found nine times in ten at the given level, relative; NaN for bounds. */
  readonly findable: number
  /** Relative distance from theory and its standard error, where statements are looked at together. */
  readonly pooled?: { readonly distance: number; readonly error: number }
}

/** One in ten: the chance left that an error of the stated size is missed. */
const missed = 0.1

/** @param seen of each replication, what `of` gave  @param level of this one test, for what it would find */
export function judge(statement: Statement, seen: readonly unknown[], level: number): Verdict {
  switch (statement.kind) {
    case 'mean':
      return judgeMean(statement, seen as number[], level)
    case 'atLeast':
    case 'atMost':
      return judgeBound(statement, seen as number[])
    case 'distribution':
      return judgeDistribution(statement, (seen as number[][]).flat(), level)
    case 'frequencies':
      return judgeFrequencies(statement, (seen as number[][]).flat(), level)
  }
}

function tallied(values: readonly number[]) {
  return {
    average: mean(values)!,
    error: sqrt(variance(values)! / values.length),
    degrees: values.length - 1,
  }
}

function judgeMean(statement: MeanStatement, values: readonly number[], level: number): Verdict {
  const { what, theory, theoryError = 0 } = statement
  const { average, error, degrees } = tallied(values)
  const standardError = sqrt(error * error + theoryError * theoryError)
  const z = (average - theory) / standardError
  const found = studentCritical(level / 2, degrees) + studentCritical(missed, degrees)
  return {
    what,
    theory: theoryError > 0 ? `${written(theory)} ± ${written(theoryError, 2)}` : written(theory),
    simulation: `${written(average)} ± ${written(error, 2)}`,
    z,
    probability: 2 * studentTail(Math.abs(z), degrees),
    findable: (found * standardError) / Math.abs(theory),
    ...(statement.pooled
      ? { pooled: { distance: average / theory - 1, error: standardError / theory } }
      : {}),
  }
}

function judgeBound({ kind, what, theory, of: _ }: BoundStatement, values: readonly number[]): Verdict {
  const { average, error, degrees } = tallied(values)
  const z = (average - theory) / error
  const beyond = kind === 'atMost' ? z : -z
  const tail = studentTail(Math.abs(beyond), degrees)
  return {
    what,
    theory: `${kind === 'atMost' ? '≤' : '≥'} ${written(theory)}`,
    simulation: `${written(average)} ± ${written(error, 2)}`,
    z,
    probability: beyond > 0 ? tail : 1 - tail,
    findable: Number.NaN,
  }
}

function judgeDistribution(
  statement: DistributionStatement,
  values: readonly number[],
  level: number,
): Verdict {
  const count = values.length
  const distance = kolmogorovDistance(values, statement.cdf)
  const probability = kolmogorovProbability(distance, count)
  // Where the two differ most, the share observed has a standard deviation of at most 1/(2√n).
  const critical = criticalValue((x) => kolmogorovProbability(x, count), level)
  return {
    what: statement.what,
    theory: 'whole distribution',
    simulation: `D = ${distance.toFixed(4)}, n = ${count}`,
    z: -normalQuantile(probability),
    probability,
    findable: critical + -normalQuantile(missed) / (2 * sqrt(count)),
  }
}

function judgeFrequencies(statement: FrequencyStatement, cells: readonly number[], level: number): Verdict {
  const { what, probabilities } = statement
  const counts = probabilities.map(() => 0)
  for (const cell of cells) counts[cell]++
  const chiSquared = pearson(counts, probabilities)
  const degrees = probabilities.length - 1
  const probability = pearsonProbability(chiSquared, degrees)
  const critical = criticalValue((x) => pearsonProbability(x, degrees), level)
  // Under an error of size w (root mean square of the cells' relative errors) χ² is about normal, with mean df + nw² and
  // variance 2 df + 4nw²: the nw² that exceeds the critical value nine times in ten.
  const strays = criticalValue(
    (noncentral) =>
      (degrees + noncentral - critical) / sqrt(2 * degrees + 4 * noncentral) < -normalQuantile(missed)
        ? 1
        : 0,
    0.5,
  )
  return {
    what,
    theory: `${probabilities.length} probabilities`,
    simulation: `χ² = ${chiSquared.toFixed(1)}, n = ${cells.length}`,
    z: -normalQuantile(probability),
    probability,
    findable: sqrt(strays / cells.length),
  }
}

/** A figure with so many digits, never in powers of ten. */
export function written(value: number, digits = 5): string {
  const size = Math.abs(value)
  let decimals = digits - 1
  for (let limit = 10; limit <= size && decimals > 0; limit *= 10) decimals--
  for (let limit = 1; size < limit && size > 0 && decimals < 12; limit /= 10) decimals++
  return value.toFixed(decimals)
}
