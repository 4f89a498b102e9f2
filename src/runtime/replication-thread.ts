/** What a Node worker thread does: it knows how to replicate, not how to compile. */
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink/dist/esm/comlink.mjs'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { replicateImage } from '../port/replicate.ts'
import { createReplicationWorker } from './replication-worker.ts'

expose(createReplicationWorker(replicateImage), nodeEndpoint(parentPort!))
