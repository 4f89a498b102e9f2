import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { optionalTextCell } from '../../src/scenario/cell.ts'
import { readTable } from '../../src/scenario/csv-table.ts'
import type { Option } from '../../src/scenario/option.ts'
import { changed, type Loose, load, optionsOf, problemsOf, smallMeasure, smallOption } from './small-port.ts'

const rates = { from: 'rates', file: 'traffic.csv' }
const trace = { from: 'trace', file: 'traffic.csv' }

async function only(files: Record<string, unknown>): Promise<Option> {
  return (await optionsOf(files))[0]!
}
const withArrivals = (arrivals: Loose, csv: string) => ({
  'port.json': changed((p) => (p.demand.arrivals = arrivals)),
  'traffic.csv': csv,
})
const withRota = (csv: string) => ({
  'port.json': changed((p) => (p.staff.officers.rota = { file: 'staff/rota.csv' })),
  'staff/rota.csv': csv,
})
const withTimetable = (csv: string) => ({
  'port.json': changed((p) => (p.quay.timetable = { file: 'sailings.csv' })),
  'sailings.csv': csv,
})
/** `file:line:column: column name: what`, for every problem. */
const said = async (files: Record<string, unknown>) => (await problemsOf(files)).map(({ message }) => message)

const day = Array.from({ length: 24 }, (_, hour) => `${hour},${hour + 0.5}`).join('\n')

describe('arrival rates', () => {
  test('one rate per hour', async () => {
    const { port } = await only(
      withArrivals({ ...rates, trafficGrowth: 0.1 }, `hour,lorriesPerHour\n${day}\n`),
    )
    expect(port.demand.arrivals).toEqual({
      from: 'rates',
      lorriesPerHour: Array.from({ length: 24 }, (_, hour) => hour + 0.5),
      trafficGrowth: { value: 0.1 },
    })
  })

  test.each([
    [
      'with a byte order mark and Windows line ends',
      `\uFEFFhour,lorriesPerHour\r\n${day.replaceAll('\n', '\r\n')}\r\n`,
    ],
    [
      'with quoted cells and blank lines',
      `"hour","lorriesPerHour"\n\n${day.replace('0,0.5', '"0" , "0.5"')}\n\n`,
    ],
    [
      'with semicolons and decimal commas',
      `hour;lorriesPerHour\n${day.replaceAll(',', ';').replaceAll('.', ',')}`,
    ],
    ['with the columns the other way round', `lorriesPerHour,hour\n${day.replace(/^(.*),(.*)$/gm, '$2,$1')}`],
  ])('are read %s', async (_, csv) => {
    const { port } = await only(withArrivals(rates, csv))
    expect(port.demand.arrivals).toMatchObject({
      lorriesPerHour: Array.from({ length: 24 }, (_, hour) => hour + 0.5),
    })
  })

  test('an hour left out is a problem at its line', async () => {
    expect(await said(withArrivals(rates, `hour,lorriesPerHour\n0,5\n2,5\n`))).toEqual([
      expect.stringMatching(/^traffic\.csv:3:1: hour: hour 2 stands where hour 1 is expected/),
    ])
  })

  test('hours that are not whole days and must repeat are a warning', async () => {
    const loaded = await load(withArrivals(rates, 'hour,lorriesPerHour\n0,5\n1,5\n'))
    expect(loaded.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^traffic\.csv: 2 hours are fewer than the run and not whole days/),
    ])
  })

  test('all problems of a file come at once, each at its cell', async () => {
    expect(await said(withArrivals(rates, 'hour,lorriesPerHour\n0,five\n1.5,-2\n"2", \n3,4,5\n'))).toEqual([
      'traffic.csv:2:3: lorriesPerHour: "five" is not a number, 0 or more',
      'traffic.csv:3:1: hour: "1.5" is not a whole number, 0 or more',
      'traffic.csv:3:5: lorriesPerHour: "-2" is not a number, 0 or more',
      'traffic.csv:4:5: lorriesPerHour: the cell is empty (expected a number, 0 or more)',
      'traffic.csv:5:5: lorriesPerHour: the row has 3 cells, the header 2',
    ])
  })

  test.each([
    [
      'misspelt',
      'hour,lorriesPerHuor\n0,5\n',
      [
        /traffic\.csv:1:6: lorriesPerHuor: unknown column \(expected one of hour, lorriesPerHour; did you mean lorriesPerHour\?\)/,
      ],
    ],
    [
      'missing',
      'hour\n0\n',
      [
        /traffic\.csv:1:1: lorriesPerHour: this column is missing \(expected a header with hour, lorriesPerHour\)/,
      ],
    ],
    ['twice', 'hour,hour,lorriesPerHour\n0,0,5\n', [/traffic\.csv:1:6: hour: this column is given twice/]],
  ])('a column %s', async (_, csv, words) => {
    expect(await said(withArrivals(rates, csv))).toEqual(words.map((word) => expect.stringMatching(word)))
  })

  test.each([
    ['nothing', '', /this column is missing/],
    ['a header only', 'hour,lorriesPerHour\n', /no rows below its header/],
    ['a quote that is never closed', 'hour,lorriesPerHour\n0,"5\n', /not CSV: Quote Not Closed/],
  ])('%s is no table', async (_, csv, words) => {
    expect(await said(withArrivals(rates, csv))).toContainEqual(expect.stringMatching(words))
  })
})

describe('a trace of arrivals', () => {
  test('is sorted, in seconds from the start of the window, negative in the warm-up', async () => {
    const csv = [
      'arrivesAt,vehicleType,documents,loaded,booked',
      '2014-09-15 10:00:30,tanker,eu,yes,no',
      '2014-09-14 23:00:00,,,,',
      '2014-09-15T00:01,curtain,third,false,true',
    ].join('\n')
    const { port } = await only(withArrivals(trace, csv))
    expect(port.demand.arrivals).toEqual({
      from: 'trace',
      lorries: [
        { arrivesSeconds: -3600 },
        { arrivesSeconds: 60, vehicleType: 'curtain', documents: 'third', loaded: false, booked: true },
        { arrivesSeconds: 36_030, vehicleType: 'tanker', documents: 'eu', loaded: true, booked: false },
      ],
    })
  })

  test('needs only the time', async () => {
    const { port } = await only(withArrivals(trace, 'arrivesAt\n2014-09-15 08:00:00\n'))
    expect(port.demand.arrivals).toEqual({ from: 'trace', lorries: [{ arrivesSeconds: 28_800 }] })
  })

  test('arrivals outside the run are left out with a warning', async () => {
    const loaded = await load(withArrivals(trace, 'arrivesAt\n2014-09-15 08:00:00\n2014-09-20 08:00:00\n'))
    expect(loaded.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^traffic\.csv: arrivesAt: 1 of the 2 arrivals is outside the run, whose window begins on 2014-09-15: the file goes from 2014-09-15 to 2014-09-20/,
      ),
    ])
    expect('options' in loaded && loaded.options[0]?.port.demand.arrivals).toMatchObject({
      lorries: [{ arrivesSeconds: 28_800 }],
    })
  })

  test('a trace of another year is a problem', async () => {
    expect(await said(withArrivals(trace, 'arrivesAt\n2013-09-15 08:00:00\n'))).toEqual([
      expect.stringMatching(/the only arrival is not in the run/),
    ])
  })

  test('unknown names and impossible times are problems at their cells', async () => {
    expect(
      await said(
        withArrivals(
          trace,
          'vehicleType,arrivesAt,documents,loaded\ntankr,2014-09-15 08:00:00,eu,maybe\ntanker,2014-02-30 08:00:00,ue,\n',
        ),
      ),
    ).toEqual([
      'traffic.csv:2:1: vehicleType: there is no vehicle type "tankr" (expected one of curtain, tanker; did you mean tanker?)',
      'traffic.csv:2:30: loaded: "maybe" is not true or false',
      'traffic.csv:3:8: arrivesAt: "2014-02-30 08:00:00" is not a time YYYY-MM-DD HH:MM:SS',
      'traffic.csv:3:28: documents: there is no document class "ue" (expected one of eu, third; did you mean eu?)',
    ])
  })
})

describe('a rota', () => {
  test('becomes the shifts of its pool', async () => {
    const { port } = await only(
      withRota('from,to,days,people\n06:00,18:00,mon-wed sun,6\n18:00,06:00,,4\n20:00,23:00,"fri, sat",2\n'),
    )
    expect(port.staff.officers?.shifts).toEqual([
      { from: '06:00', to: '18:00', days: ['mon', 'tue', 'wed', 'sun'], people: { value: 6 } },
      { from: '18:00', to: '06:00', people: { value: 4 } },
      { from: '20:00', to: '23:00', days: ['fri', 'sat'], people: { value: 2 } },
    ])
  })

  test('with bad cells says what each may hold', async () => {
    expect(await said(withRota('from,to,days,people\n6:00,24:00,monday,2.5\n'))).toEqual([
      'staff/rota.csv:2:1: from: "6:00" is not a clock time HH:MM, for example 06:00',
      'staff/rota.csv:2:6: to: "24:00" is not a clock time HH:MM, for example 06:00',
      'staff/rota.csv:2:12: days: "monday" is not days such as "mon wed fri" or "mon-fri"',
      'staff/rota.csv:2:19: people: "2.5" is not a whole number from 0 to 100000',
    ])
  })

  test('that leaves lanes unstaffed is a problem of the lanes', async () => {
    expect(
      (await problemsOf(withRota('from,to,days,people\n06:00,18:00,tue,6\n'))).map(({ path }) => path),
    ).toEqual(['stations.entry-control.lanes.booths.staff'])
  })
})

describe('a timetable', () => {
  const header = 'departs,days,ship,berth,laneMetres,checkInCloseMinutes,loadingMinutes'

  test('is laid out over the run, daily and single sailings together', async () => {
    const csv = `${header}\n09:30,,A,berth-5,9000,45,30\n07:00,tue-sun,B,berth-5,2000,45,30\n2014-09-15 08:15,,C,berth-5,2000,60,20\n2015-01-01 08:15,,C,berth-5,2000,60,20\n`
    const { port } = await only(withTimetable(csv))
    // The window is Monday; its warm-up starts on Sunday at 22:00, its cool-down ends on Tuesday at 06:00.
    expect(port.quay?.sailings).toEqual([
      {
        departsSeconds: 29_700,
        ship: 'C',
        berth: 'berth-5',
        laneMetres: 2000,
        checkInClosesSeconds: 26_100,
        loadsSeconds: 28_500,
      },
      {
        departsSeconds: 34_200,
        ship: 'A',
        berth: 'berth-5',
        laneMetres: 9000,
        checkInClosesSeconds: 31_500,
        loadsSeconds: 32_400,
      },
    ])
  })

  test('with lines that mean nothing says so at their cells', async () => {
    expect(
      await said(
        withTimetable(
          `${header}\n09:30,,A,berth-6,9000,45,30\n10:30,,A,berth-5,9000,45,60\n2014-02-30 10:00,,A,berth-5,9000,45,30\n`,
        ),
      ),
    ).toEqual([
      'sailings.csv:2:10: berth: there is no berth "berth-6" (expected one of berth-5; did you mean berth-5?)',
      'sailings.csv:3:26: loadingMinutes: loading begins 60 minutes before departure, when check-in is still open: it closes 45 minutes before (expected at most checkInCloseMinutes, 45)',
      'sailings.csv:4:1: departs: 2014-02-30 is not a day of the calendar',
    ])
  })
})

describe('the path of a CSV file', () => {
  const csv = `hour,lorriesPerHour\n${day}\n`
  test('goes from the file that names it, also when that is a measure', async () => {
    const files = {
      'options/option.json': {
        ...smallOption(),
        baseline: '../port.json',
        measures: { a: { file: '../measures/peak.json' } },
      },
      'port.json': changed(() => {}),
      'measures/peak.json': smallMeasure({
        demand: { arrivals: { from: 'rates', file: 'peak/traffic.csv', lorriesPerDay: null } },
      }),
      'measures/peak/traffic.csv': csv,
    }
    expect((await only(files)).port.demand.arrivals).toMatchObject({ from: 'rates' })
  })

  test.each([
    [
      'missing',
      'trafic.csv',
      /port\.json:\d+:\d+: demand\.arrivals\.file: "trafic\.csv" can't be read: there is no such file \(did you mean traffic\.csv\?\)/,
    ],
    ['outside', '../traffic.csv', /leads above the topmost folder of the files given/],
    ['an address', 'https://example.org/traffic.csv', /is an address/],
  ])('%s', async (_, file, words) => {
    expect(
      await said({
        'port.json': changed((p) => (p.demand.arrivals = { from: 'rates', file })),
        'traffic.csv': csv,
      }),
    ).toEqual([expect.stringMatching(words)])
  })
})

test('a file reads the same with and without quotes', () => {
  const columns = { a: optionalTextCell, b: optionalTextCell }
  const cell = fc.constantFrom('', ' ', 'x', ' y ', 'two words')
  const line = fc.tuple(cell, cell)
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('\n', '\r\n'),
      (lines, end) => {
        const plain = ['a,b', ...lines.map((cells) => cells.join(','))].join(end)
        const quoted = ['"a",b', ...lines.map((cells) => cells.join(','))].join(end)
        return (
          JSON.stringify(readTable('a.csv', plain, columns).rows) ===
          JSON.stringify(readTable('a.csv', quoted, columns).rows)
        )
      },
    ),
    { numRuns: 300, seed: 5 },
  )
})
