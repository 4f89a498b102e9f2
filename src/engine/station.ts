/** A station: lanes that serve lorries, the room before them, and what is counted there. */
import { Condition } from './condition.ts'
import { Gauge, isCounting } from './gauge.ts'
import { LaneSet } from './lane-set.ts'
import { Lorry } from './lorry.ts'
import { LorryQueue } from './lorry-queue.ts'
import { PassportControl } from './passport-control.ts'
import { PriorityClass } from './priority-class.ts'
import { Readiness } from './readiness.ts'
import { Service } from './service.ts'

export class Station {
  /** Number of its first lane among all lanes. */
  readonly firstLane: i32
  readonly lanes: i32
  readonly hasSharedQueue: bool
  /** Lorries that may wait in each queue, not counting those in service. */
  queuePlaces: i32
  turnsBack: bool
  service: Service
  /** It takes no more lorries, but serves those that are still on their way to it, with all its lanes and without staff. */
  hasGone: bool = false
  /** Who may use each lane, where each has a queue of its own. */
  readonly accepts: StaticArray<Condition>
  /** Of a shared queue with priorities, the first class first; none where all go by turns. */
  readonly classes: StaticArray<PriorityClass>
  /** Of a passport control where it is counted what drivers get. */
  readonly control: PassportControl | null
  /** Lanes that could begin a service now; kept where the queue is shared. */
  readonly ready: LaneSet
  /** Whether it has neither classes nor a passport control: most have not. */
  private readonly isPlain: bool

  /** Lorries waiting, and in a lane. */
  waiting: i32 = 0
  /** Lanes that take newcomers. */
  openLanes: i32 = 0
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
  /** Where devices can break down, or the checks are not always alert. */
  readiness: Readiness | null = null
  /** Of a screening: the station that its alarms lead to, where that or a later one is not always alert. */
  answer: Station | null = null
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
    control: PassportControl | null,
  ) {
    this.firstLane = firstLane
    this.lanes = lanes
    this.hasSharedQueue = hasSharedQueue
    this.queuePlaces = queuePlaces
    this.turnsBack = turnsBack
    this.service = service
    this.classes = classes
    this.control = control
    this.ready = new LaneSet(lanes)
    this.isPlain = classes.length === 0 && control === null
    this.accepts = new StaticArray<Condition>(hasSharedQueue ? 0 : lanes)
  }

  /** Takes over what another says of the same station. */
  become(station: Station): void {
    this.hasGone = station.hasGone
    this.queuePlaces = station.queuePlaces
    this.turnsBack = station.turnsBack
    station.service.countOn(this.service)
    this.service = station.service
    for (let i: i32 = 0; i < this.classes.length; i++)
      this.classes[i].condition = station.classes[i].condition
    for (let i: i32 = 0; i < this.accepts.length; i++) this.accepts[i] = station.accepts[i]
  }

  /** A lorry begins service after waiting. */
  countWait(seconds: f64): void {
    if (!isCounting()) return
    this.served += 1.0
    this.waitSeconds += seconds
    if (seconds > this.waitMaxSeconds) this.waitMaxSeconds = seconds
  }

  /** How alert all that follows an alarm would be now: stations that confirm it, and the search. */
  answerLevel(now: f64): f64 {
    const answer = this.answer
    if (answer === null) return 1.0
    const level: f64 = answer.service.levelNow(0, answer.waiting, now)
    return level * answer.answerLevel(now)
  }

  countTurnedBack(): void {
    if (isCounting()) this.turnedBack += 1.0
  }

  /** Lorries waiting or in a lane. */
  get present(): i32 {
    return this.waiting + this.inLanes
  }

  /** A lorry begins to wait. @param queue where there are no classes */
  join(lorry: Lorry, queue: LorryQueue, now: f64): void {
    this.observe(now)
    this.waiting++
    if (this.isPlain) {
      queue.join(lorry)
      return
    }
    this.seeQueue(now)
    const classes = this.classes
    for (let i: i32 = 0; i < classes.length; i++)
      if (classes[i].takes(lorry)) {
        classes[i].join(lorry, now)
        return
      }
    queue.join(lorry)
  }

  /** A lorry goes straight into a lane. */
  goIn(lorry: Lorry, now: f64): void {
    this.observe(now)
    this.inLanes++
    this.busy++
    if (this.isPlain) return
    this.seeQueue(now)
    const classes = this.classes
    for (let i: i32 = 0; i < classes.length; i++)
      if (classes[i].takes(lorry)) {
        classes[i].countWait(0.0)
        return
      }
  }

  /** The next lorry goes into a lane. @param queue as above @returns null when no one waits */
  callIn(queue: LorryQueue, now: f64): Lorry | null {
    const lorry = this.takeNext(queue, now)
    if (lorry === null) return null
    this.observe(now)
    this.waiting--
    this.inLanes++
    this.busy++
    if (!this.isPlain) this.seeQueue(now)
    return lorry
  }

  private seeQueue(now: f64): void {
    const control = this.control
    if (control !== null) control.seeQueue(this.waiting, now)
  }

  private takeNext(queue: LorryQueue, now: f64): Lorry | null {
    if (this.isPlain) return queue.length > 0 ? queue.takeFirst() : null
    const classes = this.classes
    for (let i: i32 = 0; i < classes.length; i++) if (!classes[i].isEmpty) return classes[i].callIn(now)
    return queue.length > 0 ? queue.takeFirst() : null
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
    for (let i: i32 = 0; i < this.classes.length; i++) this.classes[i].observe(now)
    const control = this.control
    if (control !== null) control.observe(now)
    const readiness = this.readiness
    if (readiness !== null) readiness.observe(now)
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
    const control = this.control
    results[at + 8] = control === null ? this.service.minimumChecks : control.minimumChecks
    results[at + 9] = control === null ? this.service.thoroughChecks : control.thoroughChecks
    results[at + 10] = this.service.alarms
    results[at + 11] = this.service.partiesFound
  }
}

/** As many as `stationColumns` of `src/port/replication.ts` names, in its order. */
export const stationColumns: i32 = 12
