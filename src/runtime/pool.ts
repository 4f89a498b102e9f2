/**
 * A pool of workers as a runner. Each worker holds the replication it runs and at most one that waits behind it, so
 * none idles between two; the order in which results come is left open. A worker that dies gives its replication a
 * second try on a new one. Stopping ends busy workers at once; new ones are started when there is work again. Ports are
 * compiled here, once for all workers.
 */
import { ReplicationError, type ReplicationJob, type Runner } from '../experiment/runner.ts'
import type { ReplicationResult } from '../port/replication.ts'
import type { Port } from '../scenario/option.ts'
import type { Engine } from './engine.ts'
import type { SpawnedWorker } from './worker-interface.ts'

export class WorkerPool implements Runner {
  private readonly spawn: () => SpawnedWorker
  private readonly size: number
  private readonly compile: Engine['compile']
  private readonly images = new WeakMap<Port, unknown>()
  private readonly members = new Set<Member>()
  private readonly ending = new Set<Promise<void>>()
  private current: Run | undefined
  private closed = false

  /** @param spawn starts a worker  @param size how many may be at work at once */
  constructor(spawn: () => SpawnedWorker, size: number, compile: Engine['compile']) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError(`a pool of ${size} workers is not possible`)
    this.spawn = spawn
    this.size = size
    this.compile = compile
  }

  /** Starts the workers before there is work for them, so that they load in the meantime. */
  start(): void {
    while (!this.closed && this.members.size < this.size) this.enlist().worker.setBusy(false)
  }

  /** One run at a time; the next may begin as soon as this one has ended or was aborted. */
  run(
    ports: readonly Port[],
    seed: string,
    jobs: readonly ReplicationJob[],
    onResult: (job: ReplicationJob, result: ReplicationResult) => void,
    signal: AbortSignal,
  ): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      if (this.closed) throw new Error('the worker pool is closed')
      if (this.current) throw new Error('the worker pool is already running')
      if (jobs.length === 0) return resolve()
      const stop = () => run.end(signal.reason)
      const run: Run = {
        ports,
        seed,
        onResult,
        pending: [...jobs].reverse(),
        open: jobs.length,
        deaths: new Map(),
        end: (...failure) => {
          if (this.current !== run) return
          this.current = undefined
          signal.removeEventListener('abort', stop)
          for (const member of this.members) {
            if (member.jobs.length > 0) this.terminate(member)
            else member.worker.setBusy(false)
          }
          failure.length === 0 ? resolve() : reject(failure[0])
        },
      }
      this.current = run
      signal.addEventListener('abort', stop)
      this.staff(run)
    })
  }

  /** Ends every worker; a run under way fails. Resolves when all are gone. */
  async close(): Promise<void> {
    this.closed = true
    this.current?.end(new Error('the worker pool was closed'))
    for (const member of this.members) this.terminate(member)
    await Promise.all(this.ending)
  }

  /** Starts workers as far as there is work, and gives each of them something to do. */
  private staff(run: Run): void {
    try {
      for (const member of this.members) this.feed(run, member)
      while (run.pending.length > 0 && this.members.size < this.size) this.feed(run, this.enlist())
      // Only now a second each: the first round must not leave a worker without any.
      for (const member of this.members) this.feed(run, member)
    } catch (error) {
      run.end(error)
    }
  }

  private enlist(): Member {
    const member: Member = { worker: this.spawn(), loaded: [], jobs: [] }
    this.members.add(member)
    void member.worker.died.then((cause) => this.bury(member, cause))
    return member
  }

  private feed(run: Run, member: Member): void {
    // Near the end a waiting replication is better left to whichever worker is free first.
    const room = () => (run.pending.length > this.members.size && member.jobs.length > 0 ? 2 : 1)
    if (run.pending.length > 0 && member.jobs.length < room()) void this.give(run, member, run.pending.pop()!)
  }

  private async give(run: Run, member: Member, job: ReplicationJob): Promise<void> {
    member.jobs.push(job)
    member.worker.setBusy(true)
    try {
      const result = await this.replicate(run, member, job)
      if (this.current !== run || !this.members.has(member)) return
      member.jobs.splice(member.jobs.indexOf(job), 1)
      this.feed(run, member)
      run.onResult(job, result)
      if (--run.open === 0) run.end()
    } catch (error) {
      run.end(error)
    }
  }

  private async replicate({ ports, seed }: Run, { worker, loaded }: Member, job: ReplicationJob) {
    const { option, replication } = job
    try {
      // A worker takes its messages in order, so the port is there before the replication begins.
      const loading =
        loaded[option] === ports[option] ? undefined : worker.api.load(option, this.imageOf(ports[option]))
      loaded[option] = ports[option]
      const [, result] = await Promise.all([loading, worker.api.replicate(option, seed, replication)])
      return result
    } catch (error) {
      throw new ReplicationError(job, error)
    }
  }

  private imageOf(port: Port): unknown {
    if (!this.images.has(port)) this.images.set(port, this.compile(port))
    return this.images.get(port)
  }

  private bury(member: Member, cause: Error): void {
    if (!this.members.delete(member) || !this.current) return
    const run = this.current
    // The first was running when it died; the one behind it had not begun.
    const [job] = member.jobs
    run.pending.push(...member.jobs.reverse())
    const deaths = job ? (run.deaths.get(job) ?? 0) + 1 : 0
    if (job) run.deaths.set(job, deaths)
    if (deaths < 2) this.staff(run)
    else run.end(new ReplicationError(job, new Error(`its worker died twice: ${cause.message}`, { cause })))
  }

  private terminate(member: Member): void {
    this.members.delete(member)
    const gone = member.worker.terminate().finally(() => this.ending.delete(gone))
    this.ending.add(gone)
  }
}

interface Member {
  readonly worker: SpawnedWorker
  /** The port it keeps under each option's index. */
  readonly loaded: Port[]
  /** What it was given, in order; the first is running. */
  readonly jobs: ReplicationJob[]
}

interface Run {
  readonly ports: readonly Port[]
  readonly seed: string
  readonly onResult: (job: ReplicationJob, result: ReplicationResult) => void
  /** Not given to anyone, the next one last. */
  readonly pending: ReplicationJob[]
  /** Jobs without a result. */
  open: number
  /** Workers that died of a job. */
  readonly deaths: Map<ReplicationJob, number>
  /** Settles the run; with an argument it fails. */
  readonly end: (...failure: [] | [unknown]) => void
}
