/**
 * Demand held against capacity by mean rates: a first look that finds a port which cannot cope on any day, before an
 * hour is spent simulating it. Flows are those of lorries without parties; capacity is that of lanes never idle, so a
 * warning is certain, and its absence promises nothing.
 */
import { dayNumber, daySeconds, runTimes, weekdayOf } from './calendar.ts'
import { counted } from './count.ts'
import { entryOf, type Findings } from './findings.ts'
import { type LorryKind, lorryKinds } from './lorry-kind.ts'
import type { Port } from './option.ts'
import { meanSeconds } from './service-time.ts'
import { dutiesOf, groupsOf, openLanes } from './staffing.ts'
import { isStation, onwardOf, type Place, placeOf, stoppingShare } from './ways.ts'

type Station = Extract<Place, { kind: string }>

/** @param port one whose references and routes are sound, with all its files read */
export function checkCapacity(port: Port, findings: Findings): void {
  const lorries = lorriesPerDay(port)
  if (!(lorries > 0)) return
  const kinds = lorryKinds(port)
  const work = new Map<string, number>()
  let shipped = 0
  for (const kind of kinds) {
    const visits = visitsOf(port, kind)
    shipped += lorries * kind.share * (visits.get('quay') ?? 0)
    for (const [id, count] of visits) {
      const place = placeOf(port, id)
      if (!place || !isStation(place)) continue
      const seconds = stops(place, kind) * serviceSeconds(port, place)
      work.set(id, (work.get(id) ?? 0) + lorries * kind.share * count * seconds)
    }
  }
  for (const [id, seconds] of work) {
    const open = openLaneSecondsPerDay(port, id)
    if (seconds <= open) continue
    const what = `demand is above capacity all day: lorries bring ${counted(hours(seconds), 'hour')} of service a day, and the open lanes have ${hours(open)}; queues will grow without end`
    findings.warning(['stations', id], what)
  }
  if (port.quay) checkShips(port, port.quay, shipped, findings)
}

const hours = (seconds: number) => Number((seconds / 3600).toFixed(1))

/** Mean over the days of the window. */
export function lorriesPerDay({ demand: { arrivals }, run }: Port): number {
  if (arrivals.from === 'trace') {
    const counted = arrivals.lorries.filter(
      ({ arrivesSeconds: at }) => at >= 0 && at < run.days * daySeconds,
    ).length
    return counted / run.days
  }
  const growth = 1 + (arrivals.trafficGrowth?.value ?? 0)
  if (arrivals.from === 'rates') {
    const { lorriesPerHour } = arrivals
    let sum = 0
    for (let hour = 0; hour < run.days * 24; hour++) sum += lorriesPerHour[hour % lorriesPerHour.length] ?? 0
    return (sum * growth) / run.days
  }
  const { lorriesPerDay, peakFactor, weekdayShare } = arrivals
  let weights = 0
  for (let day = 0; day < run.days; day++)
    weights += weekdayShare ? weekdayShare[weekdayOf(dayNumber(run.from) + day)].value * 7 : 1
  return (lorriesPerDay.value * growth * (peakFactor?.value ?? 1) * weights) / run.days
}

/** Mean number of times that a lorry of a kind comes to each place; the mass that circles beyond a hundred rounds is left out. */
function visitsOf(port: Port, kind: LorryKind): Map<string, number> {
  const visits = new Map<string, number>()
  let moving = new Map([[port.demand.entry, 1]])
  for (let round = 0; moving.size > 0 && round < 100 + Object.keys(port.links).length; round++) {
    const next = new Map<string, number>()
    const move = (to: string, mass: number) => {
      if (mass > 1e-9) next.set(to, (next.get(to) ?? 0) + mass)
    }
    for (const [id, mass] of moving) {
      visits.set(id, (visits.get(id) ?? 0) + mass)
      const place = placeOf(port, id)
      if (!place) continue
      const alarms =
        isStation(place) && place.kind === 'screening'
          ? stops(place, kind) * falseAlarm(port, place, kind)
          : 0
      if (isStation(place) && place.kind === 'screening') move(place.onAlarm, mass * alarms)
      for (const { to, share } of onwardOf(place, kind).ways) move(to, mass * (1 - alarms) * share)
    }
    moving = next
  }
  return visits
}

/** Share that surely stops: a selection that depends on the queue may let everyone pass. */
function stops(station: Station, kind: LorryKind): number {
  if (station.kind === 'screening' && station.selection?.whileQueueBelow !== undefined) return 0
  return stoppingShare(station, kind)
}

function falseAlarm(
  { technologies, vehicleTypes }: Port,
  { technology }: Extract<Station, { kind: 'screening' }>,
  { vehicleType }: LorryKind,
): number {
  const table = technologies[technology]?.falseAlarm ?? {}
  if (vehicleType !== undefined) return entryOf(table, vehicleType)?.value ?? 0
  return Math.min(...Object.keys(vehicleTypes).map((type) => entryOf(table, type)?.value ?? 0))
}

function serviceSeconds({ technologies, documentClasses }: Port, station: Station): number {
  const moveUp = station.moveUpSeconds?.value ?? 0
  if (station.kind !== 'passport') {
    const time =
      station.kind === 'screening' || station.kind === 'search'
        ? entryOf(technologies, station.technology)?.time
        : station.time
    return moveUp + (time ? meanSeconds(time) : 0)
  }
  return Object.entries(documentClasses).reduce((sum, [id, { share }]) => {
    const check = entryOf(station.checks, id)
    return sum + share.value * (check ? meanSeconds(check.time) : 0)
  }, moveUp)
}

/** Lane-seconds that a station is open in a mean day of the window, or of its first week: rotas repeat every week. */
function openLaneSecondsPerDay(port: Port, stationId: string): number {
  const { firstDay, windowEndsSeconds } = runTimes(port.run)
  const ends = Math.min(windowEndsSeconds, 7 * daySeconds)
  let sum = 0
  for (const { count, staff } of Object.values(port.stations[stationId]!.lanes))
    if (!staff) sum += count.value * ends
  for (const [id, pool] of Object.entries(port.staff)) {
    const groups = groupsOf(id, port.stations)
    if (!groups.some(({ station }) => station === stationId)) continue
    for (const { fromSeconds, toSeconds, people } of dutiesOf(pool, firstDay, 0, ends))
      openLanes(groups, people).forEach((open, index) => {
        if (groups[index]!.station === stationId) sum += open * (toSeconds - fromSeconds)
      })
  }
  return (sum * daySeconds) / ends
}

function checkShips(port: Port, quay: NonNullable<Port['quay']>, shipped: number, findings: Findings): void {
  const window = runTimes(port.run).windowEndsSeconds
  const room = quay.sailings
    .filter(({ departsSeconds }) => departsSeconds >= 0 && departsSeconds < window)
    .reduce((sum, { laneMetres }) => sum + laneMetres, 0)
  const length = Object.values(port.vehicleTypes).reduce(
    (sum, type) => sum + type.share.value * type.lengthMetres.value,
    0,
  )
  const needed = shipped * length
  const perDay = room / port.run.days
  if (needed <= perDay) return
  const what = `demand is above the room on the ships: lorries need ${counted(Math.round(needed), 'lane-metre')} a day, and the sailings of the window have ${Math.round(perDay)}`
  findings.warning(['quay', 'timetable'], what)
}
