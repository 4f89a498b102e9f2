/** What went wrong and how to mend it; the comparison stays where it is. */

import { options } from '../state/comparison.ts'
import { trouble } from '../state/library.ts'
import { language } from '../state/preferences.ts'
import { failure, resume } from '../state/run.ts'

export function TroubleNotice() {
  const text = language.value.messages.page.problems
  const found = trouble.value
  return (
    <>
      {failure.value !== undefined && (
        <section class="notice" role="alert">
          <h2>{text.runFailed}</h2>
          <p class="notice-where">{failure.value}</p>
          <button type="button" class="button" onClick={resume}>
            {text.tryAgain}
          </button>
        </section>
      )}
      {found && (
        <section class="notice" role="alert">
          <h2>
            {found.nothing
              ? text.noOption
              : found.problems.length > 0
                ? text.title(found.problems.length)
                : text.titleWarnings(found.warnings.length)}
          </h2>
          {found.problems.length > 0 && options.value.length > 0 && <p>{text.kept}</p>}
          <ul>
            {[...found.problems, ...found.warnings].slice(0, mostShown).map((problem) => (
              <li key={problem.message}>
                <ProblemLine message={problem.message} file={problem.file} line={problem.line} />
              </li>
            ))}
          </ul>
          {found.problems.length + found.warnings.length > mostShown && (
            <p>{text.more(found.problems.length + found.warnings.length - mostShown)}</p>
          )}
          <button
            type="button"
            class="button"
            onClick={() => {
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

const mostShown = 30

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
