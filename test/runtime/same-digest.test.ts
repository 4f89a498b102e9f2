import { expect, test } from 'vitest'
import { compareOptions } from '../../src/experiment/run-study.ts'
import type { Runner } from '../../src/experiment/runner.ts'
import { InLineRunner } from '../../src/runtime/in-line.ts'
import { nodePool } from '../../src/runtime/node-pool.ts'
import { portEngine } from '../../src/runtime/port-engine.ts'
import type { Option } from '../../src/scenario/option.ts'
import { portOf, serviceStation, steady } from '../port/port-of.ts'

const withLanes = (lanes: number): Option => {
  const name = { en: `${lanes} lanes`, fr: `${lanes} voies` }
  const time = { distribution: 'exponential' as const, meanSeconds: 60 }
  const port = portOf({
    entry: 'booth',
    arrivals: steady(100),
    stations: { booth: serviceStation(time, 'out', { lanes }) },
  })
  return { id: `lanes-${lanes}`, name, description: undefined, measures: [], annualCostEuro: 0, port }
}

test('the port gives the same digests in line and on threads', async () => {
  const options = [withLanes(2), withLanes(3)]
  const digests = async (runner: Runner, seed = 'Calais') => {
    const plan = { replications: 6, seed }
    const comparison = await compareOptions(options, plan, runner, () => {}, new AbortController().signal)
    expect(comparison.replications).toBe(6)
    return comparison.options.map(({ digest }) => digest)
  }
  const inLine = await digests(new InLineRunner(portEngine))
  expect(new Set(inLine).size).toBe(2)
  expect(await digests(new InLineRunner(portEngine), 'Dover')).not.toEqual(inLine)
  const pool = nodePool(2)
  expect(await digests(pool)).toEqual(inLine)
  await pool.close()
})
