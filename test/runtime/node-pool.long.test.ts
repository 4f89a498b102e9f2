import { spawn } from 'node:child_process'
import { afterEach, describe, expect, test } from 'vitest'
import { compareOptions } from '../../src/experiment/run-study.ts'
import type { ReplicationJob } from '../../src/experiment/runner.ts'
import { Study } from '../../src/experiment/study.ts'
import { nodePool } from '../../src/runtime/node-pool.ts'
import type { WorkerPool } from '../../src/runtime/pool.ts'
import { standInEngine, standInOption } from '../experiment/stand-in.ts'

const entry = new URL('./stand-in-worker.mjs', import.meta.url)
const options = [standInOption('today', 0), standInOption('redesign', 5), standInOption('fences', 9)]
const ports = options.map(({ port }) => port)
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

const digestsWith = async (runner: WorkerPool, seed = 'Calais') => {
  const comparison = await compareOptions(options, { replications: 8, seed }, runner, () => {}, never)
  expect(comparison.replications).toBe(8)
  return comparison.options.map(({ digest }) => digest)
}

describe('a pool of threads that meets trouble', () => {
  test('runs one study after another on the same threads', async () => {
    const shared = pool(2)
    expect(await digestsWith(shared, 'first')).toEqual(await digestsWith(pool(1), 'first'))
    expect(await digestsWith(shared, 'second')).toEqual(await digestsWith(pool(1), 'second'))
  })

  test('hands over no result after it was stopped', async () => {
    const stop = new AbortController()
    const late: ReplicationJob[] = []
    const jobs = new Study(options, { replications: 8, seed: 'x' }).missingJobs()
    const running = pool(2).run(
      ports,
      'x',
      jobs,
      (job) => {
        if (stop.signal.aborted) late.push(job)
        stop.abort(new Error('enough'))
      },
      stop.signal,
    )
    await expect(running).rejects.toThrow('enough')
    await new Promise((resume) => setTimeout(resume, 100))
    expect(late).toEqual([])
  })

  test('gives up on a replication that kills every thread it is given', async () => {
    await expect(digestsWith(pool(2), 'crash')).rejects.toThrow(
      /^(today|redesign|fences), replication 3: its worker died twice: the worker thread ended with exit code 7$/,
    )
  })

  test('hands on why a port cannot be compiled', async () => {
    const broken = { ...options[1], port: { ...ports[1], run: { ...ports[1].run, seed: 'broken' } } }
    const plan = { replications: 2, seed: 'Calais' }
    await expect(compareOptions([options[0], broken], plan, pool(2), () => {}, never)).rejects.toThrow(
      /^redesign, replication [01]: a link leads nowhere$/,
    )
  })

  test('says so when its threads cannot even start', async () => {
    const nowhere = nodePool(2, new URL('./no-such-worker.mjs', import.meta.url), standInEngine.compile)
    open.push(nowhere)
    await expect(digestsWith(nowhere)).rejects.toThrow(
      /replication 0: its worker died twice: Cannot find module/,
    )
  })

  test('fails a run under way when it is closed, and takes no more', async () => {
    const closing = pool(1)
    const failing = expect(digestsWith(closing, 'hang')).rejects.toThrow('the worker pool was closed')
    await closing.close()
    await failing
    await expect(digestsWith(closing)).rejects.toThrow('the worker pool is closed')
  })

  test('takes one run at a time', async () => {
    const busy = pool(1)
    const first = digestsWith(busy)
    await expect(digestsWith(busy)).rejects.toThrow('already running')
    await first
  })

  test.each(['close', 'leave', 'stop'])('lets the process end: %s', async (how) => {
    const script = new URL('./stand-in-process.ts', import.meta.url)
    const child = spawn(process.execPath, ['--import', 'tsx', script.pathname, how], { stdio: 'pipe' })
    let out = ''
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (out += chunk))
    const code = await new Promise((resolve) => child.once('exit', resolve))
    expect(out).toBe(`${how}: done\n`)
    expect(code).toBe(0)
  })
})
