/**
 * Options are compared pairwise, run by run, with the same lorries: their vehicle types and the days of their runs
 * must be the same, and what things are worth should be.
 */
import type { JsonText } from './json-text.ts'
import type { Option } from './option.ts'
import { type Problem, problemAt } from './problem.ts'

export interface LoadedOption {
  readonly option: Option
  /** The file that was asked for. */
  readonly json: JsonText
}

/** Every option is held against the first. */
export function comparability(options: readonly LoadedOption[]): {
  problems: Problem[]
  warnings: Problem[]
} {
  const problems: Problem[] = []
  const warnings: Problem[] = []
  const [first, ...others] = options
  if (!first) return { problems, warnings }
  const port = first.option.port
  for (const { option, json } of others) {
    const add = (list: Problem[], path: string[], what: string) =>
      list.push(problemAt(json.file, json.positionOf(json.depthOf(path) > 0 ? path : []), { path, what }))
    const differs = (what: string, mine: string, theirs: string) =>
      `${what} of ${json.file} (${mine}) are not those of ${first.json.file} (${theirs}): options of one comparison must share them`

    const mine = vehicleTypesOf(option)
    const theirs = vehicleTypesOf(first.option)
    if (mine !== theirs) add(problems, ['vehicleTypes'], differs('the vehicle types', mine, theirs))
    const { run } = option.port
    if (run.from !== port.run.from || run.days !== port.run.days)
      add(problems, ['run'], differs('the days of the run', daysOf(option), daysOf(first.option)))
    else if (run.seed !== port.run.seed || run.replications !== port.run.replications) {
      const what = `the seed or the replications differ from those of ${first.json.file}, which hold for the whole comparison`
      add(warnings, ['run'], what)
    }
    for (const key of weights)
      if (JSON.stringify(option.port.money?.[key]) !== JSON.stringify(port.money?.[key])) {
        const what = `money.${key} is not that of ${first.json.file}: differences of costs and benefits are also those of what things are taken to be worth`
        add(warnings, ['money', key], what)
      }
  }
  return { problems, warnings }
}

/** What costs and benefits are weighed by; prices and net present values take it from the first option. */
const weights = [
  'discountRatePerYear',
  'priceYear',
  'delayEuroPerHour',
  'penaltyEuroPerPerson',
  'penaltyPoundPerPerson',
  'partyFoundEuro',
  'benefits',
  'windowDaysPerYear',
] as const

const vehicleTypesOf = ({ port }: Option) => Object.keys(port.vehicleTypes).sort().join(', ')
const daysOf = ({ port: { run } }: Option) => `${run.days} from ${run.from}`
