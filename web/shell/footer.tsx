/** The foot of every view: what anyone needs to get the same result, and the way to the sources. */
import { asking } from '../state/asking.ts'
import { language } from '../state/preferences.ts'
import { route } from '../state/route.ts'
import { fingerprint, seed } from '../state/trace.ts'

export function Footer() {
  const text = language.value.messages.page.footer
  return (
    <footer class="colophon">
      <p>
        {seed.value !== undefined && `${text.seed(seed.value)} · `}
        {fingerprint.value && (
          <>
            {text.fingerprint} <code>{fingerprint.value}</code>
            {' · '}
          </>
        )}
        {text.anyMachine}
      </p>
      {route.value === 'compare' && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            asking.value = true
          }}
        >
          {text.sources}
        </button>
      )}
    </footer>
  )
}
