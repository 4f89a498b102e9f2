/**
 * An engine and its ports that stand in for the real ones: a replication is a few draws named by seed and number, the
 * same for every option, plus an effect of the option and a little noise of its own. So what a comparison should find
 * is known beforehand.
 */
import { createHash } from 'node:crypto'
import seedrandom from 'seedrandom'
import { outcomesOf } from '../../src/port/outcome.ts'
import { placesOf } from '../../src/port/place.ts'
import {
  balanceColumns,
  checkColumns,
  classColumns,
  linkColumns,
  passportColumns,
  type ReplicationResult,
  readinessColumns,
  stationColumns,
  timeInPortBinCount,
  timeInPortColumns,
} from '../../src/port/replication.ts'
import { resultRowsOf } from '../../src/port/result-row.ts'
import type { Engine } from '../../src/runtime/engine.ts'
import type { Option, Port } from '../../src/scenario/option.ts'

const named = (text: string) => ({ en: text, fr: text })

/** @param effect added to every outcome  @param vehicleTypes ids, in order */
export function standInOption(id: string, effect: number, vehicleTypes: readonly string[] = ['box']): Option {
  const port = {
    run: { name: named(id), from: '2014-09-20', days: 1, replications: 8, seed: 'x' },
    vehicleTypes: Object.fromEntries(vehicleTypes.map((type, order) => [type, { order }])),
    demand: { arrivals: { lorriesPerDay: { value: effect } } },
    links: { road: {} },
    stations: {
      booth: { lanes: {}, queue: { kind: 'shared', priority: { urgent: { order: 1 } } } },
      search: { lanes: {}, queue: { kind: 'perLane' } },
    },
    quay: undefined,
  } as unknown as Port
  return { id, name: named(id), description: undefined, measures: [], annualCostEuro: 0, port }
}

const effectOf = (port: Port) =>
  (port.demand.arrivals as { lorriesPerDay: { value: number } }).lorriesPerDay.value

export const standInEngine: Engine<Port> = {
  compile(port) {
    if (port.run.seed === 'broken') throw new Error('a link leads nowhere')
    return port
  },
  replicate(port, seed, replication): ReplicationResult {
    const common = seedrandom(`${seed}/${replication}`)
    const own = seedrandom(`${seed}/${replication}/${effectOf(port)}`)
    const outcomes = Float64Array.from(
      outcomesOf(port),
      () => 100 + 20 * normal(common) + effectOf(port) + (effectOf(port) === 0 ? 0 : normal(own)),
    )
    const draw = (length: number) => Float64Array.from({ length }, () => common() + effectOf(port))
    const places = placesOf(port)
    const rows = resultRowsOf(port)
    const columns = {
      outcomes,
      publicRoadQueueMetres: draw(24),
      timeInPortBins: draw(timeInPortBinCount),
      standingByPlace: Float32Array.from(draw(places.length * 24)),
      stations: draw(rows.stations.length * stationColumns.length),
      balance: draw(balanceColumns.length),
      classes: draw(rows.classes.length * classColumns.length),
      timeInPort: draw(rows.timeInPort.length * timeInPortColumns.length),
      links: draw(rows.links.length * linkColumns.length),
      passports: draw(rows.passports.length * passportColumns.length),
      parties: new Float64Array(0),
      checks: draw(rows.checks.length * checkColumns.length),
      peopleByDay: draw(0),
      readiness: draw(rows.readiness.length * readinessColumns.length),
    }
    const hash = createHash('sha256')
    for (const column of Object.values(columns)) hash.update(column)
    return { replication, ...columns, events: 1, digest: hash.digest('hex').slice(0, 16) }
  },
}

/** Standard normal. @see Box & Muller 1958 */
export function normal(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}
