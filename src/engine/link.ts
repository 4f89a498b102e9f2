/**
 * A stretch of road: lorries drive along one of its lanes and stand at the end until the next place has room. It counts
 * who is on it; as in a gauge, what passes within one instant is not seen.
 */
import { Gauge, isCounting } from './gauge.ts'
import { PassportControl } from './passport-control.ts'

export class Link {
  /** Number of its first lane among all lanes. */
  readonly firstLane: i32
  /** Lanes that take lorries; those beyond serve out whom they have. */
  lanes: i32
  /** Standing room in each lane. */
  laneMetres: f64
  travelSeconds: f64
  isPublicRoad: bool
  /** The passport control in whose queue those who stand here count. */
  feeds: PassportControl | null = null

  /** Lorries on it, those of them that stand at the end, and the road that all take. */
  private lorries: i32 = 0
  private standing: i32 = 0
  private metres: f64 = 0.0
  private observedAt: f64 = 0.0
  private lorriesMax: i32 = 0
  private standingMax: i32 = 0
  private metresMax: f64 = 0.0
  private lorrySeconds: f64 = 0.0
  /** Lorry-seconds of standing, in the hour under way and before it. */
  private standingSeconds: f64 = 0.0
  private standingSecondsBefore: f64 = 0.0
  private entered: f64 = 0.0
  /** 1 while a lorry waits for room on it. */
  readonly awaited: Gauge = new Gauge()

  constructor(firstLane: i32, lanes: i32, laneMetres: f64, travelSeconds: f64, isPublicRoad: bool) {
    this.firstLane = firstLane
    this.lanes = lanes
    this.laneMetres = laneMetres
    this.travelSeconds = travelSeconds
    this.isPublicRoad = isPublicRoad
  }

  /** Takes over what another says of the same road. */
  become(link: Link): void {
    this.lanes = link.lanes
    this.laneMetres = link.laneMetres
    this.travelSeconds = link.travelSeconds
    this.isPublicRoad = link.isPublicRoad
  }

  /** Length of the road that a standing lorry takes, when all lanes fill up alike. */
  roadMetres(lorryMetres: f64): f64 {
    return lorryMetres / f64(this.lanes)
  }

  /** A lorry drives in. */
  enter(lorryMetres: f64, now: f64): void {
    this.observe(now)
    this.lorries++
    this.metres += lorryMetres
    if (isCounting()) this.entered += 1.0
  }

  /** A lorry reaches the end of the drive. */
  stand(now: f64): void {
    this.observe(now)
    this.standing++
    const control = this.feeds
    if (control !== null) control.joinApproach(now)
  }

  leave(lorryMetres: f64, now: f64): void {
    this.observe(now)
    this.standing--
    const control = this.feeds
    if (control !== null) control.leaveApproach()
    this.lorries--
    // Set at zero, so that rounding never adds up.
    this.metres = this.lorries === 0 ? 0.0 : this.metres - lorryMetres
  }

  /** Ends an hour, or the time before the window. @returns lorry-seconds spent standing here in that hour */
  takeHour(now: f64): f64 {
    this.observe(now)
    this.awaited.observe(now)
    const standingSeconds = this.standingSeconds
    this.standingSecondsBefore += standingSeconds
    this.standingSeconds = 0.0
    return standingSeconds
  }

  /** Takes in the time since the last change. */
  private observe(now: f64): void {
    const lasted: f64 = now - this.observedAt
    this.observedAt = now
    if (!isCounting() || lasted <= 0.0) return
    this.lorrySeconds += f64(this.lorries) * lasted
    this.standingSeconds += f64(this.standing) * lasted
    if (this.lorries > this.lorriesMax) this.lorriesMax = this.lorries
    if (this.standing > this.standingMax) this.standingMax = this.standing
    if (this.metres > this.metresMax) this.metresMax = this.metres
  }

  /** Writes `linkColumns` numbers from `at` on. @param windowSeconds length of the window */
  write(results: StaticArray<f64>, at: i32, windowSeconds: f64): void {
    results[at] = this.entered
    results[at + 1] = this.lorrySeconds / windowSeconds
    results[at + 2] = f64(this.lorriesMax)
    results[at + 3] = this.standingSecondsBefore / windowSeconds
    results[at + 4] = f64(this.standingMax)
    results[at + 5] = this.metresMax
    results[at + 6] = this.awaited.area / windowSeconds
  }
}

/** As many as `linkColumns` of `src/port/replication.ts` names, in its order. */
export const linkColumns: i32 = 7
