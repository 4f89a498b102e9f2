/**
 * Stations in a row with little room between them, as a Markov chain: exponential service, Poisson arrivals that are
 * turned back when the first station is full, blocking after service. A served lorry that finds the next station full
 * keeps its lane until a place comes free there.
 */
import { MarkovChain } from './markov-chain.ts'

export interface TandemStation {
  readonly lanes: number
  /** Places for those who wait. */
  readonly places: number
  readonly meanSeconds: number
}

/** What one station holds. */
export interface TandemState {
  readonly waiting: number
  readonly busy: number
  /** Served, and without room to go on. */
  readonly blocked: number
}

const present = ({ waiting, busy, blocked }: TandemState) => waiting + busy + blocked

export function blockingTandem(arrivalRate: number, stations: readonly TandemStation[]) {
  const full = (state: readonly TandemState[], at: number) =>
    present(state[at]) === stations[at].lanes + stations[at].places

  const join = (state: TandemState[], at: number) => {
    const { waiting, busy, blocked } = state[at]
    state[at] =
      busy + blocked < stations[at].lanes
        ? { waiting, busy: busy + 1, blocked }
        : { waiting: waiting + 1, busy, blocked }
  }

  /** A lorry moves on from a lane that it holds; the next of the queue takes the lane, and whoever is blocked before follows. */
  const leave = (state: TandemState[], at: number) => {
    const { waiting, busy, blocked } = state[at]
    const next = Number(waiting > 0)
    state[at] = { waiting: waiting - next, busy: busy + next, blocked: blocked - 1 }
    if (at === 0 || state[at - 1].blocked === 0) return
    leave(state, at - 1)
    join(state, at)
  }

  return new MarkovChain<readonly TandemState[]>(
    stations.map(() => ({ waiting: 0, busy: 0, blocked: 0 })),
    function* (state) {
      if (!full(state, 0)) {
        const next = [...state]
        join(next, 0)
        yield [next, arrivalRate]
      }
      for (let at = 0; at < stations.length; at++) {
        const { waiting, busy, blocked } = state[at]
        if (busy === 0) continue
        const next = [...state]
        next[at] = { waiting, busy: busy - 1, blocked: blocked + 1 }
        const last = at === stations.length - 1
        if (last || !full(state, at + 1)) {
          leave(next, at)
          if (!last) join(next, at + 1)
        }
        yield [next, busy / stations[at].meanSeconds]
      }
    },
  )
}
