/** A browser without a window, started as any program is: it opens a page, which answers the server it came from. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Option } from '../../src/scenario/option.ts'
import { serveFolder } from '../web/static-server.ts'
import type { Fingerprints } from './fingerprints.ts'

export interface Browser {
  readonly program: string
  readonly args: (profile: string) => string[]
}

const browsers = {
  Chromium: {
    programs: ['chromium', 'chromium-browser', 'google-chrome'],
    args: (profile: string) => [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      `--user-data-dir=${profile}`,
    ],
  },
  Firefox: {
    programs: ['firefox-esr', 'firefox'],
    args: (profile: string) => ['--headless', '--no-remote', '--profile', profile],
  },
}

/** Undefined where it is not on the PATH. */
export function installedBrowser(name: keyof typeof browsers): Browser | undefined {
  const { programs, args } = browsers[name]
  const program = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => programs.map((file) => join(folder, file)))
    .find(existsSync)
  return program === undefined ? undefined : { program, args }
}

/** @throws when the page fails, or the browser ends or takes more than two minutes without an answer */
export async function fingerprintsIn(browser: Browser, cases: readonly Option[]): Promise<Fingerprints> {
  const folder = mkdtempSync(join(tmpdir(), 'rocade-same-bytes-'))
  const pages = join(folder, 'pages')
  const profile = join(folder, 'profile')
  mkdirSync(profile)
  const root = fileURLToPath(new URL('./page', import.meta.url))
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: pages, emptyOutDir: true, target: 'esnext' },
  })
  writeFileSync(join(pages, 'cases.json'), JSON.stringify(cases))
  let received = (_: string) => {}
  const answer = new Promise<string>((resolve) => {
    received = resolve
  })
  const server = await serveFolder(pages, received)
  const child = spawn(browser.program, [...browser.args(profile), server.address], {
    stdio: 'ignore',
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const silent = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${browser.program} ended with ${code} and no answer`)))
    setTimeout(reject, 120_000, new Error(`${browser.program} gave no answer in two minutes`)).unref()
  })
  try {
    const fingerprints = JSON.parse(await Promise.race([answer, silent]))
    if (fingerprints.error !== undefined) throw new Error(`in ${browser.program}: ${fingerprints.error}`)
    return fingerprints
  } finally {
    // It is the leader of a group of its own: its processes for pages and workers end with it.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    await ended
    await server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
