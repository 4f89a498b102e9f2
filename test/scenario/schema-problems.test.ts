import { describe, expect, test } from 'vitest'
import { formatProblems } from '../../src/scenario/problem.ts'
import { changed, type Loose, problemsAfter, problemsOf, smallBaseline } from './small-port.ts'

/** The message of the only problem after a change, without the file. */
async function says(change: (port: Loose) => void): Promise<string> {
  const problems = await problemsAfter(change)
  expect(problems.map(({ message }) => message)).toHaveLength(1)
  return problems[0]!.message.replace(/^port\.json:\d+:\d+: /, '')
}

test('a problem says file, line, column, path, what was found and what is allowed', async () => {
  const [problem] = await problemsAfter((p) => (p.stations['entry-control'].lanes.booths.count = 0))
  const line = JSON.stringify(
    changed((p) => (p.stations['entry-control'].lanes.booths.count = 0)),
    null,
    2,
  )
    .split('\n')
    .findIndex((text) => text.includes('"count": 0'))
  expect(problem).toEqual({
    file: 'port.json',
    path: 'stations.entry-control.lanes.booths.count',
    line: line + 1,
    // Ten spaces, then `"count": `.
    column: 20,
    found: '0',
    expected: 'a whole number from 1 to 500',
    nearest: undefined,
    message: `port.json:${line + 1}:20: stations.entry-control.lanes.booths.count: 0 is not a whole number from 1 to 500`,
  })
})

describe('a value of the wrong kind is told what is allowed', () => {
  test.each<[string, (port: Loose) => void, string]>([
    [
      'figure',
      (p) => (p.vehicleTypes.tanker.share = 'a third'),
      'vehicleTypes.tanker.share: "a third" is not a number from 0 to 1, bare or in an object as "value"',
    ],
    [
      'figure out of bounds',
      (p) => (p.vehicleTypes.tanker.share = 1.5),
      'vehicleTypes.tanker.share: 1.5 is not a number from 0 to 1',
    ],
    [
      'annotated figure out of bounds',
      (p) => (p.vehicleTypes.tanker.share = { value: 1.5 }),
      'vehicleTypes.tanker.share.value: 1.5 is not a number from 0 to 1',
    ],
    [
      'figure above a bound',
      (p) => (p.vehicleTypes.tanker.lengthMetres = 0),
      'vehicleTypes.tanker.lengthMetres: 0 is not a number above 0 and at most 60',
    ],
    [
      'not a finite number',
      (p) => (p.demand.arrivals.lorriesPerDay = null),
      'demand.arrivals.lorriesPerDay: null is not a number, 0 or more, bare or in an object as "value"',
    ],
    [
      'clock time',
      (p) => (p.staff.officers.rota.day.from = '0:600'),
      'staff.officers.rota.day.from: "0:600" is not a clock time HH:MM, for example 06:00',
    ],
    [
      'date',
      (p) => (p.run.from = '2014-02-30'),
      'run.from: "2014-02-30" is not a date YYYY-MM-DD, for example 2014-09-20',
    ],
    [
      'departure',
      (p) => (p.quay.timetable.noon.departs = '25:00'),
      'quay.timetable.noon.departs: "25:00" is not HH:MM every day, or YYYY-MM-DD HH:MM once, for example 14:35',
    ],
    [
      'choice',
      (p) => (p.stations['entry-control'].authority = 'britsh'),
      'stations.entry-control.authority: "britsh" is not one of exit, entry, french, british (did you mean british?)',
    ],
    [
      'distribution',
      (p) => (p.stations['check-in'].time.distribution = 'constnt'),
      'stations.check-in.time.distribution: "constnt" is not one of constant, uniform, triangular, exponential, hyperexponential, erlang, gamma, lognormal, lognormal-quantiles, empirical (did you mean constant?)',
    ],
    [
      'kind of station',
      (p) => (p.stations['check-in'].kind = 'checkin'),
      'stations.check-in.kind: "checkin" is not one of service, passport, screening, search, check-in (did you mean check-in?)',
    ],
    [
      'number or word',
      (p) => (p.stations['entry-control'].queue.places = -1),
      'stations.entry-control.queue.places: -1 is not a whole number, 0 or more, or "unlimited"',
    ],
    ['format', (p) => (p.format = 'rocade/2'), 'format: "rocade/2" is not "rocade/1"'],
    [
      'point',
      (p) => (p.links['ring-road'].route[1] = [0]),
      'links.ring-road.route[1]: [0] is not a point [metres east, metres north]',
    ],
    [
      'list',
      (p) => (p.demand.arrivals.hourMultiplier = [1, 2]),
      'demand.arrivals.hourMultiplier: [1, 2] is not a list of 24 entries, each a number from 0 to 1000000',
    ],
    [
      'id',
      (p) => (p.staff = { ...p.staff, 'Dog Teams': p.staff.officers }),
      'staff.Dog Teams: "Dog Teams" is not an id: lower-case words joined by hyphens, such as uk-entry-control',
    ],
    [
      'missing key',
      (p) => delete p.links['ring-road'].lanes,
      'links.ring-road.lanes: this key is missing (expected a whole number from 1 to 500, bare or in an object as "value")',
    ],
    [
      'null',
      (p) => (p.documentClasses.eu = null),
      'documentClasses.eu: null is not an object with name, order, share',
    ],
  ])('%s', async (_, change, message) => {
    expect(await says(change)).toBe(message)
  })
})

describe('an unknown key is told the nearest right one', () => {
  test.each<[string, (port: Loose) => void, RegExp]>([
    [
      'misspelt',
      (p) => (p.links['ring-road'].publicRaod = true),
      /^links\.ring-road\.publicRaod: unknown key \(expected one of name, .*; did you mean publicRoad\?\)/,
    ],
    [
      'unlike any',
      (p) => (p.demand.colour = 'red'),
      /^demand\.colour: unknown key \(expected one of entry, arrivals, bookedShare, bookingLead\)/,
    ],
    [
      'instead of a required key',
      (p) => {
        p.links['ring-road'].lenes = p.links['ring-road'].lanes
        delete p.links['ring-road'].lanes
      },
      /^links\.ring-road\.lenes: unknown key .*did you mean lanes\?/,
    ],
    [
      'inside an annotated figure',
      (p) => (p.demand.bookedShare = { value: 0.5, sauce: 'x' }),
      /^demand\.bookedShare\.sauce: .*did you mean source\?/,
    ],
    [
      'inside a file reference',
      (p) => (p.staff.officers.rota = { fil: 'rota.csv' }),
      /^staff\.officers\.rota\.fil: unknown key.*did you mean file\?/,
    ],
  ])('%s', async (_, change, message) => {
    expect(await says(change)).toMatch(message)
  })
})

describe('a wrong unit is told the right key and unit', () => {
  const rename = (object: Loose, from: string, to: string) => {
    object[to] = object[from]
    delete object[from]
  }
  test.each<[string, (port: Loose) => void, string]>([
    [
      'kilometres',
      (p) => rename(p.links['ring-road'], 'lengthMetres', 'lengthKilometres'),
      'links.ring-road.lengthKilometres: kilometres are not the unit here: give lengthMetres, in metres (did you mean lengthMetres?)',
    ],
    [
      'minutes for the only seconds there are',
      (p) => rename(p.stations['check-in'].time, 'seconds', 'serviceMinutes'),
      'stations.check-in.time.serviceMinutes: minutes are not the unit here: give seconds, in seconds (did you mean seconds?)',
    ],
    [
      'minutes of the same name',
      (p) => rename(p.technologies.opening.time, 'modeSeconds', 'modeMinutes'),
      'technologies.opening.time.modeMinutes: minutes are not the unit here: give modeSeconds, in seconds (did you mean modeSeconds?)',
    ],
    [
      'no unit',
      (p) => rename(p.links['ring-road'], 'travelSeconds', 'travel'),
      'links.ring-road.travel: the key must say its unit: travelSeconds, in seconds (did you mean travelSeconds?)',
    ],
  ])('%s', async (_, change, message) => {
    expect(await says(change)).toBe(message)
  })
})

test('problems of all files come at once', async () => {
  const problems = await problemsOf({
    'option.json': {
      format: 'rocade/1',
      kind: 'option',
      name: 'x',
      baseline: 'port.json',
      measures: { a: { file: 'a.json', form: 1 }, b: { file: 'b.json' } },
    },
    'port.json': changed((p) => (p.run.days = 0)),
    'a.json': { format: 'rocade/1', kind: 'measure', name: 'x', answers: 'fences', cost: {}, changes: {} },
    'b.json': '{ "format": ',
  })
  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set(['option.json', 'port.json', 'a.json', 'b.json']),
  )
})

test.each<[unknown, string, RegExp]>([
  [[], '', /\[\] is not a scenario \(expected an object with format, kind, name/],
  [{ format: 'rocade/1' }, 'kind', /this key is missing \(expected one of baseline, measure, option\)/],
  [
    { kind: 'basline' },
    'kind',
    /"basline" is not one of baseline, measure, option \(did you mean baseline\?\)/,
  ],
])('%j is no scenario', async (file, path, words) => {
  const [problem] = await problemsOf({ 'port.json': file })
  expect(problem?.path).toBe(path)
  expect(problem?.message).toMatch(words)
})

test('"$schema" is welcome, for editors', async () => {
  await expect(
    problemsOf({ 'port.json': { $schema: 'schema/rocade-1.schema.json', ...smallBaseline() } }),
  ).rejects.toThrow('the files load')
})

test('ten thousand problems are found, and shown in fifty-one lines', async () => {
  const port = smallBaseline()
  for (let i = 0; i < 5000; i++)
    port.vehicleTypes[`type-${i}`] = { name: 'x', order: 1, share: 2, lengthMeters: 18 }
  const problems = await problemsOf({ 'port.json': port })
  expect(problems).toHaveLength(10_000)
  const lines = formatProblems(problems).split('\n')
  expect(lines).toHaveLength(51)
  expect(lines[50]).toBe('and 9,950 more problems')
  expect(formatProblems(problems, { limit: 9999 }).split('\n').at(-1)).toBe('and 1 more problem')
})
