/** M/G/1 with every distribution that a scenario may name, and M/D/c with its whole distribution of waits. */
import type { Case } from '../case.ts'
import { ConstantServiceQueue } from '../constant-service.ts'
import { spreadAbout } from '../observation.ts'
import { pollaczekKhinchine } from '../pollaczek-khinchine.ts'
import type { Service } from '../scenario.ts'
import { momentsOf } from '../service-moments.ts'
import { meanQueue, meanWait, singleQueue, utilisation, waitStatements } from './single-queue.ts'

function generalCase(time: Service, load: number, days: number): Case {
  const moments = momentsOf(time)
  const rate = load / moments[0]
  const { meanWait: wait, waitVariance } = pollaczekKhinchine(rate, moments)
  const spread = 'coefficientOfVariation' in time ? ` of cv ${time.coefficientOfVariation}` : ''
  const title = `M/G/1 at ${Math.round(100 * load)} % load, ${time.distribution} service${spread}`
  return {
    title,
    theory:
      'W̄ = λE S²/(2(1−ρ)) by Pollaczek and Khinchine, Var W = W̄² + λE S³/(3(1−ρ)): Kleinrock, _Queueing Systems_ I, §5.7.',
    scenario: singleQueue(title, time, { days, arrivals: { lorriesPerHour: 3600 * rate } }),
    needsLog: true,
    statements: [
      meanWait(wait),
      {
        kind: 'mean',
        what: 'variance of waits, s²',
        theory: waitVariance,
        of: (seen) => spreadAbout(wait, seen.waits('station')),
      },
      utilisation(load),
    ],
  }
}

function constantCase(
  lorriesPerHour: number,
  lanes: number,
  days: number,
  limits: number[],
  apart: number,
): Case {
  const rate = lorriesPerHour / 3600
  const queue = new ConstantServiceQueue(rate, 6, lanes)
  const load = (rate * 6) / lanes
  const title = `M/D/${lanes} at ${Math.round(100 * load)} % load`
  return {
    title,
    theory:
      'The number present is embedded from one service time to the next (Crommelin 1932); P(W ≤ t) by Franx, _Operations Research Letters_ 29 (2001), for one server Erlang’s formula of 1909.',
    scenario: singleQueue(
      title,
      { distribution: 'constant', seconds: 6 },
      { lanes, days, arrivals: { lorriesPerHour } },
    ),
    needsLog: true,
    statements: [
      meanWait(queue.meanWait),
      meanQueue(rate * queue.meanWait),
      ...waitStatements(queue, limits, apart),
    ],
  }
}

export const generalServiceCases: Case[] = [
  generalCase({ distribution: 'erlang', meanSeconds: 6, phases: 4 }, 0.7, 6),
  generalCase({ distribution: 'gamma', meanSeconds: 6, coefficientOfVariation: 2 }, 0.5, 8),
  generalCase(
    { distribution: 'hyperexponential', share: 0.8, meanSeconds: 3, otherMeanSeconds: 18 },
    0.5,
    16,
  ),
  generalCase({ distribution: 'lognormal', meanSeconds: 6, coefficientOfVariation: 0.5 }, 0.75, 6),
  generalCase({ distribution: 'uniform', minSeconds: 2, maxSeconds: 10 }, 0.6, 6),
  generalCase({ distribution: 'triangular', minSeconds: 1, modeSeconds: 2, maxSeconds: 15 }, 0.6, 6),
  generalCase({ distribution: 'empirical', quantilesSeconds: [1, 2, 3, 5, 8, 40] }, 0.5, 8),
  constantCase(300, 1, 8, [0, 3, 6, 15], 30),
  constantCase(480, 1, 6, [0, 6, 20, 40], 200),
  constantCase(1440, 3, 2, [0, 2, 6, 12], 300),
]
