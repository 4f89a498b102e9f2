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

let engine: Engine | undefined
const images = new WeakMap<Network, EngineImage>()

/** @param seed text  @param replication from 0  @param log is given every step of every lorry */
export function replicate(
  network: Network,
  seed: string,
  replication: number,
  log?: LorryLogWriter,
): ReplicationResult {
  engine ??= new Engine()
  const run = engine.run(imageOf(network), network.tables, keyOf(seed, replication), log)
  const outcomes = outcomesOf(network, run)
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

function imageOf(network: Network): EngineImage {
  let image = images.get(network)
  if (image === undefined) {
    image = engineImage(network)
    images.set(network, image)
  }
  return image
}

function keyOf(seed: string, replication: number): DrawKey {
  return replicationKey(seedKey(seed), replication)
}

function outcomesOf(
  network: Network,
  { totals, expectedParties, expectedFound, ...run }: EngineRun,
): Float64Array {
  const days = network.windowSeconds / daySeconds
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const parties = sum(expectedParties)
  const found = sum(expectedFound)
  const timeInPort = QuantileSketch.of(
    totals.timeInPortZeros,
    run.timeInPortSketch,
    totals.timeInPortLeastSeconds,
    totals.timeInPortGreatestSeconds,
  )
  const hasTimes = timeInPort.count > 0
  const values: Record<OutcomeKind, number> = {
    throughput: totals.throughput / days,
    shippedOnTime: totals.shippedOnTime,
    timeInPortMean: hasTimes ? totals.timeInPortMeanSeconds / 60 : Number.NaN,
    timeInPortP95: timeInPort.quantile(0.95) / 60,
    publicRoadQueueMax: totals.publicRoadQueueMaxMetres,
    missedSailings: (100 * totals.missedSailing) / totals.booked,
    detectionRate: found / parties,
    partiesFound: totals.partiesFoundInWindow / days,
    partiesMissed: (parties - found) / days,
    falseAlarms: totals.falseAlarms / days,
  }
  return Float64Array.from(network.outcomes, ({ kind, vehicleType }) => {
    if (vehicleType === undefined) return values[kind]
    const type = network.mix.vehicleTypes.indexOf(vehicleType)
    return expectedFound[type] / expectedParties[type]
  })
}
