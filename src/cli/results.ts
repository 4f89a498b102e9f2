/**
 * Where results go: the table to stdout, JSON and CSV to stdout in its place or to files. All of it is known to be
 * possible before anything is simulated.
 */
import type { Language } from '../language/language.ts'
import { assertWritable, isSameFile, isScenarioFile, Unwritable, writeWhole } from './output-file.ts'
import { failed, Refusal, wrongInput } from './refusal.ts'
import { writeOut } from './stdout.ts'

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
  if (typeof json === 'string' && typeof csv === 'string' && isSameFile(json, csv))
    throw new Refusal(refused.sameOutput(csv), wrongInput)
}

/** `-` is stdout, as everywhere; so is its device, which nobody means to write beside the table. */
export function destination(given: Destination): Destination {
  return given === '-' || given === '/dev/stdout' ? true : given
}

/** Results in each form that may be asked for. */
export interface ResultTexts {
  json(): string
  csv(): string
  /** @param width columns of the terminal */
  table(width: number): string
}

/** @throws Refusal when a place can no longer be written, such as on a full disk; the others are written all the same */
export async function writeResults(
  texts: ResultTexts,
  { json, csv, quiet }: Destinations,
  language: Language,
): Promise<void> {
  const outputs = [
    { to: json, text: texts.json },
    { to: csv, text: texts.csv },
  ]
  const onStdout = outputs.find(({ to }) => to === true)
  const toFiles = outputs.filter(({ to }) => typeof to === 'string')
  const table = () => texts.table(process.stdout.columns || usualWidth)
  const writes: (() => void | Promise<void>)[] = toFiles.map(
    ({ to, text }) =>
      () =>
        refusing(language.messages.cli.refused, to as string, failed, () => writeWhole(to as string, text())),
  )
  if (onStdout) writes.unshift(() => writeOut(onStdout.text(), language))
  else if (!quiet || toFiles.length === 0) writes.unshift(() => writeOut(table(), language))
  const refusals: string[] = []
  for (const write of writes)
    try {
      await write()
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
