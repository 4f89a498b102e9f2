/**
 * Loads the options of a comparison from scenario files. The paths may name baselines (an option without measures)
 * and options; every problem of every file is found at once, and options come back only when there is none.
 */
import { comparability, type LoadedOption } from './comparability.ts'
import { compose } from './compose.ts'
import type { FileSource } from './file-source.ts'
import { type FileOfKind, Library } from './library.ts'
import { byIdOf, type ChosenMeasure } from './measures.ts'
import { isObject } from './merge-patch.ts'
import type { Option } from './option.ts'
import { inReadingOrder, type Problem, problemAt } from './problem.ts'

export type Loaded =
  | { readonly options: readonly Option[]; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] }

/**
 * @param paths of files from the root of the source, the baseline of the comparison first
 * @returns plain data that can cross to a worker
 */
export async function loadOptions(source: FileSource, paths: readonly string[]): Promise<Loaded> {
  const library = new Library(source)
  const options: LoadedOption[] = []
  const ids = uniqueIds(paths)
  if (paths.length === 0)
    library.problems.push(problemAt('', undefined, { path: [], what: 'no scenario file is given' }))
  for (const [index, path] of paths.entries()) {
    const file = await library.open(path)
    if (!file) continue
    if (file.kind === 'measure') {
      const what =
        'a measure alone is not a port: name it in an option file, together with a baseline, and give that file'
      library.problems.push(
        problemAt(file.json.file, file.json.positionOf(['kind']), { path: ['kind'], what }),
      )
      continue
    }
    const option = await (file.kind === 'baseline'
      ? compose(library, ids[index]!, file, file, [])
      : composeOption(library, ids[index]!, file))
    if (option) options.push({ option, json: file.json })
  }
  const { problems, warnings } = comparability(options)
  const allProblems = inReadingOrder([...library.problems, ...problems])
  const allWarnings = inReadingOrder([...library.warnings, ...warnings])
  return allProblems.length > 0
    ? { problems: allProblems, warnings: allWarnings }
    : { options: options.map(({ option }) => option), warnings: allWarnings }
}

/** File names without folder and ending; a second `port` is `port-2`. */
function uniqueIds(paths: readonly string[]): string[] {
  const taken = new Set<string>()
  return paths.map((path) => {
    const name = (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '') || 'option'
    let id = name
    for (let count = 2; taken.has(id); count++) id = `${name}-${count}`
    taken.add(id)
    return id
  })
}

/** Reads what an option file names. Files are checked even when the option file itself has problems. */
async function composeOption(
  library: Library,
  id: string,
  file: FileOfKind<'option'>,
): Promise<Option | undefined> {
  const { json, written, data } = file
  const complainAt = (path: string[]) => (what: string) =>
    library.problems.push(problemAt(json.file, json.positionOf(path), { path, what }))
  const baseline =
    typeof written.baseline === 'string'
      ? await library.openNamed(json.file, written.baseline, 'baseline', complainAt(['baseline']))
      : undefined
  const measures: ChosenMeasure[] = []
  let complete = baseline !== undefined && data !== undefined
  for (const [measureId, entry] of Object.entries(isObject(written.measures) ? written.measures : {})) {
    const named = isObject(entry) ? entry.file : undefined
    if (typeof named !== 'string') continue
    const measure = await library.openNamed(
      json.file,
      named,
      'measure',
      complainAt(['measures', measureId, 'file']),
    )
    const read = data && Object.hasOwn(data.measures, measureId) ? data.measures[measureId] : undefined
    if (measure && read) measures.push({ id: measureId, entry: read, file: measure })
    else complete = false
  }
  if (!complete || !baseline) return undefined
  return compose(library, id, file, baseline, byIdOf(measures))
}
