/**
 * One shape of distribution (scale 1) as cubics over cells of u. Either half of (0, 1) is cut into octaves of its
 * distance v to the nearer end, each octave into equal cells: what a quantile function does near an end, it does
 * over octaves. A cubic takes value and slope of the quantile function at both ends of its cell.
 */
import { type Distribution, hyperexponentialDensity, quantile } from './distribution.ts'
import { exp } from './elementary.ts'
import { gammaDensity, gammaQuantile } from './gamma-function.ts'
import { normalDensity, normalQuantile } from './normal.ts'

/** Octaves in the table; nearer to an end than 2^-17 (one draw in 65,536) the exact function is called. */
export const tailOctaves = 16
const fewestCells = 32
const mostCells = 4096
/** Of the coarser level at its worst points; the level kept, with twice the cells, errs by a sixteenth of it. */
const coarserError = 4e-6
/** Below this a value of mean 1 counts as zero: a gamma of small shape comes within 10^-300 of it. */
const negligible = 1e-280

export interface ShapeTable {
  /** A power of two. */
  readonly cellsPerOctave: number
  /** Four per cell, constant term first; the cells of the lower half by rising v and one for v = ½, then the upper. */
  readonly coefficients: Float64Array
}

export type Shape = Extract<
  Distribution,
  { kind: 'exponential' | 'hyperexponential' | 'gamma' | 'lognormal' }
>

/** Shapes recur from run to run: those used last are kept. Their number bounds the memory: 66 kB each, more for extreme ones. */
const kept = new Map<string, ShapeTable>()
const mostKept = 64

/** @param shape of scale 1  @throws when no table is fine enough, as for a gamma shape below 0.002 */
export function shapeTable(shape: Shape): ShapeTable {
  const key = JSON.stringify(shape)
  let table = kept.get(key)
  if (table) kept.delete(key)
  else table = build(shape)
  kept.set(key, table)
  const [oldest] = kept.keys()
  if (kept.size > mostKept) kept.delete(oldest)
  return table
}

/** Quantiles and their slopes by v at the ends of the cells of one half, by rising v. */
interface Nodes {
  readonly values: Float64Array
  readonly slopes: Float64Array
}

function build(shape: Shape): ShapeTable {
  let lower = nodes(shape, fewestCells, false)
  let upper = nodes(shape, fewestCells, true)
  for (let cells = 2 * fewestCells; cells <= mostCells; cells *= 2) {
    const finerLower = nodes(shape, cells, false, lower)
    const finerUpper = nodes(shape, cells, true, upper)
    if (isFine(finerLower, cells) && isFine(finerUpper, cells)) {
      const coefficients = new Float64Array(2 * 4 * (tailOctaves * cells + 1))
      interpolate(finerLower, cells, coefficients.subarray(0, coefficients.length / 2))
      interpolate(finerUpper, cells, coefficients.subarray(coefficients.length / 2))
      return { cellsPerOctave: cells, coefficients }
    }
    lower = finerLower
    upper = finerUpper
  }
  throw new Error(`inverse table: ${JSON.stringify(shape)} is too extreme to tabulate`)
}

/** Where an octave begins, counted from the smallest: 2^-17, 2^-16 … ½. */
function octaveStart(octave: number): number {
  return 1 / (2 << (tailOctaves - octave))
}

/** The v of a node: each octave holds `cells` equal cells. */
function distanceFromEnd(node: number, cells: number): number {
  const octave = Math.floor(node / cells)
  return (1 + (node - octave * cells) / cells) * octaveStart(octave)
}

function nodes(shape: Shape, cells: number, isUpper: boolean, coarser?: Nodes): Nodes {
  const count = tailOctaves * cells + 1
  const values = new Float64Array(count)
  const slopes = new Float64Array(count)
  for (let node = 0; node < count; node++) {
    if (coarser && node % 2 === 0) {
      values[node] = coarser.values[node / 2]
      slopes[node] = coarser.slopes[node / 2]
      continue
    }
    const v = distanceFromEnd(node, cells)
    const value = shapeQuantile(shape, v, isUpper, node > 0 ? values[node - 1] : 0)
    values[node] = value
    slopes[node] = (isUpper ? -1 : 1) * slope(shape, value, v)
  }
  return { values, slopes }
}

function shapeQuantile(shape: Shape, v: number, isUpper: boolean, near: number): number {
  if (shape.kind === 'gamma') {
    const guess = near > 0 ? near * shape.shape : undefined
    return (
      (isUpper ? gammaQuantile(shape.shape, 1 - v, v, guess) : gammaQuantile(shape.shape, v, 1 - v, guess)) /
      shape.shape
    )
  }
  return quantile(shape, isUpper ? 1 - v : v)
}

/** Change of the quantile by u: one over the density. */
function slope(shape: Shape, value: number, v: number): number {
  switch (shape.kind) {
    case 'exponential':
      return exp(value)
    case 'hyperexponential':
      return 1 / hyperexponentialDensity(shape, value)
    case 'gamma':
      return value > 0 ? 1 / (shape.shape * gammaDensity(shape.shape, value * shape.shape)) : 0
    case 'lognormal':
      return (shape.logSd * value) / normalDensity(normalQuantile(v))
  }
}

/** Whether the cubics over pairs of cells meet the nodes between, and rise or fall throughout. */
function isFine({ values, slopes }: Nodes, cells: number): boolean {
  for (let node = 1; node < values.length; node += 2) {
    const width = distanceFromEnd(node + 1, cells) - distanceFromEnd(node - 1, cells)
    const before = slopes[node - 1] * width
    const after = slopes[node + 1] * width
    const middle = (values[node - 1] + values[node + 1]) / 2 + (before - after) / 8
    if (!(Math.abs(middle - values[node]) <= coarserError * values[node] + negligible)) return false
    // Fritsch and Carlson's condition for a monotone cubic.
    const rise = 3 * Math.abs(values[node + 1] - values[node - 1]) + negligible
    if (!(Math.abs(before) <= rise && Math.abs(after) <= rise)) return false
  }
  return true
}

function interpolate({ values, slopes }: Nodes, cells: number, coefficients: Float64Array): void {
  const last = values.length - 1
  for (let node = 0; node < last; node++) {
    // The widths of neighbouring cells differ by two where octaves meet, so the slope is scaled cell by cell.
    const width = octaveStart(Math.floor(node / cells)) / cells
    const rise = values[node + 1] - values[node]
    const before = slopes[node] * width
    const after = slopes[node + 1] * width
    coefficients[4 * node] = values[node]
    coefficients[4 * node + 1] = before
    coefficients[4 * node + 2] = 3 * rise - 2 * before - after
    coefficients[4 * node + 3] = before + after - 2 * rise
  }
  coefficients[4 * last] = values[last]
}
