/**
 * The scenario files that a person means: a file is itself, a folder is all baselines and then all options that lie
 * directly in it, by their `order`, then by name. Measures are left out: they are no options by themselves.
 */
import { open, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

export interface ScenarioPaths {
  /** In the order to compare, each once. */
  readonly files: readonly string[]
  /** Folders without any baseline or option. */
  readonly emptyFolders: readonly string[]
  /** Files in those folders that end in .json and yet are no scenarios. */
  readonly skipped: readonly SkippedFile[]
}

interface SkippedFile {
  readonly file: string
  readonly why: 'noFormat' | 'noFile'
}

export async function scenarioPaths(named: readonly string[]): Promise<ScenarioPaths> {
  const files = new Map<string, string>()
  const emptyFolders: string[] = []
  const skipped: SkippedFile[] = []
  for (const path of named) {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false
    const found = isFolder ? await scenariosIn(path, skipped) : [path]
    if (found.length === 0) emptyFolders.push(path)
    for (const file of found) if (!files.has(resolve(file))) files.set(resolve(file), file)
  }
  return { files: [...files.values()], emptyFolders, skipped }
}

async function scenariosIn(folder: string, skipped: SkippedFile[]): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const entries = await Promise.all(
    names.map(async (name) => ({ file: join(folder, name), ...(await entryOf(join(folder, name))) })),
  )
  for (const { file, kind } of entries)
    if (kind === 'noFormat' || kind === 'noFile') skipped.push({ file, why: kind })
  const ofKind = (kind: Kind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
      .map(({ file }) => file)
  return [...ofKind('baseline'), ...ofKind('option')]
}

type Kind = 'baseline' | 'option' | 'other' | SkippedFile['why']

/** How far into a file its format and kind are looked for; both are written at the top. An option is all within. */
const headBytes = 65_536

/** A scenario file that doesn't say its kind, or not clearly, counts as an option: the loader then says what is wrong. */
async function entryOf(file: string): Promise<{ kind: Kind; order: number }> {
  const last = Number.POSITIVE_INFINITY
  const head = await headOf(file)
  if (head === undefined) return { kind: 'noFile', order: last }
  // Results of an earlier comparison may well lie beside the scenarios.
  if (/"format"\s*:\s*"rocade-(comparison|ledger)\//.test(head)) return { kind: 'other', order: last }
  if (!/"format"\s*:\s*"rocade\//.test(head)) return { kind: 'noFormat', order: last }
  const kind = /"kind"\s*:\s*"(baseline|measure|option)"/.exec(head)?.[1]
  if (kind === 'measure') return { kind: 'other', order: last }
  if (kind === 'baseline') return { kind, order: 0 }
  return { kind: 'option', order: orderOf(head) ?? last }
}

function orderOf(text: string): number | undefined {
  try {
    const { order } = JSON.parse(text) as { order?: unknown }
    return typeof order === 'number' ? order : undefined
  } catch {
    return undefined
  }
}

/** Undefined: it can't be read, or it is no regular file; a pipe would keep us waiting for a writer. */
async function headOf(file: string): Promise<string | undefined> {
  try {
    if (!(await stat(file)).isFile()) return undefined
    const handle = await open(file, 'r')
    try {
      const head = Buffer.alloc(headBytes)
      const { bytesRead } = await handle.read(head, 0, headBytes, 0)
      return head.toString('utf8', 0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch {
    return undefined
  }
}
