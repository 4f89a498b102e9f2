/** What a person chose about the page itself: language and theme. Remembered on this machine, if it allows. */
import { computed, effect, signal } from '@preact/signals'
import { type Language, type LanguageCode, languages } from '../../src/language/language.ts'
import { preferredLanguage } from './preferred-language.ts'

export type Theme = 'system' | 'light' | 'dark'
export const themes: readonly Theme[] = ['system', 'light', 'dark']

const remembered = (key: string): string | null => {
  try {
    return localStorage.getItem(`rocade.${key}`)
  } catch {
    return null
  }
}

const remember = (key: string, value: string) => {
  try {
    localStorage.setItem(`rocade.${key}`, value)
  } catch {
    // Storage refused (private window, embedded page): the choice holds until the page is left.
  }
}

const languageCode = signal<LanguageCode>(
  preferredLanguage(remembered('language'), navigator.languages ?? []),
)
export const language = computed<Language>(() => languages[languageCode.value])

export function chooseLanguage(code: LanguageCode) {
  languageCode.value = code
  remember('language', code)
}

const storedTheme = remembered('theme')
export const theme = signal<Theme>(themes.find((known) => known === storedTheme) ?? 'system')

export function chooseTheme(chosen: Theme) {
  theme.value = chosen
  remember('theme', chosen)
}

const systemDark = matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = signal(systemDark.matches)
systemDark.addEventListener('change', (event) => {
  systemIsDark.value = event.matches
})

effect(() => {
  const dark = theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})
effect(() => {
  document.documentElement.lang = language.value.code
})
