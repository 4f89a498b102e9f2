/**
 * Where the results of a comparison go: the table to stdout, JSON and CSV to stdout in its place or to files. All of it is
 * known to be possible before anything is simulated.
 */
import { resolve } from 'node:path'
import type { Language } from '../language/language.ts'
import { comparisonCsv } from './comparison-csv.ts'
import { comparisonJson } from './comparison-json.ts'
import { assertWritable, isScenarioFile, Unwritable, writeWhole } from './output-file.ts'
import { failed, Refusal, wrongInput } from './refusal.ts'
import { type ComparedOptions, comparisonTable } from './table.ts'

/** True: to stdout. */
export type Destination = string | true | undefined

export interface Destinations {
  readonly json: Destination
  readonly csv: Destination
  readonly quiet: boolean
}

/** @throws Refusal when something could not be written, or would overwrite a scenario */
export function assertPossible({ json, csv }: Destinations, { messages }: Language): void {
  const { refused } = messages.cli
  if (json === true && csv === true) throw new Refusal(refused.oneOnStdout, wrongInput)
  const files = { '--json': json, '--csv': csv }
  for (const [option, file] of Object.entries(files)) {
    if (typeof file !== 'string') continue
    if (isScenarioFile(file)) throw new Refusal(refused.scenarioAsOutput(option, file), wrongInput)
    refusing(refused, file, wrongInput, () => assertWritable(file))
  }
  if (typeof json === 'string' && typeof csv === 'string' && resolve(json) === resolve(csv))
    throw new Refusal(refused.sameOutput(csv), wrongInput)
}

/** @throws Refusal when a file can no longer be written, such as on a full disk; the others are written all the same */
export function writeResults(
  compared: ComparedOptions,
  { json, csv, quiet }: Destinations,
  language: Language,
): void {
  const outputs = [
    { to: json, text: () => comparisonJson(compared) },
    { to: csv, text: () => comparisonCsv(compared, language.code) },
  ]
  const onStdout = outputs.find(({ to }) => to === true)
  const toFiles = outputs.filter(({ to }) => typeof to === 'string')
  if (onStdout) process.stdout.write(onStdout.text())
  else if (!quiet || toFiles.length === 0)
    process.stdout.write(comparisonTable(compared, language, process.stdout.columns || usualWidth))
  const refusals: string[] = []
  for (const { to, text } of toFiles)
    try {
      refusing(language.messages.cli.refused, to as string, failed, () => writeWhole(to as string, text()))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refusals.push(error.message)
    }
  if (refusals.length > 0) throw new Refusal(refusals.join('\n'), failed)
}

/** Columns where there is no terminal, or it doesn't say how many it has (0). */
const usualWidth = 120

type Refused = Language['messages']['cli']['refused']

function refusing(
  refused: Refused,
  file: string,
  exitCode: typeof wrongInput | typeof failed,
  write: () => void,
) {
  try {
    write()
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error
    const why: Readonly<Record<string, string>> = refused.why
    throw new Refusal(refused.unwritable(file, why[error.code] ?? error.code), exitCode)
  }
}
