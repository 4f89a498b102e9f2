/**
 * simjs 2.0.3, as far as the benchmarks use it. One entity may have any number of requests under way.
 */
import { loadSimJs } from '../../test/reference/load-simjs.ts'

export interface Request {
  done(callback: (argument: never) => void, context?: unknown, argument?: unknown): Request
}

export interface Entity {
  time(): number
  setTimer(seconds: number): Request
  useFacility(facility: Facility, seconds: number): Request
}

export interface Facility {
  readonly servers: number
}

export interface Random {
  random(): number
  /** @param rate one over the mean */
  exponential(rate: number): number
  normal(mean: number, sd: number): number
}

interface Simulation {
  addEntity(entity: new () => Entity): Entity
  simulate(endSeconds: number): void
}

interface SimJs {
  readonly Sim: new () => Simulation
  readonly Entity: new () => Entity
  readonly Facility: { new (name: string, discipline: number, servers: number): Facility; FCFS: number }
  readonly Random: new (seed: number) => Random
}

const library = loadSimJs<SimJs>()

export const { Random } = library

export const facility = (name: string, servers: number): Facility =>
  new library.Facility(name, library.Facility.FCFS, servers)

/** Runs a simulation of one entity, which stands for the whole model, until nothing is left to happen or the end. */
export function simulate(start: (model: Entity) => void, endSeconds = Number.POSITIVE_INFINITY): void {
  class Model extends library.Entity {
    start() {
      start(this)
    }
  }
  const sim = new library.Sim()
  sim.addEntity(Model)
  sim.simulate(endSeconds)
}
