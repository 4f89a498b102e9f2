/** From a duration as a scenario file gives it to a distribution of the kernel, in seconds. */
import {
  type Distribution,
  gammaFromMean,
  lognormalFromMean,
  lognormalFromQuantiles,
  meanOf,
} from '../kernel/distribution.ts'
import type { Duration } from './duration.ts'
import { entryOf } from './findings.ts'
import type { LorryKind } from './lorry-kind.ts'
import type { Port } from './option.ts'

type Station = Port['stations'][string]

export function serviceTime(duration: Duration): Distribution {
  switch (duration.distribution) {
    case 'constant':
      return { kind: 'constant', value: duration.seconds.value }
    case 'uniform':
      return { kind: 'uniform', low: duration.minSeconds.value, high: duration.maxSeconds.value }
    case 'triangular':
      return {
        kind: 'triangular',
        low: duration.minSeconds.value,
        mode: duration.modeSeconds.value,
        high: duration.maxSeconds.value,
      }
    case 'exponential':
      return { kind: 'exponential', mean: duration.meanSeconds.value }
    case 'hyperexponential':
      return {
        kind: 'hyperexponential',
        share: duration.share.value,
        mean: duration.meanSeconds.value,
        otherMean: duration.otherMeanSeconds.value,
      }
    case 'erlang':
      return { kind: 'gamma', mean: duration.meanSeconds.value, shape: duration.phases.value }
    case 'gamma':
      return gammaFromMean(duration.meanSeconds.value, duration.coefficientOfVariation.value)
    case 'lognormal':
      return lognormalFromMean(duration.meanSeconds.value, duration.coefficientOfVariation.value)
    case 'lognormal-quantiles':
      return lognormalFromQuantiles(duration.medianSeconds.value, duration.p95Seconds.value)
    case 'empirical':
      return { kind: 'empirical', quantiles: duration.quantilesSeconds }
  }
}

/** Mean of a duration, in seconds. */
export function meanSeconds(duration: Duration): number {
  return meanOf(serviceTime(duration))
}

/** Every duration that a service at a station may have. @param station one whose technology is known */
export function durationsAt({ technologies }: Port, station: Station): Duration[] {
  switch (station.kind) {
    case 'passport': {
      const { checks, relaxation } = station
      return [...Object.values(checks), ...(relaxation ? [relaxation] : [])].map(({ time }) => time)
    }
    case 'screening':
    case 'search':
      return [entryOf(technologies, station.technology)!.time]
    case 'service':
      return [station.time, ...Object.values(station.timeByVehicleType ?? {})]
    case 'check-in':
      return [station.time]
  }
}

/** Mean seconds that a lane is taken by a lorry of a kind; where checks give way to the queue, when they do. */
export function serviceSeconds(port: Port, station: Station, kind: LorryKind): number {
  const seconds =
    station.kind === 'passport'
      ? shortestCheckSeconds(station, kind.documents)
      : meanSeconds(durationOf(port, station, kind))
  return (station.moveUpSeconds?.value ?? 0) + seconds
}

function shortestCheckSeconds(
  { checks, relaxation, databases }: Extract<Station, { kind: 'passport' }>,
  documents: string | undefined,
): number {
  // Every class has a check of its own, so a kind without one stands for none.
  const own = meanSeconds((entryOf(checks, documents ?? '') ?? Object.values(checks)[0]!).time)
  const isRelaxed = relaxation && (relaxation.documents?.includes(documents ?? '') ?? true)
  const check = isRelaxed ? Math.min(own, meanSeconds(relaxation.time)) : own
  if (!databases) return check
  const shares = [databases.share, databases.targeted?.share ?? databases.share]
  const lookedUp = Math.min(...shares.map((share) => entryOf(share, documents ?? '')?.value ?? 0))
  return check + lookedUp * meanSeconds(databases.time)
}

/** The kinds tell apart whatever a time depends on: see `lorryKinds`. */
function durationOf(
  { technologies }: Port,
  station: Exclude<Station, { kind: 'passport' }>,
  kind: LorryKind,
): Duration {
  switch (station.kind) {
    case 'service':
      return entryOf(station.timeByVehicleType ?? {}, kind.vehicleType ?? '') ?? station.time
    case 'screening':
    case 'search':
      return technologies[station.technology]!.time
    case 'check-in':
      return station.time
  }
}
