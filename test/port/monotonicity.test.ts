/** Under common draws, what theory says can only help never harms: one lane more, one sensor more. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordedArrival } from '../../src/scenario/option.ts'
import { runOf } from '../reference/agreement.ts'
import { type CheckInARow, checksInARow } from './checks-in-a-row.ts'
import { type Body, portOf, run, serviceStation } from './port-of.ts'

type Station = NonNullable<Body['stations']>[string]
type Time = Extract<Station, { kind: 'service' }>['time']

const tens = (least: number, most: number) => fc.integer({ min: least, max: most }).map((count) => 10 * count)
const constant: fc.Arbitrary<Time> = tens(1, 30).map((seconds) => ({ distribution: 'constant', seconds }))
const irregular: fc.Arbitrary<Time> = fc.oneof(
  tens(1, 30).map((meanSeconds): Time => ({ distribution: 'exponential', meanSeconds })),
  tens(1, 30).map(
    (meanSeconds): Time => ({ distribution: 'lognormal', meanSeconds, coefficientOfVariation: 1 }),
  ),
)

const trace = fc
  .array(fc.oneof(fc.constant(0), tens(0, 6), fc.integer({ min: 0, max: 100 })), {
    minLength: 1,
    maxLength: 80,
  })
  .map((gaps) => {
    let arrivesSeconds = 0
    return gaps.map((gap): RecordedArrival => {
      arrivesSeconds += gap
      return { arrivesSeconds }
    })
  })

/** Controls in a row, each with one queue for all its lanes and ample room, and the number of one of them. */
const row = (time: fc.Arbitrary<Time>) =>
  fc
    .array(fc.record({ lanes: fc.integer({ min: 1, max: 3 }), time }), { minLength: 1, maxLength: 4 })
    .chain((controls) => fc.tuple(fc.constant(controls), fc.nat({ max: controls.length - 1 })))

/** When each lorry begins service, control by control, with one lane more at one of them or at none. */
function beginnings(
  controls: readonly { lanes: number; time: Time }[],
  arrivals: RecordedArrival[],
  widened?: number,
): Map<number, number>[] {
  const port = portOf({
    entry: 'control-0',
    trace: arrivals,
    stations: Object.fromEntries(
      controls.map(({ lanes, time }, index) => [
        `control-${index}`,
        serviceStation(time, index + 1 < controls.length ? `control-${index + 1}` : 'out', {
          lanes: lanes + Number(index === widened),
        }),
      ]),
    ),
  })
  const begins = runOf(port, 'lanes').log.filter(({ kind }) => kind === 'begins')
  return controls.map(
    (_, index) =>
      new Map(begins.filter(({ place }) => place === index).map(({ lorry, time }) => [lorry, time])),
  )
}

function expectNoneLater(wider: ReadonlyMap<number, number>, before: ReadonlyMap<number, number>) {
  expect(wider.size).toBe(before.size)
  for (const [lorry, time] of wider) expect(time).toBeLessThanOrEqual(before.get(lorry)!)
}

test('one lane more lets no lorry begin service later at its control, however irregular the services', () => {
  // Kiefer & Wolfowitz: with the same arrivals and services the ordered workloads of c + 1 servers never exceed those of c.
  fc.assert(
    fc.property(row(irregular), trace, ([controls, widened], arrivals) => {
      const before = beginnings(controls, arrivals)
      const wider = beginnings(controls, arrivals, widened)
      for (let control = 0; control <= widened; control++) expectNoneLater(wider[control], before[control])
    }),
    { numRuns: 100, seed: 2014 },
  )
})

test('where services last equally long no one overtakes, and one lane more lets no lorry begin later anywhere', () => {
  fc.assert(
    fc.property(row(constant), trace, ([controls, widened], arrivals) => {
      const before = beginnings(controls, arrivals)
      const wider = beginnings(controls, arrivals, widened)
      controls.forEach((_, control) => {
        expectNoneLater(wider[control], before[control])
      })
    }),
    { numRuns: 100, seed: 2014 },
  )
})

const probability = fc.constantFrom(0, 0.2, 0.5, 0.9, 1)
const sensor: fc.Arbitrary<CheckInARow> = fc.record({
  detection: probability,
  falseAlarm: probability,
  search: probability,
  selection: fc.record({
    share: probability,
    targeting: fc.option(fc.record({ lift: fc.constantFrom(1, 3) }), { nil: undefined }),
  }),
})
const correlation = fc.constantFrom(0, 0.3, 0.9)

test('one sensor more never lowers the probability of detection, nor the number of parties found', () => {
  fc.assert(
    fc.property(
      fc.array(sensor, { minLength: 1, maxLength: 3 }),
      sensor,
      correlation,
      (sensors, another, correlation) => {
        const row = { correlation, lorriesPerHour: 12.5, days: 1 }
        const before = run(checksInARow(sensors, row), 0, 'sensors')
        const after = run(checksInARow([...sensors, another], row), 0, 'sensors')
        expect(after.balance.lorriesArrived).toBe(before.balance.lorriesArrived)
        expect(after.outcomes.detectionRate).toBeGreaterThanOrEqual(before.outcomes.detectionRate - 1e-12)
        expect(after.balance.partiesFound).toBeGreaterThanOrEqual(before.balance.partiesFound)
      },
    ),
    { numRuns: 50, seed: 2014 },
  )
})

test('a more sensitive check, and one that targets better, never finds fewer of the same parties', () => {
  fc.assert(
    fc.property(sensor, sensor, fc.constantFrom(1.5, 4), correlation, (one, other, lift, correlation) => {
      const row = { correlation, lorriesPerHour: 12.5, days: 1 }
      const before = run(checksInARow([one, other], row), 0, 'sensors')
      const keener = { ...one, detection: Math.min(1, one.detection + 0.2) }
      const targeting = { ...one, selection: { ...one.selection, targeting: { lift: 3 * lift } } }
      for (const better of [keener, targeting]) {
        const after = run(checksInARow([better, other], row), 0, 'sensors')
        expect(after.balance.partiesFound).toBeGreaterThanOrEqual(before.balance.partiesFound)
        expect(after.outcomes.detectionRate).toBeGreaterThanOrEqual(before.outcomes.detectionRate - 1e-12)
      }
    }),
    { numRuns: 50, seed: 2014 },
  )
})
