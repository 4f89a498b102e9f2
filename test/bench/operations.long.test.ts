/** The engine's hot operations, compiled by themselves for the benchmarks, run and come to something. */
import { expect, test } from 'vitest'
import { operations } from '../../bench/chapters/kernel.ts'
import { contest } from '../../bench/contest.ts'

test('every operation of the engine can be timed alone', async () => {
  const results = await contest(await operations(1000), 1)
  expect(results.names).toHaveLength(14)
  for (const name of results.names) expect(results.of(name), name).toMatchObject([{ customers: 1000 }])
})
