/** Whether time and memory stay in proportion: longer runs, more events pending, more load than a port can take, more threads. */
import { availableParallelism } from 'node:os'
import type { ReplicationJob } from '../../src/experiment/runner.ts'
import { balanceColumns } from '../../src/port/replication.ts'
import { nodePool } from '../../src/runtime/node-pool.ts'
import type { WorkerPool } from '../../src/runtime/pool.ts'
import type { Chapter, Effort } from '../chapter.ts'
import { contest } from '../contest.ts'
import { type Contestant, nodeContestant, ownContestant } from '../contestant.ts'
import { inServicePerStation } from '../many-lanes.ts'
import { loadScenario } from '../scenario.ts'
import type { Table } from '../table.ts'

const line = 'bench/models/port-line.json'
const lorriesPerDay = 4320
/** Of its busiest control, in model B as it is. */
const calmLoad = 0.85
const overload = 1.5

const count = (value: number) => value.toLocaleString('en')

/** Rocade on model B for some lorries, repeated until a round has at least `perRound` of them. */
function onPortLine(lorries: number, perRound: number, load = calmLoad): Contestant {
  const perDay = Math.round((lorriesPerDay * load) / calmLoad)
  const days = Math.max(1, Math.round(lorries / perDay))
  const patch = { run: { days }, demand: { arrivals: { lorriesPerDay: perDay } } }
  const name = `${count(lorries)} lorries${load === calmLoad ? '' : `, load ${load}`}`
  return nodeContestant(
    name,
    'contestants/rocade.ts',
    line,
    JSON.stringify(patch),
    `${Math.max(1, Math.round(perRound / lorries))}`,
  )
}

async function longerRuns(effort: Effort): Promise<Table> {
  const sizes = [10_000, 100_000, 1_000_000, ...(effort === 'quick' ? [] : [10_000_000])]
  const rounds = 3
  const results = await contest(
    sizes.map((lorries) => onPortLine(lorries, 300_000)),
    rounds,
  )
  const [shortest] = results.names
  return {
    caption: 'Growth with the length of a run: model B',
    columns: ['run', 'ns per lorry', 'times the shortest run', 'peak memory, MB', 'of which for the run'],
    rows: results.names.map((name) => [
      name,
      results.nanoseconds(name),
      results.ratio(name, shortest),
      results.peakMegabytes(name),
      results.grownMegabytes(name),
    ]),
    notes: [
      `${rounds} rounds, a process for each; short runs are repeated within a round.`,
      'Memory is that of the whole process. What is not for the run is Node, its loader of TypeScript and the scenario reader.',
    ],
  }
}

interface Crowd {
  readonly inService: number
  /** What the contestant is told. */
  readonly numbers: readonly number[]
}

/** @param crowds the smallest first */
async function morePending(caption: string, crowds: readonly Crowd[], note: string): Promise<Table> {
  const rounds = 3
  const results = await contest(
    crowds.map(({ inService, numbers }) =>
      nodeContestant(
        `${count(inService)} pending`,
        'contestants/rocade-many-lanes.ts',
        ...numbers.map(String),
      ),
    ),
    rounds,
  )
  const [fewest] = results.names
  return {
    caption,
    columns: [
      'lorries in service',
      'ns per event',
      'times the fewest',
      'peak memory, MB',
      'of which for the run',
    ],
    rows: results.names.map((name) => [
      name,
      results.nanosecondsPerEvent(name),
      results.eventRatio(name, fewest),
      results.peakMegabytes(name),
      results.grownMegabytes(name),
    ]),
    notes: [`${rounds} rounds. ${note}`],
  }
}

function moreLanes(effort: Effort): Promise<Table> {
  const lanesAndDays = [[100, 200], [1000, 20], [10_000, 4], ...(effort === 'quick' ? [] : [[100_000, 1]])]
  return morePending(
    'Growth with the events pending: lanes of one station',
    lanesAndDays.map(([lanes, days]) => ({ inService: 0.8 * lanes, numbers: [lanes, days] })),
    'Every lorry takes one service; what grows is the number of lanes, 80 % busy.',
  )
}

function moreStations(effort: Effort): Promise<Table> {
  const fans = [
    [1, 1, 1, 200],
    [10, 1, 1, 20],
    [10, 10, 1, 2],
    ...(effort === 'quick' ? [] : [[10, 10, 10, 1]]),
  ]
  return morePending(
    'Growth with the events pending: stations side by side',
    fans.map((numbers) => ({
      inService: numbers[0] * numbers[1] * numbers[2] * inServicePerStation,
      numbers,
    })),
    'Every lorry takes three roads and one service; what grows is the number of stations (100 lanes, 80 % busy), so this ' +
      'is the event list and everything else that no longer fits the caches.',
  )
}

async function overloaded(effort: Effort): Promise<Table> {
  const rounds = 3
  const sizes = effort === 'quick' ? [10_000, 100_000] : [100_000, 1_000_000]
  const results = await contest(
    sizes.flatMap((lorries) => [onPortLine(lorries, 300_000), onPortLine(lorries, 300_000, overload)]),
    rounds,
  )
  return {
    caption: `An overloaded port: model B at ${overload} times what its first control can take`,
    columns: [
      'run',
      'ns per lorry',
      'times the calm run',
      'ns per event',
      'peak memory, MB',
      'of which for the run',
    ],
    rows: results.names.map((name, index) => [
      name,
      results.nanoseconds(name),
      results.ratio(name, results.names[index - (index % 2)]),
      results.nanosecondsPerEvent(name),
      results.peakMegabytes(name),
      results.grownMegabytes(name),
    ]),
    notes: [
      `${rounds} rounds. A third of the lorries are still in the queue at the end: memory grows with them, time per lorry must not.`,
    ],
  }
}

async function twoThreads(effort: Effort): Promise<Table> {
  const caption = 'Two threads against one: replications of the shipped baseline'
  const columns = ['threads', 'ns per lorry', 'times as fast as one']
  if (availableParallelism() < 2)
    return { caption, columns, rows: [], notes: ['not run: this process may use one processor only.'] }
  const rounds = effort === 'quick' ? 3 : 5
  const replications = effort === 'quick' ? 8 : 32
  const { port } = await loadScenario('scenarios/calais-2014.json')
  const threads = (name: string, pool: WorkerPool) =>
    ownContestant(name, async (round) => {
      const jobs = Array.from(
        { length: replications },
        (_, index): ReplicationJob => ({ option: 0, replication: round * replications + index }),
      )
      let lorries = 0
      const arrived = balanceColumns.indexOf('lorriesArrived')
      await pool.run(
        [port],
        port.run.seed,
        jobs,
        (_, { balance }) => {
          lorries += balance[arrived]
        },
        new AbortController().signal,
      )
      return () => ({ customers: lorries })
    })
  const pools = [nodePool(1), nodePool(2)]
  try {
    const results = await contest([threads('one', pools[0]), threads('two', pools[1])], rounds)
    return {
      caption,
      columns,
      rows: results.names.map((name) => [name, results.nanoseconds(name), results.ratio('one', name)]),
      notes: [
        `${rounds} rounds of ${replications} replications of a week, results handed over to the main thread. The machine ` +
          `has ${availableParallelism()} processors; whatever else runs on them shows here first.`,
      ],
    }
  } finally {
    await Promise.all(pools.map((pool) => pool.close()))
  }
}

export const growthChapter: Chapter = {
  id: 'growth',
  what: 'longer runs, more pending events, overload, two threads',
  async *tables(effort) {
    for (const measure of [longerRuns, moreLanes, moreStations, overloaded, twoThreads])
      yield await measure(effort)
  },
}
