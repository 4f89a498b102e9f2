/** Models A and B: two lines of queues that every engine can run, from the same scenario file, side by side. */
import { studentCritical } from '../../src/experiment/student.ts'
import type { Chapter } from '../chapter.ts'
import { contest, type Results } from '../contest.ts'
import { type Contestant, nodeContestant } from '../contestant.ts'
import { type CompiledLoop, compileEventLoop, eventLoop } from '../peers/c-event-loop.ts'
import { installSimScript } from '../peers/simscript.ts'
import { queueLineOf, transitionsPerCustomer } from '../queue-line.ts'
import { loadScenario } from '../scenario.ts'
import { spreadOf } from '../spread.ts'
import type { Cell, Table } from '../table.ts'

export interface Model {
  readonly id: 'mm1' | 'port-line'
  readonly file: string
  readonly name: string
  /** Mean time in system and the standard error with which it is known. */
  readonly meanSeconds: number
  readonly errorSeconds: number
  readonly days: number
  readonly customers: number
  /** simscript takes some forty times as long as simjs: fewer have to do. */
  readonly simScriptCustomers: number
}

export const models: readonly Model[] = [
  {
    id: 'mm1',
    file: 'bench/models/mm1.json',
    name: 'Model A: M/M/1 at 90 % load',
    // 1 / (mu − lambda).
    meanSeconds: 10,
    errorSeconds: 0,
    days: 13,
    customers: 1_000_000,
    simScriptCustomers: 20_000,
  },
  {
    id: 'port-line',
    file: 'bench/models/port-line.json',
    name: 'Model B: the port line',
    // 40 million lorries in C, half of them by the event loop and half by the Kiefer-Wolfowitz recursion (2026-11).
    meanSeconds: 14.01 * 60,
    errorSeconds: 0.01 * 60,
    days: 116,
    customers: 500_000,
    simScriptCustomers: 10_000,
  },
]

/** A contestant that is right is called wrong once in a thousand. */
const level = 0.001

/** Whether a contestant's mean over its rounds agrees with the true mean, by Student's t at `level`. */
export function agrees(model: Model, results: Results, name: string): boolean {
  const means = results.of(name).map(({ meanSeconds }) => meanSeconds!)
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length
  const squares = means.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const variance = squares / (means.length - 1) / means.length + model.errorSeconds ** 2
  return (
    Math.abs(mean - model.meanSeconds) <= studentCritical(level / 2, means.length - 1) * Math.sqrt(variance)
  )
}

/** Who can run a model on this machine, and who cannot and why. */
export interface Field {
  readonly contestants: readonly Contestant[]
  readonly notes: readonly string[]
}

/** @param scale of the model's full number of customers that is run */
export function fieldOf(model: Model, scale: number, loop: CompiledLoop, simScriptMissing?: string): Field {
  const { id, file } = model
  const customers = Math.round(model.customers * scale)
  const fewer = Math.round(model.simScriptCustomers * scale)
  const patch = JSON.stringify({ run: { days: Math.ceil(model.days * scale) } })
  const contestants = [
    nodeContestant('Rocade', 'contestants/rocade.ts', file, patch),
    nodeContestant('simjs', 'contestants/simjs-queues.ts', file, `${customers}`),
  ]
  const notes: string[] = []
  if ('missing' in loop) notes.push(`C loop: not run, ${loop.missing}.`)
  else {
    contestants.splice(1, 0, eventLoop(loop.program, id, customers))
    notes.push(`C loop: ${loop.compiler}.`)
  }
  if (simScriptMissing !== undefined) notes.push(`simscript: not run, ${simScriptMissing}.`)
  else {
    contestants.push(nodeContestant('simscript', 'contestants/simscript-queues.ts', file, `${fewer}`))
    notes.push(
      `simscript runs ${fewer.toLocaleString('en')} customers a round: it would take minutes over all.`,
    )
  }
  return { contestants, notes }
}

async function modelTable(model: Model, rounds: number, scale: number, field: Field): Promise<Table> {
  const results = await contest(field.contestants, rounds)
  const { port } = await loadScenario(model.file)
  const transitions = transitionsPerCustomer(queueLineOf(port))
  const customers = Math.round(model.customers * scale).toLocaleString('en')
  const ratio = (name: string, other: string): Cell =>
    results.names.includes(other) ? results.ratio(name, other) : 'not run'
  return {
    caption: `${model.name}, ${customers} customers`,
    columns: [
      'engine',
      'ns per customer',
      'M customers/s',
      'M events/s',
      'times C',
      'times as fast as simjs',
      'mean in system, s',
      'p95, s',
      'mean is right',
    ],
    rows: results.names.map((name) => {
      const nanoseconds = results.nanoseconds(name)
      const millionPerSecond = 1000 / nanoseconds.median
      return [
        name,
        nanoseconds,
        millionPerSecond,
        millionPerSecond * transitions,
        ratio(name, 'C loop'),
        ratio('simjs', name),
        spreadOf(results.of(name).map(({ meanSeconds }) => meanSeconds!)),
        spreadOf(results.of(name).map(({ p95Seconds }) => p95Seconds!)),
        agrees(model, results, name) ? 'yes' : 'NO',
      ]
    }),
    notes: [
      `${rounds} rounds; an event is an arrival, a start or an end of service: ${transitions.toFixed(1)} a customer.`,
      `"Mean is right": it differs from ${model.meanSeconds.toFixed(1)} s by no more than chance does once in ${1 / level}.`,
      ...field.notes,
    ],
  }
}

export const modelsChapter: Chapter = {
  id: 'models',
  what: 'models A and B against a loop in C and the engines on npm',
  async *tables(effort) {
    const [rounds, scale] = effort === 'quick' ? [3, 0.1] : [7, 1]
    const loop = compileEventLoop()
    const simScriptMissing = installSimScript()
    for (const model of models)
      yield await modelTable(model, rounds, scale, fieldOf(model, scale, loop, simScriptMissing))
  },
}
