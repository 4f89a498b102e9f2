/** A sailing of the timetable. */
export class Sailing {
  /** Room for lorries. */
  readonly laneMetres: f64
  readonly checkInClosesSeconds: f64
  readonly departsSeconds: f64
  readonly loadsSeconds: f64

  constructor(laneMetres: f64, checkInClosesSeconds: f64, departsSeconds: f64, loadsSeconds: f64) {
    this.laneMetres = laneMetres
    this.checkInClosesSeconds = checkInClosesSeconds
    this.departsSeconds = departsSeconds
    this.loadsSeconds = loadsSeconds
  }
}
