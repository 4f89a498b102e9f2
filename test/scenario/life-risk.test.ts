/** What the loader says of the parts that follow hidden parties: risk to life and the reception. */
import { describe, expect, test } from 'vitest'
import { changed, type Loose, load, problemsAfter } from './small-port.ts'

const constant = (seconds: number) => ({ distribution: 'constant', seconds })

function withParts(port: Loose): void {
  port.hiddenParties = { prevalence: 0.004, people: { mean: 5.6, max: 40 } }
  port.vehicleTypes.tanker.compartment = {
    volumeCubicMetres: 40,
    airChangesPerHour: 0.05,
    sealedShare: 0.9,
    temperatureCelsius: 15,
    cooled: { share: 0.5, temperatureCelsius: -2 },
  }
  port.lifeRisk = { beforeArrival: constant(3600), afterDeparture: constant(9000), doseResponse: {} }
  port.staff.welfare = { name: 'Welfare', rota: { day: { from: '06:00', to: '22:00', people: 4 } } }
  port.reception = {
    teams: { count: 2, officersPerTeam: 2, pool: 'welfare' },
    places: 24,
    medicalCheck: constant(600),
    interview: constant(900),
    vulnerableShare: 0.3,
    referral: { peoplePerDay: 20, withinHours: 24 },
  }
}

const cold = {
  belowCelsius: 10,
  halfHarmedDegreeHours: 60,
  halfLethalDegreeHours: 300,
  slope: 2,
}
const heat = { aboveCelsius: 35, halfHarmedDegreeHours: 8, halfLethalDegreeHours: 30, slope: 2 }

test('a port with both parts loads without a word', async () => {
  const loaded = await load({ 'port.json': changed(withParts) })
  expect('problems' in loaded && loaded.problems).toBe(false)
  expect(loaded.warnings).toEqual([])
})

type Case = readonly [what: string, change: (port: Loose) => void, path: string, words: RegExp]
const compartment = (p: Loose) => p.vehicleTypes.tanker.compartment

describe('problems', () => {
  const cases: Case[] = [
    [
      'a temperature without a unit',
      (p) => {
        delete compartment(p).temperatureCelsius
        compartment(p).temperature = 15
      },
      'vehicleTypes.tanker.compartment.temperature',
      /the key must say its unit: temperatureCelsius, in degrees Celsius/,
    ],
    [
      'a temperature in another unit',
      (p) => {
        delete compartment(p).cooled.temperatureCelsius
        compartment(p).cooled.temperatureFahrenheit = 28
      },
      'vehicleTypes.tanker.compartment.cooled.temperatureFahrenheit',
      /degrees Fahrenheit are not the unit here: give temperatureCelsius, in degrees Celsius/,
    ],
    [
      'a threshold in per cent',
      (p) => (p.lifeRisk.thresholds = { dangerPercent: 4 }),
      'lifeRisk.thresholds.dangerPercent',
      /per cent are not the unit here: give dangerPpm, in parts per million/,
    ],
    [
      'no air at all',
      (p) => (compartment(p).volumeCubicMetres = 0),
      'vehicleTypes.tanker.compartment.volumeCubicMetres',
      /0 is not a number above 0/,
    ],
    [
      'a share above one',
      (p) => (compartment(p).sealedShare = 1.2),
      'vehicleTypes.tanker.compartment.sealedShare',
      /1\.2 is not a number from 0 to 1/,
    ],
    [
      'thresholds out of order',
      (p) => (p.lifeRisk.thresholds = { dangerPpm: 20_000 }),
      'lifeRisk.thresholds.dangerPpm',
      /20000 is below shortTermPpm, 30000/,
    ],
    [
      'a threshold above the next one, which is not given',
      (p) => (p.lifeRisk.thresholds = { shortTermPpm: 45_000 }),
      'lifeRisk.thresholds.shortTermPpm',
      /45000 is above dangerPpm, 40000/,
    ],
    [
      'death before harm',
      (p) => (p.lifeRisk.doseResponse.cold = { ...cold, halfLethalDegreeHours: 20 }),
      'lifeRisk.doseResponse.cold.halfLethalDegreeHours',
      /20 is below halfHarmedDegreeHours, 60/,
    ],
    [
      'cold and heat that leave nothing between them',
      (p) => (p.lifeRisk.doseResponse.heat = { ...heat, aboveCelsius: 5 }),
      'lifeRisk.doseResponse.heat',
      /colder than 10 °C and warmer than 5 °C harm/,
    ],
    [
      'people who cool the air',
      (p) => Object.assign(compartment(p), { warmingCelsiusPerPersonHour: 0.1, warmestCelsius: 10 }),
      'vehicleTypes.tanker.compartment.warmestCelsius',
      /15 °C before anyone warms it, and people warm it no further than 10 °C/,
    ],
    [
      'no compartment to reckon with',
      (p) => delete p.vehicleTypes.tanker.compartment,
      'lifeRisk',
      /no vehicle type has a compartment/,
    ],
    [
      'a pool that is not there',
      (p) => (p.reception.teams.pool = 'welfaer'),
      'reception.teams.pool',
      /no staff pool "welfaer".*did you mean welfare/,
    ],
    [
      'a pool that staffs lanes',
      (p) => (p.reception.teams.pool = 'officers'),
      'reception.teams.pool',
      /officers already staffs stations\.entry-control\.lanes\.booths/,
    ],
    [
      'a pool too small for a team',
      (p) => (p.reception.teams.officersPerTeam = 5),
      'reception.teams.pool',
      /a team takes 5 of its people, and at most 4 are on duty/,
    ],
    [
      'places for no one',
      (p) => (p.reception.places = 0),
      'reception.places',
      /0 is not .*unlimited|0 is not a whole number/,
    ],
    [
      'referral of no one',
      (p) => (p.reception.referral.peoplePerDay = 0),
      'reception.referral.peoplePerDay',
      /0 is not a number above 0/,
    ],
    [
      'more parties than can be followed',
      (p) => {
        p.demand.arrivals.lorriesPerDay = 4_000_000
        p.hiddenParties.prevalence = 0.5
      },
      'hiddenParties.prevalence',
      /2,666,667 parties would come in one run, and at most 1,000,000/,
    ],
  ]
  test.each(cases)('%s', async (_, change, path, words) => {
    const problems = await problemsAfter((port) => {
      withParts(port)
      change(port)
    })
    expect(problems.map((problem) => problem.path)).toEqual([path])
    expect(problems[0]?.message).toMatch(words)
    expect(problems[0]?.line).toBeGreaterThan(1)
  })

  test('a reception without a search station', async () => {
    const problems = await problemsAfter((port) => {
      withParts(port)
      port.stations['entry-control'].next = 'check-in'
      delete port.stations.probing
      delete port.stations['search-bays']
      delete port.technologies
    })
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/reception: there is no search station/),
    ])
  })

  test('all of them at once', async () => {
    const problems = await problemsAfter((port) => {
      withParts(port)
      port.lifeRisk.thresholds = { dangerPpm: 20_000 }
      port.reception.teams.pool = 'welfaer'
      port.demand.entry = 'ring-rode'
    })
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'demand.entry',
      'lifeRisk.thresholds.dangerPpm',
      'reception.teams.pool',
    ])
  })
})

describe('warnings', () => {
  const cases: Case[] = [
    [
      'a compartment that nothing asks for',
      (p) => delete p.lifeRisk,
      'vehicleTypes.tanker.compartment',
      /not used: the port has no lifeRisk/,
    ],
    ['danger to no one', (p) => delete p.hiddenParties, 'lifeRisk', /no hiddenParties/],
  ]
  test.each(cases)('%s', async (_, change, path, words) => {
    const loaded = await load({
      'port.json': changed((port) => {
        withParts(port)
        change(port)
      }),
    })
    expect(loaded.warnings.map((warning) => [warning.path, warning.message])).toEqual([
      [path, expect.stringMatching(words)],
    ])
  })
})
