/**
 * A check, by a screening or a search, in the exact-probability estimate: what it does to the parties expected in a lorry.
 * Where parties are hidden more or less well, the lorry carries so many numbers: its undiscovered parties, were all of
 * one quality.
 */
import { Concealment } from './concealment.ts'
import { isCounting } from './gauge.ts'
import { Lorry } from './lorry.ts'
import { LorryDraws } from './lorry-draws.ts'
import { toParties } from './selection.ts'

export class Check {
  /** By vehicle type: an alarm here, or a find; and that with all that has to follow until a party is found. */
  private readonly detection: StaticArray<f64>
  private readonly discovery: StaticArray<f64>
  /** The same by vehicle type and quality. */
  private readonly detectionByQuality: StaticArray<f64>
  private readonly discoveryByQuality: StaticArray<f64>
  /** Lorries meet the same later checks after an alarm as without one. */
  private readonly alarmRejoins: bool
  /** Counter of those that have been checked, or -1 where nobody asks. */
  private readonly counter: i32
  private readonly concealment: Concealment

  /** Expected parties found in the window because of this check. */
  expectedFound: f64 = 0.0

  constructor(
    detection: StaticArray<f64>,
    discovery: StaticArray<f64>,
    detectionByQuality: StaticArray<f64>,
    discoveryByQuality: StaticArray<f64>,
    alarmRejoins: bool,
    counter: i32,
    concealment: Concealment,
  ) {
    this.detection = detection
    this.discovery = discovery
    this.detectionByQuality = detectionByQuality
    this.discoveryByQuality = discoveryByQuality
    this.alarmRejoins = alarmRejoins
    this.counter = counter
    this.concealment = concealment
  }

  /** Probability that the party in this lorry is detected here. */
  sensitivityTo(lorry: Lorry, draws: LorryDraws): f64 {
    return this.concealment.sensitivityTo(lorry, this.detection[lorry.vehicleType], draws)
  }

  /** Remembers who has been checked. */
  remember(lorry: Lorry, whom: i32): void {
    if (this.counter >= 0) lorry.visits[this.counter] |= whom
  }

  /**
   * A lorry passes that would have stopped, had it carried a party: had one raised no alarm, it would go on as this one does.
   * @param level @param answer @returns as of `meet`
   */
  passBy(lorry: Lorry, level: f64, answer: f64): f64 {
    this.remember(lorry, toParties)
    return this.meet(lorry, false, 0.0, level, answer)
  }

  /** A lorry stops that would not have done so with a party: those without an alarm stand in for it. */
  spare(lorry: Lorry, isAlarm: bool, alarmProbability: f64): void {
    if (this.alarmRejoins) return
    lorry.undiscovered = goingOn(lorry.undiscovered, isAlarm, alarmProbability)
    const byQuality = lorry.undiscoveredByQuality
    for (let i: i32 = 0; i < byQuality.length; i++)
      byQuality[i] = goingOn(byQuality[i], isAlarm, alarmProbability)
  }

  /**
   * The parties expected in this lorry meet the check. The way on is the one the lorry really takes; where an alarm leads
   * around later checks, lorries without an alarm stand in for all, so they count for more, and a party that came through
   * the search unfound is taken to meet no later check.
   * @param alarmProbability with which this lorry, as it is, raises an alarm here
   * @param level how alert the check is  @param answer and all that follows an alarm
   * @returns expected parties found
   */
  meet(lorry: Lorry, isAlarm: bool, alarmProbability: f64, level: f64, answer: f64): f64 {
    const found: f64 =
      lorry.undiscoveredByQuality.length === 0
        ? this.meetAlike(lorry, isAlarm, alarmProbability, level, answer)
        : this.meetByQuality(lorry, isAlarm, alarmProbability, level, answer)
    if (isCounting()) this.expectedFound += found
    return found
  }

  private meetAlike(lorry: Lorry, isAlarm: bool, alarmProbability: f64, level: f64, answer: f64): f64 {
    const detection: f64 = this.detection[lorry.vehicleType] * level
    const discovery: f64 = this.discovery[lorry.vehicleType] * level * answer
    const undiscovered: f64 = lorry.undiscovered
    if (this.alarmRejoins) lorry.undiscovered = undiscovered * (1.0 - discovery)
    else {
      lorry.escaped += undiscovered * (detection - discovery)
      lorry.undiscovered = goingOn(undiscovered * (1.0 - detection), isAlarm, alarmProbability)
    }
    return undiscovered * discovery
  }

  private meetByQuality(lorry: Lorry, isAlarm: bool, alarmProbability: f64, level: f64, answer: f64): f64 {
    const weights = this.concealment.weights
    const byQuality = lorry.undiscoveredByQuality
    const first: i32 = lorry.vehicleType * weights.length
    let undiscovered: f64 = 0.0
    let found: f64 = 0.0
    let escaped: f64 = 0.0
    for (let i: i32 = 0; i < weights.length; i++) {
      const parties: f64 = byQuality[i]
      const detection: f64 = this.detectionByQuality[first + i] * level
      const discovery: f64 = this.discoveryByQuality[first + i] * level * answer
      let left: f64 = parties * (1.0 - discovery)
      if (!this.alarmRejoins) {
        escaped += weights[i] * (parties * (detection - discovery))
        left = goingOn(parties * (1.0 - detection), isAlarm, alarmProbability)
      }
      byQuality[i] = left
      undiscovered += weights[i] * left
      found += weights[i] * (parties * discovery)
    }
    lorry.undiscovered = undiscovered
    lorry.escaped += escaped
    return found
  }
}

/** Parties in lorries that go on without an alarm, each of which stands in for those with one. */
function goingOn(parties: f64, isAlarm: bool, alarmProbability: f64): f64 {
  return isAlarm ? 0.0 : parties / (1.0 - alarmProbability)
}
