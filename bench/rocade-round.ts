/** What a round is for Rocade: a replication, statistics and all. The port is compiled before the clock starts. */
import { compilePort } from '../src/port/compile-port.ts'
import { outcomesOf } from '../src/port/outcome.ts'
import { replicate } from '../src/port/replicate.ts'
import { balanceColumns } from '../src/port/replication.ts'
import type { Port } from '../src/scenario/option.ts'
import type { Play, Work } from './round.ts'

type SyncPlay = (round: number) => () => Work

export function rocadeRound(port: Port): SyncPlay {
  const network = compilePort(port)
  const outcomeIds = outcomesOf(port).map(({ id }) => id)
  return (round) => {
    const { outcomes, balance, events } = replicate(network, port.run.seed, round)
    const minutes = (id: string) => outcomes[outcomeIds.indexOf(id)]
    return () => ({
      customers: balance[balanceColumns.indexOf('lorriesArrived')],
      events,
      meanSeconds: 60 * minutes('timeInPortMean'),
      p95Seconds: 60 * minutes('timeInPortP95'),
    })
  }
}

/** The same `times` in a row: customers and events add up, times in system are those of the last. */
export function repeated(play: SyncPlay, times: number): Play {
  return (round) => {
    const sumUps = Array.from({ length: times }, (_, time) => play(round * times + time))
    return () => {
      const works = sumUps.map((sumUp) => sumUp())
      const total = (figure: (work: Work) => number) => works.reduce((sum, work) => sum + figure(work), 0)
      return {
        ...works[works.length - 1],
        customers: total(({ customers }) => customers),
        events: total(({ events }) => events!),
      }
    }
  }
}
