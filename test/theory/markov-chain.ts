/**
 * Finite Markov chains solved exactly. A chain is given by its moves from each state, in continuous time with rates,
 * in discrete time with probabilities; its states are found by following the moves.
 */

/** A state with what it moves to, and at which rate; states are told apart by their JSON. */
export type Moves<State> = (state: State) => Iterable<readonly [to: State, rate: number]>

export class MarkovChain<State> {
  readonly states: readonly State[]
  /** Stationary probability of each state. */
  readonly probability: readonly number[]

  constructor(start: State, moves: Moves<State>) {
    const states = [start]
    const index = new Map([[JSON.stringify(start), 0]])
    const rates: Map<number, number>[] = []
    for (let from = 0; from < states.length; from++) {
      const row = new Map<number, number>()
      for (const [to, rate] of moves(states[from])) {
        const key = JSON.stringify(to)
        let at = index.get(key)
        if (at === undefined) {
          at = states.push(to) - 1
          index.set(key, at)
        }
        if (at !== from && rate > 0) row.set(at, (row.get(at) ?? 0) + rate)
      }
      rates.push(row)
    }
    this.states = states
    this.probability = stationary(rates)
  }

  /** Mean of a figure of the state over time. */
  mean(figure: (state: State) => number): number {
    return this.states.reduce((sum, state, at) => sum + this.probability[at] * figure(state), 0)
  }
}

/**
 * The stationary distribution, by Gaussian elimination without a subtraction, so without cancellation.
 * @see Grassmann, Taksar & Heyman, Operations Research 33 (1985)
 */
function stationary(moves: readonly ReadonlyMap<number, number>[]): number[] {
  const size = moves.length
  const rate = moves.map((row) => {
    const dense = new Float64Array(size)
    for (const [to, value] of row) dense[to] = value
    return dense
  })
  const total = new Float64Array(size)
  for (let last = size - 1; last > 0; last--) {
    // Take the last state out: who moves to it moves on to where it leads.
    for (let to = 0; to < last; to++) total[last] += rate[last][to]
    for (let from = 0; from < last; from++) {
      const through = rate[from][last] / total[last]
      if (through === 0) continue
      for (let to = 0; to < last; to++) rate[from][to] += through * rate[last][to]
    }
  }
  const weight = new Float64Array(size)
  weight[0] = 1
  let sum = 1
  for (let state = 1; state < size; state++) {
    for (let from = 0; from < state; from++) weight[state] += weight[from] * rate[from][state]
    weight[state] /= total[state]
    sum += weight[state]
  }
  return Array.from(weight, (value) => value / sum)
}
