/** An estimate in a cell of the table: `77.43 ± 0.48 min`. */
import type { Estimate } from '../experiment/comparison.ts'
import { formatEstimate, formatUnit, type Unit } from '../language/format.ts'
import type { Language } from '../language/language.ts'

/** A dash alone where nothing was measured. */
export function estimateText(estimate: Estimate, unit: Unit, language: Language): string {
  const { text } = formatEstimate(estimate, unit, language)
  return text === '–' ? text : text + unitAfter(unit, language)
}

/** The other units are part of the name of what is shown, or of the figure. */
function unitAfter(unit: Unit, language: Language): string {
  return unit === 'minutes' || unit === 'metres' || unit === 'hours/day' || unit === 'minutes/day'
    ? `\u00a0${formatUnit(unit, language)}`
    : ''
}
