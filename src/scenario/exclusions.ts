/** Measures that exclude each other altogether, whatever their dates: one site can't hold two parks. */
import { pathFrom } from './file-source.ts'
import { type JsonText, problemOf } from './json-text.ts'
import type { ChosenMeasure } from './measures.ts'
import { type Problem, shortJson } from './problem.ts'

/** @param option the file that names the measures, where the problem can be mended */
export function exclusionsOf(measures: readonly ChosenMeasure[], option: JsonText): Problem[] {
  const problems: Problem[] = []
  const told = new Set<string>()
  for (const measure of measures)
    for (const excluded of measure.file.data?.excludes ?? [])
      for (const other of measures) {
        const pair = [measure.id, other.id].sort().join(' ')
        if (other === measure || told.has(pair) || !isMeant(excluded, measure, other)) continue
        told.add(pair)
        const what = `the measures "${measure.id}" and "${other.id}" exclude each other, and no option may have both: ${measure.file.json.file} excludes ${shortJson(excluded)}`
        problems.push(problemOf(option, { path: ['measures', other.id], what, found: shortJson(other.id) }))
      }
  return problems
}

/** By its id in the option, or by its file: a path from the file that excludes it. */
function isMeant(excluded: string, { file }: ChosenMeasure, other: ChosenMeasure): boolean {
  if (excluded === other.id) return true
  const resolved = pathFrom(file.json.file, excluded)
  return 'path' in resolved && resolved.path === other.file.json.file
}
