/**
 * Where the texts of scenario files come from: a disk, files opened in a browser, or memory. Paths are relative to
 * the source's root, with `/` between folders, and never lead out of it.
 */
import { nearestName } from './nearest.ts'

export type FileText =
  | { readonly text: string }
  /** Too large to be read, and not read. */
  | { readonly tooLargeBytes: number }
  /** Why it can't be read, to follow a colon: `there is no such file`. */
  | { readonly unreadable: string }

export interface FileSource {
  /** @param maximumBytes a file larger than this must be refused before its text is in memory */
  read(path: string, maximumBytes: number): Promise<FileText>
}

/** Largest files of each kind; ten years of hourly rates are 1 MB, a trace of a million lorries about 40 MB. */
export const maximumJsonBytes = 20_000_000
export const maximumCsvBytes = 100_000_000

/** A source over texts in memory, by path. */
export function filesInMemory(texts: Readonly<Record<string, string>>): FileSource {
  return {
    async read(path, maximumBytes) {
      if (!Object.hasOwn(texts, path)) {
        const base = path.slice(path.lastIndexOf('/') + 1)
        const paths = Object.keys(texts)
        const elsewhere = paths.find((known) => known.slice(known.lastIndexOf('/') + 1) === base)
        const nearest = elsewhere ?? nearestName(path, paths)
        return { unreadable: `there is no such file${nearest ? ` (did you mean ${nearest}?)` : ''}` }
      }
      const text = texts[path]!
      // Every UTF-16 unit is at least one byte.
      return text.length > maximumBytes ? { tooLargeBytes: text.length } : { text }
    },
  }
}

/**
 * The path that a file means when it names another.
 * @param from path of the naming file  @param named as written there
 * @returns the path from the root, or why it is refused
 */
export function pathFrom(
  from: string,
  named: string,
): { readonly path: string } | { readonly refused: string } {
  if (named === '') return { refused: 'the path is empty' }
  if (/^[a-z][a-z0-9+.-]+:/i.test(named))
    return { refused: `${short(named)} is an address, not the path of a file` }
  if (named.includes('\\')) return { refused: `${short(named)}: write / between folders, not \\` }
  if (named.startsWith('/') || /^[a-z]:/i.test(named))
    return {
      refused: `${short(named)} must be a path from the file that names it, not from the root of a disk`,
    }
  const parts = from.split('/').slice(0, -1)
  for (const part of named.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined)
      return { refused: `${short(named)} leads above the topmost folder of the files given` }
  }
  return { path: parts.join('/') }
}

/** Why a text could not be had, in words that follow the file's name. */
export function refusal(answer: Exclude<FileText, { text: string }>, maximumBytes: number): string {
  if ('unreadable' in answer) return answer.unreadable
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6).toLocaleString('en')} MB`
  return `it has ${megabytes(answer.tooLargeBytes)}, and at most ${megabytes(maximumBytes)} are read`
}

function short(path: string): string {
  return JSON.stringify(path.length > 60 ? `${path.slice(0, 57)}…` : path)
}
