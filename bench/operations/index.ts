/**
 * The hot operations of the engine, one at a time and many times over: AssemblyScript like the engine, whose own files it
 * runs. Every function returns a number that depends on each of its operations, so that none is left out.
 */
import { newDoubles, newIntegers } from '../../src/engine/arrays.ts'
import { Draws } from '../../src/engine/draws.ts'
import { EventList } from '../../src/engine/event-list.ts'
import { Table } from '../../src/engine/table.ts'
import { TimeInPort } from '../../src/engine/time-in-port.ts'

/** Uniform numbers and times are prepared, this many, and used over and over. */
const prepared: i32 = 65_536
const last: i32 = prepared - 1
const purpose: i32 = 3
const draws = new Draws(1, 2)

export { newDoubles, newIntegers }

/** Uniform numbers of as many things. */
export function drawUniforms(count: i32): f64 {
  let sum: f64 = 0.0
  for (let thing: i32 = 0; thing < count; thing++) sum += draws.uniform(thing, purpose, 0)
  return sum
}

export function newTable(
  index: i32,
  layout: StaticArray<i32>,
  parameters: StaticArray<f64>,
  cells: StaticArray<f64>,
): Table {
  return new Table(index, layout, parameters, cells)
}

export function newUniforms(): StaticArray<i64> {
  const uniforms = new StaticArray<i64>(prepared)
  for (let thing: i32 = 0; thing < prepared; thing++) uniforms[thing] = draws.bits(thing, purpose, 0)
  return uniforms
}

export function drawFrom(table: Table, uniforms: StaticArray<i64>, count: i32): f64 {
  let sum: f64 = 0.0
  for (let i: i32 = 0; i < count; i++) sum += table.draw(uniforms[i & last])
  return sum
}

export function newTimes(table: Table, uniforms: StaticArray<i64>): StaticArray<f64> {
  const times = new StaticArray<f64>(prepared)
  for (let i: i32 = 0; i < prepared; i++) times[i] = table.draw(uniforms[i])
  return times
}

export function newEventList(pending: i32, times: StaticArray<f64>): EventList {
  const list = new EventList()
  for (let i: i32 = 0; i < pending; i++) list.push(times[i & last], 0, i)
  return list
}

/** The hold model: the next event leaves and causes another, some time later. */
export function hold(list: EventList, times: StaticArray<f64>, count: i32): f64 {
  for (let i: i32 = 0; i < count; i++) {
    list.pop()
    list.push(list.time + times[i & last], i & 1, list.subject)
  }
  return list.time
}

/** Times in port into mean, histogram and sketch. */
export function sketch(times: StaticArray<f64>, count: i32): f64 {
  const timeInPort = new TimeInPort(1)
  for (let i: i32 = 0; i < count; i++) timeInPort.add(times[i & last], 0)
  return timeInPort.sumSeconds
}
