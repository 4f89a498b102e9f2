/**
 * A small valid port for tests: a link, a passport station, a screening with its search, check-in and a quay. Each
 * test breaks one thing in it and asks what the loader says.
 */
import { filesInMemory } from '../../src/scenario/file-source.ts'
import { type Loaded, loadOptions } from '../../src/scenario/load.ts'
import type { Option } from '../../src/scenario/option.ts'
import type { Problem } from '../../src/scenario/problem.ts'

// biome-ignore lint/suspicious/noExplicitAny: tests break it in every way, also in ways that types forbid
export type Loose = any

export function smallBaseline(): Loose {
  const staff = { pool: 'officers', peoplePerLane: 1 }
  const perLane = { kind: 'perLane', places: 'unlimited' }
  const constant = (seconds: number) => ({ distribution: 'constant', seconds })
  return {
    format: 'rocade/1',
    kind: 'baseline',
    name: 'Small port',
    run: {
      name: 'A day',
      from: '2014-09-15',
      days: 1,
      warmUpHours: 2,
      coolDownHours: 6,
      replications: 10,
      seed: 's',
    },
    vehicleTypes: {
      curtain: { name: 'Curtain-sided', order: 1, share: 0.7, lengthMetres: 18 },
      tanker: {
        name: { en: 'Tanker', fr: 'Citerne' },
        order: 2,
        share: 0.3,
        lengthMetres: 17,
        loadedShare: 0.8,
      },
    },
    documentClasses: {
      eu: { name: 'EU', order: 1, share: 0.9 },
      third: { name: 'Third country', order: 2, share: 0.1 },
    },
    demand: { entry: 'ring-road', arrivals: { from: 'profile', lorriesPerDay: 500 }, bookedShare: 0.5 },
    technologies: {
      probe: {
        name: 'CO2 probe',
        detection: { curtain: 0.3, tanker: 0.6 },
        falseAlarm: { curtain: 0.02, tanker: { value: 0.01, range: [0, 0.05], source: 'a trial' } },
        time: constant(40),
      },
      opening: {
        name: 'Opening',
        detection: { curtain: 0.9, tanker: 0.9 },
        falseAlarm: { curtain: 0, tanker: 0 },
        time: { distribution: 'triangular', minSeconds: 300, modeSeconds: 600, maxSeconds: 1500 },
      },
    },
    staff: { officers: { name: 'Officers', rota: { day: { from: '00:00', to: '00:00', people: 4 } } } },
    links: {
      'ring-road': {
        name: 'Ring road',
        lanes: 2,
        lengthMetres: 1000,
        travelSeconds: 60,
        publicRoad: true,
        route: [
          [0, 0],
          [0, 1000],
        ],
        next: 'entry-control',
      },
    },
    stations: {
      'entry-control': {
        kind: 'passport',
        name: 'Entry control',
        position: [0, 1000],
        lanes: { booths: { order: 1, count: 3, staff } },
        queue: { kind: 'shared', places: 40 },
        authority: 'british',
        checks: {
          eu: { check: 'minimum', time: constant(30) },
          third: {
            check: 'thorough',
            time: { distribution: 'gamma', meanSeconds: 90, coefficientOfVariation: 0.5 },
          },
        },
        next: 'probing',
      },
      probing: {
        kind: 'screening',
        name: 'Probing',
        position: [0, 1100],
        lanes: { bays: { order: 1, count: 2 } },
        queue: perLane,
        technology: 'probe',
        selection: { share: 0.5, loaded: true },
        onAlarm: 'search-bays',
        next: 'check-in',
      },
      'search-bays': {
        kind: 'search',
        name: 'Search',
        position: [50, 1100],
        lanes: { bays: { order: 1, count: 2 } },
        queue: perLane,
        technology: 'opening',
        next: 'check-in',
      },
      'check-in': {
        kind: 'check-in',
        name: 'Check-in',
        position: [0, 1200],
        lanes: { booths: { order: 1, count: 2 } },
        queue: perLane,
        time: constant(45),
        next: 'quay',
      },
    },
    quay: {
      name: 'Quay',
      marshalling: { name: 'Lanes', position: [0, 1300], lanes: 20, laneMetres: 200 },
      berths: { 'berth-5': { name: 'Berth 5', position: [0, 1500] } },
      timetable: {
        early: {
          departs: '06:00',
          ship: 'A',
          berth: 'berth-5',
          laneMetres: 1800,
          checkInCloseMinutes: 45,
          loadingMinutes: 30,
        },
        noon: {
          departs: '12:00',
          ship: 'B',
          berth: 'berth-5',
          laneMetres: 1800,
          checkInCloseMinutes: 45,
          loadingMinutes: 30,
        },
        evening: {
          departs: '18:00',
          ship: 'A',
          berth: 'berth-5',
          laneMetres: 1800,
          checkInCloseMinutes: 45,
          loadingMinutes: 30,
        },
        night: {
          departs: '23:30',
          ship: 'B',
          berth: 'berth-5',
          laneMetres: 6000,
          checkInCloseMinutes: 45,
          loadingMinutes: 30,
        },
      },
    },
  }
}

/** A measure that changes the small port. */
export function smallMeasure(changes: Loose, rest: Loose = {}): Loose {
  const cost = { capitalEuro: 100_000, lifeYears: 10, runningEuroPerYear: 5_000 }
  return { format: 'rocade/1', kind: 'measure', name: 'A measure', answers: 'layout', cost, changes, ...rest }
}

/** An option of `port.json` with the measures named `<id>.json`. */
export function smallOption(...ids: string[]): Loose {
  const measures = Object.fromEntries(ids.map((id) => [id, { file: `${id}.json` }]))
  return { format: 'rocade/1', kind: 'option', name: 'An option', baseline: 'port.json', measures }
}

/** The small port after a change to it. */
export function changed(change: (port: Loose) => void): Loose {
  const port = smallBaseline()
  change(port)
  return port
}

/** Adds stations, one after another, before the ring road. */
export function addChain(port: Loose, stations: number, lanes = 1): void {
  for (let at = 0; at < stations; at++)
    port.stations[`desk-${at}`] = {
      kind: 'service',
      name: 'Desk',
      position: [0, 0],
      lanes: { desks: { order: 1, count: lanes } },
      queue: { kind: 'shared', places: 'unlimited' },
      time: { distribution: 'constant', seconds: 1 },
      next: at + 1 < stations ? `desk-${at + 1}` : 'ring-road',
    }
  port.demand.entry = 'desk-0'
}

/** Loads files given as objects (written with two spaces) or texts. */
export function load(
  files: Record<string, unknown>,
  paths: readonly string[] = [Object.keys(files)[0]!],
): Promise<Loaded> {
  const texts = Object.entries(files).map(([path, file]) => [
    path,
    typeof file === 'string' ? file : JSON.stringify(file, null, 2),
  ])
  return loadOptions(filesInMemory(Object.fromEntries(texts)), paths)
}

/** The options of files that must load. */
export async function optionsOf(
  files: Record<string, unknown>,
  paths?: readonly string[],
): Promise<readonly Option[]> {
  const loaded = await load(files, paths)
  if ('problems' in loaded) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.options
}

/** The problems of files that must not load. */
export async function problemsOf(
  files: Record<string, unknown>,
  paths?: readonly string[],
): Promise<readonly Problem[]> {
  const loaded = await load(files, paths)
  if (!('problems' in loaded)) throw new Error('the files load')
  return loaded.problems
}

/** The problems of the small port after a change to it. */
export function problemsAfter(change: (port: Loose) => void): Promise<readonly Problem[]> {
  return problemsOf({ 'port.json': changed(change) })
}
