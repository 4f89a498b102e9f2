/** A pool of the browser's workers, by default one for each processor. */
import { wrap } from 'comlink/dist/esm/comlink.mjs'
import type { Engine } from './engine.ts'
import { WorkerPool } from './pool.ts'
import type { ReplicationWorker, SpawnedWorker } from './worker-interface.ts'

export function browserPool(
  compile: Engine['compile'],
  workers = navigator.hardwareConcurrency || 1,
): WorkerPool {
  return new WorkerPool(spawnWorker, workers, compile)
}

function spawnWorker(): SpawnedWorker {
  const worker = new Worker(new URL('./browser-worker.ts', import.meta.url), { type: 'module' })
  return {
    api: wrap<ReplicationWorker>(worker),
    died: new Promise((resolve) => {
      worker.onerror = (event) => {
        // After an error outside a call a browser keeps the worker running: end it, its replication is lost.
        worker.terminate()
        resolve(new Error(event.message || 'the worker could not be loaded'))
      }
    }),
    terminate: async () => worker.terminate(),
    setBusy: () => {},
  }
}
