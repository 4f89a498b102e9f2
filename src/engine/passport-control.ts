/**
 * What drivers get at a passport control, and what is due to them. A check is decided when it begins, by the queue at
 * that moment; it counts when it is complete.
 */
import { isCounting } from './gauge.ts'
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'
import { PassportTerms } from './passport-terms.ts'
import { QueueSwitch } from './queue-switch.ts'
import { Service } from './service.ts'

/** What is decided about a driver: the depth of his check in the two lowest bits, and these. */
const depth: i32 = 3
const relaxed: i32 = 4
const stamped: i32 = 8
const lookUpDue: i32 = 16
const lookedUp: i32 = 32

const minimum: i32 = 1
const thorough: i32 = 2

export class PassportControl {
  readonly terms: PassportTerms
  /** Lorries waiting. */
  private atStation: i32 = 0
  private onApproach: i32 = 0
  private readonly relaxation: QueueSwitch = new QueueSwitch()
  private readonly targeting: QueueSwitch = new QueueSwitch()

  minimumChecks: f64 = 0.0
  thoroughChecks: f64 = 0.0
  private fullChecks: f64 = 0.0
  private relaxedChecks: f64 = 0.0
  private documentChecks: f64 = 0.0
  private thoroughDue: f64 = 0.0
  private thoroughGiven: f64 = 0.0
  private stampsDue: f64 = 0.0
  private stampsGiven: f64 = 0.0
  private databaseDue: f64 = 0.0
  private databaseGiven: f64 = 0.0
  private misrouted: f64 = 0.0
  private referred: f64 = 0.0
  private secondaryThere: f64 = 0.0

  constructor(terms: PassportTerms) {
    this.terms = terms
  }

  /** A lorry begins to wait at the station, or goes into a lane. */
  seeQueue(waiting: i32, now: f64): void {
    this.atStation = waiting
    this.look(now)
  }

  /** A lorry begins to stand on the approach. */
  joinApproach(now: f64): void {
    this.onApproach++
    this.look(now)
  }

  /** A lorry leaves the approach: as a rule for the station, where the queue is looked at when it has come. */
  leaveApproach(): void {
    this.onApproach--
  }

  private look(now: f64): void {
    const terms = this.terms
    const waiting: i32 = this.atStation + this.onApproach
    this.relaxation.see(waiting, terms.relaxedFromQueue, terms.relaxedUntilQueue, now)
    this.targeting.see(waiting, terms.targetedFromQueue, terms.targetedUntilQueue, now)
  }

  /** Decides the check of a driver whose turn it is. @returns seconds that it takes */
  begin(lorry: Lorry, service: Service, draws: LorryDraws): f64 {
    const terms = this.terms
    const documents = lorry.documents
    const isRelaxed: bool = this.relaxation.isOn && (terms.relaxedDocuments & (1 << documents)) !== 0
    let decided: i32 = isRelaxed ? terms.relaxedCheck | relaxed : terms.checks[documents]
    let seconds: f64 = isRelaxed
      ? service.secondsOf(terms.relaxedTime, lorry, draws)
      : service.fullCheckSeconds(lorry, draws)
    if (terms.stamps[documents] === 1 && (!isRelaxed || terms.relaxedStamps)) decided |= stamped
    const isTargeted = this.targeting.isOn
    const due: f64 = isTargeted ? terms.targetedDatabaseDue[documents] : terms.databaseDue[documents]
    const share: f64 = isTargeted ? terms.targetedDatabaseShare[documents] : terms.databaseShare[documents]
    if (due > 0.0 || share > 0.0) {
      const u = draws.at(service.counter, lorry, terms.databasePurpose)
      if (u < due) decided |= lookUpDue
      if (u < share) {
        decided |= lookedUp
        seconds += terms.databaseTime.draw(draws.bitsAt(service.counter, lorry, terms.databaseTimePurpose))
      }
    }
    lorry.passportCheck = u8(decided)
    return seconds
  }

  /**
   * A check is complete, and the driver knows where to go.
   * @param lane in which he was checked, from 0
   * @param isReferred to the secondary area, where he gets all that is due
   * @param isSecondaryThere whether it could take him in now
   */
  end(lorry: Lorry, lane: i32, isReferred: bool, isSecondaryThere: bool): void {
    if (!isCounting()) return
    const terms = this.terms
    const documents = lorry.documents
    const decided: i32 = i32(lorry.passportCheck)
    const check: i32 = decided & depth
    if ((decided & relaxed) !== 0) this.relaxedChecks += 1.0
    else this.fullChecks += 1.0
    if (check === minimum) this.minimumChecks += 1.0
    if (check === thorough) this.thoroughChecks += 1.0
    if (isReferred || check >= minimum) this.documentChecks += 1.0
    if (terms.thoroughDue[documents] === 1) {
      this.thoroughDue += 1.0
      if (isReferred || check === thorough) this.thoroughGiven += 1.0
    }
    if (terms.stampDue[documents] === 1) {
      this.stampsDue += 1.0
      if (isReferred || (decided & stamped) !== 0) this.stampsGiven += 1.0
    }
    if ((decided & lookUpDue) !== 0) {
      this.databaseDue += 1.0
      if (isReferred || (decided & lookedUp) !== 0) this.databaseGiven += 1.0
    }
    if (!terms.isSignedFor(lane, lorry)) this.misrouted += 1.0
    if (isReferred) this.referred += 1.0
    if (isSecondaryThere) this.secondaryThere += 1.0
  }

  observe(now: f64): void {
    this.relaxation.observe(now)
    this.targeting.observe(now)
  }

  /** Writes `passportColumns` numbers from `at` on. */
  write(results: StaticArray<f64>, at: i32): void {
    results[at] = this.fullChecks
    results[at + 1] = this.relaxedChecks
    results[at + 2] = this.documentChecks
    results[at + 3] = this.thoroughDue
    results[at + 4] = this.thoroughGiven
    results[at + 5] = this.stampsDue
    results[at + 6] = this.stampsGiven
    results[at + 7] = this.databaseDue
    results[at + 8] = this.databaseGiven
    results[at + 9] = this.relaxation.seconds
    results[at + 10] = this.targeting.seconds
    results[at + 11] = this.misrouted
    results[at + 12] = this.referred
    results[at + 13] = this.secondaryThere
  }
}

/** As many as `passportColumns` of `src/port/replication.ts` names, in its order. */
export const passportColumns: i32 = 14
