/** The two languages of Rocade: messages and the locale for figures. */
import { en, type Messages } from './en.ts'
import { fr } from './fr.ts'

export type { Messages }
export type LanguageCode = 'en' | 'fr'

export interface Language {
  readonly code: LanguageCode
  /** For `Intl`. */
  readonly locale: string
  readonly messages: Messages
}

export const languages: Readonly<Record<LanguageCode, Language>> = {
  en: { code: 'en', locale: 'en-GB', messages: en },
  fr: { code: 'fr', locale: 'fr-FR', messages: fr },
}
