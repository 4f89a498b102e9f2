/**
 * What the law asks of passport control, as data: the rules of 2006, those of 2017 and the entry/exit system are three
 * sets of it. They count what is due; what is done, the stations say.
 */
import * as z from 'zod'
import { isoDate } from './iso-date.ts'
import { byId, id, name } from './name.ts'
import { share } from './quantity.ts'

/** How deep a check of a driver's documents is. */
export const documentCheck = z.enum(['minimum', 'thorough'])

export const controlSide = z.enum(['exit', 'entry'])

export const rules = z
  .strictObject({
    name,
    from: isoDate.describe('The day from which they are law: for the reader, not for the simulation.'),
    authority: controlSide
      .optional()
      .describe(
        'The controls that they bind: those of the state that is left, or entered; exit when absent.',
      ),
    checksByClass: byId(documentCheck).describe(
      'The check that is due to the drivers of each document class; every class has one.',
    ),
    stamps: z
      .array(id)
      .describe('Document classes whose crossings have to be stamped in the passport, or recorded.'),
    databaseShare: byId(share())
      .optional()
      .describe('Share of the drivers of a class who have to be looked up in databases; 0 when absent.'),
    targetedDatabaseShare: byId(share())
      .optional()
      .describe(
        'The same while checks in databases are targeted because of the traffic; as in `databaseShare` when absent.',
      ),
  })
  .describe('What the law asks of passport control: with it, results say how far it is complied with.')
