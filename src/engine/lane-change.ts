/** A lane of a station opens or closes. */
export class LaneChange {
  readonly atSeconds: f64
  /** Among all lanes. */
  readonly lane: i32
  readonly opens: bool

  constructor(atSeconds: f64, lane: i32, opens: bool) {
    this.atSeconds = atSeconds
    this.lane = lane
    this.opens = opens
  }
}
