/**
 * Builds the comparison from rows: one replication of every option, replication after replication. It can be asked
 * for the comparison after any row.
 */
import { type Outcome, outcomesOf } from '../port/outcome.ts'
import type { ReplicationResult } from '../port/replication.ts'
import type { Option } from '../scenario/option.ts'
import type { Comparison } from './comparison.ts'
import { differenceOf } from './difference.ts'
import { EstimateRow, level } from './estimate.ts'
import { OptionTally } from './option-tally.ts'

export class ComparisonBuilder {
  private rows = 0
  private readonly outcomes: readonly Outcome[]
  private readonly tallies: readonly OptionTally[]
  /** Pairs of each option with the baseline; the first, of the baseline with itself, stays empty. */
  private readonly pairs: readonly EstimateRow[]

  constructor(options: readonly Option[]) {
    if (options.length === 0) throw new Error('a comparison needs at least one option')
    this.outcomes = outcomesOfAll(options)
    const ids = this.outcomes.map(({ id }) => id)
    this.tallies = options.map(
      (option, index) => new OptionTally(option, ids, index === 0 ? undefined : options[0]),
    )
    this.pairs = options.map(() => new EstimateRow(ids.length))
  }

  get replications(): number {
    return this.rows
  }

  check(option: number, result: ReplicationResult): void {
    this.tallies[option].check(result)
  }

  /** @param results of the next replication, one per option */
  add(results: readonly ReplicationResult[]): void {
    this.rows++
    const baseline = this.tallies[0].outcomesOf(results[0])
    this.tallies.forEach((tally, option) => {
      tally.add(results[option], results[0])
      if (option > 0)
        this.pairs[option].add(tally.outcomesOf(results[option]).map((value, row) => value - baseline[row]))
    })
  }

  comparison(planned: number): Comparison {
    const family = (this.tallies.length - 1) * this.outcomes.length
    return {
      level,
      replications: this.rows,
      planned,
      outcomes: this.outcomes,
      options: this.tallies.map((tally, option) => ({
        ...tally.summary(),
        differences:
          option === 0
            ? undefined
            : this.outcomes.map((outcome, row) =>
                differenceOf(this.pairs[option].sample(row), outcome, family),
              ),
      })),
    }
  }
}

/** The baseline's outcomes, then those that only other options have, as when one knows a further vehicle type. */
function outcomesOfAll(options: readonly Option[]): Outcome[] {
  const byId = new Map<string, Outcome>()
  for (const { port } of options)
    for (const outcome of outcomesOf(port)) if (!byId.has(outcome.id)) byId.set(outcome.id, outcome)
  return [...byId.values()]
}
