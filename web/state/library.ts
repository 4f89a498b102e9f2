/** Which options are compared: read from scenario files, added, removed. Problems never replace what is on screen. */
import { computed, signal } from '@preact/signals'
import type { Option } from '../../src/scenario/option.ts'
import type { Problem } from '../../src/scenario/problem.ts'
import { options, setOptions } from './comparison.ts'
import { readOptions } from './reading.ts'
import { compare } from './run.ts'
import {
  type OpenedFile,
  openFiles,
  scenarioSource,
  shippedComparison,
  shippedPaths,
  shownPath,
} from './scenario-files.ts'

export interface Trouble {
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  /** The files hold no option at all. */
  readonly nothing: boolean
}
export const trouble = signal<Trouble | undefined>(undefined)
export const reading = signal(true)

interface Chosen {
  readonly path: string
  readonly option: Option
}
const chosen = signal<readonly Chosen[]>([])
/** Every option that was ever compared, by path: one that comes back is the same object, and so has its results. */
const known = new Map<string, Option>()

/** Shipped options that are not in the comparison. */
export const offered = computed(() =>
  shippedPaths.filter((path) => !chosen.value.some((one) => one.path === path)),
)

/** The comparison that the page opens on. */
export const openShipped = () => choose(shippedComparison)

export const addShipped = (path: string) => choose([...paths(), path])

export function addOpened(files: readonly OpenedFile[]) {
  const added = openFiles(files)
  if (added.length > 0) return choose([...paths(), ...added])
  trouble.value = { problems: [], warnings: [], nothing: true }
  return Promise.resolve()
}

/** The baseline stays: every difference is against it. */
export function removeOption(optionId: string) {
  take(chosen.value.filter(({ option }, index) => index === 0 || option.id !== optionId))
}

const paths = () => chosen.value.map(({ path }) => path)

async function choose(wanted: readonly string[]) {
  reading.value = true
  try {
    const loaded = await readOptions(scenarioSource, wanted)
    const warnings = loaded.warnings.map(asShown)
    if ('problems' in loaded) {
      trouble.value = { problems: loaded.problems.map(asShown), warnings, nothing: false }
      return
    }
    trouble.value = warnings.length > 0 ? { problems: [], warnings, nothing: false } : undefined
    const taken = new Set([...known.values()].map(({ id }) => id))
    wanted.forEach((path, index) => {
      if (!known.has(path)) known.set(path, named(loaded.options[index], taken))
    })
    take(wanted.map((path) => ({ path, option: known.get(path)! })))
  } finally {
    reading.value = false
  }
}

/** The loader tells new options apart from each other; here also from those that kept their names. */
function named(option: Option, taken: Set<string>): Option {
  let id = option.id
  for (let count = 2; taken.has(id); count++) id = `${option.id}-${count}`
  taken.add(id)
  return id === option.id ? option : { ...option, id }
}

function take(next: readonly Chosen[]) {
  chosen.value = next
  setOptions(next.map(({ option }) => option))
  compare(options.value)
}

const asShown = (problem: Problem): Problem => ({
  ...problem,
  file: shownPath(problem.file),
  message: shownPath(problem.message),
})
