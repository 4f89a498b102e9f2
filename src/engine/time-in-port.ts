/**
 * How long lorries were in the port: mean, a histogram in equal bins, and counts by the leading bits of the double, from
 * which the host takes quantiles within 0.4 % (`src/kernel/quantile-sketch.ts`).
 */
/** Width of a bin, and their number; the last bin also holds everything longer. */
const binSeconds: u32 = 300
const binCount: u32 = 288

/** Bins per octave and the range of the sketch, as in `src/kernel/quantile-sketch.ts`. */
const binsPerOctave: i32 = 128
const shiftToBin: i32 = 13
const firstSketchBin: i32 = (1023 - 32) * binsPerOctave
const sketchBinCount: i32 = 64 * binsPerOctave
const smallest: f64 = 1.0 / 4294967296.0

export class TimeInPort {
  observations: f64 = 0.0
  sumSeconds: f64 = 0.0
  least: f64 = Infinity
  greatest: f64 = -Infinity
  readonly bins: StaticArray<f64> = new StaticArray<f64>(binCount)
  /** Observations below 2^-32. */
  zeros: f64 = 0.0
  readonly sketch: StaticArray<f64> = new StaticArray<f64>(sketchBinCount)

  add(seconds: f64): void {
    this.observations += 1.0
    this.sumSeconds += seconds
    if (seconds < this.least) this.least = seconds
    if (seconds > this.greatest) this.greatest = seconds
    const bin: u32 = u32(seconds) / binSeconds
    this.bins[bin < binCount - 1 ? bin : binCount - 1] += 1.0
    if (seconds < smallest) this.zeros += 1.0
    else this.sketch[(highWordOf(seconds) >>> shiftToBin) - firstSketchBin] += 1.0
  }
}

/** Sign, exponent and the first 20 bits of the fraction of a double. */
function highWordOf(value: f64): i32 {
  return i32(reinterpret<i64>(value) >> 32)
}
