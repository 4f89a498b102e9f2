/**
 * A contestant does a piece of work each time it is asked, and times it itself. Most are processes of their own: such a
 * one is sent the number of a round as a line and answers with a line of JSON; between rounds it idles, warm. So no
 * contestant pays for another's garbage or compiled code, and one in C is asked like one in JavaScript.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Play, type Round, timed } from './round.ts'

export interface Contestant {
  readonly name: string
  /** @param round seeds the work, so that a round is the same work every time */
  play(round: number): Promise<Round>
  close(): Promise<void>
}

export class ProcessContestant implements Contestant {
  readonly name: string
  private readonly process: ChildProcess
  private readonly lines: AsyncIterator<string>

  constructor(name: string, program: string, args: readonly string[]) {
    this.name = name
    this.process = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
    // Whatever goes wrong ends its lines, which `play` reports.
    this.process.on('error', () => {})
    this.process.stdin!.on('error', () => {})
    this.lines = createInterface({ input: this.process.stdout! })[Symbol.asyncIterator]()
  }

  /** @throws when the process has ended */
  async play(round: number): Promise<Round> {
    this.process.stdin!.write(`${round}\n`)
    const { value, done } = await this.lines.next()
    if (done) throw new Error(`${this.name}: the process ended without an answer (its message is above)`)
    return JSON.parse(value) as Round
  }

  async close(): Promise<void> {
    this.process.stdin!.end()
    if (this.process.pid !== undefined && this.process.exitCode === null) await once(this.process, 'exit')
  }
}

/** A contestant in TypeScript: a module of this folder that calls `answerRounds`. */
export function nodeContestant(name: string, module: string, ...args: readonly string[]): Contestant {
  const path = fileURLToPath(new URL(module, import.meta.url))
  return new ProcessContestant(name, process.execPath, ['--import', 'tsx', path, ...args])
}

/** A contestant in this process, for work that is too small to be asked for from outside. */
export function ownContestant(name: string, play: Play): Contestant {
  return { name, play: (round) => timed(play, round), close: async () => {} }
}
