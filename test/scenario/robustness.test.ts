/** Whatever the files hold, the loader answers with options or with problems. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadOptions } from '../../src/scenario/load.ts'
import { type Loose, load, smallBaseline, smallMeasure, smallOption } from './small-port.ts'

const awkward = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    0,
    -1,
    1e308,
    '',
    'out',
    'quay',
    'constructor',
    'toString',
    [],
    {},
    [[]],
    true,
  ),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Every path of a value that is not inside a list. */
function pathsOf(value: Loose, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path]
  return [path, ...Object.keys(value).flatMap((key) => pathsOf(value[key], [...path, key]))]
}

function put(value: Loose, path: readonly string[], replacement: unknown): Loose {
  const [key, ...rest] = path
  if (key === undefined) return replacement
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      name === key ? put(entry, rest, replacement) : entry,
    ]),
  )
}

const paths = pathsOf(smallBaseline())
const answers = async (files: Record<string, unknown>, names?: string[]) => {
  const loaded = await load(files, names)
  return 'options' in loaded ? loaded.options.length > 0 : loaded.problems.length > 0
}

test('any JSON', async () => {
  const anything = fc.jsonValue({ maxDepth: 3 })
  await fc.assert(
    fc.asyncProperty(anything, fc.constantFrom('baseline', 'measure', 'option', undefined), (value, kind) => {
      const file =
        kind && typeof value === 'object' && value !== null && !Array.isArray(value)
          ? { ...value, kind }
          : value
      return answers({ 'a.json': JSON.stringify(file) })
    }),
    { numRuns: 300, seed: 1 },
  )
})

test('any value in any place of a good file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), awkward, (path, value) =>
      answers({ 'port.json': JSON.stringify(put(smallBaseline(), path, value)) }),
    ),
    { numRuns: 500, seed: 2 },
  )
})

test('any change by a measure', async () => {
  const nest = (path: readonly string[], value: unknown): unknown =>
    path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), awkward, (path, value) =>
      answers(
        {
          'o.json': smallOption('a'),
          'port.json': smallBaseline(),
          'a.json': JSON.stringify(smallMeasure(nest(path, value))),
        },
        ['o.json'],
      ),
    ),
    { numRuns: 300, seed: 3 },
  )
})

test('any text as a CSV file', async () => {
  const cell = fc.constantFrom(
    'hour',
    'lorriesPerHour',
    '0',
    '1',
    '"',
    '""',
    ',',
    ';',
    '\n',
    '\r\n',
    '\uFEFF',
    'x',
    ' ',
    '\t',
    '-1',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 20 }), (cells) =>
      answers({
        'port.json': put(smallBaseline(), ['demand', 'arrivals'], { from: 'rates', file: 'a.csv' }),
        'a.csv': cells.join(''),
      }),
    ),
    { numRuns: 500, seed: 4 },
  )
})

test('no file, and files that are not there', async () => {
  expect(await load({}, [])).toMatchObject({
    problems: [{ message: expect.stringMatching(/no scenario file is given/) }],
  })
  expect(await load({ 'port.json': smallBaseline() }, ['prt.json', '../x.json'])).toMatchObject({
    problems: [
      { message: "prt.json: the file can't be read: there is no such file (did you mean port.json?)" },
      { message: expect.stringMatching(/leads above the topmost folder/) },
    ],
  })
})

test('a file too large is refused before it is read', async () => {
  const source = { read: async (_: string, maximumBytes: number) => ({ tooLargeBytes: maximumBytes * 10 }) }
  expect(await loadOptions(source, ['port.json'])).toMatchObject({
    problems: [{ message: "port.json: the file can't be read: it has 200 MB, and at most 20 MB are read" }],
  })
})

test('a key named __proto__ pollutes nothing', async () => {
  const text = JSON.stringify(smallBaseline()).replace('"kind"', '"__proto__":{"polluted":true},"kind"')
  expect(await load({ 'port.json': text })).toMatchObject({ problems: [{ path: '__proto__' }] })
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})
