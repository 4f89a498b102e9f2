/** What the cells of scenario CSV files may hold: numbers within bounds, clock times, days, truth values, ids. */

import { type Weekday, weekdays } from './calendar.ts'
import type { Column } from './csv-table.ts'
import { numberWords, wordsFor } from './expectation.ts'
import { label } from './name.ts'
import type { Bounds } from './quantity.ts'
import { clockTime } from './traffic.ts'

export function numberCell(bounds: Bounds = {}) {
  return {
    words: numberWords(bounds),
    read: (text) => {
      if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined
      const value = Number(text)
      const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE, above = Number.NEGATIVE_INFINITY } = bounds
      const allowed =
        value >= min && value <= max && value > above && (!bounds.integer || Number.isInteger(value))
      return allowed ? value : undefined
    },
  } as const satisfies Column<number>
}

export const clockCell = {
  words: 'a clock time HH:MM, for example 06:00',
  read: (text) => (clockTime.safeParse(text).success ? text : undefined),
} as const satisfies Column<string>

/** `mon wed fri`, `mon-fri`, or nothing for every day. */
export const weekdaysCell = {
  optional: true,
  words: 'days such as "mon wed fri" or "mon-fri"',
  read: (text) => {
    const days = new Set<Weekday>()
    for (const part of text.toLowerCase().split(/[\s.,;/+]+/)) {
      const [first, last = first] = part.split('-').map((day) => weekdays.indexOf(day as Weekday))
      if (first === undefined || last === undefined || first < 0 || last < 0 || part.split('-').length > 2)
        return undefined
      for (let day = first; ; day = (day + 1) % 7) {
        days.add(weekdays[day]!)
        if (day === last) break
      }
    }
    return weekdays.filter((day) => days.has(day))
  },
} as const satisfies Column<Weekday[]>

export const truthCell = {
  optional: true,
  words: 'true or false',
  read: (text) => {
    const word = text.toLowerCase()
    return ['true', 'yes', '1'].includes(word)
      ? true
      : ['false', 'no', '0'].includes(word)
        ? false
        : undefined
  },
} as const satisfies Column<boolean>

export const textCell = {
  words: 'a text that is not empty',
  read: (text) => text || undefined,
} as const satisfies Column<string>

export const labelCell = {
  words: wordsFor(label),
  read: (text) => (label.safeParse(text).success ? text : undefined),
} as const satisfies Column<string>

export const optionalTextCell = { ...textCell, optional: true } as const satisfies Column<string>
