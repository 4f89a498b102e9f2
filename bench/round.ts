/** A round: one piece of work, timed, and what a contestant says of it. */
import { peakMegabytes } from './peak-memory.ts'

/** What a contestant says of a round. */
export interface Round {
  /** Wall time of the work alone, without starting the process, loading the model or summing up. */
  readonly seconds: number
  readonly customers: number
  /** Most memory that the process has held so far, and what it held when it was ready for its first round. */
  readonly peakMegabytes?: number
  readonly readyMegabytes?: number
  /** Time in system. */
  readonly meanSeconds?: number
  readonly p95Seconds?: number
  /** As the contestant counts them. */
  readonly events?: number
}

export type Work = Omit<Round, 'seconds' | 'peakMegabytes' | 'readyMegabytes'>

/** Does the work of a round. What it returns is called when the clock has stopped, to sum up. */
export type Play = (round: number) => (() => Work) | Promise<() => Work>

export async function timed(play: Play, round: number): Promise<Round> {
  const start = performance.now()
  const sumUp = await play(round)
  const seconds = (performance.now() - start) / 1000
  return { ...sumUp(), seconds, peakMegabytes: peakMegabytes() }
}

/** Mean and 95th percentile of times in system, for contestants that keep them all. */
export function timesInSystem(seconds: Float64Array): Pick<Work, 'meanSeconds' | 'p95Seconds'> {
  const sum = seconds.reduce((total, time) => total + time, 0)
  const p95Seconds = seconds.sort()[Math.floor(0.95 * (seconds.length - 1))]
  return { meanSeconds: sum / seconds.length, p95Seconds }
}
