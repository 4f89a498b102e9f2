/** The contestants of the benchmarks do the same work: small runs of each, fixed seeds. */
import { expect, test } from 'vitest'
import { agrees, fieldOf, models } from '../../bench/chapters/models.ts'
import { contest, Results } from '../../bench/contest.ts'
import { inServicePerStation, manyLanes } from '../../bench/many-lanes.ts'
import { compileEventLoop } from '../../bench/peers/c-event-loop.ts'
import { portOnSimJs } from '../../bench/peers/port-on-simjs.ts'
import { queueLineOf, transitionsPerCustomer } from '../../bench/queue-line.ts'
import { rocadeRound } from '../../bench/rocade-round.ts'
import { timed } from '../../bench/round.ts'
import { loadScenario } from '../../bench/scenario.ts'

test.each(models)('$name is a scenario file without a warning', async ({ file }) => {
  expect((await loadScenario(file)).warnings).toEqual([])
})

test('model B is read as the line of queues that it is', async () => {
  const line = queueLineOf((await loadScenario('bench/models/port-line.json')).port)
  expect(line.meanGapSeconds).toBe(20)
  expect(line.stages.map(({ id, servers, share }) => [id, servers, share])).toEqual([
    ['control-1', 4, 1],
    ['control-2', 6, 1],
    ['control-3', 8, 1],
    ['inspection', 6, 0.3],
    ['control-4', 4, 1],
    ['control-5', 10, 1],
  ])
  // One arrival, 5.3 visits of a start and an end each.
  expect(transitionsPerCustomer(line)).toBeCloseTo(11.6, 12)
})

const loop = compileEventLoop()

// Student's t at level 0.001 for each contestant. simscript is not installed for tests.
test.each(models)(
  '$name: all contestants have the true mean time in system',
  async (model) => {
    const { contestants } = fieldOf(model, 0.02, loop, 'this is a test')
    const results = await contest(contestants, 4)
    expect(results.names).toEqual(expect.arrayContaining(['Rocade', 'simjs']))
    for (const name of results.names) expect(agrees(model, results, name), name).toBe(true)
  },
  60_000,
)

test('a contestant whose mean is off is told apart', () => {
  const rounds = (means: number[]) =>
    means.map((meanSeconds) => ({ seconds: 1, customers: 1, peakMegabytes: 1, meanSeconds }))
  const results = new Results(
    new Map([
      ['right', rounds([9.8, 10.3, 9.9, 10.1])],
      ['wrong', rounds([11.8, 12.3, 11.9, 12.1])],
    ]),
  )
  // Means 10.025 and 12.025 with a standard error of 0.11 each; t at 3 degrees of freedom and level 0.001 is 12.9.
  expect(agrees(models[0], results, 'right')).toBe(true)
  expect(agrees(models[0], results, 'wrong')).toBe(false)
})

test('the reduced port on simjs meets the lorries of Rocade and takes them through in about the same time', async () => {
  const { port } = await loadScenario('scenarios/calais-2014.json', {
    run: { days: 2 },
    demand: { arrivals: { peakFactor: 1 } },
  })
  const rocade = await timed(rocadeRound(port), 1)
  const simjs = await timed(portOnSimJs(port), 1)
  // It takes the rate of the hour in which a gap begins for the whole gap: some lorries more or fewer at the end.
  expect(Math.abs(simjs.customers / rocade.customers - 1)).toBeLessThan(0.01)
  // No blocking, lanes open on average: near, not equal, in a calm port where most of the time is the wait for a ship.
  expect(Math.abs(simjs.meanSeconds! / rocade.meanSeconds! - 1)).toBeLessThan(0.05)
})

test('the scenario with many lanes keeps as many lorries in service as it says', async () => {
  const { port, warnings } = await loadScenario('bench/models/mm1.json', manyLanes([2, 1, 5], 4))
  expect(warnings).toEqual([])
  expect(Object.keys(port.stations)).toHaveLength(10)
  const { customers, meanSeconds } = await timed(rocadeRound(port), 1)
  // Little's law: arrivals a second times time in service, here all of the time but the roads.
  const inService = (customers / (4 * 86_400)) * (meanSeconds! - 3)
  // The first tenth of a day fills the stations; those inside at the end count with the time so far: 2.5 % too few.
  expect(Math.abs(inService / (10 * inServicePerStation) - 0.975)).toBeLessThan(0.03)
})
