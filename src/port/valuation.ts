/**
 * What happens in a port, in euros: delay at the value of time, penalties, work on the rota. The rota is known before
 * anything is simulated; the rest is counted by the engine. A port whose money asks for nothing of it has no valuation.
 */
import { daySeconds, hourSeconds, runTimes } from '../scenario/calendar.ts'
import type { BenefitKind } from '../scenario/money.ts'
import type { Port } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'
import { amountInEuro, benefitsOf, staffEuroPerHour } from '../scenario/rates.ts'
import { dutiesOf } from '../scenario/staffing.ts'
import type { OutcomeKind } from './outcome.ts'

export interface Valuation {
  /** By vehicle type, in the order they are shown. */
  readonly delayEuroPerHour: readonly number[]
  readonly penaltyEuroPerPerson: number
  readonly partyFoundEuro: number
  readonly benefits: readonly BenefitKind[]
  /** Hours of people on duty in the window, a day, and what they cost. */
  readonly staffHoursPerDay: number
  readonly staffEuroPerDay: number
}

/** @param vehicleTypes in the order they are shown */
export function valuationOf(port: Port, vehicleTypes: readonly string[]): Valuation | undefined {
  const { money } = port
  if (!money) return undefined
  const hours = staffHoursPerDay(port)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    delayEuroPerHour: vehicleTypes.map((type) => money.delayEuroPerHour?.[type].value ?? 0),
    penaltyEuroPerPerson: amountInEuro(money.penaltyEuroPerPerson, money.penaltyPoundPerPerson, money) ?? 0,
    partyFoundEuro: money.partyFoundEuro?.value ?? 0,
    benefits: benefitsOf(money),
    staffHoursPerDay: sum(hours.map(([, perDay]) => perDay)),
    staffEuroPerDay: sum(hours.map(([pool, perDay]) => perDay * (staffEuroPerHour(money, pool) ?? 0))),
  }
}

/**
 * Hours a day that the people of each pool are on duty in the window, by the rota of each period, whether lanes have work
 * for them or not.
 */
function staffHoursPerDay(port: Port): [pool: string, hours: number][] {
  const { firstDay, windowEndsSeconds } = runTimes(port.run)
  const pools = new Map<string, number>()
  for (const { fromSeconds, untilSeconds, port: present } of periodsOf(port))
    for (const [id, pool] of Object.entries(present.staff)) {
      const duties = dutiesOf(
        // Those who rest are on duty, and paid.
        { ...pool, rest: undefined },
        firstDay,
        Math.max(0, fromSeconds),
        Math.min(windowEndsSeconds, untilSeconds),
      )
      const seconds = duties.reduce(
        (sum, { fromSeconds, toSeconds, people }) => sum + people * (toSeconds - fromSeconds),
        0,
      )
      pools.set(id, (pools.get(id) ?? 0) + seconds)
    }
  return [...pools]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pool, seconds]) => [pool, seconds / hourSeconds / (windowEndsSeconds / daySeconds)])
}

type MoneyOutcome = Extract<
  OutcomeKind,
  'lorryDelay' | 'delayCost' | 'staffHours' | 'staffCost' | 'penalties' | 'benefits'
>

/**
 * Outcomes in euros, and in hours that cost euros, a day. What no one asks for is 0.
 * @param days of the window, in which all that follows was counted  @param delaySeconds by vehicle type
 */
export function moneyOutcomes(
  valuation: Valuation | undefined,
  days: number,
  delaySeconds: Float64Array,
  peopleFound: number,
  partiesFound: number,
): Record<MoneyOutcome, number> {
  let lorryDelay = 0
  let delayCost = 0
  delaySeconds.forEach((seconds, type) => {
    const hours = seconds / hourSeconds / days
    lorryDelay += hours
    delayCost += hours * (valuation?.delayEuroPerHour[type] ?? 0)
  })
  const penalties = (peopleFound / days) * (valuation?.penaltyEuroPerPerson ?? 0)
  const parties = (partiesFound / days) * (valuation?.partyFoundEuro ?? 0)
  const worth = { delay: -delayCost, penalties, parties }
  return {
    lorryDelay,
    delayCost,
    staffHours: valuation?.staffHoursPerDay ?? 0,
    staffCost: valuation?.staffEuroPerDay ?? 0,
    penalties,
    benefits: (valuation?.benefits ?? []).reduce((sum, benefit) => sum + worth[benefit], 0),
  }
}
