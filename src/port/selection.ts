/** Who is checked at a screening station, compiled; and which checks are remembered because others depend on them. */
import { purposeNumber } from '../kernel/draws.ts'
import type { Port } from '../scenario/option.ts'
import { periodsOf } from '../scenario/periods.ts'
import { type Condition, conditionOf } from './onward.ts'

export interface Selection {
  readonly condition: Condition
  readonly purpose: number
  /** Share of those who meet the condition, and from which number of lorries present on it is another one. */
  readonly share: number
  readonly busyFrom: number
  readonly busyShare: number
  readonly whileQueueBelow: number
  readonly whileOpen: boolean
  /** How many times likelier a lorry with a party is selected. */
  readonly lift: number
  /** Counters of the checks that spare a lorry this one. */
  readonly sparedBy: readonly number[]
}

/** Stations whose checks another one asks for at any time, in order of their ids. */
export function rememberedChecks(port: Port): string[] {
  const stations = periodsOf(port).flatMap(({ port }) => Object.values(port.stations))
  const named = stations.flatMap((station) =>
    station.kind === 'screening' ? (station.selection?.unlessSearchedBy ?? []) : [],
  )
  return [...new Set(named)].sort()
}

/** @param id of a screening station  @param checkCounter counter of each remembered check */
export function selectionOf(
  port: Port,
  id: string,
  vehicleTypes: readonly string[],
  documents: readonly string[],
  checkCounter: ReadonlyMap<string, number>,
): Selection {
  const station = port.stations[id]
  const file = (station.kind === 'screening' && station.selection) || {}
  const share = file.share?.value ?? 1
  return {
    condition: conditionOf({ vehicleTypes: file.vehicleTypes, loaded: file.loaded }, vehicleTypes, documents),
    purpose: purposeNumber(`selection:${id}`),
    share,
    busyFrom: file.whenBusy?.fromQueue ?? Number.POSITIVE_INFINITY,
    busyShare: file.whenBusy?.share.value ?? share,
    whileQueueBelow: file.whileQueueBelow ?? Number.POSITIVE_INFINITY,
    whileOpen: file.whileOpen ?? false,
    lift: file.targeting?.lift.value ?? 1,
    sparedBy: (file.unlessSearchedBy ?? []).map((check) => checkCounter.get(check) as number),
  }
}
