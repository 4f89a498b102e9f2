/**
 * One replication of a port, from the start of the warm-up to the end of the cool-down: a pure function of the network,
 * the seed and the replication number. The engine counts; here its counts become figures.
 */
import { Digest } from '../kernel/digest.ts'
import { type DrawKey, replicationKey, seedKey } from '../kernel/draws.ts'
import { QuantileSketch } from '../kernel/quantile-sketch.ts'
import { daySeconds } from '../scenario/calendar.ts'
import { complianceOf } from './compliance.ts'
import { Engine, type EngineRun, timeInPortParts } from './engine.ts'
import { type EngineImage, engineImage } from './engine-image.ts'
import { type LifeFigures, type LifeRisk, lifeFigures, lifeTotals } from './life-risk.ts'
import type { LorryLogWriter } from './lorry-log.ts'
import type { Network } from './network.ts'
import type { OutcomeKind, PressureOutcome } from './outcome.ts'
import { noFinds, type Reception, receptionFigures } from './reception.ts'
import { peopleColumns, type ReplicationResult, timeInPortColumns } from './replication.ts'
import { moneyOutcomes, type Valuation } from './valuation.ts'

/** All that a replication needs of a network, as plain data that can cross to another thread. */
export interface NetworkImage {
  readonly engine: EngineImage
  readonly windowSeconds: number
  /** Rows of `passports` of the controls that the rules bind. */
  readonly boundControls: readonly number[]
  readonly endSeconds: number
  readonly digestsChecks: boolean
  readonly lifeRisk: LifeRisk | undefined
  readonly reception: Reception | undefined
  /** The figures asked for; by vehicle type its place in their order. */
  readonly outcomes: readonly { readonly kind: OutcomeKind; readonly vehicleType?: number }[]
  readonly valuation: Valuation | undefined
}

let engine: Engine | undefined
const images = new WeakMap<Network, NetworkImage>()

/** @param seed text  @param replication from 0  @param log is given every step of every lorry */
export function replicate(
  network: Network,
  seed: string,
  replication: number,
  log?: LorryLogWriter,
): ReplicationResult {
  let image = images.get(network)
  if (image === undefined) {
    image = networkImage(network)
    images.set(network, image)
  }
  return replicateImage(image, seed, replication, log)
}

export function networkImage(network: Network): NetworkImage {
  const { windowSeconds, endSeconds, digestsChecks, outcomes, mix, valuation } = network
  const { lifeRisk, reception, boundControls } = network
  return {
    engine: engineImage(network),
    windowSeconds,
    endSeconds,
    digestsChecks,
    lifeRisk,
    reception,
    boundControls,
    valuation,
    outcomes: outcomes.map(({ kind, vehicleType }) =>
      vehicleType === undefined ? { kind } : { kind, vehicleType: mix.vehicleTypes.indexOf(vehicleType) },
    ),
  }
}

/** As `replicate`. */
export function replicateImage(
  image: NetworkImage,
  seed: string,
  replication: number,
  log?: LorryLogWriter,
): ReplicationResult {
  engine ??= new Engine()
  const run = engine.run(image.engine, keyOf(seed, replication), log)
  const times = timesInPort(run)
  const arrays = {
    outcomes: outcomesOf(image, run, times),
    publicRoadQueueMetres: run.publicRoadQueueMetres,
    timeInPortBins: run.timeInPortBins,
    standingByPlace: run.standingByPlace,
    stations: run.stations,
    balance: run.balance,
    classes: run.classes,
    timeInPort: timeInPortRows(times),
    links: run.links,
  }
  const digest = new Digest()
  for (const numbers of Object.values(arrays)) digest.bytes(numbers)
  // A port without a part keeps the digest that it had before there was the part.
  const { passports, parties, checks, peopleByDay, readiness } = run
  if (passports.length > 0) digest.bytes(passports)
  if (parties.length > 0) digest.bytes(parties)
  if (image.digestsChecks) digest.bytes(checks)
  if (peopleByDay.length > 0) digest.bytes(peopleByDay)
  if (readiness.length > 0) digest.bytes(readiness)
  const parts = { passports, parties, checks, peopleByDay, readiness }
  return { replication, ...arrays, ...parts, events: run.totals.events, digest: digest.hex() }
}

function keyOf(seed: string, replication: number): DrawKey {
  return replicationKey(seedKey(seed), replication)
}

function outcomesOf(image: NetworkImage, run: EngineRun, times: readonly TimeInPort[]): Float64Array {
  const { totals, expectedParties, expectedFound, passports, parties: rows, stays, delaySeconds } = run
  const { windowSeconds, endSeconds, lifeRisk, reception } = image
  const days = windowSeconds / daySeconds
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const parties = sum(expectedParties)
  const found = sum(expectedFound)
  const timeInPort = new QuantileSketch()
  for (const { sketch } of times) timeInPort.merge(sketch)
  const life = lifeRisk ? lifeFigures(lifeRisk, stays, windowSeconds) : []
  const values: Record<OutcomeKind, number> = {
    ...lifeTotals(life),
    ...(reception ? receptionFigures(reception, rows, windowSeconds, endSeconds) : noFinds),
    throughput: totals.throughput / days,
    shippedOnTime: totals.shippedOnTime,
    timeInPortMean: totals.timeInPortMeanSeconds / 60,
    timeInPortP95: timeInPort.quantile(0.95) / 60,
    publicRoadQueueMax: totals.publicRoadQueueMaxMetres,
    missedSailings: (100 * totals.missedSailing) / totals.booked,
    detectionRate: found / parties,
    partiesFound: totals.partiesFoundInWindow / days,
    partiesMissed: (parties - found) / days,
    falseAlarms: totals.falseAlarms / days,
    ...complianceOf(passports, image.boundControls, image.windowSeconds),
    partiesFoundExpected: found / days,
    ...moneyOutcomes(image.valuation, days, delaySeconds, totals.peopleFoundInWindow, found),
    ...pressureOutcomes(run.peopleByDay, run.pressure, windowSeconds),
  }
  return Float64Array.from(image.outcomes, ({ kind, vehicleType }) =>
    vehicleType === undefined
      ? values[kind]
      : kind === 'detectionRate'
        ? expectedFound[vehicleType] / expectedParties[vehicleType]
        : life[vehicleType][kind as keyof LifeFigures],
  )
}

/** NaN throughout where the port has no pressure: then none of them is asked for. */
function pressureOutcomes(
  peopleByDay: Float64Array,
  { waitingSeconds, expectedBoardings, expectedFromUpstream }: EngineRun['pressure'],
  windowSeconds: number,
): Record<PressureOutcome, number> {
  const days = windowSeconds / daySeconds
  const of = (column: (typeof peopleColumns)[number], day: number) =>
    peopleByDay[day * peopleColumns.length + peopleColumns.indexOf(column)]
  const perDay = (column: (typeof peopleColumns)[number]) => {
    let sum = 0
    for (let day = 0; day < days; day++) sum += of(column, day)
    return sum / days
  }
  return {
    peopleWaiting: waitingSeconds / windowSeconds,
    peopleWaitingAtEnd: of('waiting', days - 1),
    attempts: perDay('attempts'),
    boardings: expectedBoardings / days,
    partiesFromUpstream: expectedFromUpstream / days,
    peopleAcross: perDay('across') + perDay('acrossFromUpstream'),
    peopleDisplaced: perDay('displaced'),
    perceivedSuccess: of('perceivedSuccess', days - 1),
  }
}

/** Of the lorries of one vehicle type that arrived in the window. */
interface TimeInPort {
  readonly sumSeconds: number
  readonly sketch: QuantileSketch
}

function timesInPort({ timeInPortTypes, timeInPortSketch }: EngineRun): TimeInPort[] {
  const types = timeInPortTypes.length / timeInPortParts.length
  const bins = timeInPortSketch.length / types
  return Array.from({ length: types }, (_, type) => {
    const part = (name: (typeof timeInPortParts)[number]) =>
      timeInPortTypes[type * timeInPortParts.length + timeInPortParts.indexOf(name)]
    const counts = timeInPortSketch.subarray(type * bins, (type + 1) * bins)
    const sketch = QuantileSketch.of(part('zeros'), counts, part('leastSeconds'), part('greatestSeconds'))
    return { sumSeconds: part('sumSeconds'), sketch }
  })
}

function timeInPortRows(times: readonly TimeInPort[]): Float64Array {
  return Float64Array.from(
    times.flatMap(({ sumSeconds, sketch }) => {
      const row: Record<(typeof timeInPortColumns)[number], number> = {
        lorries: sketch.count,
        meanMinutes: sumSeconds / sketch.count / 60,
        p50Minutes: sketch.quantile(0.5) / 60,
        p95Minutes: sketch.quantile(0.95) / 60,
        p99Minutes: sketch.quantile(0.99) / 60,
      }
      return timeInPortColumns.map((column) => row[column])
    }),
  )
}
