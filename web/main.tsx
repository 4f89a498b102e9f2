/** Puts the page into the document and opens the shipped comparison. */
// First of all, so that it loads while the page does.
import './state/reading.ts'
import { render } from 'preact'
import './style/tokens.css'
import './style/base.css'
import './style/shell.css'
import './style/chart.css'
import './style/compare.css'
import './style/print.css'
import { acceptDrops } from './shell/drop-zone.tsx'
import { Page } from './shell/page.tsx'
import { openShipped } from './state/library.ts'
import { prepare } from './state/run.ts'

prepare()
void openShipped()
// In a turn of its own: loading the page has just taken one.
setTimeout(() => {
  render(<Page />, document.getElementById('page')!)
  acceptDrops()
})
