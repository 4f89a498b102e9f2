/** `npm run bench`: installs what is missing, then measures (bench/run.ts). Plain Node until the install is done. */
import { buildEngine } from './engine.mjs'
import { installLibraries, root } from './installed.mjs'

process.chdir(root)
installLibraries()
await buildEngine()
const { register } = await import('tsx/esm/api')
register()
const { runBench } = await import('../bench/run.ts')
process.exit(await runBench(process.argv.slice(2)))
