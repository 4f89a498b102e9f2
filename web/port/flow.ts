/**
 * The order in which lorries meet the places of a port: each place stands before those it leads to, where no loop
 * forbids it. Places no lorry reaches come last.
 */
import { type Place, placesOf } from '../../src/port/place.ts'
import type { Port } from '../../src/scenario/option.ts'

type Onward = Port['links'][string]['next']

/** Tells places of all kinds apart: `link:ring-road`. */
export type PlaceKey = string
export const keyOf = (place: Place): PlaceKey => `${place.kind}:${place.id}`

/** The ids a lorry may go to next, in the order they are tried. */
export function onwardIds(next: Onward): string[] {
  if (typeof next === 'string') return [next]
  return Object.entries(next)
    .sort(([, one], [, other]) => one.order - other.order)
    .map(([id, { to }]) => to ?? id)
}

/** The place an id in `next` or `onAlarm` stands for; `out` is none. */
export function placeOf(port: Port, id: string): Place | undefined {
  if (id in port.links) return { kind: 'link', id }
  if (id in port.stations) return { kind: 'station', id }
  return id === 'quay' && port.quay ? { kind: 'quay', id } : undefined
}

/** Where a lorry may go from a place: by its alarm first, then by `next`. */
export function leadsTo(port: Port, place: Place): { readonly place: Place; readonly alarm: boolean }[] {
  if (place.kind === 'quay') return []
  const from = place.kind === 'link' ? port.links[place.id] : port.stations[place.id]
  const steps = onwardIds(from.next).map((id) => ({ id, alarm: false }))
  if ('onAlarm' in from) steps.unshift({ id: from.onAlarm, alarm: true })
  return steps.flatMap(({ id, alarm }) => {
    const to = placeOf(port, id)
    return to ? [{ place: to, alarm }] : []
  })
}

export function flowOrder(port: Port): Place[] {
  const met = new Set<PlaceKey>()
  const backwards: Place[] = []
  const visit = (place: Place) => {
    if (met.has(keyOf(place))) return
    met.add(keyOf(place))
    // What is visited last ends up first, so the alarm's search stands right behind the place that found.
    for (const step of leadsTo(port, place).reverse()) visit(step.place)
    backwards.push(place)
  }
  const entry = placeOf(port, port.demand.entry)
  if (entry) visit(entry)
  const order = backwards.reverse()
  return [...order, ...placesOf(port).filter((place) => !met.has(keyOf(place)))]
}

/** One order for two: that of the first, with what only the second has put behind what it follows there. */
export function mergeOrders<Key>(first: readonly Key[], second: readonly Key[]): Key[] {
  const merged = [...first]
  second.forEach((key, i) => {
    if (merged.includes(key)) return
    merged.splice(i === 0 ? 0 : merged.indexOf(second[i - 1]) + 1, 0, key)
  })
  return merged
}
