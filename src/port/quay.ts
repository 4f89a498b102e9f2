/**
 * The quay: marshalling lanes where lorries wait in order of arrival, and sailings that take them. A sailing takes
 * those that had checked in when its check-in closed, in that order, until the first that has no room; those left
 * behind take the next one.
 */
import type { LaneQueues } from './lane-queues.ts'
import type { LorryLogWriter } from './lorry-log.ts'
import { type LorryTable, metresTolerance } from './lorry-table.ts'
import type { Network, QuayTable } from './network.ts'
import type { Recorder } from './recorder.ts'

export class Quay {
  private readonly network: Network
  private readonly table: QuayTable
  private readonly place: number
  private readonly queue: number
  private readonly lorries: LorryTable
  private readonly queues: LaneQueues
  private readonly recorder: Recorder
  private readonly log: LorryLogWriter | undefined
  private metres = 0

  /** @param queue the queue that is the marshalling area  @param place index of the quay */
  constructor(
    network: Network,
    place: number,
    queue: number,
    lorries: LorryTable,
    queues: LaneQueues,
    recorder: Recorder,
    log: LorryLogWriter | undefined,
  ) {
    this.network = network
    this.table = network.nodes[place] as QuayTable
    this.place = place
    this.queue = queue
    this.lorries = lorries
    this.queues = queues
    this.recorder = recorder
    this.log = log
  }

  hasRoom(lorry: number): boolean {
    return this.metres + this.lorries.lengthMetres(lorry) <= this.table.metres + metresTolerance
  }

  enter(lorry: number, now: number): void {
    this.metres += this.lorries.lengthMetres(lorry)
    // Without a check-in station on its way, a lorry is checked in when it reaches the quay.
    if (Number.isNaN(this.lorries.checkedInAt[lorry])) this.lorries.checkedInAt[lorry] = now
    this.queues.join(this.queue, lorry)
    this.recorder.stand(this.place, 1, now)
  }

  /** Loads one sailing. Lorries that sail before the run ends leave the books; the others stay aboard. */
  load(sailing: number, now: number): void {
    const { laneMetres, checkInClosesSeconds, departsSeconds } = this.table.sailings[sailing]
    const { behind, checkedInAt } = this.lorries
    let room = laneMetres
    let ahead = -1
    let lorry = this.queues.head[this.queue]
    while (lorry >= 0) {
      const next = behind[lorry]
      if (checkedInAt[lorry] > checkInClosesSeconds) ahead = lorry
      else {
        const length = this.lorries.lengthMetres(lorry)
        if (length > room + metresTolerance) break
        room -= length
        this.queues.takeBehind(this.queue, ahead)
        this.metres = this.queues.length[this.queue] === 0 ? 0 : this.metres - length
        this.recorder.stand(this.place, -1, now)
        if (departsSeconds <= this.network.endSeconds) {
          this.recorder.sail(lorry, departsSeconds)
          this.log?.write('sails', this.lorries.ordinal[lorry], this.place, departsSeconds)
          this.lorries.leave(lorry)
        }
      }
      lorry = next
    }
  }
}
