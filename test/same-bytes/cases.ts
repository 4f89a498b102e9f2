/**
 * The cases that every engine must compute to the same bytes: the shipped options, shortened, and small ports that use
 * what those do not: every distribution, feedback, recorded arrivals with ties, sensors near 0 and 1, durations from
 * a microsecond to a year, a port that drowns, one without lorries.
 */
import type { Duration } from '../../src/scenario/duration.ts'
import type { Option, Port } from '../../src/scenario/option.ts'
import { type Body, type PortParts, portOf, road, serviceStation, steady } from '../port/port-of.ts'
import { calais } from '../runtime/calais.ts'

type ServiceStation = Extract<NonNullable<Body['stations']>[string], { kind: 'service' }>
type Time = ServiceStation['time']

const durations: Record<Duration['distribution'], Time> = {
  constant: { distribution: 'constant', seconds: 40 },
  uniform: { distribution: 'uniform', minSeconds: 20, maxSeconds: 50 },
  triangular: { distribution: 'triangular', minSeconds: 10, modeSeconds: 12, maxSeconds: 90 },
  exponential: { distribution: 'exponential', meanSeconds: 45 },
  hyperexponential: {
    distribution: 'hyperexponential',
    share: 0.8,
    meanSeconds: 30,
    otherMeanSeconds: 120,
  },
  erlang: { distribution: 'erlang', meanSeconds: 45, phases: 3 },
  gamma: { distribution: 'gamma', meanSeconds: 45, coefficientOfVariation: 1.3 },
  lognormal: { distribution: 'lognormal', meanSeconds: 45, coefficientOfVariation: 0.7 },
  'lognormal-quantiles': { distribution: 'lognormal-quantiles', medianSeconds: 40, p95Seconds: 120 },
  empirical: { distribution: 'empirical', quantilesSeconds: [5, 20, 40, 45, 300] },
}

/** Stations one after another, each with its own time; a tenth of those that leave the last begin again. */
function chain(times: readonly Time[], more: Partial<PortParts> = {}): Port {
  const ids = times.map((_, index) => `station-${index}`)
  const stations = Object.fromEntries(
    times.map((time, index) => {
      const back = { [ids[0]]: { order: 1, share: 0.1 }, out: { order: 2 } }
      return [ids[index], serviceStation(time, ids[index + 1] ?? back, { lanes: 2, shared: index % 2 === 0 })]
    }),
  )
  return portOf({ entry: ids[0], arrivals: steady(80), days: 2, ...more, stations })
}

const perType = (soft: number, tank: number) => ({ soft, tank })
const twoTypes = {
  soft: { name: 'Soft', order: 1, share: 0.7, lengthMetres: 17.2, loadedShare: 0.8 },
  tank: { name: 'Tank', order: 2, share: 0.3, lengthMetres: 12.5 },
}

/** Screening behind a short road, with a confirmation, a search, and ships; probabilities near their ends or in the middle. */
function searched(detection: number, falseAlarm: number): Port {
  const bays = (order: number) => ({
    bays: { order, count: 2, staff: { pool: 'officers', peoplePerLane: 2 } },
  })
  const perLane = { kind: 'perLane' as const, places: 3 }
  return portOf({
    entry: 'ring-road',
    arrivals: { ...steady(40), hourMultiplier: Array.from({ length: 24 }, (_, hour) => 1 + (hour % 5)) },
    days: 2,
    warmUpHours: 3,
    coolDownHours: 5,
    bookedShare: 0.6,
    bookingLead: durations.lognormal,
    vehicleTypes: twoTypes,
    documentClasses: {
      eu: { name: 'EU', order: 1, share: 0.9 },
      other: { name: 'Other', order: 2, share: 0.1 },
    },
    hiddenParties: {
      prevalence: 0.05,
      typeFactor: perType(2, 0.5),
      night: { from: '22:00', to: '05:30', factor: 3 },
      people: { mean: 3, max: 12 },
      concealment: { correlation: 0.3 },
    },
    technologies: {
      probe: {
        name: 'Probe',
        detection: perType(detection, detection / 2),
        falseAlarm: perType(falseAlarm, falseAlarm / 3),
        time: durations.gamma,
      },
      opening: {
        name: 'Opening',
        detection: perType(0.9, 1 - 1e-12),
        falseAlarm: perType(0, 0),
        time: durations.triangular,
      },
    },
    staff: {
      officers: {
        name: 'Officers',
        rota: {
          day: { from: '06:00', to: '18:00', people: 12 },
          night: { from: '18:00', to: '06:00', people: 10 },
        },
      },
    },
    rules: {
      name: 'Rules',
      from: '2006-10-13',
      authority: 'entry',
      checksByClass: { eu: 'minimum', other: 'thorough' },
      stamps: ['other'],
      databaseShare: { eu: 0.7, other: 1 },
    },
    links: {
      'ring-road': road('passports', { lanes: 2, lengthMetres: 400, publicRoad: true }),
    },
    stations: {
      passports: {
        kind: 'passport',
        name: 'Passports',
        position: [0, 0],
        lanes: {
          all: { order: 1, count: 2 },
          eu: { order: 2, count: 1, accepts: { documents: ['eu'] } },
        },
        queue: { kind: 'perLane', places: 5 },
        moveUpSeconds: 7.5,
        authority: 'british',
        checks: {
          eu: { check: 'minimum', time: durations.uniform },
          other: { check: 'thorough', time: durations.erlang, stamp: true },
        },
        approach: ['ring-road'],
        relaxation: { fromQueue: 8, untilQueue: 2, check: 'none', time: durations.gamma },
        databases: { share: { eu: 0.5, other: 1 }, time: durations.uniform },
        next: { probing: { order: 1, loaded: true }, quay: { order: 2 } },
      },
      probing: {
        kind: 'screening',
        name: 'Probing',
        position: [0, 0],
        lanes: bays(2),
        queue: perLane,
        technology: 'probe',
        selection: {
          share: 0.8,
          whileQueueBelow: 6,
          whenBusy: { fromQueue: 4, share: 0.5 },
          targeting: { lift: 1.5 },
        },
        onAlarm: 'confirming',
        next: 'quay',
      },
      confirming: {
        kind: 'screening',
        name: 'Confirming',
        position: [0, 0],
        lanes: bays(1),
        queue: perLane,
        technology: 'probe',
        onAlarm: 'searching',
        next: 'quay',
      },
      searching: {
        kind: 'search',
        name: 'Searching',
        position: [0, 0],
        lanes: bays(0),
        queue: { kind: 'shared', places: 'unlimited' },
        technology: 'opening',
        handOver: durations['lognormal-quantiles'],
        next: 'quay',
      },
    },
    quay: {
      name: 'Quay',
      marshalling: { name: 'Lanes', position: [0, 0], lanes: 6, laneMetres: 150 },
      berths: { one: { name: 'One', position: [0, 0] } },
      timetable: {},
    },
    sailings: Array.from({ length: 60 }, (_, index) => ({
      departsSeconds: index * 3600,
      ship: 'ship',
      berth: 'one',
      laneMetres: 1000 + 10 * index,
      checkInClosesSeconds: index * 3600 - 1800,
      loadsSeconds: index * 3600 - 900,
    })),
  })
}

const year = 31_536_000

const specials: Record<string, () => Port> = {
  'every distribution': () => chain(Object.values(durations), { arrivals: steady(60), days: 3 }),
  'a microsecond to a year': () =>
    chain(
      [
        { distribution: 'exponential', meanSeconds: 1e-6 },
        { distribution: 'gamma', meanSeconds: 30, coefficientOfVariation: 10 },
        { distribution: 'lognormal', meanSeconds: 30, coefficientOfVariation: 10 },
        { distribution: 'uniform', minSeconds: 0, maxSeconds: year },
      ],
      { arrivals: steady(2), days: 100 },
    ),
  'sensors in the middle': () => searched(0.5, 0.2),
  'sensors near their ends': () => searched(1 - 1e-9, 1e-9),
  'sensors that never and always tell': () => searched(0, 1),
  'no lorries': () => chain([durations.constant], { arrivals: steady(0) }),
  drowning: () => chain([{ distribution: 'exponential', meanSeconds: 300 }], { arrivals: steady(400) }),
  'priority, times by type, two branches to one place': () => {
    const booth = serviceStation(durations.gamma, 'out') as ServiceStation
    const priority = { tanks: { order: 1, vehicleTypes: ['tank'] }, loaded: { order: 2, loaded: true } }
    return portOf({
      entry: 'booth',
      arrivals: steady(72),
      vehicleTypes: twoTypes,
      stations: {
        booth: {
          ...booth,
          queue: { kind: 'shared', places: 'unlimited', priority },
          timeByVehicleType: { tank: durations.hyperexponential },
          next: {
            again: { order: 1, share: 0.05, to: 'booth' },
            once: { order: 2, vehicleTypes: ['tank'], to: 'out' },
            out: { order: 3 },
          },
        },
      },
    })
  },
  'turned back': () =>
    portOf({
      entry: 'booth',
      arrivals: steady(200),
      stations: {
        booth: serviceStation(durations.exponential, 'out', { lanes: 2, places: 1, whenFull: 'turn-back' }),
      },
    }),
  'recorded arrivals, three at a time': () =>
    chain([durations.constant, durations.constant], {
      vehicleTypes: twoTypes,
      days: 1,
      trace: Array.from({ length: 900 }, (_, index) => ({
        arrivesSeconds: 80 * Math.floor(index / 3),
        ...(index % 4 === 0 ? { vehicleType: 'tank', loaded: index % 8 === 0 } : {}),
      })),
    }),
}

/** A day of each shipped option with four hours before and after, then the small ports. */
export async function cases(): Promise<readonly Option[]> {
  const shipped = await calais('calais-2014.json', 'new-layout.json', 'new-detection.json', 'both.json')
  const hours = (value: number) => ({ value })
  return [
    ...shipped.map((option) => ({
      ...option,
      port: {
        ...option.port,
        run: { ...option.port.run, days: 1, warmUpHours: hours(4), coolDownHours: hours(4) },
      },
    })),
    ...Object.entries(specials).map(([name, port]) => ({
      id: name,
      name: { en: name, fr: name },
      description: undefined,
      measures: [],
      annualCostEuro: 0,
      port: port(),
    })),
  ]
}
