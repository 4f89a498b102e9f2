/**
 * The three kinds of scenario file, version 1 of the format: a baseline holds a whole port, a measure is a named
 * change with a cost, an option is a baseline plus measures. This file is the one definition of the format: the
 * published JSON Schema is generated from it.
 */
import * as z from 'zod'
import { staffPool, technology } from './controls.ts'
import { cost } from './cost.ts'
import { isoDate } from './iso-date.ts'
import { ground, link, quay, station } from './layout.ts'
import { lifeRisk } from './life-risk.ts'
import { money } from './money.ts'
import { byId, description, label, name } from './name.ts'
import { paragraphs } from './paragraph.ts'
import { pressure } from './pressure.ts'
import { quantity } from './quantity.ts'
import { reception } from './reception.ts'
import { rules } from './rules.ts'
import { demand, documentClass, hiddenParties, vehicleType } from './traffic.ts'
import { weather } from './weather.ts'

export const formatVersion = 'rocade/1'

const header = {
  $schema: z.string().optional().describe('Path of this JSON Schema, for editors.'),
  format: z.literal(formatVersion).describe('Version of the format.'),
  name,
  description: description.optional().describe('A sentence or two for a reader.'),
}

export const run = z.strictObject({
  name,
  from: isoDate.describe('First day of the window over which results are counted; it starts at 00:00.'),
  days: z.int().min(1).max(3660).describe('Length of the window.'),
  warmUpHours: quantity({ min: 0, max: 720 }).describe('Simulated before the window, not counted.'),
  coolDownHours: quantity({ min: 0, max: 720 }).describe(
    'Simulated after it, so that the last lorries of the window can ship.',
  ),
  replications: z.int().min(2).max(100_000).describe('Runs of each option, each with other luck.'),
  seed: label.describe('Any text: the same seed gives the same lorries.'),
})

export const baselineBody = {
  run,
  money: money.optional(),
  vehicleTypes: byId(vehicleType).describe('Kinds of lorry, by id.'),
  documentClasses: byId(documentClass).describe(
    "Kinds of drivers' documents, by id: what passport control asks by.",
  ),
  demand: demand.describe('Who comes, and when.'),
  hiddenParties: hiddenParties
    .optional()
    .describe('People hidden together in a lorry: how often and how many.'),
  rules: rules.optional(),
  lifeRisk: lifeRisk
    .optional()
    .describe('Danger to people in closed compartments; not reckoned when absent.'),
  reception: reception
    .optional()
    .describe('What happens to people who are found; when absent, nothing but the hand-over in the bay.'),
  weather: weather.optional().describe('Wind and temperature: recorded, or from the climate.'),
  pressure: pressure.optional(),
  technologies: byId(technology).optional().describe('Ways of looking for people, by id.'),
  staff: byId(staffPool).optional().describe('Pools of people, by id.'),
  links: byId(link).optional().describe('Roads, by id. No link may have the id of a station.'),
  stations: byId(station).optional().describe('Places where lorries are served or checked, by id.'),
  quay: quay.optional().describe('Marshalling lanes, berths and the timetable.'),
  ground: ground.optional(),
}

export const baseline = z.strictObject({ ...header, kind: z.literal('baseline'), ...baselineBody })

export const measure = z.strictObject({
  ...header,
  kind: z.literal('measure'),
  answers: z.enum(paragraphs).describe('Paragraph of the declaration of 20 September 2014 that it answers.'),
  cost,
  buildDays: z
    .int()
    .min(0)
    .max(36_600)
    .optional()
    .describe(
      'Days from the decision, which is `from` in the option, until it is in force; it costs from the decision on. 0 when absent.',
    ),
  excludes: z
    .array(z.string())
    .optional()
    .describe(
      'Measures that no option may have together with this one, whatever the dates: their ids in the option, or paths of their files, from this file.',
    ),
  changes: z
    .record(z.string(), z.unknown())
    .describe('JSON Merge Patch (RFC 7396) on the baseline: null removes.'),
})

export const option = z.strictObject({
  ...header,
  kind: z.literal('option'),
  order: z.int().optional().describe('Place among the options of a folder; last when absent.'),
  baseline: z.string().describe('Path of the baseline file, from this file.'),
  measures: byId(
    z.strictObject({
      file: z.string().describe('Path of the measure file, from this file.'),
      from: isoDate
        .optional()
        .describe(
          'In force from 00:00 of this day on, `buildDays` later when it takes time to build; throughout when absent.',
        ),
      until: isoDate.optional().describe('Not in force from 00:00 of this day on; for ever when absent.'),
    }),
  ).describe(
    'Measures laid over the baseline, by id. No two that are in force at once may set the same figure, so they have no order.',
  ),
})

export type BaselineFile = z.output<typeof baseline>
export type MeasureFile = z.output<typeof measure>
export type OptionFile = z.output<typeof option>
