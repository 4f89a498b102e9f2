/**
 * A curve over replications: at each point the mean, and the band between the 10 % and the 90 % quantile. The band is
 * of the first thousand replications, which places its edges within one per cent of rank and bounds the memory.
 */
import type { Curve } from './comparison.ts'

const bandReplications = 1000

export class CurveTally {
  readonly points: number
  private readonly sums: Float64Array
  private readonly counts: Uint32Array
  /** Values of each point in rising order, `point × room + rank`. */
  private sorted: Float64Array
  private room = 4

  constructor(points: number) {
    this.points = points
    this.sums = new Float64Array(points)
    this.counts = new Uint32Array(points)
    this.sorted = new Float64Array(points * this.room)
  }

  /** Adds one replication's curve; a point without a value (NaN) does not count. */
  add(values: ArrayLike<number>): void {
    for (let point = 0; point < this.points; point++) {
      const value = values[point]
      if (Number.isNaN(value)) continue
      this.sums[point] += value
      const count = this.counts[point]++
      if (count < bandReplications) this.insert(point, value, count)
    }
  }

  curve(): Curve {
    const mean = new Float64Array(this.points)
    const low = new Float64Array(this.points)
    const high = new Float64Array(this.points)
    for (let point = 0; point < this.points; point++) {
      mean[point] = this.sums[point] / this.counts[point]
      low[point] = this.quantile(point, 0.1)
      high[point] = this.quantile(point, 0.9)
    }
    return { mean, low, high }
  }

  private insert(point: number, value: number, count: number): void {
    if (count === this.room) this.grow()
    const first = point * this.room
    let rank = first + count
    while (rank > first && this.sorted[rank - 1] > value) {
      this.sorted[rank] = this.sorted[rank - 1]
      rank--
    }
    this.sorted[rank] = value
  }

  private grow(): void {
    const grown = new Float64Array(this.points * this.room * 2)
    for (let point = 0; point < this.points; point++)
      grown.set(this.sorted.subarray(point * this.room, (point + 1) * this.room), point * this.room * 2)
    this.sorted = grown
    this.room *= 2
  }

  /** @see Hyndman & Fan 1996, definition 7: linear between the order statistics */
  private quantile(point: number, share: number): number {
    const count = Math.min(this.counts[point], bandReplications)
    if (count === 0) return Number.NaN
    const rank = share * (count - 1)
    const below = Math.floor(rank)
    const first = point * this.room + below
    const value = this.sorted[first]
    return rank === below ? value : value + (rank - below) * (this.sorted[first + 1] - value)
  }
}
