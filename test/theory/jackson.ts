/** Open Jackson networks: every station behaves like M/M/c at its total rate, and the numbers present are independent. */
import { ErlangQueue } from './erlang.ts'

export interface JacksonStation {
  readonly servers: number
  readonly meanSeconds: number
  /** Lorries per second that come from outside. */
  readonly arrivalRate?: number
  /** Shares that go on to other stations, by id; the rest leaves. */
  readonly next?: Readonly<Record<string, number>>
}

/** One station within its network; seconds and rates per second. */
export interface JacksonQueue {
  readonly totalRate: number
  readonly load: number
  readonly meanWait: number
  /** P(N = n). */
  present(n: number): number
}

/** @see J. R. Jackson, Operations Research 5 (1957); Gross & Harris §4.2 */
export function jacksonNetwork<Id extends string>(
  stations: Readonly<Record<Id, JacksonStation>>,
): Record<Id, JacksonQueue> & { readonly meanSojourn: number } {
  const ids = Object.keys(stations) as Id[]
  // Traffic equations λ = γ + λP: every round adds those who go on once more.
  const total = new Map<Id, number>(ids.map((id) => [id, 0]))
  let moving = new Map<Id, number>(ids.map((id) => [id, stations[id].arrivalRate ?? 0]))
  while ([...moving.values()].some((rate) => rate > 1e-18)) {
    const next = new Map<Id, number>(ids.map((id) => [id, 0]))
    for (const [id, rate] of moving) {
      total.set(id, total.get(id)! + rate)
      for (const [to, share] of Object.entries(stations[id].next ?? {}))
        next.set(to as Id, next.get(to as Id)! + rate * share)
    }
    moving = next
  }
  const queues = Object.fromEntries(ids.map((id) => [id, queueAt(stations[id], total.get(id)!)]))
  const outside = ids.reduce((sum, id) => sum + (stations[id].arrivalRate ?? 0), 0)
  const present = ids.reduce(
    (sum, id) => sum + total.get(id)! * (queues[id].meanWait + stations[id].meanSeconds),
    0,
  )
  return { ...(queues as Record<Id, JacksonQueue>), meanSojourn: present / outside }
}

function queueAt({ servers, meanSeconds }: JacksonStation, totalRate: number): JacksonQueue {
  const offered = totalRate * meanSeconds
  const load = offered / servers
  const { meanWait, waiting } = new ErlangQueue(totalRate, 1 / meanSeconds, servers)
  // P(N = c) = C (1 − ρ): those who find all busy find c, c + 1, … with geometric probabilities. Below c, downwards.
  const allBusy = waiting * (1 - load)
  return {
    totalRate,
    load,
    meanWait,
    present(n) {
      let probability = allBusy
      for (let k = servers; k < n; k++) probability *= load
      for (let k = servers; k > n; k--) probability *= k / offered
      return probability
    },
  }
}
