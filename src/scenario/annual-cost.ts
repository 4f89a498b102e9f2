/**
 * What a measure costs a year: its capital spread evenly over its life, interest included, plus its running cost.
 */
import type { MeasureFile } from './scenario-file.ts'

/** Used where a scenario states no rate of its own. */
export const defaultDiscountRatePerYear = 0.04

/**
 * Capital × r / (1 − (1 + r)^−life) + running (design.md §8). The factor is computed as 1 / Σ (1 + r)^−k, k = 1 … life,
 * which is the same number, needs no power function and is capital / life when r is 0.
 * @param discountRatePerYear 0.04 is four per cent
 * @returns euro per year
 */
export function annualCostEuro(cost: MeasureFile['cost'], discountRatePerYear: number): number {
  let discount = 1
  let presentValueOfOneEuroAYear = 0
  for (let year = 1; year <= cost.lifeYears.value; year++) {
    discount /= 1 + discountRatePerYear
    presentValueOfOneEuroAYear += discount
  }
  return cost.capitalEuro.value / presentValueOfOneEuroAYear + cost.runningEuroPerYear.value
}
