/** What is compared and what is known of it so far. Views read it; only the run writes the results. */
import { computed, signal } from '@preact/signals'
import type { Comparison, OptionSummary } from '../../src/experiment/comparison.ts'
import type { Option } from '../../src/scenario/option.ts'
import { assignOptionColours, optionColour } from '../chart/option-colour.ts'
import { language } from './preferences.ts'

/** The baseline first. Empty until the scenario is read. */
export const options = signal<readonly Option[]>([])
/** The last good result; it stays while another is under way or has failed. */
export const comparison = signal<Comparison | undefined>(undefined)
export const hiddenIds = signal<ReadonlySet<string>>(new Set())

/** One option as every chart needs it. */
export interface ShownOption {
  /** Index in `comparison.options`. */
  readonly index: number
  readonly id: string
  readonly name: string
  readonly colour: string
  readonly annualCostEuro: number
  readonly summary: OptionSummary
}

export function setOptions(next: readonly Option[]) {
  assignOptionColours(next.map(({ id }) => id))
  options.value = next
}

/** Options in sight that have results, in the order of the comparison. */
export const shownOptions = computed<readonly ShownOption[]>(() => {
  const { code } = language.value
  const known = new Map(options.value.map((option) => [option.id, option]))
  return (comparison.value?.options ?? []).flatMap((summary, index) => {
    const option = known.get(summary.optionId)
    if (!option || hiddenIds.value.has(option.id)) return []
    const { id, name, annualCostEuro } = option
    return [{ index, id, name: name[code], colour: optionColour(id), annualCostEuro, summary }]
  })
})

export const baselineName = computed(() => options.value[0]?.name[language.value.code] ?? '')

/** The last option in sight can't be hidden: there would be nothing to look at. */
export function toggleHidden(optionId: string) {
  const next = new Set(hiddenIds.value)
  if (!next.delete(optionId) && next.size < options.value.length - 1) next.add(optionId)
  hiddenIds.value = next
}
