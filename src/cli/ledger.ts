/** `rocade ledger`: what the measures of each option cost in each year of the fund, without simulating anything. */
import type { Language } from '../language/language.ts'
import { ledgerCsv, ledgerJson } from './ledger-files.ts'
import { ledgerTable } from './ledger-table.ts'
import { optionsNamed } from './options.ts'
import { Refusal, wrongInput } from './refusal.ts'
import { assertPossible, type Destination, destination, writeResults } from './results.ts'

export interface LedgerChoices {
  readonly json?: Destination
  readonly csv?: Destination
  readonly quiet?: boolean
}

/** @throws Refusal when the input is wrong, has no fund, or results can't be written */
export async function ledger(
  named: readonly string[],
  choices: LedgerChoices,
  language: Language,
): Promise<void> {
  const { cli, ledger: words } = language.messages
  const { quiet = false } = choices
  const destinations = { json: destination(choices.json), csv: destination(choices.csv), quiet }
  assertPossible(destinations, language)
  const { options, warnings } = await optionsNamed(named, language.messages)
  if (!quiet) for (const warning of warnings) console.error(cli.warning(warning))
  if (options.every((option) => option.ledger === undefined)) throw new Refusal(words.noFund, wrongInput)
  const texts = {
    json: () => ledgerJson(options),
    csv: () => ledgerCsv(options, language.code),
    table: (width: number) => ledgerTable(options, language, width),
  }
  await writeResults(texts, destinations, language)
}
