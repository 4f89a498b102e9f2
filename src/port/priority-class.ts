/** The priority classes of a station: who goes first in the queue that its lanes share. */
import type { Port } from '../scenario/option.ts'

type Queue = Port['stations'][string]['queue']

/** Stands for those who are in no class, and so come last; no id of a scenario looks like this. */
export const noClass = '(none)'

/** Ids of the classes of a queue, the first class first; none where all go by turns. */
export function classIdsOf(queue: Queue): string[] {
  if (queue.kind !== 'shared') return []
  return Object.entries(queue.priority ?? {})
    .sort(([, one], [, other]) => one.order - other.order)
    .map(([id]) => id)
}
