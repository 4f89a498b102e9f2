/** Names people read, and the ids files use to point at things. */
import * as z from 'zod'
import { expectations } from './expectation.ts'
import { invisible } from './visible-text.ts'

/** A name in both languages of the page. */
export interface Name {
  readonly en: string
  readonly fr: string
}

/** No control characters: names reach terminals, which obey them. */
const visible = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(new RegExp(`^[^${invisible}]*$`))
    .register(expectations, { words: labelWords(longest) })

const labelWords = (longest: number) =>
  `a text of 1 to ${longest.toLocaleString('en')} characters, none of them a control character`

/** A name in one language, or in none, such as that of a ship. */
export const label = visible(200)

const inBothLanguages = (text: typeof label, longest: number) =>
  z
    .union([text, z.strictObject({ en: text, fr: text })])
    .register(expectations, { words: `${labelWords(longest)}, or { "en": …, "fr": … }` })
    .transform((given): Name => (typeof given === 'string' ? { en: given, fr: given } : given))

/** A sentence or two; one text for both languages, or one for each. */
export const description = inBothLanguages(visible(5000), 5000).meta({
  id: 'description',
  description: 'A sentence or two for a reader: one text for both languages, or one for each.',
})

/** One text for both languages, or one for each. */
export const name = inBothLanguages(label, 200).meta({
  id: 'name',
  description: 'A name people read: one text for both languages, or one for each.',
})

/** Lower-case words joined by hyphens: `uk-entry-control`. */
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens, such as uk-entry-control')
  .register(expectations, { words: 'an id: lower-case words joined by hyphens, such as uk-entry-control' })
  .meta({ id: 'id', description: 'Lower-case words joined by hyphens, such as uk-entry-control.' })

/** Things of one kind by id. Order, where it matters, is said by a field `order`. */
export const byId = <Schema extends z.ZodType>(schema: Schema) => z.record(id, schema)
