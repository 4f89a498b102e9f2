/** What is being run and how far it is, with the buttons that stop it, go on, and make it more precise. */
import { computed } from '@preact/signals'
import { formatNumber, formatShare } from '../../src/language/format.ts'
import { comparison, options } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { morePrecise, progress, resume, secondsLeft, status, stop } from '../state/run.ts'
import { widestInterval } from '../state/widest.ts'
import { Term } from './term.tsx'

const widest = computed(() => comparison.value && widestInterval(comparison.value))

export function RunLine() {
  const lang = language.value
  const text = lang.messages.page.run
  const run = options.value[0]?.port.run
  if (!run) return null
  const done = comparison.value?.replications ?? 0
  const planned = comparison.value?.planned ?? run.replications
  const running = status.value === 'running'
  return (
    <div class="run-line">
      <p class="run-what">
        <Term definition={text.oneRunMeans(text.days(run.days))}>{run.name[lang.code]}</Term>
        {` · ${text.options(options.value.length)} · `}
        <strong>{text.done(formatNumber(done, lang), formatNumber(planned, lang))}</strong>
      </p>
      <progress class="run-progress" max={1} value={progress.value} aria-label={text.progress} />
      <p class="run-left">
        <span class="run-state">{stateText()}</span>
        {widest.value !== undefined && (
          <>
            {' · '}
            <Term definition={text.widestMeans}>
              {text.widest(formatShare(widest.value, lang, widest.value < 0.01 ? 1 : 0))}
            </Term>
          </>
        )}
      </p>
      <div class="run-buttons">
        {running ? (
          <button type="button" class="button" onClick={stop}>
            {text.stop}
          </button>
        ) : (
          status.value === 'stopped' && (
            <button type="button" class="button button-main" onClick={resume}>
              {text.resume}
            </button>
          )
        )}
        <button type="button" class="button" title={text.morePreciseMeans} onClick={morePrecise}>
          {text.morePrecise}
        </button>
      </div>
    </div>
  )
}

function stateText(): string {
  const lang = language.value
  const text = lang.messages.page.run
  switch (status.value) {
    case 'finished':
      return text.finished
    case 'stopped':
      return text.stopped
    case 'failed':
      return text.failed
    case 'idle':
      return ''
    case 'running': {
      const left = secondsLeft.value
      if (left === undefined) return text.starting
      return left < 90
        ? text.secondsLeft(formatNumber(Math.max(1, Math.round(left)), lang))
        : text.minutesLeft(formatNumber(Math.round(left / 60), lang))
    }
  }
}
