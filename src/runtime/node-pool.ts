/** A pool of Node worker threads, by default one for each processor this process may use. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink/dist/esm/comlink.mjs'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { Engine } from './engine.ts'
import { WorkerPool } from './pool.ts'
import { portEngine } from './port-engine.ts'
import type { ReplicationWorker, SpawnedWorker } from './worker-interface.ts'

/** @param entry module that a thread starts with; it exposes a `ReplicationWorker` for what `compile` makes of a port */
export function nodePool(
  workers = availableParallelism(),
  entry = new URL('./node-worker.mjs', import.meta.url),
  compile: Engine['compile'] = portEngine.compile,
): WorkerPool {
  return new WorkerPool(() => spawnThread(entry), workers, compile)
}

function spawnThread(entry: URL): SpawnedWorker {
  // An entry that needs a loader sets it up itself: those of this thread are not its own. What is short-lived in a thread
  // is little, as lorries live in the engine's own memory: a small nursery saves some megabytes.
  const worker = new Worker(entry, { execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: 2 } })
  return {
    api: wrap<ReplicationWorker>(nodeEndpoint(worker)),
    died: new Promise((resolve) => {
      worker.on('error', resolve)
      worker.once('exit', (code) => resolve(new Error(`the worker thread ended with exit code ${code}`)))
    }),
    terminate: async () => {
      await worker.terminate()
    },
    // Idle threads do not keep a process alive that has nothing else to do.
    setBusy: (busy) => (busy ? worker.ref() : worker.unref()),
  }
}
