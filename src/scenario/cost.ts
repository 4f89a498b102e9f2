/** What a measure costs, as its file says it: in euros or in pounds, in the prices of a year. */
import * as z from 'zod'
import { byId } from './name.ts'
import { quantity } from './quantity.ts'

/** What a cost is made of, as a fund tells it apart. */
export const costLines = ['capital', 'running', 'staff'] as const
export type CostLine = (typeof costLines)[number]

/** Beyond any amount of this field, and exact to a hundredth. */
export const mostEuro = 1e12

const amount = () => quantity({ min: 0, max: mostEuro })

export const priceYear = z.int().min(1900).max(2200)

export const cost = z.strictObject({
  capitalEuro: amount()
    .optional()
    .describe('Spent when the measure begins, and again at the end of each life.'),
  capitalPound: amount().optional().describe('The same in pounds, in its place.'),
  lifeYears: quantity({ min: 1, max: 100, integer: true }).describe(
    'Years over which the capital is spread.',
  ),
  runningEuroPerYear: amount().optional().describe('Spent every year.'),
  runningPoundPerYear: amount().optional().describe('The same in pounds, in its place.'),
  staffHoursPerYear: byId(quantity({ min: 0, max: 1e9 }))
    .optional()
    .describe(
      'Hours of work by staff pool, paid at the rates of `money`, on top of the running cost. A post that is staffed day and night is 8,760.',
    ),
  eligibleLines: z
    .array(z.enum(costLines))
    .optional()
    .describe('Parts of the cost that a fund may pay, if the fund pays them at all; all when absent.'),
  priceYear: priceYear
    .optional()
    .describe('Year in whose prices the amounts stand. A port with a fund needs it.'),
})

export type Cost = z.output<typeof cost>
