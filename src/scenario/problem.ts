/**
 * A problem is something in a scenario that a person can mend: where it is, what was found there, what is allowed,
 * and the nearest right thing. A warning has the same shape, but does not keep the scenario from running.
 */

import { visibleText } from './visible-text.ts'

/** Keys and indices from the top of a file (or of a merged port) down to a value. */
export type Path = readonly (string | number)[]

/** Both count from 1; the column counts UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** What is wrong with a value, before it is known which file the value came from. */
export interface Finding {
  readonly path: Path
  /** Point at the key rather than at its value. */
  readonly at?: 'key' | undefined
  /** A sentence without its subject's place: `0 is not a whole number from 1 to 500`. */
  readonly what: string
  readonly found?: string | undefined
  readonly expected?: string | undefined
  readonly nearest?: string | undefined
}

export interface Problem {
  readonly file: string
  /** `stations.uk-entry-control.lanes.booths.count`; empty for the file as a whole. */
  readonly path: string
  readonly line?: number | undefined
  readonly column?: number | undefined
  /** The value found, as short JSON. */
  readonly found?: string | undefined
  /** What is allowed, in words. */
  readonly expected?: string | undefined
  /** The nearest right name. */
  readonly nearest?: string | undefined
  /** All of it in one line: `my-port.json:12:9: stations.x.lanes.y.count: 0 is not …`. */
  readonly message: string
}

export function problemAt(file: string, position: Position | undefined, finding: Finding): Problem {
  const path = pathText(finding.path)
  const place = position ? `${file}:${position.line}:${position.column}` : file
  const hints: string[] = []
  if (finding.expected && !finding.what.includes(finding.expected)) hints.push(`expected ${finding.expected}`)
  if (finding.nearest) hints.push(`did you mean ${finding.nearest}?`)
  return {
    file,
    path,
    line: position?.line,
    column: position?.column,
    found: finding.found,
    expected: finding.expected,
    nearest: finding.nearest,
    message: visibleText(
      `${place}: ${path && `${path}: `}${finding.what}${hints.length ? ` (${hints.join('; ')})` : ''}`,
    ),
  }
}

/** `stations.east.next`, `run.days`, `links.ring.route[2][0]`. */
export function pathText(path: Path): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else text += (text && '.') + (part.length > 60 ? `${part.slice(0, 57)}…` : part)
  }
  return text
}

/** One line per problem, at most `limit` of them; the rest are counted. */
export function formatProblems(problems: readonly Problem[], { limit = 50 } = {}): string {
  const lines = problems.slice(0, limit).map((problem) => problem.message)
  const more = problems.length - lines.length
  if (more > 0) lines.push(`and ${more.toLocaleString('en')} more problem${more === 1 ? '' : 's'}`)
  return lines.join('\n')
}

/**
 * Problems as a person goes through them: file by file in the order in which files came up, then down the lines. The
 * same message comes only once: options that share a baseline share its problems.
 */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const distinct = [...new Map(problems.map((problem) => [problem.message, problem])).values()]
  const files = new Map([...new Set(distinct.map(({ file }) => file))].map((file, index) => [file, index]))
  return distinct.sort(
    (a, b) =>
      files.get(a.file)! - files.get(b.file)! ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )
}

/** JSON of a value, cut so that it fits in a sentence however large the value is. */
export function shortJson(value: unknown): string {
  const text = sketch(value, 2)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function sketch(value: unknown, depth: number): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (depth === 0) return Array.isArray(value) ? '[…]' : '{…}'
  if (Array.isArray(value)) {
    const shown = value.slice(0, 6).map((entry) => sketch(entry, depth - 1))
    return `[${[...shown, ...(value.length > 6 ? ['…'] : [])].join(', ')}]`
  }
  const shown: string[] = []
  for (const key in value) {
    if (shown.length === 4) {
      shown.push('…')
      break
    }
    shown.push(`${JSON.stringify(key)}: ${sketch((value as Record<string, unknown>)[key], depth - 1)}`)
  }
  return `{${shown.join(', ')}}`
}
