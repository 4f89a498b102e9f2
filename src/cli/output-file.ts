/**
 * A file that results are written to: whole or not at all. It is known to be writable before the run starts, and it is
 * never a scenario file, which `--json my-port.json` would otherwise replace. A link stays a link: what it leads to is
 * written. What is no regular file (a pipe, a device) is written into, and never replaced.
 */
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, isAbsolute, resolve, sep } from 'node:path'

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
  attempt(() => {
    const stat = statOf(path)
    if (stat?.isDirectory()) throw { code: 'EISDIR' }
    if (isStream(stat)) {
      accessSync(path, constants.W_OK)
      return
    }
    const trial = temporaryBeside(targetOf(path))
    closeSync(openSync(trial, 'wx'))
    rmSync(trial, { force: true })
  })
}

/**
 * Writes beside the file first, then takes its place in one step; into a pipe or a device it writes directly.
 * @throws Unwritable
 */
export function writeWhole(path: string, text: string): void {
  attempt(() => {
    // Without O_CREAT: should the pipe be gone by now, no file takes its place unnoticed.
    if (isStream(statOf(path))) writeFileSync(path, text, { flag: constants.O_WRONLY as unknown as string })
    else {
      const target = targetOf(path)
      const temporary = temporaryBeside(target)
      try {
        writeFileSync(temporary, text, { flag: 'wx' })
        renameSync(temporary, target)
      } catch (error) {
        rmSync(temporary, { force: true })
        throw error
      }
    }
  })
}

/** Whether both lead to the same file, over links or not. */
export function isSameFile(one: string, other: string): boolean {
  try {
    return resolve(targetOf(one)) === resolve(targetOf(other))
  } catch {
    return false
  }
}

/** Whether the file exists and begins like a scenario file. */
export function isScenarioFile(path: string): boolean {
  try {
    // A pipe would keep whoever opens it waiting for a writer.
    if (!statSync(path).isFile()) return false
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

function attempt(write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new Unwritable(error)
  }
}

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false })
const isStream = (stat: Stats | undefined) => stat !== undefined && !stat.isFile() && !stat.isDirectory()

/** As many links as Linux follows. */
const mostLinks = 40

/** The path at the end of a chain of links; it need not exist. Paths are joined as written: `..` is for the system to follow. */
function targetOf(path: string): string {
  let target = path
  for (let links = 0; lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink(); links++) {
    if (links === mostLinks) throw { code: 'ELOOP' }
    const next = readlinkSync(target)
    target = isAbsolute(next) ? next : `${dirname(target)}${sep}${next}`
  }
  return target
}

const temporaryBeside = (path: string) =>
  `${dirname(path)}${sep}.${basename(path)}.${randomBytes(4).toString('hex')}.partial`
