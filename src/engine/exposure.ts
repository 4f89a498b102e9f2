/**
 * How exposed the lorries are that stand where people can board them. Each has a weight, by its place and its type. Of the attempts to
 * board a share `weight / (weight + saturation)` succeeds, and each falls on a lorry by its weight: so a lorry is
 * boarded at the rate `its weight × attempts / (weight of all + saturation)`, of which the hazard is the integral for a
 * weight of one.
 */
import { isCounting } from './gauge.ts'

export class Exposure {
  /** By vehicle type. */
  attractiveness: StaticArray<f64>
  /** Weight at which one attempt in two succeeds. */
  saturation: f64
  /** Of all lorries that stand exposed now, and their number. */
  weight: f64 = 0.0
  private lorries: i32 = 0
  private attemptsPerSecond: f64 = 0.0
  /** Expected boardings for each unit of weight, from the start of the run until now. */
  hazard: f64 = 0.0
  /** In the window. */
  expectedBoardings: f64 = 0.0
  private observedAt: f64 = 0.0

  constructor(attractiveness: StaticArray<f64>, saturation: f64) {
    this.attractiveness = attractiveness
    this.saturation = saturation
  }

  /** Attempts by parties go on at this rate. */
  setAttempts(perSecond: f64, now: f64): void {
    this.observe(now)
    this.attemptsPerSecond = perSecond
  }

  /** A lorry begins to stand. @param weight of this lorry, above 0 */
  add(weight: f64, now: f64): void {
    this.observe(now)
    this.lorries++
    this.weight += weight
  }

  /** A lorry ceases to stand. @param weight the one it was added with */
  remove(weight: f64, now: f64): void {
    this.observe(now)
    this.lorries--
    // Set at zero, so that rounding never adds up.
    this.weight = this.lorries === 0 ? 0.0 : this.weight - weight
  }

  /** Share of the attempts that lead into a lorry. */
  get successShare(): f64 {
    return this.weight / (this.weight + this.saturation)
  }

  /** Takes in the time since the last change. */
  observe(now: f64): void {
    const lasted: f64 = now - this.observedAt
    this.observedAt = now
    if (this.attemptsPerSecond === 0.0 || lasted <= 0.0) return
    const hazard: f64 = (lasted * this.attemptsPerSecond) / (this.weight + this.saturation)
    this.hazard += hazard
    if (isCounting()) this.expectedBoardings += hazard * this.weight
  }
}
