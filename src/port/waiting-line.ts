/**
 * Who waits for room, and where room may have come up. Before every place there is a line of gates (see `traffic.ts`)
 * in the order in which their lorries began to wait; a gate stands in one line at a time. Places that may have got room
 * queue up to be looked at, each at most once.
 */
export class WaitingLine {
  private readonly firstGate: Int32Array
  private readonly lastGate: Int32Array
  private readonly nextGate: Int32Array
  private readonly freed: Int32Array
  private readonly isFreed: Uint8Array
  private freedFrom = 0
  private freedCount = 0

  constructor(places: number, gates: number) {
    this.firstGate = new Int32Array(places).fill(-1)
    this.lastGate = new Int32Array(places).fill(-1)
    this.nextGate = new Int32Array(gates).fill(-1)
    this.freed = new Int32Array(places)
    this.isFreed = new Uint8Array(places)
  }

  /** First and last gate in the line of a place, or -1. */
  first(place: number): number {
    return this.firstGate[place]
  }

  last(place: number): number {
    return this.lastGate[place]
  }

  /** The gate behind another in its line, or -1. */
  behind(gate: number): number {
    return this.nextGate[gate]
  }

  join(place: number, gate: number): void {
    if (this.firstGate[place] < 0) this.firstGate[place] = gate
    else this.nextGate[this.lastGate[place]] = gate
    this.lastGate[place] = gate
  }

  /** @param ahead the gate before it in the line, or -1 when it is the first */
  leave(place: number, gate: number, ahead: number): void {
    if (ahead < 0) this.firstGate[place] = this.nextGate[gate]
    else this.nextGate[ahead] = this.nextGate[gate]
    if (this.lastGate[place] === gate) this.lastGate[place] = ahead
    this.nextGate[gate] = -1
  }

  /** Room may have come up at a place. */
  free(place: number): void {
    if (this.isFreed[place]) return
    this.isFreed[place] = 1
    this.freed[(this.freedFrom + this.freedCount++) % this.freed.length] = place
  }

  /** The next place to look at, or -1. */
  takeFreed(): number {
    if (this.freedCount === 0) return -1
    const place = this.freed[this.freedFrom]
    this.freedFrom = (this.freedFrom + 1) % this.freed.length
    this.freedCount--
    this.isFreed[place] = 0
    return place
  }
}
