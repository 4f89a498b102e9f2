/** Where lorries go: links, stations with lanes, the quay with its sailings, and how the ground is drawn. */
import * as z from 'zod'
import { breakdown } from './breakdown.ts'
import { duration, mostSeconds } from './duration.ts'
import { expectations } from './expectation.ts'
import { byId, id, label, name } from './name.ts'
import { passportControl } from './passport-control.ts'
import { boarding } from './pressure.ts'
import { quantity, share } from './quantity.ts'
import { selection } from './selection.ts'
import { weekday } from './traffic.ts'

/** Longest road, lane or row of lanes, in metres. */
export const mostMetres = 1_000_000
/** A year, as for seconds. */
export const mostMinutes = mostSeconds / 60

/** Far enough for the coordinates of national grids, which are in millions of metres. */
const coordinate = z.number().min(-1e8).max(1e8)

/** Metres east and north of the scenario's own origin. */
export const point = z
  .tuple([coordinate, coordinate])
  .register(expectations, { words: 'a point [metres east, metres north]' })
  .meta({ id: 'point', description: "Metres east and metres north of the scenario's own origin." })

export const onwardBranch = z.strictObject({
  order: z.int().describe('Branches are tried from the lowest order up.'),
  to: id
    .optional()
    .describe('Where it leads; its own id when absent. So two branches can lead to one place.'),
  vehicleTypes: z.array(id).min(1).optional().describe('Only lorries of these types.'),
  documents: z.array(id).min(1).optional().describe('Only drivers of these document classes.'),
  loaded: z.boolean().optional().describe('Only loaded lorries, or only empty ones.'),
  booked: z.boolean().optional().describe('Only lorries booked on a sailing, or only the others.'),
  share: share().optional().describe('This share of the lorries that meet the conditions; all when absent.'),
})

export const onward = z
  .union([id, byId(onwardBranch)])
  .describe(
    'One id, or branches by the id they lead to (or by any id, with `to`), tried in order: a lorry takes the first whose conditions it meets; a branch with a share takes that share of the lorries that meet its conditions. `quay` and `out` end the way.',
  )
  .meta({ id: 'onward' })

export const places = z
  .union([z.int().min(0), z.literal('unlimited')])
  .describe('Room for waiting lorries in each queue; a full queue blocks what feeds it.')

export const link = z.strictObject({
  name,
  lanes: quantity({ min: 1, max: 500, integer: true }).describe('Lorries stand and drive in each of them.'),
  lengthMetres: quantity({ above: 0, max: mostMetres }).describe('Standing room in each lane.'),
  travelSeconds: quantity({ min: 0, max: mostSeconds }).describe('From end to end on a free road.'),
  publicRoad: z
    .boolean()
    .optional()
    .describe('Open to anyone: queues here are reported as queues on the public road.'),
  boarding: boarding.optional(),
  route: z.array(point).min(2).describe('The line it follows, in metres, in the direction of travel.'),
  next: onward.describe('Where lorries go from here.'),
})

export const laneGroup = z
  .strictObject({
    order: z.int().describe('Groups are staffed and preferred in this order.'),
    count: quantity({ min: 1, max: 500, integer: true }).describe('Lanes in the group.'),
    accepts: z
      .strictObject({
        vehicleTypes: z.array(id).min(1).optional().describe('Only lorries of these types.'),
        documents: z.array(id).min(1).optional().describe('Only drivers of these document classes.'),
        booked: z.boolean().optional().describe('Only lorries booked on a sailing, or only the others.'),
      })
      .optional()
      .describe('Dedicated lanes: only lorries that meet every condition.'),
    signed: z
      .array(id)
      .min(1)
      .optional()
      .describe(
        'Document classes that the sign over the lanes names, at passport control; advice that most follow. Lanes without a sign are for all.',
      ),
    staff: z
      .strictObject({
        pool: id.describe('Id of a staff pool.'),
        peoplePerLane: quantity({ above: 0, max: 1000 }).describe('People that one open lane takes.'),
      })
      .optional()
      .describe('A lane is open while its people are on duty; without staff it is always open.'),
    breakdown: breakdown
      .optional()
      .describe('How the devices of these lanes fail; as the technology says, or never, when absent.'),
  })
  .meta({ id: 'lane-group', description: 'Like lanes of one station: booths or bays.' })

const priorityClass = z.strictObject({
  order: z.int().describe('The lowest goes first.'),
  vehicleTypes: z.array(id).min(1).optional().describe('Only lorries of these types.'),
  documents: z.array(id).min(1).optional().describe('Only drivers of these document classes.'),
  loaded: z.boolean().optional().describe('Only loaded lorries, or only empty ones.'),
  booked: z.boolean().optional().describe('Only lorries booked on a sailing, or only the others.'),
})

export const queue = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('perLane'), places })
      .describe('Each lane has its own queue, no overtaking, no changing.'),
    z
      .strictObject({
        kind: z.literal('shared'),
        places,
        priority: byId(priorityClass)
          .optional()
          .describe(
            'Classes by id: a lorry belongs to the first, by `order`, whose conditions it meets; those who meet none come last. The next to be served is the one who has waited longest in the first class that has anyone waiting; no service is broken off. `places` counts all who wait.',
          ),
      })
      .describe('One queue; its head goes to the first free lane.'),
  ])
  .meta({ id: 'queue', description: 'How lorries wait for the lanes of a station.' })

const stationBase = {
  name,
  position: point.describe('Middle of the row of lanes.'),
  headingDegrees: z.number().optional().describe('Direction of travel: 0 is north, 90 east.'),
  lanes: byId(laneGroup).describe('Groups of like lanes (booths, bays), by id.'),
  queue,
  whenFull: z
    .enum(['wait', 'turn-back'])
    .optional()
    .describe('`turn-back`: a lorry that finds no room leaves the system.'),
  moveUpSeconds: quantity({ min: 0, max: mostSeconds })
    .optional()
    .describe('Time for the next lorry to pull up, added to every service.'),
  boarding: boarding.optional(),
  next: onward.describe('Where lorries go after service.'),
}

export const station = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('service'),
      ...stationBase,
      time: duration.describe('Time for one lorry.'),
      timeByVehicleType: byId(duration)
        .optional()
        .describe('For lorries of these types, in place of `time`.'),
    })
    .describe('Anything that holds a lorry for a time.'),
  z.strictObject({
    kind: z.literal('passport'),
    ...stationBase,
    ...passportControl,
  }),
  z.strictObject({
    kind: z.literal('screening'),
    ...stationBase,
    technology: id.describe('Id of the technology at work here.'),
    sheltered: z.boolean().optional().describe('Out of the wind, as in a shed; false when absent.'),
    selection: selection.optional(),
    onAlarm: id.describe(
      'The station to which an alarm leads: a search, or a screening that has to confirm it.',
    ),
  }),
  z.strictObject({
    kind: z.literal('search'),
    ...stationBase,
    technology: id.describe('Id of the technology of the search, such as opening and looking.'),
    handOver: duration.optional().describe('Extra time in the bay when people are found.'),
  }),
  z
    .strictObject({
      kind: z.literal('check-in'),
      ...stationBase,
      time: duration.describe('Time for one lorry.'),
    })
    .describe('Where a lorry is given its sailing.'),
])

export const departure = z
  .string()
  .regex(/^(\d{4}-\d{2}-\d{2} )?([01]\d|2[0-3]):[0-5]\d$/)
  .register(expectations, { words: 'HH:MM every day, or YYYY-MM-DD HH:MM once, for example 14:35' })

export const sailing = z.strictObject({
  departs: departure.describe('HH:MM every day (or on `days`), or YYYY-MM-DD HH:MM once.'),
  days: z.array(weekday).min(1).optional().describe('Days on which it sails; every day when absent.'),
  ship: label.describe('Name of the ship.'),
  berth: id.describe('Id of a berth of the quay.'),
  laneMetres: quantity({ min: 0, max: mostMetres }).describe('Room for lorries on this sailing.'),
  checkInCloseMinutes: quantity({ min: 0, max: mostMinutes }).describe(
    'Check-in closes this long before departure.',
  ),
  loadingMinutes: quantity({ min: 0, max: mostMinutes }).describe(
    'Lorries begin to drive aboard this long before departure; not before check-in closes.',
  ),
})

export const quay = z.strictObject({
  name,
  marshalling: z
    .strictObject({
      name,
      position: point,
      headingDegrees: z.number().optional().describe('0 is north, 90 east.'),
      lanes: quantity({ min: 1, max: 1000, integer: true }).describe('Lanes in which lorries wait.'),
      laneMetres: quantity({ above: 0, max: mostMetres }).describe('Length of each lane.'),
    })
    .describe('Where lorries wait for their ship.'),
  berths: byId(
    z.strictObject({
      name,
      position: point,
      headingDegrees: z.number().optional().describe('0 is north, 90 east.'),
    }),
  ).describe('Where ships lie, by id.'),
  timetable: z
    .union([
      byId(sailing),
      z.strictObject({ file: z.string().describe('Path of the CSV file, from this file.') }),
    ])
    .describe(
      'Sailings by id, or a CSV file with columns departs, days, ship, berth, laneMetres, checkInCloseMinutes, loadingMinutes.',
    ),
})

export const ground = z
  .strictObject({
    areas: byId(
      z.strictObject({
        kind: z.enum(['water', 'land', 'paved', 'secure']),
        order: z.int().describe('Areas are drawn from the lowest order up.'),
        name: name.optional().describe('Written on the map.'),
        outline: z.array(point).min(3).describe('Corners of the area, in order.'),
      }),
    ).describe('Areas by id.'),
  })
  .describe('How the ground is drawn; nothing of it is simulated.')
