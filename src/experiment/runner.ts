/** What an experiment asks of whoever runs replications: nothing about threads, machines or order of completion. */
import type { ReplicationResult } from '../port/replication.ts'
import type { Port } from '../scenario/option.ts'

export interface ReplicationJob {
  /** Index of the option in the experiment. */
  readonly option: number
  readonly replication: number
}

export interface Runner {
  /**
   * Runs every job and hands over each result as it comes, in any order.
   * @param ports one per option  @param seed text shared by all options, so that they meet the same lorries
   * @throws the signal's reason when aborted; no result arrives after that
   * @throws ReplicationError when a replication cannot be run
   */
  run(
    ports: readonly Port[],
    seed: string,
    jobs: readonly ReplicationJob[],
    onResult: (job: ReplicationJob, result: ReplicationResult) => void,
    signal: AbortSignal,
  ): Promise<void>
}

/** A replication that failed: an assertion of the engine, or a worker that died twice of it. */
export class ReplicationError extends Error {
  readonly job: ReplicationJob

  /** @param optionName how to call the option; a runner knows only its place */
  constructor(job: ReplicationJob, cause: unknown, optionName = `option ${job.option + 1}`) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`${optionName}, replication ${job.replication}: ${reason}`, { cause })
    this.name = 'ReplicationError'
    this.job = job
  }
}
