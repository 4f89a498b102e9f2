/** What stations are built of: sets of lanes that are ready, queues and gauges. */
import { expect, test } from 'vitest'
import { Draws, seedKey } from '../../src/kernel/draws.ts'
import { probed } from './probed.ts'

const engine = await probed()

// Around the 64 lanes that a word holds, and the 4,096 that a word of words does.
test.each([1, 63, 64, 65, 500, 4096, 4097, 100_000])(
  'a set of %i lanes always knows its lowest member',
  (lanes) => {
    const draws = new Draws(seedKey('lanes'))
    engine.clear()
    const ready = engine.newLaneSet(lanes)
    const expected = new Set<number>()
    for (let step = 0; step < 3000; step++) {
      const lane = Math.floor(lanes * draws.uniform(step, 0))
      // It fills and empties by turns; lanes are added that are in it already, and removed that are not.
      const isFilling = step % 1000 < 500
      if (draws.uniform(step, 1) < (isFilling ? 0.9 : 0.1)) {
        engine.addLane(ready, lane)
        expected.add(lane)
      } else {
        engine.removeLane(ready, lane)
        expected.delete(lane)
      }
      expect(engine.lowestLane(ready)).toBe(expected.size === 0 ? -1 : Math.min(...expected))
    }
    for (let lane = 0; lane < lanes; lane++) engine.removeLane(ready, lane)
    expect(engine.lowestLane(ready)).toBe(-1)
  },
)

test('there is no lane beyond the last', () => {
  engine.clear()
  const ready = engine.newLaneSet(64)
  expect(() => engine.addLane(ready, 64)).toThrow()
})
/** No address. */
const nobody = 0

test('lorries leave a queue from its front or from anywhere within it; the others keep their order', () => {
  const draws = new Draws(seedKey('queue'))
  engine.clear()
  const queue = engine.newQueue()
  const waiting: number[] = []
  const outside = Array.from({ length: 40 }, () => engine.newLorry())
  for (let step = 0; step < 5000; step++) {
    const chance = draws.uniform(step, 0)
    // The queue runs empty, and everyone is in it, time and again.
    const isFilling = step % 200 < 100
    if (chance < (isFilling ? 0.8 : 0.2)) {
      const lorry = outside.pop()
      if (lorry === undefined) continue
      engine.joinQueue(queue, lorry)
      waiting.push(lorry)
    } else if (waiting.length > 0) {
      const at = chance < 0.9 ? 0 : Math.floor(waiting.length * draws.uniform(step, 1))
      if (chance < 0.85) expect(engine.takeFirst(queue)).toBe(waiting[0])
      else engine.takeBehind(queue, at === 0 ? nobody : waiting[at - 1])
      outside.unshift(...waiting.splice(at, 1))
    }
    expect(engine.lengthOf(queue)).toBe(waiting.length)
    expect(engine.firstOf(queue)).toBe(waiting[0] ?? nobody)
  }
  while (waiting.length > 0) expect(engine.takeFirst(queue)).toBe(waiting.shift())
})

test('nobody can be taken out of an empty queue', () => {
  engine.clear()
  expect(() => engine.takeFirst(engine.newQueue())).toThrow()
})

test('a gauge counts the seconds of the window alone, and no value that passes within an instant', () => {
  engine.clear()
  engine.stopCounting()
  const gauge = engine.newGauge()
  engine.changeGauge(gauge, 5, -10)
  engine.observeGauge(gauge, 0)
  expect(engine.takeArea(gauge)).toBe(0)
  engine.startCounting()
  // 5 for 4 seconds, 9 for an instant, 2 for 6 seconds.
  engine.changeGauge(gauge, 4, 4)
  engine.changeGauge(gauge, -7, 4)
  engine.observeGauge(gauge, 10)
  expect(engine.takeArea(gauge)).toBe(5 * 4 + 2 * 6)
  expect(engine.greatest(gauge)).toBe(5)
  engine.observeGauge(gauge, 13)
  expect(engine.takeArea(gauge)).toBe(2 * 3)
  engine.stopCounting()
  engine.changeGauge(gauge, 100, 20)
  engine.observeGauge(gauge, 30)
  expect(engine.takeArea(gauge)).toBe(0)
  expect(engine.greatest(gauge)).toBe(5)
})
