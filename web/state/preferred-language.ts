/** Which language the page begins in. */
import type { LanguageCode } from '../../src/language/language.ts'

/**
 * What was chosen before; else French for a browser that asks for French before English, English otherwise.
 * @param asked tags in order of preference, as in `navigator.languages`
 */
export function preferredLanguage(stored: string | null, asked: readonly string[]): LanguageCode {
  if (stored === 'en' || stored === 'fr') return stored
  for (const tag of asked) {
    const code = tag.slice(0, 2).toLowerCase()
    if (code === 'en' || code === 'fr') return code
  }
  return 'en'
}
