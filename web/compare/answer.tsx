/** The answer in words, what it rests on, and the way to its assumptions. */
import { computed } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { answerText, claimsOf } from '../../src/language/answer.ts'
import { formatNumber } from '../../src/language/format.ts'
import { optionColour } from '../chart/option-colour.ts'
import { comparison, hiddenIds, options } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'

const claims = computed(() => {
  if (!comparison.value) return { kind: 'pending' } as const
  const leftOut = comparison.value.options.flatMap(({ optionId }, index) =>
    hiddenIds.value.has(optionId) ? [index] : [],
  )
  return claimsOf(comparison.value, new Set(leftOut))
})

/** Around the number of an option, where its name stands in the sentence. Private use, never in a name. */
const opening = '\uE000'
const closing = '\uE001'

export function Answer({ onAsk }: { onAsk: () => void }) {
  const lang = language.value
  const text = lang.messages.page
  const { headline, detail } = answerText(claims.value, (option) => `${opening}${option}${closing}`, lang)
  const replications = comparison.value?.replications ?? 0
  const sure = claims.value.kind === 'shown' || claims.value.kind === 'noMatter'
  return (
    <div class="answer">
      <h1 aria-live="polite">{withNames(headline)}</h1>
      {detail.length > 0 && (
        <p class="answer-detail">
          {detail.map((sentence) => (
            <span key={sentence}>{withNames(sentence)} </span>
          ))}
        </p>
      )}
      <p class="answer-basis">
        {sure ? text.basis(formatNumber(replications, lang)) : text.basisEarly}{' '}
        <button type="button" class="link-button" onClick={onAsk}>
          {text.howDoWeKnow}
        </button>
      </p>
    </div>
  )
}

/** Names of options in their colours. */
function withNames(sentence: string): ComponentChildren[] {
  const { code, messages } = language.value
  return sentence.split(/(\uE000\d+\uE001)/).map((part, index) => {
    if (!part.startsWith(opening)) return part
    const optionId = comparison.value?.options[Number(part.slice(1, -1))]?.optionId ?? ''
    const name = options.value.find(({ id }) => id === optionId)?.name[code] ?? optionId
    return (
      <span key={`${index}`} class="answer-name" style={{ color: optionColour(optionId) }}>
        {messages.answer.quoted(name)}
      </span>
    )
  })
}
