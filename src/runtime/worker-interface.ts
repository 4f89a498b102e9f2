/**
 * What a worker that runs replications offers, in Node and in the browser; nothing else crosses the threads. Results
 * are moved, not copied. Comlink turns each method into a call that answers with a promise.
 */
import type { Remote } from 'comlink'
import type { ReplicationResult } from '../port/replication.ts'

export interface ReplicationWorker<Image = unknown> {
  /** Keeps a compiled port under a key, in place of any that was there. */
  load(key: number, image: Image): void
  /** @throws when no port is kept under the key, or when an assertion of the engine fails */
  replicate(key: number, seed: string, replication: number): ReplicationResult
}

/** A worker as whoever started it sees it. */
export interface SpawnedWorker {
  readonly api: Remote<ReplicationWorker>
  /** Resolves with the cause when the worker ends by itself. After `terminate` it may resolve or stay open. */
  readonly died: Promise<Error>
  /** Ends the worker at once, in the midst of whatever it does; resolves when it is gone. */
  terminate(): Promise<void>
  /** Whether the process must stay alive for this worker. */
  setBusy(busy: boolean): void
}
