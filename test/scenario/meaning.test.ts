import { describe, expect, test } from 'vitest'
import { changed, type Loose, load, problemsAfter } from './small-port.ts'

type Case = readonly [what: string, change: (port: Loose) => void, path: string, words: RegExp]

function finds(cases: readonly Case[]): void {
  test.each(cases)('%s', async (_, change, path, words) => {
    const problems = await problemsAfter(change)
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
    expect(problems[0]).toMatchObject({ file: 'port.json', path })
    expect(problems[0]?.line).toBeGreaterThan(1)
  })
}

function warns(cases: readonly Case[]): void {
  test.each(cases)('%s', async (_, change, path, words) => {
    const loaded = await load({ 'port.json': changed(change) })
    expect('problems' in loaded && loaded.problems).toBe(false)
    expect(loaded.warnings.map(({ path, message }) => [path, message])).toEqual([
      [path, expect.stringMatching(words)],
    ])
  })
}

describe('a name that leads nowhere is a problem that says the nearest right one', () => {
  finds([
    [
      'entry',
      (p) => (p.demand.entry = 'ring-rode'),
      'demand.entry',
      /no link or station "ring-rode".*did you mean ring-road/,
    ],
    [
      'next',
      (p) => (p.links['ring-road'].next = 'entry-contol'),
      'links.ring-road.next',
      /did you mean entry-control/,
    ],
    [
      'a branch',
      (p) => (p.stations.probing.next = { 'chek-in': { order: 1 } }),
      'stations.probing.next.chek-in',
      /did you mean check-in/,
    ],
    [
      'technology',
      (p) => (p.stations['search-bays'].technology = 'opning'),
      'stations.search-bays.technology',
      /no technology "opning".*did you mean opening/,
    ],
    [
      'alarm',
      (p) => (p.stations.probing.onAlarm = 'serch-bays'),
      'stations.probing.onAlarm',
      /no search station.*did you mean search-bays/,
    ],
    [
      'staff pool',
      (p) => (p.stations['entry-control'].lanes.booths.staff.pool = 'oficers'),
      'stations.entry-control.lanes.booths.staff.pool',
      /no staff pool "oficers".*did you mean officers/,
    ],
    [
      'berth',
      (p) => (p.quay.timetable.noon.berth = 'birth-5'),
      'quay.timetable.noon.berth',
      /no berth "birth-5".*did you mean berth-5/,
    ],
    [
      'vehicle type of a selection',
      (p) => (p.stations.probing.selection.vehicleTypes = ['curtain', 'tankr']),
      'stations.probing.selection.vehicleTypes[1]',
      /no vehicle type "tankr".*did you mean tanker/,
    ],
    [
      'where a branch leads',
      (p) => (p.stations.probing.next = { any: { order: 1, to: 'chek-in' } }),
      'stations.probing.next.any.to',
      /no link or station "chek-in".*did you mean check-in/,
    ],
    [
      'vehicle type of a service time',
      (p) => {
        p.stations['check-in'].kind = 'service'
        p.stations['check-in'].timeByVehicleType = { tankr: { distribution: 'constant', seconds: 9 } }
      },
      'stations.check-in.timeByVehicleType.tankr',
      /no vehicle type "tankr".*did you mean tanker/,
    ],
    [
      'document class of a branch',
      (p) => (p.stations.probing.next = { 'check-in': { order: 1, documents: ['ue'] }, out: { order: 2 } }),
      'stations.probing.next.check-in.documents[0]',
      /no document class "ue"/,
    ],
    [
      'type factor',
      (p) =>
        (p.hiddenParties = { prevalence: 0.01, typeFactor: { tankers: 2 }, people: { mean: 3, max: 20 } }),
      'hiddenParties.typeFactor.tankers',
      /did you mean tanker/,
    ],
    [
      'an id that every object inherits',
      (p) => (p.stations['search-bays'].technology = 'constructor'),
      'stations.search-bays.technology',
      /no technology "constructor"/,
    ],
  ])

  test('an alarm that leads to a station of another kind', async () => {
    const [problem] = await problemsAfter((p) => (p.stations.probing.onAlarm = 'check-in'))
    expect(problem).toMatchObject({ path: 'stations.probing.onAlarm' })
    expect(problem?.message).toMatch(
      /"check-in" is a station of kind check-in, not search or screening \(expected one of probing, search-bays\)/,
    )
  })

  test('alarms that lead round without a search', async () => {
    const [problem] = await problemsAfter((p) => (p.stations.probing.onAlarm = 'probing'))
    expect(problem).toMatchObject({ path: 'stations.probing.onAlarm' })
    expect(problem?.message).toMatch(/alarms go round without ever coming to a search: probing → probing/)
  })
})

describe('priority classes that leave open who goes first', () => {
  const priority = (classes: Loose) => (p: Loose) => (p.stations['entry-control'].queue.priority = classes)
  finds([
    [
      'an unknown vehicle type',
      priority({ urgent: { order: 1, vehicleTypes: ['tankr'] } }),
      'stations.entry-control.queue.priority.urgent.vehicleTypes[0]',
      /no vehicle type "tankr".*did you mean tanker/,
    ],
    [
      'an unknown document class',
      priority({ urgent: { order: 1, documents: ['ue'] } }),
      'stations.entry-control.queue.priority.urgent.documents[0]',
      /no document class "ue"/,
    ],
    [
      'two of the same order',
      priority({ urgent: { order: 1, loaded: true }, booked: { order: 1, booked: true } }),
      'stations.entry-control.queue.priority.booked.order',
      /the class urgent has order 1 too/,
    ],
    [
      'none at all',
      priority({}),
      'stations.entry-control.queue.priority',
      /there must be at least one priority class/,
    ],
    [
      'in lanes with queues of their own',
      (p) => {
        const priority = { urgent: { order: 1, loaded: true } }
        p.stations['check-in'].queue = { kind: 'perLane', places: 5, priority }
      },
      'stations.check-in.queue.priority',
      /unknown key: it belongs to kind shared/,
    ],
  ])

  test('classes by any of the four conditions are fine', async () => {
    const classes = {
      a: { order: 1, vehicleTypes: ['tanker'], documents: ['eu'], loaded: true, booked: true },
      b: { order: 2, booked: true },
    }
    expect(await load({ 'port.json': changed(priority(classes)) })).toHaveProperty('options')
  })
})

describe('tables must have the rows that lorries ask for, and no others', () => {
  finds([
    [
      'detection lacks a type',
      (p) => delete p.technologies.probe.detection.tanker,
      'technologies.probe.detection',
      /every vehicle type needs an entry here; missing: tanker/,
    ],
    [
      'false alarm lacks a type',
      (p) => delete p.technologies.probe.falseAlarm.curtain,
      'technologies.probe.falseAlarm',
      /missing: curtain/,
    ],
    [
      'detection names an unknown type',
      (p) => (p.technologies.probe.detection.trailer = 0.5),
      'technologies.probe.detection.trailer',
      /no vehicle type "trailer"/,
    ],
    [
      'passport checks lack a class',
      (p) => delete p.stations['entry-control'].checks.third,
      'stations.entry-control.checks',
      /every document class needs an entry here; missing: third/,
    ],
    [
      'passport checks name an unknown class',
      (p) => (p.stations['entry-control'].checks.ue = p.stations['entry-control'].checks.eu),
      'stations.entry-control.checks.ue',
      /no document class "ue"/,
    ],
  ])
})

describe('ids of places', () => {
  finds([
    [
      'out is reserved',
      (p) => (p.stations.out = p.stations['check-in']),
      'stations.out',
      /the id out is reserved/,
    ],
    [
      'quay is reserved',
      (p) => (p.links.quay = p.links['ring-road']),
      'links.quay',
      /the id quay is reserved/,
    ],
  ])

  test('a link and a station cannot share one', async () => {
    const problems = await problemsAfter((p) => (p.links['check-in'] = p.links['ring-road']))
    expect(problems).toEqual([expect.objectContaining({ path: 'stations.check-in' })])
    expect(problems[0]?.message).toMatch(/already that of a link/)
  })
})

describe('every lorry must get through', () => {
  finds([
    [
      'an unreachable station',
      (p) => (p.stations.annex = { ...p.stations['check-in'] }),
      'stations.annex',
      /no lorry can get here from ring-road/,
    ],
    [
      'an unreachable link',
      (p) => (p.links.bypass = { ...p.links['ring-road'] }),
      'links.bypass',
      /no lorry can get here/,
    ],
    [
      'a way that only empty booked tankers may take, when none is empty',
      (p) => {
        p.vehicleTypes.tanker.loadedShare = 1
        p.links.bypass = { ...p.links['ring-road'], next: 'check-in' }
        p.links['ring-road'].next = { bypass: { order: 1, loaded: false }, 'entry-control': { order: 2 } }
      },
      'links.bypass',
      /no lorry can get here/,
    ],
    [
      'a loop with no exit',
      (p) => {
        p.stations['check-in'].next = 'ring-road'
        p.quay = undefined
        p.demand.bookedShare = 0
      },
      'links.ring-road.next',
      /a loop with no exit: lorries that come here get neither to the quay nor out, they go round between ring-road, entry-control, probing/,
    ],
    [
      'a loop with no exit for tankers',
      (p) => {
        p.stations['check-in'].next = {
          'ring-road': { order: 1, vehicleTypes: ['tanker'] },
          quay: { order: 2 },
        }
      },
      'links.ring-road.next',
      /lorries of vehicle type tanker that come here get neither/,
    ],
    [
      'no branch for empty lorries',
      (p) => (p.stations.probing.next = { 'check-in': { order: 1, loaded: true } }),
      'stations.probing.next',
      /lorries empty find no way on.*no conditions and no share/,
    ],
    [
      'branches that share out less than all',
      (p) =>
        (p.stations.probing.next = { 'check-in': { order: 1, share: 0.5 }, out: { order: 2, share: 0.4 } }),
      'stations.probing.next',
      /lorries find no way on/,
    ],
    [
      'branches that share out more than all',
      (p) =>
        (p.stations.probing.next = { 'check-in': { order: 1, share: 0.7 }, out: { order: 2, share: 0.4 } }),
      'stations.probing.next',
      /add up to 1\.1, more than 1/,
    ],
    [
      'lanes that accept no tanker',
      (p) => (p.stations['check-in'].lanes.booths.accepts = { vehicleTypes: ['curtain'] }),
      'stations.check-in.lanes',
      /no lane accepts lorries of vehicle type tanker/,
    ],
    [
      'lanes that accept no lorry without a booking',
      (p) => (p.stations['check-in'].lanes.booths.accepts = { booked: true }),
      'stations.check-in.lanes',
      /no lane accepts lorries not booked/,
    ],
    [
      'the quay of a port without one',
      (p) => {
        delete p.quay
        p.demand.bookedShare = 0
      },
      'stations.check-in.next',
      /leads to the quay, and the port has none/,
    ],
    [
      'dedicated lanes behind one shared queue',
      (p) => (p.stations['entry-control'].lanes.booths.accepts = { documents: ['eu', 'third'] }),
      'stations.entry-control.lanes.booths.accepts',
      /dedicated lanes need queues of their own/,
    ],
  ])

  test('dedicated lanes are fine when together they accept everyone', async () => {
    const loaded = await load({
      'port.json': changed((p) => {
        p.stations['check-in'].lanes = {
          tankers: { order: 1, count: 1, accepts: { vehicleTypes: ['tanker'] } },
          rest: { order: 2, count: 2, accepts: { vehicleTypes: ['curtain'] } },
        }
      }),
    })
    expect(loaded).toHaveProperty('options')
  })

  test('lorries that a screening does not select need no lane in it', async () => {
    const loaded = await load({
      'port.json': changed((p) => {
        p.stations.probing.selection = { vehicleTypes: ['curtain'] }
        p.stations.probing.lanes.bays.accepts = { vehicleTypes: ['curtain'] }
      }),
    })
    expect(loaded).toHaveProperty('options')
  })
})

describe('time must pass', () => {
  finds([
    [
      'a ring of instant places',
      (p) => {
        p.links['ring-road'].travelSeconds = 0
        p.links.back = { ...p.links['ring-road'], next: 'ring-road' }
        p.links['ring-road'].next = { back: { order: 1, share: 0.1 }, 'entry-control': { order: 2 } }
      },
      'links.ring-road.next',
      /round in no time at all: ring-road → back → ring-road/,
    ],
    [
      'a ring through a screening that lets lorries pass',
      (p) => {
        p.links.back = { ...p.links['ring-road'], travelSeconds: 0, next: 'probing' }
        p.stations.probing.next = { back: { order: 1, share: 0.1 }, 'check-in': { order: 2 } }
      },
      'links.back.next',
      /round in no time at all: back → probing → back/,
    ],
  ])

  test('a ring in which one place takes time is fine', async () => {
    const loaded = await load({
      'port.json': changed((p) => {
        p.links.back = { ...p.links['ring-road'], travelSeconds: 0, next: 'ring-road' }
        p.links['ring-road'].next = { back: { order: 1, share: 0.1 }, 'entry-control': { order: 2 } }
      }),
    })
    expect(loaded).toHaveProperty('options')
  })
})

describe('shares must make a whole', () => {
  finds([
    [
      'vehicle types',
      (p) => (p.vehicleTypes.curtain.share = 0.6),
      'vehicleTypes',
      /vehicle types add up to 0\.9, not to 1/,
    ],
    [
      'document classes',
      (p) => (p.documentClasses.eu.share = 0.95),
      'documentClasses',
      /document classes add up to 1\.05, not to 1/,
    ],
    [
      'days of the week',
      (p) =>
        (p.demand.arrivals.weekdayShare = {
          mon: 0.2,
          tue: 0.2,
          wed: 0.2,
          thu: 0.2,
          fri: 0.2,
          sat: 0.1,
          sun: 0.1,
        }),
      'demand.arrivals.weekdayShare',
      /days add up to 1\.2, not to 1/,
    ],
    [
      'an hourly profile of nothing',
      (p) => (p.demand.arrivals.hourMultiplier = Array(24).fill(0)),
      'demand.arrivals.hourMultiplier',
      /every hour is 0/,
    ],
    [
      'parties larger than the largest',
      (p) => (p.hiddenParties = { prevalence: 0.01, people: { mean: 30, max: 20 } }),
      'hiddenParties.people.mean',
      /mean of 30 people is above the largest party, 20/,
    ],
    // 0.3 × 100 / (0.7 × 1 + 0.3 × 100) = 0.977 for tankers with prevalence 0.3; with 0.5 it is 1.6287.
    [
      'a probability above 1',
      (p) =>
        (p.hiddenParties = { prevalence: 0.5, typeFactor: { tanker: 100 }, people: { mean: 3, max: 20 } }),
      'hiddenParties.typeFactor.tanker',
      /probability of a party in a lorry of this type 1\.6287, above 1/,
    ],
  ])

  test('three shares of 0.333 are close enough to 1', async () => {
    const loaded = await load({
      'port.json': changed((p) => {
        p.documentClasses.eu.share = 0.8995
      }),
    })
    expect(loaded).toHaveProperty('options')
  })
})

describe('figures must not contradict themselves', () => {
  const time = (port: Loose, duration: Loose) => (port.stations['check-in'].time = duration)
  finds([
    [
      'a range without its value',
      (p) => (p.demand.bookedShare = { value: 0.5, range: [0.6, 0.8] }),
      'demand.bookedShare.range',
      /range \[0\.6, 0\.8\] does not contain the value 0\.5/,
    ],
    [
      'a range reversed',
      (p) => (p.demand.bookedShare = { value: 0.5, range: [0.8, 0.2] }),
      'demand.bookedShare.range',
      /reversed/,
    ],
    [
      'uniform',
      (p) => time(p, { distribution: 'uniform', minSeconds: 9, maxSeconds: 5 }),
      'stations.check-in.time.maxSeconds',
      /5 is less than minSeconds, 9/,
    ],
    [
      'triangular, mode too low',
      (p) => time(p, { distribution: 'triangular', minSeconds: 9, modeSeconds: 5, maxSeconds: 20 }),
      'stations.check-in.time.modeSeconds',
      /5 is less than minSeconds, 9/,
    ],
    [
      'triangular, mode too high',
      (p) => time(p, { distribution: 'triangular', minSeconds: 1, modeSeconds: 30, maxSeconds: 20 }),
      'stations.check-in.time.maxSeconds',
      /20 is less than modeSeconds, 30/,
    ],
    [
      'lognormal by quantiles',
      (p) => time(p, { distribution: 'lognormal-quantiles', medianSeconds: 40, p95Seconds: 40 }),
      'stations.check-in.time.p95Seconds',
      /40 is not above medianSeconds, 40/,
    ],
    [
      'empirical',
      (p) => time(p, { distribution: 'empirical', quantilesSeconds: [1, 5, 4] }),
      'stations.check-in.time.quantilesSeconds[2]',
      /4 comes after 5: values must ascend/,
    ],
  ])
})

describe('staff and lanes', () => {
  const booths = (port: Loose) => port.stations['entry-control'].lanes
  finds([
    [
      'a pool without shifts in the run',
      (p) => (p.staff.officers.rota.day.days = ['sat', 'sun']),
      'stations.entry-control.lanes.booths.staff',
      /no one staffs in the whole run.*at most 0 people/,
    ],
    [
      'a lane that takes more people than there are',
      (p) => (booths(p).booths.staff.peoplePerLane = 5),
      'stations.entry-control.lanes.booths.staff',
      /a lane takes 5 of its people.*at most 4/,
    ],
    [
      'a group after others that take everyone',
      (p) => {
        booths(p).booths.count = 4
        booths(p).late = { order: 2, count: 1, staff: { pool: 'officers', peoplePerLane: 1 } }
      },
      'stations.entry-control.lanes.late.staff',
      /no one staffs.*shared with the groups before/,
    ],
    [
      'a station without lanes',
      (p) => (p.stations['check-in'].lanes = {}),
      'stations.check-in.lanes',
      /at least one group of lanes/,
    ],
  ])
  warns([
    [
      'lanes that are never all staffed',
      (p) => (booths(p).booths.count = 6),
      'stations.entry-control.lanes.booths.count',
      /only 4 of the 6 lanes are ever staffed/,
    ],
  ])

  test('a rota that crosses midnight reaches into a one-day run from the evening before', async () => {
    // Monday's run: Sunday's night shift is the only one, 20:00 to 06:00.
    const loaded = await load({
      'port.json': changed((p) => {
        p.run.warmUpHours = 0
        p.staff.officers.rota = { night: { from: '20:00', to: '06:00', days: ['sun'], people: 4 } }
        p.demand.arrivals.lorriesPerDay = 100
      }),
    })
    expect(loaded).toHaveProperty('options')
  })
})

describe('room for lorries and ships', () => {
  finds([
    [
      'a link shorter than the longest lorry',
      (p) => (p.links['ring-road'].lengthMetres = 17.5),
      'links.ring-road.lengthMetres',
      /17\.5 metres are too short for a lorry of type curtain, 18 metres/,
    ],
    [
      'marshalling lanes shorter than the longest lorry',
      (p) => (p.quay.marshalling.laneMetres = 10),
      'quay.marshalling.laneMetres',
      /too short/,
    ],
    [
      'no sailing on the day',
      (p) => {
        for (const sailing of Object.values(p.quay.timetable) as Loose[]) sailing.days = ['wed']
      },
      'quay.timetable',
      /no ship sails in the whole run/,
    ],
    [
      'only ships without room for lorries',
      (p) => {
        for (const sailing of Object.values(p.quay.timetable) as Loose[]) sailing.laneMetres = 0
      },
      'quay.timetable',
      /no sailing of the run has room/,
    ],
    [
      'loading while check-in is open',
      (p) => (p.quay.timetable.noon.loadingMinutes = 60),
      'quay.timetable.noon.loadingMinutes',
      /check-in is still open.*expected at most checkInCloseMinutes, 45/,
    ],
    [
      'a date that does not exist',
      (p) => (p.quay.timetable.noon.departs = '2014-02-30 12:00'),
      'quay.timetable.noon.departs',
      /2014-02-30 is not a day of the calendar/,
    ],
    [
      'a single sailing with days',
      (p) => {
        p.quay.timetable.noon.departs = '2014-09-15 12:00'
        p.quay.timetable.noon.days = ['mon']
      },
      'quay.timetable.noon.days',
      /a sailing on one date has no days/,
    ],
    [
      'booked lorries without a quay',
      (p) => {
        delete p.quay
        p.stations['check-in'].next = 'out'
      },
      'demand.bookedShare',
      /the port has no quay/,
    ],
  ])
})

describe('what may be meant is a warning', () => {
  warns([
    [
      'a technology that no station uses',
      (p) => (p.technologies.spare = p.technologies.probe),
      'technologies.spare',
      /no station uses this technology/,
    ],
    [
      'a quay that no way leads to',
      (p) => (p.stations['check-in'].next = 'out'),
      'quay',
      /no way of the layout leads to the quay/,
    ],
    // 7,000 lorries × 36 s (0.9 × 30 + 0.1 × 90) = 70 h of service, and three booths have 72 h; 7,300 make 73 h.
    [
      'passport control above capacity all day',
      (p) => {
        p.demand.arrivals.lorriesPerDay = 7300
        p.stations['check-in'].lanes.booths.count = 9
        p.stations.probing.lanes.bays.count = 9
        p.stations['search-bays'].lanes.bays.count = 9
        p.quay.timetable.noon.laneMetres = 1e6
      },
      'stations.entry-control',
      /above capacity all day: lorries bring 73 hours of service a day, and the open lanes have 72/,
    ],
    // 500 × (0.7 × 18 + 0.3 × 17) = 8,850 lane-metres a day; the four ships have 1,800 × 3 + 3,400 = 8,800.
    [
      'ships too small for a day',
      (p) => (p.quay.timetable.night.laneMetres = 3400),
      'quay.timetable',
      /need 8850 lane-metres a day, and the sailings of the window have 8800/,
    ],
  ])

  test('just below capacity there is none', async () => {
    const loaded = await load({
      'port.json': changed((p) => {
        p.demand.arrivals.lorriesPerDay = 7000
        p.stations['check-in'].lanes.booths.count = 9
        p.stations.probing.lanes.bays.count = 9
        p.stations['search-bays'].lanes.bays.count = 9
        p.quay.timetable.noon.laneMetres = 1e6
      }),
    })
    expect(loaded.warnings).toEqual([])
  })
})

test('all problems come at once, each at its line', async () => {
  const problems = await problemsAfter((p) => {
    p.vehicleTypes.curtain.share = 0.5
    p.links['ring-road'].next = 'nowhere-at-all'
    p.quay.timetable.noon.berth = 'birth-5'
  })
  expect(problems.map(({ path }) => path).sort()).toEqual([
    'links.ring-road.next',
    'quay.timetable.noon.berth',
    'vehicleTypes',
  ])
  expect(new Set(problems.map(({ line }) => line)).size).toBe(3)
})
