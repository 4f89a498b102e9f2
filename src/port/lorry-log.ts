/**
 * The log of a run: what happened to each lorry, where and when, line by line in the order it happened. Kept only when
 * asked for: about fifteen lines a lorry.
 */

/** What a line can say; its number is its position here. */
export const logKinds = [
  /** Comes to the entry (`place`), where it may have to wait for room. */ 'arrives',
  /** Takes up room at a place: begins to drive along a link, joins a station, comes to the quay. */ 'enters',
  /** Has reached the end of a link, or the tail of those that stand there. */ 'stands',
  /** Service begins at a station. */ 'begins',
  /** Service ends; the lorry holds its lane until the next place has room. */ 'ends',
  /** Gone by `out`; `place` is -1. */ 'leaves',
  /** Gone with its ship, at departure. Written when the ship loads, so the time may lie ahead of the next line. */ 'sails',
  /** Found a station (`place`) full that turns lorries back. */ 'turnsBack',
] as const
export type LogKind = (typeof logKinds)[number]

export interface LorryLog {
  /** Lines; every column has this length. */
  readonly lines: number
  /** Seconds from the start of the window. */
  readonly timeSeconds: Float64Array
  /** Index in `logKinds`. */
  readonly kind: Uint8Array
  /** Running number of the lorry in the run, from 0. */
  readonly lorry: Int32Array
  /** Index in `placesOf(port)`, or -1. */
  readonly place: Int32Array
}

const indexOfKind = Object.fromEntries(logKinds.map((kind, index) => [kind, index])) as Record<
  LogKind,
  number
>

export class LorryLogWriter {
  private lines = 0
  private timeSeconds = new Float64Array(1024)
  private kind = new Uint8Array(1024)
  private lorry = new Int32Array(1024)
  private place = new Int32Array(1024)

  write(kind: LogKind, lorry: number, place: number, now: number): void {
    if (this.lines === this.kind.length) this.grow()
    const line = this.lines++
    this.timeSeconds[line] = now
    this.kind[line] = indexOfKind[kind]
    this.lorry[line] = lorry
    this.place[line] = place
  }

  /** Adds lines; the columns are copied, `kind` holds indices in `logKinds`. */
  writeAll(timeSeconds: Float64Array, kind: Int32Array, lorry: Int32Array, place: Int32Array): void {
    while (this.lines + kind.length > this.kind.length) this.grow()
    this.timeSeconds.set(timeSeconds, this.lines)
    this.kind.set(kind, this.lines)
    this.lorry.set(lorry, this.lines)
    this.place.set(place, this.lines)
    this.lines += kind.length
  }

  /** What has been written so far. */
  log(): LorryLog {
    const { lines } = this
    return {
      lines,
      timeSeconds: this.timeSeconds.slice(0, lines),
      kind: this.kind.slice(0, lines),
      lorry: this.lorry.slice(0, lines),
      place: this.place.slice(0, lines),
    }
  }

  private grow(): void {
    const capacity = 2 * this.kind.length
    const enlarged = <Column extends Float64Array | Uint8Array | Int32Array>(
      from: Column,
      to: Column,
    ): Column => {
      to.set(from)
      return to
    }
    this.timeSeconds = enlarged(this.timeSeconds, new Float64Array(capacity))
    this.kind = enlarged(this.kind, new Uint8Array(capacity))
    this.lorry = enlarged(this.lorry, new Int32Array(capacity))
    this.place = enlarged(this.place, new Int32Array(capacity))
  }
}
