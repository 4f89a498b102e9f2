/** What the hot operations of the engine cost one by one: draws, the event list (hold model), the quantile sketch. */
import { fileURLToPath } from 'node:url'
import { compileFast } from '../../bin/engine.mjs'
import { type Distribution, gammaFromMean, lognormalFromMean } from '../../src/kernel/distribution.ts'
import { InverseTables } from '../../src/kernel/inverse-table.ts'
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

/** Of arrays and objects in the memory of the compiled operations. */
type Address = number

/** `bench/operations/index.ts`, compiled. */
interface Operations {
  readonly memory: WebAssembly.Memory
  newIntegers(length: number): Address
  newDoubles(length: number): Address
  drawUniforms(count: number): number
  newTable(index: number, layout: Address, parameters: Address, cells: Address): Address
  newUniforms(): Address
  drawFrom(table: Address, uniforms: Address, count: number): number
  newTimes(table: Address, uniforms: Address): Address
  newEventList(pending: number, times: Address): Address
  hold(list: Address, times: Address, count: number): number
  sketch(times: Address, count: number): number
}

/** Each does `count` operations. */
export async function operations(count: number): Promise<Contestant[]> {
  const tables = new InverseTables()
  const numbers = Object.entries(distributions).map(
    ([name, distribution]) => [name, tables.add(distribution)] as const,
  )
  const { instance } = await WebAssembly.instantiate(
    await compileFast(fileURLToPath(new URL('../operations', import.meta.url))),
    {
      table: { exactQuantile: tables.exact.bind(tables) },
      env: {
        abort: () => {
          throw new Error('the operations have no memory left')
        },
      },
    },
  )
  const wasm = instance.exports as unknown as Operations
  const doubles = (values: Float64Array): Address => {
    const address = wasm.newDoubles(values.length)
    new Float64Array(wasm.memory.buffer, address, values.length).set(values)
    return address
  }
  const image = tables.image()
  const layout = wasm.newIntegers(image.layout.length)
  new Int32Array(wasm.memory.buffer, layout, image.layout.length).set(image.layout)
  const parameters = doubles(image.parameters)
  const cells = doubles(image.cells)
  const inMemory = new Map(
    numbers.map(([name, number]) => [name, wasm.newTable(number, layout, parameters, cells)]),
  )
  const uniforms = wasm.newUniforms()
  const times = wasm.newTimes(inMemory.get('exponential')!, uniforms)

  const operation = (name: string, run: () => number) =>
    ownContestant(name, () => {
      if (!Number.isFinite(run())) throw new Error(`${name} came to nothing`)
      return () => ({ customers: count })
    })
  return [
    operation(uniform, () => wasm.drawUniforms(count)),
    ...[...inMemory].map(([name, table]) =>
      operation(`draw ${name}`, () => wasm.drawFrom(table, uniforms, count)),
    ),
    ...[10, 100, 1000, 10_000, 100_000].map((pending) => {
      const list = wasm.newEventList(pending, times)
      return operation(`hold, ${pending.toLocaleString('en')} pending`, () => wasm.hold(list, times, count))
    }),
    operation('time in port into its sketch', () => wasm.sketch(times, count)),
  ]
}

export const kernelChapter: Chapter = {
  id: 'kernel',
  what: 'draws, event list and quantile sketch one by one',
  async *tables(effort) {
    const count = effort === 'quick' ? 200_000 : 2_000_000
    const results = await contest(await operations(count), effort === 'quick' ? 3 : 7)
    yield {
      caption: 'The hot operations of the engine',
      columns: ['operation', 'ns', 'times a uniform number'],
      rows: results.names.map((name) => [name, results.nanoseconds(name), results.ratio(name, uniform)]),
      notes: [`${count.toLocaleString('en')} of each, in turn, in one process, compiled as the engine is.`],
    }
  },
}
