/** A line of queues on simjs, with its own random numbers and statistics: `simjs-queues.ts FILE CUSTOMERS`. */
import { answerRounds } from '../answer-rounds.ts'
import { facility, Random, simulate } from '../peers/simjs.ts'
import { queueLineOf } from '../queue-line.ts'
import { timesInSystem } from '../round.ts'
import { loadScenario } from '../scenario.ts'

const [file, count] = process.argv.slice(2)
const customers = Number(count)
const { port } = await loadScenario(file)
const { meanGapSeconds, stages } = queueLineOf(port)

await answerRounds((round) => {
  const random = new Random(round)
  const facilities = stages.map(({ id, servers }) => facility(id, servers))
  const inSystem = new Float64Array(customers)
  let arrived = 0
  let left = 0
  simulate((model) => {
    const serviceSeconds = (stage: number): number => {
      const { time } = stages[stage]
      if (time.kind === 'exponential') return random.exponential(1 / time.mean)
      if (time.kind === 'lognormal') return Math.exp(random.normal(time.logMean, time.logSd))
      throw new Error(`no draw of ${time.kind}`)
    }
    const goTo = (stage: number, arrivedAt: number): void => {
      let next = stage
      while (next < stages.length && stages[next].share < 1 && random.random() >= stages[next].share) next++
      if (next === stages.length) inSystem[left++] = model.time() - arrivedAt
      else model.useFacility(facilities[next], serviceSeconds(next)).done(() => goTo(next + 1, arrivedAt))
    }
    const arrive = (): void => {
      if (++arrived < customers) model.setTimer(random.exponential(1 / meanGapSeconds)).done(arrive)
      goTo(0, model.time())
    }
    model.setTimer(random.exponential(1 / meanGapSeconds)).done(arrive)
  })
  return () => ({ customers, ...timesInSystem(inSystem) })
})
