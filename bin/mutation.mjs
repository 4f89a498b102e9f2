#!/usr/bin/env node
/**
 * `npm run mutation`, or `npm run mutation -- FILE…`: changes the kernel and the statistics bit by bit and lists the
 * changes that no test notices. Stryker has an npm folder of its own, test/mutation, and runs file by file, each with
 * the tests of its own noun alone: they should notice without help, and others would only make every change take longer.
 * All files take about a quarter of an hour.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildEngine } from './engine.mjs'
import { installLibraries, root } from './installed.mjs'

const kernel = [
  ['digest', 'distribution', 'draws', 'elementary', 'gamma-function'],
  ['inverse-table', 'normal', 'quantile-sketch', 'shape-table', 'threefry'],
].flat()
const statistics = ['correlation', 'difference', 'estimate', 'option-tally', 'student', 'variance-reduction']
/** Where a file is tested, if not in the test of its name. */
const testedIn = {
  threefry: 'kernel/draws',
  'shape-table': 'kernel/{shape-table,inverse-table}',
  correlation: 'experiment/curve',
  'option-tally': 'experiment/{curve,study}',
}
const every = [
  ...kernel.map((name) => `src/kernel/${name}.ts`),
  ...statistics.map((name) => `src/experiment/${name}.ts`),
]

installLibraries()
await buildEngine()
const folder = join(root, 'test', 'mutation')
if (!existsSync(join(folder, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund'], folder)

const totals = { killed: 0, all: 0 }
for (const file of process.argv.length > 2 ? process.argv.slice(2) : every) {
  const stryker = join(folder, 'node_modules', '.bin', 'stryker')
  run(stryker, ['run', 'test/mutation/stryker.config.mjs', '--mutate', file], root, { TESTS: testsOf(file) })
  const report = JSON.parse(readFileSync(join(root, 'results', 'mutation.json'), 'utf8'))
  for (const [path, { mutants, source }] of Object.entries(report.files))
    tell(path, mutants, source.split('\n'))
}
console.log(`\n${totals.killed} of ${totals.all} killed: ${percent(totals.killed, totals.all)}`)

function testsOf(file) {
  return `test/${testedIn[basename(file, '.ts')] ?? file.slice('src/'.length, -'.ts'.length)}.test.ts`
}

function tell(path, mutants, lines) {
  const told = mutants.filter(({ status }) => status !== 'Ignored' && !status.endsWith('Error'))
  const alive = told.filter(isAlive)
  const killed = told.length - alive.length
  totals.killed += killed
  totals.all += told.length
  console.log(`\n${path}: ${killed} of ${told.length} killed, ${percent(killed, told.length)}`)
  for (const { location, mutatorName, replacement } of alive) {
    const { start, end } = location
    const line = lines[start.line - 1]
    const was = line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined)
    console.log(`  ${start.line}:${start.column} ${mutatorName}: ${short(was)} → ${short(replacement)}`)
  }
}

/** Where no test completes the change kept the test file itself from loading, which Stryker takes for no failure. */
function isAlive({ status, testsCompleted }) {
  return status === 'NoCoverage' || (status === 'Survived' && testsCompleted > 0)
}

function short(code) {
  const text = code.replaceAll(/\s+/g, ' ')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function percent(part, whole) {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`
}

/** Shows what a program wrote when it fails. */
function run(program, args, cwd, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status === 0) return
  console.error(error ?? stdout + stderr)
  process.exit(1)
}
