/** What the rows of a result's tables stand for: a station, a priority class at a station, a vehicle type, a link. */
import type { Port } from '../scenario/option.ts'
import { vehicleTypeIds } from './outcome.ts'
import { placesOf } from './place.ts'
import { classIdsOf, noClass } from './priority-class.ts'
import type { ResultTable } from './replication.ts'

/** Ids from the scenario; of a priority class `noClass` for those in none. */
export interface ResultRow {
  readonly station?: string
  readonly priorityClass?: string
  readonly vehicleType?: string
  readonly link?: string
}

/** The rows of every table, in the order of `ReplicationResult`. */
export function resultRowsOf(port: Port): Record<ResultTable, readonly ResultRow[]> {
  const idsOf = (wanted: 'link' | 'station') =>
    placesOf(port).flatMap(({ kind, id }) => (kind === wanted ? [id] : []))
  const stations = idsOf('station')
  return {
    stations: stations.map((station) => ({ station })),
    classes: stations.flatMap((station) => {
      const classes = classIdsOf(port.stations[station].queue)
      if (classes.length === 0) return []
      return [...classes, noClass].map((priorityClass) => ({ station, priorityClass }))
    }),
    timeInPort: vehicleTypeIds(port).map((vehicleType) => ({ vehicleType })),
    links: idsOf('link').map((link) => ({ link })),
  }
}
