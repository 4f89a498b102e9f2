/**
 * Scenarios with a chosen number of lorries in service at once, in lanes that are busy 80 % of the time: those of one
 * station, or of stations of 100 lanes each at the ends of roads that branch three times. However many there are, a lorry
 * takes the same steps: one service, after three roads or none.
 */
import type { JsonObject } from '../src/scenario/merge-patch.ts'

/** A tenth of a day. */
const serviceSeconds = 8640
const lanes = 100
const lorriesPerDay = 800
/** Lorries in service at a station: arrivals a second times seconds of service. */
export const inServicePerStation = (lorriesPerDay * serviceSeconds) / 86_400

/** @returns what has to be laid over model A to give its station so many lanes, in groups as large as they may be */
export function manyLanesOfOne(count: number, days: number): JsonObject {
  const group = Math.min(count, 500)
  const groups = Array.from({ length: count / group }, (_, index) => [
    `group-${index}`,
    { order: index + 1, count: group },
  ])
  return {
    run: { days },
    demand: { arrivals: { lorriesPerDay: (lorriesPerDay * count) / lanes } },
    stations: {
      server: {
        lanes: { server: null, ...Object.fromEntries(groups) },
        time: { distribution: 'exponential', meanSeconds: serviceSeconds },
      },
    },
  }
}

/** Branches at the end of every road, however many places they lead to: so choosing one costs the same. */
const branches = 10

/**
 * @param fanOut places, of ten or fewer, that each road of the first, second and third kind leads to
 * @returns what has to be laid over model A
 */
export function manyLanes(fanOut: readonly [number, number, number], days: number): JsonObject {
  const links: Record<string, unknown> = {}
  const stations: Record<string, unknown> = { server: null }
  const add = (id: string, level: number): string => {
    if (level === fanOut.length) stations[id] = station
    else {
      const places = Array.from({ length: fanOut[level] }, (_, place) => add(`${id}-${place}`, level + 1))
      const next = Array.from({ length: branches }, (_, branch) => [
        `branch-${branch}`,
        { to: places[branch % places.length], order: branch + 1, share: 1 / branches },
      ])
      links[id] = { ...road, next: Object.fromEntries(next) }
    }
    return id
  }
  const entry = add('way', 0)
  const stationCount = fanOut[0] * fanOut[1] * fanOut[2]
  return {
    run: { days },
    demand: { entry, arrivals: { lorriesPerDay: lorriesPerDay * stationCount } },
    links,
    stations,
  }
}

/** Long enough that no one waits on it; its end is reached at once, so that hardly any of the pending events are its. */
const road = {
  name: 'Road',
  lanes: 1,
  lengthMetres: 1_000_000,
  travelSeconds: 1,
  publicRoad: false,
  route: [
    [0, 0],
    [1000, 0],
  ],
}

const station = {
  kind: 'service',
  name: 'Station',
  position: [0, 0],
  lanes: { lanes: { order: 1, count: lanes } },
  queue: { kind: 'shared', places: 'unlimited' },
  time: { distribution: 'exponential', meanSeconds: serviceSeconds },
  next: 'out',
}
