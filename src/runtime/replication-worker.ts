/** The worker's side of the interface, over any engine. A port is compiled when it is loaded, once. */
import { transfer } from 'comlink/dist/esm/comlink.mjs'
import type { ReplicationResult } from '../port/replication.ts'
import type { Engine } from './engine.ts'
import type { ReplicationWorker } from './worker-interface.ts'

export function createReplicationWorker<Network>(engine: Engine<Network>): ReplicationWorker {
  const networks = new Map<number, Network>()
  return {
    load(key, port) {
      networks.delete(key)
      networks.set(key, engine.compile(port))
    },
    replicate(key, seed, replication) {
      const network = networks.get(key)
      if (network === undefined) throw new Error(`no port is loaded under key ${key}`)
      const result = engine.replicate(network, seed, replication)
      return transfer(result, buffersOf(result))
    },
  }
}

/** Each buffer once, even when two columns share one. */
function buffersOf(result: ReplicationResult): ArrayBuffer[] {
  const columns = Object.values(result).filter((value): value is ArrayBufferView<ArrayBuffer> =>
    ArrayBuffer.isView(value),
  )
  return [...new Set(columns.map(({ buffer }) => buffer))]
}
