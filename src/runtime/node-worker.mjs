/** Entry of a Node worker thread. Plain JavaScript: only after `register` can a thread import TypeScript. */
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink/dist/esm/comlink.mjs'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { register } from 'tsx/esm/api'

register()
const { createReplicationWorker } = await import('./replication-worker.ts')
const { replicateImage } = await import('../port/replicate.ts')
expose(createReplicationWorker(replicateImage), nodeEndpoint(parentPort))
