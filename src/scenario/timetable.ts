/**
 * A timetable laid out over a run: every departure, with the moments at which check-in closes and loading begins.
 * It is written as sailings by id or as rows of a CSV file; both come down to the same lines.
 */
import type * as z from 'zod'
import type { Read } from './arrivals-file.ts'
import { listed } from './arrivals-file.ts'
import { clockSeconds, dayNumber, daySeconds, isDate, type RunTimes, weekdayOf } from './calendar.ts'
import { labelCell, numberCell, textCell, weekdaysCell } from './cell.ts'
import { counted } from './count.ts'
import { readTable } from './csv-table.ts'
import { departure, mostMetres, mostMinutes, type sailing } from './layout.ts'
import { nearestName } from './nearest.ts'
import type { Sailing } from './option.ts'
import { type Finding, type Problem, shortJson } from './problem.ts'

/** One line of a timetable, in the units of the file. */
export interface TimetableLine {
  readonly departs: string
  readonly days?: readonly string[] | undefined
  readonly ship: string
  readonly berth: string
  readonly laneMetres: number
  readonly checkInCloseMinutes: number
  readonly loadingMinutes: number
}

type Complaint = Omit<Finding, 'path'>

/** What is wrong with a line, by the field to mend. */
function complaintsOf(line: TimetableLine, berths: readonly string[]): [keyof TimetableLine, Complaint][] {
  const complaints: [keyof TimetableLine, Complaint][] = []
  const [date] = line.departs.split(' ')
  const once = line.departs.includes(' ')
  if (once && !isDate(date!))
    complaints.push([
      'departs',
      { what: `${date} is not a day of the calendar`, found: shortJson(line.departs) },
    ])
  if (once && line.days !== undefined)
    complaints.push([
      'days',
      { what: 'a sailing on one date has no days: leave days out, or give departs as HH:MM' },
    ])
  if (!berths.includes(line.berth)) {
    const found = shortJson(line.berth)
    const nearest = nearestName(line.berth, berths)
    complaints.push([
      'berth',
      { what: `there is no berth ${found}`, found, expected: listed(berths), nearest },
    ])
  }
  if (line.loadingMinutes > line.checkInCloseMinutes)
    complaints.push([
      'loadingMinutes',
      {
        what: `loading begins ${counted(line.loadingMinutes, 'minute')} before departure, when check-in is still open: it closes ${counted(line.checkInCloseMinutes, 'minute')} before`,
        found: String(line.loadingMinutes),
        expected: `at most checkInCloseMinutes, ${line.checkInCloseMinutes}`,
      },
    ])
  return complaints
}

/** Every departure of a line from the start to the end of the run. @param line without complaints */
function* departuresOf(line: TimetableLine, times: RunTimes): Generator<Sailing> {
  const parts = line.departs.split(' ')
  const clock = clockSeconds(parts.at(-1)!)
  const single = parts.length > 1 ? dayNumber(parts[0]!) - times.firstDay : undefined
  const first = single ?? Math.floor(times.beginsSeconds / daySeconds)
  const last = single ?? Math.floor(times.endsSeconds / daySeconds)
  for (let day = first; day <= last; day++) {
    const departsSeconds = day * daySeconds + clock
    if (departsSeconds < times.beginsSeconds || departsSeconds > times.endsSeconds) continue
    if (line.days && !line.days.includes(weekdayOf(times.firstDay + day))) continue
    yield {
      departsSeconds,
      ship: line.ship,
      berth: line.berth,
      laneMetres: line.laneMetres,
      checkInClosesSeconds: departsSeconds - line.checkInCloseMinutes * 60,
      loadsSeconds: departsSeconds - line.loadingMinutes * 60,
    }
  }
}

/**
 * @param complain places a complaint about a field of a line
 * @returns departures in order of time, then berth, then ship
 */
function layOut<Problem>(
  lines: readonly TimetableLine[],
  berths: readonly string[],
  times: RunTimes,
  complain: (line: number, field: keyof TimetableLine, complaint: Complaint) => Problem,
): { readonly sailings: Sailing[]; readonly problems: Problem[] } {
  const problems: Problem[] = []
  const sailings: Sailing[] = []
  lines.forEach((line, index) => {
    const complaints = complaintsOf(line, berths)
    if (complaints.length === 0) sailings.push(...departuresOf(line, times))
    for (const [field, complaint] of complaints) problems.push(complain(index, field, complaint))
  })
  sailings.sort(
    (a, b) => a.departsSeconds - b.departsSeconds || order(a.berth, b.berth) || order(a.ship, b.ship),
  )
  return { sailings, problems }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type InlineSailings = Readonly<Record<string, z.output<typeof sailing>>>

/** Sailings written by id. Findings are at `quay.timetable.<id>.<field>`. */
export function layOutInline(timetable: InlineSailings, berths: readonly string[], times: RunTimes) {
  const ids = Object.keys(timetable)
  const lines = Object.values(timetable).map((line) => ({
    ...line,
    laneMetres: line.laneMetres.value,
    checkInCloseMinutes: line.checkInCloseMinutes.value,
    loadingMinutes: line.loadingMinutes.value,
  }))
  return layOut(
    lines,
    berths,
    times,
    (line, field, complaint): Finding => ({
      ...complaint,
      path: ['quay', 'timetable', ids[line]!, field],
    }),
  )
}

const columns = {
  departs: {
    words: 'HH:MM every day, or YYYY-MM-DD HH:MM once, for example 14:35',
    read: (text: string) => (departure.safeParse(text).success ? text : undefined),
  },
  days: weekdaysCell,
  ship: labelCell,
  berth: textCell,
  laneMetres: numberCell({ min: 0, max: mostMetres }),
  checkInCloseMinutes: numberCell({ min: 0, max: mostMinutes }),
  loadingMinutes: numberCell({ min: 0, max: mostMinutes }),
}

/** Sailings from a CSV file. */
export function readTimetable(
  file: string,
  text: string,
  berths: readonly string[],
  times: RunTimes,
): Read<readonly Sailing[]> {
  const table = readTable(file, text, columns)
  if (table.problems.length > 0) return { value: undefined, problems: table.problems, warnings: [] }
  const { sailings, problems } = layOut(table.rows, berths, times, (row, field, complaint): Problem => {
    return table.problem(row, field, complaint)
  })
  return { value: problems.length > 0 ? undefined : sailings, problems, warnings: [] }
}
