/** What hangs together in the money of a port: rates for the pools and vehicle types there are, and for what is asked of them. */
import { listed } from './arrivals-file.ts'
import type { Findings } from './findings.ts'
import type { Money } from './money.ts'
import { nearestName } from './nearest.ts'
import type { Port } from './option.ts'
import { type Path, shortJson } from './problem.ts'
import { benefitsOf } from './rates.ts'

export function checkMoney({ money, staff, vehicleTypes }: Port, findings: Findings): void {
  if (!money) return
  const at = (...keys: (string | number)[]): Path => ['money', ...keys]
  const { staffEuroPerHour = {}, staffPoundPerHour = {}, delayEuroPerHour } = money
  const pools = Object.keys(staff)
  for (const [key, table] of Object.entries({ staffEuroPerHour, staffPoundPerHour }))
    for (const pool of Object.keys(table)) checkName(at(key, pool), pool, 'staff pool', pools, findings)
  for (const pool of Object.keys(staffPoundPerHour))
    if (Object.hasOwn(staffEuroPerHour, pool))
      findings.problem(at('staffPoundPerHour', pool), `${pool} has a rate in euros already`, { at: 'key' })
  if (money.staffEuroPerHour || money.staffPoundPerHour)
    checkWhole(
      at(money.staffEuroPerHour ? 'staffEuroPerHour' : 'staffPoundPerHour'),
      { ...staffEuroPerHour, ...staffPoundPerHour },
      'staff pool',
      pools,
      findings,
    )
  if (delayEuroPerHour) {
    const types = Object.keys(vehicleTypes)
    for (const type of Object.keys(delayEuroPerHour))
      checkName(at('delayEuroPerHour', type), type, 'vehicle type', types, findings)
    checkWhole(at('delayEuroPerHour'), delayEuroPerHour, 'vehicle type', types, findings)
  }
  if (money.penaltyEuroPerPerson && money.penaltyPoundPerPerson)
    findings.problem(at('penaltyPoundPerPerson'), 'the penalty is given in euros already', { at: 'key' })
  if (!money.poundInEuro)
    for (const key of ['staffPoundPerHour', 'penaltyPoundPerPerson'] as const)
      if (money[key]) findings.problem(at(key), noPound, { at: 'key' })
  if (money.fund && Number(money.fund.from.slice(0, 4)) + money.fund.years > 9999)
    findings.problem(at('fund', 'from'), 'the fund would end after the year 9999')
  checkBenefits(money, findings)
}

/** What is said of an amount in pounds where nothing says what a pound is worth. */
export const noPound = 'an amount in pounds needs money.poundInEuro, the euros for one pound'

function checkBenefits(money: Money, findings: Findings): void {
  const needs = {
    delay: [money.delayEuroPerHour, 'delayEuroPerHour'],
    penalties: [money.penaltyEuroPerPerson ?? money.penaltyPoundPerPerson, 'penaltyEuroPerPerson'],
    parties: [money.partyFoundEuro, 'partyFoundEuro'],
  } as const
  benefitsOf(money).forEach((benefit, index) => {
    const [given, key] = needs[benefit]
    if (given === undefined)
      findings.problem(
        ['money', 'benefits', index],
        `${benefit} can count as a benefit only with money.${key}`,
        {
          found: shortJson(benefit),
        },
      )
  })
}

export function checkName(
  path: Path,
  name: string,
  noun: string,
  known: readonly string[],
  findings: Findings,
): void {
  if (known.includes(name)) return
  findings.problem(path, `there is no ${noun} ${shortJson(name)}`, {
    at: 'key',
    found: shortJson(name),
    expected: listed(known),
    nearest: nearestName(name, known),
  })
}

function checkWhole(
  path: Path,
  table: Readonly<Record<string, unknown>>,
  noun: string,
  known: readonly string[],
  findings: Findings,
): void {
  const missing = known.filter((name) => !Object.hasOwn(table, name))
  if (missing.length > 0)
    findings.problem(path, `every ${noun} needs an entry here; missing: ${missing.slice(0, 12).join(', ')}`)
}
