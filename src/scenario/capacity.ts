/**
 * Demand held against capacity by mean rates: a first look that finds a port which cannot cope on any day, before an
 * hour is spent simulating it. Flows are those of lorries without parties; capacity is that of lanes never idle, so a
 * warning is certain, and its absence promises nothing.
 */
import { dayNumber, daySeconds, runTimes, weekdayOf } from './calendar.ts'
import { counted } from './count.ts'
import { entryOf, type Findings } from './findings.ts'
import { lorryKinds } from './lorry-kind.ts'
import { endless } from './markov-chain.ts'
import type { Port } from './option.ts'
import { serviceSeconds } from './service-time.ts'
import { dutiesOf, groupsByPool, openLanes } from './staffing.ts'
import { surelyStopping, type Visits } from './visits.ts'

type Station = Port['stations'][string]

/** Load from which a station counts as overloaded: rounding must not hide one that is exactly full. */
const fullLoad = 1 - 1e-6

/** @param port one whose references and routes are sound, with all its files read */
export function checkCapacity(port: Port, visits: Visits, findings: Findings): void {
  const lorries = lorriesPerDay(port)
  if (!(lorries > 0)) return
  const open = openLaneSecondsPerDay(port)
  const { work, shipped } = demandOn(port, visits, lorries, open)
  for (const [id, seconds] of work) {
    const lanes = open.get(id) ?? 0
    if (seconds < fullLoad * lanes || seconds === 0 || turnsBack(port.stations[id]!)) continue
    const against = seconds > lanes / fullLoad ? 'above' : 'at'
    const endlessly = seconds > endless
    const brought = endlessly
      ? 'hours of service without end'
      : `${counted(hours(seconds), 'hour')} of service`
    const load = lanes > 0 && !endlessly ? ` (load ${Number((seconds / lanes).toPrecision(3))})` : ''
    const what = `demand is ${against} capacity all day: lorries bring ${brought} a day, and the open lanes have ${hours(lanes)}${load}; queues will grow without end, here or at a station before it`
    findings.warning(['stations', id], what)
  }
  if (port.quay) checkShips(port, port.quay, shipped, findings)
}

interface DemandOn {
  /** Seconds of service a day that lorries bring to each station. */
  readonly work: ReadonlyMap<string, number>
  /** Lorries a day that come to the quay. */
  readonly shipped: number
}

/** Stations that turn lorries back lighten those after them; how much, a few rounds settle. */
const mostRounds = 10

/** @param open lane-seconds a day of each station */
function demandOn(
  port: Port,
  visits: Visits,
  lorriesPerDay: number,
  open: ReadonlyMap<string, number>,
): DemandOn {
  const kinds = lorryKinds(port)
  const turning = Object.keys(port.stations).filter((id) => turnsBack(port.stations[id]!))
  const passing = new Map<string, number>()
  for (let round = 1; ; round++) {
    const work = new Map<string, number>()
    let shipped = 0
    for (const kind of kinds) {
      const lorries = lorriesPerDay * kind.share
      visits.of(kind, passing).visits.forEach((count, place) => {
        const id = visits.places[place]!
        if (id === 'quay') shipped += lorries * count
        const station = entryOf(port.stations, id)
        if (!station || count === 0) return
        const seconds = surelyStopping(station, kind) * serviceSeconds(port, station, kind)
        work.set(id, (work.get(id) ?? 0) + lorries * count * seconds)
      })
    }
    const overloaded = turning.filter((id) => (work.get(id) ?? 0) > (open.get(id) ?? 0))
    if (overloaded.length === 0 || round === mostRounds) return { work, shipped }
    passing.clear()
    for (const id of overloaded) passing.set(id, (open.get(id) ?? 0) / work.get(id)!)
  }
}

/** Nobody waits for such a station without end. */
function turnsBack({ whenFull, queue }: Station): boolean {
  return whenFull === 'turn-back' && queue.places !== 'unlimited'
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

/** Lane-seconds that each station is open in a mean day of the window. */
function openLaneSecondsPerDay({ run, stations, staff }: Port): Map<string, number> {
  const { firstDay } = runTimes(run)
  const open = new Map<string, number>()
  const add = (station: string, seconds: number) => open.set(station, (open.get(station) ?? 0) + seconds)
  for (const [id, { lanes }] of Object.entries(stations))
    for (const { count, staff } of Object.values(lanes)) add(id, staff ? 0 : count.value * daySeconds)
  // Rotas repeat every week: so many whole weeks, and the days that are left.
  const stretches = [
    { days: 7, times: Math.floor(run.days / 7) },
    { days: run.days % 7, times: 1 },
  ]
  for (const [id, groups] of groupsByPool(stations))
    for (const { days, times } of stretches)
      for (const { fromSeconds, toSeconds, people } of dutiesOf(staff[id]!, firstDay, 0, days * daySeconds))
        openLanes(groups, people).forEach((lanes, index) => {
          add(groups[index]!.station, (lanes * (toSeconds - fromSeconds) * times) / run.days)
        })
  return open
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
