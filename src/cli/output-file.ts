/**
 * A file that results are written to: whole or not at all. It is known to be writable before the run starts, and it is
 * never a scenario file, which `--json my-port.json` would otherwise replace.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Why nothing could be written: `folder does not exist`. */
export class Unwritable extends Error {}

/** @throws Unwritable with the reason, in the language-neutral words of the system's error codes */
export function assertWritable(path: string): void {
  if (isDirectory(path)) throw new Unwritable('EISDIR')
  const trial = temporaryBeside(path)
  try {
    closeSync(openSync(trial, 'wx'))
  } catch (error) {
    throw new Unwritable(codeOf(error))
  }
  rmSync(trial, { force: true })
}

/** Writes beside the file first, then takes its place in one step. */
export function writeWhole(path: string, text: string): void {
  const temporary = temporaryBeside(path)
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw new Unwritable(codeOf(error))
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

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error)
