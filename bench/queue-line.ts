/**
 * A line of queues read from a scenario's port, so that every engine runs the model that the scenario file states:
 * steady Poisson arrivals, stations with one queue each, one behind the other, some of them for a share of the customers.
 */
import type { Distribution } from '../src/kernel/distribution.ts'
import type { Port } from '../src/scenario/option.ts'
import { serviceTime } from '../src/scenario/service-time.ts'

export interface Stage {
  readonly id: string
  readonly servers: number
  /** Of the customers that come by, those that stop. */
  readonly share: number
  readonly time: Distribution
}

export interface QueueLine {
  readonly meanGapSeconds: number
  readonly stages: readonly Stage[]
}

/** @throws on a port that is anything else */
export function queueLineOf(port: Port): QueueLine {
  const { arrivals, entry } = port.demand
  if (arrivals.from !== 'profile') throw new Error('a line of queues has steady arrivals')
  const stages: Stage[] = []
  let share = 1
  for (let id = entry; id !== 'out'; ) {
    const station = port.stations[id]
    if (station?.kind !== 'service') throw new Error(`${id} is not a station of a line of queues`)
    const servers = Object.values(station.lanes).reduce((sum, { count }) => sum + count.value, 0)
    stages.push({ id, servers, share, time: serviceTime(station.time) })
    if (typeof station.next === 'string') {
      id = station.next
      share = 1
    } else {
      const [[aside, branch]] = Object.entries(station.next).sort(([, a], [, b]) => a.order - b.order)
      id = aside
      share = branch.share?.value ?? 1
    }
  }
  return { meanGapSeconds: 86_400 / arrivals.lorriesPerDay.value, stages }
}

/** Arrivals, starts and ends of service of one customer, on average: what every engine counts as events here. */
export function transitionsPerCustomer({ stages }: QueueLine): number {
  return stages.reduce((sum, { share }) => sum + 2 * share, 1)
}
