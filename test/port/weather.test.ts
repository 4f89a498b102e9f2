/** Wind and temperature, drawn or recorded, and what they do to sensors and dogs. */
import { expect, test } from 'vitest'
import { replicationKey, seedKey } from '../../src/kernel/draws.ts'
import { hourlyWeather, weatherImage } from '../../src/port/weather.ts'
import { months } from '../../src/scenario/weather.ts'
import { type Body, type PortParts, portOf, run, steady } from './port-of.ts'

type Weather = Extract<NonNullable<Body['weather']>, { from: 'climate' }>
type Month = Weather['months']['jan']
type Technology = NonNullable<Body['technologies']>[string]

const climate = (month: (index: number) => Month): Weather => ({
  from: 'climate',
  months: Object.fromEntries(months.map((id, index) => [id, month(index)])) as Weather['months'],
})

const constant = (seconds: number) => ({ distribution: 'constant' as const, seconds })

interface Sensor extends Partial<Technology> {
  sheltered?: boolean
}

/** A sensor, behind which lorries go on, or are searched after an alarm. */
function port({ sheltered = false, ...sensor }: Sensor, more: Partial<PortParts>) {
  const base = {
    name: 'Shed',
    position: [0, 0] as [number, number],
    lanes: { bay: { order: 1, count: 50 } },
    queue: { kind: 'shared' as const, places: 'unlimited' as const },
    next: 'out',
  }
  return portOf({
    entry: 'shed',
    arrivals: steady(60),
    coolDownHours: 6,
    technologies: {
      sensor: {
        name: 'Sensor',
        detection: { lorry: 0.8 },
        falseAlarm: { lorry: 0.03 },
        time: constant(0),
        ...sensor,
      },
      opening: { name: 'O', detection: { lorry: 1 }, falseAlarm: { lorry: 0 }, time: constant(300) },
    },
    stations: {
      shed: { ...base, kind: 'screening', technology: 'sensor', sheltered, onAlarm: 'bays' },
      bays: { ...base, kind: 'search', technology: 'opening' },
    },
    ...more,
  })
}

function hoursOf(parts: Partial<PortParts>, replication = 0) {
  const image = weatherImage(port({}, parts))!
  return hourlyWeather(image, replicationKey(seedKey('weather'), replication))
}

const z999 = 3.29

test('the days of a climate have its means and spreads', () => {
  const month = {
    windMetresPerSecond: 7,
    windSpreadMetresPerSecond: 3,
    temperatureCelsius: 11,
    temperatureSpreadCelsius: 4,
    dayNightCelsius: 6,
  }
  const days = 3000
  const { windMetresPerSecond, temperatureCelsius } = hoursOf({ days, weather: climate(() => month) })
  // Of every day the hour from 09:00 on, which is as warm as the day on average.
  const at9 = (hourly: Float64Array) => Array.from({ length: days }, (_, day) => hourly[day * 24 + 9])
  for (const [values, mean, spread, kurtosis] of [
    // A gamma of shape (7/3)² has a kurtosis of 3 + 6/shape.
    [at9(windMetresPerSecond), 7, 3, 3 + 6 / (7 / 3) ** 2],
    [at9(temperatureCelsius), 11, 4, 3],
  ] as const) {
    const average = values.reduce((sum, value) => sum + value, 0) / days
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / days
    expect(Math.abs(average - mean)).toBeLessThan((z999 * spread) / Math.sqrt(days))
    expect(Math.abs(variance - spread ** 2)).toBeLessThan(
      z999 * spread ** 2 * Math.sqrt((kurtosis - 1) / days),
    )
  }
})

test('it is coldest at three and warmest at fifteen, each month as it says', () => {
  const weather = climate((index) => ({
    windMetresPerSecond: index + 1,
    temperatureCelsius: index,
    dayNightCelsius: 8,
  }))
  // The run begins on 7 July: 31 July is 24 days on.
  const { windMetresPerSecond, temperatureCelsius } = hoursOf({ days: 30, weather })
  const at = (day: number, hour: number) => temperatureCelsius[day * 24 + hour]
  expect([3, 9, 15, 21].map((hour) => at(24, hour))).toEqual([2, 6, 10, 6])
  expect([3, 9, 15, 21].map((hour) => at(25, hour))).toEqual([3, 7, 11, 7])
  expect([windMetresPerSecond[24 * 24], windMetresPerSecond[25 * 24]]).toEqual([7, 8])
})

test('a day has the same weather whenever the run begins, and another in another replication', () => {
  const weather = climate(() => ({
    windMetresPerSecond: 7,
    windSpreadMetresPerSecond: 3,
    temperatureCelsius: 11,
    temperatureSpreadCelsius: 4,
  }))
  const short = hoursOf({ days: 5, weather })
  const withWarmUp = hoursOf({ days: 5, warmUpHours: 30, weather })
  expect([...withWarmUp.windMetresPerSecond.subarray(30)]).toEqual([...short.windMetresPerSecond])
  expect([...withWarmUp.temperatureCelsius.subarray(30)]).toEqual([...short.temperatureCelsius])
  expect(hoursOf({ days: 5, weather }, 1).windMetresPerSecond[0]).not.toBe(short.windMetresPerSecond[0])
})

test('recorded weather repeats, backwards too', () => {
  const hourly = { windMetresPerSecond: [1, 2, 3], temperatureCelsius: [10, 20, 30] }
  const { windMetresPerSecond, temperatureCelsius } = hoursOf({ hourly, warmUpHours: 2, coolDownHours: 0 })
  expect([...windMetresPerSecond.subarray(0, 6)]).toEqual([2, 3, 1, 2, 3, 1])
  expect([...temperatureCelsius.subarray(0, 4)]).toEqual([20, 30, 10, 20])
  expect(windMetresPerSecond.length).toBe(2 + 24 + 1)
})

/** Two hours in three there is wind. */
const gusty = { windMetresPerSecond: [5, 8, 12], temperatureCelsius: [15, 15, 15] }
const wind = { fromMetresPerSecond: 8, falseAlarm: { lorry: 0.3 } }

test('in wind a sensor without shelter raises its other false alarms, and one in a shed does not', () => {
  const alarms = (sensor: Sensor, hourly: PortParts['hourly']) => {
    const { outcomes, stations } = run(port(sensor, { hourly, days: 30 }))
    return { alarms: outcomes.falseAlarms * 30, served: stations.shed.served }
  }
  const open = alarms({ wind }, gusty)
  // 1/3 × 0.03 + 2/3 × 0.3 = 0.21.
  const error = (share: number, count: number) => z999 * Math.sqrt(share * (1 - share) * count)
  expect(Math.abs(open.alarms - 0.21 * open.served)).toBeLessThan(error(0.21, open.served))
  const shed = alarms({ wind, sheltered: true }, gusty)
  expect(Math.abs(shed.alarms - 0.03 * shed.served)).toBeLessThan(error(0.03, shed.served))
  expect(shed).toEqual(alarms({}, undefined))
})

test('heat takes its part of the sensitivity, by hand', () => {
  const heat = { fromCelsius: 20, lossPerDegree: 0.05, atLeast: 0.6 }
  const at = (celsius: number) =>
    run(
      port(
        { heat },
        {
          hourly: { windMetresPerSecond: [0], temperatureCelsius: [celsius] },
          trace: [{ arrivesSeconds: 100 }],
          hiddenParties: { prevalence: 1, people: { mean: 1, max: 1 } },
        },
      ),
    )
  expect(at(20).outcomes.detectionRate).toBeCloseTo(0.8, 12)
  expect(at(24).outcomes.detectionRate).toBeCloseTo(0.8 * 0.8, 12)
  expect(at(24).readiness.shed.alertness).toBeCloseTo(0.8, 12)
  expect(at(40).outcomes.detectionRate).toBeCloseTo(0.8 * 0.6, 12)
})

test('in heat and wind the estimate has the mean of the count', () => {
  const heat = { fromCelsius: 10, lossPerDegree: 0.05, atLeast: 0 }
  const weather = climate(() => ({
    windMetresPerSecond: 7,
    windSpreadMetresPerSecond: 3,
    temperatureCelsius: 15,
    temperatureSpreadCelsius: 4,
    dayNightCelsius: 8,
  }))
  let found = 0
  let parties = 0
  let expected = 0
  for (let replication = 0; replication < 4; replication++) {
    const { outcomes, balance } = run(
      port(
        { heat, wind },
        { weather, days: 30, hiddenParties: { prevalence: 0.3, people: { mean: 3, max: 9 } } },
      ),
      replication,
    )
    found += balance.partiesFound
    parties += balance.partiesArrived
    expected += outcomes.detectionRate / 4
  }
  expect(expected).toBeLessThan(0.7)
  const error = Math.sqrt((expected * (1 - expected)) / parties)
  expect(Math.abs(found / parties - expected)).toBeLessThan(z999 * error)
})

test('weather that nothing asks for changes nothing', () => {
  const { result } = run(port({}, { hourly: gusty }))
  expect(result.digest).toBe(run(port({}, {})).result.digest)
})

test('a shed built during the run keeps the wind off from its date on', () => {
  const open = port({ wind }, { hourly: gusty, days: 30 })
  const dated = {
    ...open,
    later: [{ fromSeconds: 20 * 86_400, port: port({ wind, sheltered: true }, { hourly: gusty, days: 30 }) }],
  }
  const { outcomes, stations } = run(dated)
  // 20 days with 0.21 false alarms a lorry and 10 with 0.03: 0.15 in all.
  const expected = 0.15 * stations.shed.served
  expect(Math.abs(outcomes.falseAlarms * 30 - expected)).toBeLessThan(z999 * Math.sqrt(expected))
})
