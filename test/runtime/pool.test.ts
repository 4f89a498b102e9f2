import { describe, expect, test } from 'vitest'
import type { ReplicationJob } from '../../src/experiment/runner.ts'
import type { ReplicationResult } from '../../src/port/replication.ts'
import { InLineRunner } from '../../src/runtime/in-line.ts'
import { WorkerPool } from '../../src/runtime/pool.ts'
import type { SpawnedWorker } from '../../src/runtime/worker-interface.ts'
import { standInEngine, standInOption } from '../experiment/stand-in.ts'

const ports = [standInOption('today', 0).port, standInOption('redesign', 5).port]
const never = new AbortController().signal
const jobsOf = (count: number): ReplicationJob[] =>
  Array.from({ length: count }, (_, replication) => ({ option: 0, replication }))
const settle = () => new Promise((resume) => setTimeout(resume))

/** Workers that do what the test says, when it says so. */
function puppets() {
  const workers: Puppet[] = []
  interface Puppet extends SpawnedWorker {
    /** Replications given and not answered, in order. */
    readonly given: number[]
    readonly loads: number[]
    answer(): Promise<void>
    die(): Promise<void>
    terminated: boolean
    busy: boolean
  }
  const spawn = (): Puppet => {
    const answers: ((result: ReplicationResult) => void)[] = []
    let die = (_: Error) => {}
    const puppet: Puppet = {
      given: [],
      loads: [],
      terminated: false,
      busy: false,
      api: {
        load: async (key: number) => {
          puppet.loads.push(key)
        },
        replicate: (_key: number, _seed: string, replication: number) => {
          puppet.given.push(replication)
          return new Promise<ReplicationResult>((resolve) => answers.push(resolve))
        },
      } as unknown as SpawnedWorker['api'],
      died: new Promise((resolve) => {
        die = resolve
      }),
      terminate: async () => {
        puppet.terminated = true
      },
      setBusy: (busy) => {
        puppet.busy = busy
      },
      answer: () => {
        const replication = puppet.given.shift()!
        answers.shift()!(standInEngine.replicate(ports[0], 'x', replication))
        return settle().then()
      },
      die: () => {
        die(new Error('out of memory'))
        return settle().then()
      },
    }
    workers.push(puppet)
    return puppet
  }
  return { workers, spawn }
}

describe('a pool', () => {
  test('gives each worker one replication, then one to wait behind it, then the next as each is done', async () => {
    const { workers, spawn } = puppets()
    void new WorkerPool(spawn, 2, standInEngine.compile).run(ports, 'x', jobsOf(10), () => {}, never)
    await settle()
    expect(workers.map(({ given }) => given)).toEqual([
      [0, 2],
      [1, 3],
    ])
    await workers[1].answer()
    expect(workers.map(({ given }) => given)).toEqual([
      [0, 2],
      [3, 4],
    ])
  })

  test('keeps the last replications for whichever worker is free first', async () => {
    const { workers, spawn } = puppets()
    const got: number[] = []
    const running = new WorkerPool(spawn, 2, standInEngine.compile).run(
      ports,
      'x',
      jobsOf(4),
      (job) => got.push(job.replication),
      never,
    )
    await settle()
    expect(workers.map(({ given }) => given)).toEqual([[0], [1]])
    await workers[1].answer()
    await workers[1].answer()
    await workers[1].answer()
    expect(workers.map(({ given }) => given)).toEqual([[0], []])
    await workers[0].answer()
    await running
    expect(got).toEqual([1, 2, 3, 0])
    expect(workers.map(({ busy }) => busy)).toEqual([false, false])
  })

  test('starts no more workers than there are replications', async () => {
    const { workers, spawn } = puppets()
    const running = new WorkerPool(spawn, 8, standInEngine.compile).run(
      ports,
      'x',
      jobsOf(1),
      () => {},
      never,
    )
    await settle()
    expect(workers).toHaveLength(1)
    await workers[0].answer()
    await running
  })

  test('loads a port once on each worker, also for a later run on it', async () => {
    const { workers, spawn } = puppets()
    const pool = new WorkerPool(spawn, 1, standInEngine.compile)
    for (const jobs of [jobsOf(2), jobsOf(1)]) {
      const running = pool.run(ports, 'x', jobs, () => {}, never)
      for (const _ of jobs) {
        await settle()
        await workers[0].answer()
      }
      await running
    }
    expect(workers[0].loads).toEqual([0])
    const other = pool.run([ports[1]], 'x', jobsOf(1), () => {}, never)
    await settle()
    expect(workers[0].loads).toEqual([0, 0])
    await workers[0].answer()
    await other
  })

  test('gives what a dead worker held to a new one, and blames only what was running', async () => {
    const { workers, spawn } = puppets()
    const got: number[] = []
    const running = new WorkerPool(spawn, 1, standInEngine.compile).run(
      ports,
      'x',
      jobsOf(4),
      (job) => got.push(job.replication),
      never,
    )
    await settle()
    expect(workers[0].given).toEqual([0, 1])
    await workers[0].die()
    expect(workers[1].given).toEqual([0, 1])
    await workers[1].answer()
    // Replication 1 was merely waiting the first time: this is the first worker that dies of it.
    await workers[1].die()
    for (const _ of [1, 2, 3]) {
      await settle()
      await workers[2].answer()
    }
    await running
    expect(got).toEqual([0, 1, 2, 3])
  })

  test('gives up when a second worker dies of the same replication', async () => {
    const { workers, spawn } = puppets()
    const running = new WorkerPool(spawn, 1, standInEngine.compile).run(
      ports,
      'x',
      jobsOf(4),
      () => {},
      never,
    )
    const failed = expect(running).rejects.toThrow(
      'option 1, replication 0: its worker died twice: out of memory',
    )
    await settle()
    await workers[0].die()
    await workers[1].die()
    await failed
    expect(workers).toHaveLength(2)
  })

  test('does without a worker that died while idle', async () => {
    const { workers, spawn } = puppets()
    const pool = new WorkerPool(spawn, 1, standInEngine.compile)
    const first = pool.run(ports, 'x', jobsOf(1), () => {}, never)
    await settle()
    await workers[0].answer()
    await first
    await workers[0].die()
    const second = pool.run(ports, 'x', jobsOf(1), () => {}, never)
    await settle()
    await workers[1].answer()
    await second
  })

  test('ends busy workers when stopped, and keeps idle ones', async () => {
    const { workers, spawn } = puppets()
    const stop = new AbortController()
    const running = new WorkerPool(spawn, 2, standInEngine.compile).run(
      ports,
      'x',
      jobsOf(2),
      () => {},
      stop.signal,
    )
    const failed = expect(running).rejects.toThrow('enough')
    await settle()
    await workers[1].answer()
    stop.abort(new Error('enough'))
    await failed
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false])
  })

  test('fails with what the taker of results throws', async () => {
    const { workers, spawn } = puppets()
    const refuse = () => {
      throw new Error('not reproducible')
    }
    const failed = expect(
      new WorkerPool(spawn, 1, standInEngine.compile).run(ports, 'x', jobsOf(2), refuse, never),
    ).rejects.toThrow(/^not reproducible$/)
    await settle()
    await workers[0].answer()
    await failed
  })

  test('starts no worker without work, nor under a signal that was given before', async () => {
    const { workers, spawn } = puppets()
    await new WorkerPool(spawn, 2, standInEngine.compile).run(ports, 'x', [], () => {}, never)
    const before = AbortSignal.abort(new Error('too late'))
    await expect(
      new WorkerPool(spawn, 2, standInEngine.compile).run(ports, 'x', jobsOf(2), () => {}, before),
    ).rejects.toThrow('too late')
    expect(workers).toHaveLength(0)
  })

  test('has at least one worker', () => {
    expect(() => new WorkerPool(puppets().spawn, 0, standInEngine.compile)).toThrow('0 workers')
  })
})

describe('in line', () => {
  test('a stop takes effect between two replications', async () => {
    const stop = new AbortController()
    const got: number[] = []
    const running = new InLineRunner(standInEngine).run(
      ports,
      'x',
      jobsOf(5),
      ({ replication }) => {
        got.push(replication)
        if (replication === 2) stop.abort(new Error('enough'))
      },
      stop.signal,
    )
    await expect(running).rejects.toThrow('enough')
    expect(got).toEqual([0, 1, 2])
  })

  test('a stop by a timer gets its turn', async () => {
    const stop = AbortSignal.timeout(20)
    await expect(
      new InLineRunner(standInEngine).run(ports, 'x', jobsOf(1_000_000), () => {}, stop),
    ).rejects.toThrow('timeout')
  })
})

test('workers started beforehand wait idle, and are the ones that run', async () => {
  const { workers, spawn } = puppets()
  const pool = new WorkerPool(spawn, 2, standInEngine.compile)
  pool.start()
  pool.start()
  expect(workers.map(({ busy }) => busy)).toEqual([false, false])
  void pool.run(ports, 'x', jobsOf(2), () => {}, never).catch(() => {})
  expect(workers.map(({ given }) => given)).toEqual([[0], [1]])
  await pool.close()
  expect(workers).toHaveLength(2)
})
