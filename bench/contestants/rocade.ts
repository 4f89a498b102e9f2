/**
 * Rocade on a scenario file, warm, in one thread: `rocade.ts FILE [PATCH [TIMES]]`. A round is the replication of its
 * number; a short one is run TIMES in a row, each with a number of its own.
 */
import { answerRounds } from '../answer-rounds.ts'
import { repeated, rocadeRound } from '../rocade-round.ts'
import { loadScenario } from '../scenario.ts'

const [file, patch = '{}', times = '1'] = process.argv.slice(2)
const { port } = await loadScenario(file, JSON.parse(patch))
await answerRounds(repeated(rocadeRound(port), Number(times)))
