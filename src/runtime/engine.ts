/**
 * The engine as those who run replications see it: compile a port once, then run any of its replications. Injected,
 * so that tests can put an engine of their own in the same place.
 */
import type { ReplicationResult } from '../port/replication.ts'
import type { Port } from '../scenario/option.ts'

/** @template Image what a port is compiled to: plain data, so that it can cross to a worker */
export interface Engine<Image = unknown> {
  compile(port: Port): Image
  replicate(image: Image, seed: string, replication: number): ReplicationResult
}
