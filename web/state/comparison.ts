/** What is compared and what is known of it so far. Views read it; only the run writes the results. */
import { computed, signal } from '@preact/signals'
import type { Comparison, OptionSummary } from '../../src/experiment/comparison.ts'
import type { Option } from '../../src/scenario/option.ts'
import { assignOptionColours, isSecondOfColour, optionColour } from '../chart/option-colour.ts'
import { shortNames } from '../chart/short-name.ts'
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
  /** As it fits a chart. */
  readonly name: string
  readonly fullName: string
  readonly colour: string
  /** Drawn with square marks and dashed lines, as another has its colour. */
  readonly dashed: boolean
  readonly annualCostEuro: number
  readonly ledger: Option['ledger']
  readonly summary: OptionSummary
}

export function setOptions(next: readonly Option[]) {
  assignOptionColours(next.map(({ id }) => id))
  hiddenIds.value = new Set([...hiddenIds.value].filter((hidden) => next.some(({ id }) => id === hidden)))
  options.value = next
}

/** By id, each as short as charts have room for. */
export const namesInCharts = computed<ReadonlyMap<string, string>>(() => {
  const { code } = language.value
  const short = shortNames(options.value.map(({ name }) => name[code]))
  return new Map(options.value.map(({ id }, index) => [id, short[index]]))
})

/** Options in sight that have results, in the order of the comparison. */
export const shownOptions = computed<readonly ShownOption[]>(() => {
  const { code } = language.value
  const known = new Map(options.value.map((option) => [option.id, option]))
  return (comparison.value?.options ?? []).flatMap((summary, index) => {
    const option = known.get(summary.optionId)
    if (!option || hiddenIds.value.has(option.id)) return []
    const { id, name, annualCostEuro, ledger } = option
    return [
      {
        index,
        id,
        name: namesInCharts.value.get(id) ?? name[code],
        fullName: name[code],
        colour: optionColour(id),
        dashed: isSecondOfColour(id),
        annualCostEuro,
        ledger,
        summary,
      },
    ]
  })
})

export const baselineName = computed(() => namesInCharts.value.get(options.value[0]?.id ?? '') ?? '')

/** Why an option has to stay in sight: differences are against the baseline, and there must be one to look at. */
export function staysInSight(optionId: string): 'baseline' | 'last' | undefined {
  const [baseline, ...others] = options.value
  if (optionId === baseline?.id) return 'baseline'
  if (hiddenIds.value.has(optionId)) return undefined
  return others.every(({ id }) => id === optionId || hiddenIds.value.has(id)) ? 'last' : undefined
}

export function toggleHidden(optionId: string) {
  if (staysInSight(optionId)) return
  const next = new Set(hiddenIds.value)
  if (!next.delete(optionId)) next.add(optionId)
  hiddenIds.value = next
}

export function showAll() {
  hiddenIds.value = new Set()
}
