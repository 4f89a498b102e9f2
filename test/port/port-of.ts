/** Ports for tests: written as in a scenario file, checked by its schema, with sailings given in seconds. */
import { z } from 'zod'
import { compilePort } from '../../src/port/compile-port.ts'
import { outcomesOf } from '../../src/port/outcome.ts'
import { replicate } from '../../src/port/replicate.ts'
import {
  balanceColumns,
  type checkColumns,
  type classColumns,
  type linkColumns,
  type passportColumns,
  type ReplicationResult,
  type ResultTable,
  type readinessColumns,
  resultTables,
  type stationColumns,
  type timeInPortColumns,
} from '../../src/port/replication.ts'
import { resultRowsOf, rowName } from '../../src/port/result-row.ts'
import type { Arrivals, Port, RecordedArrival, Sailing } from '../../src/scenario/option.ts'
import { baselineBody } from '../../src/scenario/scenario-file.ts'
import type { Climate, RecordedWeather } from '../../src/scenario/weather.ts'

const body = z.strictObject(baselineBody)
export type Body = z.input<typeof body>

const oneType = {
  vehicleTypes: { lorry: { name: 'Lorry', order: 1, share: 1, lengthMetres: 20 } },
  documentClasses: { eu: { name: 'EU', order: 1, share: 1 } },
}

/** A steady Poisson stream for `from: 'profile'`. */
export const steady = (lorriesPerHour: number) => ({
  from: 'profile' as const,
  lorriesPerDay: lorriesPerHour * 24,
})

export interface PortParts extends Partial<Omit<Body, 'demand'>> {
  entry: string
  arrivals?: Body['demand']['arrivals']
  bookedShare?: number
  bookingLead?: Body['demand']['bookingLead']
  days?: number
  warmUpHours?: number
  coolDownHours?: number
  /** Recorded arrivals in place of a stream. */
  trace?: RecordedArrival[]
  sailings?: Sailing[]
  /** What it becomes during the run, whole. */
  later?: { fromSeconds: number; parts: PortParts }[]
  /** Recorded weather, hour by hour. */
  hourly?: Omit<RecordedWeather, 'from'> | undefined
}

export function portOf(parts: PortParts): Port {
  const {
    entry,
    arrivals,
    days,
    warmUpHours,
    coolDownHours,
    trace,
    sailings,
    later,
    bookedShare,
    bookingLead,
    hourly,
    ...rest
  } = parts
  const parsed = body.parse({
    run: {
      name: 'test',
      from: '2014-07-07',
      days: days ?? 1,
      warmUpHours: warmUpHours ?? 0,
      coolDownHours: coolDownHours ?? 0,
      replications: 2,
      seed: 'test',
    },
    ...oneType,
    ...rest,
    demand: { entry, arrivals: arrivals ?? steady(0), bookedShare, bookingLead },
  })
  const given: Arrivals = trace
    ? { from: 'trace', lorries: trace }
    : (parsed.demand.arrivals as Extract<Arrivals, { from: 'profile' }>)
  return {
    run: parsed.run,
    money: parsed.money,
    vehicleTypes: parsed.vehicleTypes,
    documentClasses: parsed.documentClasses,
    demand: { ...parsed.demand, arrivals: given },
    hiddenParties: parsed.hiddenParties,
    rules: parsed.rules,
    lifeRisk: parsed.lifeRisk,
    reception: parsed.reception,
    pressure: parsed.pressure,
    weather: hourly ? { from: 'file', ...hourly } : (parsed.weather as Climate | undefined),
    technologies: parsed.technologies ?? {},
    staff: Object.fromEntries(
      Object.entries(parsed.staff ?? {}).map(([id, { rota, ...pool }]) => [
        id,
        { ...pool, shifts: Object.values(rota) as Port['staff'][string]['shifts'] },
      ]),
    ),
    links: parsed.links ?? {},
    stations: parsed.stations ?? {},
    quay: parsed.quay && { ...parsed.quay, sailings: sailings ?? [] },
    ground: undefined,
    later: later?.map(({ fromSeconds, parts }) => ({ fromSeconds, port: portOf(parts) })),
  }
}

type Named<Columns extends readonly string[]> = Record<Columns[number], number>

export interface Run {
  readonly result: ReplicationResult
  readonly outcomes: Record<string, number>
  readonly balance: Named<typeof balanceColumns>
  readonly stations: Record<string, Named<typeof stationColumns>>
  /** By station and class, as in `desk urgent`. */
  readonly classes: Record<string, Named<typeof classColumns>>
  readonly timeInPort: Record<string, Named<typeof timeInPortColumns>>
  readonly links: Record<string, Named<typeof linkColumns>>
  readonly passports: Record<string, Named<typeof passportColumns>>
  readonly checks: Record<string, Named<typeof checkColumns>>
  readonly readiness: Record<string, Named<typeof readinessColumns>>
}

/** One replication with its figures by name. */
export function run(port: Port, replication = 0, seed = 'test'): Run {
  const result = replicate(compilePort(port), seed, replication)
  const named = (columns: readonly string[], values: Float64Array, from = 0) =>
    Object.fromEntries(columns.map((column, index) => [column, values[from + index]]))
  const rows = resultRowsOf(port)
  const table = (table: ResultTable) =>
    Object.fromEntries(
      rows[table].map((row, index) => [
        rowName(row),
        named(resultTables[table], result[table], index * resultTables[table].length),
      ]),
    )
  return {
    result,
    outcomes: named(
      outcomesOf(port).map(({ id }) => id),
      result.outcomes,
    ),
    balance: named(balanceColumns, result.balance) as Run['balance'],
    stations: table('stations') as Run['stations'],
    classes: table('classes') as Run['classes'],
    timeInPort: table('timeInPort') as Run['timeInPort'],
    links: table('links') as Run['links'],
    passports: table('passports') as Run['passports'],
    checks: table('checks') as Run['checks'],
    readiness: table('readiness') as Run['readiness'],
  }
}

/** A station that only takes time. */
export function serviceStation(
  time: Extract<NonNullable<Body['stations']>[string], { kind: 'service' }>['time'],
  next: string | Record<string, { order: number; share?: number }>,
  more: {
    lanes?: number
    shared?: boolean
    places?: number | 'unlimited'
    whenFull?: 'wait' | 'turn-back'
    pool?: string
  } = {},
): NonNullable<Body['stations']>[string] {
  return {
    kind: 'service',
    name: 'station',
    position: [0, 0],
    lanes: {
      lanes: {
        order: 1,
        count: more.lanes ?? 1,
        ...(more.pool ? { staff: { pool: more.pool, peoplePerLane: 1 } } : {}),
      },
    },
    queue: { kind: (more.shared ?? true) ? 'shared' : 'perLane', places: more.places ?? 'unlimited' },
    ...(more.whenFull ? { whenFull: more.whenFull } : {}),
    time,
    next,
  }
}

export function road(
  next: string | Record<string, { order: number; to?: string; share?: number; vehicleTypes?: string[] }>,
  more: { lanes?: number; lengthMetres?: number; travelSeconds?: number; publicRoad?: boolean } = {},
): NonNullable<Body['links']>[string] {
  return {
    name: 'road',
    lanes: more.lanes ?? 1,
    lengthMetres: more.lengthMetres ?? 100_000,
    travelSeconds: more.travelSeconds ?? 60,
    publicRoad: more.publicRoad ?? false,
    route: [
      [0, 0],
      [1, 1],
    ],
    next,
  }
}
