/** Runs the command line as a person's shell would, as a process of its own in a folder of its own. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

export const program = join(process.cwd(), 'bin', 'rocade.mjs')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Circumstances {
  /** A signal is sent after this long: SIGINT, as Ctrl-C does, unless another is named. */
  readonly interruptAfterSeconds?: number
  readonly signal?: 'SIGINT' | 'SIGHUP'
  /** A folder in it to run in. */
  readonly within?: string
}

export interface Folder {
  readonly path: string
  /** Names of everything in it now, hidden files too. */
  names(): string[]
  rocade(args: readonly string[], options?: Circumstances): Promise<Ended>
}

const paths: string[] = []

afterAll(() => {
  for (const path of paths) rmSync(path, { recursive: true, force: true })
})

/** A temporary folder with files, given as objects or as texts, that is gone after the tests. */
export function folderWith(files: Readonly<Record<string, unknown>>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'rocade-cli-'))
  paths.push(path)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
  return {
    path,
    names: () => readdirSync(path).sort(),
    rocade: (args, { interruptAfterSeconds, signal = 'SIGINT', within = '' } = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, [program, ...args], {
          cwd: join(path, within),
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        let stdout = ''
        let stderr = ''
        child.stdout.on('data', (text) => {
          stdout += text
        })
        child.stderr.on('data', (text) => {
          stderr += text
        })
        child.on('error', reject)
        child.on('close', (code) => resolve({ code, stdout, stderr }))
        if (interruptAfterSeconds !== undefined)
          setTimeout(() => child.kill(signal), interruptAfterSeconds * 1000)
      }),
  }
}
