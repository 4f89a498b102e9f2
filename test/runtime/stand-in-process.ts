/** A process that uses a pool and then has nothing more to do: it must end by itself. The argument says how. */
import { runStudy } from '../../src/experiment/run-study.ts'
import { Study } from '../../src/experiment/study.ts'
import { nodePool } from '../../src/runtime/node-pool.ts'
import { standInEngine, standInOption } from '../experiment/stand-in.ts'

const how = process.argv[2]
const pool = nodePool(2, new URL('./stand-in-worker.mjs', import.meta.url), standInEngine.compile)
const stop = new AbortController()
const seed = how === 'stop' ? 'hang' : 'Calais'
const study = new Study([standInOption('today', 0), standInOption('redesign', 5)], { replications: 4, seed })
const stopInTheMidst = ({ done }: { done: number }) => {
  if (how === 'stop' && done === 4) stop.abort()
}
await runStudy(study, pool, stopInTheMidst, stop.signal)
if (how === 'close') await pool.close()
console.log(`${how}: done`)
