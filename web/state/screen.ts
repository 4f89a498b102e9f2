/** Whether the page stands in one narrow column. */
import { signal } from '@preact/signals'

const query = matchMedia('(max-width: 720px)')
export const narrow = signal(query.matches)
query.addEventListener('change', (event) => {
  narrow.value = event.matches
})
