/**
 * Draws from distributions by their inverse, out of the tables that `src/kernel/inverse-table.ts` has built and
 * explains. What lies so far out that no table holds it, one draw in 65,536, is asked of the host.
 */

import { highWordOf } from './double-bits.ts'

/** The kinds of table, as in `src/kernel/inverse-table.ts`. */
const shaped: i32 = 0
const constant: i32 = 1
const uniform: i32 = 2
const triangular: i32 = 3

/** The table ends at 2^-17 from either end: the leading bits of that double. */
const leastHighWord: i32 = (1023 - 17) << 20
/** Numbers that the leading bits of doubles run through in an octave. */
const oneOctave: i32 = 1 << 20

/** The exact quantile: given by the host. */
declare function exactQuantile(table: i32, u: f64): f64

export class InverseTables {
  /**
   * Four per table: kind, where the cells of the lower and of the upper half would begin in `cells` if their numbers
   * began at 0, and by how much the leading bits of a double are shifted to give the number of the cell.
   */
  private readonly layout: StaticArray<i32>
  /** Four per table. */
  private readonly parameters: StaticArray<f64>
  private readonly cells: StaticArray<f64>

  constructor(layout: StaticArray<i32>, parameters: StaticArray<f64>, cells: StaticArray<f64>) {
    this.layout = layout
    this.parameters = parameters
    this.cells = cells
  }

  /** @param centred a uniform number less a half */
  draw(table: i32, centred: f64): f64 {
    const layout = this.layout
    const at: i32 = 4 * table
    if (layout[at] !== shaped) return this.drawSimple(table, centred + 0.5)
    // Distance of the uniform number from the nearer end of (0, 1).
    const v: f64 = 0.5 - Math.abs(centred)
    // The exponent of v is its octave and the first bits of the fraction are the cell in it: together they are the
    // number of the cell in the table.
    const high: i32 = highWordOf(v)
    if (high < leastHighWord) return exactQuantile(table, centred + 0.5)
    const shift: i32 = layout[at + 3]
    const number: i32 = high >>> shift
    const cellsPerOctave: i32 = oneOctave >> shift
    // As far into the cell as v is, from 0 to below 1: exact.
    const x: f64 =
      v * f64(cellsPerOctave << (1023 - (high >>> 20))) -
      f64(cellsPerOctave | (number & (cellsPerOctave - 1)))
    const i: i32 = layout[at + 1 + i32(centred >= 0.0)] + 4 * number
    const cells = this.cells
    return this.parameters[at] * (cells[i] + x * cells[i + 1] + x * x * (cells[i + 2] + x * cells[i + 3]))
  }

  /** @param u strictly between 0 and 1 */
  private drawSimple(table: i32, u: f64): f64 {
    const parameters = this.parameters
    const at: i32 = 4 * table
    const kind: i32 = this.layout[at]
    if (kind === constant) return parameters[at]
    if (kind === uniform)
      return u < 0.5
        ? parameters[at] + u * parameters[at + 1]
        : parameters[at + 2] - (1.0 - u) * parameters[at + 1]
    if (kind === triangular) {
      const below: f64 = parameters[at + 2]
      return u < below
        ? parameters[at] + Math.sqrt(u * below * parameters[at + 3])
        : parameters[at + 1] - Math.sqrt((1.0 - u) * (1.0 - below) * parameters[at + 3])
    }
    const position: f64 = u * parameters[at]
    const cell: i32 = i32(position)
    const i: i32 = this.layout[at + 1] + cell
    const cells = this.cells
    return cells[i] + (position - f64(cell)) * (cells[i + 1] - cells[i])
  }
}
