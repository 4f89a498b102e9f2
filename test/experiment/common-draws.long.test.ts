/** docs/common-draws.md is of today's model and scenarios, and what it claims holds for other replications too. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { varianceReduction } from '../../src/experiment/variance-reduction.ts'
import { Digest } from '../../src/kernel/digest.ts'
import { outcomesOf } from '../../src/port/outcome.ts'
import type { ReplicationResult } from '../../src/port/replication.ts'
import { portEngine } from '../../src/runtime/port-engine.ts'
import type { Option } from '../../src/scenario/option.ts'
import { calais } from '../runtime/calais.ts'

const page = readFileSync(new URL('../../docs/common-draws.md', import.meta.url), 'utf8')
const names = ['calais-2014', 'new-layout', 'new-detection', 'both']
const replications = 12

let options: readonly Option[]
/** `[option][replication]`, the replications from 1,000 on: none of those on the page. */
let common: ReplicationResult[][]
let independent: ReplicationResult[][]

const resultsOf = ({ port }: Option, seed: string, from: number, count: number) => {
  const network = portEngine.compile(port)
  return Array.from({ length: count }, (_, index) => portEngine.replicate(network, seed, from + index))
}

beforeAll(async () => {
  options = await calais(...names.map((name) => `${name}.json`))
  common = options.map((option) => resultsOf(option, 'calais', 1000, replications))
  independent = options.map((option) => resultsOf(option, option.id, 1000, replications))
})

test.each(names)('the page is of today’s model and scenarios: %s', (name) => {
  const [, fingerprint] = page.match(new RegExp(`\\| \`${name}\` +\\| \`([0-9a-f]{16})\` \\|`))!
  const digest = new Digest()
  for (const result of resultsOf(options[names.indexOf(name)], 'calais', 0, 2)) digest.text(result.digest)
  expect(digest.hex(), 'npm run common-draws writes the page again').toBe(fingerprint)
})

const sections = page.split(/^## /m).slice(1, -1)

test.each([1, 2, 3])(
  'every figure of option %i is on the page, about as large as it is found again',
  (option) => {
    const rows = [
      ...sections[option - 1].matchAll(/^\| `(\S+)` +\|.*\| +([\d.,]+) \(([\d.,]+)–([\d.,]+)\) \|/gm),
    ]
    const outcomes = outcomesOf(options[0].port)
    expect(rows.map(([, id]) => id)).toEqual(outcomes.map(({ id }) => id))
    rows.forEach(([, id, ...figures], row) => {
      const [, low, high] = figures.map((figure) => Number(figure.replaceAll(',', '')))
      const differences = (results: ReplicationResult[][]) =>
        results[option].map((result, index) => result.outcomes[row] - results[0][index].outcomes[row])
      const { ratio } = varianceReduction(differences(common), differences(independent))
      // The logarithm of a ratio of two variances of 12 has standard deviation √(2/11 + 2/11) = 0.60; e^(3.5 · 0.60) = 8,
      // which one of the 45 in either direction exceeds by chance once in a hundred times.
      expect(ratio, id).toBeGreaterThan(low / 8)
      expect(ratio, id).toBeLessThan(high * 8)
      if (low > 8) expect(ratio, id).toBeGreaterThan(1)
    })
  },
)
