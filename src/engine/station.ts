/** A station: lanes that serve lorries, the room before them, and what is counted there. */
import { Gauge, isCounting } from './gauge.ts'
import { LaneSet } from './lane-set.ts'
import { Lorry } from './lorry.ts'
import { LorryQueue } from './lorry-queue.ts'
import { PriorityClass } from './priority-class.ts'
import { Service } from './service.ts'

export class Station {
  /** Number of its first lane among all lanes. */
  readonly firstLane: i32
  readonly lanes: i32
  readonly hasSharedQueue: bool
  /** Lorries that may wait in each queue, not counting those in service. */
  readonly queuePlaces: i32
  readonly turnsBack: bool
  readonly service: Service
  /** Of a shared queue, the first class first; those of no class come last, in the queue that the lanes share. */
  readonly classes: StaticArray<PriorityClass>
  /** Lanes that could begin a service now; kept where the queue is shared. */
  readonly ready: LaneSet

  /** Lorries waiting, and in a lane. */
  waiting: i32 = 0
  private inLanes: i32 = 0
  /** Lanes that serve. */
  private busy: i32 = 0
  private waitingMax: i32 = 0
  /** Lorry-seconds of waiting and lane-seconds of service, in the hour under way and before it. */
  private waitingSeconds: f64 = 0.0
  private busySeconds: f64 = 0.0
  private waitingSecondsBefore: f64 = 0.0
  private busySecondsBefore: f64 = 0.0
  private blockedSecondsBefore: f64 = 0.0
  private observedAt: f64 = 0.0
  readonly blocked: Gauge = new Gauge()
  readonly staffed: Gauge = new Gauge()
  private served: f64 = 0.0
  private waitSeconds: f64 = 0.0
  private waitMaxSeconds: f64 = 0.0
  private turnedBack: f64 = 0.0

  constructor(
    firstLane: i32,
    lanes: i32,
    hasSharedQueue: bool,
    queuePlaces: i32,
    turnsBack: bool,
    service: Service,
    classes: StaticArray<PriorityClass>,
  ) {
    this.firstLane = firstLane
    this.lanes = lanes
    this.hasSharedQueue = hasSharedQueue
    this.queuePlaces = queuePlaces
    this.turnsBack = turnsBack
    this.service = service
    this.classes = classes
    this.ready = new LaneSet(lanes)
  }

  /** A lorry begins service after waiting. */
  countWait(seconds: f64): void {
    if (!isCounting()) return
    this.served += 1.0
    this.waitSeconds += seconds
    if (seconds > this.waitMaxSeconds) this.waitMaxSeconds = seconds
  }

  countTurnedBack(): void {
    if (isCounting()) this.turnedBack += 1.0
  }

  /** Lorries waiting or in a lane. */
  get present(): i32 {
    return this.waiting + this.inLanes
  }

  /** The queue that a lorry joins. @param last where those wait who are in no class */
  queueFor(lorry: Lorry, last: LorryQueue): LorryQueue {
    const classes = this.classes
    for (let i: i32 = 0; i < classes.length; i++)
      if (classes[i].condition.meets(lorry)) return classes[i].queue
    return last
  }

  /** The queue whose first lorry is next; it may be empty. @param last as above */
  nextQueue(last: LorryQueue): LorryQueue {
    const classes = this.classes
    for (let i: i32 = 0; i < classes.length; i++) if (classes[i].queue.length > 0) return classes[i].queue
    return last
  }

  /** A lorry joins the queue, or goes straight into a lane. */
  join(now: f64): void {
    this.observe(now)
    this.waiting++
  }

  goIn(now: f64): void {
    this.observe(now)
    this.inLanes++
    this.busy++
  }

  /** The next in the queue goes into a lane. */
  callIn(now: f64): void {
    this.observe(now)
    this.waiting--
    this.inLanes++
    this.busy++
  }

  endService(now: f64): void {
    this.observe(now)
    this.busy--
  }

  leaveLane(): void {
    this.inLanes--
  }

  /** Ends an hour, or the time before the window. @returns lorry-seconds spent here in that hour */
  takeHour(now: f64): f64 {
    this.observe(now)
    this.blocked.observe(now)
    this.staffed.observe(now)
    const blockedSeconds: f64 = this.blocked.takeArea()
    const lorrySeconds: f64 = this.waitingSeconds + this.busySeconds + blockedSeconds
    this.waitingSecondsBefore += this.waitingSeconds
    this.busySecondsBefore += this.busySeconds
    this.blockedSecondsBefore += blockedSeconds
    this.waitingSeconds = 0.0
    this.busySeconds = 0.0
    return lorrySeconds
  }

  /** Takes in the time since the last change. */
  private observe(now: f64): void {
    const lasted: f64 = now - this.observedAt
    this.observedAt = now
    if (!isCounting() || lasted <= 0.0) return
    this.waitingSeconds += f64(this.waiting) * lasted
    this.busySeconds += f64(this.busy) * lasted
    if (this.waiting > this.waitingMax) this.waitingMax = this.waiting
  }

  /** Writes `stationColumns` numbers from `at` on. @param windowSeconds length of the window */
  write(results: StaticArray<f64>, at: i32, windowSeconds: f64): void {
    results[at] = this.served
    results[at + 1] = this.waitSeconds / this.served
    results[at + 2] = this.waitMaxSeconds
    results[at + 3] = this.waitingSecondsBefore / windowSeconds
    results[at + 4] = f64(this.waitingMax)
    results[at + 5] = this.busySecondsBefore / this.staffed.area
    results[at + 6] = this.blockedSecondsBefore / this.staffed.area
    results[at + 7] = this.turnedBack
    results[at + 8] = this.service.minimumChecks
    results[at + 9] = this.service.thoroughChecks
    results[at + 10] = this.service.alarms
    results[at + 11] = this.service.partiesFound
  }
}

/** As many as `stationColumns` of `src/port/replication.ts` names, in its order. */
export const stationColumns: i32 = 12
