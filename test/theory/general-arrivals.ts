/**
 * One server, first come, first served, with gaps between arrivals that are independent and of any distribution: here
 * whole seconds, each with its probability, as a recorded trace has them.
 */
import { exp } from '../../src/kernel/elementary.ts'
import { MarkovChain } from './markov-chain.ts'

/** Gaps between arrivals: seconds and probability. */
export type Gaps = readonly (readonly [seconds: number, probability: number])[]

const expected = (gaps: Gaps, figure: (seconds: number) => number) =>
  gaps.reduce((sum, [seconds, probability]) => sum + probability * figure(seconds), 0)

export const meanGap = (gaps: Gaps) => expected(gaps, (seconds) => seconds)

/** GI/M/1: an arrival finds n before it with probability (1 − σ)σⁿ. @see Gross & Harris §5.3 */
export class ExponentialServiceQueue {
  /** Share that waits: the root of σ = E e^(−μ(1−σ)A) in (0, 1). */
  readonly waiting: number
  private readonly serviceRate: number

  constructor(gaps: Gaps, serviceRate: number) {
    let sigma = 0
    // The right-hand side is increasing and convex, so from 0 it climbs to the least root.
    for (let before = -1; sigma > before; ) {
      before = sigma
      sigma = expected(gaps, (seconds) => exp(-serviceRate * (1 - before) * seconds))
    }
    this.waiting = sigma
    this.serviceRate = serviceRate
  }

  get meanWait(): number {
    return this.waiting / (this.serviceRate * (1 - this.waiting))
  }

  /** P(W > t). */
  longer(seconds: number): number {
    return this.waiting * exp(-this.serviceRate * (1 - this.waiting) * seconds)
  }

  /** P(W ≤ t | W > 0): exponential. */
  conditional(seconds: number): number {
    return 1 - this.longer(seconds) / this.waiting
  }
}

/**
 * GI/D/1 on whole seconds: the wait of the next lorry is max(0, W + D − A), a chain.
 * @param mostSeconds waits beyond must have negligible probability
 * @see D. V. Lindley, Proc. Cambridge Phil. Soc. 48 (1952)
 */
export function lindleyChain(gaps: Gaps, serviceSeconds: number, mostSeconds: number): MarkovChain<number> {
  return new MarkovChain(0, (wait) =>
    gaps.map(
      ([gap, probability]) =>
        [Math.min(mostSeconds, Math.max(0, wait + serviceSeconds - gap)), probability] as const,
    ),
  )
}

/**
 * Bounds of the mean wait in GI/G/1, in seconds; the lower one may be negative, and then says nothing.
 * @see J. F. C. Kingman, Biometrika 49 (1962), above; W. G. Marchal, Operations Research 26 (1978), below
 */
export function meanWaitBounds(gaps: Gaps, serviceMean: number, serviceVariance: number) {
  const rate = 1 / meanGap(gaps)
  const gapVariance = expected(gaps, (seconds) => (seconds - 1 / rate) * (seconds - 1 / rate))
  const load = rate * serviceMean
  const scale = 2 * rate * (1 - load)
  return {
    below: (rate * rate * serviceVariance - load * (2 - load)) / scale,
    above: (rate * rate * (gapVariance + serviceVariance)) / scale,
  }
}
