/** A check is what a screening or a search station does to find a party, compiled. */
import { givenFactor } from '../kernel/gaussian-copula.ts'
import type { Port } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'
import type { Concealment } from './concealment.ts'
import { discoveryProbability } from './discovery.ts'

/** Probabilities by vehicle type. */
export interface Check {
  /** An alarm here, or a find; `discovery` is with everything that has to follow until a party is found. */
  readonly detection: readonly number[]
  readonly discovery: readonly number[]
  /** The same for parties of one quality: `type × qualities + quality`; empty where quality plays no part. */
  readonly detectionByQuality: readonly number[]
  readonly discoveryByQuality: readonly number[]
  /** Counter of the checks made here, or -1 where no other check asks for it. */
  readonly counter: number
}

/**
 * Whether a port asks more of its checks than a share of the lorries and misses that are independent. Only then do their
 * figures go into the digest: the fingerprints of other ports stay what they were before there were such figures.
 */
export function digestsChecks(port: Port): boolean {
  const stations = periodsOf(port).flatMap(({ port }) => Object.values(port.stations))
  const chooses = stations.some(
    (station) =>
      station.kind === 'screening' &&
      (station.selection?.whenBusy ?? station.selection?.targeting ?? station.selection?.unlessSearchedBy) !==
        undefined,
  )
  return chooses || (port.hiddenParties?.concealment?.correlation.value ?? 0) > 0
}

export function checkOf(
  port: Port,
  id: string,
  vehicleTypes: readonly string[],
  { correlation, qualities }: Concealment,
  counter = -1,
): Check {
  const station = port.stations[id]
  const { detection } = port.technologies['technology' in station ? station.technology : '']
  const byQuality = (probability: (type: string, sensitivityOf: (detection: number) => number) => number) =>
    vehicleTypes.flatMap((type) =>
      qualities.map((quality) => probability(type, (one) => givenFactor(one, correlation, quality))),
    )
  return {
    detection: vehicleTypes.map((type) => detection[type].value),
    discovery: vehicleTypes.map((type) => discoveryProbability(port, id, type)),
    detectionByQuality: byQuality((type, sensitivityOf) => sensitivityOf(detection[type].value)),
    discoveryByQuality: byQuality((type, sensitivityOf) =>
      discoveryProbability(port, id, type, sensitivityOf),
    ),
    counter,
  }
}
