/** Queues with classes of priority. Each class leaves by a road of its own, by which the log tells them apart. */
import { exp } from '../../../src/kernel/elementary.ts'
import { noClass } from '../../../src/port/priority-class.ts'
import { road, serviceStation } from '../../port/port-of.ts'
import type { Case } from '../case.ts'
import { erlangC } from '../erlang.ts'
import { everyNth, type Observation, shareAbove } from '../observation.ts'
import { cobhamWaits, kellaYechialiWaits } from '../priority.ts'
import { type Scenario, type Service, type Station, scenarioOf } from '../scenario.ts'
import { momentsOf } from '../service-moments.ts'
import type { Statement } from '../statement.ts'

/** In order of priority; the last are of no class, and so come last. */
const shares = { urgent: 0.2, plain: 0.5, other: 0.3 }
type ClassId = keyof typeof shares
const ids = Object.keys(shares) as ClassId[]
/** What the scenario calls them. */
const classIds = { urgent: 'first', plain: 'second', other: noClass } satisfies Record<ClassId, string>
type Times = Record<ClassId, Service>

const sixSeconds: Service = { distribution: 'exponential', meanSeconds: 6 }
const alike: Times = { urgent: sixSeconds, plain: sixSeconds, other: sixSeconds }

function scenario(name: string, lorriesPerHour: number, lanes: number, times: Times): Scenario {
  const onward = Object.fromEntries(ids.map((id, order) => [`road-${id}`, { order, vehicleTypes: [id] }]))
  const station: Station = {
    ...serviceStation(sixSeconds, onward, { lanes }),
    kind: 'service',
    time: times.other,
    timeByVehicleType: { urgent: times.urgent, plain: times.plain },
    queue: {
      kind: 'shared',
      places: 'unlimited',
      priority: {
        [classIds.urgent]: { order: 1, vehicleTypes: ['urgent'] },
        [classIds.plain]: { order: 2, vehicleTypes: ['plain'] },
      },
    },
  }
  return scenarioOf({
    name,
    entry: 'station',
    arrivals: { lorriesPerHour },
    days: 6 / lanes,
    warmUpHours: 2,
    replications: 40,
    vehicleTypes: Object.fromEntries(
      ids.map((id, order) => [id, { name: id, order, share: shares[id], lengthMetres: 20 }]),
    ),
    links: Object.fromEntries(ids.map((id) => [`road-${id}`, road('out', { travelSeconds: 0 })])),
    stations: { station },
  })
}

/** Of the first class, lorry by lorry. */
const urgentWaits = (seen: Observation) => seen.waits('station', 'road-urgent')

const meanWaits = (waits: readonly number[]): Statement[] =>
  ids.map((id, at) => ({
    kind: 'mean',
    what: `mean wait of ${['the first class', 'the second class', 'those of no class'][at]}, s`,
    theory: waits[at],
    of: (seen) => seen.priorityClass('station', classIds[id], 'waitMeanSeconds'),
  }))

/** All classes with the same exponential service. */
function alikeCase(lorriesPerHour: number, lanes: number): Case {
  const rate = lorriesPerHour / 3600
  const title = `M/M/${lanes} with three classes of priority`
  const classes = ids.map((id) => ({ arrivalRate: rate * shares[id], service: momentsOf(sixSeconds) }))
  const waiting = erlangC(lanes, 6 * rate)
  // Once all lanes are busy, the first class waits as if no others came.
  const relief = lanes / 6 - rate * shares.urgent
  return {
    title,
    theory:
      'W̄ₖ = C(c, a)/(cμ(1−σₖ₋₁)(1−σₖ)), σₖ the load of the first k classes: Kella and Yechiali, _Stochastic Models_ 1 (1985). Of the first class a share C(c, a) waits, exponentially with rate cμ − λ₁.',
    scenario: scenario(title, lorriesPerHour, lanes, alike),
    needsLog: true,
    statements: [
      ...meanWaits(kellaYechialiWaits(classes, lanes)),
      {
        kind: 'mean',
        what: 'P(wait of the first class > 10 s)',
        theory: waiting * exp(-10 * relief),
        of: (seen) => shareAbove(urgentWaits(seen), 10),
      },
      {
        kind: 'distribution',
        what: 'waits of the first class above 0',
        cdf: (seconds) => 1 - exp(-relief * seconds),
        of: (seen) => everyNth(urgentWaits(seen), 80).filter((wait) => wait > 0),
      },
    ],
  }
}

/** Every class with a service of its own. */
function differentCase(lorriesPerHour: number, times: Times): Case {
  const title = 'M/G/1 with three classes of priority'
  const classes = ids.map((id) => ({
    arrivalRate: (lorriesPerHour / 3600) * shares[id],
    service: momentsOf(times[id]),
  }))
  return {
    title,
    theory:
      'W̄ₖ = ½ΣλE S²/((1−σₖ₋₁)(1−σₖ)), each class with a service time of its own: Cobham, _Operations Research_ 2 (1954).',
    scenario: scenario(title, lorriesPerHour, 1, times),
    statements: meanWaits(cobhamWaits(classes)),
  }
}

export const priorityCases: Case[] = [
  alikeCase(480, 1),
  alikeCase(1440, 3),
  differentCase(480, {
    urgent: { distribution: 'constant', seconds: 3 },
    plain: { distribution: 'gamma', meanSeconds: 4, coefficientOfVariation: 1.5 },
    other: { distribution: 'uniform', minSeconds: 5, maxSeconds: 10 },
  }),
]
