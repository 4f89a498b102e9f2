/**
 * A study is a plan (these options, this seed, so many replications) and what has been done of it. It takes results in
 * any order and counts a replication once every option has it and all replications before it are counted. So its
 * comparison depends only on which results are there, and quick replications are not favoured over slow ones.
 */
import type { ReplicationResult } from '../port/replication.ts'
import type { Option } from '../scenario/option.ts'
import type { Comparison } from './comparison.ts'
import { ComparisonBuilder } from './comparison-builder.ts'
import type { ReplicationJob } from './runner.ts'

export interface Plan {
  /** Of every option. */
  readonly replications: number
  /** Shared by all options, so that they meet the same lorries. */
  readonly seed: string
}

export class Study {
  readonly options: readonly Option[]
  readonly seed: string
  private plannedReplications = 0
  private readonly builder: ComparisonBuilder
  /** Digest of every result taken, `[option][replication]`. */
  private readonly digests: (string | undefined)[][]
  /** Results whose turn has not come, `[replication][option]`. */
  private readonly waiting = new Map<number, (ReplicationResult | undefined)[]>()
  private latest: Comparison | undefined

  constructor(options: readonly Option[], plan: Plan) {
    this.options = options
    this.seed = plan.seed
    this.builder = new ComparisonBuilder(options)
    this.digests = options.map(() => [])
    this.plan(plan.replications)
  }

  /** Plans so many replications of every option from now on; what has been done stays. */
  plan(replications: number): void {
    if (!Number.isInteger(replications) || replications < 1)
      throw new RangeError(`${replications} replications are planned; a whole number from 1 is needed`)
    this.plannedReplications = replications
    this.latest = undefined
  }

  get planned(): number {
    return this.plannedReplications
  }

  /** Planned jobs whose result is here. */
  get done(): number {
    let done = 0
    for (const digests of this.digests)
      for (let replication = 0; replication < this.planned; replication++)
        if (digests[replication] !== undefined) done++
    return done
  }

  get total(): number {
    return this.planned * this.options.length
  }

  /** Planned jobs without a result: replication 0 of every option, then replication 1 of every option, and so on. */
  missingJobs(): ReplicationJob[] {
    const jobs: ReplicationJob[] = []
    for (let replication = 0; replication < this.planned; replication++)
      for (let option = 0; option < this.options.length; option++)
        if (this.digests[option][replication] === undefined) jobs.push({ option, replication })
    return jobs
  }

  /**
   * Takes one result. One that is here already is ignored, as a job may be run twice after a fault.
   * @throws when it is not of this job, or differs from the one that is here: then the engine is not reproducible
   */
  accept(job: ReplicationJob, result: ReplicationResult): void {
    const { option, replication } = job
    const id = this.options[option]?.id
    if (id === undefined || result.replication !== replication)
      throw new Error(
        `a result of replication ${result.replication} was handed in for option ${option}, replication ${replication}`,
      )
    const known = this.digests[option][replication]
    if (known !== undefined && known !== result.digest)
      throw new Error(
        `${id}, replication ${replication}: run twice, it gave ${known} and then ${result.digest}`,
      )
    if (known !== undefined) return
    this.builder.check(option, result)
    this.digests[option][replication] = result.digest
    const row = this.waiting.get(replication) ?? this.options.map(() => undefined)
    row[option] = result
    this.waiting.set(replication, row)
    this.count()
  }

  /** Of all complete replications. The same object until another one is complete or the plan changes. */
  comparison(): Comparison {
    this.latest ??= this.builder.comparison(this.planned)
    return this.latest
  }

  private count(): void {
    for (;;) {
      const next = this.builder.replications
      const row = this.waiting.get(next)
      if (row === undefined || !row.every((result) => result !== undefined)) return
      this.builder.add(row)
      this.waiting.delete(next)
      this.latest = undefined
    }
  }
}
