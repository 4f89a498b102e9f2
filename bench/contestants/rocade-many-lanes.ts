/** Rocade with many lorries in service at once: `rocade-many-lanes.ts LANES DAYS` or `… FANOUT FANOUT FANOUT DAYS`. */
import { answerRounds } from '../answer-rounds.ts'
import { manyLanes, manyLanesOfOne } from '../many-lanes.ts'
import { rocadeRound } from '../rocade-round.ts'
import { loadScenario } from '../scenario.ts'

const numbers = process.argv.slice(2).map(Number)
const patch =
  numbers.length === 2
    ? manyLanesOfOne(numbers[0], numbers[1])
    : manyLanes([numbers[0], numbers[1], numbers[2]], numbers[3])
const { port } = await loadScenario('bench/models/mm1.json', patch)
await answerRounds(rocadeRound(port))
