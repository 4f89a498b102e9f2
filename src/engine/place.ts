/** Anywhere in the port where a lorry can stand: a link, a station, or the marshalling lanes of the quay. */
import { Branch } from './branch.ts'
import { Gauge } from './gauge.ts'
import { Link } from './link.ts'
import { Station } from './station.ts'
import { Zone } from './zone.ts'

/** Destination of lorries that leave without a ship. */
export const outside: i32 = -1
/** The way on has not been decided yet. */
export const undecided: i32 = -2

export class Place {
  readonly index: i32
  branches: StaticArray<Branch>
  readonly routePurpose: i32
  /** Counter of visits, or -1 where a lorry passes once at the most. */
  readonly visitCounter: i32
  /** Whether lorries wait for room here. */
  isAwaited: bool = false
  /** Lorries standing at the quay or, at the entry, before it; those on a link or at a station count there. */
  readonly standing: Gauge = new Gauge()
  /** What it is; with neither it is the quay. */
  readonly link: Link | null
  readonly station: Station | null
  /** With which people can board the lorries that stand here or, at the entry, before it; of a port with people who wait, null in others. */
  zone: Zone | null = null

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

  /** Lorries begin or cease to wait for room here. */
  setAwaited(isAwaited: bool, now: f64): void {
    this.isAwaited = isAwaited
    const link = this.link
    if (link !== null) link.awaited.set(isAwaited ? 1.0 : 0.0, now)
  }

  /** Takes over what another says of the same place; who is there and what was counted stays. */
  become(place: Place): void {
    this.branches = place.branches
    const link = this.link
    const station = this.station
    if (link !== null) link.become(place.link!)
    if (station !== null) station.become(place.station!)
    const zone = this.zone
    if (zone !== null) zone.weight = place.zone!.weight
  }

  /** Ends an hour, or the time before the window. @returns lorry-seconds spent here in that hour, driving left out */
  takeHour(now: f64): f64 {
    this.standing.observe(now)
    let lorrySeconds: f64 = this.standing.takeArea()
    const link = this.link
    const station = this.station
    if (link !== null) lorrySeconds += link.takeHour(now)
    else if (station !== null) lorrySeconds += station.takeHour(now)
    return lorrySeconds
  }
}
