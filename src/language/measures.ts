/** The measures of an option in words: what each is called and when it is in force. */
import { dayNumber, daySeconds } from '../scenario/calendar.ts'
import type { AppliedMeasure, Option } from '../scenario/option.ts'
import type { Language } from './language.ts'

/**
 * `Measures of “Works first”: Temporary fence (1 October 2014 to 31 March 2015); Fence (from 1 April 2015).`
 * @returns undefined where no measure has a date: then all hold throughout, as everyone expects
 */
export function measuresText(
  { name, measures }: Pick<Option, 'name' | 'measures'>,
  language: Language,
): string | undefined {
  if (measures.every(({ from, until }) => from === undefined && until === undefined)) return undefined
  const { answer, measures: words } = language.messages
  const listed = measures.map((measure) => {
    const dates = datesText(measure, language)
    const own = measure.name[language.code]
    return dates === undefined ? own : words.dated(own, dates)
  })
  return words.list(answer.quoted(name[language.code]), listed)
}

/** Both days included, as a person says it; of one that takes time to build, the days on which it is in force. */
function datesText({ from, until, buildDays = 0 }: AppliedMeasure, language: Language): string | undefined {
  const words = language.messages.measures
  const first = from === undefined ? undefined : dayText(dayNumber(from) + buildDays, language)
  const last = until === undefined ? undefined : dayText(dayNumber(until) - 1, language)
  const inForce =
    first !== undefined && last !== undefined
      ? words.between(first, last)
      : first !== undefined
        ? words.from(first)
        : last !== undefined && words.to(last)
  if (inForce === false) return undefined
  return buildDays > 0 && from !== undefined
    ? words.built(dayText(dayNumber(from), language), inForce)
    : inForce
}

function dayText(day: number, { locale }: Language): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(day * daySeconds * 1000)
}
