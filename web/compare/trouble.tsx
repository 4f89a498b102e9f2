/** What went wrong and how to mend it; the comparison stays where it is. */

import type { Problem } from '../../src/scenario/problem.ts'
import { options } from '../state/comparison.ts'
import { trouble } from '../state/library.ts'
import { language } from '../state/preferences.ts'
import { failure, resume } from '../state/run.ts'
import { focusAdd } from './chip-focus.ts'

export function TroubleNotice() {
  const text = language.value.messages.page.problems
  const found = trouble.value
  return (
    <>
      {failure.value !== undefined && (
        <section class="notice" role="alert" tabIndex={-1}>
          <h2>{text.runFailed}</h2>
          <p class="notice-where">{failure.value}</p>
          <button type="button" class="button" onClick={resume}>
            {text.tryAgain}
          </button>
        </section>
      )}
      {found && (found.nothing || found.problems.length > 0) && (
        <section class="notice" role="alert" tabIndex={-1}>
          <h2>{found.nothing ? text.noOption : text.title(found.problems.length)}</h2>
          {options.value.length > 0 && <p>{text.kept}</p>}
          <ProblemList problems={found.problems} />
          <button
            type="button"
            class="button"
            onClick={() => {
              focusAdd()
              trouble.value = undefined
            }}
          >
            {text.dismiss}
          </button>
        </section>
      )}
    </>
  )
}

/** Warnings, at the end of the view: they keep nothing from running. */
export function Remarks() {
  const text = language.value.messages.page.problems
  const warnings = trouble.value?.warnings ?? []
  if (warnings.length === 0) return null
  return (
    <details class="remarks">
      <summary>{text.titleWarnings(warnings.length)}</summary>
      <ProblemList problems={warnings} />
    </details>
  )
}

const mostShown = 30

function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const text = language.value.messages.page.problems
  return (
    <ul>
      {problems.slice(0, mostShown).map((problem) => (
        <li key={problem.message}>
          <ProblemLine message={problem.message} file={problem.file} line={problem.line} />
        </li>
      ))}
      {problems.length > mostShown && <li>{text.more(problems.length - mostShown)}</li>}
    </ul>
  )
}

/** The loader's own line: the place in front, then what to mend. */
function ProblemLine({ message, file, line }: { message: string; file: string; line?: number | undefined }) {
  const place = message.match(/^[^:]*(:\d+:\d+)?(?=: )/)?.[0]
  if (!place || !file || !message.startsWith(file)) return <>{message}</>
  return (
    <>
      <code class="notice-where" data-line={line}>
        {place}
      </code>{' '}
      {message.slice(place.length + 2)}
    </>
  )
}
