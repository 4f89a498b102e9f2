/** The log tells the whole way of a lorry, step by step. */
import { expect, test } from 'vitest'
import { compilePort } from '../../src/port/compile-port.ts'
import { type LorryLog, LorryLogWriter, logKinds } from '../../src/port/lorry-log.ts'
import { replicate } from '../../src/port/replicate.ts'
import { portOf, road, serviceStation } from './port-of.ts'

/** As text: `at kind lorry place`. */
function linesOf({ lines, timeSeconds, kind, lorry, place }: LorryLog, ids: readonly string[]): string[] {
  return Array.from(
    { length: lines },
    (_, at) => `${timeSeconds[at]} ${logKinds[kind[at]]} ${lorry[at]} ${ids[place[at]] ?? '-'}`,
  )
}

test('two lorries on a road and through one booth', () => {
  const network = compilePort(
    portOf({
      entry: 'road',
      trace: [{ arrivesSeconds: 0 }, { arrivesSeconds: 10 }],
      links: { road: road('booth', { travelSeconds: 60 }) },
      stations: { booth: serviceStation({ distribution: 'constant', seconds: 30 }, 'out') },
    }),
  )
  const writer = new LorryLogWriter()
  const watched = replicate(network, 'log', 0, writer)
  expect(
    linesOf(
      writer.log(),
      network.places.map(({ id }) => id),
    ),
  ).toEqual([
    '0 arrives 0 road',
    '0 enters 0 road',
    '10 arrives 1 road',
    '10 enters 1 road',
    '60 stands 0 road',
    '60 enters 0 booth',
    '60 begins 0 booth',
    '70 stands 1 road',
    '70 enters 1 booth',
    '90 ends 0 booth',
    '90 begins 1 booth',
    '90 leaves 0 -',
    '120 ends 1 booth',
    '120 leaves 1 -',
  ])
  expect(watched.digest).toBe(replicate(network, 'log', 0).digest)
})
