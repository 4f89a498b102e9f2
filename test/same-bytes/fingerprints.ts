/**
 * What two engines must agree on to the last bit: for each case a digest of every number of its replications, and one
 * of the whole comparison with its intervals and curves. Runs in Node, in browsers, and wherever else modules run.
 */
import { compareOptions } from '../../src/experiment/run-study.ts'
import type { Runner } from '../../src/experiment/runner.ts'
import { Digest } from '../../src/kernel/digest.ts'
import type { Option } from '../../src/scenario/option.ts'

const plan = { replications: 2, seed: 'the same bytes, à Calais' }

/** By the name of the case. */
export type Fingerprints = Readonly<Record<string, string>>

export async function fingerprintsOf(cases: readonly Option[], runner: Runner): Promise<Fingerprints> {
  const comparison = await compareOptions(cases, plan, runner, () => {}, new AbortController().signal)
  // The text of a number names the one double that it stands for.
  const text = JSON.stringify(comparison, (_, value) =>
    ArrayBuffer.isView(value) ? Object.values(value) : value,
  )
  return {
    ...Object.fromEntries(comparison.options.map(({ optionId, digest }) => [optionId, digest])),
    'the comparison of all': new Digest().text(text).hex(),
  }
}
