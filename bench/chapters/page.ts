/** The page in Chromium: how long from opening it until the shipped comparison shows its first and its last interval. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { chromiumPath } from '../../bin/installed.mjs'
import { serveFolder } from '../../test/web/static-server.ts'
import type { Chapter } from '../chapter.ts'
import { spreadOf } from '../spread.ts'

const caption = 'The page: the shipped comparison, 4 options × 30 replications × 7 days'
const columns = ['from navigation to', 'ms']

/** Milliseconds since navigation, as the page's own clock has them, and tasks of its main thread over 50 ms. */
interface Visit {
  readonly firstMs: number
  readonly lastMs: number
  readonly longTasksMs: readonly number[]
}

export const pageChapter: Chapter = {
  id: 'page',
  what: 'the page in Chromium, from opening it to the last interval',
  async *tables(effort) {
    const executablePath = chromiumPath()
    if (executablePath === undefined) {
      yield { caption, columns, rows: [], notes: ['not run: no Chromium on this machine.'] }
      return
    }
    const visits: Visit[] = []
    const folder = await mkdtemp(join(tmpdir(), 'rocade-bench-'))
    try {
      await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
      const server = await serveFolder(folder)
      try {
        // The first visit fills the caches of the machine; a look can do without it.
        const uncounted = effort === 'quick' ? 0 : 1
        for (let round = 0; round < uncounted + (effort === 'quick' ? 1 : 4); round++) {
          const browser = await chromium.launch({ executablePath, args: flags })
          try {
            const visited = await visit(browser, server.address)
            if (round >= uncounted) visits.push(visited)
          } finally {
            await browser.close()
          }
        }
      } finally {
        await server.close()
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
    const longTasks = visits.flatMap(({ longTasksMs }) => longTasksMs)
    yield {
      caption,
      columns,
      rows: [
        ['first interval', spreadOf(visits.map(({ firstMs }) => firstMs))],
        ['last interval', spreadOf(visits.map(({ lastMs }) => lastMs))],
        [
          'main thread held over 50 ms: times a visit',
          spreadOf(visits.map((each) => each.longTasksMs.length)),
        ],
        ['main thread held over 50 ms: longest', longTasks.length === 0 ? 'never' : Math.max(...longTasks)],
      ],
      notes: [`Visits: ${visits.length}, each in a Chromium just started.`],
    }
  },
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  await page.addInitScript(() => {
    const tasks: number[] = []
    Object.assign(globalThis, { longTasksMs: tasks })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration)
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(address)
  const timeOf = async (shown: () => number | false) =>
    (
      await page.waitForFunction(shown, null, { polling: 'raf', timeout: 180_000 })
    ).jsonValue() as Promise<number>
  const firstMs = await timeOf(
    () => document.querySelector('.changes-table tbody tr') !== null && performance.now(),
  )
  const lastMs = await timeOf(
    () => document.querySelector('.run-state')?.textContent === 'finished' && performance.now(),
  )
  const longTasksMs = await page.evaluate(
    () => (globalThis as unknown as { longTasksMs: number[] }).longTasksMs,
  )
  return { firstMs, lastMs, longTasksMs }
}
