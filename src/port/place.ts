/** A place is anywhere in the port where a lorry can stand: a link, a station, or the marshalling lanes of the quay. */
import type { Port } from '../scenario/option.ts'
import { everLaid } from '../scenario/periods.ts'

export interface Place {
  readonly kind: 'link' | 'station' | 'quay'
  readonly id: string
}

/**
 * Links, then stations, in the order of their ids, then the quay, with those that are there for a part of the run only:
 * the order of every table of results by place.
 */
export function placesOf(port: Port): Place[] {
  const links = Object.keys(everLaid(port, 'links'))
    .sort()
    .map((id): Place => ({ kind: 'link', id }))
  const stations = Object.keys(everLaid(port, 'stations'))
    .sort()
    .map((id): Place => ({ kind: 'station', id }))
  return [...links, ...stations, ...(port.quay ? [{ kind: 'quay', id: 'quay' } as const] : [])]
}
