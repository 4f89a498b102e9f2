import { chromium } from 'playwright-core'

const [, , name, width = '390', theme = 'light', lang = 'en'] = process.argv
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const p = await b.newPage({
  viewport: { width: +width, height: 1500 },
  colorScheme: theme,
  locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
  hasTouch: true,
})
await p.goto('http://127.0.0.1:8123/')
await p.waitForSelector('.plane-ellipse')
await p.waitForFunction(
  () =>
    !document.querySelector('.plane-ellipse')?.getAttribute('d')?.length === false &&
    +document.querySelector('.run-progress').value > 0.3,
  null,
  { timeout: 60000 },
)
await p.click('.run-buttons button')
await p.waitForTimeout(600)
const h = await p.evaluate(() => document.documentElement.scrollHeight)
for (let i = 0, y = 0; y < h; i++, y += 1500) {
  await p.screenshot({
    path: `/tmp/shots/${name}-${i}.png`,
    fullPage: true,
    clip: { x: 0, y, width: +width, height: Math.min(1500, h - y) },
  })
}
console.log(h)
// small targets
console.log(
  JSON.stringify(
    await p.evaluate(() =>
      [...document.querySelectorAll('button,a,summary')]
        .filter((e) => e.offsetParent && !e.closest('.visually-hidden'))
        .map((e) => [
          e.textContent.trim().slice(0, 20) || e.getAttribute('aria-label'),
          Math.round(e.getBoundingClientRect().width),
          Math.round(e.getBoundingClientRect().height),
        ])
        .filter(([, w, h]) => w < 44 || h < 44),
    ),
  ),
)
await b.close()
