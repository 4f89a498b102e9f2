/** A case: a scenario for which theory knows the answer, what theory says, and the replications that are held against it. */
import { compilePort } from '../../src/port/compile-port.ts'
import { LorryLogWriter } from '../../src/port/lorry-log.ts'
import { replicate } from '../../src/port/replicate.ts'
import { Observation } from './observation.ts'
import { portFrom, type Scenario } from './scenario.ts'
import { judge, type Statement, type Verdict } from './statement.ts'

export interface Case {
  readonly title: string
  /** Formulas, with their source. */
  readonly theory: string
  readonly scenario: Scenario
  /** The text of `arrivals.csv` for each replication, where lorries do not come from a profile. */
  readonly trace?: (replication: number) => string
  /** Whether statements ask for more than a run's own figures. */
  readonly needsLog?: boolean
  readonly statements: readonly Statement[]
}

/** Runs all replications of a case. @param level of each single test, for the error that it would find */
export async function verdictsOn(theCase: Case, level: number): Promise<Verdict[]> {
  const { scenario, trace, needsLog, statements } = theCase
  const seen: unknown[][] = statements.map(() => [])
  let arrivals = trace?.(0)
  let port = await portFrom(scenario, arrivals)
  let network = compilePort(port)
  for (let replication = 0; replication < scenario.run.replications; replication++) {
    const recorded = trace?.(replication)
    if (recorded !== arrivals) {
      arrivals = recorded
      port = await portFrom(scenario, arrivals)
      network = compilePort(port)
    }
    const writer = needsLog ? new LorryLogWriter() : undefined
    const result = replicate(network, port.run.seed, replication, writer)
    const observation = new Observation(port, result, writer?.log())
    statements.forEach((statement, at) => {
      seen[at].push(statement.of(observation))
    })
  }
  return statements.map((statement, at) => judge(statement, seen[at], level))
}
