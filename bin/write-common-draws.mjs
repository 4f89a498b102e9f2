#!/usr/bin/env node
/**
 * Writes docs/common-draws.md: how much surer common draws make each difference between the shipped options. `npm run
 * common-draws`, after a change to the model or to a shipped scenario; it takes some minutes.
 */
import { writeFile } from 'node:fs/promises'
import { register } from 'tsx/esm/api'
import { buildEngine } from './engine.mjs'
import { run } from './steps.mjs'

await buildEngine()
register()
const { Disk } = await import('../src/cli/disk.ts')
const { varianceReduction } = await import('../src/experiment/variance-reduction.ts')
const { Digest } = await import('../src/kernel/digest.ts')
const { formatNumber } = await import('../src/language/format.ts')
const { languages } = await import('../src/language/language.ts')
const { outcomesOf } = await import('../src/port/outcome.ts')
const { nodePool } = await import('../src/runtime/node-pool.ts')
const { loadOptions } = await import('../src/scenario/load.ts')

const names = ['calais-2014', 'new-layout', 'new-detection', 'both']
const replications = 300
/** Replications that the page's fingerprints cover, so that a test can run them again. */
const fingerprinted = 2
/** Runs of a shipped comparison. */
const customary = 30

const disk = new Disk()
const paths = names.map((name) => disk.pathOf(new URL(`../scenarios/${name}.json`, import.meta.url).pathname))
const { options, problems } = await loadOptions(disk, paths)
if (problems) throw new Error(problems.map(({ message }) => message).join('\n'))
const { seed } = options[0].port.run

const pool = nodePool()
const common = await resultsOf(options, seed)
const independent = []
for (const option of options) independent.push(...(await resultsOf([option], `${seed}, ${option.id} alone`)))
await pool.close()
const file = new URL('../docs/common-draws.md', import.meta.url).pathname
await writeFile(file, page())
run('biome', ['format', '--write', file], 'inherit')

/** Results of every option, `[option][replication]`, all with the same seed. */
async function resultsOf(asked, text) {
  console.error(
    `${asked.map(({ id }) => id).join(', ')}: ${replications} replications with the seed "${text}"`,
  )
  const results = asked.map(() => [])
  const jobs = asked.flatMap((_, option) =>
    Array.from({ length: replications }, (_, replication) => ({ option, replication })),
  )
  const keep = (job, result) => {
    results[job.option][job.replication] = result
  }
  const ports = asked.map(({ port }) => port)
  await pool.run(ports, text, jobs, keep, new AbortController().signal)
  return results
}

function page() {
  const fingerprints = options.map(
    ({ id }, option) =>
      `| \`${id}\` | \`${common[option]
        .slice(0, fingerprinted)
        .reduce((digest, result) => digest.text(result.digest), new Digest())
        .hex()}\` |`,
  )
  return `# What common draws are worth

Options of one comparison meet the very same lorries: each draw belongs to a lorry, not to the order of events
([the model](model.md)). What chance does to both options alike is then gone from their difference. Written by \`npm run
common-draws\` from ${replications} replications of each shipped option with the common seed "${seed}", and ${replications} with a seed of its own.

- **Alone, common**: standard deviation of one difference to the baseline, between runs that met other lorries and
  between runs that met the same ones.
- **Variance ÷**: how many times smaller common draws make the variance of the difference, with its 95% interval (bootstrap).
- **Worth**: as many runs with other lorries on either side say as much as ${customary} runs with the same ones.

About 1 means that common draws do not help: one of the two sides holds all the chance there is. Under the new layout hardly a
lorry waits on the public road, and nearly all sail in time, so those differences vary as the baseline alone does. With the new
detection every tanker goes to a shed, where before a few were picked, so only the baseline's picking is left to chance.

${options.slice(1).map(section).join('\n\n')}

## Fingerprints

Of replications 0 to ${fingerprinted - 1} with the common seed. A test runs them again: should one differ, this page is out of date.

| option | fingerprint |
| --- | --- |
${fingerprints.join('\n')}
`
}

function section(option, index) {
  const rows = outcomesOf(option.port).map((outcome, row) => {
    const differences = (results) =>
      results[index + 1]
        .map(({ outcomes }, replication) => outcomes[row] - results[0][replication].outcomes[row])
        .filter((difference) => !Number.isNaN(difference))
    const { independentDeviation, commonDeviation, ratio, low, high } = varianceReduction(
      differences(common),
      differences(independent),
    )
    const scale = outcome.unit === 'share' ? 100 : 1
    const unit = outcome.unit === 'share' ? 'points' : outcome.unit
    return `| \`${outcome.id}\` | ${unit} | ${short(scale * independentDeviation)} | ${short(scale * commonDeviation)} | ${short(ratio)} (${short(low)}–${short(high)}) | ${short(customary * ratio)} |`
  })
  return `## ${option.name.en}

| outcome | unit | alone | common | variance ÷ | worth |
| --- | --- | ---: | ---: | ---: | ---: |
${rows.join('\n')}`
}

/** Two significant digits. */
function short(x) {
  return x >= 100 ? formatNumber(Number(x.toPrecision(2)), languages.en) : String(Number(x.toPrecision(2)))
}
