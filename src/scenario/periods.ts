/**
 * The periods of a run: a port may become another on a date inside it, at 00:00, and is a whole port in every period.
 * The first period takes in the warm-up, the last one the cool-down. Most ports have one period, and are it.
 */
import type { Port, Sailing } from './option.ts'

export interface Period {
  /** Seconds from the start of the window; -Infinity for the first period. */
  readonly fromSeconds: number
  /** Where the next period begins; Infinity for the last. */
  readonly untilSeconds: number
  /** As in this period: it has no later ones. */
  readonly port: Port
}

export function periodsOf(port: Port): readonly Period[] {
  const { later, ...start } = port
  if (later === undefined)
    return [{ fromSeconds: Number.NEGATIVE_INFINITY, untilSeconds: Number.POSITIVE_INFINITY, port }]
  const begun = [{ fromSeconds: Number.NEGATIVE_INFINITY, port: start }, ...later]
  return begun.map((period, index) => ({
    ...period,
    untilSeconds: begun[index + 1]?.fromSeconds ?? Number.POSITIVE_INFINITY,
  }))
}

/** Every link, or every station, that there is at any time of the run, as it first is. */
export function everLaid<Kind extends 'links' | 'stations'>(port: Port, kind: Kind): Port[Kind] {
  return Object.assign(
    {},
    ...periodsOf(port)
      .map(({ port: { [kind]: laid } }) => laid)
      .reverse(),
  )
}

/** Every departure of the run, by the timetable of its day. */
export function sailingsOf(port: Port): readonly Sailing[] {
  return periodsOf(port).flatMap(({ fromSeconds, untilSeconds, port: { quay } }) =>
    (quay?.sailings ?? []).filter(({ departsSeconds: at }) => at >= fromSeconds && at < untilSeconds),
  )
}
