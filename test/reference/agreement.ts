/** Where the engine and another model part: the first line of the log, or the first figure, that differs. */
import { compilePort } from '../../src/port/compile-port.ts'
import { LorryLogWriter, logKinds } from '../../src/port/lorry-log.ts'
import { placesOf } from '../../src/port/place.ts'
import { replicate } from '../../src/port/replicate.ts'
import type { ReplicationResult } from '../../src/port/replication.ts'
import type { Port } from '../../src/scenario/option.ts'
import { simulateOnSimJs, withoutLimits } from './simjs-port.ts'
import { type LogLine, simulate } from './simulate.ts'

/** A replication by the engine, with its log as objects. */
export function runOf(
  port: Port,
  seed: string,
  replication = 0,
): { result: ReplicationResult; log: LogLine[] } {
  const writer = new LorryLogWriter()
  const result = replicate(compilePort(port), seed, replication, writer)
  const { lines, timeSeconds, kind, lorry, place } = writer.log()
  const log = Array.from({ length: lines }, (_, line) => ({
    time: timeSeconds[line],
    kind: logKinds[kind[line]],
    lorry: lorry[line],
    place: place[line],
  }))
  return { result, log }
}

/**
 * Engine against reference model.
 * @returns undefined when logs and figures are the same, else what differs first, for a person to read
 */
export function disagreement(port: Port, seed: string, replication = 0): string | undefined {
  const engine = runOf(port, seed, replication)
  const reference = simulate(port, seed, replication)
  // An engine may take short cuts when no one watches.
  const unwatched = replicate(compilePort(port), seed, replication)
  return (
    firstDifference(port, engine.log, reference.log) ??
    firstFigure('engine', engine.result, reference.result) ??
    firstFigure('engine without a log', unwatched, reference.result)
  )
}

/**
 * Engine against simjs, on the port as far as simjs can follow. A completion in simjs starts the next job before it tells
 * of the finished one, so the beginnings of service are compared in a list of their own.
 * @returns as above
 */
export function disagreementWithSimJs(port: Port, seed: string, replication = 0): string | undefined {
  const restricted = withoutLimits(port)
  const engine = runOf(restricted, seed, replication).log
  const simjs = simulateOnSimJs(restricted, seed, replication)
  const begins = ({ kind }: LogLine) => kind === 'begins'
  const others = ({ kind }: LogLine) => kind !== 'begins'
  return (
    firstDifference(restricted, engine.filter(others), simjs.filter(others)) ??
    firstDifference(restricted, engine.filter(begins), simjs.filter(begins))
  )
}

function firstDifference(
  port: Port,
  engine: readonly LogLine[],
  other: readonly LogLine[],
): string | undefined {
  const places = placesOf(port)
  const text = (line: LogLine | undefined) =>
    line ? `${line.time} ${line.kind} ${line.lorry} ${places[line.place]?.id ?? '-'}` : 'nothing more'
  const same = (a: LogLine | undefined, b: LogLine | undefined) =>
    a?.time === b?.time && a?.kind === b?.kind && a?.lorry === b?.lorry && a?.place === b?.place
  const lines = Math.max(engine.length, other.length)
  for (let line = 0; line < lines; line++)
    if (!same(engine[line], other[line]))
      return [
        `line ${line}`,
        ...engine.slice(Math.max(0, line - 5), line).map((before) => `    ${text(before)}`),
        `  engine: ${text(engine[line])}`,
        `  other:  ${text(other[line])}`,
      ].join('\n')
  return undefined
}

const figures = [
  'parties',
  'outcomes',
  'publicRoadQueueMetres',
  'timeInPortBins',
  'standingByPlace',
  'stations',
  'balance',
  'classes',
  'timeInPort',
  'links',
  'passports',
  'checks',
  'peopleByDay',
  'readiness',
] as const

function firstFigure(
  who: string,
  result: ReplicationResult,
  reference: ReplicationResult,
): string | undefined {
  if (result.digest === reference.digest) return undefined
  for (const name of figures) {
    const index = result[name].findIndex((figure, at) => !Object.is(figure, reference[name][at]))
    if (index >= 0)
      return `${name}[${index}]: the ${who} has ${result[name][index]}, the reference ${reference[name][index]}`
  }
  return `digest: the ${who} has ${result.digest}, the reference ${reference.digest}`
}
