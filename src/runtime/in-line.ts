/** Runs replications one after another in the thread of whoever asks: for tests, and where threads are of no use. */
import { ReplicationError, type ReplicationJob, type Runner } from '../experiment/runner.ts'
import type { ReplicationResult } from '../port/replication.ts'
import type { Port } from '../scenario/option.ts'
import type { Engine } from './engine.ts'

export class InLineRunner<Image> implements Runner {
  private readonly engine: Engine<Image>
  private readonly images = new WeakMap<Port, Image>()

  constructor(engine: Engine<Image>) {
    this.engine = engine
  }

  /** Lets other tasks in between two replications; an abort takes effect there. */
  async run(
    ports: readonly Port[],
    seed: string,
    jobs: readonly ReplicationJob[],
    onResult: (job: ReplicationJob, result: ReplicationResult) => void,
    signal: AbortSignal,
  ): Promise<void> {
    for (const job of jobs) {
      await new Promise((resume) => setTimeout(resume))
      signal.throwIfAborted()
      onResult(job, this.replicate(ports[job.option], seed, job))
    }
    signal.throwIfAborted()
  }

  private replicate(port: Port, seed: string, job: ReplicationJob): ReplicationResult {
    try {
      const image = this.images.get(port) ?? this.engine.compile(port)
      this.images.set(port, image)
      return this.engine.replicate(image, seed, job.replication)
    } catch (error) {
      throw new ReplicationError(job, error)
    }
  }
}
