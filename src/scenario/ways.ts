/** Where a lorry of some kind can go next from a place of the layout, and with what probability. */
import { entryOf } from './findings.ts'
import { type LorryKind, meets } from './lorry-kind.ts'
import type { Port } from './option.ts'
import { stoppingShares } from './selection.ts'

type Station = Port['stations'][string]
type Link = Port['links'][string]
export type Place = Station | Link

export interface Way {
  readonly to: string
  /** Above 0. */
  readonly share: number
  /** Id of the branch, where there are branches. */
  readonly branch?: string
}

/** How far the shares of the branches may fall short of 1, as three of 0.333333333 do; the last of them takes the rest. */
const shortfall = 1e-9

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

type Branches = Exclude<Place['next'], string>

type InOrder = readonly (readonly [id: string, branch: Branches[string]])[]

/** Every check asks for every kind of lorry, and a port does not change. */
const known = new WeakMap<Branches, InOrder>()

/** In the order in which they are tried: by `order`, then by id. */
export function branchesInOrder(next: Branches): InOrder {
  const inOrder =
    known.get(next) ??
    Object.entries(next).sort(
      ([a, { order: first }], [b, { order: second }]) => first - second || (a < b ? -1 : 1),
    )
  known.set(next, inOrder)
  return inOrder
}

/** The first branch whose conditions are met, each share being a share of all who meet them. */
export function onwardOf({ next }: Place, kind: LorryKind): Onward {
  if (typeof next === 'string') return { ways: [{ to: next, share: 1 }], stranded: 0, claimed: 0 }
  const ways: Way[] = []
  let claimed = 0
  let claims = 0
  for (const [branch, file] of branchesInOrder(next)) {
    if (!meets(kind, file)) continue
    // Rounding of the shares before it must not open a way that they have used up; a rest that they leave does, however small.
    const left = 1 - claimed > claims * Number.EPSILON ? 1 - claimed : 0
    const share = Math.min(left, file.share?.value ?? left)
    if (share > 0) ways.push({ to: file.to ?? branch, share, branch })
    if (!file.share) return { ways, stranded: 0, claimed }
    claimed += file.share.value
    claims++
  }
  if (claimed < 1 - shortfall) return { ways, stranded: 1 - claimed, claimed }
  const last = ways.pop()!
  ways.push({ ...last, share: last.share + Math.max(0, 1 - claimed) })
  return { ways, stranded: 0, claimed }
}

/** Share of the lorries of a kind that stop at a station, at most; at a screening, those it selects. */
export function stoppingShare(station: Station, kind: LorryKind): number {
  return station.kind === 'screening' ? stoppingShares(station.selection, kind).most : 1
}

/** Everywhere a lorry of this kind can go, an alarm included. */
export function possibleTargets(place: Place, kind: LorryKind): string[] {
  const targets = onwardOf(place, kind).ways.map(({ to }) => to)
  if (isStation(place) && place.kind === 'screening' && stoppingShare(place, kind) > 0)
    targets.push(place.onAlarm)
  return targets
}
