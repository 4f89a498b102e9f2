/** `rocade check`: says what is wrong with scenario files, or that nothing is, without simulating anything. */
import type { Language } from '../language/language.ts'
import { optionsNamed } from './options.ts'
import { writeOut } from './stdout.ts'

/** @throws Refusal with every problem */
export async function check(named: readonly string[], language: Language): Promise<void> {
  const { cli } = language.messages
  const { warnings } = await optionsNamed(named, language.messages)
  for (const warning of warnings) console.error(cli.warning(warning))
  await writeOut(`${cli.check.good}\n`, language)
}
