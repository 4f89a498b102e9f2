/** Entry of a browser's worker. It knows how to replicate, not how to compile: the less it loads, the sooner it is ready. */
import { expose } from 'comlink/dist/esm/comlink.mjs'
import { replicateImage } from '../port/replicate.ts'
import { createReplicationWorker } from './replication-worker.ts'

expose(createReplicationWorker(replicateImage))
