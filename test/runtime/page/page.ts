/** A page without a face: it lets a test in Node ask a browser for a comparison on the browser's own workers. */
import { runStudy } from '../../../src/experiment/run-study.ts'
import { type Plan, Study } from '../../../src/experiment/study.ts'
import { browserPool } from '../../../src/runtime/browser-pool.ts'
import { portEngine } from '../../../src/runtime/port-engine.ts'
import type { Option } from '../../../src/scenario/option.ts'

export interface Asked {
  readonly options: readonly Option[]
  readonly plan: Plan
  readonly workers: number
  /** Stop so long after the first result; never when absent. */
  readonly stopAfterMilliseconds?: number
}

export interface Answered {
  readonly digests: readonly string[]
  readonly replications: number
}

declare global {
  var compareInBrowser: (asked: Asked) => Promise<Answered>
}

globalThis.compareInBrowser = async ({ options, plan, workers, stopAfterMilliseconds }) => {
  const pool = browserPool(portEngine.compile, workers)
  const study = new Study(options, plan)
  const stop = new AbortController()
  const stopSoon = ({ done }: { done: number }) => {
    if (done !== 1 || stopAfterMilliseconds === undefined) return
    setTimeout(() => stop.abort(), stopAfterMilliseconds)
  }
  await runStudy(study, pool, stopSoon, stop.signal)
  await pool.close()
  const comparison = study.comparison()
  return {
    digests: comparison.options.map(({ digest }) => digest),
    replications: comparison.replications,
  }
}
