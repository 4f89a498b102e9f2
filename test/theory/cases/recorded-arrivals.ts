/** Traces whose gaps are independent but not exponential: GI/M/1 and GI/D/1 exactly, GI/G/1 within Kingman's bounds. */
import seedrandom from 'seedrandom'
import type { Case } from '../case.ts'
import {
  ExponentialServiceQueue,
  type Gaps,
  lindleyChain,
  meanGap,
  meanWaitBounds,
} from '../general-arrivals.ts'
import { everyNth, shareAbove } from '../observation.ts'
import type { Service } from '../scenario.ts'
import { momentsOf } from '../service-moments.ts'
import type { Statement } from '../statement.ts'
import { meanWait, singleQueue, utilisation, waitStatements } from './single-queue.ts'

const days = 2
const warmUpSeconds = 7200
const endSeconds = days * 86_400 + 3600

/** `arrivals.csv` of one replication: gaps drawn independently. */
function traceOf(gaps: Gaps, name: string): (replication: number) => string {
  return (replication) => {
    const random = seedrandom(`${name} ${replication}`)
    const rows = ['arrivesAt']
    for (let at = -warmUpSeconds; at < endSeconds; at += drawn(gaps, random())) rows.push(moment(at))
    return rows.join('\n')
  }
}

function drawn(gaps: Gaps, uniform: number): number {
  let upTo = 0
  for (const [seconds, probability] of gaps) {
    upTo += probability
    if (uniform < upTo) return seconds
  }
  return gaps[gaps.length - 1][0]
}

/** Seconds from the start of the window as a file writes them. */
function moment(seconds: number): string {
  return new Date(Date.UTC(2014, 6, 7) + 1000 * seconds).toISOString().slice(0, 19).replace('T', ' ')
}

const traced = (title: string, gaps: Gaps, time: Service, replications = 20) => ({
  title,
  scenario: singleQueue(title, time, { arrivals: 'trace', days, replications }),
  trace: traceOf(gaps, title),
})

function exponentialServiceCase(name: string, gaps: Gaps, apart: number): Case {
  const queue = new ExponentialServiceQueue(gaps, 1 / 6)
  return {
    ...traced(`${name}/M/1`, gaps, { distribution: 'exponential', meanSeconds: 6 }),
    theory:
      'An arrival waits with probability σ, the root of σ = E e^(−μ(1−σ)A), and then exponentially with rate μ(1 − σ): Gross & Harris §5.3.',
    needsLog: true,
    statements: [
      meanWait(queue.meanWait),
      utilisation(6 / meanGap(gaps)),
      ...waitStatements(queue, [0, 10], apart),
    ],
  }
}

/** Gaps and services all multiples of 5 s: arrivals and ends of service tie again and again. */
function tiedCase(): Case {
  const gaps: Gaps = [
    [5, 0.5],
    [15, 0.3],
    [40, 0.2],
  ]
  const chain = lindleyChain(gaps, 10, 1000)
  const least = [0, 5, 10, 15, 20, 25, 30, 40, 60]
  const cellOf = (wait: number) => least.filter((seconds) => seconds <= wait).length - 1
  const cells = least.map((_, cell) => chain.mean((wait) => Number(cellOf(wait) === cell)))
  return {
    ...traced('GI/D/1 on a grid of 5 s', gaps, { distribution: 'constant', seconds: 10 }),
    theory:
      'Waits W, max(0, W + D − A), … are a chain on multiples of 5 s (Lindley 1952), solved; arrivals and ends of service tie.',
    needsLog: true,
    statements: [
      meanWait(chain.mean((wait) => wait)),
      {
        kind: 'mean',
        what: 'P(wait > 0 s)',
        theory: 1 - cells[0],
        of: (seen) => shareAbove(seen.waits('station'), 0),
      },
      {
        kind: 'frequencies',
        what: 'waits of 0, 5, … 30, 40 and 60 s and more',
        probabilities: cells,
        of: (seen) => everyNth(seen.waits('station'), 100).map(cellOf),
      },
    ],
  }
}

function boundsCase(gaps: Gaps, time: Service): Case {
  const [first, second] = momentsOf(time)
  const { below, above } = meanWaitBounds(gaps, first, second - first * first)
  const bound = (kind: 'atLeast' | 'atMost', theory: number): Statement => ({
    kind,
    what: 'mean wait, s',
    theory,
    of: (seen) => seen.station('station', 'waitMeanSeconds'),
  })
  return {
    ...traced(`GI/G/1 with ${time.distribution} service`, gaps, time, 10),
    theory: 'W̄ ≤ λ(σₐ² + σₛ²)/(2(1−ρ)), Kingman 1962; W̄ ≥ (λ²σₛ² − ρ(2−ρ))/(2λ(1−ρ)), Marchal 1978.',
    statements: [...(below > 0 ? [bound('atLeast', below)] : []), bound('atMost', above)],
  }
}

export const recordedArrivalsCases: Case[] = [
  exponentialServiceCase('D', [[8, 1]], 110),
  exponentialServiceCase(
    'GI',
    [
      [1, 0.6],
      [22, 0.4],
    ],
    300,
  ),
  tiedCase(),
  boundsCase(
    [
      [5, 0.5],
      [10, 0.5],
    ],
    { distribution: 'gamma', meanSeconds: 6, coefficientOfVariation: 2 },
  ),
  boundsCase(
    [
      [2, 0.7],
      [20, 0.3],
    ],
    { distribution: 'uniform', minSeconds: 2, maxSeconds: 8 },
  ),
]
