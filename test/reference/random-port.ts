/**
 * Random small ports with everything that a scenario can hold, for fast-check: a dozen places in a chain with branches
 *
 */
import fc from 'fast-check'
import type { RecordedArrival, Sailing } from '../../src/scenario/option.ts'
import { effectTargets } from '../../src/scenario/pressure.ts'
import { months } from '../../src/scenario/weather.ts'
import type { Body, PortParts } from '../port/port-of.ts'

export interface RandomPort {
  readonly parts: PortParts
  readonly seed: string
}

type Station = NonNullable<Body['stations']>[string]
type Link = NonNullable<Body['links']>[string]
type Onward = Link['next']
type Duration = Extract<Station, { kind: 'service' }>['time']

const vehicleTypes = {
  soft: { name: 'Soft', order: 2, share: 0.5, lengthMetres: 17.3, loadedShare: 0.7 },
  tank: { name: 'Tank', order: 1, share: 0.3, lengthMetres: 12 },
  van: {
    name: 'Van',
    order: 3,
    share: 0.2,
    lengthMetres: 6.1,
    loadedShare: 0.5,
    attractiveness: 0.4,
    compartment: {
      volumeCubicMetres: 12,
      airChangesPerHour: 0.1,
      sealedShare: 0.5,
      temperatureCelsius: 12,
      warmingCelsiusPerPersonHour: 0.5,
      cooled: { share: 0.4, temperatureCelsius: -2 },
    },
  },
}
const types = Object.keys(vehicleTypes)
const documentClasses = {
  eu: { name: 'EU', order: 1, share: 0.8 },
  third: { name: 'Third', order: 2, share: 0.2 },
}
const documents = Object.keys(documentClasses)

const probability = fc.constantFrom(0, 0.1, 0.5, 0.9, 1)
const tens = (least: number, most: number) => fc.integer({ min: least, max: most }).map((count) => 10 * count)
/** Undefined three times in four. */
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
/** Nine times in ten. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
const often = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.oneof(fc.constant(undefined), arbitrary)

const wholeTens = tens(0, 30).map((seconds): Duration => ({ distribution: 'constant', seconds }))
const anyDuration: fc.Arbitrary<Duration> = fc.oneof(
  { weight: 4, arbitrary: wholeTens },
  tens(1, 30).map((meanSeconds): Duration => ({ distribution: 'exponential', meanSeconds })),
  tens(1, 30).map(
    (meanSeconds): Duration => ({
      distribution: 'hyperexponential',
      share: 0.3,
      meanSeconds,
      otherMeanSeconds: 20,
    }),
  ),
  tens(1, 30).map((meanSeconds): Duration => ({ distribution: 'erlang', meanSeconds, phases: 3 })),
  tens(1, 30).map(
    (meanSeconds): Duration => ({ distribution: 'lognormal', meanSeconds, coefficientOfVariation: 0.5 }),
  ),
  tens(0, 30).map(
    (minSeconds): Duration => ({ distribution: 'uniform', minSeconds, maxSeconds: minSeconds + 50 }),
  ),
  tens(0, 30).map(
    (minSeconds): Duration => ({
      distribution: 'triangular',
      minSeconds,
      modeSeconds: minSeconds + 10,
      maxSeconds: minSeconds + 90,
    }),
  ),
  fc.constant<Duration>({ distribution: 'empirical', quantilesSeconds: [10, 10, 20, 60] }),
)

const conditions = fc.record({
  vehicleTypes: rarely(fc.subarray(types, { minLength: 1 })),
  documents: rarely(fc.subarray(documents, { minLength: 1 })),
  booked: rarely(fc.boolean()),
})
const conditionsOnLoad = fc
  .tuple(conditions, rarely(fc.boolean()))
  .map(([others, loaded]) => ({ ...others, loaded }))

/** Rows with one entry for each vehicle type. */
const byType = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.record(Object.fromEntries(types.map((type) => [type, arbitrary])))

const technologyWith = (time: fc.Arbitrary<Duration>) =>
  fc.record({
    name: fc.constant('Technology'),
    detection: byType(probability),
    falseAlarm: byType(probability),
    time,
    breakdown: rarely(rarely(breakdown)),
    haste: rarely(haste),
    wind: rarely(wind),
    heat: rarely(heat),
  })

/** Shares by document class. */
const byDocuments = fc.record({ eu: probability, third: probability }, { requiredKeys: [] })
const whileQueueIsLong = fc
  .record({ untilQueue: fc.integer({ min: 0, max: 2 }), more: fc.integer({ min: 1, max: 3 }) })
  .map(({ untilQueue, more }) => ({ untilQueue, fromQueue: untilQueue + more }))

/** What a passport control has beyond its checks. */
const passportWith = (time: fc.Arbitrary<Duration>) =>
  fc.record({
    authority: fc.constantFrom('exit' as const, 'entry' as const, 'british' as const),
    relaxation: often(
      fc
        .tuple(
          whileQueueIsLong,
          fc.record({
            check: fc.constantFrom('none' as const, 'minimum' as const),
            time,
            documents: rarely(fc.subarray(documents, { minLength: 1 })),
            stamps: often(fc.boolean()),
          }),
        )
        .map(([limits, others]) => ({ ...limits, ...others })),
    ),
    databases: often(
      fc.record({
        share: byDocuments,
        time,
        targeted: often(
          fc.tuple(whileQueueIsLong, byDocuments).map(([limits, share]) => ({ ...limits, share })),
        ),
      }),
    ),
    hasSecondary: fc.boolean(),
    hasApproach: fc.boolean(),
    misroutedShare: often(probability),
    stamps: fc.boolean(),
    signed: often(fc.array(often(fc.subarray(documents, { minLength: 1 })), { minLength: 2, maxLength: 2 })),
  })

const rules = fc.record({
  name: fc.constant('Rules'),
  from: fc.constant('2006-10-13'),
  authority: fc.constantFrom(undefined, 'exit' as const, 'entry' as const),
  checksByClass: fc.constant({ eu: 'minimum' as const, third: 'thorough' as const }),
  stamps: fc.subarray(documents),
  databaseShare: often(byDocuments),
  targetedDatabaseShare: often(byDocuments),
})

const breakdown = fc.record({
  meanHoursBetween: fc.constantFrom(0.1, 0.5, 20),
  repair: fc.oneof(wholeTens, fc.constant<Duration>({ distribution: 'exponential', meanSeconds: 1000 })),
})

const laneGroup = fc.record({
  order: fc.integer({ min: 0, max: 2 }),
  count: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.constantFrom(31, 33, 70)),
  accepts: rarely(conditions),
  breakdown: rarely(rarely(breakdown)),
  staff: often(
    fc.record({ pool: fc.constantFrom('red', 'blue'), peoplePerLane: fc.constantFrom(1, 1.5, 2) }),
  ),
})

const money = fc.record(
  {
    discountRatePerYear: fc.constant(0.04),
    poundInEuro: fc.constant(1.25),
    delayEuroPerHour: byType(fc.constantFrom(0, 30, 41.5)),
    penaltyPoundPerPerson: fc.constant(2000),
    partyFoundEuro: fc.constant(5000),
    benefits: fc.subarray(['delay', 'penalties', 'parties'] as const, { minLength: 1 }),
  },
  { requiredKeys: ['discountRatePerYear', 'poundInEuro'] },
)
const rates = fc.constantFrom(
  {},
  { staffEuroPerHour: { red: 30 }, staffPoundPerHour: { blue: 76 } },
  { staffEuroPerHour: { red: 25.5, blue: 40 } },
)

const rest = fc.record(
  {
    afterHours: fc.constantFrom(0.25, 1),
    forMinutes: fc.constantFrom(10, 40),
    together: fc.constantFrom(2, 30),
  },
  { requiredKeys: ['afterHours', 'forMinutes'] },
)

const shifts = fc
  .array(
    fc.record({
      from: fc.constantFrom('00:00', '00:20', '00:40', '23:30'),
      to: fc.constantFrom('00:00', '00:10', '00:30', '01:00'),
      people: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(90)),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((shifts) => Object.fromEntries(shifts.map((shift, index) => [`s${index}`, shift])))
const fatigue = fc.record({
  afterHours: fc.constantFrom(0, 0.3),
  lossPerHour: fc.constantFrom(0.1, 0.7),
  atLeast: fc.constantFrom(0, 0.6),
})
const pool = fc.record({
  name: fc.constant('Pool'),
  rota: shifts,
  rest: rarely(rest),
  fatigue: rarely(fatigue),
})
const wind = fc.record({ fromMetresPerSecond: fc.constantFrom(0, 6, 9), falseAlarm: byType(probability) })
const heat = fc.record({
  fromCelsius: fc.constantFrom(-10, 12),
  lossPerDegree: fc.constantFrom(0.02, 0.2),
  atLeast: fc.constantFrom(0, 0.5),
})
const july = fc.record({
  windMetresPerSecond: fc.constantFrom(5, 8),
  windSpreadMetresPerSecond: fc.constantFrom(undefined, 0, 3),
  temperatureCelsius: fc.constantFrom(5, 17),
  temperatureSpreadCelsius: fc.constantFrom(undefined, 4),
  dayNightCelsius: fc.constantFrom(undefined, 8),
})
const weather = july.map((month) => ({
  from: 'climate' as const,
  months: Object.fromEntries(months.map((id) => [id, month])) as Record<
    (typeof months)[number],
    typeof month
  >,
}))
const hourly = fc
  .array(fc.tuple(fc.constantFrom(0, 6, 12), fc.constantFrom(-20, 12, 20)), { minLength: 1, maxLength: 30 })
  .map((hours) => ({
    windMetresPerSecond: hours.map(([wind]) => wind),
    temperatureCelsius: hours.map(([, celsius]) => celsius),
  }))

const haste = fc.record({
  fromQueue: fc.constantFrom(0, 2),
  lossPerLorry: fc.constantFrom(0.1, 0.3),
  atLeast: fc.constantFrom(0, 0.5),
})

/** The last two are for places that come later. */
type Letter = 'a' | 'b' | 'c' | 'd' | 'e'
type Kind = 'link' | Station['kind']
const anyKind: readonly Kind[] = [
  'link',
  'link',
  'service',
  'service',
  'passport',
  'screening',
  'screening',
  'search',
  'check-in',
]
const borderKinds: readonly Kind[] = ['link', 'link', 'service', 'passport', 'passport', 'passport']
const boarding = fc.record(
  { exposure: fc.constantFrom(0, 0.3, 1, 1), barrier: fc.constantFrom(0, 0.6, 1) },
  { requiredKeys: ['exposure'] },
)

const effect = fc.record(
  {
    on: fc.constantFrom(...effectTargets),
    factor: fc.constantFrom(0, 0.5, 3),
    delayDays: fc.constantFrom(0, 0.03, 1),
    rampDays: fc.constantFrom(0.1, 2),
  },
  { requiredKeys: ['on', 'factor'] },
)

/** People who wait: so many that they try every minute, or so few that no one is left now and then. */
const anyPressure = fc
  .record({
    waitingPeople: fc.constantFrom(0, 3, 40.5, 200, 200, 200),
    arrivingPerDay: fc.constantFrom(0, 20),
    leavingSharePerDay: fc.record({
      asylum: fc.constantFrom(0, 0.2),
      return: fc.constantFrom(0, 0.1),
      elsewhere: fc.constantFrom(0, 0.7),
    }),
    attemptsPerPersonPerDay: fc.constantFrom(0, 5, 20, 24),
    hourWeight: often(fc.constant<number[]>([3, 1, ...new Array<number>(21).fill(0), 5])),
    saturationLorries: fc.constantFrom(0.1, 3),
    perceivedSuccess: fc.record({
      reference: fc.constantFrom(0.1, 0.9),
      memoryDays: fc.constantFrom(1, 30),
      elasticity: fc.constantFrom(0, 0.5, 2),
    }),
    afterFind: fc.record({
      triesAgain: fc.constantFrom(0, 0.7, 1),
      delayHours: fc.constantFrom(0, 0.1, 3),
      asylum: fc.constantFrom(0, 0.3),
      return: fc.constantFrom(0, 0.6),
    }),
    displacement: fc.constantFrom(0, 0.5),
    effects: fc.array(effect, { maxLength: 3 }),
    active: fc.constantFrom(undefined, undefined, undefined, true, false),
  })
  .map(({ effects, ...rest }) => ({
    ...rest,
    effects: Object.fromEntries(effects.map((one, index) => [`e${index}`, one])),
  }))

/** A place before it is known which others there are. `ahead` and `back` count places from it along the chain. */
const placeWith = (time: fc.Arbitrary<Duration>, kinds: readonly Kind[]) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    letter: fc.constantFrom<Letter>('a', 'b', 'c'),
    /** Links: metres, and whether they are public. */
    lengthMetres: fc.constantFrom(18, 25, 40, 70, 1000),
    publicRoad: fc.boolean(),
    travelSeconds: tens(0, 12),
    lanes: fc.integer({ min: 1, max: 3 }),
    groups: fc.array(laneGroup, { minLength: 1, maxLength: 2 }),
    shared: fc.boolean(),
    priority: often(fc.array(conditionsOnLoad, { minLength: 1, maxLength: 3 })),
    timedByType: fc.boolean(),
    places: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('unlimited' as const, 3_000_000_000)),
    turnBack: fc.constantFrom(undefined, undefined, 'wait' as const, 'turn-back' as const),
    moveUpSeconds: rarely(tens(0, 2)),
    time,
    otherTime: time,
    technology: technologyWith(time),
    selection: often(
      fc.record({
        share: rarely(probability),
        vehicleTypes: rarely(fc.subarray(types, { minLength: 1 })),
        loaded: rarely(fc.boolean()),
        whileQueueBelow: rarely(fc.integer({ min: 1, max: 4 })),
        whileOpen: rarely(fc.constant(true)),
        whenBusy: rarely(fc.record({ fromQueue: fc.integer({ min: 1, max: 3 }), share: probability })),
        targeting: rarely(fc.record({ lift: fc.constantFrom(1, 1.5, 4) })),
      }),
    ),
    /** Which other check counts for this one, too. */
    sparedBy: rarely(fc.nat({ max: 6 })),
    handOver: rarely(time),
    passport: kinds === borderKinds ? passportWith(time) : rarely(passportWith(time)),
    sheltered: rarely(fc.boolean()),
    boarding: often(boarding),
    search: fc.record({
      technology: technologyWith(time),
      ahead: fc.integer({ min: 1, max: 3 }),
      lanes: fc.integer({ min: 1, max: 2 }),
    }),
    ahead: fc.integer({ min: 1, max: 2 }),
    branches: fc.array(
      fc.record({
        ahead: fc.integer({ min: 1, max: 3 }),
        conditions: conditionsOnLoad,
        share: often(fc.constantFrom(0, 0.2, 0.4)),
      }),
      { maxLength: 2 },
    ),
    back: rarely(fc.record({ by: fc.integer({ min: 0, max: 3 }), share: fc.constantFrom(0, 0.1, 0.3) })),
  })
type Place = ReturnType<typeof placeWith> extends fc.Arbitrary<infer Value> ? Value : never

const recorded = fc.record(
  {
    gap: fc.oneof(fc.constant(0), tens(0, 6)),
    vehicleType: fc.constantFrom(...types),
    documents: fc.constantFrom(...documents),
    loaded: fc.boolean(),
    booked: fc.boolean(),
  },
  { requiredKeys: ['gap'] },
)

const sailing = fc.record({
  gap: fc.oneof(tens(0, 12), tens(0, 60), tens(0, 600)),
  laneMetres: fc.constantFrom(0, 30, 100, 1000),
  closes: tens(0, 30),
  loads: tens(0, 30),
})

const lifeRisk = fc.record({ beforeArrival: wholeTens, afterDeparture: anyDuration })
const reception = fc.record({
  teams: fc.record(
    {
      count: fc.integer({ min: 1, max: 3 }),
      officersPerTeam: fc.constantFrom(1, 1.5),
      pool: fc.constant('green'),
    },
    { requiredKeys: ['count', 'officersPerTeam'] },
  ),
  places: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant('unlimited' as const)),
  medicalCheck: wholeTens,
  interview: fc.oneof(wholeTens, anyDuration),
  vulnerableShare: probability,
  referral: fc.record({ peoplePerDay: fc.constantFrom(5, 500), withinHours: fc.constantFrom(0, 1) }),
})

const trace = fc.record({ begins: tens(0, 6), lorries: fc.array(recorded, { maxLength: 60 }) })
const stream = fc.record({ lorriesPerDay: fc.integer({ min: 0, max: 300 }) })
type Demand = typeof trace | typeof stream extends fc.Arbitrary<infer Value> ? Value : never

/** What a random port has more of than others. */
interface Leaning {
  readonly kinds?: readonly Kind[]
  readonly pressure?: fc.Arbitrary<PortParts['pressure']>
}

/** A port before its places have names. */
const sketchWith = (
  time: fc.Arbitrary<Duration>,
  demand: fc.Arbitrary<Demand>,
  { kinds = anyKind, pressure = rarely(anyPressure) }: Leaning = {},
) =>
  fc.record({
    places: fc.array(placeWith(time, kinds), { minLength: 1, maxLength: 7 }),
    demand,
    shares: fc.constant<readonly number[]>([0.5, 0.3, 0.2]),
    warmUpHours: fc.constantFrom(0, 1),
    coolDownHours: fc.constantFrom(0, 1),
    booking: fc.record({ bookedShare: probability, bookingLead: time }, { requiredKeys: [] }),
    parties: often(
      fc.record({
        prevalence: fc.constantFrom(0, 0.05, 0.5),
        typeFactor: rarely(fc.record({ soft: fc.constantFrom(0, 1, 5) })),
        night: rarely(
          fc.record({
            from: fc.constantFrom('22:00', '00:30'),
            to: fc.constant('01:00'),
            factor: fc.constantFrom(0, 3),
          }),
        ),
        people: fc.constant({ mean: 2.5, max: 6 }),
        concealment: rarely(fc.record({ correlation: fc.constantFrom(0, 0.3, 0.9) })),
      }),
    ),
    rules: kinds === borderKinds ? rules : rarely(rules),
    pressure,
    lifeRisk: seldom(lifeRisk),
    reception: rarely(reception),
    staff: fc.record({ red: pool, blue: pool, green: pool }),
    money: rarely(fc.tuple(money, rates).map(([terms, staff]) => ({ ...terms, ...staff }))),
    weather: often(weather),
    hourly: rarely(hourly),
    quay: often(
      fc.record({ lanes: fc.integer({ min: 1, max: 4 }), laneMetres: fc.constantFrom(20, 80, 500) }),
    ),
    sailings: fc.array(sailing, { maxLength: 12 }),
    seed: fc.string({ minLength: 1, maxLength: 3 }),
  })
type Sketch = ReturnType<typeof sketchWith> extends fc.Arbitrary<infer Value> ? Value : never

const portWith = (
  time: fc.Arbitrary<Duration>,
  demand: fc.Arbitrary<Demand>,
  leaning?: Leaning,
): fc.Arbitrary<RandomPort> => sketchWith(time, demand, leaning).map(portOfSketch)

function portOfSketch({
  places,
  demand,
  shares,
  booking,
  quay,
  sailings,
  parties,
  pressure,
  seed,
  ...rest
}: Sketch): RandomPort {
  const ids = places.map(({ letter }, index) => `${letter}${index}`)
  const end = quay ? 'quay' : 'out'
  const id = (index: number) => ids[index] ?? end
  const links: Record<string, Link> = {}
  const stations: Record<string, Station> = {}
  const technologies: NonNullable<PortParts['technologies']> = {}
  for (const [index, place] of places.entries()) {
    const next = onward(place, index, id)
    if (place.kind === 'link') links[id(index)] = linkOf(place, next)
    else {
      const sparedBy = checksOf(places, ids)[place.sparedBy ?? -1]
      const selection = sparingOf(place.selection, sparedBy)
      stations[id(index)] =
        place.kind === 'passport'
          ? passportOf(place, next, secondaryOf(places, index, ids), approachOf(places, index, ids))
          : stationOf({ ...place, selection }, next, id(index), alarmLeadsTo(places, index, ids))
      technologies[id(index)] = place.technology
      if (place.kind !== 'screening') continue
      const { technology, ahead, lanes } = place.search
      technologies[`${id(index)}-bays`] = technology
      stations[`${id(index)}-bays`] = searchOf(place, id(index + ahead), `${id(index)}-bays`, lanes)
    }
  }
  return {
    seed,
    parts: {
      entry: id(0),
      vehicleTypes: Object.fromEntries(
        types.map((type, index) => [
          type,
          { ...vehicleTypes[type as keyof typeof vehicleTypes], share: shares[index] },
        ]),
      ),
      documentClasses,
      ...rest,
      ...booking,
      ...arrivalsOf(demand),
      // Those who board need the sizes of parties.
      hiddenParties: parties ?? (pressure && { prevalence: 0, people: { mean: 2.5, max: 6 } }),
      pressure,
      links,
      stations,
      technologies,
      ...(quay && {
        quay: {
          name: 'Quay',
          marshalling: { name: 'Lanes', position: [0, 0] as [number, number], ...quay },
          berths: { one: { name: 'One', position: [0, 0] as [number, number] } },
          timetable: {},
        },
        sailings: sailingsOf(sailings),
      }),
    },
  }
}

/** Ports in which everything happens at whole tens of seconds: ties abound. */
export const tiedPort = portWith(wholeTens, trace)

/** Ports with little but passport controls, in which checks give way to queues. */
export const borderPort = fc.oneof(
  portWith(wholeTens, trace, { kinds: borderKinds }),
  portWith(anyDuration, fc.oneof(trace, stream), { kinds: borderKinds }),
)

/** Any port. A lorry may be stuck for ever in some of them; none can go round without end in an instant. */
export const randomPort = fc.oneof(tiedPort, portWith(anyDuration, fc.oneof(trace, stream)))

/**
 * Ports that become others, once or twice. A place may be replaced, change in every way that it can during a run, or
 * change back; the last ones may go, and new ones come behind them. Without a trace all changes come at full hours.
 */
const datedPortWith = (
  time: fc.Arbitrary<Duration>,
  demand: fc.Arbitrary<Demand>,
  moment: fc.Arbitrary<number>,
  leaning?: Leaning,
) =>
  fc
    .record({
      sketch: sketchWith(time, demand, leaning).map(withoutRules),
      changes: fc.array(
        fc.record({
          afterSeconds: moment,
          isUndone: fc.boolean(),
          sketch: sketchWith(time, demand, { pressure: anyPressure }).map(withoutRules),
          places: fc.array(fc.constantFrom('as it is', 'as it is', 'changed', 'changed', 'replaced'), {
            minLength: 7,
            maxLength: 7,
          }),
          keeps: fc.record({
            length: fc.boolean(),
            demand: fc.boolean(),
            parties: fc.boolean(),
            booking: fc.boolean(),
            staff: fc.boolean(),
            sailings: fc.boolean(),
            room: fc.boolean(),
          }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    })
    .map(({ sketch, changes }): RandomPort => {
      let now = sketch
      let fromSeconds = 0
      const later = changes.map(({ afterSeconds, isUndone, sketch: other, places, keeps }, time) => {
        const length = keeps.length ? now.places.length : other.places.length
        const next = Array.from({ length }, (_, index) =>
          changedPlace(now.places[index], other.places[index], places[index], time === 0 ? 'd' : 'e'),
        )
        const before = now
        now =
          isUndone && time > 0
            ? sketch
            : {
                ...sketch,
                places: next,
                shares: keeps.parties ? before.shares : [0.1, 0.2, 0.7],
                demand: keeps.demand ? before.demand : other.demand,
                parties: keeps.parties ? before.parties : hiddenAlike(before.parties, other.parties),
                pressure: changedPressure(before.pressure, other.pressure),
                booking: keeps.booking ? before.booking : other.booking,
                staff: keeps.staff ? before.staff : other.staff,
                sailings: keeps.sailings ? before.sailings : other.sailings,
                quay: sketch.quay && ((keeps.room ? before.quay : other.quay) ?? before.quay),
              }
        fromSeconds += afterSeconds
        return { fromSeconds, parts: portOfSketch(now).parts }
      })
      const { parts, seed } = portOfSketch(sketch)
      return { seed, parts: { ...parts, later } }
    })

/** Other parties, hidden as well as those before: that may not change during a run. */
function hiddenAlike(before: Sketch['parties'], others: Sketch['parties']): Sketch['parties'] {
  if (before?.concealment !== undefined && others === undefined) return before
  return others && { ...others, concealment: before?.concealment }
}

export const datedPort = fc.oneof(
  datedPortWith(wholeTens, trace, tens(1, 90)),
  datedPortWith(anyDuration, stream, fc.constantFrom(3600, 7200, 10 * 3600)),
)

/** What a passport control does stays as it is for a whole run, so ports that change have none that is counted. */
function withoutRules(sketch: Sketch): Sketch {
  return {
    ...sketch,
    rules: undefined,
    places: sketch.places.map((place) => ({ ...place, passport: undefined })),
  }
}

/** Whether there is one, and how many wait at the start, stays. */
function changedPressure(before: PortParts['pressure'], other: PortParts['pressure']): PortParts['pressure'] {
  return before && { ...before, ...other, waitingPeople: before.waitingPeople, active: before.active }
}

/** @param letter of the id of a place that was not there before */
function changedPlace(
  place: Place | undefined,
  other: Place | undefined,
  change: string | undefined,
  letter: Letter,
): Place {
  if (other === undefined || (place !== undefined && change === 'as it is')) return place as Place
  if (place === undefined || change === 'replaced') return { ...other, letter }
  const { letter: same, kind, shared, groups } = place
  return {
    ...other,
    letter: same,
    kind,
    shared,
    // Groups that are there already keep their order.
    groups: other.groups.map((group, index) => ({ ...group, order: groups[index]?.order ?? group.order })),
  }
}

/** Any port at whose lorries people try; it may become another. */
export const pressedPort = fc.oneof(
  portWith(anyDuration, fc.oneof(trace, stream), { pressure: anyPressure }),
  datedPortWith(wholeTens, trace, tens(1, 90), { pressure: anyPressure }),
  datedPortWith(anyDuration, stream, fc.constantFrom(3600, 7200, 10 * 3600), { pressure: anyPressure }),
)

/** A branch back has a share and starts from no screening: lorries come out of every loop, and take time to go round. */
function onward(
  { kind, ahead, branches, back }: Place,
  index: number,
  id: (index: number) => string,
): Onward {
  const ways: Omit<Exclude<Onward, string>[string], 'order'>[] = branches.map(
    ({ ahead, conditions, share }) => ({ to: id(index + ahead), ...conditions, share }),
  )
  if (back && kind !== 'screening') ways.unshift({ to: id(Math.max(0, index - back.by)), share: back.share })
  const last = id(index + ahead)
  if (ways.length === 0) return last
  const entries = ways.map((way, order) => [`way-${order}`, { order, ...way }])
  return Object.fromEntries([...entries, [last, { order: ways.length }]])
}

function linkOf({ lanes, lengthMetres, travelSeconds, publicRoad, boarding }: Place, next: Onward): Link {
  const route: Link['route'] = [
    [0, 0],
    [1, 1],
  ]
  return { name: 'Link', lanes, lengthMetres, travelSeconds, publicRoad, boarding, route, next }
}

/** A later screening, which has to confirm the alarm, or a search of its own. */
function alarmLeadsTo(places: readonly Place[], index: number, ids: readonly string[]): string {
  const confirming = places.findIndex(({ kind }, other) => other > index && kind === 'screening')
  return confirming >= 0 && places[index].shared ? ids[confirming] : `${ids[index]}-bays`
}

/** Screenings and searches, those of the bays among them. */
function checksOf(places: readonly Place[], ids: readonly string[]): string[] {
  return places.flatMap(({ kind }, index) => {
    if (kind === 'screening') return [ids[index], `${ids[index]}-bays`]
    return kind === 'search' ? [ids[index]] : []
  })
}

function sparingOf(selection: Place['selection'], check: string | undefined) {
  return check === undefined ? selection : { ...selection, unlessSearchedBy: [check] }
}

function stationOf(
  place: Omit<Place, 'selection'> & { selection: ReturnType<typeof sparingOf> },
  next: Onward,
  technology: string,
  onAlarm: string,
): Station {
  const { kind, timedByType, time, otherTime, selection, handOver, sheltered } = place
  const base = stationBase(place, next)
  switch (kind) {
    case 'screening':
      return { ...base, kind, technology, sheltered, selection, onAlarm }
    case 'search':
      return { ...base, kind, technology, handOver }
    case 'check-in':
      return { ...base, kind, time }
    default:
      return {
        ...base,
        kind: 'service',
        time,
        timeByVehicleType: timedByType ? { [types[0]]: otherTime } : undefined,
      }
  }
}

function stationBase(place: Omit<Place, 'selection'>, next: Onward) {
  const { groups, shared, priority, places, turnBack, moveUpSeconds, boarding } = place
  return {
    name: 'Station',
    position: [0, 0] as [number, number],
    lanes: Object.fromEntries(groups.map((group, index) => [`g${index}`, group])),
    queue: shared
      ? { kind: 'shared' as const, places, priority: priorityOf(priority) }
      : { kind: 'perLane' as const, places },
    whenFull: turnBack,
    moveUpSeconds,
    boarding,
    next,
  }
}

function passportOf(
  place: Place,
  next: Onward,
  secondary: string | undefined,
  approach: string[] | undefined,
): Station {
  const { groups, shared, passport, time, otherTime } = place
  const { hasSecondary, hasApproach, stamps, signed, ...others } = passport ?? {}
  // Only queues of their own can be signed.
  const lanes = groups.map((group, index) => ({ ...group, signed: shared ? undefined : signed?.[index] }))
  return {
    ...stationBase({ ...place, groups: lanes }, next),
    kind: 'passport',
    authority: 'french',
    checks: {
      eu: { check: 'minimum', time },
      third: { check: 'thorough', time: otherTime, ...(stamps && { stamp: true }) },
    },
    ...others,
    secondary: hasSecondary ? secondary : undefined,
    approach: hasApproach ? approach : undefined,
  }
}

/** The place that the last branch leads to, where it can be a secondary area. */
function secondaryOf(places: readonly Place[], index: number, ids: readonly string[]): string | undefined {
  const at = index + places[index].ahead
  return ['passport', 'service'].includes(places[at]?.kind) ? ids[at] : undefined
}

/** The place before, where it is a link. */
function approachOf(places: readonly Place[], index: number, ids: readonly string[]): string[] | undefined {
  return places[index - 1]?.kind === 'link' ? [ids[index - 1]] : undefined
}

function priorityOf(classes: Place['priority']) {
  return (
    classes && Object.fromEntries(classes.map((conditions, order) => [`p${order}`, { order, ...conditions }]))
  )
}

function searchOf({ places, handOver }: Place, next: string, technology: string, lanes: number): Station {
  return {
    kind: 'search' as const,
    name: 'Search',
    position: [0, 0] as [number, number],
    lanes: { bays: { order: 1, count: lanes } },
    queue: { kind: 'perLane' as const, places },
    technology,
    handOver,
    next,
  }
}

function arrivalsOf(demand: Demand): Partial<PortParts> {
  if ('lorriesPerDay' in demand) return { arrivals: { from: 'profile', lorriesPerDay: demand.lorriesPerDay } }
  let arrivesSeconds = demand.begins - 30
  const trace = demand.lorries.map(({ gap, ...lorry }): RecordedArrival => {
    arrivesSeconds += gap
    return { arrivesSeconds, ...lorry }
  })
  return { trace }
}
function sailingsOf(
  sailings: readonly { gap: number; laneMetres: number; closes: number; loads: number }[],
): Sailing[] {
  let departsSeconds = 0
  return sailings.map(({ gap, laneMetres, closes, loads }) => {
    departsSeconds += gap
    return {
      departsSeconds,
      ship: 'Ship',
      berth: 'one',
      laneMetres,
      checkInClosesSeconds: departsSeconds - Math.max(closes, loads),
      loadsSeconds: departsSeconds - loads,
    }
  })
}
