/** A line of queues on simscript, with its own random numbers and statistics: `simscript-queues.ts FILE CUSTOMERS`. */
import { meanOf, varianceOf } from '../../src/kernel/distribution.ts'
import { answerRounds } from '../answer-rounds.ts'
import { loadSimScript, type RandomVariable } from '../peers/simscript.ts'
import { queueLineOf } from '../queue-line.ts'
import { timesInSystem } from '../round.ts'
import { loadScenario } from '../scenario.ts'

/** `seize` drops services shorter than a thousandth of the unit of time: in milliseconds that is one in a million. */
const unitsPerSecond = 1000

const [file, count] = process.argv.slice(2)
const customers = Number(count)
const { port } = await loadScenario(file)
const { meanGapSeconds, stages } = queueLineOf(port)
const { Entity, Exponential, LogNormal, Queue, RandomVar, Simulation } = loadSimScript()

await answerRounds(async (round) => {
  // Every variable has a generator of its own, a counter put through a hash: their seeds must lie far apart.
  let seeds = round << 16
  const seed = () => Math.imul(seeds++, 0x9e3779b9) >>> 0
  const exponential = (mean: number) => new Exponential(mean * unitsPerSecond, seed())
  const gap = exponential(meanGapSeconds)
  const routes = new RandomVar(seed())
  const line = stages.map(({ id, servers, share, time }) => ({
    share,
    resource: new Queue(id, servers),
    service: (time.kind === 'exponential'
      ? exponential(time.mean)
      : new LogNormal(
          meanOf(time) * unitsPerSecond,
          Math.sqrt(varianceOf(time)) * unitsPerSecond,
          seed(),
        )) as RandomVariable,
  }))
  const inSystem = new Float64Array(customers)
  let left = 0
  class Customer extends Entity {
    override async script() {
      const { simulation } = this
      const arrivedAt = simulation.timeNow
      for (const { share, resource, service } of line)
        if (share === 1 || routes.sample() < share) await this.seize(resource, service.sample())
      inSystem[left++] = (simulation.timeNow - arrivedAt) / unitsPerSecond
    }
  }
  await new Promise<void>((resolve) => {
    class QueueLine extends Simulation {
      override onStarting() {
        super.onStarting()
        this.generateEntities(Customer, gap, customers)
      }
      override onFinished() {
        super.onFinished()
        resolve()
      }
    }
    void new QueueLine().start()
  })
  return () => ({ customers, ...timesInSystem(inSystem) })
})
