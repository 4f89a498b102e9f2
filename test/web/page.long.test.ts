/**
 * The built page in Chromium, as a planner meets it: it opens running, stops and goes on, speaks both languages, keeps
 * the last good result when a file is broken, and can be used without a mouse and by those who don't see well.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from './static-server.ts'

let folder: string
let server: Awaited<ReturnType<typeof serveFolder>>
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rocade-page-'))
  await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  server = await serveFolder(folder)
  browser = await chromium.launch({
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
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  if (folder) await rm(folder, { recursive: true, force: true })
})

/** Opens the page; anything it logs as an error fails the test that asked for it. */
async function open(
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(server.address)
  return { page, errors }
}

const done = (page: Page) => page.locator('.run-what strong').innerText()
const doneCount = async (page: Page) => Number((await done(page)).match(/^\d+/)?.[0])
const state = (page: Page) => page.locator('.run-state').innerText()
const figures = (page: Page) => page.locator('.changes-table tbody tr').first().waitFor({ timeout: 60_000 })
const until = (page: Page, button: string) =>
  page.getByRole('button', { name: button, exact: true }).waitFor({ timeout: 60_000 })

describe('a comparison from load to end', () => {
  let page: Page
  let errors: string[]

  beforeAll(async () => {
    ;({ page, errors } = await open())
    await figures(page)
  }, 90_000)
  afterAll(() => page?.context().close())

  test('it opens on the shipped comparison, already running, the first figures at once', async () => {
    expect(await page.locator('.chip').count()).toBe(4)
    expect(await page.locator('.plane-ellipse').count()).toBe(4)
    expect(await page.locator('h1').innerText()).not.toBe('')
  })

  test('it stops, keeps what is there, and goes on to the end', { timeout: 180_000 }, async () => {
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await until(page, 'Resume')
    const before = await done(page)
    expect(await state(page)).toBe('stopped')
    await page.waitForTimeout(1500)
    expect(await done(page)).toBe(before)

    await page.getByRole('button', { name: 'Resume', exact: true }).click()
    await page.waitForFunction(() => document.querySelector('.run-state')?.textContent === 'finished', null, {
      timeout: 150_000,
    })
    expect(await done(page)).toMatch(/^(\d+) of \1 runs$/)
    expect(await page.locator('h1').innerText()).toMatch(/^(With|No|None|Too early)/)
  })

  test('the answer and the table speak French, and the choice is remembered', async () => {
    await page.getByRole('button', { name: 'FR', exact: true }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('fr')
    expect(await page.locator('h1').innerText()).toMatch(/^(Avec|Auc|Trop tôt)/)
    expect(await page.locator('.changes h2').innerText()).toBe('Ce que change chaque option')
    expect(await page.evaluate(() => localStorage.getItem('rocade.language'))).toBe('fr')
    await page.getByRole('button', { name: 'EN', exact: true }).click()
    expect(await page.locator('.changes h2').innerText()).toBe('What each option changes')
  })

  test('hiding an option takes it out of every picture and of the sentence, and back', async () => {
    const chip = page.locator('.chip-toggle').last()
    const name = await chip.locator('span').innerText()
    await chip.click()
    expect(await page.locator('.plane-ellipse').count()).toBe(3)
    // The table comes a few turns after the plane.
    await expect.poll(() => page.locator('.changes-table thead').innerText()).not.toContain(name)
    expect(await page.locator('.answer').innerText()).not.toContain(`“${name}”`)
    await chip.click()
    expect(await page.locator('.plane-ellipse').count()).toBe(4)
  })

  test('an option that is removed and added again needs no new runs', async () => {
    const planned = await doneCount(page)
    await page.locator('.chip-remove').last().click()
    await page.waitForFunction(() => document.querySelectorAll('.chip').length === 3)
    await page.getByRole('button', { name: '+ Add an option' }).click()
    await page.locator('.add-panel li button').first().click()
    await page.waitForFunction(
      () =>
        document.querySelectorAll('.chip').length === 4 &&
        document.querySelector('.run-state')?.textContent === 'finished',
      null,
      // One option's runs take longer than this.
      { timeout: 1500 },
    )
    expect(await doneCount(page)).toBe(planned)
  })

  test('a broken file is explained with its line, and the comparison stays', async () => {
    const headline = await page.locator('h1').innerText()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'mine.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          '{\n  "format": "rocade/1",\n  "kind": "option",\n  "name": "Mine",\n  "baseline": "calais-2015.json",\n  "measures": {}\n}',
        ),
      })
    const notice = page.locator('.notice')
    await notice.waitFor()
    const text = await notice.innerText()
    expect(text).toContain('mine.json:5')
    expect(text).toContain('calais-2014.json') // the nearest right name
    expect(await page.locator('.chip').count()).toBe(4)
    expect(await page.locator('h1').innerText()).toBe(headline)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    expect(await notice.count()).toBe(0)
  })

  test('an option opened from a file joins the others on the shipped baseline, and leaves again', {
    timeout: 90_000,
  }, async () => {
    const option = {
      format: 'rocade/1',
      kind: 'option',
      name: { en: 'My port', fr: 'Mon port' },
      baseline: 'calais-2014.json',
      measures: { layout: { file: 'measures/new-layout.json' } },
    }
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'my-port.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(option)),
      })
    await page.locator('.changes-table thead th', { hasText: 'My port' }).waitFor({ timeout: 60_000 })
    expect(await page.locator('.chip').count()).toBe(5)
    // It has the measure of the shipped new layout and nothing else, so it meets the same fate.
    // Both at one moment, as figures still move.
    const [layout, mine] = await page.evaluate(() =>
      [3, 6].map(
        (column) =>
          document.querySelector(
            `.changes-table tbody tr:nth-child(4) td:nth-child(${column}) .changes-value`,
          )?.textContent,
      ),
    )
    await page.getByRole('button', { name: 'Remove My port' }).click()
    expect(mine).toMatch(/^\d/)
    expect(mine).toBe(layout)
    await page.waitForFunction(() => document.querySelectorAll('.plane-ellipse').length === 4)
  })

  test('a fund has a bar for each of its years, what goes above it is flagged, and keys read it out', {
    timeout: 90_000,
  }, async () => {
    const fund = { euroPerYear: 5_000_000, from: '2014-09-20', years: 3 }
    const measure = {
      format: 'rocade/1',
      kind: 'measure',
      name: 'A wall',
      answers: 'fences',
      cost: { capitalEuro: 7_000_000, lifeYears: 20, runningEuroPerYear: 100_000, priceYear: 2014 },
      changes: { money: { fund } },
    }
    const option = {
      format: 'rocade/1',
      kind: 'option',
      name: 'With a wall',
      baseline: 'calais-2014.json',
      measures: { wall: { file: 'wall.json' } },
    }
    expect(await page.locator('.views-fund').count()).toBe(0)
    const fileOf = ([name, content]: [string, unknown]) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    })
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(Object.entries({ 'with-a-wall.json': option, 'wall.json': measure }).map(fileOf))
    const chart = page.locator('.views-fund')
    await chart.locator('svg rect').first().waitFor({ timeout: 60_000 })
    expect(await chart.locator('.fund-words').allTextContents()).toEqual([
      expect.stringMatching(/^Year 1.*€7\.1m ▲ €2\.1m over$/s),
      expect.stringMatching(/^Year 2.*€100k$/s),
      expect.stringMatching(/^Year 3.*€100k$/s),
    ])
    await chart.getByRole('application').focus()
    await page.keyboard.press('Home')
    await expect
      .poll(() => chart.locator('[aria-live]').innerText())
      .toMatch(/With a wall · Year 1, from 20 Sept 2014\. .*Above the fund: €2,100,000/)
    await page.getByRole('button', { name: 'Remove With a wall' }).click()
    await chart.waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.querySelectorAll('.plane-ellipse').length === 4)
  })

  test('arrow keys read out the values of a chart', async () => {
    await page.getByRole('application', { name: /^Traffic and detection/ }).focus()
    await page.keyboard.press('ArrowRight')
    const spoken = () => page.locator('.views-plane [aria-live]').innerText()
    await expect.poll(spoken).toMatch(/lorries shipped .*busiest day: [\d,]+ ± \d+/)
  })

  test('every figure has its definition, by keyboard too, and the assumptions have their sources', async () => {
    const term = page.locator('.changes-table .term button').nth(2)
    await term.press('Enter')
    expect(await page.getByRole('tooltip').innerText()).toContain('ring road')
    await page.keyboard.press('Escape')
    await page.getByRole('tooltip').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'How do we know?' }).click()
    expect(await page.locator('dialog .assumptions li').count()).toBeGreaterThan(20)
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
  })

  test('the table and the picture can be taken away', async () => {
    const take = async (kind: string) => {
      await page.getByRole('button', { name: 'Download: Traffic and detection' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.menu-panel').getByRole('button', { name: kind }).click(),
      ])
      return readFile(await download.path())
    }
    const csv = (await take('Figures (CSV)')).toString('utf8')
    expect(csv.trim().split('\r\n')).toHaveLength(5)
    const svg = (await take('Picture (SVG)')).toString('utf8')
    expect(/fingerprint [0-9a-f]{16}/.test(svg)).toBe(true)
    // Nothing that only the page's style sheet could tell.
    expect(svg.includes('var(--')).toBe(false)
    const png = await take('Picture (PNG)')
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  })

  for (const theme of ['light', 'dark'] as const)
    test(`no barrier that axe can find, ${theme}`, { timeout: 60_000 }, async () => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
    })

  test('nothing went wrong on the way', () => expect(errors).toEqual([]))
})

test('at 390 px there is one column, one option at a time, nothing to scroll sideways', {
  timeout: 90_000,
}, async () => {
  const { page, errors } = await open({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'fr-FR',
  })
  await figures(page)
  expect(await page.locator('.changes-table thead th').count()).toBe(3)
  await page.locator('.changes-switch button').last().click()
  expect(await page.locator('.changes-table thead th').last().innerText()).toBe(
    await page.locator('.changes-switch button').last().innerText(),
  )
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(errors).toEqual([])
  await page.context().close()
})

test('while it runs nothing jumps', { timeout: 90_000 }, async () => {
  const { page } = await open()
  await figures(page)
  await page.waitForTimeout(4000)
  const jumps = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          resolve(sum)
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 500)
      }),
  )
  // From the skeleton on: below 0.1 web vitals calls it good.
  expect(jumps).toBeLessThan(0.1)
  await page.context().close()
})
