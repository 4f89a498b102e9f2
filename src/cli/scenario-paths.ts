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
}

export async function scenarioPaths(named: readonly string[]): Promise<ScenarioPaths> {
  const files = new Map<string, string>()
  const emptyFolders: string[] = []
  for (const path of named) {
    const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false
    const found = isFolder ? await scenariosIn(path) : [path]
    if (found.length === 0) emptyFolders.push(path)
    for (const file of found) if (!files.has(resolve(file))) files.set(resolve(file), file)
  }
  return { files: [...files.values()], emptyFolders }
}

async function scenariosIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const entries = await Promise.all(
    names.map(async (name) => ({ file: join(folder, name), ...(await entryOf(join(folder, name))) })),
  )
  const ofKind = (kind: Kind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .sort((a, b) => (a.order === b.order ? 0 : a.order - b.order))
      .map(({ file }) => file)
  return [...ofKind('baseline'), ...ofKind('option')]
}

type Kind = 'baseline' | 'option' | 'other'

/** How far into a file its format and kind are looked for; both are written at the top. An option is all within. */
const headBytes = 65_536

/** A scenario file that doesn't say its kind, or not clearly, counts as an option: the loader then says what is wrong. */
async function entryOf(file: string): Promise<{ kind: Kind; order: number }> {
  const last = Number.POSITIVE_INFINITY
  const head = await headOf(file)
  if (head === undefined || !/"format"\s*:\s*"rocade\//.test(head)) return { kind: 'other', order: last }
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

async function headOf(file: string): Promise<string | undefined> {
  try {
    const handle = await open(file, 'r')
    try {
      if (!(await handle.stat()).isFile()) return undefined
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
