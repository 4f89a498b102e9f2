/** Scenario files dropped anywhere on the page join the comparison. */
import { signal } from '@preact/signals'
import { addOpened } from '../state/library.ts'
import { readDropped } from '../state/opened-files.ts'
import { language } from '../state/preferences.ts'

const over = signal(false)

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** Listens on the whole document. */
export function acceptDrops() {
  document.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    over.value = true
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over.value = false
  })
  document.addEventListener('drop', async (event) => {
    if (!holdsFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    over.value = false
    await addOpened(await readDropped(event.dataTransfer.items))
  })
}

export function DropZone() {
  if (!over.value) return null
  return <div class="drop-zone">{language.value.messages.page.options.drop}</div>
}
