/** The answer in words, what it rests on, and the way to its assumptions. */
import type { ComponentChildren } from 'preact'
import { answerText, costText, unfinishedText } from '../../src/language/answer.ts'
import { formatNumber } from '../../src/language/format.ts'
import { optionColour } from '../chart/option-colour.ts'
import { claims, leftOut } from '../state/claims.ts'
import { comparison, namesInCharts, options, showAll } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { status } from '../state/run.ts'

/** Around the number of an option, where its name stands in the sentence. Private use, never in a name. */
const opening = '\uE000'
const closing = '\uE001'

export function Answer({ onAsk }: { onAsk: () => void }) {
  const lang = language.value
  const text = lang.messages.page
  const marked = (option: number) => `${opening}${option}${closing}`
  const { headline, detail } = answerText(claims.value, marked, lang)
  const unfinished = comparison.value ? unfinishedText(comparison.value, marked, lang, leftOut.value) : []
  const costOf = (option: number) =>
    options.value.find(({ id }) => id === comparison.value?.options[option]?.optionId)?.annualCostEuro ?? 0
  const cost = costText(claims.value, costOf, marked, lang)
  const replications = comparison.value?.replications ?? 0
  const sure = claims.value.kind === 'shown' || claims.value.kind === 'noMatter'
  // What will stand here is still to come, or will not come.
  const waits =
    (claims.value.kind === 'pending' || claims.value.kind === 'tooEarly') && status.value === 'running'
  const isShort = claims.value.kind !== 'shown' && !waits
  return (
    <div class="answer" data-short={isShort} data-live={status.value === 'running'}>
      <h1>
        {/* Another sentence is another text, not the same one moved about. */}
        <span key={headline}>{withNames(headline)}</span>
      </h1>
      <p class="visually-hidden" role="status">
        {/* Spoken when it stands, not at every step of the way there. */}
        {status.value === 'finished' || status.value === 'stopped' ? inWords(headline) : ''}
      </p>
      {waits && <div class="blank blank-detail" aria-hidden="true" />}
      {claims.value.kind === 'hidden' && (
        <button type="button" class="button" onClick={showAll}>
          {text.options.showAll}
        </button>
      )}
      {detail.length + cost.length > 0 && (
        <p class="answer-detail">
          {[...detail, ...cost].map((sentence) => (
            <span key={sentence}>{withNames(sentence)} </span>
          ))}
        </p>
      )}
      {unfinished.map((sentence) => (
        <p class="answer-detail" key={sentence}>
          {withNames(sentence)}
        </p>
      ))}
      <p class="answer-basis">
        {sure ? text.basis(formatNumber(replications, lang)) : text.basisEarly}{' '}
        <button type="button" class="link-button" onClick={onAsk}>
          {text.howDoWeKnow}
        </button>
      </p>
    </div>
  )
}

const namePattern = /(\uE000\d+\uE001)/

const nameAt = (marked: string) => {
  const optionId = comparison.value?.options[Number(marked.slice(1, -1))]?.optionId ?? ''
  const fullName = options.value.find(({ id }) => id === optionId)?.name[language.value.code] ?? optionId
  const name = namesInCharts.value.get(optionId) ?? fullName
  return { optionId, fullName, quoted: language.value.messages.answer.quoted(name) }
}

const inWords = (sentence: string) =>
  sentence
    .split(namePattern)
    .map((part) => (part.startsWith(opening) ? nameAt(part).quoted : part))
    .join('')

/** Names of options in their colours. */
function withNames(sentence: string): ComponentChildren[] {
  return sentence.split(namePattern).map((part, index) => {
    if (!part.startsWith(opening)) return part
    const { optionId, fullName, quoted } = nameAt(part)
    return (
      <span key={`${index}`} class="answer-name" title={fullName} style={{ color: optionColour(optionId) }}>
        {quoted}
      </span>
    )
  })
}
