/**
 * One replication of a port, from the start of the warm-up to the end of the cool-down: a pure function of the network,
 * the seed and the replication number. The engine counts; here its counts become figures.
 */
import { Digest } from '../kernel/digest.ts'
import { type DrawKey, replicationKey, seedKey } from '../kernel/draws.ts'
import { QuantileSketch } from '../kernel/quantile-sketch.ts'
import { daySeconds } from '../scenario/calendar.ts'
import { Engine, type EngineRun } from './engine.ts'
import { type EngineImage, engineImage } from './engine-image.ts'
import type { LorryLogWriter } from './lorry-log.ts'
import type { Network } from './network.ts'
import type { OutcomeKind } from './outcome.ts'
import type { ReplicationResult } from './replication.ts'

/** All that a replication needs of a network, as plain data that can cross to another thread. */
export interface NetworkImage {
  readonly engine: EngineImage
  readonly windowSeconds: number
  /** The figures asked for; by vehicle type its place in their order. */
  readonly outcomes: readonly { readonly kind: OutcomeKind; readonly vehicleType?: number }[]
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
  const { windowSeconds, outcomes, mix } = network
  return {
    engine: engineImage(network),
    windowSeconds,
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
  const outcomes = outcomesOf(image, run)
  const { publicRoadQueueMetres, timeInPortBins, standingByPlace, stations, balance } = run
  const digest = new Digest()
  for (const numbers of [outcomes, publicRoadQueueMetres, timeInPortBins, standingByPlace, stations, balance])
    digest.bytes(numbers)
  return {
    replication,
    outcomes,
    publicRoadQueueMetres,
    timeInPortBins,
    standingByPlace,
    stations,
    balance,
    events: run.totals.events,
    digest: digest.hex(),
  }
}

function keyOf(seed: string, replication: number): DrawKey {
  return replicationKey(seedKey(seed), replication)
}

function outcomesOf(
  image: NetworkImage,
  { totals, expectedParties, expectedFound, ...run }: EngineRun,
): Float64Array {
  const days = image.windowSeconds / daySeconds
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const parties = sum(expectedParties)
  const found = sum(expectedFound)
  const timeInPort = QuantileSketch.of(
    totals.timeInPortZeros,
    run.timeInPortSketch,
    totals.timeInPortLeastSeconds,
    totals.timeInPortGreatestSeconds,
  )
  const values: Record<OutcomeKind, number> = {
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
  }
  return Float64Array.from(image.outcomes, ({ kind, vehicleType }) =>
    vehicleType === undefined ? values[kind] : expectedFound[vehicleType] / expectedParties[vehicleType],
  )
}
