/** What a model of the port on another engine has to know beside the scenario: when lorries come, how many lanes are open. */
import { hourSeconds, runTimes, weekdayOf } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { dutiesOf, groupsByPool, openLanes } from '../../src/scenario/staffing.ts'

/** Lorries a second, by clock hour from the one in which the run begins. @throws on arrivals other than a profile */
export function arrivalRates(port: Port): Float64Array {
  const { arrivals } = port.demand
  if (arrivals.from !== 'profile') throw new Error('arrivals by a profile are needed')
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(port.run)
  const growth = 1 + (arrivals.trafficGrowth?.value ?? 0)
  const perWeek = 7 * arrivals.lorriesPerDay.value * (arrivals.peakFactor?.value ?? 1) * growth
  const byHour = arrivals.hourMultiplier ?? new Array<number>(24).fill(1)
  const allHours = byHour.reduce((sum, multiplier) => sum + multiplier, 0)
  const first = Math.floor(beginsSeconds / hourSeconds)
  return Float64Array.from({ length: Math.ceil(endsSeconds / hourSeconds) - first }, (_, index) => {
    const day = Math.floor((first + index) / 24)
    const ofWeek = arrivals.weekdayShare?.[weekdayOf(firstDay + day)].value ?? 1 / 7
    return (perWeek * ofWeek * byHour[first + index - 24 * day]) / allHours / hourSeconds
  })
}

/** Lanes of each station that are open on average over the run, to the nearest whole number, at least one. */
export function meanOpenLanes(port: Port): ReadonlyMap<string, number> {
  const { firstDay, beginsSeconds, endsSeconds } = runTimes(port.run)
  const means = new Map(Object.keys(port.stations).map((id) => [id, 0]))
  const add = (station: string, lanes: number) => means.set(station, means.get(station)! + lanes)
  for (const [id, { lanes }] of Object.entries(port.stations))
    for (const { count, staff } of Object.values(lanes)) if (!staff) add(id, count.value)
  for (const [pool, groups] of groupsByPool(port.stations)) {
    for (const { fromSeconds, toSeconds, people } of dutiesOf(
      port.staff[pool],
      firstDay,
      beginsSeconds,
      endsSeconds,
    )) {
      const partOfRun = (toSeconds - fromSeconds) / (endsSeconds - beginsSeconds)
      openLanes(groups, people).forEach((open, index) => {
        add(groups[index].station, open * partOfRun)
      })
    }
  }
  return new Map([...means].map(([id, mean]) => [id, Math.max(1, Math.round(mean))]))
}
