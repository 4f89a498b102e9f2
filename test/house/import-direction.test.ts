/** Proves that the rules in biome.json stop an import that points the wrong way: each is broken once, on purpose. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const rooms = [
  'engine',
  'kernel',
  'scenario',
  'port',
  'experiment',
  'runtime',
  'language',
  'cli',
  'web',
] as const
type Room = (typeof rooms)[number]

const fileOf = (room: Room, name: string) => (room === 'web' ? `web/${name}.ts` : `src/${room}/${name}.ts`)

/** A room may import from those before it; the command line and the page don't know each other. */
const allowed = (from: Room, to: Room) =>
  rooms.indexOf(to) < rooms.indexOf(from) && !(from === 'web' && to === 'cli')

const pairs = rooms.flatMap((from) => rooms.filter((to) => to !== from).map((to) => ({ from, to })))

let folder: string
/** Rules broken, by file. */
const broken = new Map<string, Set<string>>()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rocade-rooms-'))
  for (const file of ['biome.json', 'lint']) cpSync(file, join(folder, file), { recursive: true })
  for (const room of rooms) write(fileOf(room, 'noun'), 'export const noun = 1\n')
  for (const { from, to } of pairs) {
    const path = relative(dirname(fileOf(from, 'x')), fileOf(to, 'noun'))
    write(fileOf(from, `value-from-${to}`), `import { noun } from '${path}'\nexport const x = noun\n`)
    write(fileOf(from, `type-from-${to}`), `export type { noun } from '${path}'\n`)
  }
  for (const room of rooms)
    write(fileOf(room, 'node'), `import { sep } from 'node:path'\nexport const x = sep\n`)
  write('src/kernel/chicken.ts', `import { egg } from './egg.ts'\nexport const chicken = () => egg\n`)
  write('src/kernel/egg.ts', `import { chicken } from './chicken.ts'\nexport const egg = () => chicken\n`)
  const biome = spawnSync(
    join(process.cwd(), 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const report: { diagnostics: { category: string; location: { path: string } }[] } = JSON.parse(biome.stdout)
  for (const { category, location } of report.diagnostics) {
    const rules = broken.get(location.path) ?? new Set()
    broken.set(location.path, rules.add(category.split('/').at(-1) as string))
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

test.each(pairs)('$from importing from $to is allowed only if $to comes before it', ({ from, to }) => {
  for (const kind of ['value', 'type'])
    expect(broken.get(fileOf(from, `${kind}-from-${to}`))?.has('noRestrictedImports') ?? false).toBe(
      !allowed(from, to),
    )
})

test('the engine and the words import nothing from Node, so they run in a browser', () => {
  const refused = rooms.filter((room) => broken.get(fileOf(room, 'node'))?.has('noNodejsModules'))
  expect(refused).toEqual(['engine', 'kernel', 'scenario', 'port', 'experiment', 'language'])
})

test('two files that import each other are refused', () => {
  expect(broken.get('src/kernel/chicken.ts')).toContain('noImportCycles')
})
