/** Where the engine and the reference model part: the first line of the log, or the first figure, that differs. */
import { compilePort } from '../../src/port/compile-port.ts'
import { type LorryLog, LorryLogWriter, logKinds } from '../../src/port/lorry-log.ts'
import { placesOf } from '../../src/port/place.ts'
import { replicate } from '../../src/port/replicate.ts'
import type { Port } from '../../src/scenario/option.ts'
import { type LogLine, simulate } from './simulate.ts'

/** The lines of a log as objects. */
export function linesOf({ lines, timeSeconds, kind, lorry, place }: LorryLog): LogLine[] {
  return Array.from({ length: lines }, (_, line) => ({
    time: timeSeconds[line],
    kind: logKinds[kind[line]],
    lorry: lorry[line],
    place: place[line],
  }))
}

/** @returns undefined when log and digest of the two are the same, else what differs first, for a person to read */
export function disagreement(port: Port, seed: string, replication = 0): string | undefined {
  const writer = new LorryLogWriter()
  const result = replicate(compilePort(port), seed, replication, writer)
  const reference = simulate(port, seed, replication)
  const difference = firstDifference(port, linesOf(writer.log()), reference.log)
  if (difference !== undefined) return difference
  if (result.digest === reference.result.digest) return undefined
  const figures = [
    'outcomes',
    'publicRoadQueueMetres',
    'timeInPortBins',
    'standingByPlace',
    'stations',
    'balance',
  ] as const
  for (const name of figures) {
    const index = result[name].findIndex((figure, at) => !Object.is(figure, reference.result[name][at]))
    if (index >= 0)
      return `${name}[${index}]: the engine has ${result[name][index]}, the reference ${reference.result[name][index]}`
  }
  return `digest: the engine has ${result.digest}, the reference ${reference.result.digest}`
}

/** @returns undefined when two logs are the same, else the lines before the first that differs, and both ways on */
export function firstDifference(
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
