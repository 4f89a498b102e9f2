/**
 * The scenario files at hand: those shipped with the page, and those a person opened, which stay on this machine.
 * Opened files may name shipped ones, and find each other by name when their folders were lost on the way.
 */
import type { LanguageCode } from '../../src/language/language.ts'
import { type FileSource, filesInMemory } from '../../src/scenario/file-source.ts'
import type { Name } from '../../src/scenario/name.ts'

const shippedTexts = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(['../../scenarios/**/*.{json,csv}', '!../../scenarios/schema/**'], {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  ).map(([path, text]) => [path.replace(/^.*\/scenarios\//, ''), text]),
)

/** The comparison that the page opens on, the baseline first. */
export const shippedComparison = ['calais-2014.json', 'new-layout.json', 'new-detection.json', 'both.json']

/** Baselines and options that come with the page, in the order in which they are offered. */
export const shippedPaths: readonly string[] = [
  ...shippedComparison.filter((path) => path in shippedTexts),
  ...optionPaths(shippedTexts).filter((path) => !path.includes('/') && !shippedComparison.includes(path)),
]

/** Opened files lie in folders of their own, so that two openings don't mix. */
const openedPrefix = /^opened-\d+\//
const opened: Record<string, string> = {}
let openings = 0

/** A path as a person knows it. */
export const shownPath = (text: string) => text.replaceAll(/\bopened-\d+\//g, '')

export interface OpenedFile {
  /** Name, with the folders below the one that was opened. */
  readonly path: string
  readonly text: string
}

/** @returns paths of the options among the files, for the loader; a file that can't be told is one, so that its problems are found */
export function openFiles(files: readonly OpenedFile[]): string[] {
  const prefix = `opened-${++openings}/`
  const texts = Object.fromEntries(files.map(({ path, text }) => [prefix + path, text]))
  Object.assign(opened, texts)
  return optionPaths(texts)
}

export const scenarioSource: FileSource = {
  async read(path, maximumBytes) {
    const prefix = path.match(openedPrefix)?.[0]
    if (prefix === undefined) return filesInMemory(shippedTexts).read(path, maximumBytes)
    const own = Object.entries(opened).filter(([other]) => other.startsWith(prefix))
    const texts = {
      ...shippedTexts,
      ...Object.fromEntries(own.map(([other, text]) => [shownPath(other), text])),
    }
    return filesInMemory(texts).read(
      standIn(
        shownPath(path),
        own.map(([other]) => shownPath(other)),
        texts,
      ),
      maximumBytes,
    )
  },
}

/** The file that an opened one means by a path: that one, the only opened one of its name, or a shipped one. */
function standIn(
  path: string,
  openedPaths: readonly string[],
  texts: Readonly<Record<string, string>>,
): string {
  if (path in texts) return path
  const name = (of: string) => of.split('/').at(-1)
  const namesakes = openedPaths.filter((other) => name(other) === name(path))
  return namesakes.length === 1 ? namesakes[0] : path
}

/** Of JSON files: the options; without any, the baselines; without those, everything, for the loader to explain. */
export function optionPaths(texts: Readonly<Record<string, string>>): string[] {
  const kinds = Object.entries(texts)
    .filter(([path]) => path.toLowerCase().endsWith('.json'))
    .map(([path, text]) => ({ path, kind: kindOf(text) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const ofKind = (...wanted: (string | undefined)[]) =>
    kinds.filter(({ kind }) => wanted.includes(kind)).map(({ path }) => path)
  const options = ofKind('option', undefined)
  if (options.length > 0) return options
  const baselines = ofKind('baseline')
  return baselines.length > 0 ? baselines : kinds.map(({ path }) => path)
}

function kindOf(text: string): string | undefined {
  try {
    const { kind } = JSON.parse(text) as { kind?: unknown }
    return kind === 'option' || kind === 'baseline' || kind === 'measure' ? kind : undefined
  } catch {
    return undefined
  }
}

/** The name that a shipped file gives itself. */
export function shippedName(path: string, code: LanguageCode): string {
  const { name } = JSON.parse(shippedTexts[path]) as { name: string | Name }
  return typeof name === 'string' ? name : name[code]
}
