/**
 * The ledger of an option: what its measures cost in each year of the joint fund, and what of it the fund is to pay. A
 * fund year begins on the day of the agreement or one of its anniversaries. Every measure of the option counts at its own
 * dates, whether they lie in the run or not; one without a date begins on the day of the agreement.
 */
import { annualisedCapitalEuro } from './annual-cost.ts'
import { dateText, dayNumber } from './calendar.ts'
import { type CostLine, costLines } from './cost.ts'
import type { Fund, Money } from './money.ts'
import type { Name } from './name.ts'
import type { Paragraph } from './paragraph.ts'
import { type CostInEuro, discountRate } from './rates.ts'

/** A measure as the ledger needs it. Dates are `YYYY-MM-DD`. */
export interface Expense {
  readonly id: string
  readonly name: Name
  readonly answers: Paragraph
  readonly cost: CostInEuro
  /** Parts of the cost that a fund may pay; all when undefined. */
  readonly eligibleLines: readonly CostLine[] | undefined
  readonly from: string | undefined
  /** The first day on which the measure is no longer there. */
  readonly until: string | undefined
}

/** Amounts of one year, or of all. */
export interface LedgerAmounts {
  readonly capitalSpentEuro: number
  /** The same capital, spread over its life: the part for the days on which the measure stands. */
  readonly capitalAnnualisedEuro: number
  readonly runningEuro: number
  readonly staffEuro: number
  /** What the fund is to pay of it. */
  readonly chargedEuro: number
  readonly fundEuro: number
  /** What is charged above what the fund pays that year; of all years, the sum of those. */
  readonly overspentEuro: number
}

export interface FundYear extends LedgerAmounts {
  /** First day, and the first day after it: `YYYY-MM-DD`. */
  readonly from: string
  readonly until: string
}

export interface Ledger {
  readonly charges: 'spent' | 'annualised'
  readonly years: readonly FundYear[]
  readonly total: LedgerAmounts
}

/** @returns undefined where there is no fund */
export function ledgerOf(expenses: readonly Expense[], money: Money | undefined): Ledger | undefined {
  const fund = money?.fund
  if (!fund) return undefined
  const charges = fund.charges ?? 'spent'
  const years = Array.from({ length: fund.years }, (_, year) =>
    fundYear(expenses, fund, year, discountRate(money)),
  )
  return { charges, years, total: totalOf(years) }
}

function fundYear(expenses: readonly Expense[], fund: Fund, year: number, rate: number): FundYear {
  const [first, next] = [anniversary(fund.from, year), anniversary(fund.from, year + 1)]
  const amounts = { capitalSpentEuro: 0, capitalAnnualisedEuro: 0, runningEuro: 0, staffEuro: 0 }
  let chargedEuro = 0
  for (const expense of expenses) {
    const { cost } = expense
    const begins = expense.from === undefined ? dayNumber(fund.from) : dayNumber(expense.from)
    const ends = expense.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(expense.until)
    const share = Math.max(0, Math.min(ends, next) - Math.max(begins, first)) / (next - first)
    const own = {
      capitalSpentEuro: cost.capitalEuro * purchases(begins, ends, cost.lifeYears, first, next),
      capitalAnnualisedEuro: share * annualisedCapitalEuro(cost, rate),
      runningEuro: share * cost.runningEuroPerYear,
      staffEuro: share * cost.staffEuroPerYear,
    }
    for (const key of Object.keys(own) as (keyof typeof own)[]) amounts[key] += own[key]
    const charged: Record<CostLine, number> = {
      capital: fund.charges === 'annualised' ? own.capitalAnnualisedEuro : own.capitalSpentEuro,
      running: own.runningEuro,
      staff: own.staffEuro,
    }
    for (const line of costLines) if (isEligible(expense, line, fund)) chargedEuro += charged[line]
  }
  const fundEuro = fund.euroPerYear.value
  return {
    from: dateText(first),
    until: dateText(next),
    ...amounts,
    chargedEuro,
    fundEuro,
    overspentEuro: Math.max(0, chargedEuro - fundEuro),
  }
}

/** How often the capital is spent from one day to another: at the beginning, and again at the end of each life. */
function purchases(begins: number, ends: number, lifeYears: number, first: number, next: number): number {
  let count = 0
  for (let bought = 0; ; bought += lifeYears) {
    const day = anniversary(dateText(begins), bought)
    if (day >= next || day >= ends) return count
    if (day >= first) count++
  }
}

function isEligible({ answers, eligibleLines }: Expense, line: CostLine, fund: Fund): boolean {
  return (
    (fund.eligibleParagraphs?.includes(answers) ?? true) &&
    (fund.eligibleLines?.includes(line) ?? true) &&
    (eligibleLines?.includes(line) ?? true)
  )
}

/** Day number of a date some years later; 29 February becomes 1 March where there is none. */
function anniversary(date: string, years: number): number {
  return dayNumber(`${Number(date.slice(0, 4)) + years}${date.slice(4)}`)
}

function totalOf(years: readonly FundYear[]): LedgerAmounts {
  const sum = (key: keyof LedgerAmounts) => years.reduce((total, year) => total + year[key], 0)
  return {
    capitalSpentEuro: sum('capitalSpentEuro'),
    capitalAnnualisedEuro: sum('capitalAnnualisedEuro'),
    runningEuro: sum('runningEuro'),
    staffEuro: sum('staffEuro'),
    chargedEuro: sum('chargedEuro'),
    fundEuro: sum('fundEuro'),
    overspentEuro: sum('overspentEuro'),
  }
}
