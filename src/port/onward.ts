/**
 * Where a lorry may go from a place: branches in order, each with conditions on the lorry and perhaps a share. A
 * lorry takes the first branch whose conditions it meets; branches with a share divide the lorries that meet their
 * conditions by one uniform draw.
 */
import type { Conditions } from '../scenario/lorry-kind.ts'
import type { Port } from '../scenario/option.ts'

/** Destination of lorries that leave without a ship. */
export const outside = -1

type Onward = Port['links'][string]['next']

/** Lanes, selections and branches ask the same of a lorry. Bit i of a mask stands for the i-th type or class. */
export interface Condition {
  readonly vehicleTypes: number
  readonly documents: number
  /** 1 loaded, 0 empty, -1 either. */
  readonly loaded: number
  /** 1 booked, 0 not, -1 either. */
  readonly booked: number
}

/** Met by none. */
export const noLorry: Condition = { vehicleTypes: 0, documents: 0, loaded: -1, booked: -1 }

export interface Branch extends Condition {
  readonly to: number
  /** Share of the lorries that meet the condition; NaN takes all that are left. */
  readonly share: number
}

export function conditionOf(
  file: Conditions,
  vehicleTypes: readonly string[],
  documents: readonly string[],
): Condition {
  return {
    vehicleTypes: maskOf(file.vehicleTypes, vehicleTypes),
    documents: maskOf(file.documents, documents),
    loaded: flagOf(file.loaded),
    booked: flagOf(file.booked),
  }
}

/** The branches out of a place, in the order they are tried. */
export function branchesOf(
  next: Onward,
  vehicleTypes: readonly string[],
  documents: readonly string[],
  placeIndex: ReadonlyMap<string, number>,
): Branch[] {
  const destination = (id: string) => (id === 'out' ? outside : (placeIndex.get(id) as number))
  if (typeof next === 'string')
    return [{ ...conditionOf({}, vehicleTypes, documents), to: destination(next), share: Number.NaN }]
  return Object.entries(next)
    .sort(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1))
    .map(([id, branch]) => ({
      ...conditionOf(branch, vehicleTypes, documents),
      to: destination(branch.to ?? id),
      share: branch.share?.value ?? Number.NaN,
    }))
}

function maskOf(named: readonly string[] | undefined, all: readonly string[]): number {
  if (named === undefined) return -1
  return named.reduce((mask, id) => mask | (1 << all.indexOf(id)), 0)
}

function flagOf(value: boolean | undefined): number {
  return value === undefined ? -1 : Number(value)
}
