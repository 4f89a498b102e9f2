/**
 * How long lorries were in the port: a histogram of all in equal bins, and for each vehicle type what mean and quantiles
 * are made of. Counts by the leading bits of the double give the host quantiles within 0.4 %
 * (`src/kernel/quantile-sketch.ts`); those of all types together are their sums.
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

/** Columns of a row of `types`, in the order of `timeInPortParts` in `src/port/engine.ts`. */
const columns: i32 = 4
const sumSeconds: i32 = 0
/** Observations below 2^-32. */
const zeros: i32 = 1
const least: i32 = 2
const greatest: i32 = 3

export class TimeInPort {
  /** Of all lorries, added up in the order in which they come. */
  sumSeconds: f64 = 0.0
  observations: f64 = 0.0
  readonly bins: StaticArray<f64> = new StaticArray<f64>(binCount)
  /** Vehicle type by vehicle type, as is the sketch. */
  readonly types: StaticArray<f64>
  readonly sketch: StaticArray<f64>

  constructor(vehicleTypes: i32) {
    this.types = new StaticArray<f64>(vehicleTypes * columns)
    this.sketch = new StaticArray<f64>(vehicleTypes * sketchBinCount)
    for (let row: i32 = 0; row < this.types.length; row += columns) {
      this.types[row + least] = Infinity
      this.types[row + greatest] = -Infinity
    }
  }

  add(seconds: f64, vehicleType: i32): void {
    this.observations += 1.0
    this.sumSeconds += seconds
    const bin: u32 = u32(seconds) / binSeconds
    this.bins[bin < binCount - 1 ? bin : binCount - 1] += 1.0
    const types = this.types
    const row: i32 = vehicleType * columns
    types[row + sumSeconds] += seconds
    if (seconds < types[row + least]) types[row + least] = seconds
    if (seconds > types[row + greatest]) types[row + greatest] = seconds
    if (seconds < smallest) types[row + zeros] += 1.0
    else
      this.sketch[vehicleType * sketchBinCount + (highWordOf(seconds) >>> shiftToBin) - firstSketchBin] += 1.0
  }
}

/** Sign, exponent and the first 20 bits of the fraction of a double. */
function highWordOf(value: f64): i32 {
  return i32(reinterpret<i64>(value) >> 32)
}
