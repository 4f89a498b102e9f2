/** The networks of docs/scenario-files.md give what the page says of them. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compilePort } from '../../src/port/compile-port.ts'
import { outcomeKinds } from '../../src/port/outcome.ts'
import { replicate } from '../../src/port/replicate.ts'
import { resultTables } from '../../src/port/replication.ts'
import { resultRowsOf, rowName } from '../../src/port/result-row.ts'
import { optionsOf } from '../scenario/small-port.ts'

const page = readFileSync(new URL('../../docs/scenario-files.md', import.meta.url), 'utf8')
const networks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text!)

/** Means and standard errors over replications: `station.figure`, and `timeInPortMean` in minutes. */
async function figuresOf(name: string) {
  const text = networks.find((network) => network.includes(`"name": "${name}"`))!
  const [{ port }] = await optionsOf({ 'port.json': text })
  const network = compilePort(port)
  const namesOf = (table: 'stations' | 'classes') =>
    resultRowsOf(port)[table].flatMap((row) =>
      resultTables[table].map((column) => `${rowName(row)}.${column}`),
    )
  const names = [...namesOf('stations'), ...namesOf('classes'), ...Object.keys(outcomeKinds).slice(0, 3)]
  const rows = Array.from({ length: port.run.replications }, (_, replication) => {
    const result = replicate(network, port.run.seed, replication)
    return [...result.stations, ...result.classes, ...result.outcomes.slice(0, 3)]
  })
  return (name: string) => {
    const values = rows.map((row) => row[names.indexOf(name)]!)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) }
  }
}

/** Four standard errors, Student t with 19 degrees of freedom: by chance one in 1,300 would lie outside; the seeds are fixed. */
function expectTheory({ mean, standardError }: { mean: number; standardError: number }, theory: number) {
  expect(Math.abs(mean - theory), `mean ${mean} ± ${standardError}, theory ${theory}`).toBeLessThan(
    4 * standardError,
  )
  expect(standardError).toBeLessThan(0.05 * theory)
}

test('priority waits as the page says', async () => {
  const figure = await figuresOf('Priority')
  expectTheory(figure('control.waitMeanSeconds'), 119 + 1 / 6)
  expectTheory(figure('control urgent.waitMeanSeconds'), 43 + 1 / 3)
  expectTheory(figure('control (none).waitMeanSeconds'), 144 + 4 / 9)
  expectTheory(figure('timeInPortMean'), (171 + 2 / 3) / 60)
})

test('so does feedback', async () => {
  const figure = await figuresOf('Feedback')
  expectTheory(figure('first.waitMeanSeconds'), 120)
  expectTheory(figure('second.waitMeanSeconds'), 45)
  expectTheory(figure('timeInPortMean'), 6)
})

test('and the tandem, with its losses and blocking', async () => {
  const figure = await figuresOf('Tandem')
  expectTheory(figure('first.waitMeanSeconds'), 121.03)
  expectTheory(figure('first.blockedShare'), 0.23766)
  expectTheory(figure('first.utilisation'), 0.55732)
  // 30 days of 960.
  expectTheory(figure('first.turnedBack'), 0.16401 * 28_800)
})

test('the rota opens seven desks by day and three by night', async () => {
  const figure = await figuresOf('Rota')
  // Busy time over open time: 720 minutes a day in the east on two desks round the clock.
  expectTheory(figure('east.utilisation'), 720 / 2880)
  // In the west one desk round the clock and two for 16 hours, and what they clear after that.
  const { mean } = figure('west.utilisation')
  expect(mean).toBeLessThan(720 / (1440 + 2 * 960))
  expect(mean).toBeGreaterThan((0.98 * 720) / (1440 + 2 * 960))
})
