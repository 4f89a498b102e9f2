/**
 * A passport control: on whose side of the border it is, the check that each document class gets, and what gives way
 * while the queue is long.
 */
import * as z from 'zod'
import { duration } from './duration.ts'
import { byId, id } from './name.ts'
import type { Port } from './option.ts'
import { everLaid } from './periods.ts'
import { quantity, share } from './quantity.ts'
import { type controlSide, documentCheck } from './rules.ts'

const lorries = (min: number) => quantity({ min, max: 1_000_000, integer: true })

/** Something that begins when the queue has become long and ends when it has become short again. */
const whileQueueIsLong = {
  fromQueue: lorries(1).describe(
    'It begins when so many lorries wait, in all queues of the station and on its `approach`.',
  ),
  untilQueue: lorries(0).describe('It ends when no more than so many wait; less than `fromQueue`.'),
}

const relaxation = z
  .strictObject({
    ...whileQueueIsLong,
    documents: z
      .array(id)
      .min(1)
      .optional()
      .describe('Only drivers of these document classes; all when absent.'),
    check: z
      .enum(['none', 'minimum'])
      .describe(
        'The check that remains; with `none` drivers are let through without a look at their documents.',
      ),
    time: duration.describe('Time for one driver, in place of that of his class.'),
    stamps: z.boolean().optional().describe('Whether stamping goes on meanwhile; it does when absent.'),
  })
  .describe('A lesser check while the queue is long, decided for each driver when his check begins.')

const databases = z
  .strictObject({
    share: byId(share()).describe(
      'Share of the drivers of a class who are looked up; 0 for those not named.',
    ),
    time: duration.describe('What it adds to the time of those who are.'),
    targeted: z
      .strictObject({
        ...whileQueueIsLong,
        share: byId(share()).describe('Share of the drivers of a class who are looked up meanwhile.'),
      })
      .optional()
      .describe('Fewer drivers are looked up while the queue is long.'),
  })
  .describe('Drivers looked up in databases, each by a chance of his own.')

/** What a passport station has beyond any other. */
export const passportControl = {
  authority: z
    .enum(['exit', 'entry', 'french', 'british'])
    .describe(
      'Whose officers check: those of the state that is left (`exit`; at Calais `french` says the same) or of the one entered (`entry`, `british`).',
    ),
  checks: byId(
    z.strictObject({
      check: documentCheck.describe('How deep the check is.'),
      time: duration.describe('Time for one driver.'),
      stamp: z
        .boolean()
        .optional()
        .describe('Whether the crossing is stamped in the passport, or recorded; false when absent.'),
    }),
  ).describe('The check each document class gets; every class has one.'),
  approach: z
    .array(id)
    .min(1)
    .optional()
    .describe(
      'Ids of links on which lorries queue for this control: those that stand there count as its queue too, for `relaxation` and `targeted`.',
    ),
  relaxation: relaxation.optional(),
  databases: databases.optional(),
  secondary: id
    .optional()
    .describe(
      'Id of the station set aside for thorough checks, to which a branch of `next` leads. A driver sent there gets there all that the rules ask.',
    ),
  misroutedShare: share()
    .optional()
    .describe(
      'Share of drivers who go to a lane signed for others, where there is room in one; 0 when absent.',
    ),
}

export type PassportStation = Extract<Port['stations'][string], { kind: 'passport' }>

/** The side of the border on which a control is. */
export function sideOf({ authority }: PassportStation): z.output<typeof controlSide> {
  return authority === 'exit' || authority === 'french' ? 'exit' : 'entry'
}

/** Passport stations that there are at any time of the run, by id, in the order of their ids. */
export function passportStations(port: Port): [id: string, station: PassportStation][] {
  const stations = everLaid(port, 'stations')
  return Object.keys(stations)
    .sort()
    .flatMap((id): [string, PassportStation][] => {
      const station = stations[id]!
      return station.kind === 'passport' ? [[id, station]] : []
    })
}

/** Ids of the controls that the rules bind: those on their side of the border, but for secondary areas. */
export function boundControls(port: Port): ReadonlySet<string> {
  const { rules } = port
  if (rules === undefined) return new Set()
  const controls = passportStations(port)
  const areas = new Set(controls.map(([, { secondary }]) => secondary))
  const bound = controls.filter(
    ([id, station]) => sideOf(station) === (rules.authority ?? 'exit') && !areas.has(id),
  )
  return new Set(bound.map(([id]) => id))
}

/**
 * The controls of which it is counted what drivers get: all of them where there are rules, or where one does more than
 * take its time; none otherwise.
 */
export function countedControls(port: Port): [id: string, station: PassportStation][] {
  const controls = passportStations(port)
  const isMore = ({
    relaxation,
    databases,
    approach,
    secondary,
    misroutedShare,
    checks,
    lanes,
  }: PassportStation) =>
    (relaxation ?? databases ?? approach ?? secondary ?? misroutedShare) !== undefined ||
    Object.values(checks).some(({ stamp }) => stamp !== undefined) ||
    Object.values(lanes).some(({ signed }) => signed !== undefined)
  return port.rules || controls.some(([, station]) => isMore(station)) ? controls : []
}
