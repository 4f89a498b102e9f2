/** `npm run check`: everything that can be known in under a minute. Exit code 1 if any step fails; all are shown. */
import { buildEngine } from './engine.mjs'
import { installLibraries } from './installed.mjs'
import { runSteps, staticSteps } from './steps.mjs'

installLibraries()
await buildEngine()
const started = performance.now()
const fastTests = {
  name: 'fast tests',
  program: 'vitest',
  args: ['run', '--project', 'fast', '--color=false'],
}
const { failed } = await runSteps([...staticSteps, fastTests])
const seconds = ((performance.now() - started) / 1000).toFixed(1)
console.log(`\n${failed.length === 0 ? 'All passed' : `Failed: ${failed.join('; ')}`}, in ${seconds} s`)
process.exit(failed.length === 0 ? 0 : 1)
