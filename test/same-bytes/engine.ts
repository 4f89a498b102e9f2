/**
 * The engines of JavaScript at hand, each of which gives its fingerprints of the cases: this Node in line and on
 * threads, browsers on their workers, and other engines from npm, run on the same bundle.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { nodePool } from '../../src/runtime/node-pool.ts'
import type { Option } from '../../src/scenario/option.ts'
import { fingerprintsIn, installedBrowser } from './browser.ts'
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts'
import { fingerprintsInLine } from './in-line.ts'

export interface Engine {
  readonly name: string
  /** Undefined where it is not on this machine. */
  readonly fingerprints: ((cases: readonly Option[]) => Promise<Fingerprints>) | undefined
}

const threads = (count: number): Engine => ({
  name: `Node ${process.versions.node}, ${count} ${count === 1 ? 'thread' : 'threads'}`,
  fingerprints: async (cases) => {
    const pool = nodePool(count)
    try {
      return await fingerprintsOf(cases, pool)
    } finally {
      await pool.close()
    }
  },
})

const browser = (name: 'Chromium' | 'Firefox'): Engine => {
  const installed = installedBrowser(name)
  return { name, fingerprints: installed && ((cases) => fingerprintsIn(installed, cases)) }
}

export const inLine: Engine = {
  name: `Node ${process.versions.node}, in line`,
  fingerprints: fingerprintsInLine,
}
export const others: readonly Engine[] = [
  threads(1),
  threads(2),
  threads(4),
  browser('Chromium'),
  browser('Firefox'),
]

/** Engines that npm installs into a folder for the occasion. */
export const fromNpm: readonly Engine[] = [
  engineFromNpm('Node 24', 'node@24', 'node'),
  engineFromNpm('JavaScriptCore (Bun)', 'bun', 'bun'),
]

function engineFromNpm(name: string, what: string, program: string): Engine {
  return {
    name,
    fingerprints: async (cases) => {
      const folder = mkdtempSync(join(tmpdir(), 'rocade-engine-'))
      try {
        writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
        run('npm', ['install', what, '--no-audit', '--no-fund'], folder)
        await bundle(folder)
        writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases))
        writeFileSync(
          join(folder, 'print.js'),
          `import { readFileSync, writeFileSync } from 'node:fs'
import { fingerprintsInLine } from './in-line.js'
const cases = JSON.parse(readFileSync('cases.json', 'utf8'))
writeFileSync('fingerprints.json', JSON.stringify(await fingerprintsInLine(cases)))\n`,
        )
        run(join(folder, 'node_modules', '.bin', program), ['print.js'], folder)
        return JSON.parse(readFileSync(join(folder, 'fingerprints.json'), 'utf8'))
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  }
}

async function bundle(folder: string): Promise<void> {
  const entry = fileURLToPath(new URL('./in-line.ts', import.meta.url))
  const lib = { entry, formats: ['es' as const], fileName: 'in-line' }
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { lib, outDir: folder, emptyOutDir: false, target: 'esnext' },
  })
}

/** @throws when the program fails, with what it said */
function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${error ?? `${stdout}${stderr}`}`)
}
