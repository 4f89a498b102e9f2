/** A stretch of road: lorries drive along one of its lanes and stand at the end until the next place has room. */
export class Link {
  /** Number of its first lane among all lanes. */
  readonly firstLane: i32
  readonly lanes: i32
  /** Standing room in each lane. */
  readonly laneMetres: f64
  readonly travelSeconds: f64
  readonly isPublicRoad: bool

  constructor(firstLane: i32, lanes: i32, laneMetres: f64, travelSeconds: f64, isPublicRoad: bool) {
    this.firstLane = firstLane
    this.lanes = lanes
    this.laneMetres = laneMetres
    this.travelSeconds = travelSeconds
    this.isPublicRoad = isPublicRoad
  }

  /** Length of the road that a standing lorry takes, when all lanes fill up alike. */
  roadMetres(lorryMetres: f64): f64 {
    return lorryMetres / f64(this.lanes)
  }
}
