/**
 * `npm test`: installs what is missing, then runs every check and every test, long ones included. The last line counts
 * them, the steps that are not tests (types, lint, unused code) as one each: nothing fails outside that line.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildEngine } from './engine.mjs'
import { installChromium, installFirefox, installLibraries } from './installed.mjs'
import { run, runSteps, staticSteps } from './steps.mjs'

installLibraries()
installChromium()
installFirefox()
await buildEngine()
const steps = await runSteps(staticSteps)
const tests = await runTests()
const passed = steps.passed + tests.passed
const failed = steps.failed.length + tests.failed
if (steps.failed.length > 0) console.log(`Failed: ${steps.failed.join('; ')} (shown above the tests)`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'rocade-test-'))
  try {
    const report = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const vitest = run('vitest', ['run', ...reporters], ['ignore', 'inherit', 'inherit'])
    const code = await new Promise((resolve) => {
      vitest.on('error', () => resolve(1))
      vitest.on('close', resolve)
    })
    return counted(report, code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file that could not even be loaded, and a run that died, count as one failure each. */
function counted(report, code) {
  let result
  try {
    result = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 1 }
  }
  const unloadable = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = result.numFailedTests + unloadable.length
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed }
}
