/**
 * `rocade compare`: loads the options, runs their replications on every core, and hands the comparison to where the
 * results go. Ctrl-C, or a terminal that closes, stops the run; what is complete by then is still shown, and said to be less than planned.
 */
import { runStudy } from '../experiment/run-study.ts'
import { Study } from '../experiment/study.ts'
import type { Language } from '../language/language.ts'
import { nodePool } from '../runtime/node-pool.ts'
import { comparisonCsv } from './comparison-csv.ts'
import { comparisonJson } from './comparison-json.ts'
import { optionsNamed } from './options.ts'
import { progressDisplay } from './progress.ts'
import { assertPossible, type Destination, destination, writeResults } from './results.ts'
import { comparisonTable } from './table.ts'

export interface CompareChoices {
  readonly replications?: number
  readonly seed?: string
  readonly workers?: number
  readonly json?: Destination
  readonly csv?: Destination
  readonly quiet?: boolean
}

/**
 * @returns the exit code: 0, or 128 plus the number of the signal that stopped it
 * @throws Refusal when the input is wrong or results can't be written
 */
export async function compare(
  named: readonly string[],
  choices: CompareChoices,
  language: Language,
): Promise<number> {
  const { cli } = language.messages
  const { quiet = false } = choices
  const destinations = { json: destination(choices.json), csv: destination(choices.csv), quiet }
  assertPossible(destinations, language)
  const { options, warnings } = await optionsNamed(named, language.messages)
  if (!quiet) for (const warning of warnings) console.error(cli.warning(warning))

  const { run } = options[0].port
  const study = new Study(options, {
    replications: choices.replications ?? run.replications,
    seed: choices.seed ?? run.seed,
  })
  const stoppedBy = await simulate(study, choices.workers, quiet, language)

  const comparison = study.comparison()
  const compared = { comparison, options, seed: study.seed }
  const texts = {
    json: () => comparisonJson(compared),
    csv: () => comparisonCsv(compared, language.code),
    table: (width: number) => comparisonTable(compared, language, width),
  }
  if (stoppedBy === undefined) {
    await writeResults(texts, destinations, language)
    return 0
  }
  if (comparison.replications === 0) console.error(cli.stoppedAtOnce)
  else {
    console.error(cli.stopped(comparison.replications, comparison.planned))
    await writeResults(texts, destinations, language)
  }
  return 128 + signals[stoppedBy]
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const

/** @returns the signal that stopped it, if one did */
async function simulate(study: Study, workers: number | undefined, quiet: boolean, language: Language) {
  const stop = new AbortController()
  let stoppedBy: keyof typeof signals | undefined
  const onSignal = (signal: keyof typeof signals) => {
    // A second one: the person doesn't want to wait for the table either.
    if (stoppedBy !== undefined) process.exit(128 + signals[signal])
    stoppedBy = signal
    stop.abort(new Error(signal))
  }
  const pool = nodePool(workers)
  const progress = quiet ? undefined : progressDisplay(study.total, language)
  try {
    const running = runStudy(study, pool, ({ done }) => progress?.update(done), stop.signal)
    // Only now that the ports are compiled: until then nothing could be shown, and a signal ends the process at once.
    for (const signal of Object.keys(signals)) process.on(signal, onSignal)
    await running
  } finally {
    progress?.end()
    // Not waited for: to give back gigabytes takes longer than a person should wait for the answer.
    void pool.close()
    for (const signal of Object.keys(signals)) process.off(signal, onSignal)
  }
  return stoppedBy
}
