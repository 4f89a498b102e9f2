/** The stays of the reference model: every end of a stay is kept with its length, and made into the table afterwards. */
import { runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import { inOrder } from './demand.ts'
import type { Lorry } from './lorry.ts'

const parts = ['foundByAlarm', 'foundBySearch', 'leftWithLorry', 'wouldHaveLeft'] as const
const nodeSeconds = 600
const nodes = 289

export class Stays {
  private readonly isKept: boolean
  private readonly windowSeconds: number
  private readonly types: readonly string[]
  private readonly ends: { row: number; seconds: number; parties: number }[] = []
  private readonly searches: number[] = []

  constructor(port: Port) {
    this.isKept = port.lifeRisk !== undefined
    this.windowSeconds = runTimes(port.run).windowEndsSeconds
    this.types = inOrder(port.vehicleTypes)
  }

  end(part: (typeof parts)[number], lorry: Lorry, parties: number, now: number): void {
    if (!this.counts(lorry)) return
    const row = parts.indexOf(part) * this.types.length + this.types.indexOf(lorry.vehicleType)
    this.ends.push({ row, seconds: now - lorry.arrivedAt, parties })
  }

  /** @param alarmedAt when the alarm was raised that led to a search which is over now */
  resolveAlarm(lorry: Lorry, alarmedAt: number, now: number): void {
    if (this.counts(lorry)) this.searches.push(now - alarmedAt)
  }

  /** As the engine keeps it. */
  table(): Float64Array {
    if (!this.isKept) return new Float64Array(0)
    const rows = Array.from({ length: parts.length * this.types.length }, () => new Float64Array(nodes))
    for (const { row, seconds, parties } of this.ends) {
      const position = Math.min(seconds / nodeSeconds, nodes - 1)
      const node = Math.min(Math.floor(position), nodes - 2)
      rows[row][node] += parties * (1 - (position - node))
      rows[row][node + 1] += parties * (position - node)
    }
    const searchSeconds = this.searches.reduce((sum, seconds) => sum + seconds, 0)
    return Float64Array.from([...rows.flatMap((row) => [...row]), searchSeconds, this.searches.length])
  }

  private counts({ arrivedAt }: Lorry): boolean {
    return this.isKept && arrivedAt >= 0 && arrivedAt < this.windowSeconds
  }
}
