/**
 * A second opinion: the same queues on the independent library simjs, fed with the very arrivals and service times that
 * the port engine draws. Both must agree on every lorry, so on the number served, the mean and the longest wait.
 */
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { Draws, purposeNumber, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { compilePort } from '../../src/port/compile-port.ts'
import { type Body, portOf, run, serviceStation } from './port-of.ts'

interface Request {
  done(callback: () => void, context?: unknown): Request
}
interface Entity {
  time(): number
  setTimer(seconds: number): Request
  useFacility(facility: object, seconds: number): Request
}
interface SimJs {
  Sim: new () => { addEntity(entity: unknown): Entity; simulate(end: number): void }
  Entity: new () => Entity
  Facility: { new (name: string, discipline: number, servers: number): object; FCFS: number }
}

/** The package only sets `window.Sim`. */
function loadSimJs(): SimJs {
  const host = globalThis as unknown as { window?: { Sim?: unknown } }
  const before = host.window
  host.window = {}
  createRequire(import.meta.url)('simjs')
  const library = host.window.Sim
  if (before === undefined) delete host.window
  else host.window = before
  return library as SimJs
}

const library = loadSimJs()

interface Stage {
  readonly id: string
  readonly servers: number
  readonly time: Extract<NonNullable<Body['stations']>[string], { kind: 'service' }>['time']
}

/** Stations one behind the other, with ample shared queues. */
function tandem(stages: readonly Stage[], arrivals: readonly number[]) {
  return portOf({
    entry: stages[0].id,
    trace: arrivals.map((arrivesSeconds) => ({ arrivesSeconds })),
    days: 3,
    stations: Object.fromEntries(
      stages.map(({ id, servers, time }, index) => [
        id,
        serviceStation(time, stages[index + 1]?.id ?? 'out', { lanes: servers }),
      ]),
    ),
  })
}

/** Waits before each stage, lorry by lorry, as simjs has them. */
function waitsOnSimJs(
  stages: readonly Stage[],
  arrivals: readonly number[],
  replication: number,
): number[][] {
  const { tables, nodes, places } = compilePort(tandem(stages, arrivals))
  const draws = new Draws(replicationKey(seedKey('test'), replication))
  const serviceSeconds = (lorry: number, id: string) => {
    const station = nodes[places.findIndex((place) => place.id === id)] as {
      timeByVehicleType: readonly number[]
    }
    return tables.draw(station.timeByVehicleType[0], draws.uniform(lorry, purposeNumber(`service:${id}`), 0))
  }
  const facilities = stages.map(({ id, servers }) => new library.Facility(id, library.Facility.FCFS, servers))
  const waits: number[][] = stages.map(() => [])
  const goThrough = (entity: Entity, lorry: number, stage: number) => {
    if (stage === stages.length) return
    const joined = entity.time()
    const seconds = serviceSeconds(lorry, stages[stage].id)
    entity.useFacility(facilities[stage], seconds).done(() => {
      waits[stage].push(entity.time() - seconds - joined)
      goThrough(entity, lorry, stage + 1)
    })
  }
  // An entity answers one request at a time, so every lorry is an entity of its own.
  class Lorry extends library.Entity {
    start(lorry: number) {
      this.setTimer(arrivals[lorry]).done(() => goThrough(this, lorry, 0))
    }
  }
  const sim = new library.Sim()
  arrivals.forEach((_, lorry) => {
    class Numbered extends Lorry {
      override start() {
        super.start(lorry)
      }
    }
    sim.addEntity(Numbered)
  })
  sim.simulate(3 * 86_400)
  return waits
}

const stages: Stage[] = [
  {
    id: 'french-exit-control',
    servers: 2,
    time: { distribution: 'gamma', meanSeconds: 45, coefficientOfVariation: 0.6 },
  },
  { id: 'imaging', servers: 1, time: { distribution: 'constant', seconds: 20 } },
  {
    id: 'uk-entry-control',
    servers: 3,
    time: { distribution: 'lognormal', meanSeconds: 60, coefficientOfVariation: 0.5 },
  },
]

test.each([0, 1, 2])('three controls in a row wait as simjs has it, replication %i', (replication) => {
  // Two lorries every 50 s: arrivals tie in pairs, and the first control is 90 % busy.
  const arrivals = Array.from({ length: 2000 }, (_, lorry) => 10 + 50 * Math.floor(lorry / 2))
  const waits = waitsOnSimJs(stages, arrivals, replication)
  const { stations } = run(tandem(stages, arrivals), replication)
  stages.forEach(({ id }, stage) => {
    expect(stations[id].served).toBe(arrivals.length)
    expect(waits[stage]).toHaveLength(arrivals.length)
    const mean = waits[stage].reduce((sum, wait) => sum + wait, 0) / arrivals.length
    expect(stations[id].waitMeanSeconds).toBeCloseTo(mean, 6)
    expect(stations[id].waitMaxSeconds).toBeCloseTo(Math.max(...waits[stage]), 6)
  })
  // The queues are worth comparing.
  expect(stations['french-exit-control'].waitMeanSeconds).toBeGreaterThan(15)
})
