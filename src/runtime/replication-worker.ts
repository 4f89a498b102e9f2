/** The worker's side of the interface, over any engine. */
import { transfer } from 'comlink/dist/esm/comlink.mjs'
import type { ReplicationResult } from '../port/replication.ts'
import type { Engine } from './engine.ts'
import type { ReplicationWorker } from './worker-interface.ts'

export function createReplicationWorker<Image>(
  replicate: Engine<Image>['replicate'],
): ReplicationWorker<Image> {
  const images = new Map<number, Image>()
  return {
    load(key, image) {
      images.set(key, image)
    },
    replicate(key, seed, replication) {
      const image = images.get(key)
      if (image === undefined) throw new Error(`no port is loaded under key ${key}`)
      const result = replicate(image, seed, replication)
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
