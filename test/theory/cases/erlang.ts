/** Poisson arrivals, exponential service: M/M/1, M/M/c, and what finite room turns away. */
import type { Case } from '../case.ts'
import { ErlangQueue, erlangB } from '../erlang.ts'
import { MarkovChain } from '../markov-chain.ts'
import type { Service } from '../scenario.ts'
import type { Statement } from '../statement.ts'
import { meanQueue, meanWait, singleQueue, utilisation, waitStatements } from './single-queue.ts'

const exponential = (meanSeconds: number): Service => ({ distribution: 'exponential', meanSeconds })

/** @param apart waits between two that are nearly independent: about five relaxation times of the queue */
function waitingCase(
  { lanes, load, meanSeconds = 6, days }: { lanes: number; load: number; meanSeconds?: number; days: number },
  limits: readonly number[],
  apart: number,
): Case {
  const rate = (load * lanes) / meanSeconds
  const queue = new ErlangQueue(rate, 1 / meanSeconds, lanes)
  const title = `M/M/${lanes} at ${Math.round(100 * load)} % load`
  return {
    title,
    theory:
      'W̄ = C(c, a)/(cμ − λ) and P(W > t) = C(c, a) e^(−(cμ−λ)t) with Erlang’s C, a = λ/μ: Gross & Harris, _Fundamentals of Queueing Theory_ (3rd ed.), §2.3.',
    scenario: singleQueue(title, exponential(meanSeconds), {
      lanes,
      days,
      arrivals: { lorriesPerHour: 3600 * rate },
    }),
    needsLog: true,
    statements: [
      meanWait(queue.meanWait),
      meanQueue(rate * queue.meanWait),
      utilisation(load),
      ...waitStatements(queue, limits, apart),
    ],
  }
}

const turnedBack = (share: number): Statement => ({
  kind: 'mean',
  what: 'share turned back',
  theory: share,
  of: (seen) => {
    const away = seen.station('station', 'turnedBack')
    return away / (away + seen.station('station', 'served'))
  },
})

/** M/M/c with `places` for those who wait. */
function finiteCase(lorriesPerHour: number, lanes: number, places: number, days: number): Case {
  const rate = lorriesPerHour / 3600
  const most = lanes + places
  const chain = new MarkovChain(0, (present) => [
    [Math.min(most, present + 1), rate],
    [Math.max(0, present - 1), Math.min(present, lanes) / 6],
  ])
  const full = chain.mean((present) => Number(present === most))
  const queue = chain.mean((present) => Math.max(0, present - lanes))
  const probabilities = Array.from({ length: most + 1 }, (_, n) =>
    chain.mean((present) => Number(present === n)),
  )
  const title = `M/M/${lanes}/${most}`
  return {
    title,
    theory: `The birth-death chain of ${most + 1} states, solved; an arrival sees it as it is over time (PASTA): Gross & Harris §2.4.`,
    scenario: singleQueue(title, exponential(6), { lanes, places, days, arrivals: { lorriesPerHour } }),
    needsLog: true,
    statements: [
      turnedBack(full),
      meanQueue(queue),
      meanWait(queue / (rate * (1 - full))),
      utilisation((rate * (1 - full) * 6) / lanes),
      {
        kind: 'frequencies',
        what: 'lorries present',
        probabilities,
        of: (seen) => seen.present(['station'], 300).map(([present]) => present),
      },
    ],
  }
}

/** None may wait: Erlang B holds for any distribution of service. */
function lossCase(time: Service & { meanSeconds: number }, servers: number, lorriesPerHour: number): Case {
  const offered = (lorriesPerHour / 3600) * time.meanSeconds
  const lost = erlangB(servers, offered)
  const title = `M/G/${servers}/${servers}, ${time.distribution} service`
  return {
    title,
    theory: `Erlang’s B(${servers}, ${offered}) for any distribution of service: Gross & Harris §5.2.`,
    scenario: singleQueue(title, time, { lanes: servers, places: 0, days: 2, arrivals: { lorriesPerHour } }),
    statements: [turnedBack(lost), utilisation((offered * (1 - lost)) / servers)],
  }
}

export const erlangCases: Case[] = [
  waitingCase({ lanes: 1, load: 0.5, days: 10 }, [0, 6, 20, 40], 40),
  waitingCase({ lanes: 1, load: 0.8, days: 6 }, [0, 30, 60, 100], 400),
  waitingCase({ lanes: 3, load: 0.85, days: 2 }, [0, 10, 30], 700),
  waitingCase({ lanes: 20, load: 0.8, meanSeconds: 30, days: 2 }, [0, 5, 15], 400),
  finiteCase(1200, 2, 3, 2),
  finiteCase(900, 1, 6, 2),
  lossCase({ distribution: 'exponential', meanSeconds: 20 }, 10, 1260),
  lossCase({ distribution: 'lognormal', meanSeconds: 20, coefficientOfVariation: 1.5 }, 10, 1260),
]

/** What the suite would see if a booth took longer than its file says: theory of 6 s, service of 6 s and a little. */
export function slowerBy(share: number): Case {
  const honest = waitingCase({ lanes: 1, load: 0.5, days: 4 }, [], 40)
  const { scenario } = waitingCase(
    { lanes: 1, load: 0.5 * (1 + share), meanSeconds: 6 * (1 + share), days: 4 },
    [],
    40,
  )
  return { ...honest, scenario }
}
