/** The priority classes of a station: who goes first in the queue that its lanes share. */
import { entryOf } from '../scenario/findings.ts'
import type { Port } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'

/** Stands for those who are in no class, and so come last; no id of a scenario looks like this. */
export const noClass = '(none)'

/** Ids of all classes that a station has at any time of the run, the first class first; none where all go by turns. */
export function classIdsOf(port: Port, stationId: string): string[] {
  const orders = new Map<string, number>()
  for (const period of periodsOf(port)) {
    const queue = entryOf(period.port.stations, stationId)?.queue
    if (queue?.kind !== 'shared') continue
    for (const [id, { order }] of Object.entries(queue.priority ?? {}))
      if (!orders.has(id)) orders.set(id, order)
  }
  return [...orders].sort(([, one], [, other]) => one - other).map(([id]) => id)
}
