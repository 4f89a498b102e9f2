/**
 * What must hold of every run of every port, whatever its layout: read off the log line by line, off the figures, and off
 * the two together.
 */
import { Draws, replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { alarmRejoins } from '../../src/port/discovery.ts'
import type { LogKind } from '../../src/port/lorry-log.ts'
import { outcomesOf } from '../../src/port/outcome.ts'
import { partiesOf, partyFates } from '../../src/port/party-book.ts'
import { placesOf } from '../../src/port/place.ts'
import {
  balanceColumns,
  peopleColumns,
  type ReplicationResult,
  type ResultTable,
  resultTables,
} from '../../src/port/replication.ts'
import { resultRowsOf } from '../../src/port/result-row.ts'
import { runTimes } from '../../src/scenario/calendar.ts'
import type { Port } from '../../src/scenario/option.ts'
import type { PassportStation } from '../../src/scenario/passport-control.ts'
import { everLaid, periodsOf } from '../../src/scenario/periods.ts'
import { runOf } from './agreement.ts'
import { demand } from './demand.ts'
import { sailingsOf } from './place.ts'
import type { LogLine } from './simulate.ts'

/** @returns what is wrong with a run; nothing when all is well */
export function brokenInvariants(port: Port, seed: string): string[] {
  const { result, log } = runOf(port, seed)
  return [
    ...brokenTimes(log),
    ...brokenWays(log),
    ...brokenStorage(port, seed, log),
    ...brokenBooks(result, log),
    ...brokenPeople(port, result),
    ...brokenFigures(port, result),
    ...brokenParts(port, result),
    ...brokenLinks(port, result, log),
    ...brokenPassports(port, result, log),
    ...brokenChecks(port, result),
  ]
}

/** Time never runs back. A ship's lorries are written down when it loads, with the moment it departs. */
function brokenTimes(log: readonly LogLine[]): string[] {
  const broken: string[] = []
  let now = Number.NEGATIVE_INFINITY
  for (const { time, kind, lorry } of log) {
    if (time < now) broken.push(`lorry ${lorry} ${kind} at ${time}, after ${now}`)
    if (kind !== 'sails') now = time
  }
  return broken
}

/** What a lorry may do next. Its way begins with 'arrives'. */
const mayFollow: Record<LogKind, readonly LogKind[]> = {
  arrives: ['enters', 'leaves', 'turnsBack'],
  enters: ['stands', 'begins', 'sails'],
  stands: ['enters', 'leaves', 'turnsBack'],
  begins: ['ends'],
  ends: ['enters', 'leaves', 'turnsBack'],
  leaves: [],
  sails: [],
  turnsBack: [],
}
/** Steps taken at the place where the lorry already is. */
const samePlace: readonly LogKind[] = ['stands', 'begins', 'ends', 'sails']

/** Every lorry goes step by step, and does nothing after it has gone. */
function brokenWays(log: readonly LogLine[]): string[] {
  const broken: string[] = []
  const last = new Map<number, LogLine>()
  for (const line of log) {
    const before = last.get(line.lorry)
    const follows = before ? mayFollow[before.kind].includes(line.kind) : line.kind === 'arrives'
    const stays = !samePlace.includes(line.kind) || line.place === before?.place
    if (!follows || !stays || (before && line.time < before.time))
      broken.push(`lorry ${line.lorry} ${line.kind} at ${line.time} after ${before?.kind ?? 'nothing'}`)
    last.set(line.lorry, line)
  }
  return broken
}

/** Metres that rounding may make of nothing. */
const tolerance = 1e-3

/** No line of the log leaves a place with more than it can hold, nor more lorries in service than lanes. */
function brokenStorage(port: Port, seed: string, log: readonly LogLine[]): string[] {
  const broken: string[] = []
  const draws = new Draws(replicationKey(seedKey(seed), 0))
  const lengthMetres = [...demand(port, draws, sailingsOf(port))].map((lorry) => lorry.lengthMetres)
  const { endsSeconds } = runTimes(port.run)
  // Lorries aboard a ship that departs after the run have left the quay, but no line of the log says so.
  const quayUntil = Math.min(
    ...sailingsOf(port)
      .filter(({ departsSeconds }) => departsSeconds > endsSeconds)
      .map(({ loadsSeconds }) => loadsSeconds),
  )
  const limits = placesOf(port).map(({ kind, id }) => limitsOf(port, kind, id))
  const taken = limits.map(() => ({ metres: 0, waiting: 0, inService: 0, inLanes: 0 }))
  const whereabouts = new Map<number, { place: number; waiting: boolean; inLane: boolean }>()

  log.forEach(({ time, kind, lorry, place }, index) => {
    const next = log[index + 1]
    const from = whereabouts.get(lorry)
    if (kind === 'begins' || kind === 'ends') {
      taken[place].inService += kind === 'begins' ? 1 : -1
      if (kind === 'begins') {
        if (from!.waiting) taken[place].waiting--
        whereabouts.set(lorry, { place, waiting: false, inLane: true })
        taken[place].inLanes++
      }
    } else if (kind !== 'arrives' && kind !== 'stands') {
      if (from) {
        taken[from.place].metres -= lengthMetres[lorry]
        if (from.inLane) taken[from.place].inLanes--
        whereabouts.delete(lorry)
      }
      if (kind === 'enters') {
        const waiting = limits[place].lanes > 0 && !(next?.kind === 'begins' && next.lorry === lorry)
        taken[place].metres += lengthMetres[lorry]
        if (waiting) taken[place].waiting++
        whereabouts.set(lorry, { place, waiting, inLane: false })
      }
    }
    if (place < 0) return
    const limit = limits[place]
    const { metres, waiting, inService, inLanes } = taken[place]
    const isOver =
      (metres > limit.metres + tolerance && !(limit.isQuay && time >= quayUntil)) ||
      waiting > limit.waiting ||
      (limit.lanes > 0 && inService > limit.lanes) ||
      // Within a moment the next may be in before it is written that the one before has gone.
      (limit.lanes > 0 && inLanes > limit.lanes && next?.time !== time)
    if (isOver) broken.push(`too many at place ${place} after line ${index}: ${JSON.stringify(taken[place])}`)
  })
  return broken
}

/**
 * The most that a place may hold: what has become smaller may still hold what it held, in lanes that have closed as well,
 * so it is the most lanes of all periods with the most room in each.
 */
function limitsOf(port: Port, kind: 'link' | 'station' | 'quay', id: string) {
  const none = { metres: Number.POSITIVE_INFINITY, waiting: 0, lanes: 0, isQuay: false }
  const ports = periodsOf(port).map((period) => period.port)
  const most = (value: (port: Port) => number | undefined) =>
    Math.max(...ports.map((each) => value(each) ?? 0))
  if (kind === 'link') {
    const lanes = most(({ links }) => links[id]?.lanes.value)
    return { ...none, metres: lanes * most(({ links }) => links[id]?.lengthMetres.value) }
  }
  if (kind === 'quay') {
    const lanes = most(({ quay }) => quay?.marshalling.lanes.value)
    return { ...none, metres: lanes * most(({ quay }) => quay?.marshalling.laneMetres.value), isQuay: true }
  }
  const files = ports.flatMap(({ stations }) => stations[id] ?? [])
  const groups = new Set(files.flatMap(({ lanes }) => Object.keys(lanes)))
  const lanes = [...groups].reduce(
    (sum, group) => sum + most(({ stations }) => stations[id]?.lanes[group]?.count.value),
    0,
  )
  const places = Math.max(
    ...files.map(({ queue }) => (queue.places === 'unlimited' ? Number.POSITIVE_INFINITY : queue.places)),
  )
  return { ...none, lanes, waiting: files[0].queue.kind === 'shared' ? places : places * lanes }
}

/** Lorries, parties and people that came in are accounted for, and the log tells the same story as the books. */
function brokenBooks(result: ReplicationResult, log: readonly LogLine[]): string[] {
  const { balance, parties } = result
  const books = Object.fromEntries(balanceColumns.map((column, index) => [column, balance[index]])) as Record<
    (typeof balanceColumns)[number],
    number
  >
  const broken = balanceColumns
    .filter((column) => !(books[column] >= 0))
    .map((column) => `${column} is negative`)
  const equal = (what: string, one: number, other: number) => {
    if (one !== other) broken.push(`${what}: ${one} and ${other}`)
  }
  const boarded = boardedOf(result)
  for (const whom of ['lorries', 'parties', 'people'] as const)
    equal(
      `${whom} in and out`,
      books[`${whom}Arrived`] + boarded[whom],
      books[`${whom}Sailed`] +
        books[`${whom}Out`] +
        books[`${whom}TurnedBack`] +
        books[`${whom}Inside`] +
        (whom === 'lorries' ? 0 : books[`${whom}Found`]),
    )
  const lines = (kind: LogKind) => log.filter((line) => line.kind === kind).length
  equal('arrived', books.lorriesArrived, lines('arrives'))
  equal('sailed', books.lorriesSailed, lines('sails'))
  equal('out', books.lorriesOut, lines('leaves'))
  equal('turned back', books.lorriesTurnedBack, lines('turnsBack'))
  if (parties.length === 0) return broken
  const fates = {
    inside: 'Inside',
    found: 'Found',
    sailed: 'Sailed',
    out: 'Out',
    turnedBack: 'TurnedBack',
  } as const
  for (const fate of partyFates) {
    const rows = [...partiesOf(parties)].filter((party) => partyFates[party.fate] === fate)
    equal(`parties ${fate}`, books[`parties${fates[fate]}`], rows.length)
    const people = rows.reduce((sum, party) => sum + party.people, 0)
    equal(`people ${fate}`, books[`people${fates[fate]}`], people)
  }
  for (const { boardedAt, endedAt, takenOverAt, seenFrom, seenUntil, bayFreeAt } of partiesOf(parties)) {
    const isInOrder = boardedAt <= endedAt && !(takenOverAt < endedAt || seenFrom < takenOverAt)
    // Of parties found together one alone holds the bay.
    const holdsNoBay = bayFreeAt === endedAt
    if (!isInOrder || seenUntil < seenFrom || (bayFreeAt < takenOverAt && !holdsNoBay))
      broken.push(`a party is found at ${endedAt}, taken over at ${takenOverAt}, seen at ${seenFrom}`)
  }
  return broken
}

/** Shares lie between 0 and 1, nothing counted or weighted by time is negative; NaN stands for nothing to measure. */
function brokenFigures(port: Port, result: ReplicationResult): string[] {
  const broken: string[] = []
  const stations = placesOf(port).filter(({ kind }) => kind === 'station')
  stations.forEach(({ kind, id }, row) => {
    const figure = figuresOf(result, 'stations', row)
    if (figure('queueMax') > limitsOf(port, kind, id).waiting) broken.push('a queue beyond its storage')
    if (figure('utilisation') + figure('blockedShare') > 1 + 1e-9)
      broken.push('lanes busy for longer than open')
    if (figure('queueMean') > figure('queueMax') + 1e-9) broken.push('a mean queue above the longest')
    if (figure('waitMeanSeconds') > figure('waitMaxSeconds') + 1e-6)
      broken.push('a mean wait above the longest')
  })
  for (const [row, { station }] of resultRowsOf(port).readiness.entries()) {
    const figure = figuresOf(result, 'readiness', row)
    if (figure('availability') > 1 + 1e-9) broken.push('devices work more than all the time')
    if (figure('alertness') > 1 + 1e-9) broken.push('checks more than alert')
    if (figure('downHours') > 0 !== figure('availability') < 1)
      broken.push(`${station} is down, yet available`)
  }
  // Metres of queue are lengths added and taken away again.
  for (const name of [
    'publicRoadQueueMetres',
    'timeInPortBins',
    'standingByPlace',
    'stations',
    'classes',
    'timeInPort',
    'links',
    'passports',
    'checks',
    'readiness',
  ] as const)
    if (result[name].some((figure) => figure < -1e-9)) broken.push(`a negative figure among the ${name}`)
  // Where an alarm leads around later checks, the estimate has the right mean, but in a few lorries no bounds.
  const isBounded =
    port.later === undefined && Object.keys(port.stations).every((id) => alarmRejoins(port, id))
  outcomesOf(port).forEach(({ id, unit, kind, aim }, index) => {
    const figure = result.outcomes[index]
    // Benefits may well be losses; those found by alarms are given the mean time of a search, perhaps longer than what followed.
    if (kind === 'benefits' || kind === 'hoursSaved' || kind === 'foundInTime') return
    const isOfParties =
      kind === 'detectionRate' || kind === 'partiesMissed' || kind === 'partiesFoundExpected'
    if ((isOfParties || aim === 'life') && !isBounded) return
    if (figure < -1e-9 || (unit === 'share' && figure > 1 + 1e-9) || (unit === 'per 100' && figure > 100))
      broken.push(`${id} is ${figure}`)
  })
  return broken
}

/** No check stops more lorries than come by, and only screenings choose. */
function brokenChecks(port: Port, result: ReplicationResult): string[] {
  const broken: string[] = []
  resultRowsOf(port).checks.forEach(({ station }, row) => {
    const figure = figuresOf(result, 'checks', row)
    if (figure('selected') > figure('cameBy')) broken.push(`${station} stops more than come by`)
    if (figure('coverage') > 1) broken.push(`${station} covers ${figure('coverage')}`)
    if (everLaid(port, 'stations')[station].kind === 'search' && figure('cameBy') > 0)
      broken.push(`${station} is a search, and selects no one`)
  })
  return broken
}

/** Who boarded in the port during the run. */
function boardedOf(result: ReplicationResult) {
  const rows = result.peopleByDay.length / peopleColumns.length
  if (rows === 0) return { lorries: 0, parties: 0, people: 0 }
  const wholeRun = figuresOf(result, 'peopleByDay', rows - 1)
  return { lorries: 0, parties: wholeRun('boardings'), people: wholeRun('boarded') }
}

/** Everyone is waiting, in a lorry, in procedure, gone or across: over the run, and from one midnight to the next. */
function brokenPeople(port: Port, result: ReplicationResult): string[] {
  const broken: string[] = []
  const near = (what: string, one: number, other: number) => {
    if (Math.abs(one - other) > 1e-6) broken.push(`${what}: ${one} and ${other}`)
  }
  const days = resultRowsOf(port).peopleByDay.map((_, row) => figuresOf(result, 'peopleByDay', row))
  const wholeRun = days.pop()
  if (wholeRun === undefined) return []
  type Day = typeof wholeRun
  const here = (day: Day) => day('waiting') + day('inLorries') + day('inProcedure')
  const came = (day: Day) => day('arrived') + day('fromUpstream')
  const gone = (day: Day) =>
    day('asylum') + day('returned') + day('elsewhere') + day('across') + day('acrossFromUpstream')
  near('all people', port.pressure!.waitingPeople.value + came(wholeRun), here(wholeRun) + gone(wholeRun))
  days.slice(1).forEach((day, before) => {
    near(`people of day ${before + 1}`, here(days[before]) + came(day), here(day) + gone(day))
  })
  const books = (column: (typeof balanceColumns)[number]) => result.balance[balanceColumns.indexOf(column)]
  near('people in lorries', wholeRun('inLorries'), books('peopleInside'))
  near('people from upstream', wholeRun('fromUpstream'), books('peopleArrived'))
  near('people found', wholeRun('found'), books('peopleFound'))
  near('people got off', wholeRun('gotOff'), books('peopleTurnedBack'))
  near(
    'people across',
    wholeRun('across') + wholeRun('acrossFromUpstream'),
    books('peopleSailed') + books('peopleOut'),
  )
  if (result.peopleByDay.some((figure) => figure < 0)) broken.push('a negative figure among the people')
  if (wholeRun('boarded') > wholeRun('attempts')) broken.push('more people boarded than tried')
  return broken
}

/** The figures of one row of a table by name. */
function figuresOf<Table extends ResultTable>(result: ReplicationResult, table: Table, row: number) {
  const columns: readonly string[] = resultTables[table]
  return (name: (typeof resultTables)[Table][number]) =>
    result[table][row * columns.length + columns.indexOf(name)]
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Priority classes make up their station, and vehicle types the port. */
function brokenParts(port: Port, result: ReplicationResult): string[] {
  const broken: string[] = []
  const near = (what: string, one: number, other: number) => {
    if (Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(one))) broken.push(`${what}: ${one} and ${other}`)
  }
  /** What each part had in all; a mean over none is NaN. */
  const total = (mean: number, count: number) => (count === 0 ? 0 : mean * count)
  const rows = resultRowsOf(port)
  rows.stations.forEach(({ station }, row) => {
    const whole = figuresOf(result, 'stations', row)
    const classes = rows.classes.flatMap((of, index) =>
      of.station === station ? [figuresOf(result, 'classes', index)] : [],
    )
    if (classes.length === 0) return
    near('served', whole('served'), sum(classes.map((one) => one('served'))))
    near('queue', whole('queueMean'), sum(classes.map((one) => one('queueMean'))))
    const waited = classes.map((one) => total(one('waitMeanSeconds'), one('served')))
    near('seconds waited', total(whole('waitMeanSeconds'), whole('served')), sum(waited))
    near('longest wait', whole('waitMaxSeconds'), Math.max(...classes.map((one) => one('waitMaxSeconds'))))
    const queues = classes.map((one) => one('queueMax'))
    if (Math.max(...queues) > whole('queueMax') || sum(queues) < whole('queueMax'))
      broken.push(`longest queues of classes ${queues}, of their station ${whole('queueMax')}`)
  })

  const types = rows.timeInPort.map((_, row) => figuresOf(result, 'timeInPort', row))
  const lorries = sum([...result.timeInPortBins])
  const outcome = (id: string) => result.outcomes[outcomesOf(port).findIndex((one) => one.id === id)]
  near('times in port', lorries, sum(types.map((type) => type('lorries'))))
  const spent = types.map((type) => total(type('meanMinutes'), type('lorries')))
  near('minutes in port', total(outcome('timeInPortMean'), lorries), sum(spent))
  const present = types.filter((type) => type('lorries') > 0)
  const quantiles = present.map((type) => type('p95Minutes'))
  const ofAll = outcome('timeInPortP95')
  // The longest time of all is known exactly, any other within the 0.4 % of the sketch.
  const [least, most] = [Math.min(...quantiles) * 0.996, Math.max(...quantiles) * 1.004]
  if (present.length > 0 && !(ofAll >= least && ofAll <= most))
    broken.push(`95% quantiles of types ${quantiles}, of all ${ofAll}`)
  for (const type of present)
    if (!(type('p50Minutes') <= type('p95Minutes') && type('p95Minutes') <= type('p99Minutes')))
      broken.push('quantiles out of order')
  return broken
}

/** No link holds more than it can, and what it counts is what the log tells and the curves show. */
function brokenLinks(port: Port, result: ReplicationResult, log: readonly LogLine[]): string[] {
  const broken: string[] = []
  const { windowEndsSeconds } = runTimes(port.run)
  const hours = port.run.days * 24
  resultRowsOf(port).links.forEach(({ link }, row) => {
    const place = placesOf(port).findIndex(({ kind, id }) => kind === 'link' && id === link)
    const figure = figuresOf(result, 'links', row)
    const entered = log.filter(
      ({ time, kind, place: at }) =>
        kind === 'enters' && at === place && time >= 0 && time < windowEndsSeconds,
    )
    const standing = sum([...result.standingByPlace.subarray(place * hours, (place + 1) * hours)]) / hours
    if (figure('entered') !== entered.length)
      broken.push(`${figure('entered')} drove in, ${entered.length} by the log`)
    if (figure('metresMax') > limitsOf(port, 'link', link).metres + tolerance)
      broken.push('more metres than there are')
    if (figure('lorriesMax') < figure('standingMax')) broken.push('more stand on a link than are on it')
    if (
      figure('lorriesMean') > figure('lorriesMax') + 1e-9 ||
      figure('standingMean') > figure('lorriesMean') + 1e-9
    )
      broken.push('a mean above what it is the mean of')
    if (figure('fullShare') > 1 + 1e-9) broken.push(`full for ${figure('fullShare')} of the time`)
    // The curve is in single precision, and counts those before the entry there.
    const isEntry = periodsOf(port).some((period) => period.port.demand.entry === link)
    if (!isEntry && Math.abs(standing - figure('standingMean')) > 1e-6 * (1 + standing))
      broken.push(`${figure('standingMean')} stand on a link, ${standing} by its curve`)
  })
  return broken
}

/** Full and relaxed checks are all checks, nobody gets what is not due to him, and the log tells the same story. */
function brokenPassports(port: Port, result: ReplicationResult, log: readonly LogLine[]): string[] {
  const broken: string[] = []
  const { windowEndsSeconds } = runTimes(port.run)
  const { stations, passports } = resultRowsOf(port)
  passports.forEach(({ station }, row) => {
    const figure = figuresOf(result, 'passports', row)
    const ofStation = figuresOf(
      result,
      'stations',
      stations.findIndex((one) => one.station === station),
    )
    const place = placesOf(port).findIndex(({ kind, id }) => kind === 'station' && id === station)
    const lines = (wanted: LogKind) =>
      log.filter(
        ({ time, kind, place: at }) =>
          kind === wanted && at === place && time >= 0 && time < windowEndsSeconds,
      ).length
    const { relaxation, secondary } = port.stations[station] as PassportStation
    const checks = figure('fullChecks') + figure('relaxedChecks')
    const withDocuments = ofStation('minimumChecks') + ofStation('thoroughChecks')
    const holds: readonly (readonly [string, boolean])[] = [
      ['full and relaxed checks are all', checks === lines('ends')],
      [
        'checks of documents',
        withDocuments <= figure('documentChecks') && figure('documentChecks') <= checks,
      ],
      ['full checks are of documents', checks - withDocuments <= figure('relaxedChecks')],
      ['minimum checks are checks', relaxation?.check === 'none' || withDocuments === checks],
      ['thorough checks', figure('thoroughGiven') <= figure('thoroughDue')],
      ['stamps', figure('stampsGiven') <= figure('stampsDue')],
      ['look-ups', figure('databaseGiven') <= figure('databaseDue')],
      ['dues', Math.max(figure('thoroughDue'), figure('stampsDue'), figure('databaseDue')) <= checks],
      ['signs', figure('misrouted') <= checks],
      ['relaxed time', figure('relaxedSeconds') <= windowEndsSeconds * (1 + 1e-9)],
      ['no relaxation', relaxation !== undefined || figure('relaxedChecks') + figure('relaxedSeconds') === 0],
      ['secondary area', Math.max(figure('referred'), figure('secondaryThere')) <= checks],
      ['no secondary area', secondary !== undefined || figure('referred') + figure('secondaryThere') === 0],
    ]
    for (const [what, isSo] of holds) if (!isSo) broken.push(`${station}: ${what}`)
  })
  return broken
}
