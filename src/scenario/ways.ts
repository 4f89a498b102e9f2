/** Where a lorry of some kind can go next from a place of the layout, and with what probability. */
import { entryOf } from './findings.ts'
import { type LorryKind, meets } from './lorry-kind.ts'
import type { Port } from './option.ts'

type Station = Port['stations'][string]
type Link = Port['links'][string]
export type Place = Station | Link

export interface Way {
  readonly to: string
  readonly share: number
}

export function placeOf(port: Port, id: string): Place | undefined {
  return entryOf(port.links, id) ?? entryOf(port.stations, id)
}

/** Where its file describes a place: `links.ring-road`. */
export function pathOf(port: Port, id: string): [string, string] {
  return [Object.hasOwn(port.links, id) ? 'links' : 'stations', id]
}

export function isStation(place: Place): place is Station {
  return 'kind' in place
}

/** Everywhere that `next` names, in no particular order. */
export function targetsOf(next: Place['next']): string[] {
  return typeof next === 'string' ? [next] : Object.entries(next).map(([id, { to }]) => to ?? id)
}

export interface Onward {
  readonly ways: readonly Way[]
  /** Share of the lorries of this kind that no branch takes. */
  readonly stranded: number
  /** Sum of the shares of the branches whose conditions the kind meets, up to the first without a share. */
  readonly claimed: number
}

/** Branches in their order, then by id: the first whose conditions are met, each share being a share of all who meet them. */
export function onwardOf({ next }: Place, kind: LorryKind): Onward {
  if (typeof next === 'string') return { ways: [{ to: next, share: 1 }], stranded: 0, claimed: 0 }
  const branches = Object.entries(next).sort(
    ([a, { order: first }], [b, { order: second }]) => first - second || (a < b ? -1 : 1),
  )
  const ways: Way[] = []
  let claimed = 0
  for (const [id, branch] of branches) {
    if (!meets(kind, branch)) continue
    const to = branch.to ?? id
    const left = Math.max(0, 1 - claimed)
    const share = branch.share === undefined ? left : Math.min(left, branch.share.value)
    // Rounding must not open a way that the shares before it have used up.
    if (share > 1e-9) ways.push({ to, share })
    if (branch.share === undefined) return { ways, stranded: 0, claimed }
    claimed += branch.share.value
  }
  return { ways, stranded: claimed >= 1 - 1e-9 ? 0 : 1 - claimed, claimed }
}

/** Share of the lorries of a kind that stop at a station; at a screening, those it selects. */
export function stoppingShare(station: Station, kind: LorryKind): number {
  if (station.kind !== 'screening' || !station.selection) return 1
  return meets(kind, station.selection) ? (station.selection.share?.value ?? 1) : 0
}

/** Everywhere a lorry of this kind can go, an alarm included. */
export function possibleTargets(place: Place, kind: LorryKind): string[] {
  const targets = onwardOf(place, kind).ways.map(({ to }) => to)
  if (isStation(place) && place.kind === 'screening' && stoppingShare(place, kind) > 0)
    targets.push(place.onAlarm)
  return targets
}
