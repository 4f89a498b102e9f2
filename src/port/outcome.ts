/**
 * An outcome is one number that a replication yields and that options are compared on. This table names each, its
 * unit, which direction is better and the smallest difference that matters to a planner.
 */
import type { Money } from '../scenario/money.ts'
import type { Port } from '../scenario/option.ts'
import { hasPressure } from '../scenario/pressure.ts'
import { benefitsOf } from '../scenario/rates.ts'

export type Aim = 'traffic' | 'detection' | 'pressure' | 'life' | 'vulnerable' | 'compliance' | 'money'

export interface Outcome {
  /** Stable id: `detectionRate`, or `detectionRate.tanker` for one vehicle type. */
  readonly id: string
  /** The id without the vehicle type. */
  readonly kind: OutcomeKind
  readonly vehicleType?: string
  readonly aim: Aim
  readonly unit:
    | 'lorries/day'
    | 'minutes'
    | 'minutes/day'
    | 'metres'
    | 'per 100'
    | 'share'
    | 'per day'
    | 'hours/day'
    | 'per year'
    | 'lorries'
    | 'euro/day'
    | 'people'
  readonly better: 'higher' | 'lower' | 'neither'
  /** A difference smaller than this, in the outcome's unit, matters to no one. */
  readonly smallestDifference: number
}

/** A lorry is shipped on time when its ship departs this long after it arrived at the entry, or sooner. */
export const onTimeSeconds = 7200

export type OutcomeKind = keyof typeof outcomeKinds

/**
 * Every wait is counted from the lorry's arrival at the entry of the layout. The window is `run.days` long and
 * starts at 00:00 of `run.from`; lorries belong to it when they arrive in it.
 */
export const outcomeKinds = {
  /** Lorries that sailed (or left by `out`) in the window, a day. */
  throughput: { aim: 'traffic', unit: 'lorries/day', better: 'higher', smallestDifference: 20 },
  /** Of the lorries that arrive on the busiest day (most expected arrivals), those that sail within `onTimeSeconds`. */
  shippedOnTime: { aim: 'traffic', unit: 'lorries/day', better: 'higher', smallestDifference: 20 },
  /** Mean time from arrival at the entry to departure of the ship. */
  timeInPortMean: { aim: 'traffic', unit: 'minutes', better: 'lower', smallestDifference: 2 },
  /** The time from arrival to departure that one lorry in twenty exceeds. */
  timeInPortP95: { aim: 'traffic', unit: 'minutes', better: 'lower', smallestDifference: 5 },
  /** Longest queue standing on links marked publicRoad and before the entry, in metres of road. */
  publicRoadQueueMax: { aim: 'traffic', unit: 'metres', better: 'lower', smallestDifference: 100 },
  /** Booked lorries that sailed later than the sailing they were booked on, or had not when the run ended, in every 100. */
  missedSailings: { aim: 'traffic', unit: 'per 100', better: 'lower', smallestDifference: 0.5 },
  /** Probability that a hidden party is found before the ship, by the exact-probability estimator. */
  detectionRate: { aim: 'detection', unit: 'share', better: 'higher', smallestDifference: 0.01 },
  /** Parties counted as found, a day. */
  partiesFound: { aim: 'detection', unit: 'per day', better: 'neither', smallestDifference: 0.2 },
  /** Parties found, a day: the expected number by the exact-probability estimator. */
  partiesFoundExpected: { aim: 'detection', unit: 'per day', better: 'neither', smallestDifference: 0.2 },
  /** Parties that sailed, a day: the expected number by the exact-probability estimator. */
  partiesMissed: { aim: 'detection', unit: 'per day', better: 'lower', smallestDifference: 0.2 },
  /** Alarms on lorries without a party, a day. */
  falseAlarms: { aim: 'detection', unit: 'per day', better: 'lower', smallestDifference: 5 },
  /** Person-hours a day in air above the workplace limit, or in dangerous cold or heat, until the doors are opened. */
  hoursAtRisk: { aim: 'life', unit: 'hours/day', better: 'lower', smallestDifference: 0.5 },
  /** The same above the short-term limit; in immediate danger; in air that takes consciousness within minutes. */
  hoursAboveShortTerm: { aim: 'life', unit: 'hours/day', better: 'lower', smallestDifference: 0.2 },
  hoursInDanger: { aim: 'life', unit: 'hours/day', better: 'lower', smallestDifference: 0.2 },
  hoursUnconscious: { aim: 'life', unit: 'hours/day', better: 'lower', smallestDifference: 0.05 },
  /** People found before danger who would have come into it before the doors were opened, a day. */
  foundInTime: { aim: 'life', unit: 'per day', better: 'neither', smallestDifference: 0.05 },
  /** Person-hours at risk a day that finds spared people. */
  hoursSaved: { aim: 'life', unit: 'hours/day', better: 'neither', smallestDifference: 0.5 },
  /** People expected to be seriously harmed, deaths included; and to die. */
  seriousHarm: { aim: 'life', unit: 'per year', better: 'lower', smallestDifference: 1 },
  deaths: { aim: 'life', unit: 'per year', better: 'lower', smallestDifference: 0.2 },
  /** From a find until the reception takes the party over: mean, and what one party in twenty exceeds. */
  handOverWaitMean: { aim: 'vulnerable', unit: 'minutes', better: 'lower', smallestDifference: 1 },
  handOverWaitP95: { aim: 'vulnerable', unit: 'minutes', better: 'lower', smallestDifference: 5 },
  /** Vulnerable people referred, a day: the expected number; and the share of them referred in time. */
  peopleReferred: { aim: 'vulnerable', unit: 'per day', better: 'neither', smallestDifference: 0.1 },
  referredInTime: { aim: 'vulnerable', unit: 'share', better: 'higher', smallestDifference: 0.01 },
  /** Hours of the reception's officers with people found, a day. */
  receptionHours: { aim: 'vulnerable', unit: 'hours/day', better: 'neither', smallestDifference: 0.5 },
  /** Hours a day that search bays were held after a find. */
  bayHeldHours: { aim: 'vulnerable', unit: 'hours/day', better: 'lower', smallestDifference: 0.2 },
  /** Of the drivers at controls that the rules bind, those whose documents were checked at all. */
  documentCheckCoverage: { aim: 'compliance', unit: 'share', better: 'higher', smallestDifference: 0.005 },
  /** Of those to whom a thorough check is due, those who got one. */
  thoroughCheckCoverage: { aim: 'compliance', unit: 'share', better: 'higher', smallestDifference: 0.01 },
  /** Of those whose crossing is to be stamped or recorded, those for whom it was. */
  stampCoverage: { aim: 'compliance', unit: 'share', better: 'higher', smallestDifference: 0.01 },
  /** Share of the time of the window for which checks were not relaxed. */
  timeNotRelaxed: { aim: 'compliance', unit: 'share', better: 'higher', smallestDifference: 0.01 },
  /** Of the drivers checked, those whom an area set aside for thorough checks could have taken in at once. */
  secondaryAvailability: { aim: 'compliance', unit: 'share', better: 'higher', smallestDifference: 0.01 },
  /** Of the drivers checked, those who were not in a lane signed for others. */
  rightLaneShare: { aim: 'compliance', unit: 'share', better: 'higher', smallestDifference: 0.01 },
  /** Mean of the six parts above. */
  complianceIndex: { aim: 'compliance', unit: 'share', better: 'higher', smallestDifference: 0.005 },
  /** Of those who have to be looked up in databases, those who were. */
  databaseCheckCoverage: { aim: 'compliance', unit: 'share', better: 'higher', smallestDifference: 0.01 },
  /** Time for which checks were relaxed, a day, all such controls together. */
  minutesRelaxed: { aim: 'compliance', unit: 'minutes/day', better: 'lower', smallestDifference: 5 },
  /** Drivers who passed under relaxed checks, a day. */
  lorriesRelaxed: { aim: 'compliance', unit: 'lorries/day', better: 'lower', smallestDifference: 5 },
  /** Time that lorries arriving in the window spend without driving or being served, to the departure of their ship, a day. */
  lorryDelay: { aim: 'money', unit: 'hours/day', better: 'lower', smallestDifference: 5 },
  /** The same at the value of time of each vehicle type. */
  delayCost: { aim: 'money', unit: 'euro/day', better: 'lower', smallestDifference: 200 },
  /** Hours of people on duty by the rota, a day. */
  staffHours: { aim: 'money', unit: 'hours/day', better: 'lower', smallestDifference: 8 },
  staffCost: { aim: 'money', unit: 'euro/day', better: 'lower', smallestDifference: 200 },
  /** Penalties for people found, a day. */
  penalties: { aim: 'money', unit: 'euro/day', better: 'neither', smallestDifference: 1000 },
  /** All that the scenario counts as a benefit, delay as a loss, a day. */
  benefits: { aim: 'money', unit: 'euro/day', better: 'higher', smallestDifference: 200 },
  /** People who wait to cross, on average over the window. */
  peopleWaiting: { aim: 'pressure', unit: 'people', better: 'lower', smallestDifference: 20 },
  /** And at its end. */
  peopleWaitingAtEnd: { aim: 'pressure', unit: 'people', better: 'lower', smallestDifference: 20 },
  /** People who try to board a lorry, a day. */
  attempts: { aim: 'pressure', unit: 'per day', better: 'lower', smallestDifference: 1 },
  /** Parties that board a lorry in the port, a day: the expected number by the exact-probability estimator. */
  boardings: { aim: 'pressure', unit: 'per day', better: 'lower', smallestDifference: 0.2 },
  /** Parties that boarded far from the port, a day: the expected number among the lorries that arrive. */
  partiesFromUpstream: { aim: 'pressure', unit: 'per day', better: 'lower', smallestDifference: 0.2 },
  /** People whose lorry got through, a day. */
  peopleAcross: { aim: 'pressure', unit: 'per day', better: 'lower', smallestDifference: 0.5 },
  /** People who went elsewhere to cross from there, a day. */
  peopleDisplaced: { aim: 'pressure', unit: 'per day', better: 'lower', smallestDifference: 0.5 },
  /** Share of attempts that those who wait reckon will succeed, at the end of the window. */
  perceivedSuccess: { aim: 'pressure', unit: 'share', better: 'lower', smallestDifference: 0.01 },
} as const satisfies Record<string, Pick<Outcome, 'aim' | 'unit' | 'better' | 'smallestDifference'>>

/** Outcomes of a port that has people who wait to cross. */
export type PressureOutcome = {
  [Kind in OutcomeKind]: (typeof outcomeKinds)[Kind]['aim'] extends 'pressure' ? Kind : never
}[OutcomeKind]

/** Outcomes that only those ports have whose money asks for them. */
const askedFor: Partial<Record<OutcomeKind, (money: Money) => boolean>> = {
  partiesFoundExpected: (money) => money.fund !== undefined || benefitsOf(money).length > 0,
  lorryDelay: (money) => money.delayEuroPerHour !== undefined,
  delayCost: (money) => money.delayEuroPerHour !== undefined,
  staffHours: (money) => money.staffEuroPerHour !== undefined || money.staffPoundPerHour !== undefined,
  staffCost: (money) => money.staffEuroPerHour !== undefined || money.staffPoundPerHour !== undefined,
  penalties: (money) => money.penaltyEuroPerPerson !== undefined || money.penaltyPoundPerPerson !== undefined,
  // Delay alone has an outcome of its own.
  benefits: (money) => benefitsOf(money).some((benefit) => benefit !== 'delay'),
}

/** The outcomes of a port, in the order of `ReplicationResult.outcomes`; those of a part only where the port has it. */
export function outcomesOf(port: Port): Outcome[] {
  const outcomes: Outcome[] = []
  for (const kind of Object.keys(outcomeKinds) as OutcomeKind[]) {
    const { aim } = outcomeKinds[kind]
    if ((aim === 'life' && !port.lifeRisk) || (aim === 'vulnerable' && !port.reception)) continue
    if (aim === 'pressure' && !hasPressure(port)) continue
    if (aim === 'compliance' && !port.rules) continue
    if (kind === 'databaseCheckCoverage' && !port.rules?.databaseShare) continue
    const isAskedFor = askedFor[kind]
    if (isAskedFor && !(port.money && isAskedFor(port.money))) continue
    outcomes.push({ id: kind, kind, ...outcomeKinds[kind] })
    for (const vehicleType of typesShown(port, kind))
      outcomes.push({ id: `${kind}.${vehicleType}`, kind, vehicleType, ...outcomeKinds[kind] })
  }
  return outcomes
}

/** Vehicle types for which an outcome is shown on its own. */
function typesShown(port: Port, kind: OutcomeKind): string[] {
  if (kind === 'detectionRate') return vehicleTypeIds(port)
  if (kind !== 'hoursAtRisk' && kind !== 'foundInTime') return []
  return vehicleTypeIds(port).filter((type) => port.vehicleTypes[type].compartment)
}

/** Vehicle types in the order they are shown. */
export function vehicleTypeIds(port: Port): string[] {
  return Object.keys(port.vehicleTypes).sort(
    (a, b) => port.vehicleTypes[a].order - port.vehicleTypes[b].order || (a < b ? -1 : 1),
  )
}
