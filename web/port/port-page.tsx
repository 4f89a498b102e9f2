/** The port view on the page: shows what the page's state holds, and its own outline until the scenario is read. */
import { comparison, options } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { PortView } from './port-view.tsx'

export function PortPage() {
  if (options.value.length > 0)
    return <PortView options={options.value} comparison={comparison.value} language={language.value} />
  const { messages } = language.value
  return (
    <div class="port" aria-busy="true">
      <h1>{messages.port.title}</h1>
      <p class="port-how">{messages.page.loading}</p>
      <div class="port-panels">
        <div class="card port-panel port-skeleton" />
        <div class="card port-panel port-skeleton" />
      </div>
    </div>
  )
}
