/** Today's port against its options: the answer in words, then the pictures, then the table. */
import { language } from '../state/preferences.ts'

export function CompareView() {
  return <h1>{language.value.messages.page.route.compare}</h1>
}
