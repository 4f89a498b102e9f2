/** The event loop in C, compiled on the spot with the machine's own compiler. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Contestant, ProcessContestant } from '../contestant.ts'

const source = fileURLToPath(new URL('event-loop.c', import.meta.url))
const folder = fileURLToPath(new URL('../../results', import.meta.url))
const flags = ['-O3', '-march=native']

export type CompiledLoop =
  | { readonly program: string; readonly compiler: string }
  | { readonly missing: string }

/** Compiles it with `$CC`, or the first of cc, gcc and clang that there is. */
export function compileEventLoop(): CompiledLoop {
  mkdirSync(folder, { recursive: true })
  const program = join(folder, 'event-loop')
  const candidates = process.env.CC ? [process.env.CC] : ['cc', 'gcc', 'clang']
  for (const compiler of candidates) {
    const version = spawnSync(compiler, ['--version'], { encoding: 'utf8' })
    if (version.status !== 0) continue
    const { status, stderr } = spawnSync(compiler, [...flags, '-o', program, source, '-lm'], {
      encoding: 'utf8',
    })
    if (status === 0) return { program, compiler: `${version.stdout.split('\n')[0]}, ${flags.join(' ')}` }
    return { missing: `${compiler} does not compile it: ${stderr.trim().split('\n')[0]}` }
  }
  return { missing: `no C compiler on this machine (looked for ${candidates.join(', ')})` }
}

export function eventLoop(program: string, model: 'mm1' | 'port-line', customers: number): Contestant {
  return new ProcessContestant('C loop', program, [model, `${customers}`])
}
