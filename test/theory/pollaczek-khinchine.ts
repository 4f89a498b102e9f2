/** M/G/1, first come, first served: the mean and the variance of waits from three moments of the service time. */
import type { Moments } from './service-moments.ts'

/**
 * @param arrivalRate per second  @param service moments in seconds
 * @returns mean in seconds, variance in seconds²
 * @see Pollaczek & Khinchine; Takács' recursion for the second moment, Kleinrock, Queueing Systems I, §5.7
 */
export function pollaczekKhinchine(arrivalRate: number, [first, second, third]: Moments) {
  const idle = 1 - arrivalRate * first
  const meanWait = (arrivalRate * second) / (2 * idle)
  return { meanWait, waitVariance: meanWait * meanWait + (arrivalRate * third) / (3 * idle) }
}
