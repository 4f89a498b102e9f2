/** What the hot operations of the kernel cost one by one: draws, the event list (hold model), the quantile sketch. */
import { type Distribution, gammaFromMean, lognormalFromMean } from '../../src/kernel/distribution.ts'
import { Draws, purposeNumber, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { EventList } from '../../src/kernel/event-list.ts'
import { InverseTables } from '../../src/kernel/inverse-table.ts'
import { QuantileSketch } from '../../src/kernel/quantile-sketch.ts'
import type { Chapter } from '../chapter.ts'
import { contest } from '../contest.ts'
import { type Contestant, ownContestant } from '../contestant.ts'

const distributions: Readonly<Record<string, Distribution>> = {
  constant: { kind: 'constant', value: 40 },
  uniform: { kind: 'uniform', low: 20, high: 50 },
  triangular: { kind: 'triangular', low: 10, mode: 12, high: 30 },
  exponential: { kind: 'exponential', mean: 90 },
  gamma: gammaFromMean(30, 0.5),
  lognormal: lognormalFromMean(40, 0.5),
  empirical: { kind: 'empirical', quantiles: [5, 8, 8, 20, 60] },
}

const uniform = 'uniform number'

/** Each does `count` operations; none lets the compiler drop its work. */
function operations(count: number): Contestant[] {
  const draws = new Draws(replicationKey(seedKey('bench'), 1))
  const purpose = purposeNumber('bench')
  const tables = new InverseTables()
  const uniforms = Float64Array.from({ length: 65_536 }, (_, thing) => draws.uniform(thing, purpose))
  const exponential = tables.add({ kind: 'exponential', mean: 90 })
  const increments = uniforms.map((u) => tables.draw(exponential, u))
  const operation = (name: string, run: () => number) =>
    ownContestant(name, () => {
      const result = run()
      if (Number.isNaN(result)) throw new Error(`${name} came to nothing`)
      return () => ({ customers: count })
    })
  const drawing = (name: string, table: number) =>
    operation(`draw ${name}`, () => {
      let sum = 0
      for (let i = 0; i < count; i++) sum += tables.draw(table, uniforms[i & 0xffff])
      return sum
    })
  const holding = (pending: number) => {
    const list = new EventList(pending)
    for (let i = 0; i < pending; i++) list.push(increments[i & 0xffff], 0, 0, i)
    // The next event leaves and causes another, an exponential time later.
    return operation(`hold, ${pending.toLocaleString('en')} pending`, () => {
      for (let i = 0; i < count; i++) {
        list.pop()
        list.push(list.time + increments[i & 0xffff], i & 1, 0, i)
      }
      return list.time
    })
  }
  return [
    operation(uniform, () => {
      let sum = 0
      for (let i = 0; i < count; i++) sum += draws.uniform(i, purpose)
      return sum
    }),
    ...Object.entries(distributions).map(([name, distribution]) => drawing(name, tables.add(distribution))),
    ...[10, 100, 1000, 10_000, 100_000].map(holding),
    operation('quantile sketch, add', () => {
      const sketch = new QuantileSketch()
      for (let i = 0; i < count; i++) sketch.add(increments[i & 0xffff])
      return sketch.quantile(0.95)
    }),
  ]
}

export const kernelChapter: Chapter = {
  id: 'kernel',
  what: 'draws, event list and quantile sketch one by one',
  async run(effort) {
    const count = effort === 'quick' ? 200_000 : 2_000_000
    const results = await contest(operations(count), effort === 'quick' ? 3 : 7)
    return [
      {
        caption: 'The hot operations of the kernel',
        columns: ['operation', 'ns', 'times a uniform number'],
        rows: results.names.map((name) => [name, results.nanoseconds(name), results.ratio(name, uniform)]),
        notes: [`${count.toLocaleString('en')} of each, in turn, in one process.`],
      },
    ]
  },
}
