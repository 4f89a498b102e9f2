/**
 * The engine as the host sees it. For each replication the host clears the memory, hands over the image of a network
 * and reads the results out of the arrays it is given: see `src/port/engine.ts`.
 */
import { newDoubles, newIntegers } from './arrays.ts'
import { Draws } from './draws.ts'
import { Image } from './image.ts'
import { readNetwork } from './network-reader.ts'
import { Simulation } from './simulation.ts'

/** Forgets everything: all arrays handed out before are void. */
export function clear(): void {
  __reset()
}

export { newDoubles, newIntegers }

/** At the start of a run. @param weather as `Weather` has it @param keyHigh @param keyLow the key of the replication */
export function newSimulation(
  integers: StaticArray<i32>,
  doubles: StaticArray<f64>,
  cells: StaticArray<f64>,
  weather: StaticArray<f64>,
  keyHigh: i32,
  keyLow: i32,
  keepsLog: bool,
): Simulation {
  const draws = new Draws(keyHigh, keyLow)
  const network = readNetwork(new Image(integers, doubles), cells, weather, draws)
  return new Simulation(network, draws, keepsLog)
}

/** Goes on by so many events at the most. @returns whether the run is over */
export function run(simulation: Simulation, mostEvents: i32): bool {
  const isOver = simulation.run(mostEvents)
  if (isOver) simulation.close()
  return isOver
}

/** Single figures of a run, in the order of `totalNames` in `src/port/engine.ts`. */
export function totals(simulation: Simulation): StaticArray<f64> {
  const books = simulation.books
  const time = books.timeInPort
  const numbers = new StaticArray<f64>(10)
  numbers[0] = simulation.executed
  numbers[1] = simulation.publicRoadQueueMax()
  numbers[2] = books.throughput
  numbers[3] = books.shippedOnTime
  numbers[4] = books.booked
  numbers[5] = books.missedSailing
  numbers[6] = books.falseAlarms
  numbers[7] = books.foundInWindow
  numbers[8] = time.sumSeconds / time.observations
  numbers[9] = books.peopleFoundInWindow
  return numbers
}

export function expectedParties(simulation: Simulation): StaticArray<f64> {
  return simulation.books.expectedParties
}

export function expectedFound(simulation: Simulation): StaticArray<f64> {
  return simulation.books.expectedFound
}

export function delaySeconds(simulation: Simulation): StaticArray<f64> {
  return simulation.books.delaySeconds
}

export function balance(simulation: Simulation): StaticArray<f64> {
  return simulation.books.balance
}

/** How long parties stay; empty where it is not asked for. */
export function stays(simulation: Simulation): StaticArray<f64> {
  return simulation.books.stays.table
}

/** The party book, row by row; empty where none is kept. */
export function parties(simulation: Simulation): StaticArray<f64> {
  return simulation.books.parties.table()
}

export function timeInPortBins(simulation: Simulation): StaticArray<f64> {
  return simulation.books.timeInPort.bins
}

/** `timeInPortParts` of `src/port/engine.ts` for each vehicle type. */
export function timeInPortTypes(simulation: Simulation): StaticArray<f64> {
  return simulation.books.timeInPort.types
}

/** The bins of `src/kernel/quantile-sketch.ts` for each vehicle type. */
export function timeInPortSketch(simulation: Simulation): StaticArray<f64> {
  return simulation.books.timeInPort.sketch
}

export function publicRoadQueueMetres(simulation: Simulation): StaticArray<f64> {
  return simulation.publicRoadQueueMetres
}

export function standingByPlace(simulation: Simulation): StaticArray<f32> {
  return simulation.standing
}

export function stationTable(simulation: Simulation): StaticArray<f64> {
  return simulation.stationTable()
}

export function classTable(simulation: Simulation): StaticArray<f64> {
  return simulation.classTable()
}

export function checkTable(simulation: Simulation): StaticArray<f64> {
  return simulation.checkTable()
}

export function linkTable(simulation: Simulation): StaticArray<f64> {
  return simulation.linkTable()
}

export function passportTable(simulation: Simulation): StaticArray<f64> {
  return simulation.passportTable()
}

export function readinessTable(simulation: Simulation): StaticArray<f64> {
  return simulation.readinessTable()
}

/** Day by day and for the whole run, `peopleColumns` of `src/port/replication.ts`; empty without pressure. */
export function peopleTable(simulation: Simulation): StaticArray<f64> {
  const pressure = simulation.pressure
  return pressure === null ? new StaticArray<f64>(0) : pressure.table
}

/** Single figures in the order of `pressureTotals` in `src/port/engine.ts`; empty without pressure. */
export function pressureTotals(simulation: Simulation): StaticArray<f64> {
  const pressure = simulation.pressure
  if (pressure === null) return new StaticArray<f64>(0)
  const numbers = new StaticArray<f64>(3)
  numbers[0] = pressure.waiting.area
  numbers[1] = pressure.expectedBoardings
  numbers[2] = pressure.expectedFromUpstream
  return numbers
}
