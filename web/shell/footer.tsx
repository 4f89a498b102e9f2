/** The foot of every view. */
import { language } from '../state/preferences.ts'

export function Footer() {
  const text = language.value.messages.page
  return (
    <footer class="colophon">
      <span>{text.footer.anyMachine}</span>
    </footer>
  )
}
