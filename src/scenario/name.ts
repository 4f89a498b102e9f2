/** Names people read, and the ids files use to point at things. */
import * as z from 'zod'
import { expectations } from './expectation.ts'

/** A name in both languages of the page. */
export interface Name {
  readonly en: string
  readonly fr: string
}

/** One text for both languages, or one for each. */
export const name = z
  .union([z.string().min(1), z.strictObject({ en: z.string().min(1), fr: z.string().min(1) })])
  .register(expectations, { words: 'a text that is not empty, or { "en": …, "fr": … }' })
  .transform((given): Name => (typeof given === 'string' ? { en: given, fr: given } : given))
  .meta({ id: 'name', description: 'A name people read: one text for both languages, or one for each.' })

/** Lower-case words joined by hyphens: `uk-entry-control`. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as uk-entry-control')
  .register(expectations, { words: 'an id: lower-case words joined by hyphens, such as uk-entry-control' })
  .meta({ id: 'id', description: 'Lower-case words joined by hyphens, such as uk-entry-control.' })

/** Things of one kind by id. Order, where it matters, is said by a field `order`. */
export const byId = <Schema extends z.ZodType>(schema: Schema) => z.record(id, schema)
