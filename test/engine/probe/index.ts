/** Parts of the engine, for tests to call one by one. AssemblyScript: `../probed.ts` compiles it with every check. */
import { newDoubles, newIntegers } from '../../../src/engine/arrays.ts'
import { Draws } from '../../../src/engine/draws.ts'
import { Effect } from '../../../src/engine/effect.ts'
import { EventList } from '../../../src/engine/event-list.ts'
import { Gauge, startCounting, stopCounting } from '../../../src/engine/gauge.ts'
import { LaneSet } from '../../../src/engine/lane-set.ts'
import { Lorry } from '../../../src/engine/lorry.ts'
import { LorryQueue } from '../../../src/engine/lorry-queue.ts'
import { Table } from '../../../src/engine/table.ts'

export { newDoubles, newIntegers, startCounting, stopCounting }

export function clear(): void {
  __reset()
}

export function newEventList(): EventList {
  return new EventList()
}

export function push(list: EventList, time: f64, kind: i32, subject: i32): void {
  list.push(time, kind, subject)
}

export function pop(list: EventList): bool {
  return list.pop()
}

export function goesBefore(list: EventList, time: f64, kind: i32): bool {
  return list.goesBefore(time, kind)
}

export function timeOf(list: EventList): f64 {
  return list.time
}

export function kindOf(list: EventList): i32 {
  return list.kind
}

export function subjectOf(list: EventList): i32 {
  return list.subject
}

export function newDraws(high: i32, low: i32): Draws {
  return new Draws(high, low)
}

export function uniform(draws: Draws, thing: i32, purpose: i32, visit: i32): f64 {
  return draws.uniform(thing, purpose, visit)
}

export function newTable(
  index: i32,
  layout: StaticArray<i32>,
  parameters: StaticArray<f64>,
  cells: StaticArray<f64>,
): Table {
  return new Table(index, layout, parameters, cells)
}

const unit53: f64 = 9007199254740992.0

/** @param u an odd multiple of 2^-53 */
export function draw(table: Table, u: f64): f64 {
  return table.draw(i64(u * unit53) << 11)
}

export function newLaneSet(lanes: i32): LaneSet {
  return new LaneSet(lanes)
}

export function addLane(lanes: LaneSet, lane: i32): void {
  lanes.add(lane)
}

export function removeLane(lanes: LaneSet, lane: i32): void {
  lanes.remove(lane)
}

export function lowestLane(lanes: LaneSet): i32 {
  return lanes.lowest()
}

export function newGauge(): Gauge {
  return new Gauge()
}

export function changeGauge(gauge: Gauge, by: f64, now: f64): void {
  gauge.change(by, now)
}

export function observeGauge(gauge: Gauge, now: f64): void {
  gauge.observe(now)
}

export function takeArea(gauge: Gauge): f64 {
  return gauge.takeArea()
}

export function greatest(gauge: Gauge): f64 {
  return gauge.greatest
}

export function newLorry(): Lorry {
  return new Lorry(new StaticArray<i32>(0), new StaticArray<f64>(0))
}

export function newQueue(): LorryQueue {
  return new LorryQueue()
}

export function joinQueue(queue: LorryQueue, lorry: Lorry): void {
  queue.join(lorry)
}

export function takeFirst(queue: LorryQueue): Lorry {
  return queue.takeFirst()
}

export function takeBehind(queue: LorryQueue, ahead: Lorry | null): void {
  queue.takeBehind(ahead)
}

export function firstOf(queue: LorryQueue): Lorry | null {
  return queue.first
}

export function lengthOf(queue: LorryQueue): i32 {
  return queue.length
}

export function newEffect(factor: f64, delayDays: f64, rampDays: f64, fadeDays: f64): Effect {
  return new Effect(0, factor, delayDays, rampDays, fadeDays, true)
}

export function setInForce(effect: Effect, isInForce: bool): void {
  effect.isInForce = isInForce
}

/** @returns what the effect multiplies by after so many more days */
export function multiplierAfter(effect: Effect, days: f64): f64 {
  effect.advance(days)
  return effect.multiplier
}
