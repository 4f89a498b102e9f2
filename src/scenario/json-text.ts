/**
 * A JSON file with the place of everything in it, so that a problem found later can point at its line. Strict JSON:
 * no comments, no trailing commas, no key given twice.
 */
import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { Finding, Path, Position, Problem } from './problem.ts'
import { problemAt } from './problem.ts'

/** A scenario needs about ten levels; a file with more than this is broken or meant to break us. */
const deepest = 64

export interface JsonText {
  readonly file: string
  readonly value: unknown
  /** How many parts of the path the file has: all of them when there is something at the path. */
  depthOf(path: Path): number
  /** Where the path is, or the deepest part of it that the file has; `key` points at the key, else at the value. */
  positionOf(path: Path, at?: 'key'): Position
  /** The value as it was typed; undefined when there is none at the path. */
  textOf(path: Path): string | undefined
}

/** A finding as a problem of the file. A number too large to be one is shown as it was typed, not as Infinity. */
export function problemOf(json: JsonText, finding: Finding): Problem {
  const position = json.positionOf(finding.path, finding.at)
  const typed = /^-?Infinity$/.test(finding.found ?? '') ? json.textOf(finding.path) : undefined
  if (typed === undefined) return problemAt(json.file, position, finding)
  const found = typed.length > 60 ? `${typed.slice(0, 57)}…` : typed
  const what = finding.what.replace(finding.found!, () => found)
  return problemAt(json.file, position, { ...finding, what, found })
}

/** @returns the text with its positions, or every syntax error in it */
export function parseJson(file: string, text: string): JsonText | { readonly problems: Problem[] } {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const positionAt = positions(body)
  const problem = (offset: number, path: Path, what: string) =>
    problemAt(file, positionAt(offset), { path, what })
  if (body.trim() === '') return { problems: [problem(0, [], 'the file is empty (expected a JSON object)')] }

  const errors: ParseError[] = []
  // Found before the parser sees it, which would run out of stack.
  const deepAt = tooDeepAt(body)
  if (deepAt !== undefined) return { problems: [problem(deepAt, [], `nested deeper than ${deepest} levels`)] }
  const tree = parseTree(body, errors, { disallowComments: true, allowTrailingComma: false })
  if (errors.length > 0 || !tree) return { problems: syntaxProblems(errors, body, problem) }

  const problems: Problem[] = []
  const value = plainValue(tree, [], problems, problem, positionAt)
  if (problems.length > 0) return { problems }
  return { file, value, ...lookup(tree, body, positionAt) }
}

/** Where the first bracket too many opens. A closing bracket of the wrong kind closes nothing. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true)
  const open: string[] = []
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    // Texts and comments have at least two characters.
    const token = scanner.getTokenLength() === 1 ? text[scanner.getTokenOffset()] : ''
    if (token === '{') open.push('}')
    else if (token === '[') open.push(']')
    else if (token === open.at(-1)) open.pop()
    if (open.length > deepest) return scanner.getTokenOffset()
  }
  return undefined
}

type ProblemMaker = (offset: number, path: Path, what: string) => Problem

const longestFound = 57

function syntaxProblems(errors: readonly ParseError[], text: string, problem: ProblemMaker): Problem[] {
  const problems = new Map<number, Problem>()
  for (const { error, offset, length } of errors) {
    // One slip often yields several errors at the same place: the first says most.
    if (problems.has(offset)) continue
    const code = printParseErrorCode(error)
    const found = text.slice(offset, Math.min(offset + length, offset + longestFound))
    const shown = length > longestFound ? `${found}…` : found
    problems.set(
      offset,
      problem(offset, [], `not JSON: ${syntaxWords[code] ?? code}${shown && `, at ${shown}`}`),
    )
  }
  return [...problems.values()]
}

const syntaxWords: Readonly<Record<string, string>> = {
  InvalidSymbol: 'unknown word (texts need double quotes; true, false and null are lower case)',
  InvalidNumberFormat: 'not a number',
  PropertyNameExpected: 'a key in double quotes is expected (perhaps after a comma too many)',
  ValueExpected: 'a value is expected (perhaps after a comma too many)',
  ColonExpected: 'a colon is expected after the key',
  CommaExpected: 'a comma is expected between two entries',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'the file goes on after its end',
  InvalidCommentToken: 'comments are not allowed (use "note" or "description")',
  UnexpectedEndOfComment: 'comments are not allowed (use "note" or "description")',
  UnexpectedEndOfString: 'a closing double quote is missing',
  UnexpectedEndOfNumber: 'the number breaks off',
  InvalidUnicode: 'not a Unicode escape (\\u and four hexadecimal digits)',
  InvalidEscapeCharacter: 'not an escape (write a backslash as \\\\)',
  InvalidCharacter: 'a character that JSON does not allow here',
}

/** The plain value of a tree. Keys become own properties, whatever their name. */
function plainValue(
  node: Node,
  path: Path,
  problems: Problem[],
  problem: ProblemMaker,
  positionAt: (offset: number) => Position,
): unknown {
  if (node.type === 'array')
    return node.children?.map((child, i) => plainValue(child, [...path, i], problems, problem, positionAt))
  if (node.type !== 'object') return node.value
  const entries = new Map<string, unknown>()
  const offsets = new Map<string, number>()
  for (const { children } of node.children ?? []) {
    const [keyNode, valueNode] = children as [Node, Node]
    const key: string = keyNode.value
    const first = offsets.get(key)
    if (first !== undefined)
      problems.push(
        problem(
          keyNode.offset,
          [...path, key],
          `this key is given twice (first on line ${positionAt(first).line})`,
        ),
      )
    else if (key === '__proto__')
      problems.push(problem(keyNode.offset, [...path, key], 'this key is not allowed'))
    else {
      offsets.set(key, keyNode.offset)
      entries.set(key, plainValue(valueNode, [...path, key], problems, problem, positionAt))
    }
  }
  return Object.fromEntries(entries)
}

/** From paths to positions; the keys of an object are indexed when it is first asked for. */
function lookup(
  tree: Node,
  text: string,
  positionAt: (offset: number) => Position,
): Pick<JsonText, 'depthOf' | 'positionOf' | 'textOf'> {
  const indices = new WeakMap<Node, Map<string, Node>>()
  const child = (node: Node, part: string | number): Node | undefined => {
    if (node.type === 'array') return typeof part === 'number' ? node.children?.[part] : undefined
    if (node.type !== 'object') return undefined
    let index = indices.get(node)
    if (!index) {
      index = new Map(node.children?.map((property) => [property.children?.[0]?.value, property]))
      indices.set(node, index)
    }
    return index.get(String(part))?.children?.[1]
  }
  const deepestNode = (path: Path): { node: Node; depth: number } => {
    let node = tree
    for (let depth = 0; depth < path.length; depth++) {
      const next = child(node, path[depth]!)
      if (!next) return { node, depth }
      node = next
    }
    return { node, depth: path.length }
  }
  return {
    depthOf: (path) => deepestNode(path).depth,
    positionOf: (path, at) => {
      const { node, depth } = deepestNode(path)
      // What is missing is reported at the key of the object that lacks it.
      const key = (at === 'key' || depth < path.length) && node.parent?.type === 'property'
      return positionAt(key ? (node.parent?.offset ?? 0) : node.offset)
    },
    textOf: (path) => {
      const { node, depth } = deepestNode(path)
      return depth === path.length ? text.slice(node.offset, node.offset + node.length) : undefined
    },
  }
}

function positions(text: string): (offset: number) => Position {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
}
