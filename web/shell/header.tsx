/** The top of every view: name, the views, language and theme. */
import { chooseLanguage, chooseTheme, language, type Theme, theme, themes } from '../state/preferences.ts'
import { route, routes } from '../state/route.ts'
import { Segmented } from './segmented.tsx'

export function Header() {
  const { code, messages } = language.value
  const text = messages.page
  return (
    <header class="masthead">
      <a class="brand" href="#/compare">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <rect width="24" height="24" rx="6" fill="var(--accent)" />
          <path
            d="M7.5 17.5V12a4.5 4.5 0 0 1 9 0v5.5"
            fill="none"
            stroke="var(--on-accent)"
            stroke-width="2.2"
            stroke-linecap="round"
          />
        </svg>
        Rocade
      </a>
      <nav aria-label={text.views}>
        {routes.map((name) => (
          <a key={name} href={`#/${name}`} aria-current={route.value === name ? 'page' : undefined}>
            {text.route[name]}
          </a>
        ))}
      </nav>
      <div class="masthead-tools">
        <Segmented
          label={text.language}
          value={code}
          choices={[
            { value: 'en', text: 'EN', title: 'English' },
            { value: 'fr', text: 'FR', title: 'Français' },
          ]}
          onChoose={chooseLanguage}
        />
        <button
          type="button"
          class="button button-square"
          aria-label={text.named(text.theme.label, text.theme[theme.value])}
          title={text.named(text.theme.label, text.theme[theme.value])}
          onClick={() => chooseTheme(themes[(themes.indexOf(theme.value) + 1) % themes.length])}
        >
          <ThemeIcon theme={theme.value} />
        </button>
      </div>
    </header>
  )
}

function ThemeIcon({ theme }: { theme: Theme }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
      {theme === 'system' && (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />
        </>
      )}
      {theme === 'light' && (
        <>
          <circle cx="8" cy="8" r="3" />
          <path
            stroke-linecap="round"
            d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1"
          />
        </>
      )}
      {theme === 'dark' && (
        <path stroke-linejoin="round" d="M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3z" />
      )}
    </svg>
  )
}
