/** Under common draws, what theory says can only help never harms: one lane more, one sensor more. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecordedArrival } from '../../src/scenario/option.ts'
import { runOf } from '../reference/agreement.ts'
import { type Body, type PortParts, portOf, run, serviceStation } from './port-of.ts'

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
const sensor = fc.record({
  detection: probability,
  falseAlarm: probability,
  search: probability,
  share: probability,
})

/** Screenings one behind the other; an alarm leads to a search from which the lorry goes on to the next screening. */
function sensorsInARow(
  sensors: readonly { detection: number; falseAlarm: number; search: number; share: number }[],
) {
  const technologies: NonNullable<PortParts['technologies']> = {}
  const stations: Record<string, Station> = {}
  const base = {
    name: 'station',
    position: [0, 0] as [number, number],
    lanes: { lanes: { order: 1, count: 50 } },
    queue: { kind: 'shared' as const, places: 'unlimited' as const },
  }
  sensors.forEach(({ detection, falseAlarm, search, share }, index) => {
    const next = index + 1 < sensors.length ? `sensor-${index + 1}` : 'out'
    const technology = (found: number, alarms: number) => ({
      name: 'technology',
      detection: { lorry: found },
      falseAlarm: { lorry: alarms },
      time: { distribution: 'constant' as const, seconds: 20 },
    })
    technologies[`sensor-${index}`] = technology(detection, falseAlarm)
    technologies[`search-${index}`] = technology(search, 0)
    stations[`sensor-${index}`] = {
      ...base,
      kind: 'screening',
      technology: `sensor-${index}`,
      selection: { share },
      onAlarm: `search-${index}`,
      next,
    }
    stations[`search-${index}`] = { ...base, kind: 'search', technology: `search-${index}`, next }
  })
  return portOf({
    entry: 'sensor-0',
    arrivals: { from: 'profile', lorriesPerDay: 300 },
    coolDownHours: 1,
    hiddenParties: { prevalence: 0.3, people: { mean: 3, max: 10 } },
    technologies,
    stations,
  })
}

test('one sensor more never lowers the probability of detection, nor the number of parties found', () => {
  fc.assert(
    fc.property(fc.array(sensor, { minLength: 1, maxLength: 3 }), sensor, (sensors, another) => {
      const before = run(sensorsInARow(sensors), 0, 'sensors')
      const after = run(sensorsInARow([...sensors, another]), 0, 'sensors')
      expect(after.balance.lorriesArrived).toBe(before.balance.lorriesArrived)
      expect(after.outcomes.detectionRate).toBeGreaterThanOrEqual(before.outcomes.detectionRate - 1e-12)
      expect(after.balance.partiesFound).toBeGreaterThanOrEqual(before.balance.partiesFound)
    }),
    { numRuns: 50, seed: 2014 },
  )
})
