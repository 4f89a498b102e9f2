/** Anywhere in the port where a lorry can stand: a link, a station, or the marshalling lanes of the quay. */
import { Branch } from './branch.ts'
import { Gauge } from './gauge.ts'
import { Link } from './link.ts'
import { Station } from './station.ts'

/** Destination of lorries that leave without a ship. */
export const outside: i32 = -1
/** The way on has not been decided yet. */
export const undecided: i32 = -2

export class Place {
  readonly index: i32
  readonly branches: StaticArray<Branch>
  readonly routePurpose: i32
  /** Counter of visits, or -1 where a lorry passes once at the most. */
  readonly visitCounter: i32
  /** Whether lorries wait for room here. */
  isAwaited: bool = false
  /** Lorries standing here or, at the entry, before it; those at a station count there. */
  readonly standing: Gauge = new Gauge()
  /** What it is; with neither it is the quay. */
  readonly link: Link | null
  readonly station: Station | null

  constructor(
    index: i32,
    branches: StaticArray<Branch>,
    routePurpose: i32,
    visitCounter: i32,
    link: Link | null,
    station: Station | null,
  ) {
    this.index = index
    this.branches = branches
    this.routePurpose = routePurpose
    this.visitCounter = visitCounter
    this.link = link
    this.station = station
  }

  /** Ends an hour, or the time before the window. @returns lorry-seconds spent standing here in that hour */
  takeHour(now: f64): f64 {
    this.standing.observe(now)
    return this.standing.takeArea()
  }
}
