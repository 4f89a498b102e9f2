/**
 * Arrivals from a CSV file: hourly rates, or a trace of recorded lorries. Times in the result are seconds from the
 * start of the run's window.
 */
import { clockSeconds, dateText, dayNumber, daySeconds, isDate, type RunTimes } from './calendar.ts'
import { numberCell, optionalTextCell, truthCell } from './cell.ts'
import { readTable } from './csv-table.ts'
import { hourByHour } from './hourly-table.ts'
import { nearestName } from './nearest.ts'
import type { RecordedArrival } from './option.ts'
import { type Problem, problemAt, shortJson } from './problem.ts'

export interface Read<Value> {
  /** Undefined when there are problems. */
  readonly value: Value | undefined
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
}

const rateColumns = { hour: numberCell({ min: 0, integer: true }), lorriesPerHour: numberCell({ min: 0 }) }

/** Lorries per hour, hour by hour from 00:00 of the first day. */
export function readRates(file: string, text: string, times: RunTimes): Read<readonly number[]> {
  const { value, ...findings } = hourByHour(file, readTable(file, text, rateColumns), times)
  return { ...findings, value: value?.map((row) => row.lorriesPerHour) }
}

const momentCell = {
  words: 'a time YYYY-MM-DD HH:MM:SS',
  /** Seconds since 1 January 1970 on the scenario's clock. */
  read: (text: string) => {
    const parts = /^(\d{4}-\d{2}-\d{2})[ T](([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)$/.exec(text)
    if (!parts || !isDate(parts[1]!)) return undefined
    return dayNumber(parts[1]!) * daySeconds + clockSeconds(parts[2]!)
  },
}

const traceColumns = {
  arrivesAt: momentCell,
  vehicleType: optionalTextCell,
  documents: optionalTextCell,
  loaded: truthCell,
  booked: truthCell,
}

/** Recorded lorries in order of arrival; those outside the run are left out, with a warning. */
export function readTrace(
  file: string,
  text: string,
  times: RunTimes,
  known: { readonly vehicleTypes: readonly string[]; readonly documentClasses: readonly string[] },
): Read<readonly RecordedArrival[]> {
  const table = readTable(file, text, traceColumns)
  const problems = [...table.problems]
  const vehicleTypes = new Set(known.vehicleTypes)
  const documentClasses = new Set(known.documentClasses)
  const start = times.firstDay * daySeconds
  const lorries: RecordedArrival[] = []
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  table.rows.forEach((row, index) => {
    if (row.vehicleType !== undefined && !vehicleTypes.has(row.vehicleType))
      problems.push(
        table.problem(index, 'vehicleType', unknown(row.vehicleType, 'vehicle type', vehicleTypes)),
      )
    if (row.documents !== undefined && !documentClasses.has(row.documents))
      problems.push(
        table.problem(index, 'documents', unknown(row.documents, 'document class', documentClasses)),
      )
    const { arrivesAt, ...rest } = row
    if (arrivesAt === undefined) return
    first = Math.min(first, arrivesAt)
    last = Math.max(last, arrivesAt)
    const arrivesSeconds = arrivesAt - start
    if (arrivesSeconds >= times.beginsSeconds && arrivesSeconds < times.endsSeconds)
      lorries.push({ arrivesSeconds, ...rest })
  })
  const warnings: Problem[] = []
  const outside = table.rows.length - lorries.length
  if (problems.length === 0 && outside > 0) {
    const all = lorries.length === 0
    const { length } = table.rows
    const which = all
      ? `${length === 1 ? 'the only arrival is not' : `none of the ${length} arrivals is`} in`
      : `${outside} of the ${length} arrivals ${outside === 1 ? 'is' : 'are'} outside`
    const days = [first, last].map((at) => dateText(Math.floor(at / daySeconds)))
    const what = `${which} the run, whose window begins on ${dateText(times.firstDay)}: the file goes from ${days.join(' to ')}`
    ;(all ? problems : warnings).push(problemAt(file, undefined, { path: ['arrivesAt'], what }))
  }
  // Array.prototype.sort is stable: lorries of the same second keep their order in the file.
  lorries.sort((a, b) => a.arrivesSeconds - b.arrivesSeconds)
  return { value: problems.length === 0 ? lorries : undefined, problems, warnings }
}

function unknown(name: string, noun: string, known: ReadonlySet<string>) {
  const nearest = nearestName(name, known)
  return {
    what: `there is no ${noun} ${shortJson(name)}`,
    found: shortJson(name),
    nearest,
    expected: listed(known),
  }
}

/** `one of a, b, c`, cut after a dozen. */
export function listed(names: Iterable<string>): string | undefined {
  const all = [...names]
  return all.length === 0 ? undefined : `one of ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}`
}
