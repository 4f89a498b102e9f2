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
   */
  run(
    ports: readonly Port[],
    seed: string,
    jobs: readonly ReplicationJob[],
    onResult: (job: ReplicationJob, result: ReplicationResult) => void,
    signal: AbortSignal,
  ): Promise<void>
}
