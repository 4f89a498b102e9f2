/** What the rows of a result's tables stand for: a station, a priority class at a station, a vehicle type, a link, a check, a day. */
import { breakdownOf } from '../scenario/breakdown.ts'
import { dateText, dayNumber } from '../scenario/calendar.ts'
import { entryOf } from '../scenario/findings.ts'
import type { Port } from '../scenario/option.ts'
import { countedControls } from '../scenario/passport-control.ts'
import { everLaid, periodsOf } from '../scenario/periods.ts'
import { hasPressure } from '../scenario/pressure.ts'
import { isEverWeakened } from './alertness.ts'
import { vehicleTypeIds } from './outcome.ts'
import { placesOf } from './place.ts'
import { classIdsOf, noClass } from './priority-class.ts'
import type { ResultTable } from './replication.ts'

/** The rows of every table, in the order of `ReplicationResult`: ids from the scenario, `noClass` for those in no class. */
export interface ResultRows extends Readonly<Record<ResultTable, readonly object[]>> {
  readonly stations: readonly { readonly station: string }[]
  readonly classes: readonly { readonly station: string; readonly priorityClass: string }[]
  readonly timeInPort: readonly { readonly vehicleType: string }[]
  readonly links: readonly { readonly link: string }[]
  readonly passports: readonly { readonly station: string }[]
  readonly checks: readonly { readonly station: string }[]
  readonly peopleByDay: readonly { readonly day: string }[]
  readonly readiness: readonly { readonly station: string }[]
}

export function resultRowsOf(port: Port): ResultRows {
  const idsOf = (wanted: 'link' | 'station') =>
    placesOf(port).flatMap(({ kind, id }) => (kind === wanted ? [id] : []))
  const stations = idsOf('station')
  const laid = everLaid(port, 'stations')
  return {
    stations: stations.map((station) => ({ station })),
    classes: stations.flatMap((station) => {
      const classes = classIdsOf(port, station)
      if (classes.length === 0) return []
      return [...classes, noClass].map((priorityClass) => ({ station, priorityClass }))
    }),
    timeInPort: vehicleTypeIds(port).map((vehicleType) => ({ vehicleType })),
    links: idsOf('link').map((link) => ({ link })),
    passports: countedControls(port).map(([station]) => ({ station })),
    checks: stations.filter((station) => isCheck(laid[station])).map((station) => ({ station })),
    peopleByDay: hasPressure(port) ? [...daysOf(port), wholeRun].map((day) => ({ day })) : [],
    readiness: stations.filter((station) => isEverUnready(port, station)).map((station) => ({ station })),
  }
}

/** Whether devices of a station can break down at any time, or its checks are not always alert. */
function isEverUnready(port: Port, id: string): boolean {
  const breaksDown = periodsOf(port).some(({ port: present }) => {
    const station = entryOf(present.stations, id)
    return (
      station !== undefined &&
      Object.values(station.lanes).some((group) => breakdownOf(present, station, group) !== undefined)
    )
  })
  return breaksDown || isEverWeakened(port, id)
}

function isCheck({ kind }: Port['stations'][string]): boolean {
  return kind === 'screening' || kind === 'search'
}

/** Stands for the run from the start of the warm-up to the end of the cool-down; no date looks like this. */
const wholeRun = '(run)'

/** Dates of the window. */
function daysOf({ run }: Port): string[] {
  const first = dayNumber(run.from)
  return Array.from({ length: run.days }, (_, day) => dateText(first + day))
}

/** Tells the rows of a table apart, and is the same in every port. */
export function rowName(row: object): string {
  return Object.values(row).join(' ')
}
