/** The whole page: header, the view that the address asks for, footer. */
import { effect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { CompareView } from '../compare/compare-view.tsx'
import { PortPage } from '../port/port-page.tsx'
import { language } from '../state/preferences.ts'
import { type Route, route } from '../state/route.ts'
import { DropZone } from './drop-zone.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'

const views: Record<Route, ComponentType> = { compare: CompareView, port: PortPage }

effect(() => {
  const { page } = language.value.messages
  document.title = page.documentTitle(page.route[route.value])
})

export function Page() {
  const View = views[route.value]
  return (
    <>
      <button type="button" class="button skip" onClick={() => document.getElementById('main')?.focus()}>
        {language.value.messages.page.skipToContent}
      </button>
      <Header />
      <main id="main" class="column" tabIndex={-1}>
        <View />
      </main>
      <Footer />
      <DropZone />
    </>
  )
}
