/** The hours of the window: which there are, what each is called, and what stands and sails in it. */
import type { Curve, OptionSummary } from '../../src/experiment/comparison.ts'
import type { Language } from '../../src/language/language.ts'
import { placesOf } from '../../src/port/place.ts'
import { dateText, dayNumber } from '../../src/scenario/calendar.ts'
import type { Port, Sailing } from '../../src/scenario/option.ts'
import { everLaid, sailingsOf } from '../../src/scenario/periods.ts'
import { keyOf, type PlaceKey } from './flow.ts'

export const hoursOf = (port: Port) => port.run.days * 24

/** Mean lorries standing at each place in one hour of the window. */
export function standingAt(port: Port, summary: OptionSummary, hour: number): Map<PlaceKey, number> {
  const hours = hoursOf(port)
  return new Map(
    placesOf(port).map((place, i) => [keyOf(place), summary.standingByPlace[i * hours + hour] ?? 0]),
  )
}

/** Lorries standing off the public road: held by the controls, or past them all and waiting for a ship. */
export function standingInside(
  port: Port,
  standing: ReadonlyMap<PlaceKey, number>,
): { readonly atControls: number; readonly forShip: number } {
  const links = everLaid(port, 'links')
  let [atControls, forShip] = [0, 0]
  for (const place of placesOf(port)) {
    if (place.kind === 'link' && links[place.id].publicRoad) continue
    const lorries = standing.get(keyOf(place)) ?? 0
    if (place.kind === 'quay') forShip += lorries
    else atControls += lorries
  }
  return { atControls, forShip }
}

/** The hour of a day with the longest mean queue on the public road in any option; its noon when there is none. */
export function worstHour(curves: readonly Curve[], day: number): number {
  let [worst, longest] = [day * 24 + 12, 0]
  for (const { mean } of curves)
    for (let hour = day * 24; hour < (day + 1) * 24; hour++)
      if (mean[hour] > longest) [worst, longest] = [hour, mean[hour]]
  return worst
}

/** The sailing each berth loads or sees off in an hour: the first, when there are two. */
export function sailingsIn(port: Port, hour: number): Map<string, Sailing> {
  const sailings = new Map<string, Sailing>()
  for (const sailing of sailingsOf(port)) {
    if (sailing.departsSeconds <= hour * 3600 || sailing.loadsSeconds >= (hour + 1) * 3600) continue
    if (!sailings.has(sailing.berth)) sailings.set(sailing.berth, sailing)
  }
  return sailings
}

/** `Wed 18:00`, or in words `Wednesday 9 July, 18:00`. The Calais clock has no zones here: every day has 24 hours. */
export function hourName(port: Port, hour: number, language: Language, long = false): string {
  const day = dateOf(port, Math.floor(hour / 24))
  const date = new Intl.DateTimeFormat(
    language.locale,
    long
      ? { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }
      : { weekday: 'short', timeZone: 'UTC' },
  ).format(day)
  return `${date}${long ? ',' : ''} ${clock(hour * 3600)}`
}

/** The short name of a day of the window. */
export const dayName = (port: Port, day: number, language: Language) =>
  new Intl.DateTimeFormat(language.locale, { weekday: 'short', timeZone: 'UTC' }).format(dateOf(port, day))

/** `18:35` from seconds since the start of the window. */
export function clock(seconds: number): string {
  const minutes = (((Math.floor(seconds / 60) % 1440) + 1440) % 1440) as number
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A day of the window, counted from 0. */
const dateOf = (port: Port, day: number) => new Date(dateText(dayNumber(port.run.from) + day))
