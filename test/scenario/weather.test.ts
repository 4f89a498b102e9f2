/** The weather of a scenario file, and what the loader says of it. */
import { describe, expect, test } from 'vitest'
import { months } from '../../src/scenario/weather.ts'
import { changed, type Loose, load, optionsOf, problemsAfter, problemsOf } from './small-port.ts'

const wind = { fromMetresPerSecond: 8, falseAlarm: { curtain: 0.3, tanker: 0.3 } }
const climate = (month: Loose = { windMetresPerSecond: 7, temperatureCelsius: 11 }) => ({
  from: 'climate',
  months: Object.fromEntries(months.map((id) => [id, month])),
})
const recorded = changed((p) => {
  p.weather = { from: 'file', file: 'weather.csv' }
  p.technologies.probe.wind = wind
})
const csv = (...rows: string[]) => ['hour,windMetresPerSecond,temperatureCelsius', ...rows, ''].join('\n')

test('hours of a CSV file become the weather of the port', async () => {
  const hours = Array.from({ length: 24 }, (_, hour) => `${hour},${hour / 2},-3.5`)
  const [option] = await optionsOf({ 'port.json': recorded, 'weather.csv': csv(...hours) }, ['port.json'])
  expect(option!.port.weather).toEqual({
    from: 'file',
    windMetresPerSecond: Array.from({ length: 24 }, (_, hour) => hour / 2),
    temperatureCelsius: new Array(24).fill(-3.5),
  })
})

test('a file that is shorter than the run and not of whole days is warned of', async () => {
  const loaded = await load({ 'port.json': recorded, 'weather.csv': csv('0,5,12', '1,6,12') }, ['port.json'])
  expect(loaded.warnings.map(({ message }) => message)).toEqual([expect.stringMatching(/2 hours are fewer/)])
})

describe('a weather file with a problem', () => {
  test.each<[string, string, RegExp]>([
    ['a gap', csv('0,5,12', '2,5,12'), /hour 2 stands where hour 1 is expected/],
    ['wind below zero', csv('0,-5,12'), /"-5" is not a number from 0 to 100/],
    [
      'a temperature without its unit',
      'hour,windMetresPerSecond,temperature\n0,5,12\n',
      /must say its unit: temperatureCelsius, in degrees Celsius/,
    ],
    [
      'a temperature in another unit',
      'hour,windMetresPerSecond,temperatureFahrenheit\n0,5,54\n',
      /degrees Fahrenheit are not the unit here: give temperatureCelsius/,
    ],
    [
      'wind in another unit',
      'hour,windKnots,temperatureCelsius\n0,5,12\n',
      /knots are not the unit here: give windMetresPerSecond/,
    ],
  ])('%s', async (_, text, words) => {
    const problems = await problemsOf({ 'port.json': recorded, 'weather.csv': text }, ['port.json'])
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
    expect(problems[0]).toMatchObject({ file: 'weather.csv' })
  })

  test('no such file', async () => {
    const problems = await problemsOf({ 'port.json': recorded })
    expect(problems[0]).toMatchObject({ file: 'port.json', path: 'weather.file' })
  })
})

test.each<[string, (port: Loose) => void, string, RegExp]>([
  [
    'a temperature without its unit',
    (p) =>
      (p.weather = {
        from: 'climate',
        months: { ...climate().months, may: { windMetresPerSecond: 7, temperature: 12 } },
      }),
    'weather.months.may.temperature',
    /must say its unit: temperatureCelsius, in degrees Celsius/,
  ],
  [
    'a month that is missing',
    (p) => {
      p.weather = climate()
      p.weather.months = { ...p.weather.months, may: undefined }
    },
    'weather.months.may',
    /may/,
  ],
  [
    'a table of false alarms in wind without a vehicle type',
    (p) => {
      p.weather = climate()
      p.technologies.probe.wind = { ...wind, falseAlarm: { curtain: 0.3 } }
    },
    'technologies.probe.wind.falseAlarm',
    /every vehicle type needs an entry here; missing: tanker/,
  ],
  [
    'a vehicle type in it that is not there',
    (p) => {
      p.weather = climate()
      p.technologies.probe.wind = { ...wind, falseAlarm: { curtain: 0.3, tanker: 0.3, tankr: 0.3 } }
    },
    'technologies.probe.wind.falseAlarm.tankr',
    /no vehicle type "tankr".*did you mean tanker/,
  ],
  [
    'heat from a temperature without its unit',
    (p) => {
      p.weather = climate()
      p.technologies.probe.heat = { from: 20, lossPerDegree: 0.1, atLeast: 0.5 }
    },
    'technologies.probe.heat.from',
    /fromCelsius/,
  ],
])('%s is a problem at its place', async (_, change, path, words) => {
  const problems = await problemsAfter(change)
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
  expect(problems[0]).toMatchObject({ path })
})

test('wind and heat in a port without weather are warned of', async () => {
  const port = changed((p) => {
    p.technologies.probe.wind = wind
    p.technologies.probe.heat = { fromCelsius: 25, lossPerDegree: 0.1, atLeast: 0.5 }
  })
  const { warnings } = await load({ 'port.json': port })
  expect(warnings.map(({ path, message }) => [path, message])).toEqual([
    ['technologies.probe.wind', 'the port has no weather, so this wind has no effect'].map((words) =>
      expect.stringContaining(words),
    ),
    ['technologies.probe.heat', 'the port has no weather, so this heat has no effect'].map((words) =>
      expect.stringContaining(words),
    ),
  ])
})
