/** Entry of a worker thread over the stand-in engine. The seed says how it misbehaves: `how:rest`. */
import { existsSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink/dist/esm/comlink.mjs'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { register } from 'tsx/esm/api'

register()
const { standInEngine } = await import('../experiment/stand-in.ts')
const { createReplicationWorker } = await import('../../src/runtime/replication-worker.ts')

const misbehaviour = {
  /** Replication 2 would take a minute. */
  hang(replication) {
    const end = performance.now() + 60_000
    while (replication === 2 && performance.now() < end);
  },
  assert(replication) {
    if (replication === 3) throw new Error('a lorry left a lane it was not in')
  },
  crash(replication) {
    if (replication === 3) process.exit(7)
  },
  /** Crashes unless the file named by the rest of the seed is there, and leaves it there. */
  crashOnce(replication, path) {
    if (replication !== 3 || existsSync(path)) return
    writeFileSync(path, '')
    process.exit(7)
  },
}

function replicate(port, seed, replication) {
  const [how, rest] = seed.split(':')
  misbehaviour[how]?.(replication, rest)
  return standInEngine.replicate(port, seed, replication)
}

expose(createReplicationWorker(replicate), nodeEndpoint(parentPort))
