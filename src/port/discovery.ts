/**
 * What a check is worth for finding a party: its alarm and everything that has to follow, and whether an alarm leads
 * around later checks. Used by the exact-probability estimate (docs/model.md).
 */
import type { Port } from '../scenario/option.ts'
import { targetsOf } from '../scenario/ways.ts'

/** Whether every check that may come after a screening may also come after each station that its alarms lead to. */
export function alarmRejoins(port: Port, stationId: string): boolean {
  const { next } = port.stations[stationId]
  let station = port.stations[stationId]
  while (station.kind === 'screening') {
    const { onAlarm } = station
    station = port.stations[onAlarm]
    if (sparesAhead(port, next, onAlarm)) return false
    // The common case, which spares a long layout the walk.
    if (station.next === next) continue
    const after = new Set(checksAhead(port, station.next))
    for (const check of checksAhead(port, next)) if (!after.has(check)) return false
  }
  return true
}

/** The screening and search stations that a lorry may come to by the ordinary way on, alarms aside. */
function* checksAhead(port: Port, next: Port['links'][string]['next']): Generator<string> {
  const seen = new Set<string>()
  const open = [next]
  for (let ways = open.pop(); ways !== undefined; ways = open.pop())
    for (const id of targetsOf(ways)) {
      const place = port.links[id] ?? port.stations[id]
      if (seen.has(id) || place === undefined) continue
      seen.add(id)
      if ('kind' in place && (place.kind === 'screening' || place.kind === 'search')) yield id
      open.push(place.next)
    }
}

/** Whether a check on the ordinary way on lets those pass who were searched, or screened again, after an alarm. */
function sparesAhead(port: Port, next: Port['links'][string]['next'], searchedBy: string): boolean {
  const stations = Object.values(port.stations)
  const spares = (station: Port['stations'][string]) =>
    station.kind === 'screening' && station.selection?.unlessSearchedBy?.includes(searchedBy)
  if (!stations.some(spares)) return false
  for (const check of checksAhead(port, next)) if (spares(port.stations[check])) return true
  return false
}

/**
 * Probability that a check finds a party: an alarm, a second one wherever it has to be confirmed, and the search.
 * @param sensitivityOf what a technology's probability of detection is for the parties in question; for all when absent
 */
export function discoveryProbability(
  port: Port,
  stationId: string,
  vehicleType: string,
  sensitivityOf = (detection: number) => detection,
): number {
  const station = port.stations[stationId]
  if (station.kind !== 'screening' && station.kind !== 'search') return 0
  const detection = sensitivityOf(port.technologies[station.technology].detection[vehicleType].value)
  return station.kind === 'search'
    ? detection
    : detection * discoveryProbability(port, station.onAlarm, vehicleType, sensitivityOf)
}
