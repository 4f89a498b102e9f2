/**
 * The comparison under way: it starts with the options, streams its results to the views a few times a second, stops,
 * goes on, and grows. Results are kept by option, so that adding or removing one runs only what is new.
 */
import { signal } from '@preact/signals'
import { type Progress, runStudy } from '../../src/experiment/run-study.ts'
import type { ReplicationJob, Runner } from '../../src/experiment/runner.ts'
import { Study } from '../../src/experiment/study.ts'
import type { ReplicationResult } from '../../src/port/replication.ts'
import { browserPool } from '../../src/runtime/browser-pool.ts'
import type { WorkerPool } from '../../src/runtime/pool.ts'
import type { Option } from '../../src/scenario/option.ts'
import { comparison } from './comparison.ts'
import { imageOf } from './reading.ts'

export type RunStatus = 'idle' | 'running' | 'stopped' | 'finished' | 'failed'
export const status = signal<RunStatus>('idle')
/** Of the runs of all options together, from 0 to 1. */
export const progress = signal(0)
export const secondsLeft = signal<number | undefined>(undefined)
/** What went wrong, in the engine's words. */
export const failure = signal<string | undefined>(undefined)

/** Between two updates of the views: often enough to look alive, seldom enough to leave the processors to the run. */
const updateMilliseconds = 450
/** Results of so many replications of an option are kept to be used again; some tens of kB each. */
const keptReplications = 200

let pool: WorkerPool | undefined
let study: Study | undefined
let underWay: AbortController | undefined
const kept = new WeakMap<Option, Map<number, ReplicationResult>>()

/** Lets the workers load while the scenarios are read. */
export function prepare() {
  pool ??= browserPool(imageOf)
  pool.start()
}

/** Begins anew with these options; results of options that were there before count at once. */
export function compare(options: readonly Option[]) {
  underWay?.abort()
  study = undefined
  failure.value = undefined
  progress.value = 0
  if (options.length === 0) {
    comparison.value = undefined
    status.value = 'idle'
    return
  }
  const { seed, replications } = options[0].port.run
  study = new Study(options, { seed, replications: Math.max(replications, comparison.value?.planned ?? 0) })
  for (const job of study.missingJobs()) {
    const known = kept.get(options[job.option])?.get(job.replication)
    if (known) study.accept(job, known)
  }
  void proceed()
}

export function stop() {
  underWay?.abort()
}

/** Goes on from what is there. */
export const resume = () => void proceed()

/** Twice the runs; those that are done stay. */
export function morePrecise() {
  if (!study) return
  underWay?.abort()
  study.plan(study.planned * 2)
  void proceed()
}

async function proceed() {
  if (!study) return
  const mine = study
  const controller = new AbortController()
  underWay = controller
  failure.value = undefined
  status.value = 'running'
  secondsLeft.value = undefined
  const doneBefore = mine.done
  let latest: Progress | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const isOver = () => mine !== study || underWay !== controller
  const show = async (isFirst = false) => {
    clearTimeout(timer)
    timer = undefined
    if (isOver()) return
    const next = mine.comparison()
    // The page answers between working the figures out and drawing them; the first it shows at once.
    if (!isFirst) await new Promise((resolve) => setTimeout(resolve))
    if (isOver()) return
    // The last good result stays in sight until the new study has intervals of its own.
    if (next.replications >= 2 || !comparison.value) comparison.value = next
    progress.value = mine.done / mine.total
    const ran = mine.done - doneBefore
    secondsLeft.value =
      latest && ran > 0 ? (latest.elapsedSeconds / ran) * (mine.total - mine.done) : undefined
  }
  await show(true)
  try {
    pool ??= browserPool(imageOf)
    const finished = await runStudy(
      mine,
      keeping(pool, mine.options),
      (progress) => {
        latest = progress
        // The first intervals are worth showing at once.
        const mayHaveFirst = (comparison.value?.replications ?? 0) < 2 && mine.done >= 2 * mine.options.length
        if (mayHaveFirst) void show(true)
        else timer ??= setTimeout(show, updateMilliseconds)
      },
      controller.signal,
    )
    if (underWay !== controller) return
    clearTimeout(timer)
    await show()
    if (isOver()) return
    status.value = finished ? 'finished' : 'stopped'
  } catch (error) {
    if (underWay !== controller) return
    clearTimeout(timer)
    await show()
    if (isOver()) return
    failure.value = error instanceof Error ? error.message : String(error)
    status.value = 'failed'
  }
}

/** A runner that keeps what passes through it. */
function keeping(runner: Runner, options: readonly Option[]): Runner {
  const keep = ({ option, replication }: ReplicationJob, result: ReplicationResult) => {
    if (replication >= keptReplications) return
    const results = kept.get(options[option]) ?? new Map()
    kept.set(options[option], results.set(replication, result))
  }
  return {
    run: (ports, seed, jobs, onResult, signal) =>
      runner.run(
        ports,
        seed,
        jobs,
        (job, result) => {
          keep(job, result)
          onResult(job, result)
        },
        signal,
      ),
  }
}
