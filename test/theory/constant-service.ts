/**
 * M/D/c, first come, first served: c servers that each take D seconds. The number present one service time later
 * depends on the number now and on the arrivals between alone, so its distribution is that of a discrete chain; the
 * distribution of waits follows from it without a subtraction.
 */
import { exp, ln } from '../../src/kernel/elementary.ts'
import { lnGamma } from '../../src/kernel/gamma-function.ts'
import { MarkovChain } from './markov-chain.ts'

export function poisson(count: number, mean: number): number {
  return mean === 0 ? Number(count === 0) : exp(count * ln(mean) - mean - lnGamma(count + 1))
}

export class ConstantServiceQueue {
  readonly meanWait: number
  private readonly arrivalRate: number
  private readonly serviceSeconds: number
  private readonly servers: number
  /** Probability that at most n lorries wait. */
  private readonly waitingAtMost: readonly number[]

  /** @param most present that are considered: beyond, the probability must be negligible */
  constructor(arrivalRate: number, serviceSeconds: number, servers: number, most = 150) {
    this.arrivalRate = arrivalRate
    this.serviceSeconds = serviceSeconds
    this.servers = servers
    const arrivals = Array.from({ length: most + 1 }, (_, n) => poisson(n, arrivalRate * serviceSeconds))
    const chain = new MarkovChain(0, (present) => {
      const left = Math.max(0, present - servers)
      return arrivals
        .slice(0, most + 1 - left)
        .map((probability, came) => [left + came, probability] as const)
    })
    const waiting = new Float64Array(most + 1)
    chain.states.forEach((present, at) => {
      waiting[Math.max(0, present - servers)] += chain.probability[at]
    })
    let below = 0
    this.waitingAtMost = Array.from(waiting, (probability) => (below += probability))
    // Little: mean number waiting over the arrival rate.
    this.meanWait = chain.mean((present) => Math.max(0, present - servers)) / arrivalRate
  }

  /** P(W > t). @see G. J. Franx, Operations Research Letters 29 (2001); for one server it is Erlang's formula of 1909 */
  longer(seconds: number): number {
    const services = Math.floor(seconds / this.serviceSeconds) + 1
    const mean = this.arrivalRate * (services * this.serviceSeconds - seconds)
    let shorter = 0
    for (let came = 0; came < services * this.servers; came++) {
      const waiting = services * this.servers - came - 1
      shorter += poisson(came, mean) * (this.waitingAtMost[waiting] ?? 1)
    }
    return 1 - shorter
  }

  /** P(W ≤ t | W > 0). */
  conditional(seconds: number): number {
    return 1 - this.longer(seconds) / this.longer(0)
  }
}
