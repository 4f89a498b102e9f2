/** A comparison on the workers of Chromium: as in Node, whatever their number, and stopped in its midst. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareOptions } from '../../src/experiment/run-study.ts'
import { InLineRunner } from '../../src/runtime/in-line.ts'
import { portEngine } from '../../src/runtime/port-engine.ts'
import type { Option } from '../../src/scenario/option.ts'
import { calais } from './calais.ts'
import type { Asked } from './page/page.ts'

const plan = { replications: 2, seed: 'Calais' }
const folder = mkdtempSync(join(tmpdir(), 'rocade-page-'))
let options: readonly Option[]
let expected: string[]
let server: PreviewServer
let browser: Browser
let page: Page

beforeAll(async () => {
  options = await calais('calais-2014.json', 'new-layout.json', 'both.json')
  const { signal } = new AbortController()
  const comparison = await compareOptions(options, plan, new InLineRunner(portEngine), () => {}, signal)
  expected = comparison.options.map(({ digest }) => digest)
  const root = fileURLToPath(new URL('./page', import.meta.url))
  const shared = { configFile: false, root, logLevel: 'warn', worker: { format: 'es' } } as const
  await build({ ...shared, build: { outDir: folder } })
  server = await preview({ ...shared, build: { outDir: folder }, preview: { host: '127.0.0.1', port: 0 } })
  const executablePath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((path) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(path, name)))
    .find(existsSync)
  if (executablePath === undefined) throw new Error('Chromium is not on the PATH')
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  page = await browser.newPage()
  await page.goto(server.resolvedUrls!.local[0])
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(folder, { recursive: true })
})

const inBrowser = (asked: Asked) => page.evaluate((given) => globalThis.compareInBrowser(given), asked)

test.each([1, 2])('on %i workers of Chromium', async (workers) => {
  expect(await inBrowser({ options, plan, workers })).toMatchObject({ replications: 2, digests: expected })
})

test('Chromium stops in the midst of a run', async () => {
  const long = { replications: 1000, seed: 'Calais' }
  const answer = await inBrowser({ options, plan: long, workers: 2, stopAfterMilliseconds: 50 })
  expect(answer.replications).toBeLessThan(1000)
})
