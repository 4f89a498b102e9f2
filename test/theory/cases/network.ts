/** Open Jackson networks: stations in a row, and stations with branches and ways back. */

import { exp } from '../../../src/kernel/elementary.ts'
import { serviceStation } from '../../port/port-of.ts'
import type { Case } from '../case.ts'
import { type JacksonQueue, jacksonNetwork } from '../jackson.ts'
import { everyNth, shareAbove } from '../observation.ts'
import { scenarioOf } from '../scenario.ts'
import type { Statement } from '../statement.ts'
import { meanWait, utilisation } from './single-queue.ts'

const exponential = (meanSeconds: number) => ({ distribution: 'exponential' as const, meanSeconds })

/** Mean seconds from arrival to leaving; the product's own figure is in minutes. */
const meanSojourn = (seconds: number): Statement => ({
  kind: 'mean',
  what: 'mean time in the port, s',
  theory: seconds,
  of: (seen) => 60 * seen.outcome('timeInPortMean'),
})

/**
 * Product form: the numbers present at two stations at once, in cells (n, m), the last of each open upwards.
 * @param everySeconds between two looks, so that they are nearly independent
 */
function productForm(
  [first, second]: readonly [string, string],
  queues: readonly [JacksonQueue, JacksonQueue],
  most: number,
  everySeconds: number,
): Statement {
  const [atFirst, atSecond] = queues.map((queue) => presentUpTo(most, queue))
  return {
    kind: 'frequencies',
    what: `lorries at ${first} and at ${second} together`,
    probabilities: atFirst.flatMap((p) => atSecond.map((q) => p * q)),
    of: (seen) =>
      seen
        .present([first, second], everySeconds)
        .map(([n, m]) => Math.min(n, most) * (most + 1) + Math.min(m, most)),
  }
}

/** The number present at one station, `most` and more taken together. */
function marginal(station: string, queue: JacksonQueue, most: number, everySeconds: number): Statement {
  return {
    kind: 'frequencies',
    what: `lorries at ${station}`,
    probabilities: presentUpTo(most, queue),
    of: (seen) => seen.present([station], everySeconds).map(([present]) => Math.min(present, most)),
  }
}

function presentUpTo(most: number, queue: JacksonQueue): number[] {
  const probabilities = Array.from({ length: most }, (_, n) => queue.present(n))
  return [...probabilities, 1 - probabilities.reduce((sum, value) => sum + value, 0)]
}

function tandem(): Case {
  const queues = jacksonNetwork({
    first: { servers: 1, meanSeconds: 6, arrivalRate: 1 / 10, next: { second: 1 } },
    second: { servers: 1, meanSeconds: 5, next: { third: 1 } },
    third: { servers: 1, meanSeconds: 4 },
  })
  // Sojourns at the stations are independent and exponential with rates μ − λ.
  const rates = [1 / 6, 1 / 5, 1 / 4].map((rate) => rate - 1 / 10)
  const longer = (seconds: number) =>
    rates.reduce((sum, rate) => {
      const others = rates.filter((other) => other !== rate)
      return (
        sum + exp(-rate * seconds) * others.reduce((product, other) => product * (other / (other - rate)), 1)
      )
    }, 0)
  return {
    title: 'Three M/M/1 in a row',
    theory:
      'Every station is M/M/1 at λ (Burke 1956), numbers present are independent (Jackson 1957), times spent at the stations are independent and exponential (Reich 1957), so the time in the port is hypoexponential.',
    scenario: scenarioOf({
      name: 'Three M/M/1 in a row',
      entry: 'first',
      arrivals: { lorriesPerHour: 360 },
      days: 4,
      warmUpHours: 2,
      replications: 40,
      stations: {
        first: serviceStation(exponential(6), 'second'),
        second: serviceStation(exponential(5), 'third'),
        third: serviceStation(exponential(4), 'out'),
      },
    }),
    needsLog: true,
    statements: [
      meanWait(queues.first.meanWait, 'first'),
      meanWait(queues.second.meanWait, 'second'),
      meanWait(queues.third.meanWait, 'third'),
      meanSojourn(queues.meanSojourn),
      {
        kind: 'mean',
        what: 'P(time in the port > 60 s)',
        theory: longer(60),
        of: (seen) => shareAbove(seen.sojourns(), 60),
      },
      {
        kind: 'distribution',
        what: 'time in the port',
        cdf: (seconds) => 1 - longer(seconds),
        of: (seen) => everyNth(seen.sojourns(), 80),
      },
      marginal('third', queues.third, 4, 600),
      productForm(['first', 'second'], [queues.first, queues.second], 3, 600),
    ],
  }
}

function feedback(): Case {
  const queues = jacksonNetwork({
    control: { servers: 3, meanSeconds: 6, arrivalRate: 1 / 4, next: { scan: 0.4, papers: 0.2 } },
    scan: { servers: 2, meanSeconds: 9, next: { control: 0.25 } },
    papers: { servers: 1, meanSeconds: 6, next: { papers: 0.3, control: 0.1 } },
  })
  return {
    title: 'Branches and ways back',
    theory:
      'Traffic equations λ = γ + λP; every station is M/M/c at its total rate, and the numbers present are independent: Jackson 1957, Gross & Harris §4.2.',
    scenario: scenarioOf({
      name: 'Branches and ways back',
      entry: 'control',
      arrivals: { lorriesPerHour: 900 },
      days: 2,
      warmUpHours: 2,
      replications: 40,
      stations: {
        control: serviceStation(
          exponential(6),
          { scan: { order: 1, share: 0.4 }, papers: { order: 2, share: 0.2 }, out: { order: 3 } },
          { lanes: 3 },
        ),
        scan: serviceStation(
          exponential(9),
          { control: { order: 1, share: 0.25 }, out: { order: 2 } },
          { lanes: 2 },
        ),
        papers: serviceStation(exponential(6), {
          papers: { order: 1, share: 0.3 },
          control: { order: 2, share: 0.1 },
          out: { order: 3 },
        }),
      },
    }),
    needsLog: true,
    statements: [
      ...(['control', 'scan', 'papers'] as const).flatMap((id) => [
        meanWait(queues[id].meanWait, id),
        utilisation(queues[id].load, id),
      ]),
      meanSojourn(queues.meanSojourn),
      marginal('papers', queues.papers, 5, 600),
      productForm(['control', 'scan'], [queues.control, queues.scan], 5, 600),
    ],
  }
}

export const networkCases: Case[] = [tandem(), feedback()]
