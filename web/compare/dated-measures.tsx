/** When the measures of each option are in force, where any has a date. */
import { measuresText } from '../../src/language/measures.ts'
import { options } from '../state/comparison.ts'
import { language } from '../state/preferences.ts'

export function DatedMeasures() {
  const told = options.value.flatMap((option) => measuresText(option, language.value) ?? [])
  if (told.length === 0) return null
  return (
    <ul class="dated-measures">
      {told.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
