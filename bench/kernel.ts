/**
 * What the kernel's hot operations cost: `node --import tsx bench/kernel.ts`. Nanoseconds each, median of five runs
 * after one to warm up; compare ratios on one machine, not figures across machines.
 */
import { type Distribution, gammaFromMean, lognormalFromMean } from '../src/kernel/distribution.ts'
import { Draws, purposeNumber, replicationKey, seedKey } from '../src/kernel/draws.ts'
import { EventList } from '../src/kernel/event-list.ts'
import { InverseTables } from '../src/kernel/inverse-table.ts'

const draws = new Draws(replicationKey(seedKey('bench'), 1))
const purpose = purposeNumber('bench')
const tables = new InverseTables()
const uniforms = Float64Array.from({ length: 65_536 }, (_, i) => draws.uniform(i, purpose))

function drawUniforms(count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += draws.uniform(i, purpose)
  return sum
}

function drawFrom(table: number, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += tables.draw(table, uniforms[i & 0xffff])
  return sum
}

/** The hold model: the next event leaves and causes another, an exponential time later. */
function hold(list: EventList, times: Float64Array, count: number): number {
  for (let i = 0; i < count; i++) {
    list.pop()
    list.push(list.time + times[i & 0xffff], i & 1, 0, i)
  }
  return list.time
}

let kept = 0
function report(what: string, count: number, run: () => number): void {
  kept += run()
  const nanoseconds = Array.from({ length: 5 }, () => {
    const start = performance.now()
    kept += run()
    return ((performance.now() - start) * 1e6) / count
  })
  console.log(
    `${what.padEnd(40)}${nanoseconds
      .sort((a, b) => a - b)[2]
      .toFixed(1)
      .padStart(8)} ns`,
  )
}

const count = 2_000_000
report('uniform', count, () => drawUniforms(count))
const distributions: Record<string, Distribution> = {
  constant: { kind: 'constant', value: 40 },
  uniform: { kind: 'uniform', low: 20, high: 50 },
  triangular: { kind: 'triangular', low: 10, mode: 12, high: 30 },
  exponential: { kind: 'exponential', mean: 90 },
  gamma: gammaFromMean(30, 0.5),
  lognormal: lognormalFromMean(40, 0.5),
  empirical: { kind: 'empirical', quantiles: [5, 8, 8, 20, 60] },
}
for (const [name, distribution] of Object.entries(distributions)) {
  const start = performance.now()
  const table = tables.add(distribution)
  const setUp = (performance.now() - start).toFixed(1)
  report(`draw ${name} (set up in ${setUp} ms)`, count, () => drawFrom(table, count))
}
const exponential = tables.add({ kind: 'exponential', mean: 90 })
const times = uniforms.map((u) => tables.draw(exponential, u))
for (const pending of [100, 1000, 100_000]) {
  const list = new EventList(pending)
  for (let i = 0; i < pending; i++) list.push(times[i & 0xffff], 0, 0, i)
  report(`hold at ${pending} pending`, count, () => hold(list, times, count))
}
if (!Number.isFinite(kept)) throw new Error('the results were not used')
