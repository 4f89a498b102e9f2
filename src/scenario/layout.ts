/** Where lorries go: links, stations with lanes, the quay with its sailings, and how the ground is drawn. */
import { z } from 'zod'
import { duration } from './duration.ts'
import { expectations } from './expectation.ts'
import { byId, id, name } from './name.ts'
import { quantity, share } from './quantity.ts'
import { weekday } from './traffic.ts'

/** Metres east and north of the scenario's own origin. */
export const point = z
  .tuple([z.number(), z.number()])
  .register(expectations, { words: 'a point [metres east, metres north]' })

export const onwardBranch = z.strictObject({
  order: z.int(),
  vehicleTypes: z.array(id).min(1).optional(),
  documents: z.array(id).min(1).optional(),
  loaded: z.boolean().optional(),
  booked: z.boolean().optional(),
  share: share().optional(),
})

export const onward = z
  .union([id, byId(onwardBranch)])
  .describe(
    'One id, or branches by the id they lead to, tried in order: a lorry takes the first whose conditions it meets; a branch with a share takes that share of the lorries that meet its conditions. `quay` and `out` end the way.',
  )

export const places = z.union([z.int().min(0), z.literal('unlimited')])

export const link = z.strictObject({
  name,
  lanes: quantity({ min: 1, max: 500, integer: true }),
  lengthMetres: quantity({ above: 0 }).describe('Standing room in each lane.'),
  travelSeconds: quantity({ min: 0 }).describe('From end to end on a free road.'),
  publicRoad: z
    .boolean()
    .optional()
    .describe('Open to anyone: queues here are reported as queues on the public road.'),
  route: z.array(point).min(2).describe('The line it follows, in metres, in the direction of travel.'),
  next: onward,
})

export const laneGroup = z.strictObject({
  order: z.int().describe('Groups are staffed and preferred in this order.'),
  count: quantity({ min: 1, max: 500, integer: true }),
  accepts: z
    .strictObject({
      vehicleTypes: z.array(id).min(1).optional(),
      documents: z.array(id).min(1).optional(),
      booked: z.boolean().optional(),
    })
    .optional()
    .describe('Dedicated lanes: only lorries that meet every condition.'),
  staff: z
    .strictObject({ pool: id, peoplePerLane: quantity({ above: 0 }) })
    .optional()
    .describe('A lane is open while its people are on duty; without staff it is always open.'),
})

export const queue = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('perLane'), places })
    .describe('Each lane has its own queue, no overtaking, no changing.'),
  z
    .strictObject({ kind: z.literal('shared'), places })
    .describe('One queue; its head goes to the first free lane.'),
])

const stationBase = {
  name,
  position: point.describe('Middle of the row of lanes.'),
  headingDegrees: z.number().optional().describe('Direction of travel: 0 is north, 90 east.'),
  lanes: byId(laneGroup),
  queue,
  whenFull: z
    .enum(['wait', 'turn-back'])
    .optional()
    .describe('`turn-back`: a lorry that finds no room leaves the system.'),
  moveUpSeconds: quantity({ min: 0 })
    .optional()
    .describe('Time for the next lorry to pull up, added to every service.'),
  next: onward,
}

export const station = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('service'), ...stationBase, time: duration }),
  z.strictObject({
    kind: z.literal('passport'),
    ...stationBase,
    authority: z.enum(['french', 'british']),
    checks: byId(z.strictObject({ check: z.enum(['minimum', 'thorough']), time: duration })).describe(
      'By document class.',
    ),
  }),
  z.strictObject({
    kind: z.literal('screening'),
    ...stationBase,
    technology: id,
    selection: z
      .strictObject({
        share: share().optional().describe('Random share of those that come by; 1 when absent.'),
        vehicleTypes: z.array(id).min(1).optional(),
        loaded: z.boolean().optional(),
        whileQueueBelow: z
          .int()
          .min(1)
          .optional()
          .describe('Only while fewer than this many lorries wait or stand at the station.'),
      })
      .optional()
      .describe('Who is checked; the others pass by without stopping. Everyone when absent.'),
    onAlarm: id.describe(
      'The station to which an alarm leads: a search, or a screening that has to confirm it.',
    ),
  }),
  z.strictObject({
    kind: z.literal('search'),
    ...stationBase,
    technology: id,
    handOver: duration.optional().describe('Extra time in the bay when people are found.'),
  }),
  z.strictObject({ kind: z.literal('check-in'), ...stationBase, time: duration }),
])

export const departure = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2} )?([01]\d|2[0-3]):[0-5]\d$/)
  .register(expectations, { words: 'HH:MM every day, or YYYY-MM-DD HH:MM once, for example 14:35' })

export const sailing = z.strictObject({
  departs: departure.describe('HH:MM every day (or on `days`), or YYYY-MM-DD HH:MM once.'),
  days: z.array(weekday).min(1).optional().describe('Days on which it sails; every day when absent.'),
  ship: z.string().min(1),
  berth: id,
  laneMetres: quantity({ min: 0 }).describe('Room for lorries on this sailing.'),
  checkInCloseMinutes: quantity({ min: 0 }),
  loadingMinutes: quantity({ min: 0 }).describe('Lorries drive aboard this long before departure.'),
})

export const quay = z.strictObject({
  name,
  marshalling: z.strictObject({
    name,
    position: point,
    headingDegrees: z.number().optional(),
    lanes: quantity({ min: 1, max: 1000, integer: true }),
    laneMetres: quantity({ above: 0 }),
  }),
  berths: byId(z.strictObject({ name, position: point, headingDegrees: z.number().optional() })),
  timetable: z
    .union([byId(sailing), z.strictObject({ file: z.string() })])
    .describe(
      'Sailings by id, or a CSV file with columns departs, days, ship, berth, laneMetres, checkInCloseMinutes, loadingMinutes.',
    ),
})

export const ground = z.strictObject({
  areas: byId(
    z.strictObject({
      kind: z.enum(['water', 'land', 'paved', 'secure']),
      order: z.int(),
      name: name.optional(),
      outline: z.array(point).min(3),
    }),
  ),
})
