/** What is wrong with the cost of a measure: by itself, and with the money of the port that it is laid over. */
import type { Cost } from './cost.ts'
import type { Findings } from './findings.ts'
import { isObject } from './merge-patch.ts'
import { checkName, noPound } from './money-check.ts'
import type { Port } from './option.ts'
import type { Finding } from './problem.ts'
import { priceYearOf, staffEuroPerHour } from './rates.ts'
import { missingKey } from './schema-problems.ts'

const currencies = [
  ['capitalEuro', 'capitalPound'],
  ['runningEuroPerYear', 'runningPoundPerYear'],
] as const

/**
 * Each amount has to stand in one currency.
 * @param given the cost as written  @param known what is wrong with it already: a misspelt amount is not also missing
 */
export function currencyFindings(given: unknown, known: readonly Finding[]): Finding[] {
  if (!isObject(given)) return []
  const findings: Finding[] = []
  for (const [euro, pound] of currencies) {
    const misspelt = known.some(({ nearest }) => nearest === euro || nearest === pound)
    const has = { euro: Object.hasOwn(given, euro), pound: Object.hasOwn(given, pound) }
    if (has.euro && has.pound)
      findings.push({
        path: ['cost', pound],
        at: 'key',
        what: `the amount is given in euros already, as ${euro}`,
      })
    else if (!has.euro && !has.pound && !misspelt)
      findings.push({ path: ['cost', euro], what: missingKey, expected: `${euro}, or ${pound} in its place` })
  }
  return findings
}

/** @param cost of one measure of an option  @param port the whole of that option */
export function checkCost(cost: Cost, { money, staff }: Port, findings: Findings): void {
  for (const [, pound] of currencies)
    if (cost[pound] && !money?.poundInEuro) findings.problem(['cost', pound], noPound, { at: 'key' })
  for (const pool of Object.keys(cost.staffHoursPerYear ?? {})) {
    const path = ['cost', 'staffHoursPerYear', pool]
    const before = findings.problems.length
    checkName(path, pool, 'staff pool', Object.keys(staff), findings)
    if (findings.problems.length === before && staffEuroPerHour(money, pool) === undefined)
      findings.problem(path, `the hours of ${pool} have no price: give money.staffEuroPerHour.${pool}`, {
        at: 'key',
      })
  }
  const to = priceYearOf(money)
  const isFree = currencies.flat().every((key) => (cost[key]?.value ?? 0) === 0)
  if (money?.fund && cost.priceYear === undefined && !isFree) {
    const what =
      'a cost without a year: the ledger of the fund is by year, so say in the prices of which year it stands'
    findings.problem(['cost'], what, { expected: `priceYear, for example ${to}` })
  }
  if (cost.priceYear !== undefined && to !== undefined && cost.priceYear !== to && !money?.inflationPerYear)
    findings.warning(
      ['cost', 'priceYear'],
      `prices of ${cost.priceYear} are taken as those of ${to}: give money.inflationPerYear to bring them there`,
    )
}
