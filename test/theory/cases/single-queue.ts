/** One station with a shared queue, and the statements that every such case makes. */
import { serviceStation } from '../../port/port-of.ts'
import { everyNth, type Observation, shareAbove } from '../observation.ts'
import { type Scenario, type ScenarioParts, type Service, scenarioOf } from '../scenario.ts'
import type { Statement } from '../statement.ts'

type Parts = Partial<ScenarioParts> & { arrivals: ScenarioParts['arrivals'] }

/** Forty replications of some days, two hours from empty to the window: hundreds of service times. */
export function singleQueue(
  name: string,
  time: Service,
  { lanes = 1, places, ...rest }: Parts & { lanes?: number; places?: number },
): Scenario {
  const room = places === undefined ? {} : { places, whenFull: 'turn-back' as const }
  return scenarioOf({
    name,
    entry: 'station',
    days: 4,
    warmUpHours: 2,
    replications: 40,
    ...rest,
    stations: { station: serviceStation(time, 'out', { lanes, ...room }) },
  })
}

export const meanWait = (seconds: number, station = 'station'): Statement => ({
  kind: 'mean',
  what: station === 'station' ? 'mean wait, s' : `mean wait at ${station}, s`,
  theory: seconds,
  pooled: station === 'station',
  of: (seen) => seen.station(station, 'waitMeanSeconds'),
})

export const meanQueue = (lorries: number, station = 'station'): Statement => ({
  kind: 'mean',
  what: station === 'station' ? 'mean queue, lorries' : `mean queue at ${station}, lorries`,
  theory: lorries,
  of: (seen) => seen.station(station, 'queueMean'),
})

export const utilisation = (load: number, station = 'station'): Statement => ({
  kind: 'mean',
  what: station === 'station' ? 'utilisation' : `utilisation of ${station}`,
  theory: load,
  of: (seen) => seen.station(station, 'utilisation'),
})

/** Waits whose tail and distribution theory knows; times in seconds. */
export interface WaitDistribution {
  /** P(W > t). */
  longer(seconds: number): number
  /** P(W ≤ t | W > 0). */
  conditional(seconds: number): number
}

/** @param limits for P(W > t), in seconds  @param apart waits between two that are nearly independent */
export function waitStatements(
  theory: WaitDistribution,
  limits: readonly number[],
  apart: number,
  waitsOf: (seen: Observation) => Float64Array = (seen) => seen.waits('station'),
): Statement[] {
  return [
    ...limits.map(
      (limit): Statement => ({
        kind: 'mean',
        what: `P(wait > ${limit} s)`,
        theory: theory.longer(limit),
        of: (seen) => shareAbove(waitsOf(seen), limit),
      }),
    ),
    {
      kind: 'distribution',
      what: 'waits above 0',
      cdf: (wait) => theory.conditional(wait),
      of: (seen) => everyNth(waitsOf(seen), apart).filter((wait) => wait > 0),
    },
  ]
}
