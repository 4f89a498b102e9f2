/** The steps of a check: each is one program, timed and named; they run side by side and none hides another's failure. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './installed.mjs'

/** Everything but the tests. Biome also keeps the direction of imports (biome.json). */
export const staticSteps = [
  { name: 'types', program: 'tsc', args: [] },
  { name: 'format, lint, import direction', program: 'biome', args: ['ci', '--colors=off'] },
  { name: 'unused code', program: 'knip', args: ['--no-progress'] },
]

/**
 * Runs steps at the same time and prints a line for each as it ends; what a failed one wrote follows at the end.
 * @returns how many passed, and the names of those that failed
 */
export async function runSteps(steps) {
  const ended = await Promise.all(steps.map(runStep))
  const failed = ended.filter((step) => !step.passed)
  for (const { name, output } of failed) console.log(`\n── ${name} ──\n${output.trim()}`)
  return { passed: ended.length - failed.length, failed: failed.map(({ name }) => name) }
}

async function runStep({ name, program, args }) {
  const started = performance.now()
  let output = ''
  const passed = await new Promise((resolve) => {
    const child = run(program, args, ['ignore', 'pipe', 'pipe'])
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('error', (error) => {
      output += error.message
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.padStart(5)} s  ${name}`)
  return { name, passed, output }
}

/** Starts a program that an installed library brings. */
export function run(program, args, stdio) {
  return spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd: root,
    stdio,
    shell: process.platform === 'win32',
  })
}
