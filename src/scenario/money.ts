/**
 * The money of a scenario: a joint fund with its years, what an hour of work and an hour of a lorry's delay are worth,
 * and the rates by which amounts of other years and currencies are compared.
 */
import * as z from 'zod'
import { costLines, mostEuro, priceYear } from './cost.ts'
import { isoDate } from './iso-date.ts'
import { byId } from './name.ts'
import { paragraphs } from './paragraph.ts'
import { quantity } from './quantity.ts'

export const fund = z
  .strictObject({
    euroPerYear: quantity({ above: 0, max: mostEuro }).describe(
      'What it pays in each of its years. What is left of one year is not carried over.',
    ),
    from: isoDate.describe('Date of the agreement, the first day of its first year.'),
    years: z.int().min(1).max(50).describe('How many years it pays.'),
    eligibleParagraphs: z
      .array(z.enum(paragraphs))
      .min(1)
      .optional()
      .describe('Paragraphs whose measures it may pay for; all when absent.'),
    eligibleLines: z
      .array(z.enum(costLines))
      .min(1)
      .optional()
      .describe('Parts of a cost that it may pay; all when absent.'),
    charges: z
      .enum(['spent', 'annualised'])
      .optional()
      .describe('Whether capital is charged when it is spent, or spread over its life; spent when absent.'),
  })
  .describe('A fund that pays for measures, year by year from the day of the agreement.')

const euroPerHour = (bounds: { min: number } | { above: number }) =>
  byId(quantity({ ...bounds, max: 10_000 }))

/** What may count as a benefit in the net present value. */
export const benefitKinds = ['delay', 'penalties', 'parties'] as const
export type BenefitKind = (typeof benefitKinds)[number]

export const money = z.strictObject({
  discountRatePerYear: quantity({ min: 0, max: 0.5 }).describe('0.04 is four per cent; 0.04 when absent.'),
  priceYear: priceYear
    .optional()
    .describe('Year in whose prices everything is compared; that of the agreement when absent.'),
  inflationPerYear: quantity({ min: -0.2, max: 0.5 })
    .optional()
    .describe('By which costs in the prices of other years are brought to that year.'),
  poundInEuro: quantity({ above: 0, max: 100 })
    .optional()
    .describe('Euros for one pound: needed where an amount is in pounds.'),
  fund: fund.optional(),
  staffEuroPerHour: euroPerHour({ above: 0 })
    .optional()
    .describe('What an hour of work costs, by staff pool.'),
  staffPoundPerHour: euroPerHour({ above: 0 })
    .optional()
    .describe('The same in pounds, for pools that are paid so.'),
  delayEuroPerHour: euroPerHour({ min: 0 })
    .optional()
    .describe("What an hour of a lorry's delay costs, by vehicle type: the value of time."),
  penaltyEuroPerPerson: quantity({ min: 0, max: 1e6 })
    .optional()
    .describe('Asked of haulier and driver for each person found in the lorry.'),
  penaltyPoundPerPerson: quantity({ min: 0, max: 1e6 }).optional().describe('The same in pounds.'),
  partyFoundEuro: quantity({ min: 0, max: 1e9 })
    .optional()
    .describe('What it is worth that a party is found, where that is to count as a benefit.'),
  benefits: z
    .array(z.enum(benefitKinds))
    .min(1)
    .optional()
    .describe('What counts as a benefit in the net present value; delay alone when absent.'),
  windowDaysPerYear: quantity({ above: 0, max: 366 })
    .optional()
    .describe('Days of a year that the days of the run stand for; 365 when absent.'),
})

export type Money = z.output<typeof money>
export type Fund = z.output<typeof fund>
