/**
 * Queues with Poisson arrivals and exponential service: Erlang's formulas. The offered load is a = λ/μ, in servers.
 */
import { exp } from '../../src/kernel/elementary.ts'

/**
 * Share of arrivals that find all servers busy where none may wait, for any distribution of service.
 * @see Erlang B by its recursion, e.g. Gross & Harris, Fundamentals of Queueing Theory, 3rd ed., §2.5
 */
export function erlangB(servers: number, offered: number): number {
  let blocked = 1
  for (let n = 1; n <= servers; n++) blocked = (offered * blocked) / (n + offered * blocked)
  return blocked
}

/** Share of arrivals that have to wait in M/M/c. @see Erlang C, Gross & Harris §2.3 */
export function erlangC(servers: number, offered: number): number {
  const blocked = erlangB(servers, offered)
  return blocked / (1 - (offered / servers) * (1 - blocked))
}

/** M/M/c, first come, first served; rates per second, `serviceRate` of one server. */
export class ErlangQueue {
  /** Share that waits. */
  readonly waiting: number
  /** Rate at which the wait of those who wait ends, per second: cμ − λ. */
  readonly relief: number

  constructor(arrivalRate: number, serviceRate: number, servers: number) {
    this.waiting = erlangC(servers, arrivalRate / serviceRate)
    this.relief = servers * serviceRate - arrivalRate
  }

  get meanWait(): number {
    return this.waiting / this.relief
  }

  /** P(W > t). */
  longer(seconds: number): number {
    return this.waiting * exp(-this.relief * seconds)
  }

  /** P(W ≤ t | W > 0): exponential. */
  conditional(seconds: number): number {
    return 1 - exp(-this.relief * seconds)
  }
}
