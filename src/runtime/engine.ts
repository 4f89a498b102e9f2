/**
 * The engine as those who run replications see it: compile a port once, then run any of its replications. Injected,
 * so that tests can put an engine of their own in the same place.
 */
import type { ReplicationResult } from '../port/replication.ts'
import type { Port } from '../scenario/option.ts'

export interface Engine<Network = unknown> {
  compile(port: Port): Network
  replicate(network: Network, seed: string, replication: number): ReplicationResult
}
