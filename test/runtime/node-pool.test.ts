import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { compareOptions, runStudy } from '../../src/experiment/run-study.ts'
import { Study } from '../../src/experiment/study.ts'
import { InLineRunner } from '../../src/runtime/in-line.ts'
import { nodePool } from '../../src/runtime/node-pool.ts'
import type { WorkerPool } from '../../src/runtime/pool.ts'
import { standInEngine, standInOption } from '../experiment/stand-in.ts'

const entry = new URL('./stand-in-worker.mjs', import.meta.url)
const options = [standInOption('today', 0), standInOption('redesign', 5), standInOption('fences', 9)]
const never = new AbortController().signal

const open: WorkerPool[] = []
function pool(workers: number): WorkerPool {
  const started = nodePool(workers, entry, standInEngine.compile)
  open.push(started)
  return started
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((started) => started.close()))
})

const digestsWith = async (runner: WorkerPool | InLineRunner<unknown>, seed = 'Calais') => {
  const comparison = await compareOptions(options, { replications: 8, seed }, runner, () => {}, never)
  expect(comparison.replications).toBe(8)
  return comparison.options.map(({ digest }) => digest)
}

describe('a pool of threads', () => {
  test.each([1, 2, 4])('of %i gives the same digests as no threads', async (workers) => {
    expect(await digestsWith(pool(workers))).toEqual(await digestsWith(new InLineRunner(standInEngine)))
  })

  test('stops within a tenth of a second in the midst of a long replication, and can go on', async () => {
    const shared = pool(2)
    const study = new Study(options, { replications: 4, seed: 'hang' })
    const stop = new AbortController()
    let stoppedAt = 0
    const running = runStudy(
      study,
      shared,
      ({ done }) => {
        // Both threads have taken up replication 2 once all of 0 and 1 are done.
        if (done === 6)
          setTimeout(() => {
            stoppedAt = performance.now()
            stop.abort()
          }, 100)
      },
      stop.signal,
    )
    expect(await running).toBe(false)
    // Replication 2 would take a minute: it was cut off, not waited for.
    expect(performance.now() - stoppedAt).toBeLessThan(10_000)
    expect(study.comparison().replications).toBe(2)
    // The same pool, at once, on new threads.
    expect(await digestsWith(shared)).toEqual(await digestsWith(new InLineRunner(standInEngine)))
  })

  test('runs the replication of a thread that died again, and counts nothing twice', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'rocade-'))
    try {
      const seed = `crashOnce:${join(directory, 'crashed')}`
      expect(await digestsWith(pool(2), seed)).toEqual(
        await digestsWith(new InLineRunner(standInEngine), seed),
      )
    } finally {
      rmSync(directory, { recursive: true })
    }
  })

  test('hands on what an assertion says, with option and replication', async () => {
    await expect(digestsWith(pool(2), 'assert')).rejects.toThrow(
      /^(today|redesign|fences), replication 3: a lorry left a lane it was not in$/,
    )
  })
})
