/**
 * Traffic equations: how often a lorry of some kind comes to each place, rounds included. Solved by sending one lorry's
 * worth of traffic on from place to place until next to nothing moves any more.
 */
import { entryOf } from './findings.ts'
import type { LorryKind } from './lorry-kind.ts'
import type { Port } from './option.ts'
import { isStation, onwardOf, type Place, placeOf, stoppingShare, type Way } from './ways.ts'

/** Traffic that no longer counts. */
const negligible = 1e-8
/** Steps that a small network may take, and further ones for each place: so a loop almost without an exit ends too. */
const fewestSteps = 200_000
const stepsPerPlace = 100

/**
 * Mean number of times that a lorry of a kind comes to each place, `quay` and `out` included. What circles on when the
 * steps are used up is left out, so a figure may be too low, never too high.
 * @param passing share of the lorries that come to a station and are not turned back; 1 when absent
 */
export function visitsOf(
  port: Port,
  kind: LorryKind,
  passing: ReadonlyMap<string, number>,
): Map<string, number> {
  const visits = new Map<string, number>()
  const moving = new Map([[port.demand.entry, 1]])
  const ways = new Map<string, readonly Way[]>()
  const waysFrom = (id: string, place: Place) => {
    const known = ways.get(id) ?? everyWay(port, place, kind)
    ways.set(id, known)
    return known
  }
  const places = Object.keys(port.links).length + Object.keys(port.stations).length
  let steps = fewestSteps + stepsPerPlace * places
  // A place comes up again, behind those there are, when traffic comes back to it.
  for (const [id, lorries] of moving) {
    moving.delete(id)
    visits.set(id, (visits.get(id) ?? 0) + lorries)
    const place = placeOf(port, id)
    if (!place) continue
    if (steps-- === 0) break
    const onward = lorries * (passing.get(id) ?? 1)
    for (const { to, share } of waysFrom(id, place)) {
      const sum = (moving.get(to) ?? 0) + onward * share
      if (sum > negligible) moving.set(to, sum)
    }
  }
  return visits
}

/** The ways on with their shares, that of a false alarm among them: flows are those of lorries without parties. */
function everyWay(port: Port, place: Place, kind: LorryKind): Way[] {
  const { ways } = onwardOf(place, kind)
  if (!isStation(place) || place.kind !== 'screening') return [...ways]
  const alarms = surelyStopping(place, kind) * falseAlarm(port, place, kind)
  return [
    { to: place.onAlarm, share: alarms },
    ...ways.map(({ to, share }) => ({ to, share: share * (1 - alarms) })),
  ]
}

/** Share that stops in any case: a selection that depends on the queue may let everyone pass. */
export function surelyStopping(station: Extract<Place, { kind: string }>, kind: LorryKind): number {
  if (station.kind === 'screening' && station.selection?.whileQueueBelow !== undefined) return 0
  return stoppingShare(station, kind)
}

function falseAlarm(
  { technologies, vehicleTypes }: Port,
  { technology }: Extract<Place, { kind: 'screening' }>,
  { vehicleType }: LorryKind,
): number {
  const table = technologies[technology]?.falseAlarm ?? {}
  if (vehicleType !== undefined) return entryOf(table, vehicleType)?.value ?? 0
  return Math.min(...Object.keys(vehicleTypes).map((type) => entryOf(table, type)?.value ?? 0))
}
