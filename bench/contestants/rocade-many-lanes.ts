/** Rocade with many lorries in service at once: `rocade-many-lanes.ts FANOUT FANOUT FANOUT DAYS`. */
import { answerRounds } from '../answer-rounds.ts'
import { manyLanes } from '../many-lanes.ts'
import { rocadeRound } from '../rocade-round.ts'
import { loadScenario } from '../scenario.ts'

const [first, second, third, days] = process.argv.slice(2).map(Number)
const { port } = await loadScenario('bench/models/mm1.json', manyLanes([first, second, third], days))
await answerRounds(rocadeRound(port))
