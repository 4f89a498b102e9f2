/** Puts the page into the document. */
import { render } from 'preact'
import './style/tokens.css'
import './style/base.css'
import './style/shell.css'
import { Page } from './shell/page.tsx'

render(<Page />, document.getElementById('page')!)
