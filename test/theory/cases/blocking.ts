/** Little room: stations in a row that block one another, and lanes with short queues of their own. */
import { road, serviceStation } from '../../port/port-of.ts'
import { blockingTandem, type TandemState, type TandemStation } from '../blocking-tandem.ts'
import type { Case } from '../case.ts'
import { MarkovChain } from '../markov-chain.ts'
import { scenarioOf } from '../scenario.ts'
import type { Statement } from '../statement.ts'
import { meanQueue, utilisation } from './single-queue.ts'

const exponential = (meanSeconds: number) => ({ distribution: 'exponential' as const, meanSeconds })
const idOf = (at: number) => `station-${at + 1}`
const count = ({ waiting, busy, blocked }: TandemState) => waiting + busy + blocked

const turnedBack = (share: number): Statement => ({
  kind: 'mean',
  what: 'share turned back',
  theory: share,
  of: (seen) => seen.balance('lorriesTurnedBack') / seen.balance('lorriesArrived'),
})

const blocked = (share: number, station: string): Statement => ({
  kind: 'mean',
  what: `share of lane-time blocked at ${station}`,
  theory: share,
  of: (seen) => seen.station(station, 'blockedShare'),
})

/** @param roadRoom lorries that fit on a road, driven in no time, before the second station: places like any others */
function tandemCase(
  title: string,
  lorriesPerHour: number,
  stations: readonly TandemStation[],
  roadRoom = 0,
): Case {
  const last = stations.length - 1
  const chain = blockingTandem(
    lorriesPerHour / 3600,
    stations.map((station, at) => (at === 1 ? { ...station, places: station.places + roadRoom } : station)),
  )
  const full = chain.mean(([first]) => Number(count(first) === stations[0].lanes + stations[0].places))
  return {
    title,
    theory: `Blocking after service as a Markov chain of ${chain.states.length} states, solved without subtraction (Grassmann, Taksar and Heyman 1985).`,
    scenario: scenarioOf({
      name: title,
      entry: idOf(0),
      arrivals: { lorriesPerHour },
      days: 2,
      warmUpHours: 2,
      replications: 40,
      links: roadRoom > 0 ? { road: road(idOf(1), { lengthMetres: 20 * roadRoom, travelSeconds: 0 }) } : {},
      stations: Object.fromEntries(
        stations.map(({ lanes, places, meanSeconds }, at) => [
          idOf(at),
          serviceStation(
            exponential(meanSeconds),
            at === last ? 'out' : at === 0 && roadRoom > 0 ? 'road' : idOf(at + 1),
            { lanes, places, ...(at === 0 ? { whenFull: 'turn-back' as const } : {}) },
          ),
        ]),
      ),
    }),
    needsLog: roadRoom === 0,
    statements: [
      turnedBack(full),
      ...stations.flatMap(({ lanes }, at) => [
        utilisation(chain.mean((state) => state[at].busy) / lanes, idOf(at)),
        ...(at === last ? [] : [blocked(chain.mean((state) => state[at].blocked) / lanes, idOf(at))]),
        ...(stations[at].places === 0 || (at === 1 && roadRoom > 0)
          ? []
          : [
              meanQueue(
                chain.mean((state) => state[at].waiting),
                idOf(at),
              ),
            ]),
      ]),
      ...(roadRoom > 0 ? [] : [presentTogether(stations, chain)]),
    ],
  }
}

/** The numbers present at all stations at once. */
function presentTogether(
  stations: readonly TandemStation[],
  chain: MarkovChain<readonly TandemState[]>,
): Statement {
  const sizes = stations.map(({ lanes, places }) => lanes + places + 1)
  const cellOf = (present: readonly number[]) =>
    present.reduce((cell, number, at) => cell * sizes[at] + number, 0)
  const probabilities = new Array<number>(sizes.reduce((product, size) => product * size, 1)).fill(0)
  chain.states.forEach((state, at) => {
    probabilities[cellOf(state.map(count))] += chain.probability[at]
  })
  return {
    kind: 'frequencies',
    what: 'lorries at all stations together',
    probabilities,
    of: (seen) =>
      seen
        .present(
          stations.map((_, at) => idOf(at)),
          300,
        )
        .map(cellOf),
  }
}

/** Two lanes with queues of their own: a lorry joins the shorter, the first of equals, and never changes. */
function shorterQueue(): Case {
  const title = 'The shorter of two queues'
  const rate = 3 / 10
  const most = 6
  const chain = new MarkovChain([0, 0], ([first, second]) => {
    const moves: [number[], number][] = []
    if (first <= second && first < most) moves.push([[first + 1, second], rate])
    else if (second < most) moves.push([[first, second + 1], rate])
    if (first > 0) moves.push([[first - 1, second], 1 / 6])
    if (second > 0) moves.push([[first, second - 1], 1 / 6])
    return moves
  })
  const waiting = (present: number) => Math.max(0, present - 1)
  const probabilities = Array.from({ length: 2 * most + 1 }, (_, n) =>
    chain.mean(([first, second]) => Number(first + second === n)),
  )
  const full = probabilities[2 * most]
  return {
    title,
    theory: `The chain of both queues, of ${chain.states.length} states, solved; no lorry changes lanes.`,
    scenario: scenarioOf({
      name: title,
      entry: 'station',
      arrivals: { lorriesPerHour: 3600 * rate },
      days: 2,
      warmUpHours: 2,
      replications: 40,
      stations: {
        station: serviceStation(exponential(6), 'out', {
          lanes: 2,
          shared: false,
          places: most - 1,
          whenFull: 'turn-back',
        }),
      },
    }),
    needsLog: true,
    statements: [
      turnedBack(full),
      meanQueue(chain.mean(([first, second]) => waiting(first) + waiting(second))),
      utilisation(chain.mean(([first, second]) => Number(first > 0) + Number(second > 0)) / 2),
      {
        kind: 'frequencies',
        what: 'lorries present',
        probabilities,
        of: (seen) => seen.present(['station'], 300).map(([present]) => present),
      },
    ],
  }
}

export const blockingCases: Case[] = [
  tandemCase('Two stations with one place between them', 860, [
    { lanes: 2, places: 3, meanSeconds: 6 },
    { lanes: 1, places: 1, meanSeconds: 4 },
  ]),
  tandemCase('Three stations without any room between them', 700, [
    { lanes: 1, places: 2, meanSeconds: 4 },
    { lanes: 1, places: 0, meanSeconds: 4 },
    { lanes: 1, places: 0, meanSeconds: 5 },
  ]),
  tandemCase(
    'Two lanes and two places behind a road for three',
    1400,
    [
      { lanes: 3, places: 4, meanSeconds: 6 },
      { lanes: 2, places: 2, meanSeconds: 5 },
    ],
    3,
  ),
  shorterQueue(),
]
