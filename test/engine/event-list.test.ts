/** The event list against a sorted array: every event leaves when it must, whatever the times and however many. */
import { expect, test } from 'vitest'
import { Draws, seedKey } from '../../src/kernel/draws.ts'
import { probed } from './probed.ts'

const engine = await probed()
const draws = new Draws(seedKey('event list'))

/** How far ahead events lie, in seconds, by two uniform numbers; and when the first are pushed. */
const cases: [name: string, gap: (u: number, v: number) => number, from?: number][] = [
  ['spread evenly, from before the window on', (u) => 600 * u, -5000],
  ['at whole minutes', (u) => 60 * Math.floor(10 * u)],
  ['all at one moment', () => 0],
  ['after the same delay', () => 60],
  ['in two clusters', (u, v) => (v < 0.5 ? u : 86_400 + u)],
  ['mostly within an instant, some far off', (u, v) => (v < 0.9 ? 1e-3 * u : 1e6 * u)],
  ['over fifty orders of magnitude', (u, v) => u * 10 ** (25 - 50 * v)],
  ['too close to divide', (u) => Number.MIN_VALUE * Math.floor(4 * u)],
  ['too far to add up', (u) => 1e304 * u],
]

/** Events pending at the end of each stretch: around the sizes at which the list is built otherwise, and far above. */
const levels = [5, 0, 250, 300, 120, 270, 40, 3000, 2900, 200, 400, 4500, 4000, 60, 0, 500, 0]

interface Event {
  time: number
  kind: number
  subject: number
}

test.each(cases)('events leave in order of time, kind and insertion: %s', (_, gap, from = 0) => {
  engine.clear()
  const list = engine.newEventList()
  /** The last is the next; subjects tell the order of insertion. */
  const expected: Event[] = []
  let now = from
  let inserted = 0
  let step = 0
  const chance = (purpose: number) => draws.uniform(step, purpose)

  const push = () => {
    const event = {
      time: now + gap(chance(1), chance(2)),
      kind: Math.floor(6 * chance(3)),
      subject: inserted++,
    }
    engine.push(list, event.time, event.kind, event.subject)
    expected.splice(placeOf(event, expected), 0, event)
  }
  const pop = () => {
    const next = expected.pop()
    // Beside the list an arrival waits, now and then at the very moment of the next event.
    const arrival = {
      time: chance(4) < 0.5 && next ? next.time : now + gap(chance(5), 0),
      kind: Math.floor(7 * chance(6)),
    }
    const goesBefore = next !== undefined && comesLater(arrival, next)
    if (engine.goesBefore(list, arrival.time, arrival.kind) !== Number(goesBefore))
      expect(arrival, `step ${step}`).toEqual(next)
    const isPopped = engine.pop(list) !== 0
    const popped = isPopped ? eventOf(list) : undefined
    // `expect` costs a hundred times what it guards here.
    if (popped?.subject !== next?.subject || popped?.time !== next?.time || popped?.kind !== next?.kind)
      expect(popped, `step ${step}`).toEqual(next)
    now = next?.time ?? now
  }

  for (const level of levels) {
    // Two steps towards the level for each step away from it.
    while (expected.length !== level) {
      const isTowards = chance(0) < 2 / 3
      if (expected.length < level === isTowards) push()
      else pop()
      step++
    }
  }
  pop()
  expect(inserted).toBeGreaterThan(10_000)
})

function eventOf(list: number): Event {
  return { time: engine.timeOf(list), kind: engine.kindOf(list), subject: engine.subjectOf(list) }
}

function comesLater(one: Omit<Event, 'subject'>, other: Omit<Event, 'subject'>): boolean {
  return one.time > other.time || (one.time === other.time && one.kind > other.kind)
}

/** Where an event belongs among others, of which the last goes first. */
function placeOf(event: Event, among: readonly Event[]): number {
  let low = 0
  let high = among.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (comesLater(among[middle], event)) low = middle + 1
    else high = middle
  }
  return low
}
