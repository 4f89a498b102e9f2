/** The answer in words, what it rests on, and the way to its assumptions. */
import { computed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { answerText, claimsOf, unfinishedText } from '../../src/language/answer.ts'
import { formatNumber } from '../../src/language/format.ts'
import { optionColour } from '../chart/option-colour.ts'
import { comparison, hiddenIds, options } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { status } from '../state/run.ts'

const leftOut = computed(
  () =>
    new Set(
      comparison.value?.options.flatMap(({ optionId }, index) =>
        hiddenIds.value.has(optionId) ? [index] : [],
      ),
    ),
)
const claims = computed(() =>
  comparison.value ? claimsOf(comparison.value, leftOut.value) : ({ kind: 'pending' } as const),
)

/** Around the number of an option, where its name stands in the sentence. Private use, never in a name. */
const opening = '\uE000'
const closing = '\uE001'

export function Answer({ onAsk }: { onAsk: () => void }) {
  const lang = language.value
  const text = lang.messages.page
  const marked = (option: number) => `${opening}${option}${closing}`
  const { headline, detail } = answerText(claims.value, marked, lang)
  const unfinished = comparison.value ? unfinishedText(comparison.value, marked, lang, leftOut.value) : []
  const replications = comparison.value?.replications ?? 0
  const sure = claims.value.kind === 'shown' || claims.value.kind === 'noMatter'
  return (
    <div class="answer">
      <h1>{withNames(headline)}</h1>
      <p class="visually-hidden" role="status">
        {/* Spoken when it stands, not at every step of the way there. */}
        {status.value === 'finished' || status.value === 'stopped' ? inWords(headline) : ''}
      </p>
      {detail.length > 0 && (
        <p class="answer-detail">
          {detail.map((sentence) => (
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
  const name = options.value.find(({ id }) => id === optionId)?.name[language.value.code] ?? optionId
  return { optionId, quoted: language.value.messages.answer.quoted(name) }
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
    const { optionId, quoted } = nameAt(part)
    return (
      <span key={`${index}`} class="answer-name" style={{ color: optionColour(optionId) }}>
        {quoted}
      </span>
    )
  })
}
