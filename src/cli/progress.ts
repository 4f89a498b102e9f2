/** A progress bar on stderr, drawn only where a person sees it: never into a pipe or a file. */
import { Format, type GenericFormatter, SingleBar } from 'cli-progress'
import type { Language } from '../language/language.ts'

export interface ProgressDisplay {
  update(done: number): void
  /** Takes the bar away again, so that only results stay on the screen. */
  end(): void
}

export function progressDisplay(total: number, language: Language): ProgressDisplay {
  if (!process.stderr.isTTY) return { update() {}, end() {} }
  // How long it will take is known from the first run on.
  const format: GenericFormatter = (options, { progress, value, total, eta }) => {
    const done = `${Format.BarFormat(progress, options)} ${value}/${total} ${language.messages.cli.progress}`
    return value === 0 ? done : `${done} · ${Format.TimeFormat(eta, options, 1)}`
  }
  const bar = new SingleBar({
    stream: process.stderr,
    format,
    barCompleteChar: '━',
    barIncompleteChar: '┄',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    fps: 10,
  })
  bar.start(total, 0)
  return { update: (done) => bar.update(done), end: () => bar.stop() }
}
