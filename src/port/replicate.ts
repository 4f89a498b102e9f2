/**
 * One replication of a port: a loop over events in order of time, from the start of the warm-up to the end of the
 * cool-down. A pure function of the network, the seed and the replication number.
 */
import { Draws, purposeNumber, replicationKey, seedKey } from '../kernel/draws.ts'
import { EventList } from '../kernel/event-list.ts'
import { hourSeconds } from '../scenario/calendar.ts'
import { PoissonArrivals, RecordedArrivals } from './arrival-process.ts'
import { Controls } from './controls.ts'
import { eventKinds } from './event.ts'
import { LaneQueues } from './lane-queues.ts'
import { LorryDraws } from './lorry-draws.ts'
import type { LorryLogWriter } from './lorry-log.ts'
import { describeLorry } from './lorry-mix.ts'
import { LorryTable } from './lorry-table.ts'
import type { Network } from './network.ts'
import { Quay } from './quay.ts'
import { Recorder } from './recorder.ts'
import type { ReplicationResult } from './replication.ts'
import { queueNumbers, Traffic } from './traffic.ts'
import { Wayfinding } from './wayfinding.ts'

/** @param seed text  @param replication from 0  @param log is given every step of every lorry */
export function replicate(
  network: Network,
  seed: string,
  replication: number,
  log?: LorryLogWriter,
): ReplicationResult {
  const draws = new Draws(replicationKey(seedKey(seed), replication))
  const events = new EventList()
  const lorries = new LorryTable(network.visitCounters, network.mix.lengthMetres)
  const numbers = queueNumbers(network)
  const queues = new LaneQueues(numbers.count, lorries)
  const recorder = new Recorder(network, lorries)
  const lorryDraws = new LorryDraws(network, lorries, draws)
  const controls = new Controls(network, lorries, lorryDraws, recorder)
  const present = new Int32Array(network.places.length)
  const wayfinding = new Wayfinding(network, lorries, lorryDraws, present)
  const quayPlace = network.places.length - 1
  const quay = new Quay(network, quayPlace, numbers.marshalling, lorries, queues, recorder, log)
  const traffic = new Traffic({
    network,
    lorries,
    queues,
    events,
    recorder,
    draws: lorryDraws,
    controls,
    wayfinding,
    quay,
    present,
    log,
  })
  const quayNode = network.nodes[quayPlace]
  const { sailings, loadOrder } = quayNode?.kind === 'quay' ? quayNode : { sailings: [], loadOrder: [] }
  const arrivals = network.recordedArrivals
    ? new RecordedArrivals(network.recordedArrivals, network.startSeconds, network.endSeconds)
    : new PoissonArrivals(network.rates, network.tables, network.gap, draws, purposeNumber('lorry:gap'))

  // Of everything that is known beforehand, only the next event stands in the list.
  const { laneChanges } = network
  const schedule = (at: number | undefined, kind: keyof typeof eventKinds, subject: number) => {
    if (at !== undefined && at <= network.endSeconds)
      events.push(at, eventKinds[kind], eventKinds[kind], subject)
  }
  schedule(0, 'hour', 0)
  schedule(laneChanges[0]?.atSeconds, 'laneChange', 0)
  schedule(sailings[loadOrder[0]]?.loadsSeconds, 'load', 0)
  schedule(arrivals.next(), 'arrival', 0)

  let executed = 0
  while (events.pop()) {
    const { time: now, kind, subject } = events
    if (now > network.endSeconds) break
    executed++
    switch (kind) {
      case eventKinds.arrival: {
        const lorry = lorries.take(subject, now)
        describeLorry(lorry, lorries, network.mix, draws, network.tables, sailings, arrivals.recorded)
        recorder.arrive(lorry)
        traffic.arrive(lorry, now)
        schedule(arrivals.next(), 'arrival', subject + 1)
        break
      }
      case eventKinds.linkEnd:
        traffic.reachLinkEnd(subject, now)
        break
      case eventKinds.serviceEnd:
        traffic.endService(subject, now)
        break
      case eventKinds.load:
        quay.load(loadOrder[subject], now)
        traffic.free(quayPlace)
        schedule(sailings[loadOrder[subject + 1]]?.loadsSeconds, 'load', subject + 1)
        break
      case eventKinds.laneChange: {
        const { lane, open } = laneChanges[subject]
        traffic.changeLane(lane, open, now)
        schedule(laneChanges[subject + 1]?.atSeconds, 'laneChange', subject + 1)
        break
      }
      case eventKinds.hour:
        recorder.startHour(subject, now)
        if (subject < network.windowHours) schedule((subject + 1) * hourSeconds, 'hour', subject + 1)
        break
    }
    traffic.settle(now)
  }
  return recorder.result(replication, executed, network.endSeconds)
}
