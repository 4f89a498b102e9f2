/**
 * A contest: every contestant plays each round, one after the other, in an order that rotates. Round 0 warms up and is
 * not counted. Figures of one round belong together, which is what their ratios are made of.
 */
import type { Contestant } from './contestant.ts'
import type { Round } from './round.ts'
import { ratioOf, type Spread, spreadOf } from './spread.ts'

export class Results {
  private readonly rounds: ReadonlyMap<string, readonly Round[]>

  constructor(rounds: ReadonlyMap<string, readonly Round[]>) {
    this.rounds = rounds
  }

  /** Contestants in the order they were entered. */
  get names(): string[] {
    return [...this.rounds.keys()]
  }

  of(name: string): readonly Round[] {
    const rounds = this.rounds.get(name)
    if (rounds === undefined) throw new Error(`${name} took no part`)
    return rounds
  }

  /** Of a round, times a factor. */
  seconds(name: string, factor = 1): Spread {
    return spreadOf(this.of(name).map(({ seconds }) => factor * seconds))
  }

  /** Nanoseconds per customer. */
  nanoseconds(name: string): Spread {
    return spreadOf(this.perCustomer(name))
  }

  /** How many times as long as another contestant this one takes per customer. */
  ratio(name: string, other: string): Spread {
    return ratioOf(this.perCustomer(name), this.perCustomer(other))
  }

  /** Nanoseconds per event, of contestants that count events. */
  nanosecondsPerEvent(name: string): Spread {
    return spreadOf(this.perEvent(name))
  }

  /** How many times as long as another contestant this one takes per event. */
  eventRatio(name: string, other: string): Spread {
    return ratioOf(this.perEvent(name), this.perEvent(other))
  }

  peakMegabytes(name: string): number {
    return Math.max(...this.of(name).map((round) => round.peakMegabytes ?? Number.NaN))
  }

  /** How far memory rose above what the process held before its first round. */
  grownMegabytes(name: string): number {
    return this.peakMegabytes(name) - (this.of(name)[0].readyMegabytes ?? Number.NaN)
  }

  private perEvent(name: string): number[] {
    return this.of(name).map(({ seconds, events }) => (1e9 * seconds) / (events ?? Number.NaN))
  }

  private perCustomer(name: string): number[] {
    return this.of(name).map(({ seconds, customers }) => (1e9 * seconds) / customers)
  }
}

/** Plays all rounds and lets the contestants go. @param rounds that count, at least one */
export async function contest(contestants: readonly Contestant[], rounds: number): Promise<Results> {
  const played = new Map(contestants.map(({ name }) => [name, [] as Round[]]))
  try {
    for (let round = 0; round <= rounds; round++)
      for (let turn = 0; turn < contestants.length; turn++) {
        const contestant = contestants[(turn + round) % contestants.length]
        const answer = await contestant.play(round)
        if (round > 0) played.get(contestant.name)!.push(answer)
      }
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.close()))
  }
  return new Results(played)
}
