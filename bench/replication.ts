/**
 * What a replication of each shipped option costs on one core: `node --import tsx bench/replication.ts`. Medians of
 * five rounds of ten replications after one to warm up; compare ratios on one machine, not figures across machines.
 */
import { Disk } from '../src/cli/disk.ts'
import { compilePort } from '../src/port/compile-port.ts'
import { replicate } from '../src/port/replicate.ts'
import { loadOptions } from '../src/scenario/load.ts'

const rounds = 5
const replications = 10
const disk = new Disk()
const files = ['calais-2014', 'new-layout', 'new-detection', 'both'].map((id) =>
  disk.pathOf(`scenarios/${id}.json`),
)
const loaded = await loadOptions(disk, files)
if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))

const row = (cells: readonly string[]) => console.log(cells.map((cell) => cell.padStart(16)).join(''))
row(['option', 'ms/replication', 'per second', 'lorries/s', 'events/s', 'events/lorry'])
for (const { id, port } of loaded.options) {
  const network = compilePort(port)
  const seconds: number[] = []
  let events = 0
  let lorries = 0
  for (let round = 0; round <= rounds; round++) {
    events = 0
    lorries = 0
    const start = performance.now()
    for (let replication = 0; replication < replications; replication++) {
      const result = replicate(network, port.run.seed, replication)
      events += result.events
      lorries += result.balance[0]
    }
    if (round > 0) seconds.push((performance.now() - start) / 1000)
  }
  const median = seconds.sort((a, b) => a - b)[Math.floor(rounds / 2)]
  row([
    id,
    ((1000 * median) / replications).toFixed(1),
    (replications / median).toFixed(2),
    (lorries / median).toFixed(0),
    (events / median).toFixed(0),
    (events / lorries).toFixed(2),
  ])
}
console.log(
  `\n${process.version}, ${process.arch}; days simulated: ${loaded.options[0].port.run.days} and warm-up and cool-down`,
)
