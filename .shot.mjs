import { chromium } from 'playwright-core'
const [,, name, width='1440', theme='light', lang='en', wait='0', full='1'] = process.argv
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const p = await b.newPage({ viewport: { width: +width, height: 900 }, colorScheme: theme, locale: lang === 'fr' ? 'fr-FR' : 'en-GB' })
p.on('console', m => { if (m.type() === 'error') console.log('console', m.text()) })
p.on('pageerror', e => console.log('pageerror', e.message, e.stack?.split('\n')[1]))
const t0 = Date.now()
await p.goto('http://127.0.0.1:8123/')
await p.waitForSelector('.plane-ellipse, .notice', { timeout: 120000 })
console.log('first figures', Date.now() - t0)
if (wait === 'end') { await p.waitForFunction(() => /finished|terminée|broken|interrompue/.test(document.querySelector('.run-state')?.textContent ?? ''), null, { timeout: 300000 }); console.log('finished', Date.now() - t0) }
else await p.waitForTimeout(+wait)
await p.waitForTimeout(500)
console.log(await p.textContent('.answer'))
console.log('overflow', await p.evaluate(() => document.documentElement.scrollWidth - innerWidth))
await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full === '1' })
await b.close()
