/** Who comes to the port: kinds of lorry and driver, when they arrive, and what some of them carry unknowingly. */
import * as z from 'zod'
import { weekdays } from './calendar.ts'
import { duration } from './duration.ts'
import { expectations } from './expectation.ts'
import { compartment } from './life-risk.ts'
import { byId, id, name } from './name.ts'
import { quantity, share } from './quantity.ts'

/** A time of day on the Calais clock. */
export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time HH:MM, for example 06:00')
  .register(expectations, { words: 'a clock time HH:MM, for example 06:00' })
  .meta({ id: 'clock-time', description: 'A time of day on the Calais clock, HH:MM.' })
export const weekday = z.enum(weekdays)

export const vehicleType = z.strictObject({
  name,
  order: z.int().describe('Place in lists and tables.'),
  share: share().describe('Share of arrivals; the shares of all vehicle types add up to 1.'),
  lengthMetres: quantity({ above: 0, max: 60 }).describe('Road taken by one standing lorry, gap included.'),
  loadedShare: share().optional().describe('Share of this type that arrives loaded; 1 when absent.'),
  compartment: compartment.optional(),
  attractiveness: quantity({ min: 0, max: 1000 })
    .optional()
    .describe('How often a standing lorry of this type is boarded, against one with 1; 1 when absent.'),
})

export const documentClass = z.strictObject({
  name,
  order: z.int().describe('Place in lists and tables.'),
  share: share().describe('Share of drivers; the shares of all classes add up to 1.'),
})

const profile = z
  .strictObject({
    from: z.literal('profile'),
    lorriesPerDay: quantity({ min: 0 }).describe('Mean over the seven days of an ordinary week.'),
    trafficGrowth: quantity({ min: -1, max: 1000 })
      .optional()
      .describe('0.1 is ten per cent more than lorriesPerDay.'),
    peakFactor: quantity({ min: 0, max: 1000 })
      .optional()
      .describe('This week against an ordinary one; 1 when absent.'),
    weekdayShare: z
      .strictObject({
        mon: share(),
        tue: share(),
        wed: share(),
        thu: share(),
        fri: share(),
        sat: share(),
        sun: share(),
      })
      .optional()
      .describe('Share of the week on each day; equal when absent.'),
    hourMultiplier: z
      .array(z.number().min(0).max(1e6))
      .length(24)
      .optional()
      .describe('Relative rate in each hour of the day from 00:00; scaled to mean 1.'),
  })
  .describe('A mean day, spread over the week and the hours.')

const ratesFile = z
  .strictObject({
    from: z.literal('rates'),
    file: z.string().describe('Path of the CSV file, from this file.'),
    trafficGrowth: quantity({ min: -1, max: 1000 })
      .optional()
      .describe('0.1 is ten per cent more than the file says.'),
  })
  .describe(
    'CSV with columns hour (0, 1, … from 00:00 of the first day) and lorriesPerHour; repeats when shorter than the run.',
  )

const traceFile = z
  .strictObject({
    from: z.literal('trace'),
    file: z.string().describe('Path of the CSV file, from this file.'),
  })
  .describe(
    'CSV with a column arrivesAt (YYYY-MM-DD HH:MM:SS) and, if known, vehicleType, documents, loaded, booked.',
  )

export const arrivals = z.discriminatedUnion('from', [profile, ratesFile, traceFile])

export const demand = z.strictObject({
  entry: id.describe('The link or station where lorries enter.'),
  arrivals: arrivals.describe('When lorries arrive: a profile, hourly rates, or recorded lorries.'),
  bookedShare: share().optional().describe('Share of lorries booked on one sailing; 0 when absent.'),
  bookingLead: duration
    .optional()
    .describe('A booked lorry aims at the first sailing that leaves this long after it arrives.'),
})

export const hiddenParties = z.strictObject({
  prevalence: share().describe('Share of lorries that arrive with a hidden party, over all types and hours.'),
  typeFactor: byId(quantity({ min: 0, max: 1e6 }))
    .optional()
    .describe('Relative prevalence by vehicle type; 1 when absent.'),
  night: z
    .strictObject({
      from: clockTime,
      to: clockTime,
      factor: quantity({ min: 0, max: 1e6 }).describe('Relative prevalence in these hours; 1 in the others.'),
    })
    .optional()
    .describe('Hours in which parties are more, or less, frequent. May go over midnight.'),
  people: z
    .strictObject({
      mean: quantity({ min: 1, max: 100 }).describe('People in a mean party.'),
      max: quantity({ min: 1, max: 200, integer: true }).describe('The largest party.'),
    })
    .describe('People in a party: geometric from 1 with this mean, cut at max.'),
  concealment: z
    .strictObject({
      correlation: quantity({ min: 0, below: 1 }).describe(
        'How far the misses of different checks of one party go together: 0 not at all.',
      ),
    })
    .optional()
    .describe(
      'Some parties are hidden better than others, from every check: a quality drawn once for each. Without it checks miss independently.',
    ),
})
