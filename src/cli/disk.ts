/**
 * The disk as a source of scenario files. Paths are from its root, as the loader wants them, so that a scenario may name
 * files in folders beside its own wherever it is called from; people see them from their working directory.
 */
import { lstat, open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import type { FileSource, FileText } from '../scenario/file-source.ts'
import { nearestName } from '../scenario/nearest.ts'

export class Disk implements FileSource {
  readonly #root = parse(process.cwd()).root
  readonly #asked = new Set<string>()

  /** The path from the root of a file that a person named from the working directory. */
  pathOf(named: string): string {
    return relative(this.#root, resolve(named)).split(sep).join('/')
  }

  /** The same text with the paths of all files read so far as a person would write them. */
  shown(text: string): string {
    let shown = text
    // Longer paths first: one may be the beginning of another.
    for (const path of [...this.#asked].sort((a, b) => b.length - a.length))
      shown = shown.replaceAll(path, fromHere(join(this.#root, path)))
    return shown
  }

  async read(path: string, maximumBytes: number): Promise<FileText> {
    this.#asked.add(path)
    const file = join(this.#root, path)
    try {
      return await textOf(file, maximumBytes)
    } catch (error) {
      return { unreadable: await reason(file, error as NodeJS.ErrnoException) }
    }
  }
}

/** The path from the working directory, unless that climbs so far that the whole path is clearer. */
export function fromHere(file: string): string {
  const path = relative('', file)
  return path.startsWith(join('..', '..', '..')) || isAbsolute(path) ? resolve(file) : path
}

async function textOf(file: string, maximumBytes: number): Promise<FileText> {
  // Looked at before it is opened: a pipe would keep us waiting for a writer.
  const stats = await stat(file)
  if (stats.isDirectory()) return { unreadable: 'it is a folder' }
  if (!stats.isFile()) return { unreadable: 'it is not a file' }
  if (stats.size > maximumBytes) return { tooLargeBytes: stats.size }
  const handle = await open(file, 'r')
  try {
    const bytes = await handle.readFile()
    if (bytes.includes(0)) return { unreadable: 'it is not a text file' }
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } finally {
    await handle.close()
  }
}

async function reason(file: string, error: NodeJS.ErrnoException): Promise<string> {
  if (error instanceof TypeError) return 'it is not a text file in UTF-8'
  if (error.code === 'EACCES' || error.code === 'EPERM') return 'no permission to read it'
  if (error.code === 'ELOOP' || (error.code === 'ENOENT' && (await isLink(file))))
    return 'it is a link that leads nowhere'
  if (error.code === 'ENOTDIR' || error.code === 'ENOENT') {
    const beside = await readdir(dirname(file)).catch(() => undefined)
    if (beside === undefined) return 'there is no such folder'
    const ending = extname(file)
    const alike = beside.filter((name) => extname(name) === ending).map((name) => basename(name, ending))
    const nearest = nearestName(basename(file, ending), alike)
    const hint = nearest ? ` (did you mean ${fromHere(join(dirname(file), nearest + ending))}?)` : ''
    return `there is no such file${hint}`
  }
  return error.message
}

async function isLink(file: string): Promise<boolean> {
  return (await lstat(file).catch(() => undefined))?.isSymbolicLink() ?? false
}
