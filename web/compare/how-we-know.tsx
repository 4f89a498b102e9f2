/** How the result comes about: the method, what each figure means, and the assumptions with their sources. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { enumerate } from '../../src/language/answer.ts'
import type { OutcomeKind } from '../../src/port/outcome.ts'
import { comparison, options } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'
import { type Assumption, assumptionName, assumptionsOf } from './assumptions.ts'

export function HowWeKnow({ onClose }: { onClose: () => void }) {
  const { messages } = language.value
  const text = messages.page.know
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current!
    element.showModal()
    // A press beside the dialog closes it, as Escape does.
    const beside = (event: Event) => event.target === element && element.close()
    element.addEventListener('click', beside)
    return () => element.removeEventListener('click', beside)
  }, [])
  const kinds = [...new Set(comparison.value?.outcomes.map(({ kind }) => kind))] as OutcomeKind[]
  return (
    <dialog ref={dialog} class="know" aria-labelledby="know-title" onClose={onClose}>
      <header class="know-head">
        <h2 id="know-title">{text.title}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {messages.page.close}
        </button>
      </header>
      <div class="know-body">
        <p>{text.method}</p>
        <p>{text.intervals}</p>
        <h3>{text.definitions}</h3>
        <dl>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>{messages.outcomes[kind]}</dt>
              <dd>{messages.definitions[kind]}</dd>
            </div>
          ))}
        </dl>
        <h3>{text.assumptions}</h3>
        <Assumptions />
      </div>
    </dialog>
  )
}

function Assumptions() {
  const { messages } = language.value
  const text = messages.page.know
  const list = useMemo(() => assumptionsOf(options.value), [options.value])
  const areas = [...new Set(list.map(({ area }) => area))]
  if (list.length === 0) return <p>{text.none}</p>
  const words: Readonly<Record<string, string>> = messages.page.quantities
  return (
    <>
      <p>{text.assumptionsHow}</p>
      {areas.map((area) => (
        <section key={area}>
          <h4>{words[area] ?? area}</h4>
          <ul class="assumptions">
            {list
              .filter((assumption) => assumption.area === area)
              .map((assumption) => (
                <AssumptionLine
                  key={`${assumption.path} ${assumption.quantity.value}`}
                  assumption={assumption}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function AssumptionLine({ assumption }: { assumption: Assumption }) {
  const lang = language.value
  const text = lang.messages.page.know
  const { quantity, isShare, onlyIn } = assumption
  const figure = (value: number) =>
    new Intl.NumberFormat(lang.locale, {
      maximumSignificantDigits: 4,
      style: isShare ? 'percent' : 'decimal',
    }).format(value)
  return (
    <li title={assumption.path}>
      <span class="assumption-name">
        {assumptionName(assumption, lang.messages.page.quantities, lang.code)}
        {onlyIn && (
          <em>
            {' '}
            {text.onlyIn(
              enumerate(
                onlyIn.map(({ name }) => name[lang.code]),
                lang,
              ),
            )}
          </em>
        )}
      </span>
      <b>{figure(quantity.value)}</b>
      <span class="assumption-source">
        {[
          quantity.range && text.range(figure(quantity.range[0]), figure(quantity.range[1])),
          quantity.confidence && text.confidence[quantity.confidence],
          quantity.source,
          quantity.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
