/**
 * A Markov chain that ends: how often its walk comes to each state. Each loop is solved by itself, so a chain costs what
 * its loops cost; and without a subtraction, so an exit of one in 10^15 counts to the last digit.
 * @see Grassmann, Taksar & Heyman 1985, Regenerative analysis and steady state distributions for Markov chains
 */
import { components } from './loops.ts'

/** The way from a state to others, by number. The shares add up to 1; a state without any ends the walk. */
export interface Step {
  readonly to: readonly number[]
  /** Each above 0. */
  readonly shares: readonly number[]
}

/** States that lead to one another. */
export interface Loop {
  readonly states: readonly number[]
  /** Probability that the walk ever comes here. */
  readonly entering: number
  /** Whether the visits are right to nine digits at least; if not, the loop is too large and mixes too slowly to be solved. */
  readonly settled: boolean
}

export interface Walk {
  /** Mean number of visits to each state; `endless` and more where nothing leads out of a loop. */
  readonly visits: Float64Array
  readonly loops: readonly Loop[]
}

/** More visits than any chain with an exit has: shares are seldom below 10^-100. */
export const endless = 1e100

/** Probability of leaving a loop that nothing leads out of: small enough to be seen, large enough to be divided by. */
const never = 1e-200

export function walkFrom(start: number, steps: readonly Step[]): Walk {
  const coming = new Float64Array(steps.length)
  const visits = new Float64Array(steps.length)
  const loops: Loop[] = []
  coming[start] = 1
  const forward = components(
    steps.map(({ to }) => to),
    [start],
  ).reverse()
  for (const states of forward) {
    const [first] = states as [number]
    if (states.length === 1 && !steps[first]!.to.includes(first)) visits[first] = coming[first]!
    else {
      const entering = states.reduce((sum, state) => sum + coming[state]!, 0)
      const solved = new Circulation(states, steps, coming).solve()
      states.forEach((state, number) => {
        visits[state] = solved.visits[number]!
      })
      loops.push({ states, entering, settled: solved.settled })
    }
    // What goes round within a loop has been solved for already, and is not looked at again.
    for (const state of states) {
      const { to, shares } = steps[state]!
      for (let way = 0; way < to.length; way++) coming[to[way]!]! += visits[state]! * shares[way]!
    }
  }
  return { visits, loops }
}

/** Products that elimination may take, about a tenth of a second: enough for rings of any length, not for a thousand states that all lead to several others. */
const mostProducts = 500_000
/** Products that reckoning in rounds may take for the states that are left then. */
const mostReckoned = 50_000_000
const accuracy = 1e-9

interface Eliminated {
  readonly state: number
  readonly leaving: number
  readonly from: ReadonlyMap<number, number>
}

/**
 * The equations of one loop, its states numbered among themselves. A state is eliminated by leading those that lead to it
 * straight to where it leads.
 */
class Circulation {
  /** Share from state to state, other states only: a step back to itself is waited out. Both ways; gone when eliminated. */
  readonly #onward: Map<number, number>[]
  readonly #before: Map<number, number>[]
  /** Share that leaves the loop, by state. */
  readonly #exit: Float64Array
  readonly #coming: Float64Array
  readonly #eliminated: Eliminated[] = []
  #left: number[]
  #products = 0

  constructor(states: readonly number[], steps: readonly Step[], coming: Float64Array) {
    const numbers = new Map(states.map((state, number) => [state, number]))
    this.#onward = states.map(() => new Map())
    this.#before = states.map(() => new Map())
    this.#exit = new Float64Array(states.length)
    this.#coming = Float64Array.from(states, (state) => coming[state]!)
    this.#left = [...states.keys()]
    states.forEach((state, number) => {
      const { to, shares } = steps[state]!
      to.forEach((target, way) => {
        const next = numbers.get(target)
        if (next === undefined) this.#exit[number]! += shares[way]!
        else this.#lead(number, next, shares[way]!)
      })
    })
  }

  /** Mean visits by number, and whether they are right. */
  solve(): { readonly visits: Float64Array; readonly settled: boolean } {
    // Those with the fewest ways in and out first, so that few new ways arise.
    for (let fewest = 1; this.#left.length > 0 && this.#products < mostProducts; ) {
      const before = this.#left.length
      this.#left = this.#left.filter((state) => !this.#eliminate(state, fewest))
      if (this.#left.length === before) fewest *= 2
    }
    const visits = new Float64Array(this.#coming.length)
    const settled = this.#reckon(visits)
    for (const { state, leaving, from } of this.#eliminated.reverse()) {
      let sum = this.#coming[state]!
      for (const [earlier, share] of from) sum += visits[earlier]! * share
      visits[state] = sum / leaving
    }
    return { visits, settled }
  }

  #lead(state: number, target: number, share: number): void {
    if (state === target) return
    const sum = (this.#onward[state]!.get(target) ?? 0) + share
    this.#onward[state]!.set(target, sum)
    this.#before[target]!.set(state, sum)
  }

  /** @param fewest pairs of ways in and out that the state may have  @returns whether it is gone */
  #eliminate(state: number, fewest: number): boolean {
    const onward = this.#onward[state]!
    const from = this.#before[state]!
    if (onward.size * from.size > fewest || this.#products >= mostProducts) return false
    const leaving = this.#leaving(state)
    for (const earlier of from.keys()) this.#onward[earlier]!.delete(state)
    for (const [target, share] of onward) {
      const through = share / leaving
      this.#before[target]!.delete(state)
      this.#coming[target]! += this.#coming[state]! * through
      for (const [earlier, share] of from) this.#lead(earlier, target, share * through)
    }
    for (const [earlier, share] of from) this.#exit[earlier]! += share * (this.#exit[state]! / leaving)
    this.#eliminated.push({ state, leaving, from })
    this.#products += (from.size + 1) * (onward.size + 1)
    return true
  }

  /**
   * The visits of the states that are left when elimination became too costly, in rounds: each from the others, and all
   * of them scaled so that as many leave as come. So a loop that mixes well is soon settled, however seldom it is left.
   */
  #reckon(visits: Float64Array): boolean {
    const left = this.#left
    if (left.length === 0) return true
    const leaving = left.map((state) => this.#leaving(state))
    const from = left.map((state) => Int32Array.from(this.#before[state]!.keys()))
    const shares = left.map((state) => Float64Array.from(this.#before[state]!.values()))
    const coming = left.reduce((sum, state) => sum + this.#coming[state]!, 0)
    const ways = from.reduce((sum, { length }) => sum + length + 1, 0)
    for (const state of left) visits[state] = 1
    for (let round = 0; round * ways < mostReckoned; round++) {
      const exits = left.reduce((sum, state) => sum + visits[state]! * this.#exit[state]!, 0)
      const scale = coming / Math.max(exits, never)
      for (const state of left) visits[state]! *= scale
      let moved = 0
      for (let i = 0; i < left.length; i++) {
        const state = left[i]!
        let sum = this.#coming[state]!
        for (let way = 0; way < from[i]!.length; way++) sum += visits[from[i]![way]!]! * shares[i]![way]!
        sum /= leaving[i]!
        moved = Math.max(moved, Math.abs(sum - visits[state]!) / sum)
        visits[state] = sum
      }
      if (moved < accuracy) return true
    }
    return false
  }

  #leaving(state: number): number {
    let sum = this.#exit[state]!
    for (const share of this.#onward[state]!.values()) sum += share
    return Math.max(sum, never)
  }
}
