/** Screenings one behind the other, for tests: an alarm leads to a search, from which the lorry goes on to the next one. */
import type { Port } from '../../src/scenario/option.ts'
import { type Body, type PortParts, portOf, steady } from './port-of.ts'

type Station = NonNullable<Body['stations']>[string]
type Selection = NonNullable<Extract<Station, { kind: 'screening' }>['selection']>

export interface CheckInARow {
  readonly detection: number
  readonly falseAlarm?: number
  /** Sensitivity of the search; 1 when absent. */
  readonly search?: number
  readonly selection?: Selection
  readonly lanes?: number
  readonly seconds?: number
}

export interface Row {
  readonly correlation?: number
  readonly lorriesPerHour?: number
  readonly days?: number
  readonly prevalence?: number
}

/** Stations `check-0`, `check-1`, …, with searches `search-0`, … */
export function checksInARow(
  checks: readonly CheckInARow[],
  { correlation, lorriesPerHour = 20, days = 2, prevalence = 0.3 }: Row = {},
): Port {
  const technologies: NonNullable<PortParts['technologies']> = {}
  const stations: Record<string, Station> = {}
  const technology = (detection: number, falseAlarm: number, seconds: number) => ({
    name: 'technology',
    detection: { lorry: detection },
    falseAlarm: { lorry: falseAlarm },
    time: { distribution: 'constant' as const, seconds },
  })
  checks.forEach((check, index) => {
    const { detection, falseAlarm = 0, search = 1, selection, lanes = 50, seconds = 20 } = check
    const next = index + 1 < checks.length ? `check-${index + 1}` : 'out'
    const base = {
      name: 'station',
      position: [0, 0] as [number, number],
      queue: { kind: 'shared' as const, places: 'unlimited' as const },
      next,
    }
    technologies[`check-${index}`] = technology(detection, falseAlarm, seconds)
    technologies[`search-${index}`] = technology(search, 0, 60)
    stations[`check-${index}`] = {
      ...base,
      kind: 'screening',
      lanes: { lanes: { order: 1, count: lanes } },
      technology: `check-${index}`,
      ...(selection && { selection }),
      onAlarm: `search-${index}`,
    }
    stations[`search-${index}`] = {
      ...base,
      kind: 'search',
      lanes: { bays: { order: 1, count: 50 } },
      technology: `search-${index}`,
    }
  })
  return portOf({
    entry: 'check-0',
    arrivals: steady(lorriesPerHour),
    days,
    coolDownHours: 24,
    hiddenParties: {
      prevalence,
      people: { mean: 3, max: 10 },
      ...(correlation !== undefined && { concealment: { correlation } }),
    },
    technologies,
    stations,
  })
}
