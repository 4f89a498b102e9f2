/**
 * What an option gives for what it costs above the reference: the price of one more party found and of one hour of delay
 * less, and the net present value over the years of the fund. All rest on the differences of the comparison, so their
 * intervals hold together with those, at the same confidence.
 */
import type { OutcomeKind } from '../port/outcome.ts'
import { annualCostInRunEuro, presentValueOfOneEuroAYear } from '../scenario/annual-cost.ts'
import type { Option } from '../scenario/option.ts'
import { discountRate, windowDaysPerYear } from '../scenario/rates.ts'
import type { Comparison, Difference, Estimate } from './comparison.ts'
import { type Price, priceOf } from './price.ts'

export interface ValueForMoney {
  /** Of the measures in force in the run, above that of the reference. */
  readonly costEuroPerYear: number
  /** Undefined where the scenario does not count it. */
  readonly perPartyFound: Price | undefined
  readonly perDelayHour: Price | undefined
  readonly netPresentValue: NetPresentValue | undefined
}

export interface NetPresentValue extends Pick<Estimate, 'mean' | 'halfWidth'> {
  readonly years: number
}

/**
 * @param options those of the comparison  @param index of the option in it
 * @returns undefined for the reference, and where the scenario weighs nothing against costs
 */
export function valueForMoney(
  comparison: Comparison,
  options: readonly Option[],
  index: number,
): ValueForMoney | undefined {
  const [reference] = options
  const { money } = reference.port
  const gainOf = (kind: OutcomeKind, sign: 1 | -1) =>
    yearly(differenceOf(comparison, index, kind), sign * windowDaysPerYear(money))
  const found = gainOf('partiesFoundExpected', 1)
  const saved = gainOf('lorryDelay', -1)
  if (!found && !saved) return undefined
  const costEuroPerYear = annualCostInRunEuro(options[index]) - annualCostInRunEuro(reference)
  const benefit = gainOf('benefits', 1) ?? gainOf('delayCost', -1)
  const years = money?.fund?.years
  return {
    costEuroPerYear,
    perPartyFound: found && priceOf(costEuroPerYear, found),
    perDelayHour: saved && priceOf(costEuroPerYear, saved),
    netPresentValue:
      benefit && years !== undefined
        ? netPresentValue(benefit, costEuroPerYear, years, discountRate(money))
        : undefined,
  }
}

/**
 * Benefit less cost, the same every year, at the end of each year: capital is in the cost as its annuity, so a measure is
 * charged for the years that are looked at and not for the rest of its life.
 */
export function netPresentValue(
  benefitEuroPerYear: Pick<Estimate, 'mean' | 'halfWidth'>,
  costEuroPerYear: number,
  years: number,
  discountRatePerYear: number,
): NetPresentValue {
  const worth = presentValueOfOneEuroAYear(years, discountRatePerYear)
  return {
    mean: (benefitEuroPerYear.mean - costEuroPerYear) * worth,
    halfWidth: benefitEuroPerYear.halfWidth * worth,
    years,
  }
}

function differenceOf(comparison: Comparison, option: number, kind: OutcomeKind): Difference | undefined {
  const row = comparison.outcomes.findIndex(({ id }) => id === kind)
  const difference = comparison.options[option].differences?.[row]
  return difference && Number.isFinite(difference.mean) ? difference : undefined
}

/** A difference a day as a gain a year. */
function yearly(difference: Difference | undefined, factor: number) {
  return difference && { mean: difference.mean * factor, halfWidth: difference.halfWidth * Math.abs(factor) }
}
