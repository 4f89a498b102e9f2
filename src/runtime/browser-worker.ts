/** Entry of a browser's worker. */
import { expose } from 'comlink/dist/esm/comlink.mjs'
import { portEngine } from './port-engine.ts'
import { createReplicationWorker } from './replication-worker.ts'

expose(createReplicationWorker(portEngine))
