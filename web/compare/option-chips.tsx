/** The options: colour, name, cost a year. Shown or hidden, removed, and the way to add more. */
import type { TargetedEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { formatEuroShort } from '../../src/language/format.ts'
import type { Option } from '../../src/scenario/option.ts'
import { isSecondOfColour, optionColour } from '../chart/option-colour.ts'
import { useDisclosure } from '../shell/disclosure.ts'
import { hiddenIds, namesInCharts, options, staysInSight, toggleHidden } from '../state/comparison.ts'
import { addOpened, addShipped, offered, removeOption } from '../state/library.ts'
import { readOpened } from '../state/opened-files.ts'
import { language } from '../state/preferences.ts'
import { shippedName } from '../state/scenario-files.ts'
import { focusNextChip, focusOutcome } from './chip-focus.ts'

export function OptionChips() {
  const text = language.value.messages.page.options
  return (
    <div class="chips-line">
      <ul class="chips" aria-label={text.label}>
        {options.value.map((option, index) => (
          <Chip key={option.id} option={option} isBaseline={index === 0} />
        ))}
      </ul>
      <AddOption />
    </div>
  )
}

function Chip({ option, isBaseline }: { option: Option; isBaseline: boolean }) {
  const lang = language.value
  const text = lang.messages.page.options
  const name = option.name[lang.code]
  const shown = !hiddenIds.value.has(option.id)
  const stays = staysInSight(option.id)
  const press = stays ? text.stays[stays] : shown ? text.hide(name) : text.show(name)
  const short = namesInCharts.value.get(option.id) ?? name
  return (
    <li class="chip" data-shown={shown} data-id={option.id}>
      <button
        type="button"
        class="chip-toggle"
        aria-pressed={shown}
        aria-disabled={stays !== undefined}
        title={short === name ? press : `${name}. ${press}`}
        onClick={() => toggleHidden(option.id)}
      >
        <i data-square={isSecondOfColour(option.id)} style={{ '--colour': optionColour(option.id) }} />
        <span>{short}</span>
        <small>{isBaseline ? text.baseline : costText(option)}</small>
      </button>
      {!isBaseline && (
        <button
          type="button"
          class="chip-remove"
          aria-label={text.remove(name)}
          title={text.remove(name)}
          onClick={(event) => {
            focusNextChip(event.currentTarget)
            removeOption(option.id)
          }}
        >
          <svg
            viewBox="0 0 10 10"
            width="10"
            height="10"
            aria-hidden="true"
            stroke="currentColor"
            stroke-width="1.5"
          >
            <path d="m1.5 1.5 7 7m0-7-7 7" />
          </svg>
        </button>
      )}
    </li>
  )
}

function costText(option: Option): string {
  const lang = language.value
  const text = lang.messages.page.options
  return option.annualCostEuro > 0
    ? text.costAYear(formatEuroShort(option.annualCostEuro, lang))
    : text.noCost
}

function AddOption() {
  const lang = language.value
  const text = lang.messages.page.options
  const { open, setOpen, holder } = useDisclosure<HTMLDivElement>()
  const toggle = useRef<HTMLButtonElement>(null)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = async (event: TargetedEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const list = [...(input.files ?? [])]
    // Emptied, so that the same file, mended, can be opened again.
    input.value = ''
    setOpen(false)
    toggle.current?.focus()
    if (list.length === 0) return
    await addOpened(await readOpened(list))
    focusOutcome()
  }
  return (
    <div class="menu" ref={holder}>
      <button ref={toggle} type="button" class="chip-add" aria-expanded={open} onClick={() => setOpen(!open)}>
        + {text.add}
      </button>
      {open && (
        <div class="menu-panel add-panel">
          <h3>{text.shipped}</h3>
          {offered.value.length === 0 ? (
            <p>{text.allShipped}</p>
          ) : (
            <ul>
              {offered.value.map((path) => (
                <li key={path}>
                  <button
                    type="button"
                    class="button button-plain"
                    onClick={() => {
                      setOpen(false)
                      toggle.current?.focus()
                      void addShipped(path).then(focusOutcome)
                    }}
                  >
                    {shippedName(path, lang.code)}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <h3>{text.fromFiles}</h3>
          <p>{text.fromFilesHow}</p>
          <div class="add-buttons">
            <button type="button" class="button" onClick={() => files.current?.click()}>
              {text.openFiles}
            </button>
            <button type="button" class="button" onClick={() => folder.current?.click()}>
              {text.openFolder}
            </button>
          </div>
        </div>
      )}
      <input ref={files} type="file" hidden multiple accept=".json,.csv" onChange={take} />
      <input ref={folder} type="file" hidden multiple {...{ webkitdirectory: true }} onChange={take} />
    </div>
  )
}
