/** The options that scenario files named on the command line stand for, with warnings; or a refusal with every problem. */
import type { Messages } from '../language/language.ts'
import { loadOptions } from '../scenario/load.ts'
import type { Option } from '../scenario/option.ts'
import { formatProblems } from '../scenario/problem.ts'
import { visibleText } from '../scenario/visible-text.ts'
import { Disk } from './disk.ts'
import { Refusal, wrongInput } from './refusal.ts'
import { scenarioPaths } from './scenario-paths.ts'

export interface NamedOptions {
  /** At least one; the first is the reference. */
  readonly options: readonly Option[]
  /** One line each. */
  readonly warnings: readonly string[]
}

/** More problems than this are counted, not shown: nobody reads on. */
const shownProblems = 50

/** @throws Refusal */
export async function optionsNamed(named: readonly string[], messages: Messages): Promise<NamedOptions> {
  const { files, emptyFolders, skipped } = await scenarioPaths(named)
  const empty = emptyFolders.map((folder) => `${folder}: ${messages.cli.refused.emptyFolder}`)
  const passedOver = skipped.map(({ file, why }) => messages.cli.skipped[why](visibleText(file)))
  if (files.length === 0) throw new Refusal([...empty, ...passedOver].join('\n'), wrongInput)
  const disk = new Disk()
  const loaded = await loadOptions(
    disk,
    files.map((file) => disk.pathOf(file)),
  )
  if ('problems' in loaded || empty.length > 0) {
    const problems =
      'problems' in loaded ? disk.shown(formatProblems(loaded.problems, { limit: shownProblems })) : ''
    throw new Refusal([...empty, ...passedOver, problems].filter(Boolean).join('\n'), wrongInput)
  }
  const warnings = loaded.warnings.map(({ message }) => disk.shown(message))
  return { options: loaded.options, warnings: [...passedOver, ...warnings] }
}
