/**
 * A distribution that is drawn from by its inverse. The tables are built and explained by
 * `src/kernel/inverse-table.ts`; what lies so far out that none holds it, one draw in 65,536, is asked of the host.
 */

import { uniformOf } from './draws.ts'

/** The kinds of table, as in `src/kernel/inverse-table.ts`. */
const shaped: i32 = 0
const constant: i32 = 1
const uniform: i32 = 2
const triangular: i32 = 3

/** Octaves in a table; it ends at 2^-17 from either end. */
const tailOctaves: i64 = 16
const one: i64 = 0x3ff0000000000000

/** The exact quantile: given by the host. */
declare function exactQuantile(table: i32, u: f64): f64

export class Table {
  private readonly index: i32
  private readonly kind: i32
  /** Where the cells of the lower and of the upper half begin. */
  private readonly lower: i32
  private readonly upper: i32
  /** Logarithm of the number of cells in an octave, to base 2. */
  private readonly cellBits: i64
  private readonly first: f64
  private readonly second: f64
  private readonly third: f64
  private readonly fourth: f64
  private readonly cells: StaticArray<f64>

  /** @param layout @param parameters four of each to a table  @param cells of all tables */
  constructor(index: i32, layout: StaticArray<i32>, parameters: StaticArray<f64>, cells: StaticArray<f64>) {
    const at: i32 = 4 * index
    this.index = index
    this.kind = layout[at]
    this.lower = layout[at + 1]
    this.upper = layout[at + 2]
    this.cellBits = i64(31 - clz(layout[at + 3]))
    this.first = parameters[at]
    this.second = parameters[at + 1]
    this.third = parameters[at + 2]
    this.fourth = parameters[at + 3]
    this.cells = cells
  }

  /** @param bits a uniform number as `Draws.bits` gives it */
  draw(bits: i64): f64 {
    if (this.kind !== shaped) return this.drawSimple(uniformOf(bits))
    // The distance from the nearer end of (0, 1). Its leading zeros are the octave, what follows its first one is the
    // cell in the octave, and the rest how far into the cell it is.
    const sign: i64 = bits >> 63
    const distance: i64 = (bits ^ sign) - sign
    const octave: i64 = clz(distance)
    if (octave > tailOctaves) return exactQuantile(this.index, uniformOf(bits))
    const cellBits: i64 = this.cellBits
    const behind: i64 = distance << (octave + 1)
    const x: f64 = reinterpret<f64>(((behind << cellBits) >>> 12) | one) - 1.0
    const number: i32 = i32(((tailOctaves - octave) << cellBits) + (behind >>> (64 - cellBits)))
    // Not a branch: which half it is can't be guessed.
    const i: i32 = select(this.lower, this.upper, sign === 0) + 4 * number
    const cells = this.cells
    return this.first * (cells[i] + x * cells[i + 1] + x * x * (cells[i + 2] + x * cells[i + 3]))
  }

  /** @param u strictly between 0 and 1 */
  private drawSimple(u: f64): f64 {
    if (this.kind === constant) return this.first
    if (this.kind === uniform)
      return u < 0.5 ? this.first + u * this.second : this.third - (1.0 - u) * this.second
    if (this.kind === triangular)
      return u < this.third
        ? this.first + Math.sqrt(u * this.third * this.fourth)
        : this.second - Math.sqrt((1.0 - u) * (1.0 - this.third) * this.fourth)
    const position: f64 = u * this.first
    const cell: i32 = i32(position)
    const i: i32 = this.lower + cell
    const cells = this.cells
    return cells[i] + (position - f64(cell)) * (cells[i + 1] - cells[i])
  }
}
