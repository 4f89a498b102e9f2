/**
 * The port of a merged file: CSV files read in, timetable laid out. What could not be read is left empty and named,
 * so that the rest can still be checked.
 */
import * as z from 'zod'
import { type Read, readRates, readTrace } from './arrivals-file.ts'
import { runTimes } from './calendar.ts'
import { type Layer, originOf, problemIn } from './layers.ts'
import type { Library } from './library.ts'
import type { Arrivals, Port, Quay, Sailing, StaffPool } from './option.ts'
import type { Path, Problem } from './problem.ts'
import { readRota } from './rota-file.ts'
import { baselineBody } from './scenario-file.ts'
import { layOutInline, readTimetable } from './timetable.ts'
import type { Weather } from './weather.ts'
import { readWeather } from './weather-file.ts'

/** A port as files describe it, without the header of the file. */
export const portBody = z.strictObject(baselineBody)
export type PortBody = z.output<typeof portBody>

/** Parts of a port that come from CSV files; `staff.<id>` for the rota of a pool. */
export type Unread = ReadonlySet<string>

export interface ReadPort {
  readonly port: Port
  /** `arrivals`, `timetable`, `weather`, `staff.<id>`: what has problems of its own, and is empty in the port. */
  readonly unread: Unread
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

export async function readPort(
  body: PortBody,
  layers: readonly Layer[],
  library: Library,
): Promise<ReadPort> {
  const times = runTimes(body.run)
  const unread = new Set<string>()
  const problems: Problem[] = []
  const warnings: Problem[] = []

  const fromCsv = async <Value>(
    named: string,
    path: Path,
    read: (file: string, text: string) => Read<Value>,
  ): Promise<Value | undefined> => {
    const layer = originOf(layers, path)
    const csv = await library.csv(layer.json.file, named, (what) =>
      problems.push(problemIn(layer, { path, what })),
    )
    if (!csv) return undefined
    const answer = read(csv.file, csv.text)
    problems.push(...answer.problems)
    warnings.push(...answer.warnings)
    return answer.value
  }

  const arrivals = async (): Promise<Arrivals> => {
    const given = body.demand.arrivals
    if (given.from === 'profile') return given
    const path = ['demand', 'arrivals', 'file']
    if (given.from === 'rates') {
      const rates = await fromCsv(given.file, path, (file, text) => readRates(file, text, times))
      if (!rates) unread.add('arrivals')
      return { from: 'rates', lorriesPerHour: rates ?? [], trafficGrowth: given.trafficGrowth }
    }
    const known = {
      vehicleTypes: Object.keys(body.vehicleTypes),
      documentClasses: Object.keys(body.documentClasses),
    }
    const lorries = await fromCsv(given.file, path, (file, text) => readTrace(file, text, times, known))
    if (!lorries) unread.add('arrivals')
    return { from: 'trace', lorries: lorries ?? [] }
  }

  const staff = async (): Promise<Record<string, StaffPool>> => {
    const pools: Record<string, StaffPool> = {}
    for (const [id, { rota, ...pool }] of Object.entries(body.staff ?? {})) {
      if (isFile(rota)) {
        const shifts = await fromCsv(rota.file, ['staff', id, 'rota', 'file'], readRota)
        if (!shifts) unread.add(`staff.${id}`)
        pools[id] = { ...pool, shifts: shifts ?? [] }
      } else pools[id] = { ...pool, shifts: Object.values(rota) }
    }
    return pools
  }

  const weather = async (): Promise<Weather | undefined> => {
    const given = body.weather
    if (given?.from !== 'file') return given
    const read = await fromCsv(given.file, ['weather', 'file'], (file, text) =>
      readWeather(file, text, times),
    )
    if (!read) unread.add('weather')
    return read
  }

  const sailings = async (quay: NonNullable<PortBody['quay']>): Promise<readonly Sailing[]> => {
    const berths = Object.keys(quay.berths)
    if (isFile(quay.timetable)) {
      const read = await fromCsv(quay.timetable.file, ['quay', 'timetable', 'file'], (file, text) =>
        readTimetable(file, text, berths, times),
      )
      if (!read) unread.add('timetable')
      return read ?? []
    }
    const laid = layOutInline(quay.timetable, berths, times)
    if (laid.problems.length > 0) unread.add('timetable')
    for (const finding of laid.problems) problems.push(problemIn(originOf(layers, finding.path), finding))
    return laid.sailings
  }

  const quay = async (): Promise<Quay | undefined> => {
    if (!body.quay) return undefined
    const { timetable: _, ...rest } = body.quay
    return { ...rest, sailings: await sailings(body.quay) }
  }

  const port: Port = {
    run: body.run,
    money: body.money,
    vehicleTypes: body.vehicleTypes,
    documentClasses: body.documentClasses,
    demand: { ...body.demand, arrivals: await arrivals() },
    hiddenParties: body.hiddenParties,
    rules: body.rules,
    lifeRisk: body.lifeRisk,
    reception: body.reception,
    weather: await weather(),
    pressure: body.pressure,
    technologies: body.technologies ?? {},
    staff: await staff(),
    links: body.links ?? {},
    stations: body.stations ?? {},
    quay: await quay(),
    ground: body.ground,
  }
  return { port, unread, problems, warnings }
}

/** Told apart by the text: a rota may have a shift with the id `file`. */
function isFile(given: object): given is { file: string } {
  return 'file' in given && typeof given.file === 'string'
}
