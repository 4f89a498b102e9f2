/**
 * What a passport control does and what the rules ask of it, as the engine reads it: arrays by document class in the
 * order they are shown, tables as indices into `Network.tables`.
 */

import type { Distribution } from '../kernel/distribution.ts'
import { purposeNumber } from '../kernel/draws.ts'
import type { Duration } from '../scenario/duration.ts'
import { entryOf } from '../scenario/findings.ts'
import type { Port } from '../scenario/option.ts'
import { boundControls, countedControls, type PassportStation } from '../scenario/passport-control.ts'
import type { Quantity } from '../scenario/quantity.ts'
import { serviceTime } from '../scenario/service-time.ts'
import { conditionOf } from './onward.ts'
import { stationLanes } from './roster.ts'

/** Depths of a check. */
const depths = { none: 0, minimum: 1, thorough: 2 } as const

/** A queue of this length is never reached. */
const never = 2_147_483_647

export interface PassportTerms {
  readonly checks: readonly number[]
  readonly stamps: readonly boolean[]
  /** What the rules ask; nothing of a control that they don't bind. */
  readonly thoroughDue: readonly boolean[]
  readonly stampDue: readonly boolean[]
  readonly databaseDue: readonly number[]
  readonly targetedDatabaseDue: readonly number[]
  /** Links on which lorries queue for it. */
  readonly approach: readonly number[]
  readonly relaxation: {
    readonly fromQueue: number
    readonly untilQueue: number
    /** Bit i stands for the i-th document class. */
    readonly documents: number
    readonly check: number
    readonly stamps: boolean
    readonly time: number
  }
  readonly databases: {
    readonly purpose: number
    readonly timePurpose: number
    readonly time: number
    readonly share: readonly number[]
    readonly fromQueue: number
    readonly untilQueue: number
    readonly targetedShare: readonly number[]
  }
  /** Place set aside for thorough checks, or -1. */
  readonly secondary: number
  readonly signPurpose: number
  readonly misroutedShare: number
  /** Documents that the sign over each lane names, as above; empty where there are no signs. */
  readonly signs: readonly number[]
}

/**
 * The terms of every passport station; none where it is not counted what drivers get.
 * @param documents ids of the document classes  @param addTable gives a distribution a number
 */
export function passportTermsOf(
  port: Port,
  documents: readonly string[],
  placeIndex: ReadonlyMap<string, number>,
  addTable: (distribution: Distribution) => number,
): Map<string, PassportTerms> {
  const bound = boundControls(port)
  const everyLane = stationLanes(port)
  const sharesOf = (table: Readonly<Record<string, Quantity>> | undefined) =>
    documents.map((documentClass) => entryOf(table ?? {}, documentClass)?.value ?? 0)
  const tableOf = (time: Duration | undefined) =>
    addTable(time ? serviceTime(time) : { kind: 'constant', value: 0 })
  const maskOf = (named: readonly string[] | undefined) =>
    conditionOf({ documents: named }, [], documents).documents

  const termsOf = (id: string, station: PassportStation): PassportTerms => {
    const { checks, approach = [], relaxation, databases, secondary, misroutedShare } = station
    const rules = bound.has(id) ? port.rules : undefined
    const lanes = everyLane.filter((lane) => lane.station === id)
    return {
      checks: documents.map((documentClass) => depths[checks[documentClass].check]),
      stamps: documents.map((documentClass) => checks[documentClass].stamp ?? false),
      thoroughDue: documents.map((documentClass) => rules?.checksByClass[documentClass] === 'thorough'),
      stampDue: documents.map((documentClass) => rules?.stamps.includes(documentClass) ?? false),
      databaseDue: sharesOf(rules?.databaseShare),
      targetedDatabaseDue: sharesOf(rules?.targetedDatabaseShare ?? rules?.databaseShare),
      approach: approach.map((link) => placeIndex.get(link) as number),
      relaxation: {
        fromQueue: relaxation?.fromQueue.value ?? never,
        untilQueue: relaxation?.untilQueue.value ?? never,
        documents: maskOf(relaxation?.documents),
        check: depths[relaxation?.check ?? 'none'],
        stamps: relaxation?.stamps ?? true,
        time: tableOf(relaxation?.time),
      },
      databases: {
        purpose: purposeNumber(`database:${id}`),
        timePurpose: purposeNumber(`database-time:${id}`),
        time: tableOf(databases?.time),
        share: sharesOf(databases?.share),
        fromQueue: databases?.targeted?.fromQueue.value ?? never,
        untilQueue: databases?.targeted?.untilQueue.value ?? never,
        targetedShare: sharesOf(databases?.targeted?.share),
      },
      secondary: secondary === undefined ? -1 : (placeIndex.get(secondary) as number),
      signPurpose: purposeNumber(`sign:${id}`),
      misroutedShare: misroutedShare?.value ?? 0,
      signs: lanes.some(({ group }) => group.signed) ? lanes.map(({ group }) => maskOf(group.signed)) : [],
    }
  }
  return new Map(
    countedControls(port).map(([id, station]): [string, PassportTerms] => [id, termsOf(id, station)]),
  )
}
