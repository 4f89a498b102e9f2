/** `npm run check`: everything that can be known in under a minute. Exit code 1 if any step fails; all are shown. */
import { installLibraries } from './installed.mjs'
import { runSteps, staticSteps } from './steps.mjs'

installLibraries()
const started = performance.now()
const fastTests = {
  name: 'fast tests',
  program: 'vitest',
  args: ['run', '--project', 'fast', '--color=false'],
}
const { failed } = await runSteps([...staticSteps, fastTests])
console.log(
  `${failed === 0 ? 'All passed' : `${failed} failed`} in ${((performance.now() - started) / 1000).toFixed(1)} s`,
)
process.exit(failed === 0 ? 0 : 1)
