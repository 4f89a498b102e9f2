/**
 * The engine runs without checks of bounds and nulls. Here it is compiled with all of them: a run that read or wrote
 * outside its arrays would throw, or differ from the fast one.
 */
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileChecked } from '../../bin/engine.mjs'
import { Digest } from '../../src/kernel/digest.ts'
import { replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { compilePort } from '../../src/port/compile-port.ts'
import { Engine } from '../../src/port/engine.ts'
import { engineImage } from '../../src/port/engine-image.ts'
import { LorryLogWriter } from '../../src/port/lorry-log.ts'
import type { Port } from '../../src/scenario/option.ts'
import { portOf, serviceStation } from '../port/port-of.ts'
import { randomPort } from '../reference/random-port.ts'
import { calais, shipped } from '../runtime/calais.ts'

const fast = new Engine()
const checked = new Engine(await compileChecked(fileURLToPath(new URL('../../src/engine', import.meta.url))))

/** Runs a port on both builds, which must agree in every figure and in every line of the log. */
function expectAgreement(port: Port, seed: string): void {
  const network = compilePort(port)
  const image = engineImage(network)
  const key = replicationKey(seedKey(seed), 0)
  const [fastRun, checkedRun] = [fast, checked].map((engine) => {
    const writer = new LorryLogWriter()
    const run = engine.run(image, key, writer)
    const { lines, timeSeconds, kind, lorry, place } = writer.log()
    const log = new Digest()
    for (const column of [timeSeconds, kind, lorry, place]) log.bytes(column)
    return { run, lines, log: log.hex() }
  })
  expect(checkedRun).toEqual(fastRun)
}

test('a hundred random ports run within bounds', () => {
  fc.assert(
    fc.property(randomPort, ({ parts, seed }) => expectAgreement(portOf(parts), seed)),
    { numRuns: 100, seed: 4 },
  )
})

test.each(shipped)('two days of %s run within bounds', async (name) => {
  const [{ port }] = await calais(name)
  expectAgreement({ ...port, run: { ...port.run, days: 2 } }, 'two days')
})

test('nine thousand lorries in service at once run within bounds', () => {
  const lanes = 400
  const line = Array.from({ length: 25 }, (_, at) => [
    `s${at}`,
    serviceStation({ distribution: 'exponential', meanSeconds: 3600 }, at < 24 ? `s${at + 1}` : 'out', {
      lanes,
    }),
  ])
  const arrivals = { from: 'profile' as const, lorriesPerDay: 24 * 360 }
  expectAgreement(portOf({ entry: 's0', days: 2, arrivals, stations: Object.fromEntries(line) }), 'crowd')
})
