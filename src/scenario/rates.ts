/**
 * The rates of a scenario: how amounts of several years, in several currencies, by the hour or by the year are brought
 * to euros in the prices of one year.
 */
import type { Cost } from './cost.ts'
import type { BenefitKind, Money } from './money.ts'
import type { Quantity } from './quantity.ts'

/** Used where a scenario states no rate of its own. */
const defaultDiscountRatePerYear = 0.04

/** @returns 0.04 is four per cent */
export function discountRate(given: Money | undefined): number {
  return given?.discountRatePerYear.value ?? defaultDiscountRatePerYear
}

/** Benefits that the net present value counts; none where the scenario says nothing of what they are worth. */
export function benefitsOf(given: Money | undefined): readonly BenefitKind[] {
  return given?.benefits ?? (given?.delayEuroPerHour ? ['delay'] : [])
}

/** Days of a year that the days of the run stand for. */
export function windowDaysPerYear(given: Money | undefined): number {
  return given?.windowDaysPerYear?.value ?? 365
}

/** A cost in euros, in the prices of the scenario's money. */
export interface CostInEuro {
  readonly capitalEuro: number
  readonly lifeYears: number
  readonly runningEuroPerYear: number
  readonly staffEuroPerYear: number
}

/** @param money whose rates are there for all that the cost asks for; what is not is worth nothing */
export function costInEuro(given: Cost, money: Money | undefined): CostInEuro {
  const factor = priceFactor(given.priceYear, money)
  const euro = (inEuro: Quantity | undefined, inPound: Quantity | undefined) =>
    (amountInEuro(inEuro, inPound, money) ?? 0) * factor
  const hours = Object.entries(given.staffHoursPerYear ?? {})
  return {
    capitalEuro: euro(given.capitalEuro, given.capitalPound),
    lifeYears: given.lifeYears.value,
    runningEuroPerYear: euro(given.runningEuroPerYear, given.runningPoundPerYear),
    staffEuroPerYear: hours.reduce(
      (sum, [pool, { value }]) => sum + value * (staffEuroPerHour(money, pool) ?? 0),
      0,
    ),
  }
}

/** An amount that a file gives in one of two currencies; undefined when in neither. */
export function amountInEuro(
  inEuro: Quantity | undefined,
  inPound: Quantity | undefined,
  money: Money | undefined,
): number | undefined {
  if (inEuro) return inEuro.value
  return inPound && inPound.value * (money?.poundInEuro?.value ?? 0)
}

/** Euros for an hour of work of a staff pool; undefined where no rate is given. */
export function staffEuroPerHour(money: Money | undefined, pool: string): number | undefined {
  const rate = (table: Readonly<Record<string, Quantity>> = {}) =>
    Object.hasOwn(table, pool) ? table[pool] : undefined
  return amountInEuro(rate(money?.staffEuroPerHour), rate(money?.staffPoundPerHour), money)
}

/** The year in whose prices everything is compared; undefined when the scenario names none. */
export function priceYearOf(money: Money | undefined): number | undefined {
  return money?.priceYear ?? (money?.fund && Number(money.fund.from.slice(0, 4)))
}

/** What one euro in the prices of a year is in those of the scenario's money: (1 + inflation) to the power of the years between. */
function priceFactor(year: number | undefined, money: Money | undefined): number {
  const to = priceYearOf(money)
  const inflation = 1 + (money?.inflationPerYear?.value ?? 0)
  if (year === undefined || to === undefined) return 1
  let factor = 1
  for (let i = Math.abs(to - year); i > 0; i--) factor *= inflation
  return to >= year ? factor : 1 / factor
}
