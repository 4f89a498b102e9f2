import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endless, type Step, type Walk, walkFrom } from '../../src/scenario/markov-chain.ts'

const end: Step = { to: [], shares: [] }

/** The largest relative gap in v = e + P'v. */
function imbalance(start: number, steps: readonly Step[], { visits }: Walk): number {
  const coming = new Float64Array(steps.length)
  coming[start] = 1
  steps.forEach(({ to, shares }, state) => {
    to.forEach((target, way) => {
      coming[target] += visits[state] * shares[way]
    })
  })
  return visits.reduce(
    (most, count, state) => Math.max(most, Math.abs(coming[state] - count) / (count || 1)),
    0,
  )
}

test("a gambler's stakes: from 3 of 10, at even odds, 2 · 3 · (10 − j) / 10 visits to each j from 3 on", () => {
  const steps: Step[] = Array.from({ length: 11 }, (_, j) =>
    j % 10 === 0 ? end : { to: [j - 1, j + 1], shares: [0.5, 0.5] },
  )
  const { visits, loops } = walkFrom(3, steps)
  for (let j = 3; j < 10; j++) expect(visits[j]).toBeCloseTo(0.6 * (10 - j), 12)
  // Ruin in 7 of 10 games.
  expect(visits[0]).toBeCloseTo(0.7, 12)
  expect(loops.map(({ states, entering, settled }) => [states.length, entering, settled])).toEqual([
    [9, 1, true],
  ])
})

test.each([1e-3, 1e-9, 1e-15])(
  'an exit of %s is reached after as many rounds, to the last digits',
  (exit) => {
    const back = { to: [0], shares: [1] }
    const out = walkFrom(0, [{ to: [1, 2, 3], shares: [0.5, 0.5 - exit, exit] }, back, back, end]).visits
    expect(out[0] * exit).toBeCloseTo(1, 12)
    expect(out[1] * exit).toBeCloseTo(0.5, 12)
    expect(out[3]).toBeCloseTo(1, 12)
  },
)

test('without an exit the visits are endless, and still a number', () => {
  const { visits } = walkFrom(0, [{ to: [1], shares: [1] }, { to: [0], shares: [1] }, end])
  expect(visits[0]).toBeGreaterThan(endless)
  expect(visits[1]).toBe(visits[0])
  expect(visits[2]).toBe(0)
})

test('a state that may step back to itself is waited out; what cannot be reached has no visits', () => {
  const { visits } = walkFrom(0, [{ to: [0, 2], shares: [0.75, 0.25] }, { to: [0], shares: [1] }, end])
  expect([...visits]).toEqual([4, 0, 1])
})

test('random chains balance: as many come to each state as are there', () => {
  const chain = fc.integer({ min: 1, max: 25 }).chain((states) =>
    fc.array(
      fc.array(fc.record({ to: fc.nat({ max: states }), weight: fc.integer({ min: 1, max: 1_000_000 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      { minLength: states, maxLength: states },
    ),
  )
  fc.assert(
    fc.property(chain, (ways) => {
      const steps: Step[] = ways.map((step) => {
        const sum = step.reduce((total, { weight }) => total + weight, 0)
        return { to: step.map(({ to }) => to), shares: step.map(({ weight }) => weight / sum) }
      })
      steps.push(end)
      const walk = walkFrom(0, steps)
      expect(imbalance(0, steps, walk)).toBeLessThan(1e-12)
    }),
    { seed: 11, numRuns: 1000 },
  )
})

test('a ring of ten thousand states that is left once in a thousand million rounds', () => {
  const ring = 10_000
  const steps: Step[] = Array.from({ length: ring }, (_, state) => ({
    to: [(state + 1) % ring],
    shares: [1],
  }))
  steps[0] = { to: [1, ring], shares: [1 - 1e-9, 1e-9] }
  const { visits } = walkFrom(0, [...steps, end])
  expect(visits[0]).toBeCloseTo(1e9, 3)
  expect(visits[ring - 1]).toBeCloseTo(1e9 - 1, 3)
})

test('a loop too large to be eliminated is reckoned in rounds, and comes to rest', () => {
  // Four neighbours on a torus of sixty by sixty; as many lead to each state as away, so no state is preferred.
  const side = 60
  const states = side * side
  const exit = 1e-9
  const at = (row: number, column: number) => ((row + side) % side) * side + ((column + side) % side)
  const steps: Step[] = Array.from({ length: states }, (_, state) => {
    const row = Math.floor(state / side)
    const column = state % side
    const to = [at(row - 1, column), at(row + 1, column), at(row, column - 1), at(row, column + 1), states]
    return { to, shares: [...Array(4).fill((1 - exit) / 4), exit] }
  })
  const walk = walkFrom(0, [...steps, end])
  expect(walk.loops).toMatchObject([{ settled: true }])
  expect(imbalance(0, [...steps, end], walk)).toBeLessThan(1e-7)
  expect(walk.visits[states]).toBeCloseTo(1, 7)
  for (const state of [0, 1, 1830]) expect(walk.visits[state] * exit * states).toBeCloseTo(1, 4)
})

test('crowds of states that hardly ever meet are too much, and it says so', () => {
  // Forty crowds of sixty states, each leading to all of its own and once in a million to the next crowd, in a ring.
  const crowds = 40
  const crowd = 60
  const steps: Step[] = Array.from({ length: crowds * crowd }, (_, state) => {
    const first = state - (state % crowd)
    const own = Array.from({ length: crowd }, (_, other) => first + other)
    return {
      to: [...own, (state + crowd) % (crowds * crowd), crowds * crowd],
      shares: [...own.map(() => (1 - 2e-6) / crowd), 1e-6, 1e-6],
    }
  })
  expect(walkFrom(0, [...steps, end]).loops).toMatchObject([{ settled: false }])
})
