/**
 * The host's side of the engine (src/engine): one WebAssembly instance a thread, whose memory is cleared before every
 * replication, so that nothing passes from one to the next.
 */
import { engineWasm } from '../engine/build/engine.ts'
import { type Distribution, quantile } from '../kernel/distribution.ts'
import type { DrawKey } from '../kernel/draws.ts'
import { power } from '../kernel/elementary.ts'
import { sensitivityTo } from './concealment.ts'
import type { EngineImage } from './engine-image.ts'
import type { LorryLogWriter } from './lorry-log.ts'
import { hourlyWeather } from './weather.ts'

/** Single figures of a run, in the order of `totals` in `src/engine/index.ts`. */
const totalNames = [
  /** Events executed. */ 'events',
  /** Greatest queue on the public road that lasted. */ 'publicRoadQueueMaxMetres',
  'throughput',
  'shippedOnTime',
  'booked',
  'missedSailing',
  'falseAlarms',
  'partiesFoundInWindow',
  /** NaN without any. */ 'timeInPortMeanSeconds',
  'peopleFoundInWindow',
] as const

/** What is known of the time in port of a vehicle type beside the bins of its sketch, in the order of `src/engine/time-in-port.ts`. */
export const timeInPortParts = ['sumSeconds', 'zeros', 'leastSeconds', 'greatestSeconds'] as const

/** Single figures of the pressure over the window, in the order of `pressureTotals` in `src/engine/index.ts`. */
const pressureTotals = ['waitingSeconds', 'expectedBoardings', 'expectedFromUpstream'] as const

/** What the engine counted in one run. The arrays are copies. */
export interface EngineRun {
  readonly totals: Record<(typeof totalNames)[number], number>
  /** By vehicle type. */
  readonly expectedParties: Float64Array
  readonly expectedFound: Float64Array
  /** Empty unless the network counts delay. */
  readonly delaySeconds: Float64Array
  /** As in `ReplicationResult`. */
  readonly balance: Float64Array
  readonly parties: Float64Array
  readonly stays: Float64Array
  readonly timeInPortBins: Float64Array
  /** Vehicle type by vehicle type, `timeInPortParts` each, and the bins of its sketch. */
  readonly timeInPortTypes: Float64Array
  readonly timeInPortSketch: Float64Array
  readonly publicRoadQueueMetres: Float64Array
  readonly standingByPlace: Float32Array
  readonly stations: Float64Array
  readonly classes: Float64Array
  readonly links: Float64Array
  readonly passports: Float64Array
  readonly checks: Float64Array
  /** Empty, and without figures, where the port has no pressure. */
  readonly peopleByDay: Float64Array
  readonly pressure: Record<(typeof pressureTotals)[number], number>
  readonly readiness: Float64Array
}

/** Some milliseconds: so soon the first run leaves the code that was compiled in haste. */
const eventsInOneCall = 20_000

/** Addresses of arrays and objects in the engine's memory. */
type Address = number

interface EngineExports {
  readonly memory: WebAssembly.Memory
  clear(): void
  newIntegers(length: number): Address
  newDoubles(length: number): Address
  newSimulation(
    integers: Address,
    doubles: Address,
    cells: Address,
    weather: Address,
    keyHigh: number,
    keyLow: number,
    keepsLog: boolean,
  ): Address
  run(simulation: Address, mostEvents: number): number
  totals(simulation: Address): Address
  expectedParties(simulation: Address): Address
  expectedFound(simulation: Address): Address
  delaySeconds(simulation: Address): Address
  balance(simulation: Address): Address
  parties(simulation: Address): Address
  stays(simulation: Address): Address
  timeInPortBins(simulation: Address): Address
  timeInPortTypes(simulation: Address): Address
  timeInPortSketch(simulation: Address): Address
  publicRoadQueueMetres(simulation: Address): Address
  standingByPlace(simulation: Address): Address
  stationTable(simulation: Address): Address
  classTable(simulation: Address): Address
  linkTable(simulation: Address): Address
  passportTable(simulation: Address): Address
  checkTable(simulation: Address): Address
  peopleTable(simulation: Address): Address
  pressureTotals(simulation: Address): Address
  readinessTable(simulation: Address): Address
}

/** More lorries are inside at once than there is memory for: a port far beyond its capacity, not a fault of the engine. */
class MemoryLimitError extends Error {
  constructor() {
    super('there is no memory left for the lorries inside: the port takes in far more than it lets out')
    this.name = memoryLimit
  }
}
/** An error that has crossed threads is known by its name alone. */
export const memoryLimit = 'MemoryLimitError'

export class Engine {
  private readonly wasm: EngineExports
  /** Of the run under way. */
  private distributions: readonly Distribution[] = []
  private log: LorryLogWriter | undefined

  /** @param bytes another build of the engine than the fast one */
  constructor(bytes: BufferSource = fastBuild()) {
    const module = new WebAssembly.Module(bytes)
    this.wasm = new WebAssembly.Instance(module, this.imports(module)).exports as unknown as EngineExports
  }

  /** @throws MemoryLimitError */
  run(image: EngineImage, key: DrawKey, log: LorryLogWriter | undefined): EngineRun {
    try {
      return this.simulate(image, key, log)
    } catch (error) {
      // Whatever else fails inside calls `abort`; an allocation that finds no room does not.
      if (error instanceof WebAssembly.RuntimeError && /unreachable/i.test(error.message))
        throw new MemoryLimitError()
      throw error
    }
  }

  private simulate(image: EngineImage, key: DrawKey, log: LorryLogWriter | undefined): EngineRun {
    const { wasm } = this
    this.distributions = image.distributions
    this.log = log
    wasm.clear()
    const integers = wasm.newIntegers(image.integers.length)
    const doubles = wasm.newDoubles(image.doubles.length)
    const cells = wasm.newDoubles(image.cells.length)
    const weather = weatherOf(image, key)
    const hourly = wasm.newDoubles(weather.length)
    // Views only now: memory that grows leaves those made before behind.
    new Int32Array(wasm.memory.buffer, integers, image.integers.length).set(image.integers)
    new Float64Array(wasm.memory.buffer, doubles, image.doubles.length).set(image.doubles)
    new Float64Array(wasm.memory.buffer, cells, image.cells.length).set(image.cells)
    new Float64Array(wasm.memory.buffer, hourly, weather.length).set(weather)
    const simulation = wasm.newSimulation(
      integers,
      doubles,
      cells,
      hourly,
      key.high,
      key.low,
      log !== undefined,
    )
    while (wasm.run(simulation, eventsInOneCall) === 0);
    return {
      totals: named(totalNames, this.doubles(wasm.totals(simulation))),
      expectedParties: this.doubles(wasm.expectedParties(simulation)),
      expectedFound: this.doubles(wasm.expectedFound(simulation)),
      delaySeconds: this.doubles(wasm.delaySeconds(simulation)),
      balance: this.doubles(wasm.balance(simulation)),
      parties: this.doubles(wasm.parties(simulation)),
      stays: this.doubles(wasm.stays(simulation)),
      timeInPortBins: this.doubles(wasm.timeInPortBins(simulation)),
      timeInPortTypes: this.doubles(wasm.timeInPortTypes(simulation)),
      timeInPortSketch: this.doubles(wasm.timeInPortSketch(simulation)),
      publicRoadQueueMetres: this.doubles(wasm.publicRoadQueueMetres(simulation)),
      standingByPlace: new Float32Array(this.bytes(wasm.standingByPlace(simulation))),
      stations: this.doubles(wasm.stationTable(simulation)),
      classes: this.doubles(wasm.classTable(simulation)),
      links: this.doubles(wasm.linkTable(simulation)),
      passports: this.doubles(wasm.passportTable(simulation)),
      checks: this.doubles(wasm.checkTable(simulation)),
      peopleByDay: this.doubles(wasm.peopleTable(simulation)),
      pressure: named(pressureTotals, this.doubles(wasm.pressureTotals(simulation))),
      readiness: this.doubles(wasm.readinessTable(simulation)),
    }
  }

  /** What the engine asks of its host, by the names under which it asks. */
  private imports(module: WebAssembly.Module): WebAssembly.Imports {
    const functions: Record<string, WebAssembly.ImportValue> = {
      power,
      exactQuantile: (table: number, u: number) => quantile(this.distributions[table], u),
      sensitivityTo,
      takeLines: (lines: number, time: Address, kind: Address, lorry: Address, place: Address) => {
        const { buffer } = this.wasm.memory
        this.log?.writeAll(
          new Float64Array(buffer, time, lines),
          new Int32Array(buffer, kind, lines),
          new Int32Array(buffer, lorry, lines),
          new Int32Array(buffer, place, lines),
        )
      },
      abort: (message: Address) => {
        throw message === 0 ? new MemoryLimitError() : new Error(this.text(message))
      },
    }
    const imports: WebAssembly.Imports = {}
    for (const { module: from, name } of WebAssembly.Module.imports(module))
      imports[from] = { ...imports[from], [name]: functions[name] }
    return imports
  }

  private doubles(address: Address): Float64Array<ArrayBuffer> {
    return new Float64Array(this.bytes(address))
  }

  /** A copy of an array or text; its length in bytes stands in front of it. */
  private bytes(address: Address): ArrayBuffer {
    const { buffer } = this.wasm.memory
    const [length] = new Uint32Array(buffer, address - 4, 1)
    return buffer.slice(address, address + length) as ArrayBuffer
  }

  private text(address: Address): string {
    return String.fromCharCode(...new Uint16Array(this.bytes(address)))
  }
}

/** Wind of every hour, then temperature; empty for a port without weather. */
function weatherOf({ weather }: EngineImage, key: DrawKey): Float64Array {
  if (weather === undefined) return new Float64Array(0)
  const { windMetresPerSecond, temperatureCelsius } = hourlyWeather(weather, key)
  const hours = windMetresPerSecond.length
  const hourly = new Float64Array(2 * hours)
  hourly.set(windMetresPerSecond)
  hourly.set(temperatureCelsius, hours)
  return hourly
}

function named<Name extends string>(names: readonly Name[], numbers: Float64Array): Record<Name, number> {
  return Object.fromEntries(names.map((name, index) => [name, numbers[index] ?? Number.NaN])) as Record<
    Name,
    number
  >
}

function fastBuild(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(engineWasm), (character) => character.charCodeAt(0))
}
