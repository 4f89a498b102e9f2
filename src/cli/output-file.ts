/**
 * A file that results are written to: whole or not at all. It is known to be writable before the run starts, and it is
 * never a scenario file, which `--json my-port.json` would otherwise replace.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

export class Unwritable extends Error {
  /** The system's code of the reason: `ENOENT`, `EACCES`, `ENOSPC`, … */
  readonly code: string

  constructor(cause: unknown) {
    super('the file cannot be written', { cause })
    this.code = (cause as NodeJS.ErrnoException).code ?? String(cause)
  }
}

/** @throws Unwritable */
export function assertWritable(path: string): void {
  if (isDirectory(path)) throw new Unwritable({ code: 'EISDIR' })
  const trial = temporaryBeside(path)
  try {
    closeSync(openSync(trial, 'wx'))
  } catch (error) {
    throw new Unwritable(error)
  }
  rmSync(trial, { force: true })
}

/**
 * Writes beside the file first, then takes its place in one step.
 * @throws Unwritable
 */
export function writeWhole(path: string, text: string): void {
  const temporary = temporaryBeside(path)
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new Unwritable(error)
  }
}

/** Whether the file exists and begins like a scenario file. */
export function isScenarioFile(path: string): boolean {
  try {
    const file = openSync(path, 'r')
    try {
      const start = Buffer.alloc(4096)
      return /"format"\s*:\s*"rocade\//.test(start.toString('utf8', 0, readSync(file, start)))
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
}

const temporaryBeside = (path: string) =>
  join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.partial`)

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
