/** A progress bar on stderr, drawn only where a person sees it: never into a pipe or a file. */
import { SingleBar } from 'cli-progress'
import type { Language } from '../language/language.ts'

export interface ProgressDisplay {
  update(done: number): void
  /** Takes the bar away again, so that only results stay on the screen. */
  end(): void
}

export function progressDisplay(total: number, language: Language): ProgressDisplay {
  if (!process.stderr.isTTY) return { update() {}, end() {} }
  const bar = new SingleBar({
    stream: process.stderr,
    format: `{bar} {value}/{total} ${language.messages.cli.progress} · {eta_formatted}`,
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
