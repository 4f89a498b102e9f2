/** M(t)/G/∞: a day with a peak, at a station with lanes for all. */
import { serviceStation } from '../../port/port-of.ts'
import {
  constantUpTo,
  exponentialUpTo,
  lognormalUpTo,
  meanPresent,
  meanPresentInHour,
  type TimeUpTo,
} from '../ample-station.ts'
import type { Case } from '../case.ts'
import { poisson } from '../constant-service.ts'
import { type Scenario, type Service, scenarioOf } from '../scenario.ts'
import type { Statement } from '../statement.ts'

/** Lorries in each hour of the day: two peaks, nothing at night. */
const perHour = [0, 0, 0, 0, 0, 0, 60, 180, 300, 120, 60, 60, 60, 60, 60, 240, 240, 120, 60, 0, 0, 0, 0, 0]
const days = 30
const inDay = perHour.reduce((sum, lorries) => sum + lorries, 0)

function scenario(name: string, time: Service): Scenario {
  const station = serviceStation(time, 'out')
  return scenarioOf({
    name,
    entry: 'station',
    arrivals: {
      lorriesPerHour: inDay / 24,
      hourMultiplier: perHour.map((lorries) => (24 * lorries) / inDay),
    },
    days,
    warmUpHours: 0,
    replications: 40,
    stations: {
      station: {
        ...station,
        lanes: Object.fromEntries([1, 2, 3].map((order) => [`row-${order}`, { order, count: 500 }])),
      },
    },
  })
}

/** A Poisson number in about a dozen cells of a third of a standard deviation, the outermost open, so that none is rare. */
function poissonCells(mean: number) {
  const deviation = Math.sqrt(mean)
  const width = Math.max(1, Math.round(deviation / 3))
  const low = Math.floor(mean - 1.7 * deviation)
  const cells = Math.ceil((3.4 * deviation) / width) + 1
  const cellOf = (present: number) => Math.min(Math.max(0, Math.ceil((present - low) / width)), cells - 1)
  const probabilities = new Array<number>(cells).fill(0)
  for (let present = 0; present < mean + 20 * deviation; present++)
    probabilities[cellOf(present)] += poisson(present, mean)
  return { probabilities, cellOf }
}

function ampleCase(time: Service, upTo: TimeUpTo): Case {
  const title = `M(t)/G/∞, ${time.distribution} service`
  const hours = [7, 8, 9, 15, 18, 19]
  const at = (hour: number) => meanPresent(perHour, upTo, 3600 * hour)
  return {
    title,
    theory:
      'The number present is Poisson with mean m(t) = ∫ λ(t − u) P(S > u) du: Eick, Massey and Whitt, _Operations Research_ 41 (1993).',
    scenario: scenario(title, time),
    needsLog: true,
    statements: [
      ...hours.map(
        (hour): Statement => ({
          kind: 'mean',
          what: `mean present from ${hour}:00 to ${hour + 1}:00`,
          theory: meanPresentInHour(perHour, upTo, hour),
          of: (seen) => {
            let sum = 0
            for (let day = 0; day < days; day++) sum += seen.meanStanding('station', 24 * day + hour)
            return sum / days
          },
        }),
      ),
      ...[8.5, 16].map((hour): Statement => {
        const { probabilities, cellOf } = poissonCells(at(hour))
        return {
          kind: 'frequencies',
          what: `lorries present at ${Math.floor(hour)}:${hour % 1 === 0 ? '00' : '30'}`,
          probabilities,
          of: (seen) => seen.present(['station'], 86_400, 3600 * hour).map(([present]) => cellOf(present)),
        }
      }),
    ],
  }
}

export const ampleStationCases: Case[] = [
  ampleCase({ distribution: 'constant', seconds: 2400 }, constantUpTo(2400)),
  ampleCase({ distribution: 'exponential', meanSeconds: 1800 }, exponentialUpTo(1800)),
  ampleCase(
    { distribution: 'lognormal', meanSeconds: 1800, coefficientOfVariation: 0.8 },
    lognormalUpTo(1800, 0.8),
  ),
]
