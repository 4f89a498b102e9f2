/**
 * Runs what is missing of a study. Started again after a stop, or after more replications were planned, it goes on
 * from what is there.
 */
import type { Option } from '../scenario/option.ts'
import type { Comparison } from './comparison.ts'
import { ReplicationError, type Runner } from './runner.ts'
import { type Plan, Study } from './study.ts'

export interface Progress {
  /** Replications run, over all options. */
  readonly done: number
  readonly total: number
  /** Since this run began. */
  readonly elapsedSeconds: number
}

/**
 * @param onProgress called after every result; ask the study for its comparison as often as you wish to show it
 * @returns false when stopped by the signal: the study keeps what has arrived
 * @throws ReplicationError naming the option's id
 */
export async function runStudy(
  study: Study,
  runner: Runner,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<boolean> {
  // biome-ignore lint/plugin/same-bytes: how long a run has taken is told to people; no result rests on it
  const start = performance.now()
  const jobs = study.missingJobs()
  const total = study.total
  let done = total - jobs.length
  try {
    await runner.run(
      study.options.map(({ port }) => port),
      study.seed,
      jobs,
      (job, result) => {
        study.accept(job, result)
        done++
        // biome-ignore lint/plugin/same-bytes: as above
        onProgress({ done, total, elapsedSeconds: (performance.now() - start) / 1000 })
      },
      signal,
    )
    return true
  } catch (error) {
    if (signal.aborted && error === signal.reason) return false
    if (error instanceof ReplicationError)
      throw new ReplicationError(error.job, error.cause, study.options[error.job.option].id)
    throw error
  }
}

/**
 * Compares options in one go; the first is the baseline.
 * @param onUpdate called after every result, with the comparison so far: the same object until it changes
 * @returns the comparison of all that was run, which is less than planned when stopped by the signal
 */
export async function compareOptions(
  options: readonly Option[],
  plan: Plan,
  runner: Runner,
  onUpdate: (comparison: Comparison, progress: Progress) => void,
  signal: AbortSignal,
): Promise<Comparison> {
  const study = new Study(options, plan)
  await runStudy(study, runner, (progress) => onUpdate(study.comparison(), progress), signal)
  return study.comparison()
}
