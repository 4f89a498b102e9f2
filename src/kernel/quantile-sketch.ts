/**
 * Quantiles of any number of observations ≥ 0 in bounded memory, within 0.4 % of the value. Observations are counted
 * by the leading bits of the double, so sketches merge exactly: any order, any grouping, the same answers.
 */

/** Bins per octave: relative width 1/128 at most, and the middle of a bin is off by half of that. */
const binsPerOctave = 128
const shiftToBin = 13
/** Observations from 2^-32 to 2^32; those below count as 0, none may be above. */
const firstBin = (1023 - 32) * binsPerOctave
const binCount = 64 * binsPerOctave
const tooLarge = 4_294_967_296
const smallest = 1 / tooLarge

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
double[0] = 1
const highWord = words[1] === 0x3ff00000 ? 1 : 0

export class QuantileSketch {
  private observations = 0
  private zeros = 0
  /** From bin `offset` on; grows by octaves on either side. */
  private counts: Float64Array = new Float64Array(0)
  private offset = 0
  private least = Number.POSITIVE_INFINITY
  private greatest = Number.NEGATIVE_INFINITY

  /**
   * A sketch counted elsewhere.
   * @param zeros observations below 2^-32  @param counts of all bins from 2^-32 on, 128 an octave
   */
  static of(zeros: number, counts: Float64Array, least: number, greatest: number): QuantileSketch {
    if (counts.length !== binCount) throw new Error(`quantile sketch: ${counts.length} bins, not ${binCount}`)
    const sketch = new QuantileSketch()
    sketch.zeros = zeros
    sketch.counts = counts
    sketch.observations = counts.reduce((sum, count) => sum + count, zeros)
    sketch.least = least
    sketch.greatest = greatest
    return sketch
  }

  get count(): number {
    return this.observations
  }

  add(observation: number): void {
    if (!(observation >= 0 && observation < tooLarge))
      throw new Error(`quantile sketch: ${observation} is not from 0 to below 2^32`)
    this.observations++
    if (observation < this.least) this.least = observation
    if (observation > this.greatest) this.greatest = observation
    if (observation < smallest) {
      this.zeros++
      return
    }
    double[0] = observation
    const bin = (words[highWord] >>> shiftToBin) - firstBin
    if (bin < this.offset || bin >= this.offset + this.counts.length) this.cover(bin)
    this.counts[bin - this.offset]++
  }

  merge(other: QuantileSketch): void {
    this.observations += other.observations
    this.zeros += other.zeros
    this.least = Math.min(this.least, other.least)
    this.greatest = Math.max(this.greatest, other.greatest)
    if (other.counts.length === 0) return
    this.cover(other.offset)
    this.cover(other.offset + other.counts.length - 1)
    const shift = other.offset - this.offset
    for (let i = 0; i < other.counts.length; i++) this.counts[i + shift] += other.counts[i]
  }

  /** The least observation that at least the share `p` of all does not exceed, within 0.4 %; least and greatest exactly; NaN when there is none. */
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) throw new Error(`quantile sketch: a share of ${p}`)
    if (this.observations === 0) return Number.NaN
    const rank = Math.max(1, Math.ceil(p * this.observations))
    if (rank === 1) return this.least
    if (rank === this.observations) return this.greatest
    let below = this.zeros
    if (below >= rank) return this.least
    for (let i = 0; i < this.counts.length; i++) {
      below += this.counts[i]
      if (below >= rank) return Math.min(Math.max(middle(this.offset + i), this.least), this.greatest)
    }
    throw new Error('quantile sketch: counts do not add up')
  }

  /** Makes room for a bin, by whole octaves. */
  private cover(bin: number): void {
    const octave = bin - (bin % binsPerOctave)
    const isEmpty = this.counts.length === 0
    const from = isEmpty ? octave : Math.min(this.offset, octave)
    const to = isEmpty
      ? octave + binsPerOctave
      : Math.max(this.offset + this.counts.length, octave + binsPerOctave)
    if (from < 0 || to > binCount) throw new Error(`quantile sketch: no bin ${bin}`)
    if (to - from === this.counts.length) return
    const counts = new Float64Array(to - from)
    counts.set(this.counts, isEmpty ? 0 : this.offset - from)
    this.counts = counts
    this.offset = from
  }
}

/** The value halfway between the ends of a bin. */
function middle(bin: number): number {
  // The bits that name the bin, then a one, then zeros.
  words[highWord] = ((bin + firstBin) << shiftToBin) | (1 << (shiftToBin - 1))
  words[1 - highWord] = 0
  return double[0]
}
