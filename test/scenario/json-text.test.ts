import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type JsonText, parseJson } from '../../src/scenario/json-text.ts'

const parsed = (text: string): JsonText => {
  const json = parseJson('a.json', text)
  if ('problems' in json) throw new Error(json.problems.map(({ message }) => message).join('\n'))
  return json
}
const messages = (text: string): string[] => {
  const json = parseJson('a.json', text)
  return 'problems' in json ? json.problems.map(({ message }) => message) : []
}

test('every value has its line and column, and every key its own', () => {
  const json = parsed('{\n  "a": [10, { "b": true }],\n\t"c": null\n}')
  expect(json.positionOf([])).toEqual({ line: 1, column: 1 })
  expect(json.positionOf(['a', 0])).toEqual({ line: 2, column: 9 })
  expect(json.positionOf(['a', 1, 'b'])).toEqual({ line: 2, column: 20 })
  expect(json.positionOf(['a', 1, 'b'], 'key')).toEqual({ line: 2, column: 15 })
  expect(json.positionOf(['c'], 'key')).toEqual({ line: 3, column: 2 })
})

test('what is missing is placed at the key of the object that lacks it', () => {
  const json = parsed('{\n  "a": { "b": 1 }\n}')
  expect(json.positionOf(['a', 'c', 'd'])).toEqual({ line: 2, column: 3 })
  expect(json.depthOf(['a', 'c', 'd'])).toBe(1)
  expect(json.depthOf(['a', 'b'])).toBe(2)
})

test('a byte order mark and Windows line ends are no matter', () => {
  const json = parsed('\uFEFF{\r\n  "a": 1\r\n}')
  expect(json.value).toEqual({ a: 1 })
  expect(json.positionOf(['a'])).toEqual({ line: 2, column: 8 })
})

test.each<[string, string, RegExp]>([
  ['a comma too many', '{ "a": 1, }', /a\.json:1:11: not JSON: .*comma too many/],
  ['a comment', '{ "a": 1 // one\n}', /a\.json:1:10: not JSON: comments are not allowed/],
  ['a missing brace', '{ "a": 1', /a\.json:1:\d+: not JSON: a closing } is missing/],
  ['a missing comma', '{ "a": 1\n "b": 2 }', /a\.json:2:2: not JSON: a comma is expected/],
  ['a key without a colon', '{ "lengthMetres" 5 }', /^a\.json:1:18: not JSON: [^\\]*, at 5$/],
  ['two texts without a comma', '["a" "b"]', /^a\.json:1:6: not JSON: [^\\]*, at "b"$/],
  ['single quotes', "{ 'a': 1 }", /a\.json:1:3: not JSON: unknown word/],
  ['an open text', '{ "a": "b\n}', /not JSON: a closing double quote is missing/],
  ['two files in one', '{} {}', /a\.json:1:4: not JSON: the file goes on after its end/],
  ['nothing', ' \n', /the file is empty/],
  ['a number that JSON does not know', '{ "a": NaN }', /a\.json:1:8: not JSON/],
  [
    'a key given twice',
    '{\n "a": 1,\n "b": { "c": 1,\n "c": 2 } }',
    /a\.json:4:2: b\.c: this key is given twice \(first on line 3\)/,
  ],
  [
    'a key that would reach a prototype',
    '{ "__proto__": {} }',
    /a\.json:1:3: __proto__: this key is not allowed/,
  ],
])('%s', (_, text, message) => {
  expect(messages(text)).toContainEqual(expect.stringMatching(message))
})

test('all slips of a file come at once', () => {
  expect(messages('{ "a": 1,, \n "b": [1, 2,] }').length).toBeGreaterThanOrEqual(2)
})

test.each([
  ['['.repeat(200_000)],
  ['{"a":'.repeat(200_000)],
  [`${'['.repeat(100)}${']'.repeat(100)}`],
  [`/*"*/${'['.repeat(200_000)}`],
])('a bomb of brackets is refused, not suffered (%#)', (text) => {
  expect(messages(text).join()).toMatch(/nested deeper than 64 levels|not JSON/)
})

test('too deep a nesting is placed at the bracket that goes too deep, brackets in texts left out', () => {
  // Within the outer bracket 63 more are fine: the 64th of line 2 is too many.
  const text = `{ "[[": "{{",\n"deep":${'['.repeat(80)}${']'.repeat(80)} }`
  expect(messages(text)).toEqual([`a.json:2:${'"deep":'.length + 64}: nested deeper than 64 levels`])
})

test('sixty levels are fine', () => {
  expect(messages(`${'['.repeat(60)}${']'.repeat(60)}`)).toEqual([])
})

test('reads what JSON.parse reads, and refuses what it refuses', () => {
  const scraps = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.',
      'e',
      '0',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '\\u12',
      '\t',
      '\u0001',
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(
      fc.oneof(
        scraps.map((parts) => parts.join('')),
        fc.json({ maxDepth: 3 }),
      ),
      (text) => {
        let expected: { value: unknown } | undefined
        try {
          expected = { value: JSON.parse(text) }
        } catch {
          expected = undefined
        }
        const json = parseJson('a.json', text)
        const extra =
          'problems' in json &&
          json.problems.every(({ message }) => /given twice|is not allowed|file is empty/.test(message))
        if ('problems' in json) return expected === undefined || extra
        return expected !== undefined && JSON.stringify(json.value) === JSON.stringify(expected.value)
      },
    ),
    { numRuns: 2000, seed: 7 },
  )
})
