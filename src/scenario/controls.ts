/** With what and by whom lorries are checked: detection technologies and staff on their rotas. */
import * as z from 'zod'
import { fatigue, haste } from './alertness.ts'
import { breakdown } from './breakdown.ts'
import { duration } from './duration.ts'
import { byId, name } from './name.ts'
import { quantity, share } from './quantity.ts'
import { rest } from './rest.ts'
import { clockTime, weekday } from './traffic.ts'
import { heat, wind } from './weather.ts'

export const technology = z
  .strictObject({
    name,
    detection: byId(share()).describe('Probability of an alarm, by vehicle type, when a party is inside.'),
    falseAlarm: byId(share()).describe('Probability of an alarm, by vehicle type, when nobody is inside.'),
    time: duration.describe('Time for one lorry.'),
    haste: haste.optional(),
    wind: wind.optional(),
    heat: heat.optional(),
    breakdown: breakdown
      .optional()
      .describe('How its devices fail, one in each lane where it is at work; never when absent.'),
  })
  .describe('A way of looking for people in a lorry, with one row per vehicle type in each table.')

export const shift = z.strictObject({
  from: clockTime.describe('When the shift starts.'),
  to: clockTime.describe('Equal to `from`: all day. Before `from`: ends the next day.'),
  days: z.array(weekday).min(1).optional().describe('Days on which the shift starts; every day when absent.'),
  people: quantity({ min: 0, max: 100_000, integer: true }).describe('People on duty in this shift.'),
})

export const staffPool = z.strictObject({
  name,
  rota: z
    .union([
      byId(shift),
      z.strictObject({ file: z.string().describe('Path of the CSV file, from this file.') }),
    ])
    .describe(
      'Shifts by id, or a CSV file with columns from, to, days (such as mon wed fri, or mon-fri; empty for every day), people. People on duty are the sum of the shifts under way.',
    ),
  rest: rest.optional(),
  fatigue: fatigue.optional(),
})
