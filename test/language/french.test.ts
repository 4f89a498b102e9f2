/** French typography: signs of two parts stand after a narrow no-break space, in every message. */
import { expect, test } from 'vitest'
import { fr } from '../../src/language/fr.ts'

function* texts(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value]
  // Words for the arguments, to see the spaces around them.
  else if (typeof value === 'function') {
    // Two sides of what a message may choose between, by a count or a direction.
    for (const given of [1, 'more', ['mot']])
      try {
        yield [path, String(value(given, given, given, given))]
      } catch {
        // Not what this message takes.
      }
  } else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, `${path}.${key}`)
}

test('no sign of two parts has a wide space, a plain one or none before it', () => {
  const all = [
    ...texts({ page: fr.page, port: fr.port, answer: fr.answer, value: fr.value, ledger: fr.ledger }, 'fr'),
  ]
  expect(all.length).toBeGreaterThan(200)
  const wrong = all.filter(
    ([, text]) =>
      /[ \u00a0][;:!?%€»]|«[ \u00a0]/u.test(text) ||
      /[\p{L}\d)»][;!?%€]/u.test(text) ||
      /[\p{L})»]:(?!\/)(?!\d)/u.test(text.replace('kind:', '')),
  )
  expect(wrong).toEqual([])
})
