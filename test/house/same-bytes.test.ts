/**
 * What a result depends on may use only arithmetic that IEEE 754 fixes to the last bit: no function of Math that engines
 * are free to approximate, no `**`, no wall clock, no randomness but the streams of the kernel (design.md §4).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'
import { expect, test } from 'vitest'

const rooms = ['kernel', 'scenario', 'port', 'experiment']

/** The functions and constants of Math whose bits the language fixes. */
const exactMath = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(
    ' ',
  ),
)

/** Everything in the source that could differ between machines or runs, as `line: text`. */
function inexactParts(source: string): string[] {
  const found: string[] = []
  const report = (node: ESTree.Node) => {
    const line = source.slice(0, node.start).split('\n').length
    found.push(`${line}: ${source.slice(node.start, node.end)}`)
  }
  const exactUses = new Set<number>()
  const { program } = parseSync('source.ts', source, { lang: 'ts' })
  new Visitor({
    MemberExpression(node) {
      const property = node.property.type === 'Identifier' && !node.computed ? node.property.name : undefined
      if (node.object.type !== 'Identifier' || property === undefined) return
      if (node.object.name === 'Math' && exactMath.has(property)) exactUses.add(node.object.start)
      if (node.object.name === 'Date' && property === 'now') report(node)
    },
    // Any other mention counts, so neither `const { exp } = Math` nor `globalThis.Math` slips through.
    Identifier(node) {
      if (node.name === 'Math' && !exactUses.has(node.start)) report(node)
      if (node.name === 'performance' || node.name === 'crypto') report(node)
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0)
        report(node)
    },
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node)
    },
    BinaryExpression(node) {
      if (node.operator === '**' && !isConstantPowerOfTwo(source.slice(node.start, node.end))) report(node)
    },
    AssignmentExpression(node) {
      if (node.operator === '**=') report(node)
    },
  }).visit(program)
  return found
}

/** `2 ** 32`, `2 ** -52`: doubles hold them exactly, and so does every engine. */
const isConstantPowerOfTwo = (text: string) => /^2 \*\* -?\d+$/.test(text)

test.each([
  'const x = Math.exp(1)',
  'const x = Math.floor(Math.random() * 2)',
  'const { log } = Math',
  'const m = Math',
  'const x = Math["pow"](2, 3)',
  'const x = globalThis.Math.hypot(3, 4)',
  'const x = 2 ** 0.5',
  'const x = y ** 2',
  'let x = 2; x **= 3',
  'const t = Date.now()',
  'const t = Date()',
  'const t = new Date()',
  'const t = performance.now()',
  'const k = crypto.getRandomValues(new Uint8Array(2))',
])('refuses %s', (source) => {
  expect(inexactParts(source)).toHaveLength(1)
})

test('accepts exact functions, constants, powers of two, and a date that is given', () => {
  const source =
    'const x = Math.floor(Math.sqrt(Math.abs(-4)) * Math.PI) + new Date("2016-07-01").getTime() + Date.UTC(2016, 6) + 2 ** -52'
  expect(inexactParts(source)).toEqual([])
})

const sources = rooms.flatMap((room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', room, name)),
)

/** How long a run has taken is told to people; no result rests on it. */
const mayAskTheClock = join('src', 'experiment', 'run-study.ts')

test.each(sources)('%s gives the same bytes on every machine', (file) => {
  const found = inexactParts(readFileSync(file, 'utf8'))
  expect(file === mayAskTheClock ? found.filter((part) => !part.endsWith(': performance')) : found).toEqual(
    [],
  )
})
