/** Who is checked: coverage that falls with the queue, targeting, and checks that count for others. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CheckInARow, checksInARow, type Row } from './checks-in-a-row.ts'
import { run } from './port-of.ts'

/** Four standard errors of a share of so many. */
const within = (share: number, count: number) => 4 * Math.sqrt((share * (1 - share)) / count)

test('a lift of 1 is no targeting, and a share that is the same when busy no change', () => {
  const plain = run(checksInARow([{ detection: 0.6, falseAlarm: 0.1, selection: { share: 0.4 } }]))
  const idle = { share: 0.4, whenBusy: { fromQueue: 1, share: 0.4 }, targeting: { lift: 1 } }
  const { result } = run(checksInARow([{ detection: 0.6, falseAlarm: 0.1, selection: idle }]))
  // But for the fingerprint, which holds what checks do as soon as more is asked of them than a share.
  expect({ ...result, digest: '' }).toEqual({ ...plain.result, digest: '' })
  expect(result.digest).not.toBe(plain.result.digest)
})

test('targeting stops lorries with a party so many times as often, up to all of them, and the others as before', () => {
  const lorries = { lorriesPerHour: 200, days: 5 }
  for (const [share, lift] of [
    [0.2, 1],
    [0.2, 3],
    [0.2, 8],
  ]) {
    const selection = { share, targeting: { lift } }
    const { outcomes, balance, checks } = run(checksInARow([{ detection: 0.7, selection }], lorries))
    const rate = 0.7 * Math.min(1, lift * share)
    const parties = balance.partiesFound + balance.partiesOut
    expect(Math.abs(balance.partiesFound / parties - rate)).toBeLessThan(within(rate, parties))
    // The estimate asks every lorry whether it would have been stopped with a party.
    expect(Math.abs(outcomes.detectionRate - rate)).toBeLessThan(within(rate, balance.lorriesArrived))
    const stopped = 0.3 * Math.min(1, lift * share) + 0.7 * share
    expect(Math.abs(checks['check-0'].coverage - stopped)).toBeLessThan(
      within(stopped, checks['check-0'].cameBy),
    )
  }
})

test('everyone is checked when it is quiet, fewer when it is busy', () => {
  const coverage = (lorriesPerHour: number, share: number) => {
    const selection = { whenBusy: { fromQueue: 3, share } }
    const row = checksInARow([{ detection: 0.6, selection, lanes: 2, seconds: 60 }], {
      lorriesPerHour,
      days: 5,
    })
    const { checks, outcomes, stations } = run(row)
    return { ...checks['check-0'], rate: outcomes.detectionRate, queueMax: stations['check-0'].queueMax }
  }
  expect(coverage(2, 0.2).coverage).toBeGreaterThan(0.99)
  let before = coverage(60, 0)
  for (const lorriesPerHour of [90, 120, 180]) {
    const busier = coverage(lorriesPerHour, 0)
    expect(busier.coverage).toBeLessThan(before.coverage)
    // No one joins three that are there, of whom two are in a lane.
    expect(busier.queueMax).toBe(1)
    // Which lorry carries a party has nothing to do with the queue.
    expect(Math.abs(busier.rate - 0.6 * busier.coverage)).toBeLessThan(0.01)
    before = busier
  }
  expect(coverage(90, 0.5).coverage).toBeGreaterThan(coverage(90, 0).coverage)
})

test('the share of a busy station is Erlang’s: one lane that no one joins when it is taken', () => {
  // M/D/1/1 as much as M/M/1/1: of λ lorries an hour, μ/(λ + μ) find the lane free.
  const selection = { whenBusy: { fromQueue: 1, share: 0 } }
  const port = checksInARow([{ detection: 0, selection, lanes: 1, seconds: 60 }], {
    lorriesPerHour: 90,
    days: 20,
  })
  const { checks } = run(port)
  // Neighbouring lorries share the lane's state, so that the count is worth less: eight standard errors of independent ones.
  expect(Math.abs(checks['check-0'].coverage - 60 / 150)).toBeLessThan(
    2 * within(0.4, checks['check-0'].cameBy),
  )
})

test('a lorry that one authority has checked is not checked by the other', () => {
  const first = { detection: 0.5, selection: { share: 0.4 } }
  const second = { detection: 0.8, selection: { share: 0.5, unlessSearchedBy: ['check-0'] } }
  const { checks, outcomes, balance } = run(checksInARow([first, second], { lorriesPerHour: 200, days: 5 }))
  // 0.4 × 0.5 by the first; of the 0.6 that it let pass, 0.5 × 0.8 by the second.
  const rate = 0.4 * 0.5 + 0.6 * 0.5 * 0.8
  expect(Math.abs(checks['check-1'].coverage - 0.3)).toBeLessThan(within(0.3, balance.lorriesArrived))
  expect(Math.abs(outcomes.detectionRate - rate)).toBeLessThan(within(rate, balance.lorriesArrived))
  const parties = balance.partiesFound + balance.partiesOut
  expect(Math.abs(balance.partiesFound / parties - rate)).toBeLessThan(within(rate, parties))
})

test('a search that counts for the next check, too, spares it those who were searched, found or not', () => {
  const first = { detection: 0.6, falseAlarm: 0.3, search: 0.5 }
  const second = { detection: 0.7, falseAlarm: 0.3, selection: { unlessSearchedBy: ['search-0'] } }
  const { checks, outcomes, balance } = run(checksInARow([first, second], { lorriesPerHour: 200, days: 5 }))
  // Found at once 0.6 × 0.5; not searched 0.4, of whom the second finds 0.7.
  const rate = 0.3 + 0.4 * 0.7
  const parties = balance.partiesFound + balance.partiesOut
  expect(Math.abs(balance.partiesFound / parties - rate)).toBeLessThan(within(rate, parties))
  // Lorries without an alarm stand in for those with one, so that it has a spread of its own.
  expect(Math.abs(outcomes.detectionRate - rate)).toBeLessThan(within(rate, parties))
  expect(checks['check-1'].selected).toBeLessThan(0.7 * checks['check-1'].cameBy)
})

test('where a check that targeting would have made counts for the next, the estimate knows of it', () => {
  // With a party half are stopped at the first, without one in ten; who was stopped there passes the second.
  const first = { detection: 0.4, selection: { share: 0.1, targeting: { lift: 5 } } }
  const second = { detection: 0.8, selection: { unlessSearchedBy: ['check-0'] } }
  const { outcomes, balance } = run(checksInARow([first, second], { lorriesPerHour: 200, days: 5 }))
  const rate = 0.5 * 0.4 + 0.5 * 0.8
  const parties = balance.partiesFound + balance.partiesOut
  expect(Math.abs(balance.partiesFound / parties - rate)).toBeLessThan(within(rate, parties))
  expect(Math.abs(outcomes.detectionRate - rate)).toBeLessThan(within(rate, balance.lorriesArrived))
})

test('a selection that changes at a date counts on from there, and a check made before it is remembered after it', () => {
  const row = (share: number) => [
    { detection: 0.5, selection: { share } },
    { detection: 0.5, selection: { unlessSearchedBy: ['check-0'] } },
  ]
  const daySeconds = 86_400
  const days = { lorriesPerHour: 60, days: 2 }
  const { result: _, ...first } = run(checksInARow(row(0.2), days))
  const port = {
    ...checksInARow(row(0.2), days),
    later: [{ fromSeconds: daySeconds, port: checksInARow(row(0.6), days) }],
  }
  const { checks } = run(port)
  expect(checks['check-0'].cameBy).toBe(first.checks['check-0'].cameBy)
  // Half of the lorries come by at a share of 0.2, half at 0.6; the others are checked by the second.
  expect(Math.abs(checks['check-0'].coverage - 0.4)).toBeLessThan(within(0.4, checks['check-0'].cameBy))
  expect(Math.abs(checks['check-1'].coverage - 0.6)).toBeLessThan(
    within(0.4, checks['check-0'].cameBy) + 0.001,
  )
})

const probability = fc.constantFrom(0, 0.1, 0.3, 0.6, 0.9, 1)
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const anyCheck: fc.Arbitrary<CheckInARow & { sparedBy: number | undefined }> = fc.record({
  detection: probability,
  falseAlarm: fc.constantFrom(0, 0.1, 0.3),
  search: fc.constantFrom(0.5, 0.9, 1),
  lanes: fc.constantFrom(1, 2, 50),
  sparedBy: maybe(fc.nat({ max: 2 })),
  selection: fc.record({
    share: fc.constantFrom(0.1, 0.4, 1),
    whenBusy: maybe(fc.record({ fromQueue: fc.integer({ min: 1, max: 3 }), share: probability })),
    targeting: maybe(fc.record({ lift: fc.constantFrom(1, 2, 5) })),
  }),
})
const anyRow: fc.Arbitrary<Row> = fc.record({ correlation: fc.constantFrom(0, 0.3, 0.7, 0.95) })

test('the estimate agrees with the count on random rows of checks, within four and a half standard errors each', () => {
  // 60 rows at 4.5 standard errors: one run in 2,500 would fail by chance alone.
  fc.assert(
    fc.property(fc.array(anyCheck, { minLength: 1, maxLength: 3 }), anyRow, (checks, row) => {
      const spared = checks.map(({ sparedBy, ...check }, index) =>
        sparedBy !== undefined && sparedBy < index
          ? { ...check, selection: { ...check.selection, unlessSearchedBy: [`check-${sparedBy}`] } }
          : check,
      )
      const { outcomes, balance } = run(checksInARow(spared, { ...row, lorriesPerHour: 60, days: 4 }))
      const parties = balance.partiesFound + balance.partiesOut
      const rate = outcomes.detectionRate
      const standardError = Math.sqrt(Math.max(0, rate * (1 - rate)) / parties)
      expect(Math.abs(balance.partiesFound / parties - rate)).toBeLessThan(4.5 * standardError + 0.001)
    }),
    { numRuns: 60, seed: 2014 },
  )
})
