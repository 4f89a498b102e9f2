/** Proves that the rule of lint/same-bytes.grit stops what could differ between machines: each is written once, on purpose. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const refused = [
  'const x = Math.exp(1)',
  'const x = Math.floor(Math.random() * 2)',
  'const x = Math.abs(Math.log(2))',
  'const { log } = Math',
  'const m = Math',
  'const x = Math["pow"](2, 3)',
  'const x = globalThis.Math.hypot(3, 4)',
  'const x = 2 ** 0.5',
  'const x = 3 ** 2',
  'const x = y ** 2',
  'let x = 2; x **= 3',
  'const t = Date.now()',
  'const t = Date()',
  'const t = new Date()',
  'const t = performance.now()',
  'const k = crypto.getRandomValues(new Uint8Array(2))',
]

const accepted = [
  'const x = Math.floor(Math.sqrt(Math.abs(-4)) * Math.PI)',
  'const x = 2 ** -52 + 2 ** 32',
  'const t = new Date("2016-07-01").getTime() + Date.UTC(2016, 6)',
]

const rooms = ['engine', 'kernel', 'scenario', 'port', 'experiment', 'cli']
const fileOf = (room: string, index: number) => `src/${room}/source-${index}.ts`

let folder: string
/** Files in which the rule found something. */
const found = new Set<string>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rocade-bytes-'))
  for (const file of ['biome.json', 'lint']) cpSync(file, join(folder, file), { recursive: true })
  for (const room of rooms) {
    mkdirSync(join(folder, 'src', room), { recursive: true })
    for (const [index, source] of [...refused, ...accepted].entries())
      writeFileSync(join(folder, fileOf(room, index)), `${source}\n`)
  }
  const biome = spawnSync(
    join(process.cwd(), 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(biome.stdout)
  for (const { category, location } of report.diagnostics)
    if (category.startsWith('plugin') || category.startsWith('lint/plugin')) found.add(location.path)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const roomsThatRefuse = (index: number) => rooms.filter((room) => found.has(fileOf(room, index)))

test.each(refused)('what a result depends on may not hold %s', (source) => {
  expect(roomsThatRefuse(refused.indexOf(source))).toEqual([
    'engine',
    'kernel',
    'scenario',
    'port',
    'experiment',
  ])
})

test.each(accepted)('exact functions, constants and given dates are welcome: %s', (source) => {
  expect(roomsThatRefuse(refused.length + accepted.indexOf(source))).toEqual([])
})
