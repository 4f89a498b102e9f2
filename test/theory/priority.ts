/** Queues in which some classes go before others, without breaking off a service that has begun. */
import { erlangC } from './erlang.ts'

/** One class of lorries; the classes stand in order of priority. */
export interface PriorityClass {
  /** Lorries per second. */
  readonly arrivalRate: number
  /** Seconds, and seconds². */
  readonly service: readonly [first: number, second: number, ...rest: number[]]
}

/** Mean wait of each class in M/G/1, in seconds. @see A. Cobham, Operations Research 2 (1954); Kleinrock, Queueing Systems II, ch. 3 */
export function cobhamWaits(classes: readonly PriorityClass[]): number[] {
  const residual = classes.reduce((sum, { arrivalRate, service }) => sum + (arrivalRate * service[1]) / 2, 0)
  return shared(residual, classes, 1)
}

/**
 * Mean wait of each class in M/M/c, where all have the same mean service, in seconds.
 * @see O. Kella & U. Yechiali, Stochastic Models 1 (1985)
 */
export function kellaYechialiWaits(classes: readonly PriorityClass[], servers: number): number[] {
  const meanSeconds = classes[0].service[0]
  const offered = classes.reduce((sum, { arrivalRate }) => sum + arrivalRate * meanSeconds, 0)
  return shared((erlangC(servers, offered) * meanSeconds) / servers, classes, servers)
}

/** What is left of the services under way, stretched by those who go before and those who come meanwhile. */
function shared(residual: number, classes: readonly PriorityClass[], servers: number): number[] {
  let load = 0
  return classes.map(({ arrivalRate, service }) => {
    const before = load
    load += (arrivalRate * service[0]) / servers
    return residual / ((1 - before) * (1 - load))
  })
}
