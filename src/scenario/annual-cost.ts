/**
 * What a measure costs a year: its capital spread evenly over its life, interest included, plus its running cost and its
 * hours of work.
 */
import { dayNumber } from './calendar.ts'
import type { Option } from './option.ts'
import type { CostInEuro } from './rates.ts'

/**
 * Capital × r / (1 − (1 + r)^−life) + running + staff hours × rate (design.md §8).
 * @param discountRatePerYear 0.04 is four per cent
 * @returns euro per year
 */
export function annualCostEuro(cost: CostInEuro, discountRatePerYear: number): number {
  return annualisedCapitalEuro(cost, discountRatePerYear) + cost.runningEuroPerYear + cost.staffEuroPerYear
}

/** The capital as equal payments at the end of every year of its life. */
export function annualisedCapitalEuro(
  { capitalEuro, lifeYears }: CostInEuro,
  discountRatePerYear: number,
): number {
  return capitalEuro / presentValueOfOneEuroAYear(lifeYears, discountRatePerYear)
}

/**
 * (1 − (1 + r)^−years) / r, computed as Σ (1 + r)^−k, k = 1 … years: the same number, which needs no power function and
 * is the number of years when r is 0.
 * @see Brealey, Myers & Allen, Principles of Corporate Finance, §2-2: the annuity that pays at the end of each year
 */
export function presentValueOfOneEuroAYear(years: number, discountRatePerYear: number): number {
  let discount = 1
  let value = 0
  for (let year = 1; year <= years; year++) {
    discount /= 1 + discountRatePerYear
    value += discount
  }
  return value
}

/** The annual cost of an option's measures, each for the share of the run's days on which it is in force. */
export function annualCostInRunEuro({ measures, port }: Pick<Option, 'measures' | 'port'>): number {
  const first = dayNumber(port.run.from)
  const next = first + port.run.days
  return measures.reduce((sum, { annualCostEuro: cost, from, until }) => {
    const begins = from === undefined ? first : Math.max(first, dayNumber(from))
    const ends = until === undefined ? next : Math.min(next, dayNumber(until))
    return sum + (cost * Math.max(0, ends - begins)) / port.run.days
  }, 0)
}
