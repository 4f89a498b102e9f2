/** The log of a run, handed to the host whenever it is full; `src/port/lorry-log.ts` says what its lines mean. */
export const arrives: i32 = 0
export const enters: i32 = 1
export const stands: i32 = 2
export const begins: i32 = 3
export const ends: i32 = 4
export const leaves: i32 = 5
export const sails: i32 = 6
export const turnsBack: i32 = 7

const capacity: i32 = 4096

/** Takes `lines` lines out of the columns: given by the host. */
declare function takeLines(
  lines: i32,
  timeSeconds: StaticArray<f64>,
  kind: StaticArray<i32>,
  lorry: StaticArray<i32>,
  place: StaticArray<i32>,
): void

export class LorryLog {
  readonly isKept: bool
  private readonly timeSeconds: StaticArray<f64>
  private readonly kind: StaticArray<i32>
  private readonly lorry: StaticArray<i32>
  private readonly place: StaticArray<i32>
  private lines: i32 = 0

  constructor(isKept: bool) {
    this.isKept = isKept
    const lines: i32 = isKept ? capacity : 0
    this.timeSeconds = new StaticArray<f64>(lines)
    this.kind = new StaticArray<i32>(lines)
    this.lorry = new StaticArray<i32>(lines)
    this.place = new StaticArray<i32>(lines)
  }

  write(kind: i32, lorry: i32, place: i32, now: f64): void {
    if (this.lines === capacity) this.handOver()
    const line = this.lines++
    this.timeSeconds[line] = now
    this.kind[line] = kind
    this.lorry[line] = lorry
    this.place[line] = place
  }

  handOver(): void {
    if (this.lines > 0) takeLines(this.lines, this.timeSeconds, this.kind, this.lorry, this.place)
    this.lines = 0
  }
}
